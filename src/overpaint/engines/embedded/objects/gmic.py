"""Another way to fill a hole: with the patches of G'MIC, a program of its own, where it is installed.

On bricks and a window frame the engine's own fill was the better one, so that this is what a second picture is for.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.windows import around

PROGRAM = "gmic"
TIMEOUT_S = 20.0
_REACH, _REACH_MIN_PX = 1.0, 100  # of the longer side of the hole: how far around it patches are taken from
_FILL = ("inpaint_matchpatch[0]", "[1]", "keep[0]", "output")


class Gmic:
    """Fills by G'MIC; `told` is how that went, None until it was tried."""

    def __init__(self) -> None:
        self.told: str | None = None

    @staticmethod
    def is_installed() -> bool:
        """Whether the program is found on the PATH."""
        return shutil.which(PROGRAM) is not None

    def patched(self, picture: np.ndarray, hole: np.ndarray) -> np.ndarray | None:
        """`picture` (H, W, 3) uint8 with `hole` (H, W) bool filled; None when the program fails or takes too long."""
        window = around(hole, share=_REACH, margin_px=_REACH_MIN_PX)
        try:
            part = _run(picture[window], hole[window])
        except (OSError, subprocess.SubprocessError) as error:
            slow = isinstance(error, subprocess.TimeoutExpired)
            why = f"took longer than {TIMEOUT_S:g} s" if slow else "failed"
            self.told = f"filled by the engine itself, as G'MIC {why}"
            return None
        self.told = "filled by G'MIC"
        filled = picture.copy()
        filled[hole] = part[hole[window]]  # elsewhere it is rounded anew
        return filled


def _run(picture: np.ndarray, hole: np.ndarray) -> np.ndarray:
    with TemporaryDirectory(prefix="overpaint-") as folder:
        before, mask, after = (Path(folder) / name for name in ("before.png", "mask.png", "after.png"))
        before.write_bytes(_png(picture[..., ::-1]))
        mask.write_bytes(_png(255 * hole.astype(np.uint8)))
        command = [PROGRAM, str(before), str(mask), *_FILL, str(after)]
        subprocess.run(  # noqa: S603 - of what the command is made, only the folder's name varies
            command, env=_environment(folder), capture_output=True, timeout=TIMEOUT_S, check=True
        )
        filled = cv2.imdecode(np.frombuffer(after.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    if filled is None or filled.shape != picture.shape:
        raise OSError("G'MIC has written no picture of that size")
    return np.ascontiguousarray(filled[..., ::-1])


def _environment(home: str) -> Mapping[str, str]:
    """One core, as an edit has, and no commands that somebody has put into his home."""
    return {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "OMP_NUM_THREADS": "1"}


def _png(pixels: np.ndarray) -> bytes:
    return cv2.imencode(".png", pixels)[1].tobytes()
