"""Faults of a server of the OpenAI Images API, and the checks that must catch each."""

import base64
import io
import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PIL import Image

from overpaint.conformance.openai.suite import CHEAP, decoded
from overpaint.conformance.pictures import drawn
from tests.conformance.faults import (
    CLOSED_LINKS,
    DOWNLOADS,
    HARMLESS_FORMS,
    body_of,
    head_of,
    instead_of,
    is_whole,
)
from tests.conformance.mutants import Answer, Call, Mutant, OnAnswer, OnCall

EDITS = "/v1/images/edits"
STREAM = "text/event-stream"
REQUEST_ID = "req_5b1f6a527d8e4f7b9f192f1d5a3c7e10"
SDK_EDITS = ("the-sdk-edits", "the-sdk-edits-asynchronously", "the-sdk-edits-several-images")
SDK_STREAMS = ("the-sdk-streams", "the-sdk-streams-asynchronously")
Change = Callable[[dict[str, Any]], Any]
When = Callable[[Call], object]


def answer_of(status: int, body: object) -> Answer:
    headers = {"content-type": "application/json", "x-request-id": REQUEST_ID}
    return Answer(status, headers, json.dumps(body).encode())


def error_of(
    status: int, type_: str = "invalid_request_error", param: str | None = None, code: str | None = None
) -> Answer:
    return answer_of(
        status, {"error": {"message": "It is not wanted.", "type": type_, "param": param, "code": code}}
    )


def as_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


EDITED = answer_of(200, {"created": int(time.time()), "data": [{"b64_json": as_base64(drawn())}]})
REFUSED = error_of(400)
BROKEN = error_of(500, "server_error")
PAGE = Answer(404, {"content-type": "text/html"}, b"<h1>Not Found</h1>")


def texts_of(call: Call) -> dict[str, str]:
    """The text fields of a form."""
    found = re.findall(rb'name="([^"]*)"\r\n\r\n(.*?)\r\n--', call.body, re.DOTALL)
    return {name.decode(): value.decode() for name, value in found}


def files_of(call: Call) -> list[str]:
    """The names of the parts that are files."""
    return [name.decode() for name in re.findall(rb'name="([^"]*)"; filename="', call.body)]


def is_form(call: Call) -> bool:
    return call.path == EDITS and call.headers.get("content-type", "").startswith("multipart/form-data")


def is_json(call: Call) -> bool:
    return call.path == EDITS and "images" in call.json


def has(name: str, *values: str) -> When:
    """A form with this text field; of one of these values if any are given."""
    return lambda call: (
        is_form(call) and name in texts_of(call) and (not values or texts_of(call)[name] in values)
    )


def is_first(call: Call) -> bool:
    return is_form(call) and texts_of(call) == {**CHEAP, "n": "2"}


def is_first_refusal(call: Call) -> bool:
    return is_form(call) and texts_of(call) == {name: CHEAP[name] for name in ("size", "quality")}


def is_linked(call: Call) -> bool:
    return has("response_format", "url")(call) is True


def is_streamed(call: Call) -> bool:
    """The stream that most checks look at."""
    return has("partial_images", "2")(call) is True


def is_success(call: Call, answer: Answer) -> bool:
    return call.path == EDITS and answer.status == 200


def is_refusal(answer: Answer) -> bool:
    return answer.status >= 400 and "error" in answer.json


def of(when: When) -> Callable[[Call, Answer], object]:
    """Whatever answers these calls."""
    return lambda call, _: when(call)


def success(change: Change, when: When = is_first) -> OnAnswer:
    """Another body of a success."""
    return body_of(lambda call, answer: is_success(call, answer) and answer.json and when(call), change)


def results(change: Change, when: When = is_first) -> OnAnswer:
    """The same for each result in it."""
    return success(lambda body: [change(image) for image in body["data"]], when)


def pictures(change: Callable[[bytes], bytes], when: When = is_first) -> OnAnswer:
    """The same for its picture."""
    return results(
        lambda image: image.update(b64_json=as_base64(change(decoded(image["b64_json"])))),
        lambda call: when(call) and not is_linked(call),
    )


def refusal(change: Change, when: When = is_first_refusal) -> OnAnswer:
    """Another body of a refusal."""
    return body_of(lambda call, answer: is_refusal(answer) and when(call), change)


def retold(when: When, *, status: int | None = None, **members: str | None) -> OnAnswer:
    """A refusal with another status or other members of its error."""

    def on_answer(call: Call, answer: Answer) -> Answer:
        if not (is_refusal(answer) and when(call)):
            return answer
        return answer.with_json(lambda body: body["error"].update(members)).with_head(status=status)

    return on_answer


