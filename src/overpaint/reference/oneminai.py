"""The API page of the 1min.ai dialect."""

from overpaint.contracts import oneminai as contract
from overpaint.core.errors import ErrorKind, Reason
from overpaint.reference.model import Example, File, Operation, Parameter, Reference
from overpaint.reference.refusals import SENTENCES, refusals_of
from overpaint.wire import oneminai as wire

_CURL = """\
photo=$(curl -s {base}/api/assets -H "API-KEY: $OVERPAINT_KEY" -F "asset=@photo.png" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["fileContent"]["path"])')

curl -s {base}/api/features -H "API-KEY: $OVERPAINT_KEY" -H "Content-Type: application/json" -d @- <<BODY
{"type": "IMAGE_EDITOR", "model": "qwen-image-edit-plus",
 "promptObject": {"imageUrl": "$photo", "prompt": "Convert to black and white", "n": 1}}
BODY
"""
_NO_CREDITS = "The feature requires 30000 credits, but the default team only has 0 credits"


class FeatureRequest(wire.FeatureRequest):
    """With the members of `promptObject`, which are nothing to the wire, since it comes back as it was sent."""

    prompt_object: wire.Prompt | None = None  # type: ignore[assignment]
    """The edit; comes back as it was sent, members of other names included."""


REFERENCE = Reference(
    name=contract.NAME,
    prefix="",
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
            files=(File("asset", "JPEG, PNG, BMP, TIFF, WEBP or GIF.", required=True),),
            response=wire.UploadResponse,
        ),
        Operation(
            "POST",
            f"{contract.PREFIX}{contract.FEATURES}",
            "Edits one to three pictures by an instruction.",
            explanation='The answer comes when the results are there, or at once with `"async": true`.',
            request=FeatureRequest,
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
    refusals=refusals_of(
        contract.FAULTS,
        contract.FINER_FAULTS,
        lambda fault: (fault.status, fault.code, fault.text),
        {
            **SENTENCES,
            ErrorKind.invalid_request: "n is invalid: Input should be a valid integer.",
            ErrorKind.invalid_image: "The file cannot be decoded: the file is damaged or cut off.",
            ErrorKind.image_too_large: "The file has 10,485,761 bytes; at most 10,485,760 (10 MiB) are accepted.",
            ErrorKind.source_unreachable: "Image 1 names no upload of this account, or one that has expired.",
            ErrorKind.insufficient_balance: _NO_CREDITS,
            ErrorKind.quota_exhausted: _NO_CREDITS,
            ErrorKind.free_quota_exhausted: _NO_CREDITS,
            ErrorKind.rate_limited: "At most 3 requests per second are allowed for 1min.ai uploads.",
            ErrorKind.model_not_found: "Model flux-2-pro is not supported for feature IMAGE_EDITOR",
            ErrorKind.not_found: "There is nothing at POST /api/conversations.",
            ErrorKind.too_large: "The body has more than 1 MiB, which is the most accepted.",
            ErrorKind.media_type: "An upload is multipart/form-data with one file named asset.",
            Reason.feature_unknown: "Unsupported feature type: CHAT_WITH_AI",
            Reason.input_missing: "Missing required fields for qwen-image-edit-plus model: n. Send them, and not as null "
            "or an empty text.",
            Reason.value_out_of_range: "n must be an integer from 1 to 6, got 7.",
        },
    ),
    links="Results are PNG files, fetched without a key for 7 days by a link in the form of an S3 presigned URL.",
)
