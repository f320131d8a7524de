"""Text: the new words read, the old ones do not, in the same hand, and nothing else has changed."""

import cv2
import numpy as np

from overpaint.engines.embedded.plan import ALL_TEXT
from overpaint.engines.embedded.text import reading
from overpaint.engines.embedded.text.reading import Found
from overpaint.evaluation import thresholds as t
from overpaint.evaluation.checks.seeing import Seen, require, same_size
from overpaint.evaluation.measures import lab, lab_of, levels, rgb, two_tones

# text height and width around a line that its replacement may need
_ROOM_ACROSS, _ROOM_ASIDE, _ROOM_ABOVE = 0.15, 0.6, 0.5
_BESIDE_PX = (11, 5)  # the ground of letters: in a square of the first around them, in none of the second


def replaced(seen: Seen) -> np.ndarray:
    """`old` has become `new`, as tall and in the same ink."""
    same_size(seen)
    old, new = seen.params["old"], seen.params["new"]
    written = _found(seen.output, new)
    require(written is not None, f'"{new}" cannot be read.')
    require(not _reads(seen.output, old), f'"{old}" can still be read.')
    assert written is not None
    stood = _found(seen.before, old)
    if stood is not None:
        ratio = _height(written) / _height(stood)
        require(
            abs(ratio - 1) <= t.HEIGHT_OFF_MAX, f"The letters are {ratio:.2f} times as tall as they were."
        )
    _require_ink(seen, _quad(written))
    return _around(seen, [*_quads(seen, old), _quad(written)])


def removed(seen: Seen) -> np.ndarray:
    """`old`, or all text, is gone and its ink too."""
    same_size(seen)
    old = seen.params["old"]
    gone = [line for line in seen.truth.lettering if old in (ALL_TEXT, line.text)]
    for line in gone:
        require(not _reads(seen.output, line.text), f'"{line.text}" can still be read.')
        left = _ink_left(seen, line.ink)
        require(left <= t.INK_LEFT_MAX, f'{100 * left:.0f} % of the ink of "{line.text}" is left.')
    return _around(seen, [line.quad for line in gone])


def added(seen: Seen) -> np.ndarray:
    """`text` can be read where it was asked for."""
    same_size(seen)
    text = seen.params["text"]
    written = _found(seen.output, text)
    require(written is not None, f'"{text}" cannot be read.')
    require(not _reads(seen.before, text), f'"{text}" stood there before.')
    assert written is not None
    if position := seen.params.get("position"):
        center = _quad(written).mean(axis=0) / (seen.before.shape[1], seen.before.shape[0])
        require(lies_at(center, position), f'"{text}" does not stand at the {position}.')
    if color := seen.params.get("color"):
        _require_colored(seen, _quad(written), color)
    return _around(seen, [_quad(written)])


def lies_at(center: np.ndarray, position: str) -> bool:
    """Whether a place (x, y), each 0..1, is where the position says; a little over the half counts."""
    x, y = center
    sides = {"left": x < 0.5, "right": x > 0.5, "top": y < 0.5, "bottom": y > 0.5}
    if position == "center":
        return bool(0.25 < x < 0.75 and 0.25 < y < 0.75)
    return all(sides[side] for side in position.split("-"))


def _found(picture: np.ndarray, text: str) -> Found | None:
    """Where the text stands, looked at from several distances."""
    places = (found[0] for lines in reading.readings(rgb(picture)) if (found := reading.find(lines, text)))
    return next(places, None)


def _reads(picture: np.ndarray, text: str) -> bool:
    place = _found(picture, text)
    return place is not None and place.similarity >= t.TOLD_APART_MAX


def _height(found: Found) -> float:
    return max(span.line.height_px for span in found.spans)


def _quad(found: Found) -> np.ndarray:
    """The upright box of all its lines, (4, 2)."""
    points = np.concatenate([span.line.quad for span in found.spans])
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)


def _quads(seen: Seen, text: str) -> list[np.ndarray]:
    return [line.quad for line in seen.truth.lettering if line.text in text]


def _around(seen: Seen, quads: list[np.ndarray]) -> np.ndarray:
    near = np.zeros(seen.before.shape[:2], np.uint8)
    for quad in quads:
        left, top, width, height = cv2.boundingRect(quad)
        aside, above = round(_ROOM_ACROSS * width + _ROOM_ASIDE * height), round(_ROOM_ABOVE * height)
        cv2.rectangle(near, (left - aside, top - above), (left + width + aside, top + height + above), 1, -1)
    return near.astype(bool)


def _patch(picture: np.ndarray, quad: np.ndarray) -> np.ndarray:
    left, top, width, height = cv2.boundingRect(quad)
    return rgb(picture)[max(top, 0) : top + height, max(left, 0) : left + width]


def _require_ink(seen: Seen, written: np.ndarray) -> None:
    """The colours of ink and ground are those of the old line, or those asked for."""
    if color := seen.params.get("color"):
        _require_colored(seen, written, color)
        return
    for quad in _quads(seen, seen.params["old"])[:1]:
        pairs = zip(
            two_tones(_patch(seen.before, quad)), two_tones(_patch(seen.output, written)), strict=True
        )
        off = [np.linalg.norm(before - after) for before, after in pairs]
        require(max(off) <= t.INK_LAB_MAX, f"Ink or ground has another colour, {max(off):.0f} away.")


def _require_colored(seen: Seen, written: np.ndarray, color: str) -> None:
    """Of what is new there, enough has the colour; the rest is edges, shadow and what stood there."""
    before, after = (_patch(picture, written) for picture in (seen.before, seen.output))
    off = np.linalg.norm(lab(after) - lab_of(color), axis=-1)[levels(before, after) > t.CHANGED_LEVELS]
    share = (off <= t.INK_ASKED_LAB_MAX).mean() if off.size else 0.0
    require(share >= t.INK_ASKED_SHARE_MIN, f"{100 * share:.0f} % of the new ink is {color}.")


def _ink_left(seen: Seen, ink: np.ndarray) -> float:
    """How much of what was ink is nearer to it than to the ground beside it, 0..1."""
    before, after = (rgb(picture).astype(np.float32) for picture in (seen.before, seen.output))
    near, nearest = (cv2.dilate(ink.astype(np.uint8), np.ones((side, side))) > 0 for side in _BESIDE_PX)
    ground = before[near & ~nearest].mean(axis=0)
    axis = before[ink].mean(axis=0) - ground
    share = ((after[ink] - ground) @ axis) / max(float(axis @ axis), 1.0)
    return float((share > 0.5).mean())
