"""The values that no list can hold: percentages, signs and colour codes."""

from collections.abc import Sequence

from overpaint.engines.embedded.language.atoms import Atom
from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.plan import Color

_PERCENT = ("%", "percent", "pct")
_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}


def value_at(atoms: Sequence[Atom]) -> tuple[Tag, int] | None:
    """The value that `atoms` begin with, and how many of them it takes."""
    forms = [atom.form for atom in atoms[:7]]
    head, following = forms[0], forms[1] if len(forms) > 1 else ""
    if head[0] == "#" and len(head) > 1:
        return Tag(Kind.color, _color(head), atoms[0].text), 1
    if head in ("+", "-") and following[:1].isdigit():
        return Tag(Kind.rise if head == "+" else Kind.fall, None, head), 1
    if head[0].isdigit() and following in _PERCENT:
        return _amount(float(head), atoms[:2])
    if head[0].isdigit() and forms[1:3] == ["per", "cent"]:
        return _amount(float(head), atoms[:3])
    if forms[:3] == ["百", "分", "之"]:
        return _han_percent(atoms)
    return None


def _han_percent(atoms: Sequence[Atom]) -> tuple[Tag, int] | None:
    numerals = ""
    for atom in atoms[3:7]:
        if atom.form not in _HAN_DIGITS and atom.form not in "十百" and not atom.form.isdecimal():
            break
        numerals += atom.form
        if atom.form.isdecimal():
            return _amount(float(atom.form), atoms[:4])
    return _amount(_han_number(numerals), atoms[: 3 + len(numerals)]) if numerals else None


def _han_number(numerals: str) -> float:
    """三十五 -> 35; up to 百, which is all that a percentage needs."""
    if numerals in ("百", "一百"):
        return 100
    tens, ten, ones = numerals.rpartition("十")
    return (_HAN_DIGITS.get(tens, 1) * 10 if ten else 0) + _HAN_DIGITS.get(ones, 0)


def _amount(percent: float, atoms: Sequence[Atom]) -> tuple[Tag, int]:
    text = "".join(atom.text for atom in atoms)
    whole = round(percent)
    if not 1 <= whole <= 100:
        return Tag(Kind.unknown, None, text), len(atoms)
    return Tag(Kind.amount, whole, text), len(atoms)


def _color(code: str) -> Color:
    digits = code[1:] if len(code) == 7 else "".join(digit * 2 for digit in code[1:])
    red, green, blue = bytes.fromhex(digits)
    return Color(f"#{digits}", (red, green, blue))
