"""Every phrase that the grammar knows, with what it means.

The phrases themselves are data, in `words`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from overpaint.engines.embedded.language.atoms import HAN, atoms_of
from overpaint.engines.embedded.language.kinds import Kind, Tag, kinds
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.short_forms import american, written_out
from overpaint.engines.embedded.language.words.amounts import AMOUNTS
from overpaint.engines.embedded.language.words.asking import ARTICLES, ASKING, COUNTED, LUMPS, MEASURES
from overpaint.engines.embedded.language.words.besides import (
    BESIDES,
    LYING,
    PRAISE,
    SEEMING,
    STRAYED,
    STRAYED_INTO,
)
from overpaint.engines.embedded.language.words.beyond import BEYOND, GARB, OTHER_STYLES, PERSON
from overpaint.engines.embedded.language.words.colors import named_colors
from overpaint.engines.embedded.language.words.doing import DOING
from overpaint.engines.embedded.language.words.frames import (
    AXES,
    COUNTS,
    DEGREES,
    DIRECTIONS,
    EVERY_SIDE,
    EXTREMES,
    FRAMES,
    LAYOUTS,
    RATIOS,
    SIZES,
    TIMES,
    TURNS,
)
from overpaint.engines.embedded.language.words.garments import GARMENTS
from overpaint.engines.embedded.language.words.joining import JOINING
from overpaint.engines.embedded.language.words.looks import FLAWS, LOOKS, QUALITIES
from overpaint.engines.embedded.language.words.nouns import NOUNS
from overpaint.engines.embedded.language.words.positions import POSITIONS
from overpaint.engines.embedded.language.words.scenery import SCENERY
from overpaint.engines.embedded.language.words.styles import STYLES
from overpaint.engines.embedded.plan import Extent, LookName

Form = tuple[str, ...]

_ALL_HAN, _PLAIN_WORDS = re.compile(f"[{HAN}]+"), re.compile("[a-z]+(?: [a-z]+)*")


@cache
def lexicon() -> dict[Form, Tag]:
    """Phrase, as a tuple of folded atoms -> its meaning; `Tag.text` is the phrase."""
    return {form_of(phrase): Tag(kind, value, phrase) for phrase, kind, value in phrases()}


@cache
def longest_after() -> dict[str, int]:
    """First atom of a phrase -> the number of atoms of the longest that begins with it."""
    longest: dict[str, int] = {}
    for form in lexicon():
        longest[form[0]] = max(len(form), longest.get(form[0], 0))
    return longest


def phrases() -> Iterator[tuple[str, Kind, object]]:
    """Every phrase with its meaning; where one is given twice, the last counts."""
    for phrase, color in named_colors():
        if phrase.isascii():
            coats = ("coat of", "new coat of", "fresh coat of", "shade of")
            yield from ((f"{coat} {phrase}", Kind.color, color) for coat in coats)
        yield phrase, Kind.color, color
        if len(phrase) == 1:
            yield from (
                (f"{phrase}{cloth}", Kind.ground, color) for cloth in ("底", "幕", "幕布", "底子", "背景")
            )
            yield f"{phrase}点", Kind.spot, color
            yield f"{phrase}{phrase}的", Kind.color, color
        if color.name == "green":
            yield from ((phrase, Kind.ground, color) for phrase in ("greenscreen", "green screen", "绿幕"))
    yield from _parted()
    for table in (ASKING, DOING, JOINING, NOUNS, FRAMES, BESIDES, _OTHERS):
        for kind, said in table.items():
            yield from ((phrase, kind, None) for phrase in listed(said))
    for kind, values in _VALUES.items():
        for value, said in values:
            yield from ((phrase, kind, value) for phrase in listed(said))
    for phrase in listed(NOUNS[Kind.subject]):
        yield (f"{phrase}'s" if phrase.isascii() else f"{phrase}的"), Kind.owner, None
        if not phrase.isascii():  # 我女儿这张
            yield from ((f"{phrase}{this}{sheet}", Kind.picture, None) for this in "这那" for sheet in "张幅")
    yield from _shortened()
    yield from _demanded()
    yield from _mistaken()
    yield from _lettered()
    yield from _image_references()
    yield from _repeated()
    yield from _strayed()
    yield from _lying()
    yield from _praised()
    yield from _not_at_all()
    yield from _measured()
    yield from _renamed()
    yield from _rewritten()
    yield from _headed()
    yield from _whichever()
    yield from _photographed()
    yield from _in_proportion()
    yield from _too_dim_to_see()
    yield from _dimmed_edges()
    yield from _leaning()
    yield from _nightfall()


def _renamed() -> Iterator[tuple[str, Kind, object]]:
    """Pieces of text, the one that is there and the one that shall be: 旧电话, 新时间."""
    for label in ("时间", *listed(NOUNS[Kind.label])):
        if not label.isascii() and len(label) > 1:
            yield from ((f"{which}{label}", Kind.label, None) for which in _WHICH)


_WHICH = ("旧", "旧的", "老", "新", "新的", "最新", "最新的", "原", "原来的", "正确的", "错误的")


def _rewritten() -> Iterator[tuple[str, Kind, object]]:
    """One text rubbed out for another: 划掉写, 涂掉改成."""
    for gone, joint, written in product(_RUBBED, ("", "再", "然后", "重新"), _WRITTEN):
        yield f"{gone}{joint}{written}", Kind.become, None


_RUBBED = listed("划掉 | 涂掉 | 擦掉 | 删掉 | 抹掉 | 去掉 | 盖掉 | 换掉")
_WRITTEN = listed(
    "写 | 写上 | 写成 | 重写 | 重写成 | 改写 | 改写成 | 改成 | 改为 | 换成 | 换上 | 填上 | 打上"
)


def _headed() -> Iterator[tuple[str, Kind, object]]:
    """What stands over a list of wishes: 两处修改, 一共三个要求."""
    for led, count, unit in product(_LED, "两三四五几234", "处个点项件条"):
        yield from ((f"{led}{count}{unit}{what}", Kind.filler, None) for what in _WISHES)


_LED = ("", "有", "共", "一共", "总共", "要改")
_WISHES = listed(
    "变动 | 颜色要改 | 颜色要换 | 改动 | 修改 | 改色 | 换色 | 改字 | 调整 | 要求 | 要改 | 要改的 | 需要改 | 需要修改 | 需求 | 要换 | 变化 | 变动 | :"
)


def _whichever() -> Iterator[tuple[str, Kind, object]]:
    """All of a kind: 不管中文英文, 无论大小."""
    for matter, which in product(("不管", "不论", "无论", "甭管", "别管", "管它"), _ANY):
        yield f"{matter}{which}", Kind.all, None


_ANY = listed(
    """
    中文英文 | 中文还是英文 | 中文或英文 | 中英文 | 是中文还是英文 | 英文还是中文 | 英文中文 | 大小 | 大字小字 | 大的小的 | 大还是小 | 是大是小
    是什么 | 是啥 | 哪里 | 哪儿 | 在哪 | 在哪儿 | 什么颜色 | 什么语言 | 横的竖的 | 横排竖排
    """
)


def _photographed() -> Iterator[tuple[str, Kind, object]]:
    """The background out of focus, as a camera has it: 单反那种虚化."""
    for camera, how, soft in product(_CAMERAS, _SHOT, ("虚化", "虚化效果", "背景虚化", "景深")):
        if how or soft != "虚化":  # the camera itself may be in the picture
            yield f"{camera}{how}{soft}", Kind.bokeh, None


_CAMERAS = listed("单反 | 单反相机 | 相机 | 微单 | 专业相机 | 长焦 | 大光圈 | 人像模式 | 手机人像模式")
_SHOT = (
    *("", "的", "那种", "那样的", "拍的", "拍的那种", "拍出来的"),
    *("拍出来的那种", "级", "级别的", "效果的", "一样的"),
)


def _in_proportion() -> Iterator[tuple[str, Kind, object]]:
    """That the other side follows: 高度按比例来."""
    for side, how in product(("高度", "高", "宽度", "宽", "另一边", "长度"), listed(_FOLLOWING)):
        yield f"{side}{how}", Kind.closing, None


_FOLLOWING = """
按比例 | 按比例来 | 按比例缩放 | 按比例走 | 按原比例 | 等比 | 等比例 | 等比缩放 | 等比例缩放 | 自适应 | 自动 | 自动算 | 自动调整
自动适应 | 自动缩放 | 跟着变 | 跟着走 | 跟着缩 | 跟着比例走 | 跟着缩放 | 随比例 | 随着变 | 自己算 | 随它 | 不限 | 不用管 | 别管 | 随意
"""


def _too_dim_to_see() -> Iterator[tuple[str, Kind, object]]:
    """啥也看不见, 什么都看不清."""
    for what, too, seen in product(
        ("啥", "什么", "啥东西", "什么东西"),
        "也都",
        ("看不见", "看不清", "看不到", "看不清楚", "瞧不见", "认不出"),
    ):
        yield from ((f"{what}{too}{seen}{end}", Kind.flawed, None) for end in ("", "了", "啊"))


def _dimmed_edges() -> Iterator[tuple[str, Kind, object]]:
    """四个角暗下去, 压暗画面边缘."""
    for edges in listed(
        "四角 | 四个角 | 四周 | 四边 | 边缘 | 边角 | 四个边角 | 四周围 | 画面四周 | 画面边缘 | 画面四角 | 四个角落 | 四角和边缘"
    ):
        said = [f"{dim}{edges}" for dim in ("压暗", "压黑", "加暗", "调暗", "弄暗", "暗化")]
        said += [edges + dim for dim in listed(_DIMMED)]
        yield from ((phrase, Kind.look, LookName.vignette) for phrase in said)
        yield from (
            (f"{middle}{edges}暗", Kind.look, LookName.vignette) for middle in ("中间亮", "中心亮", "中央亮")
        )
        yield from (
            (f"{edges}暗{middle}", Kind.look, LookName.vignette) for middle in ("中间亮", "中心亮", "中央亮")
        )


_DIMMED = """
压暗 | 变暗 | 调暗 | 弄暗 | 加暗 | 暗下去 | 暗下来 | 暗 | 发暗 | 都暗 | 都压暗 | 压黑 | 渐暗 | 逐渐变暗 | 慢慢变暗 | 变黑 | 发黑 | 暗化 | 压一压 | 压下去
加阴影 | 加点阴影 | 加一圈阴影 | 来点阴影 | 加个阴影
"""


def _leaning() -> Iterator[tuple[str, Kind, object]]:
    """Which way the tones shall go: 往暖了偏, 朝冷色走."""
    for towards, (tone, look), led, goes in product(
        "往朝向", _TONES.items(), ("", "了", "里", "处", "色", "色调"), "调偏走靠压弄整推拉来去带"
    ):
        yield f"{towards}{tone}{led}{goes}", Kind.look, look


_TONES = {
    "暖": LookName.warmer,
    "冷": LookName.cooler,
    "亮": LookName.brighter,
    "暗": LookName.darker,
    "浓": LookName.saturation_up,
    "艳": LookName.saturation_up,
    "淡": LookName.saturation_down,
    "素": LookName.saturation_down,
}


def _nightfall() -> Iterator[tuple[str, Kind, object]]:
    """Day into night: 把白天弄成夜景, 处理成半夜拍的."""
    turned = ["弄成", "整成", "搞成", "处理成", "p成", "调成", "做成", "转成"]
    for verb, night, end in product(turned, _NIGHTS, ("", "拍的", "时候")):
        yield f"{verb}{night}{end}", Kind.look, LookName.day_to_night
    for verb, night in product(
        (*turned, "变", "变成", "改", "改成", "换", "换成", "转", "转为", "变为", "改为"), _NIGHTS
    ):
        yield from (
            (f"{day}{verb}{night}", Kind.look, LookName.day_to_night)
            for day in ("白天", "白日", "大白天", "日景")
        )


_NIGHTS = [
    "夜景",
    "黑夜",
    "夜晚",
    "晚上",
    "夜里",
    "深夜",
    "半夜",
    "夜间",
    "大晚上",
    "夜色",
    "天黑",
    "晚间",
    "午夜",
    "大半夜",
    "月夜",
    "黑天",
]


def _measured() -> Iterator[tuple[str, Kind, object]]:
    """What stands before a noun: 那坨, 有块, 再来一辆, 放个一样的."""
    for measure in MEASURES + LUMPS:
        pronouns = "这那一该整" if measure in MEASURES else "这该" if measure == "块" else "这那该"
        yield from (
            (f"{pronoun}{measure}", Kind.filler, None)
            for pronoun in (*pronouns, *_THERE)
            if f"{pronoun}{measure}" not in _LABELS
        )
        yield from (
            (f"{again}{does}一{measure}", Kind.copy, None)
            for again in "多再"
            for does in "来放摆挂停种立贴添变做"
        )
        if measure not in "张幅":
            yield from ((f"{count}{measure}", Kind.number, number) for count, number in COUNTED.items())
    for same in ("一样的", "一模一样的", "同样的", "同款", "同款的", "相同的"):
        for does, one in product("来放摆加弄整添搞变做画", ("个", "一个", "只", "一只", "辆", "一辆", "")):
            yield from ((f"{again}{does}{one}{same}", Kind.copy, None) for again in ("", "再", "多", "也"))


_LABELS = ("那排", "那一串", "这一串", "那一句", "这一句", "那一段", "这一段")
_THERE = ("有", "有一", "那一", "这一", "多了", "多了一")


def _not_at_all() -> Iterator[tuple[str, Kind, object]]:
    """What 一点都 makes stronger: 一点都别切."""
    kept = [phrase for phrase in listed(DOING[Kind.keep]) if phrase[0] in "别不"]
    for bit, too in product(("一点", "一点儿", "半点", "丝毫", "一丝", "一丁点"), "都也"):
        yield from (
            (f"{bit}{too}{never}", Kind.not_, None) for never in ("别", "不要", "不能", "不许", "不准")
        )
        yield from ((f"{bit}{too}{phrase}", Kind.keep, None) for phrase in kept)


def _repeated() -> Iterator[tuple[str, Kind, object]]:
    """Verbs said twice, which asks politely: 去去, 调一调."""
    for table in (DOING, FRAMES):
        for kind, said in table.items():
            for verb in listed(said) if kind in _REPEATABLE else ():
                if len(verb) == 1 and not verb.isascii():
                    yield from ((f"{verb}{between}{verb}", kind, None) for between in ("", "一", "了"))


def _strayed() -> Iterator[tuple[str, Kind, object]]:
    """How what is not wanted came to be there: somebody walked into my shot."""
    for went in listed(STRAYED):
        for into in ("into", "in", "through", "across", "onto"):
            yield from ((f"{went} {into} {place}", Kind.flawed, None) for place in listed(STRAYED_INTO))


def _lying() -> Iterator[tuple[str, Kind, object]]:
    """Where a thing is, with how it is there: parked on the left."""
    for lying in listed(LYING):
        for within in ("in", "on", "at", "near", "across", "along", "by", "over", "in front of"):
            kind = Kind.before if within == "in front of" else Kind.within
            yield f"{lying} {within}", kind, None


def _praised() -> Iterator[tuple[str, Kind, object]]:
    """What is said for a wish, or of all the rest: it would look smarter in black."""
    for seeming in listed(SEEMING):
        yield from ((f"{seeming} {praise}", Kind.filler, None) for praise in listed(PRAISE))
    for being in ("is", "came out", "turned out"):
        yield from ((f"{being} {praise}", Kind.telling, None) for praise in ("perfect", "great", "lovely"))
    for being in (
        "everything is",
        "everything's",
        "everything else is",
        "all is",
        "all",
        "it's all",
        "rest is",
    ):
        for praise in ("fine", "good", "great", "perfect", "ok", "okay", "lovely", "well"):
            for but in ("except", "except for", "apart from", "but", "but for", "other than", "besides"):
                yield f"{being} {praise} {but}", Kind.telling, None


_REPEATABLE = kinds("change add remove down blur crop rotate move extend")


def _parted() -> Iterator[tuple[str, Kind, object]]:
    """Verbs with something between their halves: 降个噪 is 降噪."""
    for kind, values in _VALUES.items():
        for value, said in values if kind in (Kind.look, Kind.flaw) else ():
            for phrase in listed(said):
                if len(phrase) in (2, 3) and phrase[0] in _PARTABLE:
                    yield from ((f"{phrase[0]}{between}{phrase[1:]}", kind, value) for between in _BETWEEN)


def _shortened() -> Iterator[tuple[str, Kind, object]]:
    """Verbs with what follows them most: 修正下 is 修正一下, 更新成 becomes."""
    for verb in listed(DOING[Kind.change]):
        if len(verb) > 1 and not verb.isascii():
            yield from ((verb + particle, Kind.become, None) for particle in "成为到作做至回")
    for kind in _REPEATABLE:
        for verb in listed({**DOING, **FRAMES}.get(kind, "")):
            if len(verb) > 1 and not verb.isascii() and verb[-1] not in "下到上了去来进":
                yield f"{verb}下", kind, None


def _demanded() -> Iterator[tuple[str, Kind, object]]:
    """Who wants it so: 学校要求, 甲方指定."""
    for who in listed(_DEMANDING):
        yield from (
            (f"{who}{wants}", Kind.purpose, None)
            for wants in ("要", "要求", "规定", "说要", "指定", "那边要", "那边要求", "非要", "只要", "只收")
        )


_DEMANDING = """
学校 | 单位 | 公司 | 老师 | 领导 | 老板 | 客户 | 甲方 | 平台 | 官网 | 系统 | 大使馆 | 领馆 | 使馆 | 招生办 | 人事 | hr | 班主任
导师 | 主办方 | 组委会 | 编辑 | 出版社 | 医院 | 派出所 | 驾校 | 网站 | 报名 | 考试 | 签证 | 护照 | 证件照 | 辅导员 | 学院 | 教务处 | 店里 | 店长
"""


def _mistaken() -> Iterator[tuple[str, Kind, object]]:
    """What went wrong in writing: 印错了, 抄错字."""
    for verb in listed(
        "写 | 打 | 印 | 标 | 抄 | 拼 | 敲 | 划 | 刻 | 贴 | 填 | 录 | 输 | 排 | 翻译 | 译 | 记 | 弄 | 搞 | 报 | 念"
    ):
        for wrong in ("错", "反", "漏"):
            yield from (
                (f"{verb}{wrong}{what}", Kind.flawed, None)
                for what in ("", "了", "字", "字了", "一个字", "了一个字")
            )
    for short in listed("少 | 漏 | 多 | 少写 | 漏写 | 多写 | 少打 | 漏打 | 多打 | 少印 | 漏印 | 多印"):
        for counted in ("个", "了个", "了一个", "一个", "了"):
            yield from ((f"{short}{counted}{what}", Kind.flawed, None) for what in _CHARACTERS)


_CHARACTERS = ("字", "零", "数字", "字母", "标点", "标点符号", "笔画", "0")


def _lettered() -> Iterator[tuple[str, Kind, object]]:
    """Letters of a size: 字号大些, 字要小一点."""
    for character, size in (("大", Extent.large), ("小", Extent.small)):
        for letters in ("字", "字号", "字体", "文字", "字儿"):
            for wish in ("", "要", "稍", "稍微", "写", "尽量"):
                said = f"{letters}{wish}{character}"
                yield from ((said + degree, Kind.size, size) for degree in ("", *_DEGREES))


_DEGREES = ("点", "点儿", "一点", "一点儿", "一点点", "些", "一些", "号", "一号")
_PARTABLE = "降去除消减"
_BETWEEN = ("个", "下", "一下", "掉", "了", "一点")


_OTHERS = {Kind.garb: GARB, Kind.other_style: OTHER_STYLES, Kind.every_side: EVERY_SIDE}
_VALUES: dict[Kind, Sequence[tuple[object, str]]] = {
    Kind.look: [*LOOKS.items()],
    Kind.quality: [*QUALITIES.items()],
    Kind.flaw: [*FLAWS.items()],
    Kind.scenery: [*SCENERY.items()],
    Kind.garment: [*GARMENTS.items()],
    Kind.position: [*POSITIONS.items()],
    Kind.amount: [*AMOUNTS.items()],
    Kind.style: [*STYLES.items()],
    Kind.axis: [*AXES.items()],
    Kind.clockwise: [*TURNS.items()],
    Kind.degrees: [*DEGREES.items()],
    Kind.ratio: [*RATIOS.items()],
    Kind.times: [*TIMES.items()],
    Kind.size: [*SIZES.items()],
    Kind.extreme: [*EXTREMES.items()],
    Kind.layout: [*LAYOUTS.items()],
    Kind.several: [*COUNTS.items()],
    Kind.direction: [*DIRECTIONS.items()],
    Kind.person: [*PERSON.items()],
    Kind.beyond: [*BEYOND.items()],
}
_NUMBERS = (
    ("1", "one", "first", "1 st", "一"),
    ("2", "two", "second", "2 nd", "二"),
    ("3", "three", "third", "3 rd", "三"),
    ("4", "four", "fourth", "4 th", "四"),
    ("5", "five", "fifth", "5 th", "五"),
    ("6", "six", "sixth", "6 th", "六"),
)


def _image_references() -> Iterator[tuple[str, Kind, object]]:
    for number, (digit, word, ordinal, short, han) in enumerate(_NUMBERS, start=1):
        kind, value = (Kind.first, None) if number == 1 else (Kind.other, number)
        for noun in (
            "image",
            "picture",
            "photo",
            "pic",
            "img",
            "figure",
            "photograph",
            "file",
            "upload",
            "attachment",
        ):
            for phrase in (
                f"{noun} {digit}",
                f"{noun} {word}",
                f"{noun} # {digit}",
                f"{noun} no . {digit}",
                f"{noun} number {digit}",
            ):
                yield phrase, kind, value
            yield f"{ordinal} {noun}", kind, value
            yield f"{short} {noun}", kind, value
        for joint in ("of", "from", "onto", "in") if number < 3 else ():
            yield f"{joint} {ordinal}", kind, value
        for numeral in (digit, han):
            for phrase in (
                "图{}",
                "图片{}",
                "图像{}",
                "照片{}",
                "第{}张",
                "第{}幅",
                "第{}个图",
                "第{}张图",
                "第{}幅图",
            ):
                yield phrase.format(numeral), kind, value
            for noun in ("图片", "照片", "图像"):
                yield f"第{numeral}张{noun}", kind, value
                yield f"第{numeral}幅{noun}", kind, value
        if number > 1:
            yield f"{ordinal} one", kind, value
    yield from ((phrase, Kind.first, None) for phrase in ("first one", "原照片", "第一个", "一号图"))
    for noun in ("image", "picture", "photo"):
        yield f"other {noun}", Kind.other, 2
        yield f"reference {noun}", Kind.other, 2
    yield from (
        (phrase, Kind.other, 2)
        for phrase in (
            "另一张图",
            "另一张图片",
            "另一张",
            "参考图",
            "other one",
            "参考图片",
            "二号图",
            "第二个",
        )
    )


def form_of(phrase: str) -> Form:
    """The folded atoms of a phrase, without articles."""
    # What most phrases are, split without looking for quotes, numbers and marks: that would take seconds for all.
    if _ALL_HAN.fullmatch(phrase):
        return tuple(phrase)
    if _PLAIN_WORDS.fullmatch(written := written_out(phrase)):
        forms = map(american, written.split())
        return tuple(form for form in forms if form not in ARTICLES)
    return tuple(atom.form for atom in atoms_of(phrase) if atom.form not in ARTICLES)
