"""The values that no list can hold: percentages, degrees, pixels, ratios, signs and colour codes."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from overpaint.engines.embedded.language.atoms import Atom
from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.plan import Color

_LEVEL_MAX = 1000  # per cent; nobody enlarges further
_RATIO_MAX = 32  # of either side
_FORMS_MAX = 14  # atoms that a value is made of

_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_WORDS = {
    **dict(
        zip(
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
            ],
            range(1, 13),
            strict=True,
        )
    ),
    **dict(
        zip(
            ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"],
            range(20, 101, 10),
            strict=True,
        )
    ),
    "fifteen": 15,
}
_PERCENT = ("%", "percent", "pct")
_UNITS: dict[str, Kind] = {
    **dict.fromkeys(("degree", "degrees", "deg", "degs", "°", "度"), Kind.degrees),
    **dict.fromkeys(("px", "pixel", "pixels", "像"), Kind.pixels),
    **dict.fromkeys(("x", "×", "times", "倍"), Kind.times),
}
_RATIO_JOINTS = (":", "x", "×", "比", "by", "/")

Found = tuple[Tag, int]


def value_at(atoms: Sequence[Atom]) -> Found | None:
    """The value that `atoms` begin with, and how many of them it takes."""
    if not atoms or not _begins_value(atoms[0].form):
        return None
    atoms = atoms[:_FORMS_MAX]
    forms = [atom.form for atom in takewhile(lambda atom: not atom.is_quoted, atoms)]
    if not forms:
        return None
    for reader in _READERS:
        if found := reader(forms):
            kind, value, length = found
            return Tag(kind, value, "".join(atom.text for atom in atoms[:length])), length
    return None


def _begins_value(form: str) -> bool:
    return form[0].isdecimal() or form[0] == "#" or form in _WORDS or form in _HEADS


_HEADS = frozenset(("rgb", "rgba", "+", "-", "百", "十", *_HAN_DIGITS))
_Read = tuple[Kind, object, int]


def _code(forms: list[str]) -> _Read | None:
    head = forms[0]
    if head[0] == "#" and len(head) > 1:
        return Kind.color, _color(head), 1
    if head in ("rgb", "rgba"):
        return _rgb(forms)
    return None


def _rgb(forms: list[str]) -> _Read | None:
    """RGB(255, 200, 0), or without the brackets."""
    inside, length = list[int](), 1
    for form in forms[1:]:
        length += 1
        if form.isdecimal():
            inside.append(int(form))
        elif form not in "(),:":
            return None
        if form == ")" or (len(inside) == 3 and "(" not in forms[1:3]):
            break
    if len(inside) != 3 or max(inside) > 255:
        return None
    return Kind.color, _color("#" + bytes(inside).hex()), length


def _sign(forms: list[str]) -> _Read | None:
    if forms[0] in ("+", "-") and forms[1:] and forms[1][0].isdecimal():
        return (Kind.rise if forms[0] == "+" else Kind.fall), None, 1
    return None


def _measured(forms: list[str]) -> _Read | None:
    """A number and its unit, or the number alone."""
    number, length = _number(forms)
    if number is None:
        return None
    left = forms[length:]
    unit = left[0] if left else ""
    if unit in _RATIO_JOINTS and (ratio := _ratio(number, left)):
        text, more = ratio
        return Kind.ratio, text, length + more
    if unit in _PERCENT:
        return _percent(number, length + 1)
    if left[:4] == ["个", "百", "分", "点"]:
        return _percent(number, length + 4)
    if left[:2] == ["per", "cent"]:
        return _percent(number, length + 2)
    if unit in _UNITS:
        kind = _UNITS[unit]
        more = 2 if unit == "像" else 1  # 像素
        value = round(number) if kind is Kind.pixels else number
        return kind, value, length + more
    return (Kind.number, number, length) if forms[0][0].isdecimal() else None


def _ratio(width: float, left: list[str]) -> tuple[str, int] | None:
    height, length = _number(left[1:])
    if height is None or not (0 < width <= _RATIO_MAX and 0 < height <= _RATIO_MAX):
        return None
    return f"{width:g}:{height:g}", 1 + length


def _han_percent(forms: list[str]) -> _Read | None:
    if forms[:3] != ["百", "分", "之"]:
        return None
    number, length = _number(forms[3:])
    return _percent(number, 3 + length) if number is not None else None


def _han_fraction(forms: list[str]) -> _Read | None:
    """五分之一 -> 20 %."""
    whole, part = _HAN_DIGITS.get(forms[0], 0), _HAN_DIGITS.get("".join(forms[3:4]), 0)
    if forms[0] == "十":
        whole = 10
    if forms[1:3] != ["分", "之"] or not 0 < part < whole:
        return None
    return _percent(100 * part / whole, 4)


def _tenths(forms: list[str]) -> _Read | None:
    """三成 -> 30 %."""
    tenths = _HAN_DIGITS.get(forms[0], 0)
    return _percent(10 * tenths, 2) if tenths and forms[1:2] == ["成"] else None


def _number(forms: Sequence[str]) -> tuple[float | None, int]:
    """The number that the forms begin with, in digits or in words, and how many of them it takes."""
    head = forms[0] if forms else ""
    if head[:1].isdecimal():
        return float(head), 1
    if head in _WORDS:
        ones = _WORDS.get(forms[1], 100) if len(forms) > 1 else 100
        return (_WORDS[head] + ones, 2) if _WORDS[head] >= 20 and ones < 10 else (_WORDS[head], 1)
    numerals = "".join(takewhile(lambda form: form in _HAN_DIGITS or form in ("十", "百"), forms))
    return (_han_number(numerals), len(numerals)) if numerals else (None, 0)


def _han_number(numerals: str) -> float:
    """三十五 -> 35, 一百八十 -> 180; up to 999."""
    hundreds, hundred, rest = numerals.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    return (
        (_HAN_DIGITS.get(hundreds, 1) * 100 if hundred else 0)
        + (_HAN_DIGITS.get(tens, 1) * 10 if ten else 0)
        + _HAN_DIGITS.get(ones[-1:], 0)
    )


def _percent(number: float, length: int) -> _Read:
    whole = round(number)
    if 1 <= whole <= 100:
        return Kind.amount, whole, length
    if 100 < whole <= _LEVEL_MAX:
        return Kind.level, whole, length
    return Kind.unknown, None, length


_READERS: tuple[Callable[[list[str]], _Read | None], ...] = (
    _code,
    _sign,
    _han_percent,
    _han_fraction,
    _tenths,
    _measured,
)


def _color(code: str) -> Color:
    digits = code[1:] if len(code) == 7 else "".join(digit * 2 for digit in code[1:])
    red, green, blue = bytes.fromhex(digits)
    return Color(f"#{digits}", (red, green, blue))
