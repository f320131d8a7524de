"""What may lie beyond the edges of a picture.

An even edge is continued as it is. Anything else is grown from patches of what is near it, sharp at first; the farther
it is from the picture the more it blurs, because there it would be noticed to be invented.
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.eventfulness import DETAIL_MIN, calm_share, detail_of, is_drawn
from overpaint.engines.embedded.pixels.ground import even_rows
from overpaint.engines.embedded.pixels.light import bytes_of, softened
from overpaint.engines.embedded.pixels.patches import copied_in

_CALM_MIN = 0.005  # of the side; an end that is less calm than that is busy
_EVEN_MAX = 3.0  # levels between the rows of a calm end that can be told to be one ground
_DRAWN_DEPTH = 0.12  # of the side: where lettering close to the edge is looked for
_SOURCES_DEPTH = 0.35  # of the side: what is deeper in the picture belongs there
_ASIDE = 0.15  # of the edge: what is further to the left or right of it belongs there
_SEARCHED_PX = 40_000  # pixels to be grown; finer ones follow the coarser ones
_LEVELS_MAX = 7
_LEANING = 0.02  # of the side: how much of the edge tells where its colours go on
_STEPS = (0.02, 0.004, 0.0015)  # of the longer side: on what scales a seam is levelled, the coarsest first
_SHARP = 0.05  # of the longer side, from the edge of the picture
_BLURRED = 0.25  # of the longer side: as blurred as it gets
_BLUR = 0.03  # of the longer side


def continued(
    picture: np.ndarray, added_px: tuple[int, int, int, int], rng: np.random.Generator
) -> np.ndarray:
    """The picture (H, W, 3 or 4) uint8 with so many px more at the left, above, at the right and below.

    A picture with transparent parts stands on nothing, and is continued by nothing.
    """
    if not any(added_px):
        return picture
    left, top, right, bottom = added_px
    if picture.shape[2] == 4 and picture[..., 3].min() < 255:
        return np.pad(picture, ((top, bottom), (left, right), (0, 0)))
    grown = _grown(picture[..., :3], top, bottom, rng)
    lying = _grown(np.ascontiguousarray(np.swapaxes(grown, 0, 1)), left, right, rng)
    grown = np.ascontiguousarray(np.swapaxes(lying, 0, 1))
    return np.dstack([grown, np.full((*grown.shape[:2], picture.shape[2] - 3), 255, np.uint8)])


def _grown(picture: np.ndarray, before: int, after: int, rng: np.random.Generator) -> np.ndarray:
    """The picture (H, W, 3) with rows added at both ends."""
    ends = [_beyond(picture, before, rng), picture, _beyond(picture[::-1], after, rng)[::-1]]
    return np.concatenate(ends)


def _beyond(picture: np.ndarray, length: int, rng: np.random.Generator) -> np.ndarray:
    """`length` rows that may lie before the first one."""
    if not length:
        return picture[:0]
    margin = even_rows(picture)
    if margin:
        return _mirrored(picture, length, margin)
    detail, rows = detail_of(picture), len(picture)
    calm = int(calm_share(detail) * rows)
    if calm > _CALM_MIN * rows and (calm >= length or _is_even(picture[:calm])):
        return _mirrored(picture, length, max(calm, 1))
    return _run_out(_patched(picture, detail, length, rng), picture)


def _is_even(strip: np.ndarray) -> bool:
    """Whether its rows are alike, so that it can be repeated."""
    means = cv2.resize(strip, (16, len(strip)), interpolation=cv2.INTER_AREA).astype(np.float32)
    return bool(np.ptp(means, axis=0).max() <= 2 * _EVEN_MAX and means.std(axis=0).max() <= _EVEN_MAX)


def _mirrored(picture: np.ndarray, length: int, depth: int) -> np.ndarray:
    """The first `depth` rows there and back again, as often as it takes."""
    wave = np.arange(length) % (2 * depth)
    return np.asarray(picture[np.where(wave < depth, wave, 2 * depth - 1 - wave)[::-1]])


def _patched(picture: np.ndarray, detail: np.ndarray, length: int, rng: np.random.Generator) -> np.ndarray:
    """Rows grown from patches; from afar, each colour at the edge goes straight on."""
    rows, width = picture.shape[:2]
    near = picture[: max(round(_SOURCES_DEPTH * rows), 1)]
    lettering = _lettering_in(near, detail)
    leaning = 1 if lettering.any() else max(round(2 * _LEANING * rows), 1)
    edge = near[:leaning].mean(axis=0, keepdims=True)
    guess = np.empty((length + len(near), width, 3), np.float32)
    guess[:length] = cv2.GaussianBlur(edge, (0, 0), max(_LEANING * width / 2, 0.5))
    guess[length:] = near
    hole = np.zeros(guess.shape[:2], bool)
    hole[:length] = True
    known = bytes_of(guess)
    avoid = np.concatenate([hole[:length], lettering])
    patched = copied_in(
        known, hole, guess, rng, avoid=avoid, aside=_ASIDE, levels_max=_LEVELS_MAX, searched_px=_SEARCHED_PX
    )
    return bytes_of(_joined(patched[:length], near))


def _lettering_in(near: np.ndarray, detail: np.ndarray) -> np.ndarray:
    """Where something is drawn sharply on a quiet ground, (H, W) bool: it must not be written a second time."""
    rows = max(round(_DRAWN_DEPTH * len(detail)), 1)
    if not is_drawn(detail[:rows]):
        return np.zeros(near.shape[:2], bool)
    stroke = cv2.dilate((detail > DETAIL_MIN).astype(np.uint8), np.ones((3, 3), np.uint8))
    size = (near.shape[1], round(near.shape[1] * detail.shape[0] / detail.shape[1]))
    drawn = cv2.resize(stroke, size, interpolation=cv2.INTER_NEAREST)[: len(near)] > 0
    return np.pad(drawn, ((0, len(near) - len(drawn)), (0, 0)))


def _joined(grown: np.ndarray, near: np.ndarray) -> np.ndarray:
    """The rows in the light of the picture where they meet it: patches from elsewhere may be brighter or darker."""
    for share in _STEPS:
        depth = max(min(round(share * max(near.shape[:2])), len(grown), len(near)), 1)
        step = near[:depth].mean(axis=0, keepdims=True) - grown[-depth:].mean(axis=0, keepdims=True)
        step = cv2.GaussianBlur(step.astype(np.float32), (0, 0), depth)
        fading = np.exp(-np.arange(len(grown), 0, -1, dtype=np.float32) / (4 * depth))
        grown = grown + fading[:, None, None] * step
    return grown


def _run_out(grown: np.ndarray, picture: np.ndarray) -> np.ndarray:
    """Rows that blur with their distance from the picture, whose first one follows on the last of them."""
    length, longest = len(grown), max(picture.shape[:2])
    if length <= _SHARP * longest:
        return grown
    seen = np.concatenate([grown, picture[: longest // 8]])
    away = np.arange(length, 0, -1, dtype=np.float32)[:, None, None] / longest
    share = np.clip((away - _SHARP) / (_BLURRED - _SHARP), 0, 1)
    levels = [grown, *(softened(seen, part * _BLUR * longest)[:length] for part in (0.12, 0.35, 1.0))]
    blurred = levels[0].astype(np.float32)
    for number, level in enumerate(levels[1:]):
        weight = np.clip(share * (len(levels) - 1) - number, 0, 1)
        blurred += weight * (level - blurred)
    return bytes_of(blurred)
