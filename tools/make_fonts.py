"""Make the faces in `src/overpaint/engines/embedded/text/fonts/` from their published files.

    apt-get install fonts-noto-core fonts-noto-cjk fonts-liberation2
    npm install --prefix /tmp/faces @fontsource/{anton,lobster,montserrat,nunito,oswald,playfair-display,zilla-slab}
    uv run --no-project --with fonttools,uharfbuzz,brotli tools/make_fonts.py /tmp/faces/node_modules/@fontsource

Each face is cut down to the characters it is meant for and renamed, because some licences reserve the name
for the unmodified font. Pair kerning moves into a `kern` table: it is all that FreeType reads, and a bare
machine lacks the shaping library that reads more.
"""

import argparse
import itertools
import string
from pathlib import Path

import uharfbuzz
from fontTools import subset, ttLib
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

FONTS = Path(__file__).parents[1] / "src/overpaint/engines/embedded/text/fonts"

LATIN = {
    "sans": "truetype/liberation2/LiberationSans-Regular.ttf",
    "sans-bold": "truetype/liberation2/LiberationSans-Bold.ttf",
    "sans-italic": "truetype/liberation2/LiberationSans-Italic.ttf",
    "sans-bold-italic": "truetype/liberation2/LiberationSans-BoldItalic.ttf",
    "humanist": "truetype/noto/NotoSans-Regular.ttf",
    "humanist-bold": "truetype/noto/NotoSans-Bold.ttf",
    "geometric": "montserrat/files/montserrat-latin-500-normal.woff",
    "geometric-bold": "montserrat/files/montserrat-latin-700-normal.woff",
    "geometric-black": "montserrat/files/montserrat-latin-900-normal.woff",
    "rounded": "nunito/files/nunito-latin-700-normal.woff",
    "condensed": "oswald/files/oswald-latin-500-normal.woff",
    "condensed-black": "anton/files/anton-latin-400-normal.woff",
    "serif": "truetype/liberation2/LiberationSerif-Regular.ttf",
    "serif-bold": "truetype/liberation2/LiberationSerif-Bold.ttf",
    "serif-italic": "truetype/liberation2/LiberationSerif-Italic.ttf",
    "book": "truetype/noto/NotoSerif-Regular.ttf",
    "book-bold": "truetype/noto/NotoSerif-Bold.ttf",
    "didone": "playfair-display/files/playfair-display-latin-700-normal.woff",
    "slab": "zilla-slab/files/zilla-slab-latin-700-normal.woff",
    "mono": "truetype/liberation2/LiberationMono-Regular.ttf",
    "mono-bold": "truetype/liberation2/LiberationMono-Bold.ttf",
    "script": "lobster/files/lobster-latin-400-normal.woff",
}
CHINESE = {
    "hei": "opentype/noto/NotoSansCJK-Regular.ttc",
    "hei-bold": "opentype/noto/NotoSansCJK-Bold.ttc",
    "song": "opentype/noto/NotoSerifCJK-Regular.ttc",
    "song-bold": "opentype/noto/NotoSerifCJK-Bold.ttc",
}
SIMPLIFIED = 2  # the face of a Noto CJK collection that follows mainland forms

LATIN_CHARACTERS = [
    chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040))
] + list("€™←↑→↓★☆•−×÷")
KERNED = string.ascii_letters + string.digits + ".,:;'\"-!?&’“”"


def gb2312() -> list[str]:
    """Every character of GB 2312: 6763 hanzi, and punctuation."""
    codes = itertools.product(range(0xA1, 0xF8), range(0xA1, 0xFF))
    return [char for pair in codes if (char := bytes(pair).decode("gb2312", errors="ignore"))]


def cut(font: ttLib.TTFont, characters: list[str]) -> None:
    """Keep what `characters` need; hints and typographic features go, the copyright stays."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG", "FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)


def rename(font: ttLib.TTFont, name: str) -> None:
    """Give the face a name that is nobody's."""
    own = f"Overpaint {name}"
    for name_id, words in {1: own, 2: "Regular", 4: own, 6: own.replace(" ", "-")}.items():
        font["name"].setName(words, name_id, 3, 1, 0x409)
    if "CFF " in font:
        font["CFF "].cff.fontNames[0] = own.replace(" ", "-")


def kerning(path: Path) -> dict[tuple[str, str], int]:
    """What two characters side by side are moved by, in units of the face."""
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))

    def width(text: str, *, kern: bool) -> int:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {"kern": kern, "liga": False, "clig": False, "calt": False})
        return sum(position.x_advance for position in buffer.glyph_positions)

    pairs = itertools.product(KERNED, KERNED)
    moves = {pair: width("".join(pair), kern=True) - width("".join(pair), kern=False) for pair in pairs}
    return {pair: move for pair, move in moves.items() if move}


def kern(font: ttLib.TTFont, moves: dict[tuple[str, str], int]) -> None:
    """Write `moves` as the only `kern` table."""
    glyphs = font.getBestCmap()
    pairs = KernTable_format_0()
    pairs.coverage, pairs.apple = 1, False
    pairs.kernTable = {(glyphs[ord(left)], glyphs[ord(right)]): move for (left, right), move in moves.items()}
    font["kern"] = ttLib.newTable("kern")
    font["kern"].version = 0
    font["kern"].kernTables = [pairs]


def make(name: str, source: Path, characters: list[str], *, is_latin: bool) -> str:
    """Write one face and return its copyright line."""
    font = ttLib.TTFont(source, fontNumber=0 if is_latin else SIMPLIFIED)
    font.flavor = None
    plain = FONTS / f"{name}.{'otf' if 'CFF ' in font else 'ttf'}"
    if is_latin:
        font.save(plain)
        moves = kerning(plain)
    cut(font, characters)
    rename(font, name)
    if is_latin and moves:
        kern(font, moves)
    font.save(plain)
    return f"{name}: {font['name'].getDebugName(0)}"


def main() -> None:
    """Make every face, and print the copyright lines for `OFL.txt`."""
    options = argparse.ArgumentParser(description="Make the faces of the embedded engine.")
    options.add_argument("fontsource", type=Path, help="folder node_modules/@fontsource")
    options.add_argument("--system", type=Path, default=Path("/usr/share/fonts"))
    arguments = options.parse_args()
    for name, file in LATIN.items():
        root = arguments.fontsource if file.endswith(".woff") else arguments.system
        print(make(name, root / file, LATIN_CHARACTERS, is_latin=True))
    chinese = [*gb2312(), *LATIN_CHARACTERS]
    for name, file in CHINESE.items():
        print(make(name, arguments.system / file, chinese, is_latin=False))


if __name__ == "__main__":
    main()
