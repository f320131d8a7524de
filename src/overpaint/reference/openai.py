"""The API page of the OpenAI Images dialect."""

from overpaint.contracts import openai as contract
from overpaint.core.edits import INPUTS_MAX
from overpaint.core.errors import ErrorKind, Reason
from overpaint.reference.model import Example, File, Operation, Parameter, Reference
from overpaint.reference.refusals import SENTENCES, refusals_of
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
    File(
        "image",
        "Image 1; `image[]` or repeated for up to three. PNG, JPEG or WEBP.",
        required=True,
        count_max=INPUTS_MAX,
    ),
    File("mask", "A PNG of the size of Image 1 that is transparent where it may be edited."),
)
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
    refusals=refusals_of(
        contract.FAULTS,
        contract.FINER_FAULTS,
        lambda fault: (fault.status, fault.code or "null", "{message}"),
        {
            **SENTENCES,
            ErrorKind.invalid_request: "n must be an integer from 1 to 6, got 7.",
            ErrorKind.model_not_found: "The model gpt-image-1 does not exist; known: qwen-image-edit-plus, "
            "qwen-image-edit-plus-2025-10-30, qwen-image-edit, Qwen/Qwen-Image-Edit-2509, Qwen/Qwen-Image-Edit.",
            ErrorKind.not_found: "There is nothing at POST /v1/chat/completions.",
            ErrorKind.media_type: "The content type text/plain is not accepted; send multipart/form-data or "
            "application/json.",
            Reason.body_malformed: "The body is malformed: it breaks off before its last boundary.",
            Reason.input_missing: "Missing required parameter: prompt.",
            Reason.parameter_unknown: "Unknown parameter: colour.",
        },
    ),
    links="Results come as base64, or with `response_format=url` as links that need no key for 24 hours.",
)