def accepting(when: When) -> OnAnswer:
    return instead_of(lambda call, answer: is_refusal(answer) and when(call), EDITED)


def refusing(when: When, other: Answer = REFUSED) -> OnAnswer:
    return instead_of(lambda call, answer: is_success(call, answer) and when(call), other)


def models(change: Change) -> OnAnswer:
    """Another list of models."""
    return body_of(lambda call, answer: call.path == "/v1/models" and answer.status == 200, change)


def events(change: Callable[[dict[str, Any]], object], when: When = is_streamed) -> OnAnswer:
    """Other data in each event of a stream."""

    def changed(match: "re.Match[str]") -> str:
        data = json.loads(match[1])
        change(data)
        return f"data: {json.dumps(data)}"

    return stream(lambda text: re.sub(r"data: (.*)", changed, text), when)


def stream(change: Callable[[str], str], when: When = is_streamed) -> OnAnswer:
    """Another text of a stream."""

    def on_answer(call: Call, answer: Answer) -> Answer:
        if not (answer.headers.get("content-type", "").startswith(STREAM) and when(call)):
            return answer
        return replace(answer, body=change(answer.body.decode()).encode())

    return on_answer


def partials(*indexes: int) -> OnAnswer:
    """Partial images before the completed one."""

    def added(text: str) -> str:
        data = json.loads(text.partition("data: ")[2].partition("\n")[0])
        data["type"] = "image_edit.partial_image"
        del data["usage"]
        blocks = [
            f"event: {data['type']}\ndata: {json.dumps(data | {'partial_image_index': index})}\n\n"
            for index in indexes
        ]
        return "".join(blocks) + text

    return stream(added)


def put(name: str, value: str, instead_of: str, when: When = is_form) -> OnCall:
    """Another value of a text field, before the server sees it."""

    def on_call(call: Call) -> Call:
        if not when(call):
            return call
        before, after = (f'name="{name}"\r\n\r\n{text}\r\n'.encode() for text in (instead_of, value))
        return replace(call, body=call.body.replace(before, after))

    return on_call


def as_format(format_: str) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        buffer = io.BytesIO()
        Image.open(io.BytesIO(data)).convert("RGB").save(buffer, format_)
        return buffer.getvalue()

    return changed


def of_size(width: int, height: int) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        buffer = io.BytesIO()
        Image.open(io.BytesIO(data)).resize((width, height)).save(buffer, "PNG")
        return buffer.getvalue()

    return changed


def see_through(alpha: int) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        picture = Image.open(io.BytesIO(data)).convert("RGBA")
        picture.putalpha(alpha)
        buffer = io.BytesIO()
        picture.save(buffer, "PNG")
        return buffer.getvalue()

    return changed


def length_of(call: Call) -> int:
    return len(call.body)


ANSWERS = (
    Mutant("status 201 for 200", {"an-edit-is-answered-with-status-200"}, head_of(of(is_first), status=201)),
    Mutant("an answer of text/plain", {"an-answer-is-application-json"}, head_of(of(is_first), content_type="text/plain")),
    Mutant("created as a text", {"created-is-a-whole-number-of-seconds", *SDK_EDITS}, success(lambda body: body.update(created=str(body["created"])), is_form)),
    Mutant("created in milliseconds", {"created-is-a-whole-number-of-seconds"}, success(lambda body: body.update(created=body["created"] * 1000))),
    Mutant("no created", {"created-is-a-whole-number-of-seconds", *SDK_EDITS}, success(lambda body: body.pop("created"), is_form)),
    Mutant("one result, whatever n is", {"data-has-an-element-for-each-image"}, success(lambda body: body.update(data=body["data"][:1]))),
    Mutant("an address beside base64", {"results-are-in-base64-by-default"}, results(lambda image: image.update(url="http://127.0.0.1:1/one.png"))),
    Mutant("links by default", {"results-are-in-base64-by-default", "base64-is-bare"}, results(lambda image: image.update(url="http://127.0.0.1:1/one.png", b64_json=None))),
    Mutant("data URLs in b64_json", {"base64-is-bare"}, results(lambda image: image.update(b64_json="data:image/png;base64," + image["b64_json"]))),
    Mutant("base64 in lines", {"base64-is-bare"}, results(lambda image: image.update(b64_json=re.sub("(.{76})", r"\1\n", image["b64_json"])))),
    Mutant("base64 of the alphabet for addresses", {"base64-is-bare"}, results(lambda image: image.update(b64_json=image["b64_json"].replace("+", "-").replace("/", "_")))),
    Mutant("an empty revised prompt", {"a-prompt-is-told-only-where-it-was-revised"}, results(lambda image: image.update(revised_prompt=""))),
    Mutant("JPEG for PNG", {"a-result-is-a-png"}, pictures(as_format("JPEG"))),
    Mutant("the size of the picture that was sent", {"a-result-has-the-size-that-was-asked-for", "an-answer-tells-the-size-that-was-made"}, pictures(of_size(512, 512))),
    Mutant("a size of auto in an answer", {"an-answer-tells-the-size-that-was-made"}, success(lambda body: body.update(size="auto"))),
    Mutant("a size with an asterisk in an answer", {"an-answer-tells-the-size-that-was-made"}, success(lambda body: body.update(size="1024*1024"))),
    Mutant("a media type for the format", {"an-answer-tells-the-format-that-was-made", "a-jpeg-can-be-asked-for", "a-webp-can-be-asked-for"}, success(lambda body: body.update(output_format="image/" + body["output_format"]), is_form)),
    Mutant("a quality of auto", {"an-answer-tells-the-quality-that-was-made"}, success(lambda body: body.update(quality="auto"))),
    Mutant("a background of auto", {"an-answer-tells-the-background-that-was-made"}, success(lambda body: body.update(background="auto"))),
    Mutant("usage without its details", {"usage-is-absent-or-whole"}, success(lambda body: body["usage"].pop("input_tokens_details"))),
    Mutant("usage that does not add up", {"usage-is-absent-or-whole"}, success(lambda body: body["usage"].update(total_tokens=7))),
    Mutant("usage with null", {"usage-is-absent-or-whole"}, success(lambda body: body["usage"].update(output_tokens=None))),
    Mutant("no request id", {"an-answer-has-a-request-id"}, head_of(of(is_first), without="x-request-id")),
)  # fmt: skip

