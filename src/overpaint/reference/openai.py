"""The API page of the OpenAI Images dialect."""

from overpaint.contracts import openai as contract
from overpaint.core.errors import ErrorKind, Reason
from overpaint.reference.model import Example, File, Operation, Parameter, Reference, Refusal
from overpaint.reference.refusals import meaning_of
from overpaint.wire import openai as wire

_CURL = """\
curl -s {base}/v1/images/edits -H "Authorization: Bearer $OVERPAINT_KEY" \\
  -F "image=@photo.png" -F "prompt=Convert to black and white" -F "response_format=url"
"""

_SDK = """\
import base64
import os
from pathlib import Path

from openai import OpenAI

client = OpenAI(base_url="{base}/v1", api_key=os.environ["OVERPAINT_KEY"])
answer = client.images.edit(
    model="qwen-image-edit-plus", image=Path("photo.png"), prompt="Convert to black and white"
)
Path("edited.png").write_bytes(base64.b64decode(answer.data[0].b64_json))
print(answer.size, answer.output_format)
"""

_PICTURES = (
    File("image", "Image 1; `image[]` or repeated for up to three. PNG, JPEG or WEBP."),
    File("mask", "A PNG of the size of Image 1 that is transparent where it may be edited."),
)
_FAULTS: list[tuple[ErrorKind | Reason, contract.Fault]] = [
    *contract.FAULTS.items(),
    *contract.FINER_FAULTS.items(),
]

REFERENCE = Reference(
    name=contract.NAME,
    prefix=contract.PREFIX,
    title="OpenAI Images",
    introduction="Image editing as the OpenAI Images API offers it: unmodified OpenAI SDKs work after a change of base "
    "address and key, and so do clients that send the further fields of vLLM-Omni and SGLang.",
    key_header="Authorization: Bearer $OVERPAINT_KEY",
    key_scheme={"type": "http", "scheme": "bearer"},
    failure=wire.Failure,
    operations=(
        Operation(
            "POST",
            f"{contract.PREFIX}/images/edits",
            "Edits one to three images by a prompt.",
            explanation="With `stream` the answer is server-sent events, one `image_edit.completed` for each image.",
            request=wire.EditBody,
            files=_PICTURES,
            fields=wire.EditOptions,
            response=wire.ImagesResponse,
        ),
        Operation(
            "GET",
            f"{contract.PREFIX}/models",
            "Lists the models that an edit may name.",
            response=wire.ModelList,
        ),
        Operation(
            "GET",
            f"{contract.PREFIX}/models/{{id}}",
            "Shows one model.",
            parameters=(Parameter("id", "path", "Its name, which may hold a slash."),),
            response=wire.Model,
        ),
    ),
    examples=(
        Example("curl", "bash", _CURL, shows=r'"url":"http[^"]+/files/[^"]+'),
        Example("The OpenAI SDK for Python", "python", _SDK, shows=r"\d+x\d+ png"),
    ),
    refusals=tuple(
        Refusal(fault.status, fault.code or fault.type, "…", meaning_of(subject))
        for subject, fault in _FAULTS
    ),
    links="Results come as base64, or with `response_format` `url` as links that need no key for 24 hours.",
)
