"""Pictures with lettering, drawn as a camera or a designer would leave them.

Each is (H, W, 3) uint8 sRGB and comes with the quads its texts stand in, for checks that need the truth.
"""

from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import overpaint

FONTS = Path(overpaint.__file__).parent / "engines/embedded/text/fonts"
PHOTOS = Path(__file__).parents[3] / "examples/photos"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture and where its texts stand: text -> quad (4, 2), from the top left clockwise; ink (H, W) uint8."""

    picture: np.ndarray
    quads: dict[str, np.ndarray]
    inks: dict[str, np.ndarray] = field(default_factory=dict)

    def stuck_on(self, scene: np.ndarray, corners: np.ndarray, *, blur: float, noise: float) -> "Drawn":
        """The same seen on a thing in a scene: at `corners` (4, 2), through a lens and a sensor."""
        height, width = self.picture.shape[:2]
        flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        onto = cv2.getPerspectiveTransform(flat, corners)
        size = (scene.shape[1], scene.shape[0])
        laid = cv2.warpPerspective(self.picture, onto, size, flags=cv2.INTER_AREA).astype(np.float32)
        cover = cv2.warpPerspective(np.ones((height, width), np.float32), onto, size)[..., None]
        quads = {text: cv2.perspectiveTransform(quad[None], onto)[0] for text, quad in self.quads.items()}
        inks = {text: cv2.warpPerspective(ink, onto, size) for text, ink in self.inks.items()}
        return Drawn(photographed(laid * cover + scene * (1 - cover), blur, noise), quads, inks)


def poster(size: int = 1024) -> Drawn:
    """A flat poster: a colour run, a bold yellow headline, a red disc, two lines of small print."""
    down, across = np.mgrid[0:size, 0:size] / size
    ground = np.stack([40 + 60 * down, 60 + 110 * across, 140 + 30 * across - 30 * down], axis=-1)
    canvas = Canvas(ground)
    canvas.draw.ellipse([size * 0.32, size * 0.4, size * 0.68, size * 0.76], fill=(232, 60, 60))
    canvas.write("SUMMER SALE", (0.5, 0.16), "humanist-bold", 0.1, (255, 238, 80))
    canvas.write("Up to 50% off everything", (0.5, 0.275), "humanist", 0.042, (255, 255, 255))
    canvas.write("NEW", (0.5, 0.58), "sans-bold", 0.13, (255, 255, 255))
    canvas.write("Open daily 9am to 6pm", (0.5, 0.86), "book", 0.045, (230, 228, 220))
    return canvas.drawn()


def label(size: int = 1024) -> Drawn:
    """The photograph of a coffee cup with a paper label stuck on, slightly turned and out of focus."""
    photo = cv2.cvtColor(cv2.imread(str(PHOTOS / "coffee.png")), cv2.COLOR_BGR2RGB)
    height = round(size * photo.shape[0] / photo.shape[1])
    photo = cv2.resize(photo, (size, height), interpolation=cv2.INTER_CUBIC)
    paper = Canvas(np.full((200, 460, 3), (238, 230, 214)))
    paper.draw.rectangle([10, 10, 449, 189], outline=(120, 60, 40), width=3)
    paper.write("ESPRESSO", (0.5, 0.4), "serif-bold", 0.15, (90, 40, 25))
    paper.write("freshly ground", (0.5, 0.75), "serif-italic", 0.075, (90, 40, 25))
    corners = np.array([[60, 400], [470, 372], [484, 548], [72, 580]], np.float32)
    return paper.drawn().stuck_on(photo, corners, blur=0.7, noise=2.0)


def sign() -> Drawn:
    """A green sign with a serif face and a gold frame, seen from the side against bricks."""
    board = Canvas(np.full((280, 760, 3), (20, 70, 50)))
    board.draw.rectangle([14, 14, 745, 265], outline=(240, 220, 150), width=6)
    board.write("COFFEE SHOP", (0.5, 0.52), "book-bold", 0.125, (240, 220, 160))
    corners = np.array([[160, 330], [870, 412], [862, 600], [156, 612]], np.float32)
    return board.drawn().stuck_on(bricks(1024), corners, blur=0.8, noise=3.0)


def shop_sign() -> Drawn:
    """A red Chinese shop sign with white heavy characters over a dark street wall."""
    board = Canvas(np.full((220, 800, 3), (178, 34, 34)))
    board.write("老王茶馆", (0.5, 0.5), "hei-bold", 0.17, (250, 245, 235), spaced=0.25)
    corners = np.array([[130, 280], [900, 250], [890, 450], [140, 492]], np.float32)
    wall = clouds(1024, 5) * 0.6 + 40
    return board.drawn().stuck_on(np.repeat(wall[..., None], 3, axis=2), corners, blur=0.9, noise=3.0)


def letter_blocks(first: str = "HEALTH", second: str = "INSURANCE") -> Drawn:
    """Two rows of wooden letter blocks on a table, each block turned a little."""
    size = 1024
    canvas = Canvas(wood(size, size, (112, 72, 48), seed=3))
    turns = np.random.default_rng(11)
    for word, top, side in ((first, 330, 128), (second, 590, 92)):
        pitch = side * 1.1
        left = (size - pitch * len(word)) / 2
        corners, canvas.inks[word] = [], np.zeros((size, size), np.uint8)
        for place, letter in enumerate(word):
            center = (left + pitch * (place + 0.5), top + side / 2 + turns.uniform(-5, 5))
            around, ink = _block(canvas, letter, center, side, turns.uniform(-5, 5), seed=place)
            corners.append(around)
            canvas.inks[word] = np.maximum(canvas.inks[word], ink)
        whole = np.concatenate(corners)
        canvas.quads[word] = _box(whole.min(axis=0), whole.max(axis=0))
    return canvas.drawn(blur=0.7, noise=2.0)


def night() -> Drawn:
    """Light on dark: a thin bright headline and a grey line below."""
    canvas = Canvas(np.full((640, 1024, 3), (16, 18, 24)))
    canvas.write("Midnight Jazz", (0.5, 0.4), "didone", 0.11, (245, 240, 230))
    canvas.write("live every friday", (0.5, 0.62), "geometric", 0.04, (150, 160, 180))
    return canvas.drawn(noise=2.0)


def page() -> Drawn:
    """A printed page in uneven light: a heading and lines of body text."""
    down, across = np.mgrid[0:900, 0:1024] / 1024
    light = 225 - 60 * across - 30 * down
    canvas = Canvas(np.repeat(light[..., None], 3, axis=2))
    canvas.write("Area based partitioning", (0.06, 0.12), "humanist", 0.048, (50, 50, 55), anchor="lm")
    body = (
        "Let us first determine markers of the coins and the",
        "background. These markers are pixels that we can label",
        "unambiguously as either object or background. Here, the",
        "markers are found at the two extreme parts of the range.",
    )
    for row, text in enumerate(body):
        canvas.write(text, (0.06, 0.25 + 0.07 * row), "serif", 0.034, (50, 50, 55), anchor="lm")
    return canvas.drawn(blur=0.5, noise=2.5)


def gravel() -> Drawn:
    """Painted words on coarse ground."""
    size = 900
    grain = clouds(size, 3) * 0.5 + clouds(size, 60) * 0.5
    colors = np.stack([grain * 0.9 + 40, grain * 0.85 + 38, grain * 0.75 + 36], axis=-1)
    canvas = Canvas(colors)
    canvas.write("NO PARKING", (0.5, 0.5), "sans-bold", 0.12, (240, 235, 225))
    return canvas.drawn(blur=0.6, noise=4.0)


def empty(size: int = 640) -> Drawn:
    """A colour run without any text."""
    down, across = np.mgrid[0:size, 0:size] / size
    return Canvas(np.stack([90 + 100 * down, 130 + 60 * across, 170 - 60 * down], axis=-1)).drawn()


def bricks(size: int) -> np.ndarray:
    """A brick wall, (size, size, 3)."""
    wall = np.full((size, size, 3), (150, 120, 105), np.float32)
    shades = np.random.default_rng(7)
    for row, top in enumerate(range(0, size, 46)):
        for left in range(-120 + 60 * (row % 2), size, 120):
            color = np.array((112, 64, 52)) + shades.normal(0, 7, 3)
            wall[top : top + 40, max(left, 0) : max(left + 112, 0)] = color
    return wall + clouds(size, 40)[..., None] * 0.12 - 12


class Canvas:
    def __init__(self, ground: np.ndarray) -> None:
        self.image = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
        self.draw = ImageDraw.Draw(self.image)
        self.quads: dict[str, np.ndarray] = {}
        self.inks: dict[str, np.ndarray] = {}

    def write(
        self,
        text: str,
        at: tuple[float, float],
        face: str,
        size: float,
        color: tuple[int, int, int],
        *,
        anchor: str = "mm",
        spaced: float = 0.0,
    ) -> None:
        width, height = self.image.size
        font = _font(face, round(size * width))
        x, y = at[0] * width, at[1] * height
        ink = Image.new("L", self.image.size)
        if spaced:
            steps = [font.getlength(char) + spaced * font.size for char in text]
            x -= (sum(steps) - spaced * font.size) / 2
            lefts = np.concatenate([[0], np.cumsum(steps)[:-1]]) + x
            boxes = [
                self._write(char, (left, y), font, color, "lm", ImageDraw.Draw(ink))
                for char, left in zip(text, lefts, strict=True)
            ]
        else:
            boxes = [self._write(text, (x, y), font, color, anchor, ImageDraw.Draw(ink))]
        corners = np.array(boxes).reshape(-1, 2)
        self.quads[text] = _box(corners.min(axis=0), corners.max(axis=0))
        self.inks[text] = np.asarray(ink)

    def _write(
        self,
        text: str,
        at: tuple[float, float],
        font: ImageFont.FreeTypeFont,
        color: tuple[int, int, int],
        anchor: str,
        ink: ImageDraw.ImageDraw,
    ) -> tuple[float, float, float, float]:
        self.draw.text(at, text, font=font, fill=color, anchor=anchor)
        ink.text(at, text, font=font, fill=255, anchor=anchor)
        return self.draw.textbbox(at, text, font=font, anchor=anchor)

    def drawn(self, *, blur: float = 0.0, noise: float = 0.0) -> Drawn:
        return Drawn(photographed(np.asarray(self.image), blur, noise), self.quads, self.inks)


def _block(
    canvas: Canvas, letter: str, center: tuple[float, float], side: float, turn: float, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """The corners of the block (4, 2), and where the canvas now has ink (H, W) uint8."""
    big = 3
    face = Canvas(wood(round(side * big), round(side * big), (222, 182, 128), seed=seed + 20))
    edge = round(side * big) - 1
    face.draw.rectangle([0, 0, edge, edge], outline=(150, 105, 60), width=2 * big)
    face.write(letter, (0.5, 0.5), "humanist-bold", 0.6, (48, 30, 24))
    flat = np.array([[0, 0], [edge, 0], [edge, edge], [0, edge]], np.float32)
    spin = cv2.getRotationMatrix2D((0, 0), turn, side / edge)[:, :2]
    corners = ((flat - edge / 2) @ spin.T + center).astype(np.float32)
    scene = np.asarray(canvas.image).astype(np.float32)
    shadow = np.zeros(scene.shape[:2], np.float32)
    cv2.fillConvexPoly(shadow, np.rint(corners + np.array((5, 7))).astype(int), 0.5)
    scene *= 1 - cv2.GaussianBlur(shadow, (0, 0), 6)[..., None]
    onto = cv2.getPerspectiveTransform(flat, corners)
    size = (scene.shape[1], scene.shape[0])
    soft = cv2.GaussianBlur(np.asarray(face.image), (0, 0), big / 2)
    cover = cv2.warpPerspective(np.ones(soft.shape[:2], np.float32), onto, size)[..., None]
    scene = cv2.warpPerspective(soft, onto, size).astype(np.float32) * cover + scene * (1 - cover)
    canvas.image.paste(Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8)))
    return corners, cv2.warpPerspective(face.inks[letter], onto, size)


def wood(width: int, height: int, color: tuple[int, int, int], *, seed: int) -> np.ndarray:
    grain = np.random.default_rng(seed).normal(0, 1, (height, width)).astype(np.float32)
    fine = cv2.GaussianBlur(grain, (0, 0), sigmaX=width / 18, sigmaY=1.2)
    broad = cv2.GaussianBlur(grain, (0, 0), sigmaX=width / 6, sigmaY=height / 40)
    veins = fine / fine.std() * 5 + broad / broad.std() * 5
    return np.array(color, np.float32) + veins[..., None] * np.array([1.0, 0.85, 0.7], np.float32)


def clouds(size: int, cells: int) -> np.ndarray:
    coarse = np.random.default_rng(cells).uniform(0, 200, (cells, cells)).astype(np.float32)
    return cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC)


def photographed(picture: np.ndarray, blur: float, noise: float) -> np.ndarray:
    values = picture.astype(np.float32)
    if blur:
        values = cv2.GaussianBlur(values, (0, 0), blur)
    values = values + np.random.default_rng(1).normal(0, 1, values.shape) * noise
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    path = next(FONTS.glob(f"{face}.?tf"))
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _box(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    return np.array([low, (high[0], low[1]), high, (low[0], high[1])], np.float32)
