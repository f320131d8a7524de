"""Things of one colour on textured grounds, drawn in light and shade, with the truth of where they are."""

from collections.abc import Callable
from dataclasses import dataclass, field

import cv2
import numpy as np

from tests.engines.embedded.pictures import PHOTOS, bricks

SIDE = 512
Rgb = tuple[int, int, int]
_FINER = 4  # masks are drawn so much larger, and shrunk
_LIGHT = np.array([-0.45, -0.65, 0.61])


@dataclass
class Stage:
    """A picture (SIDE, SIDE, 3) in the making; `surfaces` says where each thing shows its colour."""

    values: np.ndarray
    surfaces: dict[str, np.ndarray] = field(default_factory=dict)
    y: np.ndarray = field(default_factory=lambda: np.mgrid[:SIDE, :SIDE][0].astype(np.float32))
    x: np.ndarray = field(default_factory=lambda: np.mgrid[:SIDE, :SIDE][1].astype(np.float32))

    def lay(
        self,
        name: str | None,
        alpha: np.ndarray,
        color: Rgb,
        light: np.ndarray | float = 1.0,
        glint: float | np.ndarray = 0,
    ) -> None:
        """Lays a colour over what is there; without a name it is something else, such as a wheel."""
        shown = np.array(color, np.float32) * np.asarray(light, np.float32)[..., None]
        shown = shown + (255 - shown) * np.asarray(glint, np.float32)[..., None]
        self.values = self.values * (1 - alpha[..., None]) + shown * alpha[..., None]
        for other, surface in self.surfaces.items():
            self.surfaces[other] = surface * (1 - alpha)
        if name:
            self.surfaces[name] = np.maximum(self.surfaces.get(name, 0), alpha)

    def shadow(self, x: float, y: float, wide: float, high: float) -> None:
        """A soft shadow on the ground."""
        dark = 0.45 * np.exp(-0.5 * (((self.x - x) / wide) ** 2 + ((self.y - y) / high) ** 2))
        self.values = self.values * (1 - dark[..., None])

    def photographed(self) -> np.ndarray:
        """The picture through a lens and a sensor, uint8."""
        soft = cv2.GaussianBlur(self.values, (0, 0), 0.7)
        noisy = soft + np.random.default_rng(5).normal(0, 2.0, soft.shape)
        return np.clip(np.rint(noisy), 0, 255).astype(np.uint8)

    def truth(self, name: str) -> np.ndarray:
        """Where the thing shows its colour, (SIDE, SIDE) bool."""
        return np.asarray(self.surfaces[name] > 0.5)


def ball(stage: Stage, name: str, color: Rgb, x: float, y: float, radius: float) -> None:
    """Lit from the upper left, with a highlight."""
    stage.shadow(x + 0.2 * radius, y + 0.95 * radius, 0.9 * radius, 0.25 * radius)
    across, down = (stage.x - x) / radius, (stage.y - y) / radius
    toward = np.sqrt(np.clip(1 - across**2 - down**2, 0, 1))
    lit = np.clip(across * _LIGHT[0] + down * _LIGHT[1] + toward * _LIGHT[2], 0, 1)
    glint = 0.9 * np.exp(-((across + 0.38) ** 2 + (down + 0.45) ** 2) / 0.012)
    stage.lay(name, _oval(x, y, radius, radius), color, 0.32 + 0.78 * lit, glint)


def mug(stage: Stage, name: str, color: Rgb, x: float, y: float, size: float) -> None:
    """A cylinder with a handle whose hole shows the ground, open at the top."""
    stage.shadow(x + 0.2 * size, y + 0.62 * size, 0.7 * size, 0.15 * size)
    handle = _oval(x + 0.5 * size, y, 0.28 * size, 0.34 * size) - _oval(
        x + 0.5 * size, y, 0.17 * size, 0.22 * size
    )
    stage.lay(name, handle, color, 0.8)
    body = _polygon(
        [
            (x - 0.45 * size, y - 0.5 * size),
            (x + 0.45 * size, y - 0.5 * size),
            (x + 0.4 * size, y + 0.6 * size),
            (x - 0.4 * size, y + 0.6 * size),
        ]
    )
    round_ = _cylinder(stage, x, 0.45 * size)
    glint = (
        0.55
        * np.exp(-(((stage.x - x + 0.22 * size) / (0.035 * size)) ** 2))
        * (np.abs(stage.y - y) < 0.4 * size)
    )
    stage.lay(name, body, color, round_, glint)
    stage.lay(name, _oval(x, y - 0.5 * size, 0.45 * size, 0.1 * size), color, 0.62)


