"""Every error of the 1min.ai dialect, row by row, with a request that causes it."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.conftest import KEY, drawn
from tests.contracts import oneminai_client
from tests.contracts.error_page import REQUESTS, link_to, sections
from tests.contracts.error_rows import FILES, Row
from tests.contracts.error_tables import Answers, Meanings, Table
from tests.contracts.oneminai_client import feature, prompted
from tests.contracts.scripted import ScriptedServer

PATH = "<path of an upload>"
FORM = {"Content-Type": "multipart/form-data; boundary=x"}
SUPPLIER = "EXTERNAL_API_RESPONSE_WITH_ERROR"
MISSING = "MISSING_REQUIRED_FIELDS"
STANDS_FOR = FILES | {"<1 MiB>": b"x" * 2**20, "<501 characters>": b"x" * 501}


def edit(**changed: object) -> dict[str, Any]:
    """A body that would be answered but for what is changed in its prompt object; None leaves a field out."""
    fields = prompted(PATH, "Make it blue") | changed
    return feature({name: value for name, value in fields.items() if value is not None})


def upload(*files: str, end: str = "--x--") -> bytes:
    """A form with these files, its lines ended by `\\n` alone."""
    parts = [
        f'--x\nContent-Disposition: form-data; name="asset"; filename="cat.png"\n\n{file}\n' for file in files
    ]
    return ("".join(parts) + f"{end}\n").encode()


def row(status: int, code: str, begins: str, when: str, body: Any, **more: Any) -> Row:
    """A row whose request has a key and goes to the features, where nothing else is said."""
    headers = {"API-KEY": KEY, **more.pop("headers", {})}
    return Row(
        status, code, begins, when, body, **{"path": "/api/features", "headers": headers, **more}, key=None
    )


def form(status: int, code: str, begins: str, when: str, body: bytes, **more: Any) -> Row:
    """The same for an upload."""
    return row(status, code, begins, when, body, path="/api/assets", headers=FORM, **more)


def _without(name: str) -> dict[str, Any]:
    return {field: value for field, value in edit().items() if field != name}


ROWS = [
    Row(401, "INVALID_API_KEY", "API key is not active: No", "There is no `API-KEY`.", edit(), path="/api/features", key=None),
    Row(401, "INVALID_API_KEY", "API key is not active: No", "The key stands in `Authorization`.", edit(), path="/api/features"),
    Row(401, "INVALID_API_KEY", "API key is not active: Invalid", "The key is wrong, revoked or of another region.", edit(), path="/api/features", headers={"API-KEY": "sk-another"}, key=None),
    row(400, "INVALID_REQUEST", "The body is no JSON object", "The body is no JSON object.", b'{"type":'),
    row(400, MISSING, "Missing required fields for qwen-image-edit-plus model: type.", "There is no type.", _without("type")),
    row(400, "UNKNOWN_ERROR", "Unsupported feature type: CHAT_WITH_AI", "The type is another one.", edit() | {"type": "CHAT_WITH_AI"}),
    row(400, "UNSUPPORTED_MODEL", "Model flux-2-pro is not supported for feature IMAGE_EDITOR", "The model is another one.", edit() | {"model": "flux-2-pro"}),
    row(400, MISSING, "Missing required fields for qwen-image-edit-plus model: promptObject.", "There is no prompt object.", _without("promptObject")),
    row(400, MISSING, "Missing required fields for qwen-image-edit-plus model: n.", "There is no `n`.", edit(n=None)),
    row(400, MISSING, "Missing required fields for qwen-image-edit-plus model: imageUrl, prompt.", "Several required fields are missing or empty.", edit(imageUrl="", prompt=" ")),
    row(400, "INVALID_REQUEST", "n is invalid", "A value has another type.", edit(n="1")),
    row(400, SUPPLIER, "n must be an integer from 1 to 6", "`n` is out of range.", edit(n=7)),
    row(400, SUPPLIER, "height must be an integer from 512 to 2048", "A side is out of range.", edit(height=256)),
    row(400, SUPPLIER, "seed must be an integer from 0 to 2147483647", "The seed is out of range.", edit(seed=2**31)),
    row(400, SUPPLIER, "negative_prompt must have at most 500 characters", "The negative prompt is too long.", edit(negative_prompt="<501 characters>")),
    row(400, SUPPLIER, "additional_images must hold at most 2 images", "There are too many images.", edit(additional_images=[PATH] * 3)),
    row(400, "ASSET_NOT_FOUND", "Image 1 names no upload of this account", "A path is unknown, expired or of another team.", edit(imageUrl="images/2026_03_01_10_20_30_456_cat.png")),
    row(400, "ASSET_NOT_FOUND", "Image 2 names no upload of this account", "A path is none that was handed out.", edit(additional_images=["../../etc/passwd"])),
    row(400, "ASSET_NOT_FOUND", "Image 1 is at another host", "An image is at another host.", edit(imageUrl="https://pictures.example/cat.png")),
    row(400, SUPPLIER, "This engine knows no such words", "The engine cannot do the instruction, and says so.", edit(prompt="refuse")),
    row(406, "INSUFFICIENT_CREDITS", "The feature requires 30000 credits, but the default team only has 0 credits", "The credits do not cover the edit; a credit is a millionth of a US dollar.", edit(), server="enforced"),
    row(406, "INSUFFICIENT_CREDITS", "The feature requires 30000 credits, but the default team only has 0 credits", "The account is overdue.", edit(), server="overdue"),
    row(406, "INSUFFICIENT_CREDITS", "The feature requires 30000 credits, but the default team only has 0 credits", "The account has used up its quota.", edit(), server="quota_exhausted"),
    row(413, "FILE_TOO_LARGE", "The body has more than 1 MiB", "The body of a feature has more than 1 MiB.", edit(prompt="<1 MiB>")),
    row(500, "INTERNAL_ERROR", "The engine failed", "The engine has broken.", edit(prompt="break")),
    row(503, "SERVICE_UNAVAILABLE", "The engine is busy", "The engine takes no more work.", edit(prompt="be busy")),
    row(503, "SERVICE_UNAVAILABLE", "100 edits are waiting already", "100 edits are waiting already.", edit(), server="crowded", crowd=101),
    row(504, "REQUEST_TIMEOUT", "The edit was not finished before its deadline", "The edit is not finished before its deadline.", edit(prompt="stall after one image"), server="hasty"),
    form(400, MISSING, "There is no file named asset", "An upload has no file.", upload()),
    form(400, "INVALID_REQUEST", "An upload holds one file, got 2", "An upload has two files.", upload("<picture>", "<picture>")),
    form(400, "INVALID_REQUEST", "The body is malformed", "A form breaks off.", upload("<picture>", end="")),
    form(400, "INVALID_IMAGE", "The file", "A file is damaged.", upload("<half a picture>")),
    form(400, "INVALID_IMAGE", "The file", "A file is no picture, or of another format.", upload("<a drawing>")),
    form(400, "INVALID_IMAGE", "The file", "A side has less than 10 px, or the sides differ by more than 200:1, or there are too many pixels.", upload("<a picture of 1 x 1 px>")),
    form(413, "FILE_TOO_LARGE", "The file has 10,485,761 bytes", "A file has more than 10 MiB.", upload("<10 MiB and one byte>")),
    form(429, "TOO_MANY_REQUESTS", "At most 0.01 requests per second", "Uploads, or edits, come faster than allowed (3 a second).", upload("<picture>"), server="slow"),
    row(415, "UNSUPPORTED_MEDIA_TYPE", "An upload is multipart/form-data", "An upload is no form.", {"asset": "cat.png"}, path="/api/assets"),
    row(404, "NOT_FOUND", "There is nothing at", "The address is that of another service.", {}, path="/api/conversations"),
    row(405, "METHOD_NOT_ALLOWED", "Request method 'GET' is not supported", "The method is another one.", None, method="GET"),
]  # fmt: skip

CURL = """\
path=$(curl -sS "$BASE/api/assets" -H "API-KEY: $KEY" -F asset=@photo.png |
  sed 's/.*"path":"\\([^"]*\\)".*/\\1/')
