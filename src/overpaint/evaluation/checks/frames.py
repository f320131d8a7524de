"""Geometry: the same pixels in another frame."""

from collections.abc import Callable

import cv2
import numpy as np

from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.seeing import Seen, require
from overpaint.evaluation.measures import correlation, found, levels, luma, rgb, rgb_of

_LOOKED_AT_PX = 512  # the longer side of a picture that may have been turned
_SOFTENED_PX = 1.5  # small print is no measure of how far a page is turned
_OTHER_MAX, _TURN = 9.0, 0.5  # degrees


def framed(seen: Seen) -> None:
    """The frame is what was asked for, and nothing in it has been redrawn."""
    OPS[seen.params["op"]](seen)


def _rotated(seen: Seen) -> None:
    degrees = seen.params["degrees"]
    if degrees % 90 == 0:
        _require_equal(seen, np.rot90(seen.before, k=-round(degrees / 90)))
        return
    _require_turned(seen, degrees)


def _straightened(seen: Seen) -> None:
    """Turned back by as much as it leans, give or take what nobody sees."""
    assert seen.truth.leans is not None
    _require_turned(seen, -seen.truth.leans)


def _require_turned(seen: Seen, degrees: float) -> None:
    """The middle looks like that of the turned picture, and more so than turned by any other few degrees."""
    turns = degrees + np.arange(-_OTHER_MAX, _OTHER_MAX + _TURN, _TURN)
    alike = [_turned_alike(seen, turn) for turn in turns]
    best = int(np.argmax(alike))
    require(
        alike[best] >= t.TURNED_CORRELATION_MIN, f"Its middle is the turned picture to {alike[best]:.2f}."
    )
    off = abs(degrees - turns[best])
    require(off <= t.TURNED_DEGREES_MAX, f"It is turned by {off:.1f} degrees more or less than it should be.")


def _turned_alike(seen: Seen, degrees: float) -> float:
    """How much the middle of the output is that of the picture turned so far clockwise, at whatever scale.

    Whatever is done about the corners, the middle is the same.
    """
    scale = _LOOKED_AT_PX / max(seen.before.shape[:2])
    small, output = (
        cv2.GaussianBlur(
            cv2.resize(luma(picture), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA),
            (0, 0),
            _SOFTENED_PX,
        )
        for picture in (seen.before, seen.output)
    )
    height, width = small.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    side = round(0.35 * min(height, width))
    wanted = _middle(cv2.warpAffine(small, turn, (width, height)), side)
    if min(output.shape) < side * 1.3:
        return 0.0
    return max(
        correlation(wanted, cv2.resize(_middle(output, round(side * near)), wanted.shape[::-1]))
        for near in np.linspace(0.7, 1.3, 31)
    )


def _flipped(seen: Seen) -> None:
    _require_equal(seen, seen.before[:, ::-1] if seen.params["axis"] == "horizontal" else seen.before[::-1])


def _cropped(seen: Seen) -> None:
    height, width = seen.output.shape[:2]
    if aspect := seen.params.get("aspect"):
        _require_aspect(seen, aspect)
    if percent := seen.params.get("percent"):
        side = seen.params["side"]
        across, down = (
            1 - percent / 100 if side in sides else 1.0 for sides in (("left", "right"), ("up", "down"))
        )
        _require_size(seen, seen.before.shape[1] * across, seen.before.shape[0] * down)
    require(height * width < seen.before.shape[0] * seen.before.shape[1], "Nothing has been cut off.")
    alike = found(seen.output, seen.before)
    require(alike >= t.FOUND_CORRELATION_MIN, f"It is a part of the picture to {alike:.2f} only.")


def _bordered(seen: Seen) -> None:
    _require_inside(seen)
    color = rgb_of(seen.params.get("color", "white"))
    rim = np.concatenate(
        [rgb(seen.output)[0], rgb(seen.output)[-1], rgb(seen.output)[:, 0], rgb(seen.output)[:, -1]]
    )
    off = np.abs(rim.astype(np.float32) - color).max(axis=-1).mean()
    require(off <= t.EVEN_LEVELS_MAX, f"The frame is {off:.0f} levels off its colour.")
    if width_px := seen.params.get("width_px"):
        _require_size(seen, seen.before.shape[1] + 2 * width_px, seen.before.shape[0] + 2 * width_px)