STREAMS = (
    Mutant("JSON for a stream", {"a-stream-is-answered-or-refused"}, refusing(is_streamed, EDITED)),
    Mutant("a stream refused in no words", {"a-stream-is-answered-or-refused"}, refusing(is_streamed)),
    Mutant("a stream of text/plain", {"a-stream-is-answered-or-refused"}, head_of(of(is_streamed), content_type="text/plain")),
    Mutant("events of generations", {"an-event-is-named-by-its-type", "a-stream-ends-with-the-completed-image"}, stream(lambda text: text.replace("image_edit", "image_generation"))),
    Mutant("events named message", {"an-event-is-named-by-its-type"}, stream(lambda text: text.replace("event: image_edit.completed", "event: message"))),
    Mutant("the completed image twice", {"a-stream-ends-with-the-completed-image"}, stream(lambda text: text * 2)),
    Mutant("an end without a completed image", {"a-stream-ends-with-the-completed-image", "an-event-is-named-by-its-type"}, stream(lambda text: text + 'data: {"type":"done","b64_json":"AAAA","created_at":1,"size":"1x1","quality":"low","background":"opaque","output_format":"png"}\n\n')),
    Mutant("an event without its background", {"an-event-has-every-member"}, events(lambda data: data.pop("background"))),
    Mutant("a quality of null in an event", {"an-event-has-every-member"}, events(lambda data: data.update(quality=None))),
    Mutant("created in an event", {"an-event-has-every-member", "the-time-of-an-event-is-created-at"}, events(lambda data: data.update(created=data.pop("created_at")))),
    Mutant("the time of an event as a fraction", {"the-time-of-an-event-is-created-at"}, events(lambda data: data.update(created_at=data["created_at"] + 0.5))),
    Mutant("no usage in an event", {"a-completed-image-has-its-usage"}, events(lambda data: data.pop("usage"))),
    Mutant("a data URL in an event", {"a-completed-image-is-a-picture", *SDK_STREAMS}, events(lambda data: data.update(b64_json="data:image/png;base64," + data["b64_json"]), has("stream", "true"))),
    Mutant("another size told in an event", {"a-completed-image-tells-what-was-made"}, events(lambda data: data.update(size="512x512"))),
    Mutant("partial images counted from 1", {"partial-images-are-counted-from-0"}, partials(1, 2)),
    Mutant("three partial images for two", {"partial-images-are-counted-from-0"}, partials(0, 1, 2)),
    Mutant("no stream without partial images", {"no-partial-images-may-be-asked-for"}, refusing(has("partial_images", "0"))),
    Mutant("one image of several streamed", {"several-images-are-streamed-or-refused"}, stream(lambda text: text.partition("\n\n")[0] + "\n\n", has("n", "2"))),
    Mutant("forms alone stream", {"json-may-ask-for-a-stream"}, refusing(lambda call: call.json.get("stream"), EDITED)),
    Mutant("any text asks for a stream", {"a-stream-may-be-off"}, on_call=put("stream", "true", "false")),
    Mutant("four partial images", {"four-partial-images-are-refused"}, on_call=put("partial_images", "3", "4")),
    Mutant("a stream that says what is wrong", {"a-refused-stream-is-told-by-its-status"}, lambda call, answer: Answer(200, {"content-type": STREAM}, b"data: " + answer.body + b"\n\n") if is_refusal(answer) and has("stream", "true")(call) and "prompt" not in texts_of(call) else answer),
    Mutant("events without a type", {"the-sdk-streams", "the-sdk-streams-asynchronously"}, events(lambda data: data.pop("type"), lambda call: "x-stainless-lang" in call.headers and "prompt" in texts_of(call))),
)  # fmt: skip

