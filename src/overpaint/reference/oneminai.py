"""The API page of the 1min.ai dialect."""

from overpaint.contracts import oneminai as contract
from overpaint.core.errors import ErrorKind, Reason
from overpaint.reference.model import Example, File, Operation, Parameter, Reference, Refusal
from overpaint.reference.refusals import meaning_of
from overpaint.wire import oneminai as wire

_CURL = """\
photo=$(curl -s {base}/api/assets -H "API-KEY: $OVERPAINT_KEY" -F "asset=@photo.png" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["fileContent"]["path"])')

curl -s {base}/api/features -H "API-KEY: $OVERPAINT_KEY" -H "Content-Type: application/json" -d @- <<BODY
{"type": "IMAGE_EDITOR", "model": "qwen-image-edit-plus",
 "promptObject": {"imageUrl": "$photo", "prompt": "Convert to black and white", "n": 1}}
BODY
"""

_FAULTS: list[tuple[ErrorKind | Reason, contract.Fault]] = [
    *contract.FAULTS.items(),
    *contract.FINER_FAULTS.items(),
]

REFERENCE = Reference(
    name=contract.NAME,
    prefix=contract.PREFIX,
    title="1min.ai",
    introduction="The image editor of 1min.ai: upload a picture, run the feature, follow the link.",
    key_header="API-KEY: $OVERPAINT_KEY",
    key_scheme={"type": "apiKey", "in": "header", "name": "API-KEY"},
    failure=wire.Failure,
    operations=(
        Operation(
            "POST",
            f"{contract.PREFIX}{contract.ASSETS}",
            "Uploads one picture of up to 10 MiB and gives out a path to edit it by, for 7 days.",
            files=(File("asset", "JPEG, PNG, BMP, TIFF, WEBP or GIF", required=True),),
            response=wire.UploadResponse,
        ),
        Operation(
            "POST",
            f"{contract.PREFIX}{contract.FEATURES}",
            "Edits one to three pictures by an instruction.",
            explanation="The members of `promptObject` stand below. The answer comes when the results are there, or at "
            'once with `"async": true`.',
            request=wire.FeatureRequest,
            inner=wire.Prompt,
            response=wire.RecordResponse,
        ),
        Operation(
            "GET",
            f"{contract.PREFIX}{contract.RESULTS}/{{uuid}}",
            "Tells what became of an edit; `aiRecord` is null for one that is unknown or expired.",
            parameters=(Parameter("uuid", "path", "What the edit answered as `aiRecord.uuid`."),),
            response=wire.RecordResponse,
        ),
        Operation(
            "GET",
            contract.MODELS,
            "Lists the models with their prices.",
            parameters=(Parameter("feature", "query", "`IMAGE_EDITOR`, the only one."),),
            response=wire.ModelsResponse,
            needs_key=False,
        ),
    ),
    examples=(
        Example(
            "curl: upload, then edit", "bash", _CURL, shows=r'"temporaryUrl":\s*"http[^"]+X-Amz-Signature='
        ),
    ),
    refusals=tuple(
        Refusal(fault.status, fault.code, fault.text.replace("{message}", "…"), meaning_of(subject))
        for subject, fault in _FAULTS
    ),
    links="Results are PNG files, fetched without a key for 7 days by a link in the form of an S3 presigned URL.",
)
