"""What in a picture a crop should keep whole: faces, lettering, and what stands out."""

from dataclasses import dataclass

import cv2
import numpy as np

from overpaint.engines.embedded.cutout.saliency import saliency
from overpaint.engines.embedded.cutout.subject import GUESSED, cut
from overpaint.engines.embedded.pixels.faces import faces
from overpaint.engines.embedded.refusals import Refusal
from overpaint.engines.embedded.text.reading import read

_LOOKED_AT_PX = 640
_HAIR = (0.6, 0.7, 0.4)  # of a face's box, around it: above, below down to the neck, at either side
_FACE, _HEAD, _SUBJECT, _LETTERING = 6.0, 2.0, 1.0, 2.0  # what it costs to lose them; lettering by its length


@dataclass(frozen=True, slots=True)
class Contents:
    """Boxes (left, top, right, bottom) in shares of the picture's sides, 0..1.

    `subject` is what the picture is of, where that is clear; `standing_out` (rows, columns) sums to 1.
    """

    faces: tuple[np.ndarray, ...]
    heads: tuple[np.ndarray, ...]
    lines: tuple[np.ndarray, ...]
    subject: np.ndarray | None
    standing_out: np.ndarray

    def extents(self, axis: int) -> list[tuple[float, float, float]]:
        """Start, end and weight of all boxes, down (axis 0) or across (1)."""
        boxes = [(box, _FACE) for box in self.faces] + [(box, _HEAD) for box in self.heads]
        boxes += [(box, _LETTERING * float(max(box[2:] - box[:2]))) for box in self.lines]
        if self.subject is not None:
            boxes.append((self.subject, _SUBJECT))
        return [(float(box[1 - axis]), float(box[3 - axis]), weight) for box, weight in boxes]

    def weights(self) -> tuple[np.ndarray, np.ndarray]:
        """Points (n, 2) x, y in shares of the sides, and what it costs to lose each: 1 in all, and more with faces."""
        height, width = self.standing_out.shape
        y, x = np.mgrid[:height, :width]
        at = np.stack([(x.ravel() + 0.5) / width, (y.ravel() + 0.5) / height], axis=1)
        weight = self.standing_out.ravel().astype(np.float64)
        for left, top, right, bottom in self.faces:
            inside = ((at >= (left, top)) & (at <= (right, bottom))).all(axis=1)
            weight += inside / max(inside.sum(), 1)
        return at, weight

    @property
    def subject_box(self) -> np.ndarray | None:
        """The subject with all heads; or all heads, or all lettering, where there is nothing else."""
        boxes = [*self.heads, *([] if self.subject is None else [self.subject])] or self.lines
        if not boxes:
            return None
        together = np.array(boxes)
        return np.concatenate([together[:, :2].min(axis=0), together[:, 2:].max(axis=0)])


def contents_of(picture: np.ndarray) -> Contents:
    """What there is to keep in a picture (H, W, 3 or 4)."""
    scale = min(_LOOKED_AT_PX / max(picture.shape[:2]), 1.0)
    size = [max(round(side * scale), 1) for side in (picture.shape[1], picture.shape[0])]
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    colors = np.ascontiguousarray(small[..., :3])
    whole = np.tile(size, 2)
    found = [
        np.array((face.left, face.top, face.left + face.width, face.top + face.height))
        for face in faces(colors)
    ]
    lines = [np.concatenate([line.quad.min(axis=0), line.quad.max(axis=0)]) for line in read(colors)]
    inside = _subject_in(small)
    subject = None if inside is None else _box_of(inside)
    odds = saliency(cv2.cvtColor(colors, cv2.COLOR_RGB2Lab), 1.0)
    weight = inside if inside is not None else 1 / (1 + np.exp(-odds))
    return Contents(
        tuple(face / whole for face in found),
        tuple(np.clip(_with_hair(face) / whole, 0, 1) for face in found),
        tuple(np.clip(line / whole, 0, 1) for line in lines),
        None if subject is None else subject / whole,
        weight / max(float(weight.sum()), 1e-6),
    )


def _with_hair(face: np.ndarray) -> np.ndarray:
    above, below, beside = _HAIR
    width, height = face[2:] - face[:2]
    moved: np.ndarray = np.add(face, (-beside * width, -above * height, beside * width, below * height))
    return moved


def _subject_in(small: np.ndarray) -> np.ndarray | None:
    """Where the subject is, (h, w) float32 0 or 1."""
    try:
        inside = cut(small, certainty_min=GUESSED).alpha > 0.5
    except Refusal:
        return None
    return inside.astype(np.float32) if inside.any() else None


def _box_of(inside: np.ndarray) -> np.ndarray:
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    return np.array((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1))
