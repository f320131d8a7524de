"""Subjects with a known outline: some cut out of photographs by hand, the others drawn.

Each is (1024, 1024, 4) float32 with alpha 0..1 as the last channel, and stands on the lower edge.
"""

from collections.abc import Callable
from functools import cache

import cv2
import numpy as np
from PIL import Image, ImageDraw

from tests.engines.embedded.pictures import PHOTOS

SIDE = 1024
_FINE = 2  # drawn at so many times the size, for smooth edges

ASTRONAUT = (
    *((196, 27), (181, 39), (164, 52), (154, 68), (155, 86), (158, 103), (170, 117), (183, 133), (184, 148)),
    *(
        (165, 149),
        (145, 155),
        (130, 166),
        (122, 182),
        (113, 186),
        (114, 205),
        (97, 219),
        (77, 236),
        (60, 254),
    ),
    *((47, 277), (40, 305), (27, 343), (27, 367), (20, 417), (25, 441), (27, 480), (42, 511), (511, 511)),
    *(
        (510, 490),
        (503, 458),
        (496, 440),
        (492, 415),
        (485, 395),
        (472, 376),
        (455, 361),
        (435, 350),
        (415, 345),
    ),
    *(
        (390, 343),
        (361, 344),
        (356, 307),
        (344, 273),
        (338, 262),
        (321, 246),
        (304, 234),
        (299, 221),
        (288, 204),
    ),
    *((274, 189), (256, 173), (264, 149), (267, 137), (288, 118), (300, 89), (298, 73), (293, 54), (275, 31)),
    *((258, 22), (230, 16), (211, 22)),
)
COFFEE = (
    *(
        (272, 19),
        (232, 29),
        (192, 58),
        (180, 75),
        (155, 82),
        (129, 101),
        (89, 153),
        (78, 184),
        (78, 240),
        (88, 271),
    ),
    *(
        (105, 301),
        (156, 350),
        (230, 382),
        (273, 388),
        (342, 381),
        (402, 355),
        (448, 312),
        (467, 278),
        (478, 240),
    ),
    *(
        (478, 217),
        (473, 189),
        (464, 165),
        (452, 142),
        (437, 122),
        (418, 106),
        (425, 80),
        (421, 72),
        (413, 69),
    ),
    *((405, 70), (398, 76), (388, 64), (374, 50), (346, 32), (328, 25), (305, 20)),
)


def photographed(name: str) -> np.ndarray:
    """One of the photographs, (H, W, 3) uint8."""
    return cv2.cvtColor(cv2.imread(str(PHOTOS / name)), cv2.COLOR_BGR2RGB)


def outlined(outline: tuple[tuple[int, int], ...], shape: tuple[int, int]) -> np.ndarray:
    """The alpha (H, W) float32 of a polygon."""
    mask = np.zeros((4 * shape[0], 4 * shape[1]), np.uint8)
    cv2.fillPoly(mask, [np.array(outline) * 4 + 2], 255)
    return cv2.resize(mask.astype(np.float32), shape[::-1], interpolation=cv2.INTER_AREA) / 255


