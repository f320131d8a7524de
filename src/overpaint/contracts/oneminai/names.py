"""The paths and times that 1min.ai shows: `images/YYYY_MM_DD_HH_MM_SS_mmm_<name>`, in UTC."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID

from overpaint.core.assets import EXTENSIONS
from overpaint.core.edits import OutputImage

NAME_LENGTH_MAX = 100
PATH = re.compile(r"images/[0-9A-Za-z._-]{1,255}")
_MEDIA_TYPES = {extension: media_type for media_type, extension in EXTENSIONS.items()} | {
    "jpeg": "image/jpeg",
    "tif": "image/tiff",
}


class Moments:
    """Moments of whole milliseconds, none of them twice: two files of one name may come at once."""

    def __init__(self) -> None:
        self._last = datetime.min.replace(tzinfo=UTC)

    def next(self, now: datetime) -> datetime:
        """`now`, or the first moment after it that was not given yet."""
        cut = now.replace(microsecond=now.microsecond // 1000 * 1000)
        self._last = max(cut, self._last + timedelta(milliseconds=1))
        return self._last


def upload_path(moment: datetime, original: str, media_type: str) -> str:
    """The path of an upload that a client calls `original`."""
    return f"images/{_stamp(moment)}_{safe_name(original, media_type)}"


def result_path(image: OutputImage) -> str:
    """The path of a result, the same whenever it is asked for: from when it was written, and its id."""
    digits = UUID(image.asset_id).int % 1_000_000
    return f"images/{_stamp(image.stored_at)}_{digits:06}.{EXTENSIONS[image.media_type]}"


def safe_name(original: str, media_type: str) -> str:
    """A file name of ASCII letters, digits, `.`, `_` and `-`, at most `NAME_LENGTH_MAX` and an extension that is true."""
    stem, _, extension = re.split(r"[/\\]", original)[-1].rpartition(".")
    if _MEDIA_TYPES.get(extension.lower()) != media_type:
        if extension.lower() not in _MEDIA_TYPES:
            stem = f"{stem}.{extension}" if stem else extension
        extension = EXTENSIONS[media_type]
    stem = re.sub(r"[^0-9A-Za-z_-]+", "-", stem)[:NAME_LENGTH_MAX].strip("-")
    return f"{stem or 'image'}.{extension}"


def time_of(moment: datetime) -> str:
    """ISO 8601 in UTC with three decimals and `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _stamp(moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    return f"{utc:%Y_%m_%d_%H_%M_%S}_{utc.microsecond // 1000:03}"
