"""Faults of a DashScope server, and the checks that must catch each."""

import base64
import io
import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from PIL import Image

from overpaint.conformance.pictures import data_uri, drawn
from tests.conformance.faults import (
    CLOSED_LINKS,
    DOWNLOADS,
    HARMLESS_FORMS,
    body_of,
    head_of,
    links,
    renamed,
    without_header,
)
from tests.conformance.mutants import Answer, Call, Mutant, OnAnswer, OnCall

GENERATION = "/api/v1/services/aigc/multimodal-generation/generation"
POLICIES = "/api/v1/uploads"
TASK_LIST = "/api/v1/tasks/"
REQUEST_ID = "0b1f6a52-7d8e-4f7b-9f19-2f1d5a3c7e10"
SDK_EDITS = ("the-sdk-edits", "the-sdk-edits-asynchronously", "the-sdk-uploads-a-local-file")
SDK_CALLS = (*SDK_EDITS, "the-sdk-streams", "the-sdk-streams-asynchronously")
SDK_REFUSALS = ("the-sdk-shows-a-refusal", "the-sdk-shows-a-refusal-of-a-stream")
SDK_STREAMS = ("the-sdk-streams", "the-sdk-streams-asynchronously")
SIZES = (
    "a-size-is-width-times-height",
    "a-size-is-rounded-to-multiples-of-16",
    "sides-of-512-and-2048-are-accepted",
)


def answer_of(status: int, body: object) -> Answer:
    headers = {"content-type": "application/json", "x-request-id": REQUEST_ID}
    return Answer(status, headers, json.dumps(body).encode())


EDITED = answer_of(
    200,
    {
        "output": {
            "choices": [
                {
                    "finish_reason": "stop",
                    "message": {"role": "assistant", "content": [{"image": "http://127.0.0.1:1/one.png"}]},
                }
            ]
        },
        "usage": {"width": 512, "height": 512, "image_count": 1},
        "request_id": REQUEST_ID,
    },
)
REFUSED = answer_of(
    400, {"code": "InvalidParameter", "message": "It is not wanted.", "request_id": REQUEST_ID}
)
TASK = answer_of(200, {"output": {"task_id": REQUEST_ID, "task_status": "PENDING"}, "request_id": REQUEST_ID})


def parts_of(call: Call) -> list[dict[str, str]]:
    messages = call.json.get("input", {}).get("messages") or [{}]
    parts: list[dict[str, str]] = messages[0].get("content") or []
    return parts


def images_of(call: Call) -> list[str]:
    return [part["image"] for part in parts_of(call) if "image" in part]


def text_of(call: Call) -> str:
    return next((part["text"] for part in parts_of(call) if "text" in part), "")


def parameters_of(call: Call) -> dict[str, Any]:
    parameters: dict[str, Any] = call.json.get("parameters") or {}
    return parameters


def parameters(change: Callable[[dict[str, Any]], None]) -> OnCall:
    def on_call(call: Call) -> Call:
        if not parameters_of(call):
            return call
        body = deepcopy(call.json)
        change(body["parameters"])
        return replace(call, body=json.dumps(body).encode())

    return on_call


def images(change: Callable[[str], str], *, only_without_size: bool = False) -> OnCall:
    def on_call(call: Call) -> Call:
        if not images_of(call) or (only_without_size and "size" in parameters_of(call)):
            return call
        body = deepcopy(call.json)
        body["input"]["messages"][0]["content"] = [
            {"image": change(part["image"])} if "image" in part else part for part in parts_of(call)
        ]
        return replace(call, body=json.dumps(body).encode())

    return on_call


def is_success(call: Call, answer: Answer) -> bool:
    return call.path == GENERATION and answer.status == 200 and "output" in answer.json


def is_first_edit(call: Call, answer: Answer) -> bool:
    return is_success(call, answer) and parameters_of(call) == {"n": 2, "seed": 7}


def is_refusal(answer: Answer, beginning: str = "") -> bool:
    return (
        answer.status >= 400 and "request_id" in answer.json and answer.json["message"].startswith(beginning)
    )


def is_stream(call: Call, answer: Answer) -> bool:
    return call.path == GENERATION and answer.headers.get("content-type", "").startswith("text/event-stream")


def wants_stream(call: Call) -> bool:
    return call.path == GENERATION and call.headers.get("accept", "").startswith("text/event-stream")