LINKS = (
    Mutant("no word of why there are no links", {"links-may-be-asked-for"}, refusing(is_linked)),
    Mutant("base64 beside a link", {"links-may-be-asked-for"}, results(lambda image: image.update(b64_json="AAAA"), is_linked)),
    Mutant("links without a host", {"a-link-is-absolute"}, results(lambda image: image.update(url=image["url"][image["url"].index("/files/") :]), is_linked)),
    *CLOSED_LINKS,
    *(mutant for mutant in DOWNLOADS if mutant.fault != "JPEG for PNG"),  # which here is a fault of base64, too
    Mutant("links to another picture", {"a-link-leads-to-the-picture", "head-tells-the-length", "a-part-of-a-result-can-be-fetched"}, lambda call, answer: replace(answer, body=drawn()) if is_whole(call, answer) else answer),
    Mutant("links with any signature", {"a-changed-link-is-refused"}, lambda call, answer: answer.with_head(status=200) if call.path.startswith("/files/") and answer.status == 403 else answer),
    Mutant("data URLs alone in JSON", {"a-link-is-a-reference-of-the-next-edit"}, refusing(lambda call: is_json(call) and call.json["images"][0].get("image_url", "").startswith("http"))),
    Mutant("a fault by a link in a form", {"a-link-may-be-a-field-of-a-form"}, refusing(has("url[]"), BROKEN)),
)  # fmt: skip

REFUSALS = (
    Mutant("an error without its frame", {"a-refusal-holds-error-alone", "an-error-has-four-members", "a-form-without-a-prompt-is-refused"}, refusal(lambda body: body.update(body.pop("error")))),
    Mutant("a detail beside the error", {"a-refusal-holds-error-alone"}, refusal(lambda body: body.update(detail="It is not wanted."))),
    Mutant("no param", {"an-error-has-four-members", "a-form-without-a-prompt-is-refused"}, refusal(lambda body: body["error"].pop("param"))),
    Mutant("a status in an error", {"an-error-has-four-members"}, refusal(lambda body: body["error"].update(status=400))),
    Mutant("an empty message", {"an-error-has-four-members", "a-form-without-a-prompt-is-refused"}, retold(is_first_refusal, message="")),
    Mutant("a refusal of text/plain", {"a-refusal-is-application-json"}, head_of(of(is_first_refusal), content_type="text/plain")),
    Mutant("no request id in a refusal", {"a-refusal-has-a-request-id"}, head_of(of(is_first_refusal), without="x-request-id")),
    Mutant("one request id for all", {"every-request-has-its-own-id"}, head_of(lambda *_: True, x_request_id=REQUEST_ID)),
    Mutant("403 for a wrong key", {"a-wrong-key-is-refused", "the-key-is-looked-at-first", "the-sdk-raises-for-a-wrong-key"}, retold(lambda call: "sk-0000" in call.headers.get("authorization", ""), status=403)),
    Mutant("no code for a wrong key", {"a-wrong-key-is-refused", "the-key-is-looked-at-first", "the-sdk-raises-for-a-wrong-key"}, retold(lambda call: "sk-0000" in call.headers.get("authorization", ""), code=None)),
    Mutant("a code for a missing key", {"a-missing-key-is-refused"}, retold(lambda call: "authorization" not in call.headers, code="invalid_api_key")),
    Mutant("the body before the key", {"the-key-is-looked-at-first"}, instead_of(of(lambda call: call.body == b"{"), REFUSED)),
    Mutant("422 for a missing prompt", {"a-form-without-a-prompt-is-refused"}, retold(is_first_refusal, status=422)),
    Mutant("another code for a missing prompt", {"a-form-without-a-prompt-is-refused"}, refusal(lambda body: body["error"].update(code="invalid_value"))),
)  # fmt: skip

