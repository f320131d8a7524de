from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overpaint.engines.embedded.canvas import fit
from overpaint.engines.embedded.pixels.faces import faces

PHOTOS = Path(__file__).parents[3] / "examples" / "photos"
SIDES = st.integers(512, 2048)
GROUND, DISC = (238, 233, 220), (30, 90, 160)


def photo(name: str) -> np.ndarray:
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


def disc(width: int, height: int) -> np.ndarray:
    picture = np.full((height, width, 3), GROUND, np.uint8)
    cv2.circle(picture, (width // 2, height // 2), min(width, height) * 3 // 10, DISC, -1, cv2.LINE_AA)
    return picture


def poster() -> np.ndarray:
    """Lettering close to the upper and the lower edge, and to both sides."""
    picture = disc(600, 800)
    cv2.putText(picture, "SUMMER SALE", (20, 60), cv2.FONT_HERSHEY_DUPLEX, 2.4, (150, 20, 30), 6, cv2.LINE_AA)
    cv2.putText(
        picture, "until Sunday", (120, 780), cv2.FONT_HERSHEY_DUPLEX, 1.6, (20, 20, 30), 4, cv2.LINE_AA
    )
    return picture


def largest_box(mask: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, width, height and of the largest connected part."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    left, top, width, height, _ = max(stats[1:], key=lambda part: part[cv2.CC_STAT_AREA])
    return left, top, width, height


def is_color(picture: np.ndarray, color: tuple[int, int, int]) -> np.ndarray:
    return np.abs(picture[..., :3].astype(int) - color).max(axis=2) < 60


@settings(max_examples=25, deadline=None)
@given(
    width=SIDES,
    height=SIDES,
    from_width=st.integers(1, 700),
    from_height=st.integers(1, 700),
    channels=st.sampled_from([3, 4]),
    seed=st.integers(0, 99),
)
def test_the_canvas_has_exactly_the_asked_size(
    width: int, height: int, from_width: int, from_height: int, channels: int, seed: int
) -> None:
    noise = np.random.default_rng(seed).integers(0, 256, (from_height, from_width, channels), np.uint8)

    assert fit(noise, width, height).shape == (height, width, channels)
    assert fit(noise, width, height).dtype == np.uint8


@settings(max_examples=40, deadline=None)
@given(width=SIDES, height=SIDES, from_width=st.integers(60, 1500), from_height=st.integers(60, 1500))
def test_a_circle_stays_a_whole_circle(width: int, height: int, from_width: int, from_height: int) -> None:
    picture = fit(disc(from_width, from_height), width, height)

    _, _, across, down = largest_box(is_color(picture, DISC))

    radius = min(from_width, from_height) * 3 // 10
    enlarged = min(width / from_width, height / from_height)
    assert abs(across - down) <= 3 + 0.02 * across
    assert across >= 2 * radius * enlarged * 0.95


@pytest.mark.parametrize(
    "size", [(1024, 1024), (1664, 928), (928, 1664), (1060, 1000), (1000, 1060), (600, 1300)]
)
def test_the_face_stays_in_the_picture(size: tuple[int, int]) -> None:
    picture = photo("astronaut.png")

    (face,) = faces(fit(picture, *size))

    assert face.left > 0
    assert face.left + face.width < size[0]
    assert abs(face.width - face.height) <= 2


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_a_small_crop_spares_the_face_at_the_edge(side: str) -> None:
    head = cv2.resize(photo("astronaut.png")[45:180, 155:295], (500, 480), interpolation=cv2.INTER_CUBIC)
    picture = np.random.default_rng(1).normal(128, 40, (1000, 1000, 3)).clip(0, 255).astype(np.uint8)
    picture = cv2.GaussianBlur(picture, (0, 0), 3)
    top = {"top": 0, "bottom": 520}.get(side, 260)
    left = {"left": 0, "right": 500}.get(side, 250)
    picture[top : top + 480, left : left + 500] = head
    wide, tall = (1000, 940), (940, 1000)

    canvas = fit(picture, *(wide if side in ("top", "bottom") else tall))

    assert len(faces(picture)) == len(faces(canvas)) == 1
    expected = faces(picture)[0]
    assert abs(faces(canvas)[0].width - expected.width) < 0.1 * expected.width


@pytest.mark.parametrize(
    "size", [(1024, 1300), (1024, 1024), (1024, 1420), (1600, 900), (900, 1600), (750, 1050)]
)
def test_lettering_at_the_edges_is_not_cut_off(size: tuple[int, int]) -> None:
    before = poster()

    after = fit(before, *size)

    scale = min(size[0] / 600, size[1] / 800)
    for color in ((150, 20, 30), (20, 20, 30)):
        area = is_color(before, color).sum() * scale**2
        assert 0.8 * area < is_color(after, color).sum() < 1.3 * area
    ghosts = (np.abs(after.astype(int) - GROUND).max(axis=2) > 8).sum()
    assert ghosts < 1.2 * scale**2 * (np.abs(before.astype(int) - GROUND).max(axis=2) > 8).sum()


def test_a_plain_ground_is_continued_without_a_seam() -> None:
    rng = np.random.default_rng(2)
    picture = np.clip(disc(600, 600) + rng.normal(0, 4, (600, 600, 3)), 0, 255).astype(np.uint8)

    canvas = fit(picture, 1600, 800).astype(float)

    added, inner = canvas[:, :300], canvas[:, 410:480]
    assert np.abs(added.mean(axis=(0, 1)) - GROUND).max() < 2
    assert 0.5 < added.std(axis=(0, 1)).mean() / inner.std(axis=(0, 1)).mean() < 2
    columns = canvas[:, 300:500].mean(axis=(0, 2))
    assert np.abs(np.diff(columns)).max() < 1.5


def test_a_plain_ground_is_cropped_before_it_is_extended() -> None:
    picture = np.full((600, 1000, 3), GROUND, np.uint8)
    cv2.circle(picture, (300, 300), 200, DISC, -1, cv2.LINE_AA)

    canvas = fit(picture, 1000, 1000)

    left, top, across, down = largest_box(is_color(canvas, DISC))
    assert across == pytest.approx(400 * 1000 / 600, rel=0.02)
    assert left > 0
    assert top > 0
    assert down < 1000


def test_a_busy_edge_runs_out_into_blur() -> None:
    before = photo("motorcycle_left.png")

    canvas = fit(before, 900, 1400)

    def crispness(rows: np.ndarray) -> float:
        return float(cv2.Laplacian(cv2.cvtColor(rows, cv2.COLOR_RGB2GRAY), cv2.CV_32F).std())

    assert crispness(canvas[:200]) < 0.4 * crispness(canvas[500:900])
    assert canvas[:200].mean() == pytest.approx(before[:60].mean(), abs=40)


def test_a_transparent_picture_is_extended_by_nothing() -> None:
    alpha = np.zeros((400, 400, 1), np.uint8)
    alpha[100:400, 100:300] = 255
    picture = np.concatenate([disc(400, 400), alpha], axis=2)

    canvas = fit(picture, 1200, 600)

    assert canvas[:, :300, 3].max() == 0
    assert canvas[:, -300:, 3].max() == 0
    _, _, across, down = largest_box(canvas[..., 3] > 127)
    assert across / down == pytest.approx(200 / 300, rel=0.02)


@pytest.mark.parametrize("size", [(1200, 600), (600, 1200)])
def test_an_opaque_picture_with_alpha_stays_opaque(size: tuple[int, int]) -> None:
    picture = np.dstack([photo("motorcycle_left.png"), np.full((500, 741), 255, np.uint8)])

    canvas = fit(picture, *size)

    assert canvas[..., 3].min() == 255
    assert np.abs(canvas[..., :3].astype(int) - fit(picture[..., :3], *size)).max() <= 3


def test_hidden_colours_do_not_bleed_into_a_cut_out() -> None:
    picture = np.zeros((900, 900, 4), np.uint8)
    picture[..., :3] = (0, 255, 0)
    picture[300:600, 300:600] = (200, 30, 40, 255)

    canvas = fit(picture, 700, 700)

    visible = canvas[canvas[..., 3] > 40]
    assert (visible[:, 1] < 60).all()


def test_the_same_shape_is_only_scaled() -> None:
    picture = photo("astronaut.png")

    assert np.array_equal(fit(picture, 512, 512), picture)
    shrunk = fit(fit(picture, 1024, 1024), 512, 512)
    assert np.abs(shrunk.astype(int) - picture).mean() < 3


def test_a_read_only_picture_is_left_alone() -> None:
    picture = photo("coffee.png")
    before = picture.copy()
    picture.flags.writeable = False

    fit(picture, 1000, 1000)
    fit(picture, 900, 620)

    assert np.array_equal(picture, before)
