"""Lettered pictures: those that the tests of text use, and more of what people photograph."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tests.engines.embedded import pictures
from tests.engines.embedded.pictures import Canvas, Drawn
from tools.evaluation_set.entry import Entry, Words
from tools.evaluation_set.grounds import ground

Rgb = tuple[int, int, int]
Line = tuple[str, tuple[float, float], str, float, Rgb, str]  # text, place, face, size, colour, swap

SIDE_PX = 1024

_TESTED: dict[str, tuple[Callable[[], Drawn], dict[str, str]]] = {
    "poster": (
        pictures.poster,
        {
            "SUMMER SALE": "WINTER DEALS",
            "Up to 50% off everything": "Half price on all shoes",
            "NEW": "HOT",
            "Open daily 9am to 6pm": "Closed on Mondays",
        },
    ),
    "coffee-label": (pictures.label, {"ESPRESSO": "RISTRETTO", "freshly ground": "slowly roasted"}),
    "coffee-sign": (pictures.sign, {"COFFEE SHOP": "TEA HOUSE"}),
    "tea-house": (pictures.shop_sign, {"老王茶馆": "小李饭店"}),
    "letter-blocks": (pictures.letter_blocks, {"HEALTH": "WINTER", "INSURANCE": "ADVENTURE"}),
    "night-club": (
        pictures.night,
        {"Midnight Jazz": "Morning Blues", "live every friday": "open every sunday"},
    ),
    "page": (pictures.page, {"Area based partitioning": "Watershed lines"}),
    "no-parking": (pictures.gravel, {"NO PARKING": "KEEP CLEAR"}),
}


@dataclass(frozen=True, slots=True)
class _Board:
    """A flat board with lines of text, stuck at `corners` onto a ground; without corners it is the picture."""

    color: Rgb
    size: tuple[int, int]
    lines: Sequence[Line]
    behind: str | None = None
    corners: Sequence[tuple[float, float]] = ()
    frame: Rgb | None = None
    blur: float = 0.6
    noise: float = 2.0


_BOARDS = {
    "street-sign": _Board(
        (24, 62, 140),
        (760, 190),
        [("Station Road", (0.5, 0.5), "sans-bold", 0.125, (244, 246, 250), "Harbour Lane")],
        "brick",
        [(130, 380), (890, 352), (894, 548), (134, 570)],
        (236, 240, 246),
    ),
    "price-tag": _Board(
        (244, 238, 222),
        (520, 360),
        [
            ("$19.99", (0.5, 0.42), "slab", 0.2, (160, 28, 30), "$14.50"),
            ("special offer", (0.5, 0.76), "humanist", 0.085, (70, 60, 52), "last few left"),
        ],
        "wood",
        [(262, 330), (770, 352), (762, 706), (250, 690)],
    ),
    "chalkboard": _Board(
        (44, 52, 48),
        (860, 620),
        [
            ("Soup of the day", (0.5, 0.24), "script", 0.1, (236, 236, 226), "Cake of the week"),
            ("Tomato and basil", (0.5, 0.52), "rounded", 0.07, (236, 214, 120), "Lemon and almond"),
            ("4.50", (0.5, 0.78), "rounded", 0.09, (236, 236, 226), "3.20"),
        ],
        "plaster",
        [(92, 200), (934, 192), (940, 806), (88, 812)],
        (134, 96, 62),
    ),
    "open-sign": _Board(
        (176, 28, 36),
        (560, 300),
        [("OPEN", (0.5, 0.5), "geometric-black", 0.25, (250, 246, 240), "CLOSED")],
        "wood",
        [(226, 350), (800, 340), (806, 660), (222, 664)],
        (250, 246, 240),
    ),
    "book-cover": _Board(
        (34, 66, 84),
        (700, 980),
        [
            ("The Quiet River", (0.5, 0.22), "didone", 0.112, (240, 226, 190), "The Long Winter"),
            ("a novel", (0.5, 0.33), "serif-italic", 0.06, (214, 208, 190), "short stories"),
            ("Anna Lindqvist", (0.5, 0.86), "geometric", 0.066, (240, 226, 190), "Marta Holm"),
        ],
        "grass",
        [(190, 40), (832, 60), (820, 980), (176, 968)],
    ),
    "ticket": _Board(
        (236, 206, 120),
        (900, 380),
        [
            ("ADMIT ONE", (0.5, 0.4), "condensed-black", 0.15, (60, 36, 24), "FREE ENTRY"),
            ("Gate 12", (0.28, 0.76), "mono-bold", 0.06, (60, 36, 24), "Gate 47"),
            ("Row 7", (0.74, 0.76), "mono-bold", 0.06, (60, 36, 24), "Row 3"),
        ],
        "sand",
        [(62, 350), (960, 300), (972, 676), (80, 728)],
    ),
    "banner": _Board(
        (228, 110, 44),
        (1024, 768),
        [
            ("MARATHON", (0.5, 0.3), "condensed-black", 0.17, (255, 250, 240), "FESTIVAL"),
            ("Sunday 12 May", (0.5, 0.55), "geometric-bold", 0.065, (70, 28, 10), "Friday 19 May"),
            (
                "start at the old harbour",
                (0.5, 0.7),
                "humanist",
                0.05,
                (255, 250, 240),
                "meet at the town hall",
            ),
        ],
    ),
    "menu": _Board(
        (246, 240, 226),
        (1024, 1024),
        [
            ("今日特价", (0.5, 0.18), "hei-bold", 0.1, (168, 34, 34), "本周推荐"),
            ("红烧牛肉面", (0.32, 0.42), "song-bold", 0.062, (52, 44, 40), "西红柿鸡蛋"),
            ("三鲜水饺", (0.3, 0.58), "song-bold", 0.062, (52, 44, 40), "麻婆豆腐"),
            ("营业到九点", (0.5, 0.84), "hei", 0.05, (52, 44, 40), "全天营业"),
        ],
    ),
    "warning": _Board(
        (246, 202, 40),
        (700, 420),
        [
            ("DANGER", (0.5, 0.36), "sans-bold", 0.16, (24, 24, 24), "NOTICE"),
            ("High voltage", (0.5, 0.72), "sans-bold", 0.09, (24, 24, 24), "Wet surface"),
        ],
        "gravel",
        [(170, 290), (860, 300), (852, 716), (162, 706)],
        (24, 24, 24),
    ),
}


def lettered() -> Iterator[Entry]:
    """The lettered pictures."""
    for name, (draw, swaps) in _TESTED.items():
        coffee = "Rachel Michetti; scikit-image" if name == "coffee-label" else ""
        yield _entry(
            name,
            draw(),
            swaps,
            f"drawn; ground: {coffee}" if coffee else "drawn",
            "CC0-1.0" if coffee else "Apache-2.0",
        )
    for name, board in _BOARDS.items():
        swaps = {text: swap for text, *_, swap in board.lines}
        behind = ground(board.behind) if board.behind else None
        source = f"drawn; ground: {behind.source}" if behind and behind.source else "drawn"
        license_ = " / ".join(behind.licenses) if behind and behind.licenses else "Apache-2.0"
        yield _entry(name, _drawn(board), swaps, source, license_)


def _drawn(board: _Board) -> Drawn:
    width, height = board.size
    light = np.linspace(1.04, 0.95, height)[:, None, None]
    canvas = Canvas(np.broadcast_to(np.array(board.color), (height, width, 3)) * light)
    if board.frame:
        inset = round(0.03 * min(board.size))
        canvas.draw.rectangle(
            [inset, inset, width - inset, height - inset], outline=board.frame, width=max(inset // 2, 3)
        )
    for text, at, face, size, color, _ in board.lines:
        canvas.write(text, at, face, size, color)
    if not board.behind:
        return canvas.drawn(blur=board.blur, noise=board.noise)
    scene = ground(board.behind).pixels.astype(np.float32)
    corners = np.array(board.corners, np.float32)
    return canvas.drawn().stuck_on(scene, corners, blur=board.blur, noise=board.noise)


def _entry(name: str, drawn: Drawn, swaps: dict[str, str], source: str, license_: str) -> Entry:
    words = [Words(text, drawn.quads[text], drawn.inks[text], swap) for text, swap in swaps.items()]
    return Entry(name, "drawn", drawn.picture, source, license_, lettering=words)