REFUSED_REQUESTS = (
    Mutant("no word of the missing image", {"a-form-without-an-image-is-refused"}, retold(lambda call: is_form(call) and not files_of(call), param=None)),
    Mutant("the first 16 images taken", {"seventeen-images-are-refused"}, accepting(lambda call: len(files_of(call)) > 16)),
    Mutant("a long prompt cut", {"a-prompt-above-32000-characters-is-refused"}, on_call=put("prompt", "x" * 100, "x" * 32_001)),
    Mutant("n clamped from below", {"n-of-0-is-refused"}, on_call=put("n", "1", "0")),
    Mutant("n clamped from above", {"n-of-11-is-refused", "the-sdk-raises-a-bad-request"}, on_call=put("n", "1", "11")),
    Mutant("422 for n above its range", {"n-of-11-is-refused", "the-sdk-raises-a-bad-request"}, retold(has("n", "11"), status=422)),
    Mutant("no type that the SDK shows", {"n-of-11-is-refused", "the-sdk-raises-a-bad-request"}, retold(has("n", "11"), type="value_error")),
    Mutant("n of no number as none", {"n-that-is-no-number-is-refused"}, on_call=put("n", "1", "two")),
    Mutant("a size with an asterisk", {"a-size-of-another-form-is-refused"}, on_call=put("size", "1024x1024", "1024*1024")),
    Mutant("a bad size as 512x512", {"a-size-of-another-form-is-refused", "a-size-beyond-3-to-1-is-refused", "a-size-beyond-3840-is-refused"}, accepting(lambda call: texts_of(call).get("size") not in {None, "1024x1024"})),
    Mutant("sizes of any ratio", {"a-size-beyond-3-to-1-is-refused"}, accepting(has("size", "2048x512"))),
    Mutant("a large size lowered", {"a-size-beyond-3840-is-refused"}, on_call=put("size", "3840x2160", "3856x2160")),
    Mutant("any quality", {"an-unknown-quality-is-refused"}, on_call=put("quality", "auto", "best")),
    Mutant("any format as PNG", {"an-unknown-format-is-refused"}, on_call=put("output_format", "png", "bmp")),
    Mutant("a compression clamped", {"a-compression-above-100-is-refused"}, on_call=put("output_compression", "100", "101")),
    Mutant("any background", {"an-unknown-background-is-refused"}, on_call=put("background", "auto", "white")),
    Mutant("another code for a background", {"an-unknown-background-is-refused"}, retold(has("background", "white"), code="bad_background")),
    Mutant("a transparent JPEG made opaque", {"a-transparent-jpeg-is-refused"}, accepting(lambda call: has("output_format", "jpeg")(call) and has("background", "transparent")(call))),
    Mutant("any form of response", {"an-unknown-response-format-is-refused"}, on_call=put("response_format", "b64_json", "raw")),
    Mutant("a mask stretched", {"a-mask-of-another-size-is-refused"}, accepting(lambda call: b"\x00\x00\x02\x00\x00\x00\x01\xf0" in call.body and "mask" in files_of(call))),
    Mutant("a mask in JPEG", {"a-mask-that-is-no-png-is-refused"}, accepting(lambda call: "mask" in files_of(call) and b"JFIF" in call.body)),
    Mutant("a mask of any length", {"a-mask-above-4-mb-is-refused"}, accepting(lambda call: "mask" in files_of(call) and length_of(call) > 4 * 2**20)),
    Mutant("422 for a broken image", {"a-damaged-image-is-refused", "a-text-is-no-picture"}, retold(lambda call: is_form(call) and length_of(call) < 1300 and "image" in files_of(call) and b"<svg" not in call.body, status=422)),
    Mutant("a broken image as a wrong request", {"a-damaged-image-is-refused", "a-text-is-no-picture"}, retold(lambda call: files_of(call) == ["image"] and b"<svg" not in call.body and texts_of(call) == CHEAP and length_of(call) < 10**6, type="invalid_request_error")),
    Mutant("a text edited", {"a-text-is-no-picture"}, accepting(lambda call: b"under the sun" in call.body)),
    Mutant("half a picture edited", {"a-damaged-image-is-refused"}, accepting(lambda call: is_form(call) and b"\x89PNG" in call.body and b"IEND" not in call.body)),
    Mutant("a drawing edited", {"a-drawing-is-no-picture"}, accepting(lambda call: b"<svg" in call.body)),
    Mutant("500 for a large file", {"a-file-above-50-mb-is-refused"}, retold(lambda call: length_of(call) > 50_000_000, status=500)),
    Mutant("a broken JSON as an error of the server", {"a-body-that-is-no-json-is-refused"}, retold(lambda call: call.body == b'{"prompt":', status=500)),
    Mutant("a broken form as an error of the server", {"a-form-that-breaks-off-is-refused"}, retold(lambda call: call.body.endswith(b"Make it"), status=500)),
    Mutant("422 for a text as the body", {"a-body-of-another-type-is-refused"}, retold(lambda call: call.body == b"Make it blue", status=422)),
    Mutant("400 for an unknown address", {"an-unknown-address-is-not-found"}, retold(lambda call: call.path.endswith("no-such-address"), status=400)),
    Mutant("detail for an unknown address", {"an-unknown-address-is-not-found"}, refusal(lambda body: body.update(detail=body.pop("error")["message"]), lambda call: call.path.endswith("no-such-address"))),
    Mutant("GET of an edit answered", {"get-makes-no-edit"}, instead_of(of(lambda call: call.path == EDITS and call.method == "GET"), EDITED)),
    Mutant("a page for generations", {"generations-are-refused-in-the-same-form"}, instead_of(of(lambda call: call.path.endswith("generations")), PAGE)),
    Mutant("a page for variations", {"variations-are-refused-in-the-same-form"}, instead_of(of(lambda call: call.path.endswith("variations")), PAGE)),
    Mutant("rates in words", {"what-is-left-of-a-rate-is-numbers"}, head_of(of(is_first), x_ratelimit_limit_requests="many", x_ratelimit_remaining_requests="9", x_ratelimit_reset_requests="1s")),
    Mutant("a rate without its end", {"what-is-left-of-a-rate-is-numbers"}, head_of(of(is_first), x_ratelimit_limit_requests="10", x_ratelimit_remaining_requests="9")),
    Mutant("a lack of credit as a rate", {"an-edit-is-answered-with-status-200", "a-lack-of-credit-is-told-with-429"}, refusing(is_first, error_of(429, "requests", code="insufficient_quota"))),
    Mutant("503 above the rate, as 429", {"requests-above-the-rate-are-refused"}, instead_of(of(lambda call: call.together > 2), error_of(429, "requests", code="overloaded").with_head(retry_after="1"))),
    Mutant("no time to wait above the rate", {"requests-above-the-rate-are-refused"}, instead_of(of(lambda call: call.together > 2), error_of(429, "requests", code="rate_limit_exceeded"))),
)  # fmt: skip

