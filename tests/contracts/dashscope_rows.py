"""The error table of DashScope's image editing, row by row, with a request that causes each here.

Source: Model Studio, "Error messages" and "Qwen image editing", API reference (November 2025).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.contracts import error_rows
from tests.contracts.error_page import REQUESTS, link_to, sections
from tests.contracts.error_rows import DATA_URIS, SILENT_HOST
from tests.contracts.error_tables import Answers, Table

GENERATION = "/api/v1/services/aigc/multimodal-generation/generation"
PLUS = "qwen-image-edit-plus"


@dataclass(frozen=True, eq=False)
class Row(error_rows.Row):
    """A row of DashScope's table; its request goes to the editing call."""

    path: str = GENERATION


@dataclass(frozen=True)
class Absent:
    """A documented answer that no request gets here."""

    status: int
    code: str
    documented: str
    why: str


def said(text: str, *images: str) -> dict[str, Any]:
    """A message with these images, one picture where none is named, and a sentence."""
    content = [{"image": image} for image in images or ["<picture>"]]
    return {"messages": [{"role": "user", "content": [*content, {"text": text}]}]}


def asked(input_: object = None, model: str = PLUS, **parameters: object) -> dict[str, Any]:
    """A body; without `input_` one that would be answered."""
    body: dict[str, Any] = {"model": model, "input": input_ or said("Make it blue")}
    return body | {"parameters": parameters} if parameters else body


NO_MODERATION = "Overpaint does not moderate."
NO_WORKSPACES = "There are no workspaces; `X-DashScope-WorkSpace` is ignored."

