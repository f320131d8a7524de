"""The API page of the DashScope dialect."""

from overpaint.contracts import dashscope as contract
from overpaint.reference.model import Example, Operation, Parameter, Reference
from overpaint.reference.refusals import SENTENCES, refusals_of
from overpaint.wire import dashscope as wire

_CURL = """\
printf '{"model":"qwen-image-edit-plus","input":{"messages":[{"role":"user","content":[
  {"image":"data:image/png;base64,%s"},{"text":"Convert to black and white"}]}]}}' \\
  "$(base64 < photo.png | tr -d '\\n')" |
curl -s {base}/api/v1/services/aigc/multimodal-generation/generation \\
  -H "Authorization: Bearer $OVERPAINT_KEY" -H "Content-Type: application/json" -d @-
"""

_SDK = """\
import os

import dashscope

dashscope.base_http_api_url = "{base}/api/v1"
answer = dashscope.MultiModalConversation.call(
    api_key=os.environ["OVERPAINT_KEY"],
    model="qwen-image-edit-plus",
    messages=[{"role": "user", "content": [{"image": "file://photo.png"}, {"text": "Convert to black and white"}]}],
    n=2,
)
print(answer.output.choices[0].message.content)
"""

REFERENCE = Reference(
    name=contract.NAME,
    prefix=contract.PREFIX,
    title="DashScope",
    introduction="Image editing as Alibaba Model Studio offers it: unmodified DashScope SDKs work after a change of "
    "base address and key.",
    key_header="Authorization: Bearer $OVERPAINT_KEY",
    key_scheme={"type": "http", "scheme": "bearer"},
    failure=wire.Failure,
    operations=(
        Operation(
            "POST",
            f"{contract.PREFIX}{contract.GENERATION}",
            "Edits one to three images by an instruction and answers when the results are there.",
            explanation='Images are called "Image 1", "Image 2" and "Image 3" in their order. With '
            "`X-DashScope-SSE: enable` the answer is one server-sent event.",
            request=wire.GenerationRequest,
            response=wire.GenerationResponse,
        ),
        Operation(
            "GET",
            f"{contract.PREFIX}{contract.POLICIES}",
            "Gives out what the form of a temporary upload must hold.",
            explanation="The SDKs do this by themselves for local files. The upload lives for 48 hours and is for one model; "
            "an edit names it as `oss://<key>`, with the header `X-DashScope-OssResourceResolve: enable`.",
            parameters=(
                Parameter("action", "query", "Always `getPolicy`.", required=True),
                Parameter("model", "query", "The model that the file is for.", required=True),
            ),
            response=wire.UploadPolicyResponse,
        ),
        Operation(
            "GET",
            f"{contract.PREFIX}{contract.TASKS}/{{task_id}}",
            "Tells what became of an edit, by its request id, for 24 hours.",
            parameters=(Parameter("task_id", "path", "The `request_id` of the edit."),),
            response=wire.TaskResponse,
        ),
        Operation(
            "POST",
            f"{contract.PREFIX}{contract.TASKS}/{{task_id}}/cancel",
            "Cancels an edit that waits in the queue.",
            parameters=(Parameter("task_id", "path", "The `request_id` of the edit."),),
            response=wire.TaskCancelled,
        ),
        Operation(
            "GET",
            f"{contract.PREFIX}{contract.TASKS}/",
            "Lists the edits of the last 24 hours.",
            parameters=(
                Parameter("start_time", "query", "`YYYYMMDDhhmmss`; with `end_time` at most 24 hours."),
                Parameter("end_time", "query", "`YYYYMMDDhhmmss`."),
                Parameter("model_name", "query", "Only of this model."),
                Parameter("status", "query", "Only in this state, such as `SUCCEEDED`."),
                Parameter("page_no", "query", "From 1; default 1.", schema="integer"),
                Parameter("page_size", "query", "Default 10.", schema="integer"),
            ),
            response=wire.TaskPage,
        ),
    ),
    examples=(
        Example("curl", "bash", _CURL, shows=r'"image":"http[^"]+\.png\?'),
        Example("The DashScope SDK for Python", "python", _SDK, shows=r"(http\S+\.png\S+.*){2}"),
    ),
    refusals=refusals_of(
        contract.FAULTS,
        contract.FINER_FAULTS,
        lambda fault: (fault.status, fault.code, fault.text),
        SENTENCES,
    ),
    links="Results are PNG files, fetched without a key for 24 hours.",
)