def bottle(stage: Stage, name: str, color: Rgb, x: float, y: float, size: float) -> None:
    """Glass: dark at the sides, a streak of light."""
    stage.shadow(x + 0.15 * size, y + 0.98 * size, 0.4 * size, 0.07 * size)
    half = [(0.09, -1.0), (0.09, -0.55), (0.26, -0.25), (0.27, 0.9), (0.22, 1.0)]
    outline = [(x + w * size, y + h * size) for w, h in half] + [
        (x - w * size, y + h * size) for w, h in reversed(half)
    ]
    streak = 0.6 * np.exp(-(((stage.x - x + 0.13 * size) / (0.03 * size)) ** 2)) * (stage.y > y - 0.2 * size)
    stage.lay(name, _polygon(outline), color, _cylinder(stage, x, 0.3 * size), streak)


def car(stage: Stage, name: str, color: Rgb, x: float, y: float, size: float) -> None:
    """From the side: windows, wheels and lamps are not of its colour; the sky shines on the upper edges."""
    stage.shadow(x, y + 0.3 * size, 0.95 * size, 0.07 * size)
    body = [
        (-1, 0.22),
        (-1, -0.05),
        (-0.7, -0.13),
        (-0.42, -0.42),
        (0.3, -0.42),
        (0.58, -0.13),
        (0.95, -0.06),
        (1, 0.22),
    ]
    stage.lay(
        name,
        _polygon([(x + w * size, y + h * size) for w, h in body]),
        color,
        1.08 - 0.5 * np.clip((stage.y - y) / size + 0.3, 0, 1),
        0.45 * np.exp(-(((stage.y - y + 0.1 * size) / (0.03 * size)) ** 2)),
    )
    for pane in (
        [(-0.58, -0.13), (-0.38, -0.35), (-0.08, -0.35), (-0.08, -0.13)],
        [(0, -0.13), (0, -0.35), (0.26, -0.35), (0.44, -0.13)],
    ):
        stage.lay(None, _polygon([(x + w * size, y + h * size) for w, h in pane]), (70, 84, 96))
    for wheel in (-0.6, 0.58):
        stage.lay(None, _oval(x + wheel * size, y + 0.22 * size, 0.17 * size, 0.17 * size), (28, 28, 30))
        stage.lay(None, _oval(x + wheel * size, y + 0.22 * size, 0.08 * size, 0.08 * size), (150, 152, 156))


def shirt(stage: Stage, name: str, color: Rgb, x: float, y: float, size: float) -> None:
    """A T-shirt laid out, with folds and a weave."""
    half = [(0.16, -0.6), (0.4, -0.5), (0.75, -0.1), (0.55, 0.08), (0.38, -0.1), (0.4, 0.7)]
    outline = [(x + w * size, y + h * size) for w, h in half] + [
        (x - w * size, y + h * size) for w, h in reversed(half)
    ]
    folds = 1 + 0.12 * np.sin((stage.x - 0.4 * stage.y) / 17) + 0.07 * np.sin((stage.x + 0.9 * stage.y) / 29)
    weave = 0.03 * np.sin(stage.x * 1.9) * np.sin(stage.y * 1.9)
    stage.shadow(x, y + 0.1 * size, 0.6 * size, 0.6 * size)
    stage.lay(name, _polygon(outline), color, 0.92 * folds + weave)


def flower(stage: Stage, name: str, color: Rgb, x: float, y: float, size: float) -> None:
    """Petals around a yellow eye, on a stem."""
    stage.lay(
        None,
        _polygon([(x - 4, y), (x + 4, y), (x + 9, y + 2.2 * size), (x + 1, y + 2.2 * size)]),
        (60, 110, 50),
    )
    for angle in np.arange(0, 2 * np.pi, np.pi / 4):
        petal = _oval(x + 0.6 * size * np.cos(angle), y + 0.6 * size * np.sin(angle), 0.4 * size, 0.4 * size)
        out = np.hypot(stage.x - x, stage.y - y) / size
        stage.lay(
            name, petal, color, 0.65 + 0.4 * out + 0.06 * np.sin(14 * np.arctan2(stage.y - y, stage.x - x))
        )
    stage.lay(None, _oval(x, y, 0.25 * size, 0.25 * size), (225, 180, 50))