def _padded(seen: Seen) -> None:
    _require_aspect(seen, seen.params["aspect"])
    _require_inside(seen)


def _resized(seen: Seen) -> None:
    height, width = seen.before.shape[:2]
    scale = seen.params.get("scale") or seen.params["width_px"] / width
    _require_size(seen, width * scale, height * scale)
    wanted = cv2.resize(seen.before, seen.output.shape[1::-1], interpolation=cv2.INTER_AREA)
    alike = correlation(luma(wanted), luma(seen.output))
    require(alike >= t.TURNED_CORRELATION_MIN, f"It is the picture to {alike:.2f} only.")


def _extended(seen: Seen) -> None:
    _require_inside(seen)
    height, width = seen.before.shape[:2]
    share = seen.params.get("percent", 0) / 100
    side = seen.params.get("side")
    if share and side:
        more = 2 if side == "all" else 1
        across = 1 + (more * share if side in ("left", "right", "all") else 0)
        down = 1 + (more * share if side in ("up", "down", "all") else 0)
        _require_size(seen, width * across, height * down)


def _collaged(seen: Seen) -> None:
    row = seen.params["layout"] == "row"
    sides = [picture.shape[1] / picture.shape[0] for picture in seen.pictures]
    aspect = sum(sides) if row else 1 / sum(1 / side for side in sides)
    made = seen.output.shape[1] / seen.output.shape[0]
    require(
        abs(made / aspect - 1) <= 0.1, f"The collage has the shape {made:.2f} and should have {aspect:.2f}."
    )
    for number, picture in enumerate(seen.pictures, start=1):
        scale = seen.output.shape[0] / picture.shape[0] if row else seen.output.shape[1] / picture.shape[1]
        best = max(
            found(
                cv2.resize(picture, None, fx=scale * near, fy=scale * near, interpolation=cv2.INTER_AREA),
                seen.output,
            )
            for near in (0.94, 0.96, 0.98, 0.99, 1.0)
        )
        require(best >= 0.9, f"Image {number} is found in it to {best:.2f} only.")


def _require_equal(seen: Seen, wanted: np.ndarray) -> None:
    require(seen.output.shape[:2] == wanted.shape[:2], "The output has another shape.")
    off = levels(wanted, seen.output).mean()
    require(off <= t.EXACT_LEVELS_MAX, f"It differs by {off:.1f} levels from what it should be.")


def _require_inside(seen: Seen) -> None:
    """Image 1 lies somewhere in the larger output, pixel by pixel."""
    is_larger = all(
        made >= was for made, was in zip(seen.output.shape[:2], seen.before.shape[:2], strict=True)
    )
    require(is_larger and seen.output.shape[:2] != seen.before.shape[:2], "The output is not larger.")
    alike = found(seen.before, seen.output, at_px=512)
    require(alike >= t.FOUND_CORRELATION_MIN, f"The picture is found in it to {alike:.2f} only.")


def _require_aspect(seen: Seen, aspect: str) -> None:
    across, _, down = aspect.partition(":")
    ratio = seen.output.shape[1] / seen.output.shape[0] / (float(across) / float(down))
    require(abs(ratio - 1) <= t.ASPECT_OFF_MAX, f"The shape is off {aspect} by {100 * abs(ratio - 1):.1f} %.")


def _require_size(seen: Seen, width: float, height: float) -> None:
    made = seen.output.shape[1], seen.output.shape[0]
    off = max(abs(made[0] - width), abs(made[1] - height))
    require(
        off <= t.SIDE_OFF_PX_MAX,
        f"It has {made[0]} x {made[1]} px and should have {width:.0f} x {height:.0f}.",
    )


def _middle(picture: np.ndarray, side: int) -> np.ndarray:
    top, left = ((length - side) // 2 for length in picture.shape[:2])
    return picture[max(top, 0) : top + side, max(left, 0) : left + side]


OPS: dict[str, Callable[[Seen], None]] = {
    "rotate": _rotated,
    "straighten": _straightened,
    "flip": _flipped,
    "crop": _cropped,
    "border": _bordered,
    "pad": _padded,
    "resize": _resized,
    "extend": _extended,
    "collage": _collaged,
}
