"""Phrases that are composed: what one list says, combined with each of another.

colors    coats of them, grounds, spots      images    the second photo, 第二张图
looks     nightfall, dimmed edges            text      what is wrong with it, and how large it is
verbs     said twice, taken apart            things    whose they are, where they lie
counting  measure words, copies, headings    besides   who wants it so, and that it would look better
asking    what leads a wish
"""

from collections.abc import Iterator
from itertools import chain

from overpaint.engines.embedded.language.compounds import (
    asking,
    besides,
    colors,
    counting,
    images,
    looks,
    text,
    things,
    verbs,
)
from overpaint.engines.embedded.language.phrases import Phrase

_SUBJECTS = (
    *(colors.compounds, images.compounds, looks.compounds, text.compounds),
    *(verbs.compounds, things.compounds, counting.compounds, besides.compounds, asking.compounds),
)


def composed() -> Iterator[Phrase]:
    """The phrases of every subject."""
    return chain.from_iterable(compounds() for compounds in _SUBJECTS)
