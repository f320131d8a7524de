"""Pictures that can be drawn with any words: what an edit should give is known, because it can be drawn too.

Each `Case` names a picture, the words in it before and after, and, where only part of a line is replaced, that part.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.engines.embedded import pictures
from tests.engines.embedded.pictures import FONTS, PHOTOS

Color = tuple[int, int, int]
Draw = Callable[[str], np.ndarray]  # words, lines parted by "\n" -> picture (H, W, 3) uint8

SIZE = 1024
_FINER = 3  # than the picture, type is drawn
_WHITE, _INK = (250, 248, 242), (38, 34, 40)


@dataclass(frozen=True, slots=True)
class Manner:
    """How words are lettered; lengths in em, angles in degrees."""

    face: str
    color: Color
    em: float = 90.0  # px
    align: float = 0.5  # 0 flush left, 1 flush right
    leading: float = 1.35
    tracking: float = 0.0
    wide: float = 1.0  # stretched across
    slant: float = 0.0
    bend: float = 0.0  # the angle of the arc that the baseline is; above 0 its middle is highest
    turn: float = 0.0
    weight: float = 0.0  # added to strokes, em
    outline: tuple[Color, float] | None = None
    shadow: tuple[Color, float, float] | None = None  # colour, how far down and right, blur


@dataclass(frozen=True, slots=True)
class Case:
    """An edit with a known result: `draw(before)` is edited, and `draw(after)` is what it may look like."""

    draw: Draw
    before: str
    after: str
    part: tuple[str, str] | None = None  # what the instruction names, when that is less

    @property
    def asked(self) -> tuple[str, str]:
        """The old words and the new ones, as the instruction has them."""
        old, new = self.part or (self.before, self.after)
        return " ".join(old.split("\n")), " ".join(new.split("\n"))


def lettered(ground: np.ndarray, words: str, at: tuple[float, float], manner: Manner) -> np.ndarray:
    """The ground (H, W, 3) float32 with words on it, their middle at a place in parts of its sides."""
    height, width = ground.shape[:2]
    center = np.array((at[0] * width, at[1] * height))
    cover = _laid(_type(words, manner), manner, center, (width, height))
    picture = ground.astype(np.float32)
    if manner.shadow:
        color, down, blur = manner.shadow
        moved = np.array([[1, 0, down * manner.em], [0, 1, down * manner.em]], np.float32)
        soft = cv2.warpAffine(cover, moved, (width, height))
        soft = cv2.GaussianBlur(soft, (0, 0), blur * manner.em) if blur else soft
        picture = _over(picture, 0.8 * soft, color)
    if manner.outline:
        color, thick = manner.outline
        picture = _over(picture, _laid(_type(words, manner, thick), manner, center, (width, height)), color)
    return _over(picture, cover, manner.color)


def _over(picture: np.ndarray, cover: np.ndarray, color: Color) -> np.ndarray:
    return np.asarray(picture + cover[..., None] * (np.array(color, np.float32) - picture))


def _type(words: str, manner: Manner, thicker: float = 0.0) -> np.ndarray:
    """The words set level and upright in the middle of a canvas, (H, W) float32 0..1."""
    em = round(manner.em * _FINER)
    font = _font(manner.face, em)
    lines = words.split("\n")
    widths = [_width(line, font, manner.tracking * em) for line in lines]
    size = (round(max(widths, default=0)) + 2 * em, round(em * (manner.leading * len(lines) + 1.5)))
    canvas = Image.new("L", size)
    draw = ImageDraw.Draw(canvas)
    stroke = round((manner.weight + thicker) * em)
    for row, (line, width) in enumerate(zip(lines, widths, strict=True)):
        pen = em + manner.align * (max(widths) - width)
        base = size[1] / 2 + em * (0.35 + manner.leading * (row - (len(lines) - 1) / 2))
        for run in line if manner.tracking else [line]:
            draw.text((pen, base), run, font=font, fill=255, anchor="ls", stroke_width=stroke)
            pen += font.getlength(run) + manner.tracking * em
    return np.asarray(canvas, np.float32) / 255


def _width(line: str, font: ImageFont.FreeTypeFont, tracking_px: float) -> float:
    if not tracking_px:
        return float(font.getlength(line))
    return float(sum(font.getlength(char) + tracking_px for char in line)) - tracking_px


def _laid(type_: np.ndarray, manner: Manner, center: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The coverage of a picture of `size` (W, H) by type that is bent, slanted, stretched and turned."""
    y, x = np.mgrid[0 : size[1] * 2, 0 : size[0] * 2].astype(np.float32) / 2 + 0.25
    across, down = x - np.float32(center[0]), y - np.float32(center[1])
    angle = np.radians(manner.turn)
    across, down = (
        np.cos(angle) * across + np.sin(angle) * down,
        np.cos(angle) * down - np.sin(angle) * across,
    )
    if manner.bend:
        ink = np.nonzero(type_.any(axis=0))[0]
        length = float(np.ptp(ink)) / _FINER if ink.size else 1.0
        radius = length / np.radians(manner.bend)  # negative when the middle is lowest
        side, from_hub = np.sign(radius), np.hypot(across, down - radius)
        across = radius * np.arctan2(side * across, side * (radius - down))
        down = radius - side * from_hub
    across = (across + manner.slant * down) / manner.wide
    height, width = type_.shape
    large = cv2.remap(
        cv2.GaussianBlur(type_, (0, 0), _FINER / 4),
        (across * _FINER + width / 2).astype(np.float32),
        (down * _FINER + height / 2).astype(np.float32),
        cv2.INTER_LINEAR,
        borderValue=0,
    )
    return np.asarray(cv2.resize(large, size, interpolation=cv2.INTER_AREA))