def grass() -> np.ndarray:
    """A lawn below a pale sky."""
    y = np.mgrid[:SIDE, :SIDE][0][..., None] / SIDE
    lawn = np.array([74, 112, 52], np.float32) + _noise(1, 1.0) * 26 + _noise(2, 12) * 60
    sky = np.array([176, 206, 235], np.float32) + 40 * y + _noise(3, 40) * 60
    return np.where(y > 0.38, lawn, sky)


def wood() -> np.ndarray:
    """A table of brown boards."""
    grain = cv2.resize(_noise(4, 0)[:: SIDE // 128, :6, 0], (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)
    return (
        np.array([150, 104, 66], np.float32)
        + 14 * grain[..., None] * np.float32([1, 0.85, 0.65])
        + _noise(5, 30) * 50
    )


def wall() -> np.ndarray:
    """Bricks."""
    return bricks(SIDE).astype(np.float32)


def concrete() -> np.ndarray:
    """Gray and blotched, in light from one side."""
    x = np.mgrid[:SIDE, :SIDE][1][..., None] / SIDE
    return np.array([148, 150, 152], np.float32) * (1.15 - 0.35 * x) + _noise(6, 18) * 40 + _noise(7, 0.8) * 8


def workshop() -> np.ndarray:
    """A photograph, a little out of focus: a floor and shelves."""
    photo = cv2.cvtColor(cv2.imread(str(PHOTOS / "motorcycle_left.png")), cv2.COLOR_BGR2RGB)
    return cv2.GaussianBlur(cv2.resize(photo[:, :90], (SIDE, SIDE)).astype(np.float32), (0, 0), 2)


def sky() -> np.ndarray:
    """A photograph of a night sky."""
    photo = cv2.cvtColor(cv2.imread(str(PHOTOS / "rocket.jpg")), cv2.COLOR_BGR2RGB)
    return cv2.resize(photo[:200, :200], (SIDE, SIDE), interpolation=cv2.INTER_CUBIC).astype(np.float32)


def set_on(ground: Callable[[], np.ndarray]) -> Stage:
    """An empty stage."""
    return Stage(ground() * np.ones((1, 1, 3), np.float32))


def _cylinder(stage: Stage, x: float, radius: float) -> np.ndarray:
    across = np.clip((stage.x - x) / radius, -1, 1)
    return np.asarray(0.45 + 0.62 * np.clip(0.75 * np.sqrt(1 - across**2) - 0.5 * across, 0, 1))


def _oval(x: float, y: float, wide: float, high: float) -> np.ndarray:
    canvas = np.zeros((SIDE * _FINER, SIDE * _FINER), np.uint8)
    center, axes = (round(x * _FINER), round(y * _FINER)), (round(wide * _FINER), round(high * _FINER))
    cv2.ellipse(canvas, center, axes, 0, 0, 360, 255, -1)
    return _shrunk(canvas)


def _polygon(corners: list[tuple[float, float]]) -> np.ndarray:
    canvas = np.zeros((SIDE * _FINER, SIDE * _FINER), np.uint8)
    cv2.fillPoly(canvas, [np.rint(np.array(corners) * _FINER).astype(np.int32)], 255)
    return _shrunk(canvas)


def _shrunk(canvas: np.ndarray) -> np.ndarray:
    return cv2.resize(canvas.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA) / 255


def _noise(seed: int, sigma: float) -> np.ndarray:
    """Noise of spread about 1 (0.3 where it is blurred), (SIDE, SIDE, 1)."""
    noise = np.random.default_rng(seed).normal(0, 1, (SIDE, SIDE)).astype(np.float32)
    if sigma:
        noise = cv2.GaussianBlur(noise, (0, 0), sigma)
        noise *= 0.3 / noise.std()
    return noise[..., None]