REQUESTS = (
    Mutant("options needed", {"an-image-and-a-prompt-are-enough"}, refusing(lambda call: is_form(call) and "size" not in texts_of(call))),
    Mutant("no image[] for one", {"a-list-of-one-image-is-edited"}, refusing(lambda call: files_of(call) == ["image[]"])),
    Mutant("two images at most", {"three-images-are-edited-together", "three-references-are-edited-together"}, refusing(lambda call: len(files_of(call)) > 2 or len(call.json.get("images", ())) > 2)),
    Mutant("no word of the repeated field", {"the-field-image-may-be-repeated"}, refusing(lambda call: files_of(call) == ["image", "image"])),
    Mutant("a fault by numbered fields", {"the-fields-of-images-may-be-numbered"}, refusing(lambda call: "image[0]" in files_of(call), BROKEN)),
    Mutant("files believed by their type", {"the-bytes-decide-what-a-file-is"}, refusing(lambda call: b'filename="upload"' in call.body and "x-stainless-lang" not in call.headers)),
    Mutant("bytes of the SDK refused", {"the-bytes-decide-what-a-file-is", *SDK_EDITS}, refusing(lambda call: b'filename="upload"' in call.body and "stream" not in texts_of(call))),
    Mutant("no JPEG", {"a-jpeg-is-accepted"}, refusing(lambda call: b"image/jpeg" in call.body)),
    Mutant("no WEBP", {"a-webp-is-accepted"}, refusing(lambda call: b"image/webp" in call.body)),
    Mutant("no picture of 1024 px", {"a-result-is-an-input-of-the-next-edit"}, refusing(lambda call: b"IHDR\x00\x00\x04\x00" in call.body)),
    Mutant("two results where none are counted", {"one-image-is-the-default"}, success(lambda body: body.update(data=body["data"] * 2), lambda call: is_form(call) and texts_of(call) == CHEAP and "x-stainless-lang" not in call.headers)),
    Mutant("height before width in a size", {"a-size-is-width-times-height"}, on_call=put("size", "1024x1536", "1536x1024")),
    Mutant("sizes that are all square", {"a-size-is-width-times-height"}, on_call=put("size", "1024x1024", "1536x1024")),
    Mutant("auto makes all tall", {"auto-makes-no-wide-picture-tall"}, on_call=put("size", "512x768", "auto")),
    Mutant("PNG alone", {"a-jpeg-can-be-asked-for", "a-webp-can-be-asked-for"}, pictures(as_format("PNG"), lambda call: has("output_format", "jpeg", "webp")(call) and "output_compression" not in texts_of(call))),
    Mutant("no WEBP made", {"a-webp-can-be-asked-for"}, refusing(has("output_format", "webp"))),
    Mutant("compression ignored", {"compression-makes-a-jpeg-smaller"}, on_call=put("output_compression", "100", "10")),
    Mutant("a fault by a compressed PNG", {"compression-of-a-png-has-no-effect-or-is-refused"}, retold(has("output_compression", "50"), status=500)),
    Mutant("no medium quality", {"quality-is-auto-low-medium-or-high"}, refusing(has("quality", "medium"))),
    Mutant("an opaque background seen through", {"an-opaque-background-can-be-asked-for"}, pictures(see_through(128), has("background", "opaque"))),
    Mutant("a transparent background made opaque", {"a-transparent-background-can-be-asked-for"}, on_call=put("background", "opaque", "transparent", lambda call: is_form(call) and "output_format" not in texts_of(call))),
    Mutant("a mask ignored", {"a-mask-marks-where-to-edit"}, pictures(lambda _: drawn(), lambda call: "mask" in files_of(call))),
    Mutant("a fault by a mask", {"a-mask-marks-where-to-edit", "a-mask-may-be-a-reference"}, refusing(lambda call: "mask" in files_of(call) or "mask" in call.json, BROKEN)),
    Mutant("no word of the fidelity", {"a-low-input-fidelity-is-accepted"}, refusing(has("input_fidelity"))),
    Mutant("no end user", {"an-end-user-may-be-named"}, refusing(has("safety_identifier"))),
    Mutant("no word of the form of the response", {"base64-may-be-asked-for"}, refusing(has("response_format", "b64_json"))),
    Mutant("a fault by empty fields", {"an-empty-field-is-an-absent-one"}, refusing(has("background", ""), BROKEN)),
    Mutant("a fault by options of others", {"options-of-other-servers-are-taken-or-refused"}, refusing(has("true_cfg_scale"), BROKEN)),
    Mutant("a fault by an unknown field", {"an-unknown-field-is-ignored-or-refused"}, retold(has("no_such_field"), status=500)),
    Mutant("no header that it does not know", {"headers-of-the-sdk-are-tolerated"}, refusing(lambda call: "x-stainless-read-timeout" in call.headers and b'filename="house.png"' in call.body)),
)  # fmt: skip