link=$(curl -sS "$BASE/api/features" -H "API-KEY: $KEY" -H "Content-Type: application/json" -d '{
  "type": "IMAGE_EDITOR", "model": "qwen-image-edit-plus",
  "promptObject": {"imageUrl": "'"$path"'", "prompt": "Convert to black and white", "n": 1,
                   "additional_images": [], "width": 1328, "height": 1021, "prompt_extend": true,
                   "negative_prompt": "", "seed": 7}
}' | sed 's/.*"temporaryUrl":"\\([^"]*\\)".*/\\1/')
curl -sS "$link" -o edited.png
"""
INTRODUCTION = f"""\
# 1min.ai: an edit, and its errors

An upload, the edit and its download; `BASE` is this server, `KEY` a key of it:

```sh
{CURL}```

What follows is every error, and the request that causes it. The answers are those of a running server: a test sends
every request on this page and compares, as it runs the commands above. `details` are JSON in a string; clients are
meant to branch on the status and `errorCode`. What stands in `<…>` is short for something longer. A call that is
refused or fails is not charged.

## At a glance

| HTTP | errorCode | when |
| --- | --- | --- |"""


def _lines(answers: Answers) -> Iterator[str]:
    yield INTRODUCTION
    for row in ROWS:
        yield f"| {row.status} | `{row.code}` | {link_to(row)} |"
    yield REQUESTS
    yield from sections(ROWS, answers)


async def _one_upload(server: ScriptedServer, _: Sequence[Row]) -> Meanings:
    # Not in a thread: the servers of this process need the few that there are.
    answer = await server.client.post(
        f"{server.url}/api/assets", files=oneminai_client.form(drawn()), headers=oneminai_client.HEADERS
    )
    return {PATH: answer.json()["fileContent"]["path"].encode()}


TABLE = Table(
    "oneminai",
    ROWS,
    _lines,
    overloads={"TOO_MANY_REQUESTS", "SERVICE_UNAVAILABLE"},
    stands_for=STANDS_FOR,
    prepare=_one_upload,
)
