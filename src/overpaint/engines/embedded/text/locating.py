"""Where in a picture the words stand that an instruction names; and if nowhere, what stands there instead."""

from collections.abc import Iterable

import numpy as np

from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.reading import CERTAIN_MIN, Found, Line, find, likeness, readings

_TOLD_MAX = 12  # lines, of those that were read


def located(picture: np.ndarray, text: str) -> tuple[list[Line], list[Found]]:
    """The lines of the picture and the places where `text` stands, from the reading that shows it best."""
    best: tuple[float, list[Line], list[Found]] = (0.0, [], [])
    seen: dict[str, None] = {}
    for lines in readings(picture):
        seen.update(dict.fromkeys(line.text for line in lines))
        places = find(lines, text)
        if places and places[0].similarity > best[0]:
            best = (places[0].similarity, lines, places)
        if best[0] >= CERTAIN_MIN:
            break
    if best[2]:
        return best[1], best[2]
    if not seen:
        raise Refusal(RefusalReason.text_not_readable)
    raise _not_there(text, seen)


def _not_there(text: str, seen: Iterable[str]) -> Refusal:
    told = sorted(seen, key=lambda line: likeness(line, text), reverse=True)
    nearest = told[0].translate({ord(quote): None for quote in '"“”'})  # it is to be quoted in an instruction
    return Refusal(
        RefusalReason.text_not_found,
        words=(text,),
        nearest=nearest,
        found=", ".join(f'"{line}"' for line in told[:_TOLD_MAX]),
    )
