"""What is behind the subject: an image, a colour, a scene or nothing.

A clause is cut into the place behind ("the background", "behind her"), what shall be there (a fill), and the subject;
the words around them say which fill is new, and that one is asked for at all.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.chunks import Chunk, chunks_of
from overpaint.engines.embedded.language.rules.rule import Rule, Steps, any_of, is_behind_somebody
from overpaint.engines.embedded.language.rules.standing import FILLS, TAKING_OUT, is_setting, stands_before
from overpaint.engines.embedded.language.words.scenery import SCENES
from overpaint.engines.embedded.plan import (
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Color,
    Scene,
    Step,
)

_BODY = "(subject|owner|object|accessory|garment|carrier|it)"
_IMAGE = (
    "(view|background|scenery) (within|of)+ other (of? (view|scenery))*"
    " | (scenery|scenic|view)* other (of? (view|background|scenery))*"
)
_BACKGROUND = "(owner|flawed|blur)* background hue? | hue of? background"
# "behind her", 她身后
_BEHIND = {True: f"behind size* {_BODY}+ | behind", False: f"{_BODY}+ behind | behind"}
_JOINTS = frozenset({"to", "become", "make", "put", "use", "add", "replacing", "being"})
_WORDS = (
    "make change become put add use to within of before it first being hue all one effect replacing too flawed blur"
    " remove gone cut isolate move view rest scenic size instead telling"
)
_SAID = (
    "background behind ground color transparent scenery other subject owner object accessory garment carrier"
)


def _behind(clause: Clause) -> Steps:
    """The new fill behind the subject, whatever was there before."""
    chunks = _without_what_was(chunks_of(clause, _pieces(clause)))
    new = _new(chunks)
    if new is None or not stands_before(chunks) or not is_behind_somebody(clause):
        return ()
    if (
        any(chunk.role == "blur" for chunk in chunks)
        or _uses_first(chunks, new)
        or _is_only_told(chunks, new)
    ):
        return ()
    is_placed = any(chunk.role in ("place", "ground") for chunk in chunks) or _is_view_changed(chunks)
    step = _filled(new) if is_placed or is_setting(chunks, new) else None
    return (step,) if step else ()


def _pieces(clause: Clause) -> dict[str, str]:
    is_english = any(tag.kind is Kind.behind and tag.text.isascii() for tag in clause.tags)
    return {
        "image": _IMAGE,
        "place": f"{_BACKGROUND} | {_BEHIND[is_english]}",
        "scene": "(scenic|view)* scenery (scenery|scenic|view|(within|of|to) (scenic|view)* scenery)*",
        "ground": "ground",
        "color": "color hue?",
        "transparent": "transparent hue?",
        "subject": "size* (subject|owner|object|accessory|garment|carrier)+",
    }


def _without_what_was(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks without the fill that shall go, "instead of the office behind me"; the place it had remains."""
    roles = [chunk.role for chunk in chunks]
    if roles.count("instead") != 1:
        return chunks
    end = roles.index("instead")
    if end == 0:  # instead of the garage, use a beach
        later = next((place for place, chunk in enumerate(chunks) if chunk.before == "pause"), len(chunks))
        return (*(chunk for chunk in chunks[1:later] if chunk.role in ("place", "first")), *chunks[later:])
    return (*chunks[:end], *(chunk for chunk in chunks[end + 1 :] if chunk.role in ("place", "first")))


def _new(chunks: Sequence[Chunk]) -> Chunk | None:
    """The fill that shall be behind: the only one, or the last of two with a joint before it."""
    fills = [place for place, chunk in enumerate(chunks) if chunk.role in FILLS]
    if not 1 <= len(fills) <= 2 or chunks[-1].role == "to":
        return None
    *was, new = fills
    if was:
        said = chunks[was[0]]
        is_there = "place" in (said.after, said.role) or said.role == "ground"
        is_there |= was[0] > 0 and chunks[was[0] - 1].text in ("from", "从", "由")
        is_joined = any(chunk.role in _JOINTS | {"change"} for chunk in chunks[was[0] + 1 : new])
        return chunks[new] if is_there and is_joined else None
    return chunks[new] if _is_wanted(chunks, new) else None


def _is_wanted(chunks: Sequence[Chunk], fill: int) -> bool:
    """Whether the only fill is what shall be: "remove the white background" says what is."""
    before = chunks[:fill]
    verbs = [chunk for chunk in before if chunk.role in TAKING_OUT | _JOINTS | {"change", "before", "within"}]
    if any(chunk.role in TAKING_OUT for chunk in chunks[fill:]):
        return False
    if not verbs:
        return True
    is_attributive = chunks[fill].after == "place"
    is_placed = any(chunk.role in ("place", "ground") for chunk in before)
    match verbs[-1].role:
        case "remove":
            return chunks[fill].role == "transparent"
        case "gone" | "cut" | "isolate":
            return chunks[fill].role == "transparent" or (is_placed and not is_attributive)
        case "change":  # 换红色背景 wants a red one; "change the white background" says what it is now
            is_said = is_placed and not is_attributive and chunks[fill].role != "image"
            return is_said or not verbs[-1].text.isascii()
        case _:
            return True


def _uses_first(chunks: Sequence[Chunk], new: Chunk) -> bool:
    """Whether Image 1 is what shall be behind: "use Image 1 as the background of Image 2"."""
    for place, chunk in enumerate(chunks):
        is_led = chunk.before in ("use", "put", "add")
        is_led |= chunk.before in ("", "make") and new not in chunks[:place]
        if chunk.role == "first" and is_led:
            is_put_in = chunk.before == "put" and chunk.after == "within"
            is_made_it = chunk.before in ("use", "make") and chunk.after == "place"
            is_behind = chunk.after == "place" and chunks[place + 1].has(Kind.behind)
            if is_put_in or is_made_it or is_behind or chunk.after in ("to", "become", "make", "put"):
                return True
    return False


def _is_only_told(chunks: Sequence[Chunk], new: Chunk) -> bool:
    """Whether nothing is asked for after what is told: "I love the beach behind her"."""
    told = max((place for place, chunk in enumerate(chunks) if chunk.role == "telling"), default=-1)
    asked = chunks[told + 1 : max(chunks.index(new), told + 1)]
    return told >= 0 and not any(chunk.role in _JOINTS | {"change"} for chunk in asked)


def _is_view_changed(chunks: Sequence[Chunk]) -> bool:
    """Change the scenery to a beach."""
    return any(chunk.role == "view" and chunk.after in ("to", "become") for chunk in chunks)


def _filled(chunk: Chunk) -> Step | None:
    match [tag.value for tag in chunk.tags if isinstance(tag.value, Color | int)]:
        case [Color() as color]:
            return BackgroundColor(color)
        case [int(image)]:
            return BackgroundImage(image)
    if chunk.role == "transparent":
        return BackgroundTransparent()
    scene = scene_of(str(tag.value) for tag in chunk.tags if tag.kind is Kind.scenery)
    return BackgroundScene(scene) if scene else None


def scene_of(ingredients: Iterable[str]) -> Scene | None:
    """The scene that the ingredients make up, in any order."""
    return _scenes().get(frozenset(ingredients))


@cache
def _scenes() -> dict[frozenset[str], Scene]:
    return {
        frozenset(ingredients.split()): scene
        for scene, mixed in SCENES.items()
        for ingredients in listed(mixed)
    }


BACKDROP = (Rule(any_of(f"{_WORDS} {_SAID}"), _behind),)
