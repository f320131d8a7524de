"""Which part of a picture a crop keeps."""

from dataclasses import dataclass

import numpy as np

from overpaint.engines.embedded.geometry.contents import Contents, contents_of
from overpaint.engines.embedded.plan import Crop, Direction, Position
from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_SIDE_PERCENT = 10  # taken off a side, where nothing is said
_PART_PERCENT = 50  # of a side, kept at a position
_ROOM = 0.12  # around the subject, of its longer side
_FILLED = 0.9  # of both sides: a subject with its room needs no crop
_PLACES = 201  # tried along a side
_CUT_OFF = 0.5  # what a thing loses by being cut at all, beside the part that is gone
_OFF_CENTER = 0.4  # what a picture loses whose subject stands at the edge

# Where along a side: 0 is its beginning, 1 its end.
_ACROSS = {
    Position.left: 0.0,
    Position.top_left: 0.0,
    Position.bottom_left: 0.0,
    Position.right: 1.0,
    Position.top_right: 1.0,
    Position.bottom_right: 1.0,
    Position.middle: 0.5,
}
_DOWN = {
    Position.top: 0.0,
    Position.top_left: 0.0,
    Position.top_right: 0.0,
    Position.bottom: 1.0,
    Position.bottom_left: 1.0,
    Position.bottom_right: 1.0,
    Position.middle: 0.5,
}


@dataclass(frozen=True, slots=True)
class _Span:
    """Part of one side, in px."""

    start: int
    length: int

    @property
    def slice(self) -> slice:
        return slice(self.start, self.start + self.length)


def cropped(picture: np.ndarray, step: Crop) -> np.ndarray:
    """What `step` keeps of the picture (H, W, 3 or 4).

    Raises:
        Refusal: `subject_unclear`, where nothing is said and nothing stands out; `nothing_changed`, where the
            subject fills the picture already.

    """
    height, width = picture.shape[:2]
    if step.side is not None:
        across, down = _without_side(step, width, height)
    elif step.aspect is not None:
        across, down = _of_aspect(picture, aspect_of(step.aspect), step.position)
    elif step.position is not None:
        share = (step.percent or _PART_PERCENT) / 100
        across, down = (
            _placed(side, round(side * share), places[step.position])
            if step.position in places
            else _Span(0, side)
            for side, places in ((width, _ACROSS), (height, _DOWN))
        )
    else:
        across, down = _around_subject(contents_of(picture), width, height)
    return np.ascontiguousarray(picture[down.slice, across.slice])


def aspect_of(ratio: str) -> float:
    """Width over height of a ratio such as `16:9`."""
    width, height = (float(part) for part in ratio.split(":"))
    return width / height


def _placed(side: int, length: int, place: float) -> _Span:
    return _Span(round((side - length) * place), length)


def _without_side(step: Crop, width: int, height: int) -> tuple[_Span, _Span]:
    share = (step.percent or _SIDE_PERCENT) / 100
    across, down = round(width * share), round(height * share)
    before_x, after_x, before_y, after_y = (
        amount if step.side in ("all", side) else 0
        for side, amount in (
            (Direction.left, across),
            (Direction.right, across),
            (Direction.up, down),
            (Direction.down, down),
        )
    )
    return (
        _Span(before_x, max(width - before_x - after_x, 0)),
        _Span(before_y, max(height - before_y - after_y, 0)),
    )


def _of_aspect(picture: np.ndarray, aspect: float, position: Position | None) -> tuple[_Span, _Span]:
    height, width = picture.shape[:2]
    kept = min(width, max(round(height * aspect), 1)), min(height, max(round(width / aspect), 1))
    whole = _Span(0, width), _Span(0, height)
    if kept == (width, height):
        return whole
    axis = 0 if kept[1] < height else 1  # down or across
    side, length = (height, kept[1]) if axis == 0 else (width, kept[0])
    places = _DOWN if axis == 0 else _ACROSS
    place = places.get(position) if position else None
    if place is None:
        place = _best_place(contents_of(picture), axis, length / side)
    span = _placed(side, length, place)
    return (whole[0], span) if axis == 0 else (span, whole[1])


def _best_place(contents: Contents, axis: int, kept: float) -> float:
    """Where `kept` of the side shows most of what stands out, cuts least and has the subject near its middle."""
    profile = contents.standing_out.sum(axis=1 - axis)
    edges = np.linspace(0, 1, len(profile) + 1)
    shown_before = np.concatenate([[0.0], profile.cumsum()])
    places = np.linspace(0, 1, _PLACES)
    starts = places * (1 - kept)
    ends = starts + kept
    value = np.interp(ends, edges, shown_before) - np.interp(starts, edges, shown_before)
    extents = contents.extents(axis)
    for start, end, weight in extents:
        shown = np.clip(np.minimum(ends, end) - np.maximum(starts, start), 0, None) / max(end - start, 1e-6)
        value += weight * (shown - _CUT_OFF * (shown < 1 - 1e-3))
    middles = [((start + end) / 2, weight) for start, end, weight in extents]
    middles.append((float(np.interp(0.5, shown_before, edges)), 1.0))
    target = np.average([at for at, _ in middles], weights=[weight for _, weight in middles])
    value -= _OFF_CENTER * np.abs((starts + ends) / 2 - target) / kept
    return float(places[int(value.argmax())])


def _around_subject(contents: Contents, width: int, height: int) -> tuple[_Span, _Span]:
    box = contents.subject_box
    if box is None:
        raise Refusal(RefusalReason.subject_unclear)
    left, top, right, bottom = box * (width, height, width, height)
    room = _ROOM * max(right - left, bottom - top)
    x, y = (max(int(start - room), 0) for start in (left, top))
    span_x = _Span(x, min(round(right + room), width) - x)
    span_y = _Span(y, min(round(bottom + room), height) - y)
    if span_x.length > _FILLED * width and span_y.length > _FILLED * height:
        raise Refusal(RefusalReason.nothing_changed)
    return span_x, span_y
