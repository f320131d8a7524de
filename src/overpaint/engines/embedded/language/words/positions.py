"""Places in a picture."""

from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import Position

# stems; "corner", 角 and the like are added
_PLACES: dict[Position, str] = {
    Position.top_left: "top left | on top left | upper left | left top | 左上",
    Position.top_right: "top right | on top right | upper right | right top | 右上",
    Position.bottom_left: "bottom left | lower left | left bottom | 左下",
    Position.bottom_right: "bottom right | lower right | right bottom | 右下",
    Position.top: """
        top | right at top | at very top | up top | very top | top center | top middle | upper | topmost | center top
        顶 | 上 | 最上 | 正上
    """,
    Position.bottom: """
        down bottom | under picture | under photo | under image | below picture | below photo | below image | beneath picture
        beneath photo | beneath image | under it | underneath it | bottom | right at bottom | at very bottom | very bottom | underneath | at foot of | bottom center | bottom middle | bottommost
        center bottom
        底 | 下 | 最下 | 正下 | 下头 | 最底端
    """,
    Position.left: "left | leftmost | far left | center left | middle left | very left | 左 | 最左",
    Position.right: "right | rightmost | far right | center right | middle right | very right | 右 | 最右",
    Position.middle: """
        center | dead center | middle | centered | very center | very middle | exact center | smack in middle | right in middle | right in center | bang in middle
        正中 | 中间 | 中央 | 正中央 | 中心 | 正中间 | 居中 | 当中 | 最中间
    """,
}
# within a row or column the middle says no more
_CENTERED = {
    Position.top: """
        顶端居中 | 上边居中 | 上面居中 | 最上面居中 | 最上方居中 | 最顶部居中 | 居中靠上 | 中间靠上 | 中上方 | 中上部 | 居上 | 居顶 | 靠上 | 靠顶 | 置顶 | 顶头 | 最顶头 | 顶上 | 最顶上 | 最上头 | 最上边 | 顶上边 | 最上方 | 顶部居中 | 上方居中 | 顶部中间 | 上方中间 | 顶部中央 | 顶部正中 | 上面中间 | 正上方居中 | 上方正中
    """,
    Position.bottom: """
        底边居中 | 下边居中 | 下面居中 | 最下面居中 | 最下方居中 | 最底部居中 | 居中靠下 | 中间靠下 | 中下方 | 中下部 | 居下 | 居底 | 靠下 | 靠底 | 置底 | 沉底 | 底端居中 | 最底下 | 最下头 | 最下边 | 最底部 | 最下方 | 底部居中 | 下方居中 | 底部中间 | 下方中间 | 底部中央 | 底部正中 | 下面中间 | 正下方居中 | 下方正中
    """,
}
_ENDS_EN = [
    f"{hand}{end}"
    for hand in ("", " hand", " most")
    for end in (
        "",
        " corner",
        " strip",
        " band",
        " margin",
        " side",
        " edge",
        " part",
        " area",
        " end",
        " edge of frame",
        " side of frame",
        " corner of frame",
    )
]
_ENDS_ZH = [
    *"角方侧边部面端",
    "角落",
    "边缘",
    "位置",
    "角位置",
    "方位置",
    "角上",
    "手边",
    "边角",
    "角处",
    "侧边",
    "半边",
    "边角落",
    "侧角落",
    "边儿",
    "半部分",
    "半部",
]


def _places(stems: str) -> str:
    phrases = []
    for stem in listed(stems):
        bare = () if stem in ("上", "下", "顶", "底") else ("",)  # 上 alone is a preposition
        phrases += [stem + end for end in (_ENDS_EN if stem.isascii() else (*bare, *_ENDS_ZH))]
    return " | ".join(phrases)


POSITIONS = {
    position: " | ".join([_places(stems), *([_CENTERED[position]] if position in _CENTERED else [])])
    for position, stems in _PLACES.items()
}