@cache
def _font(face: str, em_px: int) -> ImageFont.FreeTypeFont:
    path = next(FONTS.glob(f"{face}.?tf"))
    return ImageFont.truetype(path, em_px, layout_engine=ImageFont.Layout.BASIC)


def _plain(color: Color) -> np.ndarray:
    return np.full((SIZE, SIZE, 3), color, np.float32)


def _run(top: Color, bottom: Color) -> np.ndarray:
    down = np.linspace(0, 1, SIZE, dtype=np.float32)[:, None, None]
    row = np.array(top, np.float32) * (1 - down) + np.array(bottom, np.float32) * down
    return np.broadcast_to(row, (SIZE, SIZE, 3))


@cache
def _photo(name: str) -> np.ndarray:
    photo = np.asarray(Image.open(PHOTOS / name).convert("RGB"))
    scale = SIZE / max(photo.shape[:2])
    size = (round(photo.shape[1] * scale), round(photo.shape[0] * scale))
    return cv2.resize(photo, size, interpolation=cv2.INTER_CUBIC).astype(np.float32)


@cache
def _grass() -> np.ndarray:
    blades = np.random.default_rng(4).normal(0, 1, (SIZE, SIZE)).astype(np.float32)
    long = cv2.GaussianBlur(blades, (0, 0), sigmaX=1.2, sigmaY=7)
    values = 1 + 0.28 * long / long.std() + 0.12 * cv2.GaussianBlur(blades, (0, 0), 30) * 60
    return np.clip(np.array((86, 120, 48), np.float32) * values[..., None], 0, 255)


def _on(ground: Callable[[], np.ndarray], at: tuple[float, float], manner: Manner, words: str) -> np.ndarray:
    """Words on a ground, photographed."""
    return pictures.photographed(lettered(ground(), words, at, manner), 0.6, 2.0)


def _seen_aside(board: np.ndarray, scene: np.ndarray, corners: np.ndarray) -> np.ndarray:
    """A board (H, W, 3) hung at four corners of a scene."""
    height, width = board.shape[:2]
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    onto = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    size = (scene.shape[1], scene.shape[0])
    laid = cv2.warpPerspective(board, onto, size, flags=cv2.INTER_AREA)
    cover = cv2.warpPerspective(np.ones((height, width), np.float32), onto, size)[..., None]
    return pictures.photographed(laid * cover + scene * (1 - cover), 0.7, 2.5)


def _steep_sign(words: str) -> np.ndarray:
    board = np.full((260, 720, 3), (30, 46, 92), np.float32)
    cv2.rectangle(board, (12, 12), (707, 247), (235, 235, 230), 4)
    board = lettered(board, words, (0.5, 0.5), Manner("slab", (240, 238, 228), em=110))
    return _seen_aside(
        board, pictures.bricks(SIZE), np.array([[150, 250], [880, 380], [874, 590], [160, 640]])
    )


def _shop_front(words: str) -> np.ndarray:
    board = np.full((230, 800, 3), (176, 30, 32), np.float32)
    board = lettered(board, words, (0.5, 0.5), Manner("song-bold", (246, 214, 130), em=150, tracking=0.2))
    wall = np.repeat((pictures.clouds(SIZE, 6) * 0.5 + 50)[..., None], 3, axis=2)
    return _seen_aside(board, wall, np.array([[120, 300], [900, 250], [905, 480], [118, 500]]))


def _blocks(words: str) -> np.ndarray:
    return pictures.letter_blocks(*words.split("\n")).picture


