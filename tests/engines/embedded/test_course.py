import cv2
import numpy as np
import pytest

from overpaint.engines.embedded.text.course import Arc, Course, arc_through

SIZE = (400, 300)
TURNED = cv2.getRotationMatrix2D((200, 150), 10, 0.9)
OUTER = np.vstack([TURNED, (0, 0, 1)])
ARCS = [Arc(200, 150, 260), Arc(180, 140, -300)]
every_arc = pytest.mark.parametrize("arc", ARCS, ids=["highest in the middle", "lowest in the middle"])


def along(arc: Arc, count: int = 12) -> np.ndarray:
    level = np.stack([np.linspace(80, 320, count), np.full(count, arc.base)], axis=1)
    return arc.bent(level)


def checks() -> np.ndarray:
    board = np.zeros((120, 300), np.uint8)
    cv2.putText(board, "ABC", (40, 90), cv2.FONT_HERSHEY_SIMPLEX, 2.5, 255, 8)
    return board


@every_arc
def test_bending_and_levelling_undo_each_other(arc: Arc) -> None:
    points = np.array([(100.0, 120.0), (200.0, 150.0), (310.0, 190.0)])
    assert arc.levelled(arc.bent(points)) == pytest.approx(points)


@every_arc
def test_lengths_along_the_baseline_are_kept(arc: Arc) -> None:
    steps = np.linalg.norm(np.diff(along(arc, 400), axis=0), axis=1)
    assert steps.sum() == pytest.approx(240, rel=1e-3)


@every_arc
def test_the_arc_through_points_is_the_one_they_lie_on(arc: Arc) -> None:
    found = arc_through(along(arc))
    assert found is not None
    assert (found.middle, found.base, found.radius) == pytest.approx(
        (arc.middle, arc.base, arc.radius), rel=1e-6
    )


def test_there_is_no_arc_through_points_on_a_line() -> None:
    assert arc_through(np.array([(x, 0.1 * x) for x in range(0, 300, 20)], float)) is None


@pytest.mark.parametrize("arc", [None, *ARCS], ids=["straight", "up", "down"])
def test_what_was_laid_on_a_picture_can_be_laid_flat_again(arc: Arc | None) -> None:
    board = checks()
    into = np.array([[1, 0, 50], [0, 1, 80], [0, 0, 1.0]])
    course = Course(OUTER, arc).after(into)
    laid = course.laid_on(board, SIZE)
    back = course.flattened(laid, (300, 120))
    assert np.abs(back.astype(int) - board).mean() < 6
    assert np.abs(laid[:120, :300].astype(int) - board).mean() > 20


def test_what_lies_beside_the_picture_is_left_out() -> None:
    far = np.array([[1, 0, 5000], [0, 1, 80], [0, 0, 1.0]])
    assert not Course(np.eye(3), ARCS[1]).before(far).laid_on(checks(), SIZE).any()
