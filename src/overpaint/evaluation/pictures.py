"""The picture set: pictures, and what is true of them."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image

LARGE = "large"  # the kind of pictures that have as many pixels as a camera gives, 12 million

_INK_MIN = 128  # of a mask of letters, which are too thin for an inside
_INSIDE_MIN, _OUTSIDE_MAX = 250, 5  # of a mask; between them lies the edge, or nobody has decided


class SetMissing(Exception):
    """There is no set that can be judged where it was looked for; the message says why."""


@dataclass(frozen=True)
class Region:
    """A mask (H, W) uint8: 255 inside, 0 outside, undecided between."""

    mask: np.ndarray

    @cached_property
    def inside(self) -> np.ndarray:
        """(H, W) bool: surely inside, a little away from the edge."""
        return cv2.erode((self.mask >= _INSIDE_MIN).astype(np.uint8), _square(self.mask, 0.004)) > 0

    @cached_property
    def outside(self) -> np.ndarray:
        """(H, W) bool: surely outside, a little away from the edge."""
        return cv2.erode((self.mask <= _OUTSIDE_MAX).astype(np.uint8), _square(self.mask, 0.012)) > 0

    def grown(self, px: float) -> np.ndarray:
        """(H, W) bool: all that is not surely outside, and so many px around it."""
        return cv2.dilate((self.mask > _OUTSIDE_MAX).astype(np.uint8), np.ones((2 * round(px) + 1,) * 2)) > 0


@dataclass(frozen=True)
class Lettering:
    """A line of text; `quad` is (4, 2) float32 in px, clockwise from its top left, `ink` (H, W) bool its letters."""

    text: str
    quad: np.ndarray
    ink: np.ndarray


@dataclass(frozen=True)
class Thing:
    """A thing of one colour; `position` is left, center or right.

    `shadow` (H, W) float32 0..1 is how much of the light it takes from the ground, where that is known.
    """

    noun: str
    color: str
    position: str
    region: Region
    shadow: np.ndarray | None = None


@dataclass(frozen=True)
class Truth:
    """One picture of the set. Pixels and masks are read from its folder when they are asked for."""

    name: str
    kind: str
    folder: Path
    row: dict[str, Any] = field(repr=False)

    @property
    def path(self) -> Path:
        """The picture's file."""
        return self.folder / f"{self.name}.jpg"

    @cached_property
    def pixels(self) -> np.ndarray:
        """(H, W, 3) uint8 sRGB."""
        return np.asarray(Image.open(self.path).convert("RGB"))

    @cached_property
    def subject(self) -> Region | None:
        """What stands before the background."""
        return self._region(self.row["subject"]["mask"]) if "subject" in self.row else None

    @cached_property
    def garment(self) -> Region | None:
        """What the person wears below the face."""
        return self._region(self.row["garment"]) if "garment" in self.row else None

    @property
    def leans(self) -> float | None:
        """How many degrees clockwise it is off level, where somebody has seen to that."""
        leans: float | None = self.row.get("leans")
        return leans

    @cached_property
    def lettering(self) -> list[Lettering]:
        """The lines of text that can be read."""
        return [
            Lettering(
                line["text"], np.array(line["quad"], np.float32), self._region(line["ink"]).mask >= _INK_MIN
            )
            for line in self.row.get("lettering", [])
        ]

    @cached_property
    def things(self) -> list[Thing]:
        """The coloured things; the subject is one when a word says its colour."""
        listed = [
            Thing(
                thing["noun"],
                thing["color"],
                thing["position"],
                self._region(thing["mask"]),
                self._region(thing["shadow"]).mask.astype(np.float32) / 255 if "shadow" in thing else None,
            )
            for thing in self.row.get("things", [])
        ]
        color = self.row.get("subject", {}).get("color")
        return [*listed, Thing("subject", color, "", self.subject)] if color and self.subject else listed

    def _region(self, name: str) -> Region:
        return Region(np.asarray(Image.open(self.folder / name)))


def load_pictures(folder: Path) -> dict[str, Truth]:
    """The pictures of a folder by name; raises `SetMissing`."""
    try:
        lines = (folder / "pictures.jsonl").read_text("utf-8").splitlines()
    except OSError:
        raise SetMissing(
            f"There is no picture set at {folder}: it lies in `evaluation/` of Overpaint's source repository, "
            "not in the installed package; name its folder with --pictures."
        ) from None
    rows = [json.loads(line) for line in lines]
    return {row["name"]: Truth(row["name"], row["kind"], folder, row) for row in rows}


def _square(mask: np.ndarray, share: float) -> np.ndarray:
    return np.ones((2 * max(round(share * max(mask.shape)), 1) + 1,) * 2, np.uint8)
