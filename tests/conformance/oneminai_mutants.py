"""Faults of a 1min.ai server, and the checks that must catch each."""

import io
import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from PIL import Image

from overpaint.conformance.pictures import moving
from tests.conformance.faults import (
    CLOSED_LINKS,
    DOWNLOADS,
    HARMLESS_FORMS,
    Meant,
    body_of,
    head_of,
    instead_of,
    is_head,
    links,
    renamed,
)
from tests.conformance.mutants import Answer, Call, Mutant, OnAnswer

UPLOAD, FEATURES, RESULT, MODELS = "/api/assets", "/api/features", "/api/results/", "/models"
UUID = "0b1f6a52-7d8e-4f7b-9f19-2f1d5a3c7e10"
TAKEN = "images/2026_03_01_10_20_30_456_taken.png"
RESULT_PATH = re.compile(r"(images/[0-9_]+_)(\d{6})\.png")
KEYS = (
    "a-missing-key-is-refused",
    "a-wrong-key-is-refused",
    "a-blank-key-is-refused",
    "the-key-is-looked-at-first",
    "a-key-in-authorization-is-no-error-of-the-server",
    "an-upload-needs-a-key",
    "a-record-needs-a-key",
)
MISSES = ("a-missing-n-is-refused", "a-missing-image-is-refused", "a-missing-prompt-is-refused")
OF_MISSING_N = ("a-missing-n-is-refused", "a-refusal-is-flat-json", "details-are-json-in-a-string")
UPLOADERS = (
    "a-name-may-be-in-any-language",
    "the-bytes-count-and-not-the-declared-type",
    "a-picture-of-nearly-10-mb-is-edited",
    "the-formats-of-the-model-are-taken",
    "the-first-frame-of-a-gif-is-edited",
)
FOLLOWERS = {"a-record-is-found-again", "an-asynchronous-edit-is-polled-until-it-is-done"}


def answer_of(status: int, body: object) -> Answer:
    return Answer(status, {"content-type": "application/json"}, json.dumps(body).encode())


EDITED = answer_of(200, {"aiRecord": {"uuid": UUID, "status": "SUCCESS", "temporaryUrl": None}})
UPLOADED = answer_of(200, {"asset": {"key": TAKEN}, "fileContent": {"path": TAKEN}})
REFUSED = answer_of(400, {"errorCode": "INVALID_REQUEST", "message": "It is not wanted."})
BROKEN = answer_of(500, {"errorCode": "INTERNAL_ERROR", "message": "It is broken."})


def prompt_of(call: Call) -> dict[str, Any]:
    prompt: dict[str, Any] = call.json.get("promptObject") or {}
    return prompt


def image_of(call: Call) -> str:
    return str(prompt_of(call).get("imageUrl"))


def is_upload(call: Call, answer: Answer) -> bool:
    return call.path == UPLOAD and answer.status == 200


def is_poll(call: Call, answer: Answer) -> bool:
    return call.path.startswith(RESULT) and bool(answer.json.get("aiRecord"))


def is_record(call: Call, answer: Answer) -> bool:
    return (call.path == FEATURES and answer.status == 200) or is_poll(call, answer)


def is_done(call: Call, answer: Answer) -> bool:
    return is_record(call, answer) and answer.json["aiRecord"]["status"] == "SUCCESS"


def is_begun(call: Call, answer: Answer) -> bool:
    return call.path == FEATURES and is_record(call, answer) and not is_done(call, answer)


def is_first_edit(call: Call, answer: Answer) -> bool:
    return call.path == FEATURES and answer.status == 200 and "palette" in prompt_of(call)


def is_catalogue(call: Call, answer: Answer) -> bool:
    return call.path == MODELS and answer.status == 200


def is_closed_link(call: Call, answer: Answer) -> bool:
    return call.path.startswith("/files/") and answer.status == 403


def is_refusal(beginning: str = "", when: Callable[[Call], object] = lambda _: True) -> Meant:
    return lambda call, answer: (
        answer.status >= 400
        and "errorCode" in answer.json
        and answer.json["message"].startswith(beginning)
        and when(call)
    )


def is_edited(when: Callable[[Call], object]) -> Meant:
    return lambda call, answer: call.path == FEATURES and answer.status == 200 and when(call)


