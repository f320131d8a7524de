"""The picture turned, straightened, and mirrored."""

from overpaint.engines.embedded.language.clauses import Clause
from overpaint.engines.embedded.language.kinds import Kind, Tag
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.rules.rule import AMOUNT, IT, POSITION, Rule, Steps, any_of
from overpaint.engines.embedded.language.rules.sides import side_of
from overpaint.engines.embedded.plan import Amount, Direction, Flip, Rotate, Straighten

_TURNS = {Direction.left: -1.0, Direction.right: 1.0}


def _rotated(clause: Clause) -> Steps:
    """So many degrees; a quarter turn where only the way round is named."""
    if clause.has(Kind.flawed) and not clause.has(Kind.rotate, Kind.straighten, Kind.make):
        return ()  # 歪了5度 says how it is
    said, ways = clause.of(Kind.degrees, Kind.number), set(clause.of(Kind.clockwise))
    side = side_of(clause)
    if side is not None:
        ways.add(_TURNS.get(side, 0.0))
    if clause.amount is not None:  # turn it a quarter to the left
        said = [*said, _PARTS_OF_TURN.get(clause.amount, 0.0)]
    if (
        len(said) > 1
        or len(ways) > 1
        or 0.0 in (*ways, *said)
        or not (said or (ways and not clause.has(Kind.straighten)))
        or not any(map(_turns, clause.tags))
    ):
        return ()
    if any(tag.text.casefold().startswith("bit to") for tag in clause.tags):
        return ()  # how far is a bit?
    way = next(iter(ways), 1.0) * (-1 if clause.has(Kind.fall) else 1)
    degrees = said[0] if said else 90.0
    return (Rotate(way * degrees),) if degrees <= _DEGREES_MAX else ()


def _turns(tag: Tag) -> bool:
    """Whether the tag says that something is turned: "turn it 90", and not "make 2 changes"."""
    is_turn = tag.kind is Kind.make and (not tag.text.isascii() or tag.text.casefold() in _TURN)
    return is_turn or tag.kind in _TURNING


_TURN = ("turn", "turned", "turning", "give", "get")
_DEGREES_MAX = 360
_PARTS_OF_TURN: dict[Amount, float] = {25: 90.0, 50: 180.0}
_TURNING = (Kind.rotate, Kind.degrees, Kind.clockwise)


def _turned_over(clause: Clause) -> Steps:
    """Upside down is half a turn, where nobody speaks of flipping."""
    is_named = clause.has(Kind.make, Kind.it, Kind.rotate) or any(tag.text in _OVER for tag in clause.tags)
    return (Rotate(180.0),) if clause.values(Kind.axis) == ["vertical"] and is_named else ()


_OVER = ("倒过来", "upside down")


def _straightened(_: Clause) -> Steps:
    return (Straighten(),)


def _straightened_back(clause: Clause) -> Steps:
    """It leans 5 degrees to the left: how far, and which way, is how it is."""
    return (Straighten(),) if clause.has(Kind.flawed) else ()


def _straightened_as_said(clause: Clause) -> Steps:
    """The horizon is crooked."""
    is_tilted = any(tag.kind is Kind.flawed and tag.text.casefold() in _TILTED for tag in clause.tags)
    return (Straighten(),) if is_tilted else ()


_TILTED = frozenset(
    listed(
        """
        tilted | crooked | slanted | lopsided | skewed | not straight | askew | wonky | leaning
        歪 | 歪了 | 斜 | 斜了 | 拍歪了 | 拍斜了 | 有点歪 | 歪歪的 | 不正 | 没拍正
        """
    )
)


def _flipped(clause: Clause) -> Steps:
    if any(tag.kind is Kind.picture and tag.text.casefold() in _SEVERAL for tag in clause.spoken):
        return ()  # "swap the left and right images" turns none of them
    axes = clause.values(Kind.axis) or ["horizontal"]  # what most people mean by it
    steps = []
    for axis in dict.fromkeys(axes):
        match axis.partition(" ")[0]:
            case "horizontal":
                steps.append(Flip("horizontal"))
            case "vertical":
                steps.append(Flip("vertical"))
            case _:
                return ()
    return tuple(steps)


_SEVERAL = ("images", "pictures", "photos", "pics")
_SLANTED = "flawed too"
_TURNED = f"{IT} {_SLANTED} flip mirror axis"

TURNING = (
    Rule(
        f"{any_of('it first being make too flawed degrees clockwise direction')} straighten it?",
        _straightened_back,
        POSITION,
    ),
    Rule(
        any_of(f"{IT} {_SLANTED} rotate degrees number clockwise direction rise fall straighten upright"),
        _rotated,
        AMOUNT | POSITION,
    ),
    Rule("(make|it|rotate|first|become)* axis it?", _turned_over),
    Rule("it* being axis (make|it|rotate|flip)+ (upright|within)", _turned_over),
    Rule("it* being? axis (change? it | filling)", _turned_over),  # upside down, fix it
    Rule(
        f"{any_of(IT + ' view form flawed')} straighten {any_of(IT + ' flawed scenery view form lighting every_side')}",
        _straightened,
    ),
    Rule("(it|view|form|lighting|scenery|carrier|object)* being? too? flawed", _straightened_as_said),
    Rule(f"{any_of(_TURNED)} (flip|mirror) {any_of(_TURNED)}", _flipped),
)
