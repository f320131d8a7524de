"""G'MIC, as another fill for the second picture; the tests that run it are skipped where it is not installed."""

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from overpaint.core.edits import EditTask, Frame, Noted
from overpaint.core.images import Size
from overpaint.engines.embedded.language.grammar import understand
from overpaint.engines.embedded.making import Inputs, made
from overpaint.engines.embedded.objects import gmic
from overpaint.engines.embedded.objects.gmic import Gmic

HOLE = np.zeros((160, 200), bool)
HOLE[60:90, 80:120] = True
RNG = np.random.default_rng(4)
GRASS = RNG.integers(40, 200, (160, 200, 3)).astype(np.uint8)

needs_gmic = pytest.mark.skipif(shutil.which(gmic.PROGRAM) is None, reason="G'MIC is not installed")


def program(folder: Path, does: str) -> None:
    """A program of that name that does this."""
    path = folder / gmic.PROGRAM
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that programs are looked for in before any other."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    return tmp_path


@needs_gmic
def test_gmic_fills_the_hole_and_nothing_else() -> None:
    fill = Gmic()

    filled = fill.patched(np.where(HOLE[..., None], 255, GRASS).astype(np.uint8), HOLE)

    assert filled is not None
    assert np.array_equal(filled[~HOLE], GRASS[~HOLE])
    assert filled[HOLE].mean() < 180
    assert fill.told == "filled by G'MIC"


@pytest.mark.parametrize(
    ("does", "why"), [("exit 1", "failed"), ("exit 0", "failed"), ("exec sleep 5", "took longer than 0.2 s")]
)
def test_when_gmic_fails_the_note_says_who_filled_instead(
    path: Path, monkeypatch: pytest.MonkeyPatch, does: str, why: str
) -> None:
    monkeypatch.setattr(gmic, "TIMEOUT_S", 0.2)
    program(path, does)
    fill = Gmic()

    assert fill.patched(GRASS, HOLE) is None
    assert fill.told == f"filled by the engine itself, as G'MIC {why}"


@pytest.mark.parametrize(("index", "is_tried"), [(0, False), (1, True), (2, False)])
def test_the_second_picture_alone_is_filled_by_gmic_or_else_by_the_engine(
    path: Path, index: int, *, is_tried: bool
) -> None:
    program(path, "exit 1")
    picture = GRASS.copy()
    picture[60:90, 80:120] = (220, 20, 30)

    events = list(_made("Remove the red box", picture, index))

    tried = "picture 2: filled by the engine itself, as G'MIC failed"
    assert [event.note for event in events if isinstance(event, Noted)] == [tried] * is_tried


def _made(text: str, picture: np.ndarray, index: int) -> Iterator[object]:
    task = EditTask("job", text, None, True, False, Size(200, 160), (index,), (5,), frame=Frame.own)
    return made(understand(text, images=1), task, Inputs([picture], None, 10**6), index=index, seed=5)