def _cut_by_hand(name: str, outline: tuple[tuple[int, int], ...]) -> np.ndarray:
    photo = photographed(name)
    alpha = cv2.erode(outlined(outline, photo.shape[:2]), np.ones((3, 3)))  # nothing of the old background
    left, top = np.min(outline, axis=0)
    right, bottom = np.max(outline, axis=0) + 1
    whole = np.dstack([photo.astype(np.float32), alpha])[top:bottom, left:right]
    scale = SIDE / max(whole.shape[:2])
    whole = cv2.resize(whole, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    across = SIDE - whole.shape[1]
    return np.pad(whole, ((SIDE - len(whole), 0), (across // 2, across - across // 2), (0, 0)))


def _astronaut(_: np.random.Generator) -> np.ndarray:
    return _cut_by_hand("astronaut.png", ASTRONAUT)


def _coffee(_: np.random.Generator) -> np.ndarray:
    return _cut_by_hand("coffee.png", COFFEE)


class _Canvas:
    """Draws shapes in units of the side, 0..1, and lights what was drawn."""

    def __init__(self) -> None:
        self.image = Image.new("RGBA", (SIDE * _FINE, SIDE * _FINE))
        self.draw = ImageDraw.Draw(self.image)

    def ellipse(self, x: float, y: float, across: float, down: float, fill: tuple[int, ...] | None) -> None:
        self.draw.ellipse(self._px(x - across, y - down, x + across, y + down), fill=fill or (0, 0, 0, 0))

    def box(
        self, left: float, top: float, right: float, bottom: float, fill: tuple[int, ...], r: float = 0
    ) -> None:
        self.draw.rounded_rectangle(self._px(left, top, right, bottom), r * SIDE * _FINE, fill=fill)

    def polygon(self, points: list[tuple[float, float]], fill: tuple[int, ...]) -> None:
        self.draw.polygon(self._px(*np.ravel(points)), fill=fill)

    def line(self, points: list[tuple[float, float]], width: float, fill: tuple[int, ...]) -> None:
        self.draw.line(self._px(*np.ravel(points)), fill=fill, width=max(round(width * SIDE * _FINE), 1))

    def fringe(
        self,
        rng: np.random.Generator,
        center: tuple[float, float],
        radius: float,
        count: int,
        fill: tuple[int, ...],
        *,
        long: float,
        width: float,
        turn: tuple[float, float] = (0, 6.3),
    ) -> None:
        """Hairs that stand out around a circle."""
        for angle in rng.uniform(*turn, count):
            reach = radius + long * rng.uniform(0.3, 1)
            bend = angle + rng.normal(0, 0.12)
            ends = [
                (center[0] + r * np.cos(a), center[1] + r * np.sin(a))
                for r, a in ((radius * 0.8, angle), ((radius + reach) / 2, (angle + bend) / 2), (reach, bend))
            ]
            shade = rng.uniform(0.75, 1.25)
            self.line(ends, width, tuple(int(min(c * shade, 255)) for c in fill))

    def lit(self, rng: np.random.Generator, *, roundness: float = 0.45, grain: float = 4.0) -> np.ndarray:
        """The drawing lit from the upper left, with the grain of its material."""
        fine = np.asarray(self.image).astype(np.float32)
        fine[..., :3] *= fine[..., 3:] / 255
        drawn = cv2.resize(fine, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
        alpha = drawn[..., 3] / 255
        colors = drawn[..., :3] / np.maximum(alpha, 1e-3)[..., None]
        depth = cv2.distanceTransform((alpha > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
        bulge = cv2.GaussianBlur(np.sqrt(depth), (0, 0), 12)
        slope = cv2.Sobel(bulge, -1, 1, 0, ksize=5) + 0.5 * cv2.Sobel(bulge, -1, 0, 1, ksize=5)
        light = (
            1 - 0.5 * roundness + roundness * np.clip(0.5 + slope / (4 * np.abs(slope).std() + 1e-3), 0, 1)
        )
        material = (
            cv2.GaussianBlur(rng.standard_normal((SIDE, SIDE)).astype(np.float32), (0, 0), 1.5) * 3 * grain
        )
        return np.dstack([np.clip(colors * light[..., None] + material[..., None], 0, 255), alpha]).astype(
            np.float32
        )

    @staticmethod
    def _px(*places: float) -> list[float]:
        return [float(place) * SIDE * _FINE for place in places]


def _bottle(rng: np.random.Generator) -> np.ndarray:
    canvas, glass = _Canvas(), _any(rng, (34, 88, 48), (120, 66, 26), (30, 60, 120), (150, 40, 50))
    canvas.box(0.36, 0.36, 0.64, 1.0, glass, 0.05)
    canvas.ellipse(0.5, 0.4, 0.14, 0.13, glass)
    canvas.box(0.455, 0.06, 0.545, 0.4, glass, 0.01)
    canvas.box(0.445, 0.03, 0.555, 0.1, (190, 170, 110), 0.01)
    canvas.box(0.36, 0.55, 0.64, 0.82, (236, 226, 200))
    canvas.box(0.4, 0.61, 0.6, 0.65, (120, 30, 40))
    canvas.line([(0.42, 0.69), (0.58, 0.69)], 0.012, (70, 60, 50))
    canvas.line([(0.395, 0.4), (0.395, 0.53)], 0.014, (226, 240, 230))
    return canvas.lit(rng)


def _mug(rng: np.random.Generator) -> np.ndarray:
    canvas, glaze = _Canvas(), _any(rng, (40, 90, 150), (226, 222, 212), (196, 60, 44), (60, 130, 110))
    canvas.ellipse(0.72, 0.62, 0.2, 0.22, glaze)
    canvas.ellipse(0.72, 0.62, 0.14, 0.16, None)
    canvas.box(0.16, 0.3, 0.7, 1.0, glaze, 0.06)
    canvas.ellipse(0.43, 0.32, 0.27, 0.06, tuple(round(c * 0.7) for c in glaze))
    canvas.ellipse(0.43, 0.325, 0.245, 0.045, (70, 42, 28))
    canvas.box(0.26, 0.55, 0.58, 0.72, (240, 236, 226), 0.02)
    return canvas.lit(rng)


def _vase(rng: np.random.Generator) -> np.ndarray:
    canvas = _Canvas()
    one, other = _any(rng, (200, 30, 40), (210, 150, 40), (70, 50, 120)), (236, 224, 206)
    canvas.ellipse(0.5, 0.68, 0.27, 0.32, one)
    for row in range(4):
        canvas.box(0.3, 0.5 + 0.11 * row, 0.7, 0.535 + 0.11 * row, other)
    canvas.box(0.42, 0.16, 0.58, 0.48, one)
    canvas.ellipse(0.5, 0.17, 0.12, 0.035, other)
    return canvas.lit(rng)


def _chair(rng: np.random.Generator) -> np.ndarray:
    canvas, wood = _Canvas(), _any(rng, (120, 76, 40), (36, 34, 34), (200, 170, 120))
    for left, right in ((0.24, 0.3), (0.68, 0.74)):
        canvas.line([(left, 1.0), (right, 0.02)] if left < 0.5 else [(right, 1.0), (left, 0.02)], 0.035, wood)
    for height in (0.08, 0.2, 0.32):
        canvas.box(0.28, height, 0.7, height + 0.05, wood)
    canvas.polygon([(0.26, 0.54), (0.72, 0.54), (0.8, 0.64), (0.18, 0.64)], (170, 50, 46))
    for foot in (0.2, 0.78):
        canvas.line([(foot, 0.63), (foot, 1.0)], 0.035, wood)
    return canvas.lit(rng, roundness=0.25)


def _plant(rng: np.random.Generator) -> np.ndarray:
    canvas = _Canvas()
    for angle in np.linspace(-2.7, -0.45, 13):
        reach = rng.uniform(0.34, 0.5)
        tip = np.array([0.5 + reach * np.cos(angle), 0.62 + 1.15 * reach * np.sin(angle)])
        foot, across = np.array([0.5, 0.7]), np.array([-np.sin(angle), np.cos(angle)]) * 0.035
        green = (int(rng.uniform(40, 80)), int(rng.uniform(100, 150)), int(rng.uniform(40, 70)))
        middle = foot + 0.6 * (tip - foot)
        canvas.polygon([tuple(foot), tuple(middle + across), tuple(tip), tuple(middle - across)], green)
    canvas.polygon([(0.34, 0.68), (0.66, 0.68), (0.61, 1.0), (0.39, 1.0)], (176, 92, 60))
    canvas.box(0.32, 0.65, 0.68, 0.73, (190, 102, 68))
    return canvas.lit(rng, roundness=0.3)


def _teddy(rng: np.random.Generator) -> np.ndarray:
    canvas, fur = _Canvas(), _any(rng, (150, 104, 62), (214, 190, 156), (90, 70, 60))
    dark = tuple(round(c * 0.6) for c in fur)
    for center, radius in (
        ((0.5, 0.72), 0.25),
        ((0.5, 0.3), 0.2),
        ((0.33, 0.14), 0.08),
        ((0.67, 0.14), 0.08),
    ):
        canvas.fringe(rng, center, radius, 900, fur, long=0.022, width=0.0035)
        canvas.ellipse(*center, radius, radius, fur)
    for x in (0.24, 0.76):
        canvas.fringe(rng, (x, 0.62), 0.1, 500, fur, long=0.022, width=0.0035)
        canvas.ellipse(x, 0.62, 0.1, 0.1, fur)
    canvas.box(0.28, 0.85, 0.72, 1.0, fur, 0.05)
    canvas.ellipse(0.5, 0.36, 0.09, 0.07, tuple(min(round(c * 1.25), 255) for c in fur))
    for x, y, size in ((0.43, 0.27, 0.02), (0.57, 0.27, 0.02), (0.5, 0.335, 0.028)):
        canvas.ellipse(x, y, size, size, (24, 20, 20))
    canvas.ellipse(0.5, 0.74, 0.13, 0.14, dark)
    return canvas.lit(rng)


def _bust(rng: np.random.Generator) -> np.ndarray:
    canvas, hair = _Canvas(), _any(rng, (60, 40, 26), (24, 22, 24), (176, 130, 70), (120, 60, 36))
    coat = _any(rng, (40, 60, 110), (150, 40, 50), (70, 74, 78), (226, 222, 214))
    skin = _any(rng, (226, 178, 150), (150, 104, 76), (98, 66, 48))
    canvas.fringe(rng, (0.5, 0.32), 0.2, 260, hair, long=0.07, width=0.0025, turn=(2.2, 7.2))
    canvas.ellipse(0.5, 0.32, 0.2, 0.24, hair)
    canvas.box(0.43, 0.5, 0.57, 0.72, tuple(round(c * 0.88) for c in skin))
    canvas.ellipse(0.5, 1.0, 0.42, 0.34, coat)
    canvas.polygon([(0.42, 0.67), (0.58, 0.67), (0.5, 0.82)], skin)
    canvas.ellipse(0.5, 0.38, 0.145, 0.2, skin)
    canvas.ellipse(0.5, 0.2, 0.16, 0.08, hair)
    for x in (0.44, 0.56):
        canvas.ellipse(x, 0.36, 0.02, 0.011, (40, 30, 26))
    canvas.ellipse(0.5, 0.49, 0.045, 0.013, (170, 80, 76))
    return canvas.lit(rng)


def _walker(rng: np.random.Generator) -> np.ndarray:
    canvas, coat = _Canvas(), _any(rng, (180, 60, 40), (44, 52, 70), (216, 190, 90))
    canvas.polygon(
        [(0.43, 0.5), (0.57, 0.5), (0.62, 0.97), (0.54, 0.97), (0.5, 0.62), (0.44, 0.97), (0.36, 0.97)],
        (52, 56, 74),
    )
    canvas.box(0.4, 0.2, 0.6, 0.55, coat, 0.06)
    canvas.line([(0.42, 0.24), (0.34, 0.42), (0.38, 0.55)], 0.05, coat)
    canvas.line([(0.58, 0.24), (0.68, 0.4), (0.64, 0.54)], 0.05, coat)
    canvas.box(0.475, 0.13, 0.525, 0.22, (196, 148, 120))
    canvas.ellipse(0.5, 0.11, 0.055, 0.075, (214, 164, 134))
    canvas.ellipse(0.5, 0.075, 0.06, 0.05, (60, 42, 30))
    for x in (0.39, 0.58):
        canvas.box(x - 0.05, 0.95, x + 0.05, 1.0, (40, 30, 28), 0.02)
    return canvas.lit(rng)


def _car(rng: np.random.Generator) -> np.ndarray:
    canvas, paint = _Canvas(), _any(rng, (190, 30, 36), (30, 80, 160), (230, 230, 232), (60, 64, 66))
    canvas.polygon([(0.2, 0.7), (0.32, 0.52), (0.64, 0.52), (0.8, 0.7)], paint)
    canvas.box(0.04, 0.68, 0.97, 0.9, paint, 0.06)
    canvas.polygon([(0.27, 0.69), (0.35, 0.56), (0.48, 0.56), (0.48, 0.69)], (120, 150, 170))
    canvas.polygon([(0.51, 0.69), (0.51, 0.56), (0.62, 0.56), (0.72, 0.69)], (120, 150, 170))
    for x in (0.24, 0.77):
        canvas.ellipse(x, 0.89, 0.105, 0.105, (28, 28, 30))
        canvas.ellipse(x, 0.89, 0.055, 0.055, (170, 172, 176))
    canvas.box(0.92, 0.72, 0.97, 0.77, (250, 236, 180), 0.01)
    return canvas.lit(rng)


def _kettle(rng: np.random.Generator) -> np.ndarray:
    canvas = _Canvas()
    canvas.ellipse(0.46, 0.3, 0.22, 0.24, (40, 38, 38))
    canvas.ellipse(0.46, 0.31, 0.17, 0.19, None)
    canvas.polygon([(0.64, 0.74), (0.92, 0.44), (0.96, 0.48), (0.72, 0.88)], (150, 152, 156))
    for band in range(40):  # polished steel mirrors the room: dark and bright bands
        share = band / 40
        gray = round(130 + 80 * np.sin(share * 9) * (1 - share) + 30 * np.sin(31 * share))
        across = 0.31 - 0.12 * (1 - share) ** 2
        canvas.box(
            0.46 - across, 0.44 + 0.54 * share, 0.46 + across, 0.44 + 0.54 * (share + 0.04), (gray,) * 3
        )
    canvas.ellipse(0.46, 0.44, 0.19, 0.05, (190, 192, 196))
    return canvas.lit(rng, grain=2)


def _shoe(rng: np.random.Generator) -> np.ndarray:
    canvas, cloth = _Canvas(), _any(rng, (46, 60, 96), (190, 50, 60), (236, 234, 230), (70, 120, 80))
    canvas.polygon(
        [
            (0.06, 0.92),
            (0.07, 0.6),
            (0.16, 0.5),
            (0.34, 0.56),
            (0.56, 0.72),
            (0.84, 0.78),
            (0.95, 0.86),
            (0.95, 0.93),
        ],
        cloth,
    )
    canvas.box(0.05, 0.9, 0.97, 1.0, (244, 242, 236), 0.03)
    canvas.box(0.05, 0.945, 0.97, 0.96, (150, 40, 40))
    for place in range(4):
        x, y = 0.36 + 0.07 * place, 0.59 + 0.045 * place
        canvas.line([(x, y), (x - 0.08, y + 0.09)], 0.014, (246, 246, 244))
    return canvas.lit(rng)


def _apple(rng: np.random.Generator) -> np.ndarray:
    canvas, skin = _Canvas(), _any(rng, (190, 40, 36), (130, 160, 50), (216, 170, 60))
    canvas.ellipse(0.37, 0.64, 0.3, 0.35, skin)
    canvas.ellipse(0.63, 0.64, 0.3, 0.35, skin)
    canvas.line([(0.5, 0.36), (0.54, 0.16)], 0.025, (80, 56, 36))
    canvas.polygon([(0.53, 0.26), (0.64, 0.14), (0.78, 0.16), (0.68, 0.27)], (80, 130, 50))
    canvas.ellipse(0.3, 0.5, 0.05, 0.07, tuple(min(c + 70, 255) for c in skin))
    return canvas.lit(rng, roundness=0.6)


def _any(rng: np.random.Generator, *colors: tuple[int, int, int]) -> tuple[int, int, int]:
    return colors[rng.integers(len(colors))]


SUBJECTS: dict[str, Callable[[np.random.Generator], np.ndarray]] = {
    "astronaut": _astronaut,
    "coffee": _coffee,
    "bottle": _bottle,
    "mug": _mug,
    "vase": _vase,
    "chair": _chair,
    "plant": _plant,
    "teddy": _teddy,
    "bust": _bust,
    "walker": _walker,
    "car": _car,
    "kettle": _kettle,
    "shoe": _shoe,
    "apple": _apple,
}
CUT_OFF_BELOW = ("astronaut", "bust")


@cache
def subject(name: str, seed: int) -> np.ndarray:
    """The subject in one of its colours."""
    return SUBJECTS[name](np.random.default_rng(seed))