DOCUMENTED: list[Row | Absent] = [
    Row(401, "InvalidApiKey", "Invalid API-key provided.", "The key is wrong, revoked or of another region.", asked(), key="sk-another"),
    Row(401, "InvalidApiKey", "No API-key provided.", "There is no `Authorization`.", asked(), key=None),
    Absent(401, "NOT AUTHORIZED", "Access denied: Either you are not authorized to access this workspace, …", NO_WORKSPACES),
    Row(400, "BadRequest.EmptyModel", 'Required parameter "model" missing from request.', "There is no model.", {}),
    Row(400, "BadRequest.EmptyInput", "Required input parameter missing from request.", "There is no input.", {"model": PLUS}),
    Row(400, "InvalidParameter", "Required body invalid, please check the request body format.", "The body is no JSON object.", b'{"model":'),
    Row(400, "InvalidParameter", "Model not exist.", "The model is none of the three.", asked(model="qwen-image")),
    Absent(404, "ModelNotFound", "Model can not be found.", "Said as 400 `InvalidParameter`, `Model not exist.`"),
    Row(400, "InvalidParameter", "url error, please check url！", "The address is that of another service.", asked(), path="/api/v1/services/aigc/text2image/image-synthesis"),
    Row(400, "InvalidParameter", "No messages found in input", "There are no messages.", asked({"messages": []})),
    Row(400, "InvalidParameter", "messages length only support 1", "There is more than one message.", asked({"messages": said("Make it blue")["messages"] * 2})),
    Row(400, "InvalidParameter", "content length only support 2", "`qwen-image-edit` gets more than one image.", asked(said("Merge", "<picture>", "<picture>"), "qwen-image-edit")),
    Row(400, "InvalidParameter", "lack of image or text", "There is no image, or no text.", asked({"messages": [{"role": "user", "content": [{"text": "Make it blue"}]}]})),
    Row(400, "InvalidParameter", "num_images_per_prompt must be 1.", "`qwen-image-edit` is asked for more than one image.", asked(model="qwen-image-edit", n=2)),
    Row(400, "InvalidParameter", "image format error", "An image is neither a URL nor a data URI in base64.", asked(said("Make it blue", "photo.png"))),
    Row(400, "InvalidParameter", "Invalid image format or corrupted file", "An image is damaged.", asked(said("Make it blue", "<half a picture>"))),
    Row(400, "InvalidParameter", "Invalid image format or corrupted file", "An image has another format.", asked(said("Make it blue", "<a drawing>"))),
    Row(400, "InvalidParameter", "download image failed", "A URL cannot be fetched.", asked(said("Make it blue", "http://127.0.0.1:1/one.png"))),
    Row(400, "InvalidParameter", "The provided URL does not appear to be valid. Ensure it is correctly formatted.", "A URL is malformed.", asked(said("Make it blue", "http://"))),
    Row(400, "InvalidParameter", "The provided URL does not appear to be valid. Ensure it is correctly formatted.", "An `oss://` URL comes without its header.", asked(said("Make it blue", "oss://dashscope-instant/one.png"))),
    Row(400, "InvalidParameter", "download image failed", "An `oss://` URL names no upload of the account.", asked(said("Make it blue", "oss://dashscope-instant/one.png")), headers={"X-DashScope-OssResourceResolve": "enable"}),
    Row(400, "InvalidParameter", "Multimodal file size is too large", "An image has more than 10 MiB.", asked(said("Make it blue", "<10 MiB and one byte>"))),
    Absent(400, "InvalidParameter", "Failed to decode the image during the data inspection.", "Said as `Invalid image format or corrupted file`."),
    Row(400, "InvalidParameter", "The image size is not supported for the data inspection.", "A side has less than 10 px, or the sides differ by more than 200:1, or there are too many pixels.", asked(said("Make it blue", "<a picture of 1 x 1 px>"))),
    Absent(400, "InvalidParameter", "Don't have authorization to access the media resource during the data inspection process.", "Said as `download image failed`, with the status that the host gave."),
    Row(400, "InvalidParameter.DataInspection", "Unable to download the media resource during the data inspection process.", "A URL is not delivered within 10 s.", asked(said("Make it blue", SILENT_HOST))),
    Absent(400, "InvalidURL", "Invalid URL provided in your request.", "Said in the words that these models have: `download image failed`, or that the URL does not appear to be valid."),
    Absent(400, "DataInspectionFailed", "Input data may contain inappropriate content.", NO_MODERATION),
    Absent(400, "IPInfringementSuspect", "Input data is suspected of being involved in IP infringement.", NO_MODERATION),
    Row(400, "Arrearage", "Access denied, please make sure your account is in good standing.", "The balance does not cover the edit.", asked(), server="enforced"),
    Row(400, "Arrearage", "Access denied, please make sure your account is in good standing.", "The account is overdue.", asked(), server="overdue"),
    Row(400, "InvalidParameter", "Request method 'GET' is not supported.", "The method is not POST.", None, method="GET"),
    Row(403, "AccessDenied", "Current user api does not support asynchronous calls.", "An asynchronous task is asked for.", asked(), headers={"X-DashScope-Async": "enable"}),
    Absent(403, "AccessDenied", "Access denied.", "Every key may use every model."),
    Absent(403, "AccessDenied.Unpurchased", "Access to model denied. Please make sure you are eligible for using the model.", "There is no service to activate."),
    Absent(403, "Model.AccessDenied", "Model access denied.", NO_WORKSPACES),
    Row(403, "AllocationQuota.FreeTierOnly", "The free tier of the model has been exhausted.", "The account may have free images only, and has had them.", asked(), server="free_tier_exhausted"),
    Row(429, "Throttling.RateQuota", "Requests rate limit exceeded, please try again later.", "Requests come faster than allowed.", asked(), server="slow", crowd=1),
    Absent(429, "Throttling", "Requests throttling triggered.", "There is one rate, told as `Throttling.RateQuota`."),
    Absent(429, "Throttling.BurstRate", "Request rate increased too quickly.", "There is one rate, told as `Throttling.RateQuota`."),
    Row(429, "Throttling.AllocationQuota", "Allocated quota exceeded, please increase your quota limit.", "The quota of the account is used up.", asked(), server="quota_exhausted"),
    Absent(500, "InternalError", "An internal error has occured, please try again later or contact service support.", "Told as `InternalError.Algo`."),
    Row(500, "InternalError.Algo", "inference internal error.", "The engine has broken.", asked(said("break"))),
    Absent(500, "InternalError.Upload", "Failed to upload result.", "Told as `InternalError.Algo`."),
    Absent(500, "InternalError.Timeout", "…", "Told as `RequestTimeOut`."),
    Row(500, "RequestTimeOut", "Request timed out, please try again later.", "The edit is not finished before its deadline.", asked(said("stall after one image")), server="hasty"),
    Row(503, "ModelServingError", "Too many requests. Your requests are being throttled due to system capacity limits.", "100 edits are waiting already.", asked(), server="crowded", crowd=101),
    Row(503, "ModelUnavailable", "Model is unavailable, please try again later.", "The engine takes no more work.", asked(said("be busy"))),
    Row(400, "UnsupportedOperation", "Failed to cancel the task, please confirm if the task is in PENDING status.", "A task that is to be cancelled does not wait.", None, path="/api/v1/tasks/5f0c/cancel"),
]  # fmt: skip

