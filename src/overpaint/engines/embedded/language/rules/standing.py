"""Who stands before a background: whether the subjects of a clause are that, or something in the picture to be edited."""

from collections.abc import Sequence

from overpaint.engines.embedded.language.kinds import Kind, kinds
from overpaint.engines.embedded.language.rules.chunks import Chunk

FILLS = frozenset({"image", "scene", "ground", "color", "transparent"})
TAKING_OUT = frozenset({"remove", "gone", "cut", "isolate"})
_HANDLING = frozenset({"put", "cut", "isolate", "move", "add", "of", "to"})
_THINGS = kinds("object accessory garment carrier")
_PUTTING = frozenset({"put", "cut", "isolate", "move"})
_SURFACES = frozenset(("on", "onto", "against", "over", "onto top of", "on top", "在", "上", "到"))


def stands_before(chunks: Sequence[Chunk]) -> bool:
    """Whether each subject is what stands before the background."""
    has_one_fill = sum(chunk.role in FILLS for chunk in chunks) < 2
    return all(_stands(chunks, place, has_one_fill=has_one_fill) for place in range(len(chunks)))


def _stands(chunks: Sequence[Chunk], place: int, *, has_one_fill: bool) -> bool:
    chunk, following = chunks[place], chunks[place + 1 : place + 3]
    if chunk.role == "color" and chunk.after == "subject":
        return False  # a white cat
    is_adjective = chunk.role == "color" and chunk.after == "place" and has_one_fill
    if is_adjective and following[0].tags[0].kind in _THINGS:
        return False  # 红球后面
    if chunk.role == "place" and chunk.after == "subject" and not chunk.has(Kind.behind):
        return False  # 背景的人
    if chunk.role != "subject":
        return True
    is_in_it = chunk.after == "within" and following[1:] and following[1].role == "place"
    is_of_part = chunk.before == "of" and chunk.has(Kind.carrier, Kind.garment, Kind.accessory)
    is_beside = chunk.after == "pause" and following and following[0].role == "place"
    if is_in_it or is_of_part or is_beside or (chunk.after == "place" and not _gives_way(chunks, place)):
        return False
    is_person = chunk.has(Kind.subject, Kind.owner) and not chunk.has(Kind.garment, Kind.accessory)
    is_handled = chunk.before in _HANDLING or chunk.after in ("place", *_PUTTING)
    # give the bottle a white background
    is_given = chunk.before == "make" and bool(following) and following[0].role in FILLS
    is_given &= bool(following) and following[0].after == "place"
    # the bottle on a white background
    # a mug with a white background; "remove the mug with the white one" says which mug
    is_with = place == 0 and bool(following) and following[0].text == "with"
    is_with &= bool(following[1:]) and not following[1].tags[0].is_definite
    is_joined = chunk.after == "within" or is_with
    is_set = is_joined and bool(following[1:]) and following[1].role in FILLS
    is_given |= is_set and following[1].after == "place"
    # 让猫待在森林里
    is_given |= is_set and chunk.before == "make" and not chunk.text.isascii()
    return is_handled or (has_one_fill and (is_person or is_given))


def _gives_way(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether the subject before a place has it, or goes for a scene: "replace the wall behind her with a forest"."""
    is_behind_other = chunks[place + 1].tags[0].kind is Kind.behind
    return not is_behind_other or any(chunk.role in ("scene", "image") for chunk in chunks[place + 2 :])


def is_setting(chunks: Sequence[Chunk], fill: Chunk) -> bool:
    """Whether the fill is where somebody is put: "put her on a beach", "in front of Image 2"."""
    before = list(chunks[: chunks.index(fill)])
    roles = {chunk.role for chunk in chunks}
    has_somebody = any(chunk.role == "it" or _is_there(chunk) or _is_self(chunk) for chunk in chunks)
    is_put = has_somebody and bool(_PUTTING & roles)
    joint = next((chunk for chunk in reversed(before) if chunk.role in ("to", "within", "before")), None)
    match fill.role:
        case "image":
            is_before = joint is not None and joint.role == "before" and joint.text != "after"
            is_shown = fill.has(Kind.background, Kind.view) and not TAKING_OUT & roles
            return is_shown or (is_put and (is_before or fill.after in ("before", "view")))
        case "scene":
            led = {chunk.role for chunk in before}
            return is_put or (has_somebody and "make" in led and bool({"within", "before"} & led))
        case "color":
            if [chunk.role for chunk in chunks] == ["subject", "within", "color"]:  # product on white
                return joint is not None and joint.text == "on"
            return is_put and joint is not None and joint.text in _SURFACES
        case "transparent":
            return has_somebody and (joint is not None or bool({"isolate", "cut", "remove"} & roles))
        case _:
            return False


def _is_self(chunk: Chunk) -> bool:
    """Whether a wish says who, such as "could I be in a forest?"."""
    return chunk.role == "put" and not {"be", "was", "were", "look", "i'm", "we're"}.isdisjoint(
        chunk.text.split()
    )


def _is_there(chunk: Chunk) -> bool:
    """Whether a subject is in the picture: "put a dog on the beach" wants a new one."""
    if chunk.role != "subject":
        return False
    return chunk.has(Kind.subject, Kind.owner) or not chunk.text.isascii() or chunk.tags[0].is_definite
