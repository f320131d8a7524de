"""Which of two texts is there now, where what they are called tells: 旧电话 and 新电话, should say and says."""

from overpaint.engines.embedded.language.kinds import Kind, Tag, Tags, kinds
from overpaint.engines.embedded.language.phrases import listed

_CALLED = kinds("label text saying flawed scenic")
_OLD = (
    "旧",
    "老",
    "原来",
    "原本",
    "原先",
    "本来",
    "之前",
    "以前",
    "先前",
    "错误的",
    "old ",
    "current ",
    "existing ",
    "present ",
    "original ",
    "previous ",
    "former ",
    "outdated ",
)
_NEW = ("新", "最新", "正确", "new ", "updated ", "replacement ", "correct ", "right ")
_OUGHT = frozenset(
    listed(
        "应为 | 应该是 | 应是 | 该是 | 应当是 | 应该为 | 应当为 | 应改为 | 应改成 | 应作 | 应写作 | 应写成 | 该写成 | 应改 | 应叫 | 该叫 | 得是 | 本应是 | 本该是 | 理应是"
    )
)
_IS = frozenset(
    listed(
        """
        现在是 | 如今是 | 目前是 | 当前是 | 写的是 | 印的是 | 打的是 | 标的是 | 显示的是 | 写着 | 印着 | 标着 | 上写着 | 写了 | 印了
        """
    )
)


_SHALL_SAY = (
    "should",
    "must",
    "ought",
    "needs",
    "has to",
    "have to",
    "meant",
    "supposed",
    "to ",
    "will",
    "shall",
)
_SAYING = frozenset(("say", "read", "show"))  # I'd love it if the mug read "B"
_SAYS = frozenset(
    listed(
        """
        says | reads | it says | shows | showing | displays | it reads | currently says | currently reads
        """
    )
)


def is_old(tag: Tag) -> bool:
    """Whether the tag calls a text the old one: 旧电话, 原来写的."""
    return tag.kind in _CALLED and tag.text.casefold().startswith(_OLD)


def is_new_first(before: Tags, between: Tags, after: Tags) -> bool | None:
    """Whether what ought to be comes first: 应为“B”，现在是“A”; `None` where the names do not tell."""
    if any(map(_is_new, before)) and any(map(_is_there, between)):
        return None if any(map(_is_new, between)) else True
    if any(map(_stands_there, (*between[:1], *after[:1]))):
        return _stands_there(after[0]) if after else False
    if any(map(_is_wished, before)) and any(map(_is_said, between)) and not any(map(_is_wished, between)):
        return True  # it should say "B", right now it says "A"
    return False if any(map(is_old, before)) and any(map(_is_new, between)) else None


def _is_new(tag: Tag) -> bool:
    return tag.text in _OUGHT or (tag.kind in _CALLED and tag.text.casefold().startswith(_NEW))


def _is_there(tag: Tag) -> bool:
    return tag.text in _IS or is_old(tag)


def _is_wished(tag: Tag) -> bool:
    """Whether the tag says what a text shall be: it should say, must be."""
    text = tag.text.casefold()
    is_saying = tag.kind is Kind.saying and (text.startswith(_SHALL_SAY) or text in _SAYING)
    return text.isascii() and (is_saying or tag.kind is Kind.become)


def _is_said(tag: Tag) -> bool:
    """Whether the tag says what a text is: it says, is what's there."""
    return tag.text.casefold() in _SAYS


def _stands_there(tag: Tag) -> bool:
    """Whether the text before is said to be there: "A" is what it says now."""
    return tag.kind is Kind.saying and tag.text.casefold().startswith("is what")
