"""One picture of the set with what is true of it, as it is written to `evaluation/pictures/`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

PICTURES = Path(__file__).parents[2] / "evaluation/pictures"
AREA_PX = 1024 * 1024  # all pictures have about as many pixels, so that times compare
LARGE_PX = 12_160_000  # what a telephone takes
JPEG_QUALITY = 90

INSIDE, UNDECIDED, OUTSIDE = 255, 128, 0


@dataclass(frozen=True, slots=True)
class Words:
    """A line of lettering; `quad` is (4, 2) in px, clockwise from its top left, `swap` what may be written instead.

    `ink` (H, W) uint8 is how much of each pixel is lettered, 255 all of it.
    """

    text: str
    quad: np.ndarray
    ink: np.ndarray
    swap: str


@dataclass(frozen=True, slots=True)
class Object:
    """A thing on the picture: a word for it, its colour and place in words, its mask (H, W) uint8.

    `shadow` (H, W) uint8 is how much of the light it takes from the ground, 255 all of it.
    """

    noun: str
    color: str
    position: str
    mask: np.ndarray
    shadow: np.ndarray | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """`picture` is (H, W, 3) uint8; masks are (H, W) uint8: 255 inside, 0 outside, 128 where nobody has decided.

    `source` names package, author and licence of everything that the picture is made of; `leans` is how many degrees
    clockwise the picture is off level.
    """

    name: str
    kind: str
    picture: np.ndarray
    source: str
    license: str
    lettering: Sequence[Words] = ()
    subject: np.ndarray | None = None
    subject_color: str | None = None
    things: Sequence[Object] = ()
    face: tuple[int, int, int, int] | None = None
    garment: np.ndarray | None = None
    leans: float | None = None

    def write(self) -> dict[str, object]:
        """Puts picture and masks into the folder and gives the row of `pictures.json`."""
        Image.fromarray(self.picture).save(
            PICTURES / f"{self.name}.jpg", quality=JPEG_QUALITY, optimize=True, subsampling=0
        )
        height, width = self.picture.shape[:2]
        row: dict[str, object] = {
            "name": self.name,
            "kind": self.kind,
            "size": [width, height],
            "source": self.source,
            "license": self.license,
        }
        if self.lettering:
            row["lettering"] = [
                {
                    "text": words.text,
                    "quad": np.rint(words.quad).astype(int).tolist(),
                    "swap": words.swap,
                    "ink": self._masked(f"ink-{number}", words.ink),
                }
                for number, words in enumerate(self.lettering, start=1)
            ]
        if self.subject is not None:
            row["subject"] = {"mask": self._masked("subject", self.subject), "color": self.subject_color}
        if self.garment is not None:
            row["garment"] = self._masked("garment", self.garment)
        if self.face:
            row["face"] = list(self.face)
        if self.leans:
            row["leans"] = self.leans
        if self.things:
            row["things"] = [self._told(thing) for thing in self.things]
        return row

    def _told(self, thing: Object) -> dict[str, object]:
        told = {"noun": thing.noun, "color": thing.color, "position": thing.position}
        name = f"{thing.color}-{thing.noun}"
        shadow = {"shadow": self._masked(f"{name}-shadow", thing.shadow)} if thing.shadow is not None else {}
        return {**told, "mask": self._masked(name, thing.mask), **shadow}

    def _masked(self, what: str, mask: np.ndarray) -> str:
        name = f"masks/{self.name}.{what}.png"
        (PICTURES / "masks").mkdir(exist_ok=True)
        Image.fromarray(mask).save(PICTURES / name, optimize=True)
        return name


def scaled(picture: np.ndarray, area_px: int = AREA_PX) -> np.ndarray:
    """The picture, enlarged or reduced to about that many pixels."""
    scale = (area_px / (picture.shape[0] * picture.shape[1])) ** 0.5
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LANCZOS4
    return cv2.resize(picture, size, interpolation=method)


def outlined(outline: str, shape: tuple[int, ...]) -> np.ndarray:
    """The polygon, "x,y x,y …" in tenths of width and height, as a mask (H, W) bool."""
    height, width = shape[:2]
    points = np.array([point.split(",") for point in outline.split()], np.float64)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [np.rint(points * (width / 10, height / 10)).astype(np.int32)], 1)
    return mask.astype(bool)


def place_of(mask: np.ndarray) -> str:
    """Where the mask lies: left, right or center, by the thirds of the width."""
    columns = np.flatnonzero(mask.any(axis=0))
    middle = columns.mean() / mask.shape[1]
    return "left" if middle < 0.38 else "right" if middle > 0.62 else "center"
