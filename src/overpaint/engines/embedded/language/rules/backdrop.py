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
WAS = frozenset(
    listed(
        """
        原来是 | 本来是 | 原先是 | 原本是 | 目前是 | 当前是 | 之前是 | 以前是 | 先前是 | 此前是 | 原是 | 一开始是
        眼下是 | 这会儿是 | 已经是 | 现在是 | 如今是 | 只有 | 我只有 | 手头只有 | 手上只有 | 手里只有 | 现在只有
        拍的是 | 拍出来是 | 手上这张是 | 我这张是 | 我的是 | 交的是 | 给的是
        """
    )
)  # says what is behind before the edit
_JOINTS = frozenset({"to", "become", "make", "put", "use", "add", "replacing", "being"})
_WORDS = (
    "make change become put add use to within of before it first being hue all one effect replacing too flawed blur"
    " remove gone cut isolate move view rest scenic size instead telling taken not"
)
_SAID = (
    "background behind ground color transparent scenery other subject owner object accessory garment carrier"
)


def _behind(clause: Clause) -> Steps:
    """The new fill behind the subject, whatever was there before."""
    chunks = _without_what_was(chunks_of(clause, _pieces(clause)))
    new = _new(chunks)
    if (
        new is None
        or _is_other_than_image(chunks, new)
        or _takes_somebody_out(chunks)
        or not stands_before(chunks)
        or not is_behind_somebody(clause)
    ):
        return ()
    if (
        any(chunk.role == "blur" for chunk in chunks)
        or _uses_first(chunks, new)
        or _is_only_told(chunks, new)
        or _is_blurred(chunks, new)
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
    denied = [fill for fill in fills if fill and chunks[fill - 1].role in ("not", "gone")]
    if any(chunk.role == "not" for chunk in chunks):
        return _instead_of(chunks, fills, denied)
    *was, new = fills
    if was:
        said = chunks[was[0]]
        is_there = "place" in (said.after, said.role) or said.role == "ground"
        is_there |= said.before == "place" and said.after in ("become", "change")  # 底色红变蓝
        is_there |= was[0] > 0 and chunks[was[0] - 1].text in {"from", "从", "由", *WAS}
        is_joined = any(chunk.role in _JOINTS | {"change"} for chunk in chunks[was[0] + 1 : new])
        return chunks[new] if is_there and is_joined else None
    return chunks[new] if _is_wanted(chunks, new) else None


def _instead_of(chunks: Sequence[Chunk], fills: Sequence[int], denied: Sequence[int]) -> Chunk | None:
    """The fill that is wanted beside the one that is not: 不要蓝色背景，要白色的."""
    nots = sum(chunk.role in ("not", "gone") for chunk in chunks)
    wanted = [fill for fill in fills if fill not in denied]
    return chunks[wanted[0]] if len(denied) == len(wanted) == nots == 1 else None


def _is_wanted(chunks: Sequence[Chunk], fill: int) -> bool:
    """Whether the only fill is what shall be: "remove the white background" says what is."""
    before = chunks[:fill]
    if any(chunk.text in WAS for chunk in before):
        return False
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


def _takes_somebody_out(chunks: Sequence[Chunk]) -> bool:
    """Whether somebody shall go, too: 把他P掉，背景换白."""
    return any(
        chunk.role == "remove" and not chunk.text.isascii() and chunk.before == "subject" for chunk in chunks
    )


def _is_other_than_image(chunks: Sequence[Chunk], new: Chunk) -> bool:
    """Whether no whole image shall be behind: 背景换成图2的颜色; or none is said to be: 图1的背景给图2."""
    is_asked = any(
        chunk.has(Kind.behind) or chunk.role in _JOINTS | {"change", "move", "cut", "isolate", "view"}
        for chunk in chunks
    )
    names_first = any(chunk.role == "first" for chunk in chunks)
    return new.role == "image" and (new.after == "hue" or (names_first and not is_asked))


def _uses_first(chunks: Sequence[Chunk], new: Chunk) -> bool:
    """Whether Image 1 is what shall be behind: "use Image 1 as the background of Image 2"."""
    for place, chunk in enumerate(chunks):
        is_from = place > 1 and chunks[place - 1].text in _FROM and chunks[place - 2].has(Kind.background)
        if chunk.role == "first" and is_from and new is not chunks[place - 2]:
            return True  # 背景从图1换成白色
        if chunk.role == "first" and _is_moved(chunks[place + 1 : place + 2], new):
            return False
        if chunk.role == "first" and place and _is_turned_into(chunks[place - 1], chunks[:place]):
            return True
        if chunk.role == "first" and chunk.before == "use" and chunk.after == "image":
            return True  # 用图1给图2做背景
        is_led = chunk.before in ("use", "put", "add")
        is_led |= chunk.before in ("", "make") and new not in chunks[:place]
        if chunk.role == "first" and is_led:
            is_put_in = chunk.before == "put" and chunk.after == "within"
            is_made_it = chunk.before in ("use", "make") and chunk.after == "place"
            is_behind = chunk.after == "place" and chunks[place + 1].has(Kind.behind)
            if is_put_in or is_made_it or is_behind or chunk.after in ("to", "become", "make", "put"):
                return True
    return False


_FROM = ("from", "从", "由", "自")


def _is_moved(joint: Sequence[Chunk], new: Chunk) -> bool:
    """Whether Image 1 goes into the background of another: 图1换到图2的背景里."""
    is_to = any(chunk.role == "become" and chunk.text.endswith("到") for chunk in joint)
    return is_to and new.role == "image" and new.has(Kind.background)


def _is_turned_into(joint: Chunk, before: Sequence[Chunk]) -> bool:
    """Whether what follows the joint is the new one: "the background of Image 2 becomes Image 1", but 换到图1上."""
    if joint.role == "become":
        return joint.text[0] in "换改变替" and joint.text[-1] != "到"
    is_joined = joint.text == "with" or (joint.text == "for" and not _is_joined_before(joint, before))
    return is_joined and any(chunk.role == "change" for chunk in before)


def _is_joined_before(joint: Chunk, before: Sequence[Chunk]) -> bool:
    """Whether "for" says for whom: "swap the background with Image 2 for Image 1"."""
    return any(chunk.role in ("to", "become") and chunk is not joint for chunk in before)


def _is_only_told(chunks: Sequence[Chunk], new: Chunk) -> bool:
    """Whether nothing is asked for after what is told: "I love the beach behind her"."""
    before, after = chunks[: chunks.index(new)], chunks[chunks.index(new) + 1 :]
    if any(chunk.role == "telling" for chunk in after):
        return any(chunk.role != "telling" for chunk in after)
    told = max((place for place, chunk in enumerate(before) if chunk.role == "telling"), default=-1)
    asked = before[told + 1 :]
    return told >= 0 and not any(chunk.role in _JOINTS | {"change"} for chunk in asked)


def _is_blurred(chunks: Sequence[Chunk], new: Chunk) -> bool:
    """Blur the background of Image 2, where nothing shall be put behind."""
    is_asked = any(chunk.role in _JOINTS | {"change"} for chunk in chunks)
    return new.role == "image" and not is_asked and any(chunk.has(Kind.blur) for chunk in chunks)


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


def _room_left(clause: Clause) -> Steps:
    """A scene for the room that somebody is in: "swap my messy room for a forest"."""
    room, *others = (tag for tag in clause.tags if tag.kind is Kind.scenery)
    is_behind = room.text.casefold() in _ROOMS and (room.is_definite or not room.text.isascii())
    is_behind |= room.text.casefold() in _ROOMS and clause.has(Kind.flawed)
    scene = scene_of(str(tag.value) for tag in others) if is_behind else None
    return (BackgroundScene(scene),) if scene else ()


_ROOMS = frozenset(
    listed(
        """
        room | living room | bedroom | bathroom | kitchen | office | garage | classroom | hallway | basement | gym | lobby
        parking lot | car park | backyard | back yard
        房间 | 客厅 | 卧室 | 浴室 | 厨房 | 办公室 | 车库 | 教室 | 走廊 | 地下室 | 健身房 | 大厅 | 停车场 | 宿舍 | 会议室 | 后院
        """
    )
)

BACKDROP = (
    Rule(any_of(f"{_WORDS} {_SAID}"), _behind),
    Rule(
        "change owner? flawed* scenery (to|become) (scenic|view)* (scenery (scenic|view|within|of|to)*)+",
        _room_left,
    ),
    Rule(
        "owner? flawed* scenery change? become (scenic|view)* (scenery (scenic|view|within|of|to)*)+",
        _room_left,
    ),
)