# Where the documentation names a rule, but no words for it; the words are ours.
UNDOCUMENTED: list[Row] = [
    Row(400, "InvalidParameter", "n must be", "`n` is not from 1 to 6.", asked(n=7)),
    Row(400, "InvalidParameter", "size is only", "A size comes with `n` above 1.", asked(n=2, size="1024*1024")),
    Row(400, "InvalidParameter", "size must be", "A size is malformed or out of range.", asked(size="256*256")),
    Row(400, "InvalidParameter", "size is not", "`qwen-image-edit` gets a size.", asked(model="qwen-image-edit", size="1024*1024")),
    Row(400, "InvalidParameter", "seed must be", "A seed is out of range.", asked(seed=-1)),
    Row(400, "InvalidParameter", "content must hold", "There are four images.", asked(said("Merge", *["<picture>"] * 4))),
    Row(400, "InvalidParameter", "content must hold", "There are two texts.", asked({"messages": [{"role": "user", "content": [{"image": "<picture>"}, {"text": "Make"}, {"text": "it blue"}]}]})),
    Row(400, "InvalidParameter", "input.messages[0].content[0] must", "A part is neither image nor text.", asked({"messages": [{"role": "user", "content": [{"video": "one.mp4"}]}]})),
    Row(400, "InvalidParameter", "input.messages[0].role must", "The role is not `user`.", asked({"messages": [{"role": "system", "content": []}]})),
    Row(400, "InvalidParameter", "parameters.n is invalid", "A value has another type.", asked(n="2")),
    Row(400, "InvalidParameter", "This engine", "The engine cannot do the instruction, and says so.", asked(said("refuse"))),
]  # fmt: skip

INTRODUCTION = """\
# DashScope errors

Every error that Model Studio documents for its image editing models, and the request that causes it
here. The answers are those of a running server: a test sends every request on this page and compares.
Clients are meant to branch on the status and the code; words may become clearer.

`<request id>` is the id of the call, also in the header `x-request-id`. What else stands in `<…>` is short
for something longer. A failed call is not charged.

## At a glance

| HTTP | code | message begins with | here |
| --- | --- | --- | --- |"""

UNDOCUMENTED_RULES = """
## In our own words

The documentation names these rules, and no message for them."""


def _lines(answers: Answers) -> Iterator[str]:
    yield INTRODUCTION
    for row in DOCUMENTED:
        here = link_to(row) if isinstance(row, Row) else f"Does not occur. {row.why}"
        yield f"| {row.status} | `{row.code}` | {row.documented} | {here} |"
    yield REQUESTS
    yield from sections((row for row in DOCUMENTED if isinstance(row, Row)), answers)
    yield UNDOCUMENTED_RULES
    yield from sections(UNDOCUMENTED, answers)


ROWS = [row for row in (*DOCUMENTED, *UNDOCUMENTED) if isinstance(row, Row)]
TABLE = Table(
    "dashscope",
    ROWS,
    _lines,
    overloads={"Throttling.RateQuota", "ModelServingError", "ModelUnavailable"},
    stands_for=DATA_URIS,
)
