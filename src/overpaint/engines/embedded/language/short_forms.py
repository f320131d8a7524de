"""Words as people shorten them, and as the British spell them: the lexicon has one form of each."""

import re

_CONTRACTED = """
what's that's there's here's let's don't doesn't didn't isn't aren't wasn't can't couldn't shouldn't wouldn't won't
i'm i've i'd you're you've you'd we've we'd they're they've he's she's who's where's haven't hasn't
"""
_ABBREVIATED = """
col=color colr=color clr=color shd=should shld=should cld=could cud=could wld=would wud=would w=with wth=with
bkgrnd=background bckgrnd=background bkground=background pix=picture photograf=photo btm=bottom ctr=center n=and nd=and
shud=should shuld=should shoud=should shoudl=should cud=could coud=could wud=would woud=would plese=please
pleas=please pleaze=please plase=please pleaz=please pliz=please plees=please wat=what dat=that dis=this gimmie=gimme
th=the hte=the te=the adn=and nad=and thru=through wanna=want gonna=going
"""
_BRITISH = (("colour", "color"), ("grey", "gray"), ("centre", "center"))
_WORD = re.compile(r"[A-Za-z]+")
_LONG = {
    **{word.replace("'", ""): word for word in _CONTRACTED.split()},
    **dict(short.split("=") for short in _ABBREVIATED.split()),
}
# its is "it's" where no noun can follow
_ITS = re.compile(
    r"\bits (?=(?:a|too|way|so|very|really|kinda|quite|rather|pretty|not|all|just|bit)\b)", re.IGNORECASE
)


# "that" goes with the articles, and "after" alone would turn the order round
_AFTER_THAT = re.compile(
    r"(?:(?<=^)|(?<=[,;.] )|(?<=\band )|(?<=\bthen ))after (?:that|this)\b", re.IGNORECASE
)


# a passport, and no wish
_ID = re.compile(r"\bID\b|\bid(?= (?:photos?|cards?|pics?|pictures?|badges?)\b)")
# restyle Image 1 after Image 2
_STYLED_AFTER = re.compile(
    r"(?<=style )(.{1,20} )after(?= (?:image|picture|photo|pic|img|the)\b)|(?<=styled )after\b", re.IGNORECASE
)

BOUND = frozenset(("its", "after", "id"))  # what these are is told by the words beside them


def written_out(text: str) -> str:
    """The text with its short words in full: whats, shd, bkgrnd."""
    named = _ID.sub("\0", text)
    return _WORD.sub(
        lambda word: _LONG.get(word[0].casefold(), word[0]),
        _STYLED_AFTER.sub(r"\1like", _AFTER_THAT.sub("afterwards", _ITS.sub("it's ", named))),
    ).replace("\0", "ID")


def american(form: str) -> str:
    """The form in American spelling."""
    for british, spelling in _BRITISH:
        form = form.replace(british, spelling)
    return form
