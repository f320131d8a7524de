"""Which of two texts is there now, where what they are called tells: 旧电话 and 新电话, 应为 and 现在是."""

from overpaint.engines.embedded.language.kinds import Tag, Tags, kinds
from overpaint.engines.embedded.language.phrases import listed

_CALLED = kinds("label text saying flawed scenic")
_OLD = ("旧", "老", "原来", "原本", "原先", "本来", "之前", "以前", "先前", "错误的")
_NEW = ("新", "最新", "正确")
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


def is_old(tag: Tag) -> bool:
    """Whether the tag calls a text the old one: 旧电话, 原来写的."""
    return tag.kind in _CALLED and tag.text.startswith(_OLD)


def is_new_first(before: Tags, between: Tags) -> bool | None:
    """Whether what ought to be comes first: 应为“B”，现在是“A”; `None` where the names do not tell."""
    if any(map(_is_new, before)) and any(map(_is_there, between)):
        return None if any(map(_is_new, between)) else True
    return False if any(map(is_old, before)) and any(map(_is_new, between)) else None


def _is_new(tag: Tag) -> bool:
    return tag.text in _OUGHT or (tag.kind in _CALLED and tag.text.startswith(_NEW))


def _is_there(tag: Tag) -> bool:
    return tag.text in _IS or is_old(tag)
