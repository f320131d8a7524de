"""Where there is something to see in a picture, and where it is calm: grain and soft light do not count."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.faces import faces

DETAIL_MIN = 10.0  # levels from one pixel of the map to the next; grain and soft light stay below
_MAPPED_AT_PX = 256
_DRAWN_MIN = 45.0  # levels; what is drawn sharply, such as lettering
_FACE = 1000.0
_FACES_AT_PX = 400  # a quick look: a face that matters for a crop is not a small one


def detail_of(picture: np.ndarray) -> np.ndarray:
    """A small map (rows, columns) of how much there is to see: the steps between neighbours, in levels."""
    scale = min(_MAPPED_AT_PX / max(picture.shape[:2]), 1.0)
    visible = picture[..., :3]
    if picture.shape[2] == 4:
        visible = np.dstack([visible & (picture[..., 3:] > 0) * np.uint8(255), picture[..., 3:]])
    size = [max(round(side * scale), 1) for side in (picture.shape[1], picture.shape[0])]
    small = cv2.resize(visible, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    across, down = (
        cv2.Sobel(small, cv2.CV_32F, *way, scale=1 / 4, borderType=cv2.BORDER_REPLICATE)
        for way in ((1, 0), (0, 1))
    )
    steps: np.ndarray = np.hypot(across, down).max(axis=2)
    return steps


def mark_faces(detail: np.ndarray, picture: np.ndarray) -> None:
    """Let the faces in the picture stand out of its map."""
    scale = min(_FACES_AT_PX / max(picture.shape[:2]), 1.0)
    searched = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    scale_y, scale_x = np.array(detail.shape) / searched.shape[:2]
    for face in faces(searched):
        rows = slice(int(face.top * scale_y), int((face.top + face.height) * scale_y) + 1)
        columns = slice(int(face.left * scale_x), int((face.left + face.width) * scale_x) + 1)
        detail[rows, columns] = _FACE


def calm_share(detail: np.ndarray) -> float:
    """The share of the map's rows, from the first on, with nothing in them."""
    busy = np.flatnonzero((detail > DETAIL_MIN).sum(axis=1) > 1)
    return float(busy[0]) / len(detail) if len(busy) else 1.0


def is_drawn(detail: np.ndarray) -> bool:
    """Whether there is a face, or something sharp before a quiet ground: lettering rather than fur or grass."""
    if not detail.size:
        return False
    strongest = np.percentile(detail, 98)
    return bool(detail.max() >= _FACE or (strongest > _DRAWN_MIN and np.median(detail) < 0.04 * strongest))
