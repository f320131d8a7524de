"""The faces that the engine letters with; files and licences are in `fonts/`.

A bare machine has no fonts, so those met most on posters and signs travel with the package.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

from overpaint.engines.embedded.refusals import Refusal, RefusalReason

_FOLDER = Path(__file__).parent / "fonts"
_UNASSIGNED = "\uffff"  # no face has it: what it draws is what a missing character draws
_DRAWN_AT_PX = 64


@dataclass(frozen=True, slots=True)
class Face:
    """A face by the name of its file, and the face of the other script that goes with it."""

    name: str
    partner: str

    @property
    def is_chinese(self) -> bool:
        """Whether it has Chinese characters; it has Latin ones in any case."""
        return self in CHINESE


CHINESE = (
    Face("hei", "humanist"),
    Face("hei-bold", "humanist-bold"),
    Face("song", "serif"),
    Face("song-bold", "serif-bold"),
)
LATIN = (
    Face("sans", "hei"),
    Face("sans-bold", "hei-bold"),
    Face("sans-italic", "hei"),
    Face("sans-bold-italic", "hei-bold"),
    Face("humanist", "hei"),
    Face("humanist-bold", "hei-bold"),
    Face("geometric", "hei"),
    Face("geometric-bold", "hei-bold"),
    Face("geometric-black", "hei-bold"),
    Face("rounded", "hei-bold"),
    Face("condensed", "hei-bold"),
    Face("condensed-black", "hei-bold"),
    Face("serif", "song"),
    Face("serif-bold", "song-bold"),
    Face("serif-italic", "song"),
    Face("book", "song"),
    Face("book-bold", "song-bold"),
    Face("didone", "song-bold"),
    Face("slab", "song-bold"),
    Face("mono", "hei"),
    Face("mono-bold", "hei-bold"),
    Face("script", "song-bold"),
)
_FIRST_CHINESE = ("hei-bold", "song-bold")
_FIRST_LATIN = ("sans-bold", "book-bold")
_BY_NAME = {face.name: face for face in (*LATIN, *CHINESE)}


def face_named(name: str) -> Face:
    """The face with that name."""
    return _BY_NAME[name]


def candidates(text: str) -> tuple[Face, ...]:
    """The faces that `text` may have been lettered in."""
    return CHINESE if has_chinese(text) else LATIN


def references(text: str) -> tuple[Face, ...]:
    """A few unlike faces of those, to begin with."""
    return tuple(face_named(name) for name in (_FIRST_CHINESE if has_chinese(text) else _FIRST_LATIN))


def face_for(text: str, like: Face) -> Face:
    """The face to letter `text` in, in the manner of `like`; refuses a character that no face has."""
    partner = face_named(like.partner)
    chinese = like if like.is_chinese else partner
    latin = partner if like.is_chinese else like
    wanted = chinese if has_chinese(text) else latin
    for face in (wanted, chinese, face_named("humanist")):
        if not missing(face, text):
            return face
    raise Refusal(RefusalReason.glyph_missing, words=missing(chinese, text))


def missing(face: Face, text: str) -> list[str]:
    """The characters of `text` that the face does not have, each once."""
    return [char for char in dict.fromkeys(text) if not char.isspace() and not _has(face.name, char)]


def has_chinese(text: str) -> bool:
    """Whether any character is set in a square: hanzi and full-width punctuation."""
    return any("\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" for char in text)


@cache
def font(name: str, size_px: int) -> ImageFont.FreeTypeFont:
    """The face at a size in px per em; laid out by FreeType alone, so that every machine draws the same."""
    path = next(_FOLDER.glob(f"{name}.?tf"))
    return ImageFont.truetype(path, size_px, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(name: str, char: str) -> bool:
    drawn = font(name, _DRAWN_AT_PX)
    return bytes(drawn.getmask(char)) != bytes(drawn.getmask(_UNASSIGNED))