def _page(words: str) -> np.ndarray:
    """A heading, which is `words`, over the lines of a printed page in uneven light."""
    down, across = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) / SIZE
    sheet = np.repeat((228 - 60 * across - 30 * down)[..., None], 3, axis=2)
    body = (
        "Let us first determine markers of the coins and the\nbackground. These markers are pixels that we can label\n"
        f"{words} as either object or background. Here, the\nmarkers are found at the two extreme parts of the range."
    )
    return pictures.photographed(
        lettered(sheet, body, (0.5, 0.4), Manner("book", (52, 50, 54), em=33, align=0, leading=1.7)), 0.5, 2.5
    )


def _notice(align: float, words: str) -> np.ndarray:
    """Three lines; the middle one is `words`."""
    text = f"Reading Room\n{words}\nPlease be quiet"
    manner = Manner("humanist", (44, 60, 72), em=64, align=align)
    return pictures.photographed(lettered(_plain((226, 232, 230)), text, (0.5, 0.45), manner), 0.4, 1.5)


_on_cat = partial(_photo, "chelsea.png")
_on_coffee = partial(_photo, "coffee.png")
_on_rocket = partial(_photo, "rocket.jpg")
_on_astronaut = partial(_photo, "astronaut.png")
_on_bricks = partial(pictures.bricks, SIZE)
_on_wood = partial(pictures.wood, SIZE, SIZE, (120, 78, 50), seed=8)
_on_clouds = partial(_run, (120, 170, 215), (214, 226, 236))
_middle = (0.5, 0.45)