REFERENCES = (
    Mutant("forms alone", {"json-is-edited"}, refusing(lambda call: call.json.get("n") == 2)),
    Mutant("n ignored in JSON", {"json-is-edited"}, success(lambda body: body.update(data=body["data"][:1]), lambda call: call.json.get("n") == 2)),
    Mutant("no large references", {"a-result-is-a-reference-of-the-next-edit"}, refusing(lambda call: is_json(call) and "UgAABAAAAAQA" in call.json["images"][0].get("image_url", "")[:80])),
    Mutant("no mask in JSON", {"a-mask-may-be-a-reference"}, refusing(lambda call: "mask" in call.json)),
    Mutant("no moderation", {"moderation-may-be-low"}, refusing(lambda call: "moderation" in call.json)),
    Mutant("no word of the missing images", {"json-without-images-is-refused"}, retold(lambda call: call.json and "images" not in call.json and "prompt" in call.json, param=None)),
    Mutant("JSON without a prompt edited", {"json-without-a-prompt-is-refused"}, accepting(lambda call: is_json(call) and "prompt" not in call.json)),
    Mutant("422 for an empty reference", {"an-empty-reference-is-refused"}, retold(lambda call: call.json.get("images") == [{}], status=422)),
    Mutant("the first of two kinds taken", {"a-reference-of-both-kinds-is-refused"}, accepting(lambda call: is_json(call) and len(call.json["images"][0]) == 2)),
    Mutant("500 for an unknown file", {"a-file-id-of-nothing-is-refused"}, retold(lambda call: is_json(call) and call.json["images"][0].keys() == {"file_id"}, status=500)),
    Mutant("500 for what is no address", {"a-reference-that-is-no-address-is-refused"}, retold(lambda call: is_json(call) and call.json["images"][0].get("image_url") == "house.png", status=500)),
)  # fmt: skip

