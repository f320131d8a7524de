"""How people tell what happened, what they are up to and what they cannot do: single words, not phrases.

Beside these, words that nobody knows may stand in a clause that only says why.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SPEAKERS = _set(
    """
    i i've i'm we we've we're you you've you're they they've they're he she someone somebody everyone everybody
    nobody people folks who
    """
)
WISHING = _set(
    """
    should shouldn't must mustn't shall want wants wanted need needs wish please kindly would let let's sure ensure prefer rather
    i'd we'd you'd he'd she'd they'd it'd hope hopes hoping how if imagine pretend supposed ought try trying
    deserves lemme wanna gonna gimme required requested
    """
)
ABLE = _set("can could may might will")
UNABLE = _set(
    "can't cannot couldn't won't don't doesn't didn't isn't wasn't aren't weren't haven't hasn't hadn't"
)
KNOWING = _set("see read know find recognize recognise notice think guess look spot wonder ask")
HAPPENED = _set(
    """
    was were got had did went came fell blew drew took ran gave wrote began flew grew forgot ate drove threw wore
    stole woke spoke chose froze knew saw hid arose broke shook rang sank became been walked wandered strolled
    stepped photobombed parked blocked sneaked snuck arrived retired died happened hasn't wasn't weren't didn't bought sent lost told sold paid
    ruined spoiled spoilt wrecked destroyed messed rolled drifted crashed poured rained snowed drizzled loved enjoyed hated visited invited
    hired met caught taught thought spent spilt spilled misspelt misspelled dug hurt said decided insisted promised
    """
)
HABITUAL = _set("never always rarely seldom hardly usually often")
DONE = _set("left put made found built held kept brought read cut hit shot hung stuck lent meant set")
UNDERTAKING = _set(
    """
    applying hosting opening planning launching selling organizing organising preparing renting advertising
    collecting submitting teaching studying working starting celebrating retiring closing relocating rebranding
    renovating expecting hiring building using printing making writing putting sending posting framing moving
    repainting ordering designing updating redoing decorating
    """
)
PLANNING = _set(
    """
    coming approaching nearing looming arriving
    applying hosting opening planning launching selling organizing organising renting advertising submitting
    celebrating retiring closing relocating rebranding renovating expecting hiring moving starting joining
    graduating competing performing exhibiting
    """
)
THINKING = _set("know realize realise understand appreciate apologize apologise admit swear believe suppose")
OCCUPIED = frozenset(
    f"{who} {does}" for who in ("i", "we") for does in ("run", "own", "work", "teach", "live", "sell")
)
WHEN = _set("monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow")
COURTEOUS = _set(
    """
    if it it's 's that's this isn't is not too very so much you you've you're you'd we i there there's have has
    got get the no your be would could can do does don't mind trouble bother hassle problem issue moment minute
    minutes min second seconds sec time chance spare possible doable feasible okay ok alright all right fine cool
    kind nice ask asking work effort manage like please to at allowed able free busy wouldn't of for big
    """
)
