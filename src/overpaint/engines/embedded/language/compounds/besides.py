"""What is said besides: who wants it so, how it would look, that all else is fine."""

from collections.abc import Iterator
from itertools import product

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.phrases import Phrase, listed


def compounds() -> Iterator[Phrase]:
    """学校要求, it would look smarter, everything is fine except, 高度按比例来, 偷偷地, 别让人看见, 别那么亮."""
    yield from ((f"{who}{wants}", Kind.purpose, None) for who, wants in product(_DEMANDING, _DEMANDS))
    yield from ((f"{handed}{who}", Kind.purpose, None) for handed, who in product(_HANDED, _DEMANDING))
    yield from ((f"{seeming} {praise}", Kind.filler, None) for seeming, praise in product(_SEEMING, _PRAISE))
    yield from ((phrase, Kind.telling, None) for phrase in map(" ".join, product(_CAME_OUT, _PERFECT)))
    yield from ((phrase, Kind.telling, None) for phrase in map(" ".join, product(_ALL_IS, _FINE, _BUT)))
    yield from (
        (f"{manner}{particle}", Kind.filler, None) for manner, particle in product(_MANNERS, _PARTICLES)
    )
    yield from ((phrase, Kind.filler, None) for phrase in map("".join, product(_SUDDENLY, _NOTICED)))
    yield from (
        (phrase, Kind.event, None)
        for phrase in map("".join, product(_NOW, _AGES, ("岁", "岁了", "岁啦", "岁生日")))
    )
    yield from (
        (phrase, Kind.flawed, None) for phrase in map("".join, product(_HIDING, _HIDDEN, ("", "了", "啦")))
    )
    yield from ((phrase, Kind.gone, None) for phrase in map("".join, product(_LEST, _PEOPLE, _SEE)))
    yield from (
        (phrase, Kind.too, None) for phrase in map("".join, product(_NEED_NOT, _SO, ("", "多", "重")))
    )
    yield from ((f"{side}{follows}", Kind.closing, None) for side, follows in product(_SIDES, _FOLLOWS))


_DEMANDING = listed(
    """
    学校 | 单位 | 公司 | 老师 | 领导 | 老板 | 客户 | 甲方 | 平台 | 官网 | 系统 | 大使馆 | 领馆 | 使馆 | 招生办 | 人事 | hr | 班主任
    导师 | 主办方 | 组委会 | 编辑 | 出版社 | 医院 | 派出所 | 驾校 | 网站 | 报名 | 考试 | 签证 | 护照 | 证件照 | 辅导员 | 学院 | 教务处 | 店里 | 店长
    """
)
_HANDED = ("交", "交给", "发给", "上交", "递给", "报给", "寄给")
_DEMANDS = listed("要 | 要求 | 规定 | 说要 | 指定 | 那边要 | 那边要求 | 非要 | 只要 | 只收")

_SEEMING = listed(
    """
    would look | might look | will look | could look | would be | might be | looks | look | would look so much | would look way
    would look much | would look even | would look really
    """
)
_PRAISE = listed(
    """
    smarter | classier | lovelier | lovely | prettier | neater | cuter | amazing | fantastic | stunning | gorgeous | much better
    way better | far better | even better | so much better | more elegant | more modern | more stylish | classy | perfect
    more professional | better | nicer | great | best | fine
    """
)
_CAME_OUT, _PERFECT = ("is", "came out", "turned out"), ("perfect", "great", "lovely")

_ALL_IS = listed("everything is | everything's | everything else is | all is | all | it's all | rest is")
_FINE = listed("fine | good | great | perfect | ok | okay | lovely | well")
_BUT = listed("except | except for | apart from | but | but for | other than | besides")

_MANNERS = listed(
    """
    偷偷 | 悄悄 | 默默 | 暗中 | 赶紧 | 赶快 | 赶忙 | 快快 | 尽快 | 尽早 | 马上 | 立刻 | 立马 | 麻利 | 麻溜 | 麻溜儿 | 麻利儿 | 利索 | 干脆 | 索性 | 果断 | 随手 | 顺手 | 好好 | 老老实实
    明明 | 分明 | 好端端 | 一块儿 | 统一 | 同步 | 相应 | 跟着 | 随之 | 跟着一起 | 重新 | 仔细 | 认真 | 细心 | 小心 | 巧妙 | 彻底 | 完全
    """
)
_PARTICLES = ("", "地", "的")

_SUDDENLY = ("刚", "才", "刚刚", "刚才", "突然", "忽然", "这才", "后来")
_NOTICED = ("发现", "看到", "注意到", "意识到", "想起来", "才发现", "知道", "看出来")

# 今年十岁了
_NOW = ("今年", "今天", "明天", "马上", "快", "刚", "刚满", "满", "都", "已经")
_AGES = (
    *"一二三四五六七八九十",
    *("十二", "十五", "十六", "十八", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十", "一百"),
)

# 挡住脸了
_HIDING = ("挡住", "挡着", "挡到", "挡", "遮住", "遮着", "遮到", "压住", "盖住", "抢了")
_HIDDEN = listed(
    "脸 | 我的脸 | 她的脸 | 他的脸 | 人 | 人脸 | 我 | 她 | 他 | 主体 | 画面 | 视线 | 镜头 | 字 | 眼睛 | 风景 | 主角 | 产品 | 路 | 别的"
)

# so that nobody sees it
_LEST = listed(
    "别让 | 别给 | 别被 | 别再让 | 不要让 | 不要给 | 不要被 | 不能让 | 不能给 | 不能被 | 不许让 | 不想让 | 不想给 | 不想被 | 免得 | 免得被 | 省得 | 省得被 | 以免 | 以免被 | 防止 | 防止被 | 怕 | 怕被 | 生怕"
)
_PEOPLE = listed("人 | 别人 | 人家 | 外人 | 陌生人 | 大家 | 谁 | 他们 | 人们 | 路人")
_SEE = listed(
    "看 | 看见 | 看到 | 看见了 | 看到了 | 看出来 | 瞧见 | 瞅见 | 认出 | 认出来 | 认出来了 | 知道 | 发现 | 盯上 | 扒出来"
)

# what need not be so is too much so
_NEED_NOT = listed(
    "别 | 不要 | 不用 | 不必 | 没必要 | 不需要 | 用不着 | 犯不着 | 能不能别 | 可以不 | 不该 | 不应该 | 不能"
)
_SO = ("那么", "这么", "那样", "这样子")

# of the side that no size is given for
_SIDES = ("高度", "高", "宽度", "宽", "另一边", "长度")
_FOLLOWS = listed(
    """
    按比例 | 按比例来 | 按比例缩放 | 按比例走 | 按原比例 | 等比 | 等比例 | 等比缩放 | 等比例缩放 | 自适应 | 自动 | 自动算 | 自动调整
    自动适应 | 自动缩放 | 跟着变 | 跟着走 | 跟着缩 | 跟着比例走 | 跟着缩放 | 随比例 | 随着变 | 自己算 | 随它 | 不限 | 不用管 | 别管 | 随意
    """
)