MODELS = (
    Mutant("models without their frame", {"models-are-listed"}, models(lambda body: body.update(object="models"))),
    Mutant("a model without a time", {"a-model-has-four-members"}, models(lambda body: [model.update(created=None) for model in body["data"][1:2]])),
    Mutant("a model of no owner", {"a-model-has-four-members"}, models(lambda body: [model.update(owned_by="") for model in body["data"][1:2]])),
    Mutant("no model by its id", {"a-model-is-found-by-its-id", "an-id-may-hold-a-slash", "the-sdk-lists-models"}, instead_of(lambda call, answer: call.path.startswith("/v1/models/") and answer.status == 200, error_of(404))),
    Mutant("no id with a slash", {"an-id-may-hold-a-slash", "the-sdk-lists-models"}, instead_of(of(lambda call: call.path.startswith("/v1/models/Qwen")), error_of(404, code="model_not_found"))),
    Mutant("400 for a model that does not exist", {"a-model-that-does-not-exist-is-not-found", "the-sdk-lists-models"}, retold(lambda call: call.path.endswith("no-such-model"), status=400)),
    Mutant("models for everybody", {"models-need-a-key"}, lambda call, answer: answer.with_head(status=200) if call.path == "/v1/models" and answer.status == 401 else answer),
    Mutant("a listed model that does not edit", {"a-listed-model-edits"}, refusing(has("model"))),
    Mutant("any model edits", {"an-edit-by-an-unknown-model-is-refused"}, accepting(has("model", "no-such-model"))),
)  # fmt: skip

MUTANTS = (*ANSWERS, *STREAMS, *LINKS, *REFUSALS, *REFUSED_REQUESTS, *REQUESTS, *REFERENCES, *MODELS)


def by_name(param: str) -> Answer:
    return error_of(400, param=param, code="unknown_parameter")


# What a contract leaves open: no check may mind.
HARMLESS = (
    *HARMLESS_FORMS,
    Mutant("headers of the original", set(), head_of(lambda *_: True, openai_version="2020-10-01", openai_processing_ms="812", x_ratelimit_limit_requests="500", x_ratelimit_remaining_requests="499", x_ratelimit_reset_requests="6m0s")),
    Mutant("tokens that are counted", set(), success(lambda body: body.update(usage={"input_tokens": 350, "output_tokens": 272, "total_tokens": 622, "input_tokens_details": {"text_tokens": 27, "image_tokens": 323}, "output_tokens_details": {"image_tokens": 272, "text_tokens": 0}}), is_form)),
    Mutant("nothing told but the pictures", set(), success(lambda body: [body.pop(name, None) for name in ("size", "quality", "background", "output_format", "usage")], lambda call: call.path == EDITS)),
    Mutant("everything told", set(), success(lambda body: body.update(quality="low", background="opaque"))),
    Mutant("a revised prompt, and null for url", set(), results(lambda image: image.update(revised_prompt="A house, grey", url=None))),
    Mutant("base64 alone, no other form of response", set(), instead_of(of(has("response_format")), by_name("response_format"))),
    Mutant("no fidelity", set(), refusing(has("input_fidelity"), by_name("input_fidelity"))),
    Mutant("no transparency", set(), refusing(has("background", "transparent"), by_name("background"))),
    Mutant("no options of other servers", set(), refusing(has("seed"), by_name("seed"))),
    Mutant("an unknown field ignored", set(), accepting(has("no_such_field"))),
    Mutant("a compressed PNG", set(), accepting(has("output_compression", "50"))),
    Mutant("no streams", set(), instead_of(of(lambda call: has("stream", "true")(call) or call.json.get("stream")), by_name("stream"))),
    Mutant("streams of one image", set(), refusing(lambda call: has("stream", "true")(call) and has("n", "2")(call), by_name("n"))),
    Mutant("partial images", set(), partials(0, 1)),
    Mutant("[DONE] behind a stream", set(), stream(lambda text: text + "data: [DONE]\n\n", lambda call: call.path == EDITS)),
    Mutant("events without names, and a comment", set(), stream(lambda text: ": ping\n\n" + re.sub("event: .*\n", "", text), lambda call: call.path == EDITS)),
    Mutant("other codes for numbers out of range", set(), retold(has("n", "0", "11"), code="integer_out_of_range")),
    Mutant("413 for a large file", set(), retold(lambda call: length_of(call) > 4 * 2**20, status=413)),
    Mutant("404 for an unknown file", set(), retold(lambda call: is_json(call) and call.json["images"][0].keys() == {"file_id"}, status=404, param=None)),
    Mutant("400 for a generation of nothing", set(), retold(lambda call: call.path.endswith("generations"), status=400, param="prompt")),
)  # fmt: skip