def asset(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return body_of(is_upload, lambda body: change(body["asset"]))


def file(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return body_of(is_upload, lambda body: change(body["fileContent"]))


def record(change: Callable[[dict[str, Any]], None], is_meant: Meant = is_record) -> OnAnswer:
    return body_of(is_meant, lambda body: change(body["aiRecord"]))


def detail(change: Callable[[dict[str, Any]], None], is_meant: Meant = is_record) -> OnAnswer:
    return record(lambda record: change(record["aiRecordDetail"]), is_meant)


def echo(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return detail(lambda detail: change(detail["promptObject"]))


def results(change: Callable[[list[str]], list[str]]) -> OnAnswer:
    return detail(lambda detail: detail.update(resultObject=change(detail["resultObject"])))


def model(change: Callable[[dict[str, Any]], None]) -> OnAnswer:
    return body_of(is_catalogue, lambda body: change(body["models"][0]))


def refusing(when: Callable[[Call], object], instead: Answer = REFUSED) -> OnAnswer:
    return instead_of(is_edited(when), instead)


def refusing_upload(when: Callable[[Call, Answer], object]) -> OnAnswer:
    return instead_of(lambda call, answer: is_upload(call, answer) and when(call, answer), REFUSED)


def accepting(beginning: str, when: Callable[[Call], object] = lambda _: True) -> OnAnswer:
    return instead_of(is_refusal(beginning, when), EDITED)


def retold(beginning: str, *, status: int | None = None, **members: object) -> OnAnswer:
    is_meant = is_refusal(beginning)

    def on_answer(call: Call, answer: Answer) -> Answer:
        if not is_meant(call, answer):
            return answer
        return answer.with_json(lambda body: body.update(members)).with_head(status=status)

    return on_answer


def swallowing(code: str, word: bytes = b"") -> OnAnswer:
    """Takes what should be refused, and edits it."""

    def on_answer(call: Call, answer: Answer) -> Answer:
        if call.path == UPLOAD and answer.json.get("errorCode") == code and word in call.body:
            return UPLOADED
        return EDITED if image_of(call) == TAKEN else answer

    return on_answer


def put(name: str, value: object, instead_of: object) -> dict[str, Any]:
    """Another value for a field, before the server sees it; the echo is the client's own."""

    def change(prompt: dict[str, Any]) -> None:
        if prompt.get(name) == instead_of:
            prompt[name] = value

    return prompts(change)


def prompts(change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Another prompt object, before the server sees it; the echo is the client's own, in later records, too."""
    asked: dict[str, Any] = {}

    def on_call(call: Call) -> Call:
        if not prompt_of(call):
            return call
        body = deepcopy(call.json)
        change(body["promptObject"])
        return replace(call, body=json.dumps(body).encode())

    def on_answer(call: Call, answer: Answer) -> Answer:
        if not is_record(call, answer):
            return answer
        own = asked.setdefault(answer.json["aiRecord"]["uuid"], prompt_of(call))
        return answer.with_json(lambda body: body["aiRecord"]["aiRecordDetail"].update(promptObject=own))

    return {"on_call": on_call, "on_answer": on_answer}


def one_path_for_one_file() -> OnAnswer:
    """Answers an upload that was there before as it was answered then."""
    known: dict[tuple[str, str], Answer] = {}

    def on_answer(call: Call, answer: Answer) -> Answer:
        if not is_upload(call, answer):
            return answer
        told = answer.json["asset"]
        return known.setdefault((told["etag"], told["originalname"]), answer)

    return on_answer


def opening(key_of: Callable[[Call], str]) -> OnAnswer:
    """Opens a link that is closed to what another has opened, by a key that both have."""
    opened: set[str] = set()

    def on_answer(call: Call, answer: Answer) -> Answer:
        if call.path.startswith("/files/") and answer.status == 200:
            opened.add(key_of(call))
        is_opened = is_closed_link(call, answer) and key_of(call) in opened
        return answer.with_head(status=200) if is_opened else answer

    return on_answer


def last_frame(call: Call) -> Call:
    gif = moving("lightyellow", "navy")
    picture = Image.open(io.BytesIO(gif))
    picture.seek(1)
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "PNG")
    return replace(call, body=call.body.replace(gif, buffer.getvalue()))


def known_alone(prompt: dict[str, Any]) -> None:
    for name in ("palette", "aspect_ratio"):
        prompt.pop(name, None)


def squared(prompt: dict[str, Any]) -> None:
    if not {"width", "height"} & prompt.keys():
        prompt.update(width=512, height=512)


def exchanged(prompt: dict[str, Any]) -> None:
    if {"width", "height"} <= prompt.keys():
        prompt["width"], prompt["height"] = prompt["height"], prompt["width"]


def clamped(prompt: dict[str, Any]) -> None:
    if isinstance(n := prompt.get("n"), int):
        prompt["n"] = min(max(n, 1), 6)


def older(record: dict[str, Any]) -> None:
    record.update(teamUser={"creditLimit": 0}, modelDetail={"name": "Qwen"}, metadata={})
    del record["aiRecordDetail"]["responseObject"]


def as_wrapped(body: dict[str, Any]) -> None:
    inner = dict(body)
    body.clear()
    body["error"] = inner


def without_async(call: Call) -> Call:
    if "async" not in call.json:
        return call
    body = {name: value for name, value in call.json.items() if name != "async"}
    return replace(call, body=json.dumps(body).encode())


def with_key_from_authorization(call: Call) -> Call:
    key = call.headers.get("authorization", "").removeprefix("Bearer ")
    return replace(call, headers={"api-key": key, **call.headers}) if key else call


def is_blank(call: Call) -> bool:
    return prompt_of(call).get("prompt") == "  "


def is_trick(call: Call) -> bool:
    return "passwd" in image_of(call)


UPLOADS = (
    Mutant("201 for an upload", {"an-upload-is-answered-with-status-200", "texts-beside-the-file-are-ignored", *UPLOADERS}, head_of(is_upload, status=201)),
    Mutant("an upload of text/html", {"an-upload-is-answered-with-status-200"}, head_of(is_upload, content_type="text/html")),
    Mutant("an address beside an upload", {"an-upload-is-told-twice"}, body_of(is_upload, lambda body: body.update(url="https://pictures.example/house.png"))),
    Mutant("a key that is no path", {"both-name-one-path", "a-location-is-absolute-and-ends-in-the-key"}, asset(lambda asset: asset.update(key=f"team/{asset['key']}.old"))),
    Mutant("a name that is lost", {"a-path-tells-time-and-name", "an-asset-is-what-was-sent"}, on_call=lambda call: replace(call, body=call.body.replace(b'filename="house.png"', b'filename="file.png"'))),
    Mutant("a version of an asset", {"an-asset-has-every-member"}, asset(lambda asset: asset.update(versionId=None))),
    Mutant("an asset without its ACL", {"an-asset-has-every-member", "an-asset-is-private"}, asset(lambda asset: asset.pop("acl") and None)),
    Mutant("the type of the picture as its content type", {"an-asset-is-private"}, asset(lambda asset: asset.update(contentType="image/png"))),
    Mutant("an empty text for null", {"an-asset-is-private"}, asset(lambda asset: asset.update(contentEncoding=""))),
    Mutant("a size as a string", {"an-asset-is-what-was-sent"}, asset(lambda asset: asset.update(size=str(asset["size"])))),
    Mutant("team_id for team-id", {"the-metadata-of-an-asset-names-its-owner"}, body_of(is_upload, renamed("team-id", "team_id", "asset", "metadata"))),
    Mutant("a location without a host", {"a-location-is-absolute-and-ends-in-the-key"}, asset(lambda asset: asset.update(location=f"/{asset['key']}"))),
    Mutant("an etag without quotes", {"an-etag-holds-its-own-quotes"}, asset(lambda asset: asset.update(etag=asset["etag"].strip('"')))),
    Mutant("a number for the id of a file", {"a-file-has-every-member"}, file(lambda file: file.update(uuid=7))),
    Mutant("null for an empty content", {"a-file-is-active-and-holds-no-text"}, file(lambda file: file.update(content=None))),
    Mutant("the client's name of a file", {"the-name-of-a-file-is-the-end-of-its-path"}, file(lambda file: file.update(name="house.png"))),
    Mutant("seconds since 1970", {"an-upload-tells-its-time"}, file(lambda file: file.update(createdAt=1772360430))),
    Mutant("one path for one file", {"every-upload-has-its-own-path"}, one_path_for_one_file()),
    Mutant("a file alone", {"texts-beside-the-file-are-ignored"}, refusing_upload(lambda call, _: b'name="type"' in call.body)),
    Mutant("names in ASCII alone", {"a-name-may-be-in-any-language"}, refusing_upload(lambda _, answer: not answer.json["asset"]["originalname"].isascii())),
    Mutant("the declared type believed", {"the-bytes-count-and-not-the-declared-type"}, refusing_upload(lambda call, _: b"JFIF" in call.body and b"Content-Type: image/png" in call.body)),
    Mutant("uploads of 8 MiB at most", {"a-picture-of-nearly-10-mb-is-edited"}, refusing_upload(lambda call, _: len(call.body) > 8 * 2**20)),
    Mutant("pictures of any size", {"a-picture-of-more-than-10-mb-is-refused"}, swallowing("FILE_TOO_LARGE")),
    Mutant("texts for pictures", {"what-is-no-picture-is-refused"}, swallowing("INVALID_IMAGE", b"This is no picture")),
    Mutant("half a picture edited", {"half-a-picture-is-refused"}, swallowing("INVALID_IMAGE", b"\x89PNG")),
    Mutant("500 for a form without a file", {"an-upload-without-a-file-is-refused"}, retold("There is no file", status=500)),
    Mutant("uploads for everybody", {"an-upload-needs-a-key"}, head_of(lambda call, answer: call.path == UPLOAD and answer.status == 401, status=200)),
)  # fmt: skip

ANSWERS = (
    Mutant("status 201 for 200", {"an-edit-is-answered-with-status-200"}, head_of(is_first_edit, status=201)),
    Mutant("an answer of text/plain", {"an-answer-is-application-json"}, head_of(is_record, content_type="text/plain")),
    Mutant("the link beside the record, too", {"an-answer-holds-the-record-alone"}, body_of(is_record, lambda body: body.update(temporaryUrl=body["aiRecord"]["temporaryUrl"]))),
    Mutant("a record without what is null", {"a-record-has-every-member", "what-has-no-value-is-null"}, record(lambda record: record.pop("rating") or None)),
    Mutant("an empty conversation", {"what-has-no-value-is-null"}, record(lambda record: record.update(conversationId=""))),
    Mutant("credits in the metadata", {"what-has-no-value-is-null"}, record(lambda record: record.update(metadata={"credit": 30_000}))),
    Mutant("a number for a user", {"the-ids-of-a-record-are-uuids"}, record(lambda record: record.update(userId=7))),
    Mutant("one uuid for all edits", {"every-edit-has-its-own-uuid", "a-record-is-found-again"}, record(lambda record: record.update(uuid=UUID), is_done)),
    Mutant("the snapshot for the model", {"a-record-names-model-and-type"}, record(lambda record: record.update(model="qwen-image-edit-plus-2025-10-30"))),
    Mutant("a status of its own", {"a-record-that-is-done-is-a-success", "a-record-is-found-again"}, record(lambda record: record.update(status="DONE"), is_first_edit)),
    Mutant("a time with an offset", {"a-record-tells-its-time"}, record(lambda record: record.update(createdAt=record["createdAt"].replace("Z", "+00:00")))),
    Mutant("a time that is to come", {"a-record-begins-before-its-results"}, record(lambda record: record.update(createdAt=f"2999{record['createdAt'][4:]}"))),
    Mutant("the prompt that was made of the client's", {"the-prompt-object-comes-back-as-it-was-sent"}, echo(lambda prompt: prompt.update(prompt=f"{prompt['prompt']}, in detail") if prompt.get("prompt_extend") else None)),
    Mutant("known fields alone come back", {"the-prompt-object-comes-back-as-it-was-sent", "unknown-fields-are-ignored-and-come-back"}, echo(known_alone)),
    Mutant("null for an empty response", {"a-response-object-is-empty"}, detail(lambda detail: detail.update(responseObject=None))),
    Mutant("one result, whatever n is", {"there-are-n-results", "six-images-may-be-asked-for", "an-asynchronous-edit-is-polled-until-it-is-done"}, results(lambda keys: keys[:1])),
    Mutant("the first result n times", {"there-are-n-results"}, results(lambda keys: keys[:1] * len(keys))),
    Mutant("results in a folder of their own", {"a-result-is-named-by-a-path", "a-temporary-url-leads-to-a-result-of-its-record"}, results(lambda keys: [key.replace("images/", "results/") for key in keys])),
    Mutant("a list of links", {"a-temporary-url-is-one-string", "a-link-is-absolute", "an-asynchronous-edit-is-polled-until-it-is-done"}, record(lambda record: record.update(temporaryUrl=[record["temporaryUrl"]]))),
    Mutant("no link", {"a-record-has-every-member", "a-temporary-url-is-one-string", "a-link-is-absolute", "an-asynchronous-edit-is-polled-until-it-is-done"}, record(lambda record: record.pop("temporaryUrl") and None)),
    Mutant("names that lead elsewhere", {"a-temporary-url-leads-to-a-result-of-its-record"}, results(lambda keys: [RESULT_PATH.sub(lambda path: f"{path[1]}{999_999 - int(path[2]):06}.png", key) for key in keys])),
    Mutant("pictures that are all square", {"without-a-size-the-input-gives-the-aspect", "of-several-images-one-gives-the-aspect"}, **prompts(squared)),
)  # fmt: skip

LINKS = (
    *[replace(mutant, caught_by=mutant.caught_by | FOLLOWERS) for mutant in CLOSED_LINKS],
    *DOWNLOADS,
    Mutant("links without a host", {"a-link-is-absolute"}, record(lambda record: record.update(temporaryUrl=record["temporaryUrl"][record["temporaryUrl"].index("/files/") :]), is_done)),
    Mutant("links without .png", {"a-link-ends-in-png-before-its-query", "a-temporary-url-leads-to-a-result-of-its-record"}, **links(is_record, lambda text: text.replace(".png?X", "?X"), lambda text: re.sub(r"(/files/[^?\" ]+)(?<!\.png)\?X", r"\1.png?X", text))),
    Mutant("a payload that is signed", {"a-link-is-a-presigned-get"}, **links(is_record, lambda text: text.replace("UNSIGNED-PAYLOAD", "SIGNED-PAYLOAD"), lambda text: text.replace("=SIGNED-PAYLOAD", "=UNSIGNED-PAYLOAD"))),
    Mutant("links of an hour", {"a-link-holds-for-seven-days"}, **links(is_record, lambda text: text.replace("Expires=604800", "Expires=3600"), lambda text: text.replace("Expires=3600", "Expires=604800"))),
    Mutant("a date with dashes", {"a-link-tells-when-it-was-signed"}, **links(is_record, lambda text: re.sub(r"(Date=\d{4})(\d\d)(\d\dT)", r"\1-\2-\3", text), lambda text: re.sub(r"(Date=\d{4})-(\d\d)-(\d\dT)", r"\1\2\3", text))),
    Mutant("a signature in capitals", {"a-signature-has-64-digits"}, **links(is_record, lambda text: re.sub(r"Signature=[0-9a-f]+", lambda found: f"Signature={found[0][10:].upper()}", text), lambda text: re.sub(r"Signature=[0-9A-F]+", lambda found: f"Signature={found[0][10:].lower()}", text))),
    Mutant("the operation in front", {"the-parameters-of-a-link-are-in-order"}, **links(is_record, lambda text: re.sub(r"\?([^\"]+)&x-id=GetObject", r"?x-id=GetObject&\1", text), lambda text: re.sub(r"\?x-id=GetObject&([^\"]+)", r"?\1&x-id=GetObject", text))),
    Mutant("links with any signature", {"a-changed-link-is-refused", "a-link-cannot-be-made-to-last", "a-signature-belongs-to-one-picture"}, head_of(is_closed_link, status=200)),
    Mutant("times that are not signed", {"a-link-cannot-be-made-to-last"}, opening(lambda call: re.sub(r"Date=\w+", "", f"{call.path}?{call.query}"))),
    Mutant("one signature for all", {"a-signature-belongs-to-one-picture"}, opening(lambda call: call.query)),
    Mutant("storage that speaks JSON", {"a-changed-link-is-refused-in-xml"}, instead_of(is_closed_link, replace(REFUSED, status=403))),
)  # fmt: skip

INPUTS = (
    Mutant("one additional image at most", {"two-additional-images-are-taken"}, refusing(lambda call: len(prompt_of(call).get("additional_images") or []) > 1)),
    Mutant("no empty list", {"no-additional-images-are-taken", "every-field-may-be-sent-at-once"}, refusing(lambda call: prompt_of(call).get("additional_images") == [])),
    Mutant("500 for a path of a result", {"a-path-of-a-result-is-an-image-of-the-next-edit"}, refusing(lambda call: RESULT_PATH.fullmatch(image_of(call)), BROKEN)),
    Mutant("500 for a link", {"a-link-is-an-image-of-the-next-edit"}, refusing(lambda call: "X-Amz-" in image_of(call), BROKEN)),
    Mutant("500 for a location", {"a-location-is-an-image"}, refusing(lambda call: image_of(call).startswith("http") and "X-Amz-" not in image_of(call), BROKEN)),
    Mutant("502 for an address that gives nothing", {"an-address-that-gives-nothing-is-refused"}, retold("Image 1 is at another host", status=502)),
    Mutant("unknown paths edited", {"an-unknown-path-is-refused"}, accepting("Image 1 names", lambda call: "cat.png" in image_of(call))),
    Mutant("unknown additional images left out", {"an-unknown-additional-path-is-refused"}, accepting("Image 2 names")),
    Mutant("500 for a path out of the store", {"a-path-out-of-the-store-is-refused"}, instead_of(is_refusal("Image 1 names", is_trick), BROKEN)),
    Mutant("no WEBP", {"the-formats-of-the-model-are-taken"}, refusing_upload(lambda _, answer: answer.json["asset"]["mimetype"] == "image/webp")),
    Mutant("the last frame of a GIF", {"the-first-frame-of-a-gif-is-edited"}, on_call=last_frame),
)  # fmt: skip

REQUESTS = (
    Mutant("a fourth field needed", {"three-fields-are-enough"}, refusing(lambda call: prompt_of(call).keys() == {"imageUrl", "prompt", "n"})),
    Mutant("no query", {"a-relay-may-say-that-it-does-not-stream"}, refusing(lambda call: call.query)),
    Mutant("no field beside the prompt object", {"fields-beside-the-prompt-object-are-tolerated"}, refusing(lambda call: "brandVoiceId" in call.json)),
    Mutant("no field that it does not know", {"unknown-fields-are-ignored-and-come-back"}, refusing(lambda call: "aspect_ratio" in prompt_of(call))),
    Mutant("500 for null", {"null-is-as-good-as-absent"}, refusing(lambda call: None in prompt_of(call).values(), BROKEN)),
    Mutant("four results at most", {"six-images-may-be-asked-for"}, results(lambda keys: keys[:4])),
    Mutant("a height rounded to 8", {"sides-are-given-back-exactly"}, **put("height", 520, 521)),
    Mutant("eight fields at most", {"every-field-may-be-sent-at-once"}, refusing(lambda call: len(prompt_of(call)) > 8)),
    Mutant("height before width", {"sides-are-given-back-exactly", "sides-of-512-and-2048-are-taken"}, **prompts(exchanged)),
    Mutant("no side of 2048", {"sides-of-512-and-2048-are-taken"}, refusing(lambda call: 2048 in prompt_of(call).values())),
    Mutant("a width alone ignored", {"a-width-may-stand-alone"}, **put("width", None, 640)),
    Mutant("a height alone ignored", {"a-height-may-stand-alone"}, **put("height", None, 640)),
    Mutant("prompt_extend always on", {"prompt-extend-may-be-off"}, refusing(lambda call: prompt_of(call).get("prompt_extend") is False)),
    Mutant("no seed of 0", {"seeds-of-0-and-2147483647-are-taken"}, refusing(lambda call: prompt_of(call).get("seed") == 0)),
    Mutant("an empty negative prompt refused", {"a-negative-prompt-may-be-empty"}, refusing(lambda call: prompt_of(call).get("negative_prompt") == "")),
    Mutant("a negative prompt of 499 characters at most", {"a-negative-prompt-of-500-characters-is-taken"}, refusing(lambda call: len(prompt_of(call).get("negative_prompt") or "") > 499)),
    Mutant("English alone", {"an-instruction-may-be-chinese"}, refusing(lambda call: not prompt_of(call)["prompt"].isascii())),
    Mutant("a long prompt refused", {"a-long-prompt-is-not-refused"}, refusing(lambda call: len(prompt_of(call)["prompt"]) > 800)),
    Mutant("a long prompt cut in the record", {"a-long-prompt-is-not-refused"}, echo(lambda prompt: prompt.update(prompt=prompt["prompt"][:800]))),
)  # fmt: skip

RECORDS = (
    Mutant("404 for an unknown record", {"an-unknown-record-is-null-with-status-200"}, head_of(lambda call, answer: call.path.startswith(RESULT) and answer.json == {"aiRecord": None}, status=404)),
    Mutant("records for everybody", {"a-record-needs-a-key"}, head_of(lambda call, answer: call.path.startswith(RESULT) and answer.status == 401, status=200)),
    Mutant("results that are shown once", {"a-record-is-found-again", "an-asynchronous-edit-is-polled-until-it-is-done"}, detail(lambda detail: detail.update(resultObject=[]), is_poll)),
    Mutant("202 for an asynchronous edit", {"an-asynchronous-edit-is-answered-at-once"}, head_of(is_begun, status=202)),
    Mutant("another word for an edit that goes on", {"an-asynchronous-edit-is-answered-at-once"}, record(lambda record: record.update(status="QUEUED"), is_begun)),
    Mutant("no edit that does not wait", {"an-asynchronous-edit-is-answered-at-once"}, on_call=without_async),
    Mutant("no prompt object until the end", {"a-record-that-goes-on-names-what-was-asked"}, detail(lambda detail: detail.update(promptObject={}), is_begun)),
    Mutant("an edit that fails in the end", {"an-asynchronous-edit-is-polled-until-it-is-done", "a-record-is-found-again"}, record(lambda record: record.update(status="FAILURE"), lambda call, answer: is_poll(call, answer) and is_done(call, answer))),
    Mutant("a polled record without metadata", {"a-polled-record-has-the-members-of-a-record"}, record(lambda record: record.pop("metadata") and None, is_poll)),
)  # fmt: skip

CATALOGUE = (
    Mutant("a catalogue that needs a key", {"the-catalogue-needs-no-key"}, instead_of(is_catalogue, replace(REFUSED, status=401))),
    Mutant("id for modelId", {"the-catalogue-lists-the-editor"}, model(renamed("modelId", "id"))),
    Mutant("null for a provider", {"a-model-is-described"}, model(lambda model: model.update(provider=None))),
    Mutant("a feature as a string", {"a-model-says-what-it-is-for"}, model(lambda model: model.update(features="IMAGE_EDITOR"))),
    Mutant("input and output in lower case", {"a-model-says-what-goes-in-and-out"}, model(lambda model: model.update(modality={name.lower(): kinds for name, kinds in model["modality"].items()}))),
)  # fmt: skip

REFUSALS = (
    Mutant("a refusal in a wrapper", {*OF_MISSING_N}, body_of(is_refusal("Missing required fields for qwen-image-edit-plus model: n."), as_wrapped)),
    Mutant("a status in a refusal", {"a-refusal-is-flat-json"}, retold("", statusCode=400)),
    Mutant("a refusal of text/plain", {"a-refusal-is-application-json", "a-missing-n-is-refused"}, head_of(is_refusal("Missing required fields for qwen-image-edit-plus model: n."), content_type="text/plain")),
    Mutant("details as a list", {"details-are-json-in-a-string"}, body_of(is_refusal(), lambda body: body.update(details=json.loads(body.get("details", "[]"))))),
    Mutant("no details", {"details-are-json-in-a-string"}, body_of(is_refusal(), lambda body: body.pop("details", None))),
    Mutant("422 for what is missing", {*MISSES, "a-missing-prompt-object-is-refused"}, retold("Missing required fields", status=422)),
    Mutant("an n of 1 by default", {*OF_MISSING_N}, accepting("Missing required fields for qwen-image-edit-plus model: n.")),
    Mutant("other words for a missing image", {"a-missing-image-is-refused"}, retold("Missing required fields for qwen-image-edit-plus model: imageUrl", message="imageUrl: Field required")),
    Mutant("another code for a missing prompt", {"a-missing-prompt-is-refused"}, retold("Missing required fields for qwen-image-edit-plus model: prompt.", errorCode="INVALID_PROMPT")),
    Mutant("500 without a prompt object", {"a-missing-prompt-object-is-refused"}, retold("Missing required fields for qwen-image-edit-plus model: promptObject", status=500)),
    Mutant("500 for blanks", {"a-blank-prompt-is-refused"}, instead_of(is_refusal("Missing required fields", is_blank), BROKEN)),
    Mutant("404 for an unknown model", {"an-unknown-model-is-refused"}, retold("Model house-painter-1", status=404)),
    Mutant("other words for an unknown model", {"an-unknown-model-is-refused"}, retold("Model house-painter-1", message="The model house-painter-1 does not exist.")),
    Mutant("another code for an unknown type", {"an-unknown-type-is-refused"}, retold("Unsupported feature type", errorCode="INVALID_REQUEST")),
    Mutant("n clamped", {"n-of-0-is-refused", "n-of-7-is-refused"}, **prompts(clamped)),
    Mutant("n of 0 as n of 1", {"n-of-0-is-refused"}, **put("n", 1, 0)),
    Mutant("another code for a wrong n", {"n-of-0-is-refused", "n-of-7-is-refused"}, retold("n must be", errorCode="INVALID_REQUEST")),
    Mutant("500 for n as a string", {"n-as-a-string-is-refused"}, retold("n is invalid", status=500)),
    Mutant("a small side raised", {"a-side-below-512-is-refused"}, **put("width", 512, 511)),
    Mutant("a large side lowered", {"a-side-above-2048-is-refused"}, **put("height", 2048, 2049)),
    Mutant("a negative seed as none", {"a-negative-seed-is-refused"}, **put("seed", None, -1)),
    Mutant("a seed modulo 2 to the 31", {"a-seed-of-2-to-the-31-is-refused"}, **put("seed", 0, 2**31)),
    Mutant("a long negative prompt cut", {"a-negative-prompt-of-501-characters-is-refused"}, accepting("negative_prompt must")),
    Mutant("the third additional image dropped", {"three-additional-images-are-refused"}, accepting("additional_images must")),
    Mutant("500 for a broken body", {"a-body-that-is-no-json-is-refused", "a-body-that-is-no-object-is-refused"}, retold("The body is no JSON object", status=500)),
    Mutant("a list accepted as a body", {"a-body-that-is-no-object-is-refused"}, accepting("", lambda call: call.body == b"[]")),
    Mutant("403 for every key", {*KEYS}, retold("API key is not active", status=403)),
    Mutant("words that do not speak of the key", {"a-wrong-key-is-refused"}, retold("API key is not active", message="Unauthorized")),
    Mutant("an edit without a key", {"a-missing-key-is-refused"}, accepting("API key is", lambda call: call.path == FEATURES and not {"api-key", "authorization"} & call.headers.keys())),
    Mutant("an edit with a blank key", {"a-blank-key-is-refused"}, accepting("API key is", lambda call: call.headers.get("api-key") == "")),
    Mutant("500 for a wrong key and a broken body", {"the-key-is-looked-at-first"}, instead_of(is_refusal("API key is", lambda call: call.body == b"{"), BROKEN)),
    Mutant("500 for a key in Authorization", {"a-key-in-authorization-is-no-error-of-the-server"}, instead_of(is_refusal("API key is", lambda call: "authorization" in call.headers), BROKEN)),
    Mutant("a page for an address of nothing", {"an-address-of-nothing-is-refused-in-json"}, instead_of(lambda call, _: call.path == "/api/houses", Answer(404, {"content-type": "text/html"}, b"<html></html>"))),
    Mutant("500 for another method", {"another-method-is-refused-in-json"}, retold("Request method", status=500)),
    Mutant("other words for a lack of credits", {"a-lack-of-credits-is-told-with-406", "an-edit-is-answered-with-status-200"}, instead_of(is_first_edit, answer_of(406, {"errorCode": "INSUFFICIENT_CREDITS", "message": "There are no credits left."}))),
    Mutant("a fraction of a second to wait", {"requests-above-the-rate-are-refused"}, lambda call, answer: answer_of(429, {"errorCode": "TOO_MANY_REQUESTS", "message": "Too many requests."}).with_head(retry_after="0.5") if call.together > 2 else answer),
)  # fmt: skip

MUTANTS = (*UPLOADS, *ANSWERS, *LINKS, *INPUTS, *REQUESTS, *RECORDS, *CATALOGUE, *REFUSALS)

# What a contract leaves open: no check may mind.
HARMLESS = (
    *HARMLESS_FORMS,
    Mutant("what is no picture refused at the edit", set(), lambda call, answer: UPLOADED if call.path == UPLOAD and answer.json.get("errorCode") in {"INVALID_IMAGE", "FILE_TOO_LARGE"} else answer),
    Mutant("the link to the last result", set(), record(lambda record: record.update(temporaryUrl=record["temporaryUrls"][-1]), is_done)),
    Mutant("members of older answers", set(), record(older)),
    Mutant("links for GET alone", set(), head_of(is_head, status=403)),
    Mutant("uploads alone as images", set(), refusing(lambda call: image_of(call).startswith("http") or RESULT_PATH.fullmatch(image_of(call)))),
    Mutant("null refused", set(), refusing(lambda call: None in prompt_of(call).values())),
    Mutant("n read from a string", set(), **put("n", 2, "2")),
    Mutant("blanks as a prompt", set(), accepting("Missing required fields", is_blank)),
    Mutant("the body looked at before the key", set(), instead_of(is_refusal("API key is", lambda call: call.body == b"{"), REFUSED)),
    Mutant("422 for a broken body", set(), retold("The body is no JSON object", status=422)),
    Mutant("404 for an unknown path", set(), retold("Image 1 names", status=404)),
    Mutant("a key in Authorization read, too", set(), on_call=with_key_from_authorization),
)  # fmt: skip
