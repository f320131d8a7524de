"""Wishes and the ways to state them: all I ask is that, what this needs is, is there any chance, it'd be fab if."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed


def compounds() -> Iterator[Phrase]:
    """What leads a wish and says nothing of it."""
    yield from ((_joined(lead), Kind.filler, None) for lead in product(_ALL, _WISHED, _IS))
    yield from ((_joined(lead), Kind.filler, None) for lead in product(_WHAT, _THIS, _NEEDS, _IS))
    yield from ((_joined(lead), Kind.filler, None) for lead in product(_IS_THERE, _WAYS, _FOR))
    yield from ((_joined(lead), Kind.filler, None) for lead in product(_IT_WOULD, _LOVELY, _IF))
    yield from ((_joined(joint), Kind.to, None) for joint in product(_SEEMING, _AS, _IT, _WAS))


def _joined(words: tuple[str, ...]) -> str:
    return " ".join(words).replace(" '", "'").strip()


_ALL = listed("all i | all we | all that i | only thing i | one thing i | thing i | what i | what we")
_WISHED = listed(
    """
    'm asking | 'm asking for | am asking | am asking for | ask | ask for | want | need | would like | 'd like | 'd love | would love
    'm after | am after | 'm looking for | 'm hoping for | wish for | really want | really need | had in mind | have in mind
    """
)
_IS = listed("is | is for | is that | is to | is to have | is to see | is to get")

_WHAT = ("what", "all", "all that", "thing")
_THIS = listed("it | this | that | picture | photo | image | pic | shot | this photo | one")
_NEEDS = listed(
    "needs | really needs | wants | could use | is missing | lacks | calls for | is crying out for"
)

_IS_THERE = listed("is there | would there be | do we have | have you got | do you have")
_WAYS = listed("way | chance | any way | possibility | hope")
_FOR = listed(
    "of | for | to | that | we can | we could | you can | you could | i can | i could | to get | to have | of getting | of having"
)

_IT_WOULD = listed(
    "it'd be | it would be | that'd be | that would be | this would be | this'd be | be | how | wouldn't it be | would it be"
)
_LOVELY = listed(
    """
    fab | fabulous | rad | sick | neat | sweet | ace | brilliant | super | superb | amazing | epic | dope | lit | swell | wicked
    lovely | nice | great | cool | awesome | good | fun | funny | hilarious | perfect | ideal | wonderful | fantastic | better | nicer
    much better | so cool | so nice | so much better | really cool | really nice | handy | helpful | ok | fine | grand | magic
    """
)
_IF = listed("if | to have | to see | to get | as | with | made")

_SEEMING = listed("look | looks | looking | appear | appears | seem | seems | feel | feels")
_AS = ("as if", "as though", "like")
_IT = ("it", "they", "it all", "this", "we")
_WAS = listed(
    "was | were | is | are | had been | has been | have been | 'd been | 's been | came from | came out of | comes from | come from | dates from | dated from"
)