CASES: dict[str, Case] = {
    "poster, bold": Case(
        partial(_on, partial(_run, (52, 66, 150), (96, 120, 170)), (0.5, 0.2), Manner("geometric-black", (255, 226, 70))),
        "SUMMER SALE", "WINTER DEALS",
    ),
    "first word, longer": Case(
        partial(_on, partial(_plain, (206, 60, 52)), _middle, Manner("humanist-bold", _WHITE)),
        "SUMMER SALE", "END OF YEAR SALE", ("SUMMER", "END OF YEAR"),
    ),
    "middle word, shorter": Case(
        partial(_on, partial(_plain, (240, 236, 226)), _middle, Manner("serif", _INK, em=64)),
        "The quiet evening concert", "The big evening concert", ("quiet", "big"),
    ),
    "last word": Case(
        partial(_on, partial(_plain, (28, 60, 66)), _middle, Manner("book-bold", (236, 226, 190), em=74)),
        "Fresh Garden Salad", "Fresh Garden Juices", ("Salad", "Juices"),
    ),
    "price": Case(
        partial(_on, partial(_plain, (252, 212, 40)), _middle, Manner("condensed-black", (200, 24, 30), em=150)),
        "$19.99", "$24.99",
    ),
    "hours": Case(
        partial(_on, partial(_plain, (246, 246, 246)), _middle, Manner("sans", _INK, em=60)),
        "Mon-Fri 9:00-17:30", "Mon-Fri 8:15-18:45", ("9:00-17:30", "8:15-18:45"),
    ),
    "italic serif": Case(
        partial(_on, partial(_plain, (238, 228, 208)), _middle, Manner("serif-italic", (96, 40, 30), em=84)),
        "slowly roasted", "freshly ground",
    ),
    "slanted slab": Case(
        partial(_on, partial(_plain, (222, 230, 238)), _middle, Manner("slab", (24, 50, 110), em=88, slant=0.2)),
        "Grand Hotel", "Royal Court",
    ),
    "thin": Case(
        partial(_on, partial(_plain, (244, 242, 240)), _middle, Manner("geometric", (70, 70, 76), em=84, weight=-0.0)),
        "Silent Living", "Modern Rooms",
    ),
    "condensed": Case(
        partial(_on, partial(_plain, (16, 18, 22)), _middle, Manner("condensed", (250, 250, 250), em=120)),
        "BREAKING NEWS", "LATEST SCORES",
    ),
    "stretched": Case(
        partial(_on, partial(_plain, (30, 34, 40)), _middle, Manner("sans-bold", (90, 220, 160), em=80, wide=1.3)),
        "NETWORK", "SYSTEMS",
    ),
    "script": Case(
        partial(_on, partial(_plain, (250, 226, 226)), _middle, Manner("script", (170, 40, 80), em=110)),
        "Sweet Dreams", "Happy Hours",
    ),
    "typewriter": Case(
        partial(_on, partial(_plain, (232, 226, 210)), _middle, Manner("mono", (50, 46, 44), em=60)),
        "Chapter Seven", "Chapter Twelve",
    ),
    "outline": Case(
        partial(_on, _on_clouds, _middle, Manner("humanist-bold", (255, 214, 50), em=110, outline=((40, 30, 90), 0.05))),
        "BIG SAVINGS", "LAST CHANCE",
    ),
    "white outline": Case(
        partial(_on, partial(_run, (30, 90, 80), (20, 50, 70)), _middle, Manner("sans-bold", (214, 40, 48), em=110, outline=(_WHITE, 0.06))),
        "GAME NIGHT", "QUIZ HOUR",
    ),
    "hard shadow": Case(
        partial(_on, partial(_plain, (244, 190, 90)), _middle, Manner("geometric-black", _WHITE, em=100, shadow=((70, 40, 20), 0.06, 0.0))),
        "ROADSIDE", "HIGHWAYS",
    ),
    "soft shadow on a photograph": Case(
        partial(_on, _on_cat, (0.5, 0.15), Manner("geometric-bold", _WHITE, em=84, shadow=((0, 0, 0), 0.03, 0.05))),
        "GOOD MORNING", "SLEEP TIGHT",
    ),
    "spaced capitals": Case(
        partial(_on, partial(_plain, (236, 232, 226)), _middle, Manner("didone", (40, 40, 44), em=84, tracking=0.35)),
        "ATELIER", "GALLERY",
    ),
    "left-aligned lines": Case(partial(_notice, 0.0), "opens at nine", "now closed"),
    "centred lines": Case(partial(_notice, 0.5), "opens at nine", "is now closed today"),
    "right-aligned lines": Case(partial(_notice, 1.0), "opens at nine", "now closed"),
    "two lines": Case(
        partial(_on, partial(_plain, (36, 84, 62)), _middle, Manner("book-bold", (240, 230, 200), em=104)),
        "GREEN\nMARKET", "NIGHT\nBAZAAR",
    ),
    "page": Case(_page, "unambiguously", "unmistakably"),
    "arc up": Case(
        partial(_on, partial(_plain, (60, 34, 28)), _middle, Manner("book-bold", (240, 206, 140), em=84, bend=50)),
        "GOLDEN BAKERY", "SILVER TAVERN",
    ),
    "arc down": Case(
        partial(_on, partial(_plain, (235, 240, 244)), _middle, Manner("geometric-bold", (20, 80, 130), em=80, bend=-40)),
        "HARBOUR CLUB", "SAILING TEAM",
    ),
    "gentle arc": Case(
        partial(_on, _on_wood, _middle, Manner("slab", (244, 232, 206), em=84, bend=25)),
        "Farm Kitchen", "Village Store",
    ),
    "bricks": Case(
        partial(_on, _on_bricks, _middle, Manner("condensed-black", (236, 228, 214), em=150)),
        "FRESH BREAD", "GOOD COFFEE",
    ),
    "wood": Case(
        partial(_on, _on_wood, _middle, Manner("serif-bold", (40, 24, 18), em=110)),
        "Fish & Chips", "Soup & Salad",
    ),
    "grass": Case(
        partial(_on, _grass, _middle, Manner("sans-bold", _WHITE, em=110)),
        "KEEP OFF", "WALK HERE",
    ),
    "on a dark photograph": Case(
        partial(_on, _on_rocket, (0.28, 0.16), Manner("humanist", (240, 240, 236), em=56)),
        "Night Launch", "First Flight",
    ),
    "on a busy photograph": Case(
        partial(_on, _on_astronaut, (0.42, 0.9), Manner("sans-bold", (255, 236, 90), em=80)),
        "MISSION CREW", "TRAINING DAY",
    ),
    "low contrast": Case(
        partial(_on, partial(_plain, (200, 204, 208)), _middle, Manner("humanist", (160, 164, 172), em=76)),
        "Members Only", "Guests Welcome",
    ),
    "turned label": Case(
        partial(_on, _on_coffee, (0.3, 0.75), Manner("humanist-bold", (248, 240, 220), em=76, turn=-12)),
        "Table Seven", "Corner Seat",
    ),
    "steep sign": Case(_steep_sign, "BOOK STORE", "FOOD STALL"),
    "Chinese sign": Case(_shop_front, "东方茶楼", "南山书店"),
    "Chinese notice": Case(
        partial(_on, partial(_plain, (244, 240, 232)), _middle, Manner("hei", (180, 30, 36), em=84)),
        "今日营业时间", "明日休息通知",
    ),
    "two scripts": Case(
        partial(_on, partial(_plain, (46, 40, 60)), _middle, Manner("hei-bold", (250, 220, 160), em=84)),
        "咖啡 COFFEE", "奶茶 COFFEE", ("咖啡", "奶茶"),
    ),
    "letter blocks": Case(_blocks, "HEALTH\nINSURANCE", "GARDEN\nTREATMENT"),
}  # fmt: skip
