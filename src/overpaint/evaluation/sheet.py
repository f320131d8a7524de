"""Contact sheets: input, instruction, output and verdict of each edit, for the eye."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from overpaint.engines.embedded import text
from overpaint.evaluation.running import Outcome
from overpaint.evaluation.thumbnails import thumbnail

QUALITY = 84

_GAP_PX = 10
_INK, _MET, _UNMET, _REFUSED = (40, 40, 40), (22, 120, 60), (190, 30, 30), (150, 110, 20)
_FACE = Path(text.__file__).parent / "fonts/hei.otf"  # it has Latin and Chinese


@dataclass(frozen=True, slots=True)
class Layout:
    """How edits stand on a sheet; an edit is two cells beside each other below two lines of text."""

    cell_px: int
    columns: int
    rows_max: int
    text_px: int


SHEET = Layout(cell_px=300, columns=3, rows_max=14, text_px=16)


def write_sheets(outcomes: Sequence[Outcome], path: Path) -> list[Path]:
    """Writes `path`, or `path` with numbers where one sheet does not hold them all; gives what was written."""
    per_sheet = SHEET.columns * SHEET.rows_max
    parts = [outcomes[start : start + per_sheet] for start in range(0, len(outcomes), per_sheet)]
    path.parent.mkdir(parents=True, exist_ok=True)
    written = []
    for number, part in enumerate(parts, start=1):
        name = path if len(parts) == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        laid_out(part, SHEET).save(name, quality=QUALITY)
        written.append(name)
    return written


def laid_out(outcomes: Sequence[Outcome], layout: Layout) -> Image.Image:
    """The edits on one sheet, row by row."""
    cell, head = layout.cell_px, 3 * layout.text_px + _GAP_PX // 2
    across, down = 2 * cell + 3 * _GAP_PX, cell + head + _GAP_PX
    rows = -(-len(outcomes) // layout.columns)
    sheet = Image.new("RGB", (layout.columns * across, rows * down), "white")
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(_FACE, layout.text_px)
    for place, outcome in enumerate(outcomes):
        left, top = place % layout.columns * across + _GAP_PX, place // layout.columns * down
        sheet.paste(thumbnail(outcome.case.pictures[0].pixels, cell), (left, top + head))
        if outcome.shown is not None:
            sheet.paste(ImageOps.contain(outcome.shown, (cell, cell)), (left + cell + _GAP_PX, top + head))
        verdict, color = _verdict(outcome)
        draw.text((left, top), _fitting(outcome.case.text, font, 2 * cell), _INK, font)
        draw.text((left, top + 1.4 * layout.text_px), _fitting(verdict, font, 2 * cell), color, font)
    return sheet


def _verdict(outcome: Outcome) -> tuple[str, tuple[int, int, int]]:
    """What is said of an outcome, and in which colour."""
    if outcome.shown is None:
        return f"{outcome.case.id}: refused, {outcome.refused}", _REFUSED
    if outcome.unmet:
        return f"{outcome.case.id}: {outcome.unmet}", _UNMET
    return f"{outcome.case.id}: met, {outcome.seconds:.2f} s", _MET


def _fitting(words: str, font: ImageFont.FreeTypeFont, width_px: int) -> str:
    """The words, cut short where the line ends."""
    if font.getlength(words) <= width_px:
        return words
    while words and font.getlength(words + "…") > width_px:
        words = words[:-1]
    return words + "…"