def success(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return lambda call, answer: answer.with_json(change) if is_success(call, answer) else answer


def of_first_edit(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return lambda call, answer: answer.with_json(change) if is_first_edit(call, answer) else answer


def refusal(change: Callable[[dict[str, Any]], None], beginning: str = "") -> OnAnswer:
    return lambda _, answer: answer.with_json(change) if is_refusal(answer, beginning) else answer


def retold(beginning: str, *, status: int | None = None, **members: str) -> OnAnswer:
    def on_answer(_: Call, answer: Answer) -> Answer:
        if not is_refusal(answer, beginning):
            return answer
        return answer.with_json(lambda body: body.update(members)).with_head(status=status)

    return on_answer


def accepting(beginning: str, when: Callable[[Call], object] = lambda _: True) -> OnAnswer:
    return lambda call, answer: EDITED if is_refusal(answer, beginning) and when(call) else answer


def refusing(when: Callable[[Call], object], answer_instead: Answer = REFUSED) -> OnAnswer:
    def on_answer(call: Call, answer: Answer) -> Answer:
        is_hit = call.path == GENERATION and answer.status == 200 and when(call)
        return answer_instead if is_hit else answer

    return on_answer


def of_policy(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    def on_answer(call: Call, answer: Answer) -> Answer:
        return answer.with_json(change) if call.path == POLICIES and answer.status == 200 else answer

    return on_answer


def is_task(call: Call, answer: Answer) -> bool:
    return call.path.startswith(TASK_LIST) and answer.status == 200 and "output" in answer.json


def is_done_task(call: Call, answer: Answer) -> bool:
    return is_task(call, answer) and status_of(answer) == "SUCCEEDED"


def is_page(call: Call, answer: Answer) -> bool:
    return call.path == TASK_LIST and answer.status == 200


def status_of(task: Answer) -> str:
    status: str = task.json["output"]["task_status"]
    return status


def of_task(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return body_of(is_task, lambda body: change(body["output"]))


def of_done_task(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return body_of(is_done_task, lambda body: change(body["output"]))


def is_form(call: Call) -> bool:
    return call.headers.get("content-type", "").startswith("multipart/form-data")


def has_upload(call: Call) -> bool:
    return call.path == GENERATION and any(image.startswith("oss://") for image in images_of(call))


def each_key_once() -> OnAnswer:
    """Refuses what is posted to a key that was taken before."""
    taken: set[bytes] = set()

    def on_answer(call: Call, answer: Answer) -> Answer:
        found = re.search(rb"dashscope-instant/[^\r]+", call.body) if is_form(call) else None
        if not found or answer.status != 200:
            return answer
        if found[0] in taken:
            return answer.with_head(status=409)
        taken.add(found[0])
        return answer

    return on_answer


def refusing_image(form: str) -> OnAnswer:
    return refusing(lambda call: any(image.startswith(f"data:image/{form};") for image in images_of(call)))


def hours_later(text: str, hours: int) -> str:
    seconds = hours * 3600
    return re.sub(r"Expires=(\d+)", lambda match: f"Expires={int(match[1]) + seconds}", text)


def n_choices(body: dict[str, Any]) -> None:
    (choice,) = body["output"]["choices"]
    content = choice["message"]["content"]
    body["output"]["choices"] = [
        {**choice, "message": {**choice["message"], "content": [part]}} for part in content
    ]


def contents(change: Callable[[list[Any]], list[Any]]) -> Callable[[dict[str, Any]], None]:
    def changed(body: dict[str, Any]) -> None:
        for choice in body["output"]["choices"]:
            choice["message"]["content"] = change(choice["message"]["content"])

    return changed


def choices(**members: Any) -> Callable[[dict[str, Any]], None]:
    def changed(body: dict[str, Any]) -> None:
        for choice in body["output"]["choices"]:
            choice.update(members)

    return changed


def usage(**members: Any) -> Callable[[dict[str, Any]], None]:
    return lambda body: body["usage"].update(members)


def transposed_usage(body: dict[str, Any]) -> None:
    usage = body["usage"]
    usage["width"], usage["height"] = usage["height"], usage["width"]


def transposed_size(given: dict[str, Any]) -> None:
    if re.fullmatch(r"\d+\*\d+", str(given.get("size"))):
        given["size"] = "*".join(reversed(given["size"].split("*")))


def squared(image: str) -> str:
    return data_uri(drawn()) if size_of(image) in {(512, 768), (768, 512)} else image


def last_frame(image: str) -> str:
    if not image.startswith("data:image/gif"):
        return image
    picture = Image.open(io.BytesIO(base64.b64decode(image.partition(",")[2])))
    picture.seek(1)
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "PNG")
    return data_uri(buffer.getvalue())


def other_events(find: str, put: str) -> OnAnswer:
    def on_answer(call: Call, answer: Answer) -> Answer:
        changed = answer.body.replace(find.encode(), put.encode())
        return replace(answer, body=changed) if is_stream(call, answer) else answer

    return on_answer


def error_event(line: str) -> OnAnswer:
    """Refuses streams by an event, which the dialect allows."""

    def on_answer(call: Call, answer: Answer) -> Answer:
        if not (wants_stream(call) and is_refusal(answer)):
            return answer
        event = f"id:1\n{line}\n:HTTP_STATUS/400\ndata:{answer.body.decode()}\n\n"
        return Answer(200, {"content-type": "text/event-stream"}, event.encode())

    return on_answer


def of_plus(change: OnCall) -> OnCall:
    """A change that leaves the first edition alone, which has rules of its own."""
    return lambda call: call if call.json.get("model") == "qwen-image-edit" else change(call)


def clamped(given: dict[str, Any]) -> None:
    if isinstance(n := given.get("n"), int):
        given["n"] = min(max(n, 1), 6)


def put(name: str, value: object, instead_of: object) -> OnCall:
    """Another value for a parameter, before the server sees it."""

    def change(given: dict[str, Any]) -> None:
        if given.get(name) == instead_of:
            given[name] = value

    return parameters(change)


def has_valid_size(given: dict[str, Any]) -> bool:
    sides = re.findall(r"\d+", str(given.get("size")))
    return "*" in str(given.get("size")) and all(512 <= int(side) <= 2048 for side in sides)


def first_image_twice(call: Call) -> Call:
    first = images_of(call)[:1]
    return images(lambda _: first[0], only_without_size=True)(call)


def size_of(image: str) -> tuple[int, int]:
    """Width and height in px; (0, 0) for what is no picture in base64."""
    try:
        return Image.open(io.BytesIO(base64.b64decode(image.partition(",")[2]))).size
    except (OSError, ValueError):
        return 0, 0


ANSWERS = (
    Mutant("status 201 for 200", {"an-edit-is-answered-with-status-200"}, head_of(is_first_edit, status=201)),
    Mutant("an answer of text/plain", {"an-answer-is-application-json", "the-sdk-edits-asynchronously"}, head_of(is_success, content_type="text/plain")),
    Mutant("code and message in a success", {"an-answer-has-three-members"}, success(lambda body: body.update(code="", message=""))),
    Mutant("output.text of null", {"an-output-holds-choices-alone", "nothing-in-an-answer-is-null"}, success(lambda body: body["output"].update(text=None))),
    Mutant("n choices of one part each", {"there-is-one-choice-for-several-images", "each-image-is-a-part-of-the-content", "six-images-may-be-asked-for"}, success(n_choices)),
    Mutant("finish_reason of length", {"a-choice-has-stopped"}, success(choices(finish_reason="length"))),
    Mutant("an index in a choice", {"a-choice-has-stopped"}, success(choices(index=0))),
    Mutant("a role of model", {"a-message-is-the-assistants"}, success(lambda body: body["output"]["choices"][0]["message"].update(role="model"))),
    Mutant("a type beside an image", {"each-image-is-a-part-of-the-content"}, success(contents(lambda parts: [{**part, "type": "image"} for part in parts]))),
    Mutant("image_url for image", {"each-image-is-a-part-of-the-content", "a-link-is-absolute", "one-image-is-the-default", "six-images-may-be-asked-for", *SDK_EDITS}, success(contents(lambda parts: [{"image_url": part["image"]} for part in parts]))),
    Mutant("tokens in usage", {"usage-has-three-members"}, success(usage(input_tokens=0))),
    Mutant("image_count as a string", {"usage-counts-the-images", *SDK_EDITS}, success(lambda body: body["usage"].update(image_count=str(body["usage"]["image_count"])))),
    Mutant("images for image_count", {"usage-has-three-members", "usage-counts-the-images", *SDK_EDITS}, success(renamed("image_count", "images", "usage"))),
    Mutant("width and height exchanged in usage", {"usage-tells-the-size-of-the-pictures", *SIZES}, success(transposed_usage)),
    Mutant("width as a fraction", {"usage-tells-the-size-of-the-pictures"}, success(lambda body: body["usage"].update(width=float(body["usage"]["width"])))),
    Mutant("usage that counts the inputs", {"usage-counts-the-images"}, of_first_edit(usage(image_count=1))),
    Mutant("pictures that are all square", {"a-picture-of-2-by-3-becomes-832-by-1248", "without-a-size-the-last-image-gives-the-aspect"}, on_call=images(squared, only_without_size=True)),
    Mutant("a request id without dashes", {"a-request-id-is-a-uuid", "the-request-id-is-a-header-too", *SDK_EDITS}, success(lambda body: body.update(request_id=body["request_id"].replace("-", "")))),
    Mutant("no request id in an answer", {"an-answer-has-three-members", "a-request-id-is-a-uuid", "the-request-id-is-a-header-too", *SDK_EDITS}, success(lambda body: body.pop("request_id") and None)),
    Mutant("another request id in the header", {"the-request-id-is-a-header-too"}, head_of(is_success, x_request_id=REQUEST_ID)),
)  # fmt: skip

STREAMS = (
    Mutant("406 for streams", {"a-stream-is-answered", "accept-alone-asks-for-a-stream-or-not", *SDK_STREAMS}, refusing(wants_stream, answer_of(406, {"code": "NotAcceptable", "message": "No streams.", "request_id": REQUEST_ID}))),
    Mutant("406 for accept alone", {"accept-alone-asks-for-a-stream-or-not"}, refusing(lambda call: wants_stream(call) and "x-dashscope-sse" not in call.headers)),
    Mutant("a space in event: result", {"an-event-has-the-published-form"}, other_events("event:result", "event: result")),
    Mutant("no status in an event", {"an-event-has-the-published-form"}, other_events(":HTTP_STATUS/200\n", "")),
    Mutant("event: error with a space", {"a-refused-stream-is-json-or-an-error-event", "the-sdk-shows-a-refusal-of-a-stream"}, error_event("event: error")),
)  # fmt: skip

LINKS = (
    Mutant("links without a host", {"a-link-is-absolute"}, success(contents(lambda parts: [{"image": part["image"][part["image"].index("/files/") :]} for part in parts]))),
    Mutant("links without .png", {"a-link-ends-in-png"}, **links(is_success, lambda text: text.replace(".png?", "?"), lambda text: re.sub(r"(/files/[^?\" ]+)(?<!\.png)\?", r"\1.png?", text))),
    Mutant("Until for Expires", {"a-link-says-when-it-expires"}, **links(is_success, lambda text: text.replace("Expires=", "Until="), lambda text: text.replace("Until=", "Expires="))),
    Mutant("links of an hour", {"a-link-says-when-it-expires"}, **links(is_success, lambda text: hours_later(text, -23), lambda text: hours_later(text, 23))),
    *CLOSED_LINKS,
    *DOWNLOADS,
    Mutant("links with any signature", {"a-changed-link-is-refused"}, lambda call, answer: answer.with_head(status=200) if call.path.startswith("/files/") and answer.status == 403 else answer),
)  # fmt: skip

REFUSALS = (
    Mutant("no request id in a refusal", {"a-refusal-has-three-strings", "the-request-id-of-a-refusal-is-a-uuid", "the-request-id-of-a-refusal-is-a-header-too", "every-request-has-its-own-id", *SDK_REFUSALS}, refusal(lambda body: body.pop("request_id") and None)),
    Mutant("null for the request id of a refusal", {"a-refusal-has-three-strings", "the-request-id-of-a-refusal-is-a-uuid", "the-request-id-of-a-refusal-is-a-header-too", "every-request-has-its-own-id", *SDK_REFUSALS}, refusal(lambda body: body.update(request_id=None))),
    Mutant("null for a message", {"a-refusal-has-three-strings", "a-missing-input-is-refused"}, refusal(lambda body: body.update(message=None), "Required input")),
    Mutant("a status in a refusal", {"a-refusal-has-three-strings"}, refusal(lambda body: body.update(status_code=400))),
    Mutant("a refusal of text/plain", {"a-refusal-is-application-json", *SDK_REFUSALS}, head_of(lambda _, answer: is_refusal(answer), content_type="text/plain")),
    Mutant("a refusal of problem+json", {"a-refusal-is-application-json", *SDK_REFUSALS}, head_of(lambda _, answer: is_refusal(answer), content_type="application/problem+json")),
    Mutant("one request id for all refusals", {"every-request-has-its-own-id", "the-request-id-of-a-refusal-is-a-header-too"}, refusal(lambda body: body.update(request_id=REQUEST_ID))),
    Mutant("no request id in the head of a refusal", {"the-request-id-of-a-refusal-is-a-header-too"}, head_of(lambda _, answer: is_refusal(answer), without="x-request-id")),
    Mutant("a refusal with status 200", {"n-of-0-is-refused", "n-of-7-is-refused", *SDK_REFUSALS}, retold("n must be", status=200)),
)  # fmt: skip

REFUSED_REQUESTS = (
    Mutant("403 for a wrong key", {"a-wrong-key-is-refused", "an-empty-key-is-refused", "the-key-is-looked-at-first"}, retold("Invalid API-key", status=403)),
    Mutant("another code for a missing key", {"a-missing-key-is-refused", "a-policy-needs-a-key", "a-task-needs-a-key"}, retold("No API-key", code="MissingApiKey")),
    Mutant("an empty key accepted", {"an-empty-key-is-refused"}, accepting("Invalid API-key", lambda call: call.headers["authorization"].strip() == "Bearer")),
    Mutant("the body looked at before the key", {"the-key-is-looked-at-first"}, lambda call, answer: REFUSED if answer.status == 401 and call.body == b"{" else answer),
    Mutant("422 for a broken body", {"a-body-that-is-no-json-is-refused", "a-body-that-is-no-object-is-refused"}, retold("Required body", status=422)),
    Mutant("a list accepted as a body", {"a-body-that-is-no-object-is-refused"}, accepting("Required body", lambda call: call.body == b"[]")),
    Mutant("InvalidParameter for a missing model", {"a-missing-model-is-refused"}, retold("Required parameter", code="InvalidParameter")),
    Mutant("other words for a missing input", {"a-missing-input-is-refused"}, retold("Required input", message="input: Field required")),
    Mutant("404 InvalidParameter for an unknown model", {"an-unknown-model-is-refused"}, retold("Model not exist", status=404)),
    Mutant("404 for the address of another service", {"the-address-of-another-service-is-refused", "the-address-of-image-tasks-is-refused"}, retold("url error", status=404)),
    Mutant("image tasks accepted", {"the-address-of-image-tasks-is-refused"}, accepting("url error", lambda call: "image-generation" in call.path)),
    Mutant("a full-width mark in another charset", {"the-address-of-another-service-is-refused", "the-address-of-image-tasks-is-refused"}, lambda _, answer: replace(answer, body=answer.body.decode().encode("gb18030")) if is_refusal(answer, "url error") else answer),
    Mutant("405 for GET", {"get-is-refused"}, retold("Request method", status=405)),
    Mutant("a task for an asynchronous call", {"an-asynchronous-call-is-refused"}, lambda _, answer: TASK if is_refusal(answer, "Current user api") else answer),
    Mutant("other words for no messages", {"no-messages-are-refused"}, retold("No messages", message="messages: List should have at least 1 item")),
    Mutant("the last of two messages edited", {"two-messages-are-refused"}, accepting("messages length")),
    Mutant("an edit without an image", {"a-message-without-an-image-is-refused"}, accepting("lack of image", lambda call: not images_of(call))),
    Mutant("an edit without a text", {"a-message-without-a-text-is-refused"}, accepting("lack of image", images_of)),
    Mutant("two texts joined", {"two-texts-are-refused"}, accepting("content must hold exactly one text")),
    Mutant("the fourth image dropped", {"four-images-are-refused"}, accepting("content must hold 1 to 3 images")),
    Mutant("an assistant who edits", {"a-role-other-than-user-is-refused"}, accepting("input.messages[0].role")),
    Mutant("two images for the first edition", {"the-first-edition-takes-one-image"}, accepting("content length")),
    Mutant("two results of the first edition", {"the-first-edition-gives-one-image"}, accepting("num_images_per_prompt")),
    Mutant("a size for the first edition", {"the-first-edition-takes-no-size"}, accepting("size is not supported by")),
    Mutant("n clamped", {"n-of-0-is-refused", "n-of-7-is-refused"}, on_call=parameters(clamped)),
    Mutant("n of 0 as no n", {"n-of-0-is-refused"}, accepting("n must be", lambda call: parameters_of(call)["n"] == 0)),
    Mutant("n read from a string", {"n-as-a-string-is-refused"}, accepting("parameters.n is invalid")),
    Mutant("a size with n of 2", {"a-size-needs-n-of-1"}, accepting("size is only supported")),
    Mutant("a size with an x", {"a-size-has-an-asterisk"}, on_call=put("size", "1024*1024", "1024x1024")),
    Mutant("a small side raised", {"a-side-below-512-is-refused"}, on_call=put("size", "512*1024", "496*1024")),
    Mutant("a large side lowered", {"a-side-above-2048-is-refused"}, on_call=put("size", "1024*2048", "1024*2064")),
    Mutant("a negative seed as none", {"a-negative-seed-is-refused"}, on_call=put("seed", None, -1)),
    Mutant("a seed modulo 2 to the 31", {"a-seed-of-2-to-the-31-is-refused"}, on_call=put("seed", 0, 2**31)),
    Mutant("422 for what is no image", {"a-file-name-is-no-image", "base64-without-its-head-is-no-image"}, retold("image format error", status=422)),
    Mutant("base64 without a head", {"base64-without-its-head-is-no-image"}, on_call=images(lambda image: f"data:image/png;base64,{image}" if image.startswith("iVBOR") else image)),
    Mutant("another code for a damaged image", {"a-damaged-image-is-refused", "a-drawing-is-no-picture"}, retold("Invalid image format", code="InvalidImage")),
    Mutant("drawings accepted", {"a-drawing-is-no-picture"}, accepting("Invalid image format", lambda call: images_of(call)[0].startswith("data:image/svg"))),
    Mutant("images of any size in px", {"an-image-of-one-pixel-is-refused", "a-strip-of-more-than-200-to-1-is-refused"}, accepting("The image size")),
    Mutant("images of any ratio", {"a-strip-of-more-than-200-to-1-is-refused"}, accepting("The image size", lambda call: len(images_of(call)[0]) > 200)),
    Mutant("413 for a large image", {"an-image-above-10-mib-is-refused"}, retold("Multimodal file size", status=413)),
    Mutant("502 for a URL that gives nothing", {"a-url-that-gives-nothing-is-refused"}, retold("download image failed: Image 1 cannot be fetched", status=502)),
    Mutant("another code for a malformed URL", {"a-malformed-url-is-refused", "an-oss-address-needs-its-header"}, retold("The provided URL", code="InvalidURL")),
    Mutant("another code above the rate", {"requests-above-the-rate-are-refused"}, lambda call, answer: answer_of(429, {"code": "TooManyRequests", "message": "Requests rate limit exceeded", "request_id": REQUEST_ID}) if call.together > 2 else answer),
)  # fmt: skip

REQUESTS = (
    Mutant("parameters needed", {"parameters-may-be-absent"}, refusing(lambda call: "parameters" not in call.json)),
    Mutant("parameters that must say something", {"parameters-may-be-empty", "the-first-edition-edits", "without-a-size-the-last-image-gives-the-aspect"}, refusing(lambda call: call.json.get("parameters") == {})),
    Mutant("no charset in the content type", {"a-charset-may-follow-the-content-type", *SDK_CALLS}, refusing(lambda call: "charset" in call.headers["content-type"])),
    Mutant("no header that it does not know", {"headers-of-the-sdks-are-tolerated", *SDK_CALLS}, refusing(lambda call: "x-dashscope-sdk-session-id" in call.headers and "processor" in call.headers["user-agent"])),
    Mutant("no parameter that it does not know", {"unknown-parameters-are-ignored"}, refusing(lambda call: "result_format" in parameters_of(call))),
    Mutant("the text in the end alone", {"the-text-may-come-first"}, refusing(lambda call: "text" not in parts_of(call)[-1])),
    Mutant("no dated snapshot", {"the-dated-snapshot-edits"}, refusing(lambda call: "2025" in call.json["model"])),
    Mutant("no first edition", {"the-first-edition-edits", "the-first-edition-ignores-prompt-extend"}, refusing(lambda call: call.json["model"] == "qwen-image-edit")),
    Mutant("no prompt_extend for the first edition", {"the-first-edition-ignores-prompt-extend"}, refusing(lambda call: call.json["model"] == "qwen-image-edit" and parameters_of(call))),
    Mutant("two images at most", {"three-images-are-edited-together", "three-images-of-nearly-10-mb-are-accepted"}, refusing(lambda call: len(images_of(call)) > 2)),
    Mutant("data URIs alone", {"a-result-is-an-input-of-the-next-edit"}, refusing(lambda call: any(image.startswith("http") for image in images_of(call)))),
    Mutant("no JPEG", {"a-jpeg-is-accepted"}, refusing_image("jpeg")),
    Mutant("no BMP", {"a-bmp-is-accepted", "three-images-of-nearly-10-mb-are-accepted"}, refusing_image("bmp")),
    Mutant("no TIFF", {"a-tiff-is-accepted"}, refusing_image("tiff")),
    Mutant("no WEBP", {"a-webp-is-accepted"}, refusing_image("webp")),
    Mutant("the last frame of a GIF", {"the-first-frame-of-a-gif-is-edited"}, on_call=images(last_frame)),
    Mutant("no image below 384 px", {"a-small-image-is-accepted"}, refusing(lambda call: any(0 < min(size_of(image)) < 384 for image in images_of(call)))),
    Mutant("bodies of 16 MiB at most", {"three-images-of-nearly-10-mb-are-accepted"}, refusing(lambda call: len(call.body) > 16 * 2**20, REFUSED.with_head(status=413))),
    Mutant("English alone", {"an-instruction-may-be-chinese"}, refusing(lambda call: not text_of(call).isascii())),
    Mutant("a long text refused", {"a-long-text-is-cut"}, refusing(lambda call: len(text_of(call)) > 800)),
    Mutant("a blank negative prompt refused", {"a-blank-negative-prompt-is-accepted"}, refusing(lambda call: parameters_of(call).get("negative_prompt") == " ")),
    Mutant("a long negative prompt refused", {"a-long-negative-prompt-is-cut"}, refusing(lambda call: len(parameters_of(call).get("negative_prompt") or "") > 500)),
    Mutant("two results where none are counted", {"one-image-is-the-default"}, lambda call, answer: answer.with_json(contents(lambda parts: parts * 2)) if is_success(call, answer) and parameters_of(call) == {"size": "512*512"} else answer),
    Mutant("four results at most", {"six-images-may-be-asked-for"}, success(contents(lambda parts: parts[:4]))),
    Mutant("one result, whatever n is", {"an-edit-is-a-task-that-has-succeeded", "task-metrics-count-the-images", "each-image-is-a-part-of-the-content", "usage-counts-the-images", "six-images-may-be-asked-for"}, on_call=of_plus(parameters(lambda given: given.update(n=1) if given.get("n") in range(1, 7) and "size" not in given else None))),
    Mutant("a size ignored", {*SIZES}, on_call=of_plus(parameters(lambda given: given.update(size=None) if has_valid_size(given) and given.get("n", 1) == 1 else None))),
    Mutant("height before width in a size", {*SIZES}, on_call=parameters(transposed_size)),
    Mutant("a size rounded down", {"a-size-is-rounded-to-multiples-of-16"}, on_call=put("size", "1024*1024", "1033*1032")),
    Mutant("no side of 2048", {"sides-of-512-and-2048-are-accepted"}, refusing(lambda call: "2048" in str(parameters_of(call).get("size")))),
    Mutant("a size needs n to be left out", {"a-size-with-n-of-1-is-accepted"}, refusing(lambda call: {"n", "size"} <= parameters_of(call).keys())),
    Mutant("the first image gives the aspect", {"without-a-size-the-last-image-gives-the-aspect"}, on_call=first_image_twice),
    Mutant("prompt_extend always on", {"prompt-extend-may-be-off"}, refusing(lambda call: parameters_of(call).get("prompt_extend") is False)),
    Mutant("no watermark", {"a-watermark-changes-the-bottom-right-corner"}, on_call=put("watermark", False, True)),
    Mutant("no seed of 0", {"seeds-of-0-and-2147483647-are-accepted"}, refusing(lambda call: parameters_of(call).get("seed") == 0)),
    Mutant("seeds of 16 bits", {"seeds-of-0-and-2147483647-are-accepted"}, refusing(lambda call: (parameters_of(call).get("seed") or 0) > 2**16)),
    Mutant("null refused", {"null-is-as-good-as-absent"}, refusing(lambda call: None in parameters_of(call).values())),
)  # fmt: skip

UPLOADS = (
    Mutant("a policy without its ACL", {"a-policy-has-every-member", "the-sdk-uploads-a-local-file"}, of_policy(lambda body: body["data"].pop("x_oss_object_acl") and None)),
    Mutant("a policy under output, too", {"a-policy-stands-under-data-alone"}, of_policy(lambda body: body.update(output=body["data"]))),
    Mutant("a policy under output instead", {"a-policy-has-every-member", "a-policy-stands-under-data-alone", "a-policy-says-what-it-allows", "an-upload-host-is-absolute"}, of_policy(renamed("data", "output"))),
    Mutant("seconds as a string", {"a-policy-says-what-it-allows"}, of_policy(lambda body: body["data"].update(expire_in_seconds="300"))),
    Mutant("no request id of a policy", {"the-request-id-of-a-policy-is-a-uuid"}, of_policy(lambda body: body.pop("request_id") and None)),
    Mutant("policies for everybody", {"a-policy-needs-a-key"}, lambda call, answer: answer.with_head(status=200) if call.path == POLICIES and answer.status == 401 else answer),
    Mutant("an upload host without a host", {"an-upload-host-is-absolute", "the-sdk-uploads-a-local-file"}, of_policy(lambda body: body["data"].update(upload_host="/uploads"))),
    Mutant("204 for a posted file", {"a-posted-file-is-taken-with-status-200", "the-sdk-uploads-a-local-file"}, lambda call, answer: replace(answer, status=204, body=b"") if is_form(call) and answer.status == 200 else answer),
    Mutant("uploads lost at once", {"an-uploaded-image-is-edited", "the-sdk-uploads-a-local-file"}, refusing(has_upload)),
    Mutant("oss:// without its header", {"an-oss-address-needs-its-header"}, on_call=lambda call: replace(call, headers=call.headers | {"x-dashscope-ossresourceresolve": "enable"}) if has_upload(call) else call),
    Mutant("any oss:// address", {"an-oss-address-of-nothing-is-refused"}, accepting("", lambda call: "nothing.png" in "".join(images_of(call)))),
    Mutant("uploads of every model", {"an-upload-belongs-to-its-model"}, accepting("", lambda call: has_upload(call) and call.json["model"] == "qwen-image-edit")),
    Mutant("each key once", {"a-file-may-be-posted-twice"}, each_key_once()),
    Mutant("a file put in place of another", {"another-file-of-that-name-is-refused"}, lambda call, answer: answer.with_head(status=200) if is_form(call) and answer.status == 409 else answer),
    Mutant("forms with any signature", {"a-form-with-a-wrong-signature-is-refused"}, lambda call, answer: answer.with_head(status=200) if is_form(call) and b"AAAAAAAA=" in call.body else answer),
    Mutant("storage that speaks JSON", {"a-form-with-a-wrong-signature-is-refused"}, lambda call, answer: replace(REFUSED, status=answer.status) if is_form(call) and answer.status >= 400 else answer),
    Mutant("keys outside of the folder", {"a-key-outside-of-its-folder-is-refused"}, lambda call, answer: answer.with_head(status=200) if is_form(call) and b"elsewhere/" in call.body else answer),
)  # fmt: skip

TASKS = (
    Mutant("400 for an unknown task", {"a-task-that-does-not-exist-is-unknown", "the-request-id-of-a-task-is-a-uuid"}, lambda call, answer: REFUSED if is_task(call, answer) and status_of(answer) == "UNKNOWN" else answer),
    Mutant("unknown tasks that have failed", {"a-task-that-does-not-exist-is-unknown"}, of_task(lambda output: output.update(task_status="FAILED") if output["task_status"] == "UNKNOWN" else None)),
    Mutant("no request id of a task", {"the-request-id-of-a-task-is-a-uuid"}, body_of(is_task, lambda body: body.pop("request_id") and None)),
    Mutant("tasks for everybody", {"a-task-needs-a-key"}, lambda call, answer: answer.with_head(status=200) if call.path.startswith(TASK_LIST) and answer.status == 401 else answer),
    Mutant("tasks that never end", {"an-edit-is-a-task-that-has-succeeded"}, of_done_task(lambda output: output.update(task_status="RUNNING"))),
    Mutant("a task of one result", {"an-edit-is-a-task-that-has-succeeded"}, of_done_task(lambda output: output["results"].pop() and None)),
    Mutant("results of a task under output", {"an-edit-is-a-task-that-has-succeeded"}, of_done_task(renamed("results", "images"))),
    Mutant("times of a task in ISO 8601", {"the-times-of-a-task-have-milliseconds"}, of_done_task(lambda output: output.update(end_time=output["end_time"].replace(" ", "T")))),
    Mutant("a task that ends before it begins", {"the-times-of-a-task-have-milliseconds"}, of_done_task(lambda output: output.update(end_time="2025-01-01 00:00:00.000"))),
    Mutant("metrics of a task in lower case", {"task-metrics-count-the-images"}, of_done_task(lambda output: output.update(task_metrics={name.lower(): count for name, count in output["task_metrics"].items()}))),
    Mutant("InvalidParameter for a task that does not wait", {"a-task-that-does-not-wait-cannot-be-cancelled"}, retold("Failed to cancel", code="InvalidParameter")),
    Mutant("pages counted from 0", {"tasks-are-listed-page-by-page", "a-page-has-the-size-that-was-asked-for"}, body_of(is_page, lambda body: body.update(page_no=body["page_no"] - 1))),
    Mutant("tasks under output", {"tasks-are-listed-page-by-page", "a-page-has-the-size-that-was-asked-for", "a-line-of-a-page-describes-its-task", "tasks-are-filtered-by-their-status"}, body_of(is_page, renamed("data", "output"))),
    Mutant("a page size that is ignored", {"a-page-has-the-size-that-was-asked-for"}, on_call=lambda call: replace(call, query="") if "page_size" in call.query else call),
    Mutant("tasks without their model", {"a-line-of-a-page-describes-its-task"}, body_of(is_page, lambda body: [line.pop("model_name") for line in body["data"]] and None)),
    Mutant("times of tasks in seconds", {"a-line-of-a-page-describes-its-task"}, body_of(is_page, lambda body: [line.update(gmt_create=line["gmt_create"] // 1000) for line in body["data"]] and None)),
    Mutant("a status that is ignored", {"tasks-are-filtered-by-their-status"}, on_call=lambda call: replace(call, query="") if "status=" in call.query else call),
    Mutant("a window of any length", {"a-window-of-more-than-24-hours-is-refused"}, on_call=lambda call: replace(call, query="") if "start_time" in call.query else call),
)  # fmt: skip

MUTANTS = (*ANSWERS, *STREAMS, *LINKS, *REFUSALS, *REFUSED_REQUESTS, *REQUESTS, *UPLOADS, *TASKS)

# What a contract leaves open: no check may mind.
HARMLESS = (
    *HARMLESS_FORMS,
    Mutant("headers of the original", set(), lambda _, answer: answer.with_head(x_dashscope_call_gateway="true", req_cost_time="812", vary="accept-encoding")),
    Mutant("words behind those that are documented", set(), refusal(lambda body: body.update(message=body["message"] + " See the error codes."))),
    Mutant("404 ModelNotFound for an unknown model", set(), retold("Model not exist", status=404, code="ModelNotFound", message="Model can not be found.")),
    Mutant("plain JSON for streams", set(), on_call=without_header("accept", "x-dashscope-sse")),
    Mutant("an error event", set(), error_event("event:error")),
    Mutant("no tasks", set(), lambda call, answer: replace(REFUSED, status=404) if call.path.startswith(TASK_LIST) else answer),
    Mutant("edits that are no tasks", set(), of_done_task(lambda output: output.update(task_status="UNKNOWN"))),
    Mutant("no uploads", set(), lambda call, answer: replace(REFUSED, status=404) if call.path == POLICIES else answer),
)  # fmt: skip
