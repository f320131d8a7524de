"""Characters that sound alike: what a Chinese typing slip makes of the one that was meant, such as 换城 for 换成.

It is looked for only beside a character that no phrase explains, and only one is taken that makes a phrase of it.
"""

from collections.abc import Sequence
from functools import cache

from overpaint.engines.embedded.language.lexicon import lexicon, longest_after
from overpaint.engines.embedded.language.phrases import listed

# each row a sound, with or without its tone
_SOUNDS = """
化华画话划花 | 成城层程乘诚承呈橙称 | 角脚较叫觉教 | 度渡杜肚镀 | 转砖专传赚撰 | 景镜境京静井竟 | 背北被贝备辈倍
图涂突途徒土 | 色涩射设 | 像象相向香项 | 换环还患唤幻 | 裁才材财采踩彩菜 | 剪减简件检建 | 调条跳吊掉钓 | 亮两量凉良
暗按岸案安 | 清青轻晴请情 | 晰析西吸希息 | 锐瑞睿 | 噪造燥躁早澡 | 点电店典殿 | 颜严言研盐沿眼 | 旋玄悬选宣
翻番反返泛 | 移一以宜疑易 | 动洞冻东懂 | 除出初处厨储楚 | 删山闪衫善扇 | 去取趣曲区 | 字子自资仔紫姿 | 红宏洪鸿虹
蓝兰篮拦栏 | 绿率律虑滤 | 黄皇簧煌 | 白百摆柏 | 灰辉恢挥回 | 粉份分奋芬 | 棕宗综踪 | 左做坐作座昨 | 右又有友由油游幼
下夏吓 | 中终钟种忠 | 顶订定丁 | 底低抵地的滴帝 | 边变便编遍辩 | 框筐矿狂况 | 放方房防访 | 小晓笑消削 | 缩锁所索
扩阔括 | 展占站战 | 拼品贫频 | 接结节街洁 | 复副父付富覆服 | 制置治志致智直 | 风封疯丰峰锋 | 格个各隔阁 | 素速诉塑
描苗秒妙 | 水睡谁 | 漫慢曼满 | 通同痛统桶 | 马吗妈码玛 | 赛塞晒 | 克刻客课 | 饱保宝包报爆 | 和合河核盒 | 对队兑堆
比笔彼币毕 | 模膜磨摸魔墨 | 糊胡湖虎护户乎 | 虚需须许续徐 | 透头投 | 明名鸣铭 | 抠扣口 | 加家价假夹佳 | 替提题体剃踢 | 改该盖概
文问闻稳纹 | 标表镖 | 添天田填甜 | 删除 | 贴铁帖 | 抹末莫 | 擦差 | 框匡 | 正整证争 | 方芳 | 圆元园原员 | 暖软 | 冷愣 | 浅前潜
深身伸神 | 纯春唇 | 雪血学 | 沙杀纱 | 滩摊谈 | 海害 | 夜业叶页 | 空控 | 森声 | 林临淋 | 影印引 | 棚朋 | 雾务物误 | 霾埋买卖
降将讲 | 胶交教焦 | 片篇偏 | 复福 | 古股骨 | 怀坏 | 旧就久 | 锈秀绣 | 铅千签 | 波拨播 | 普谱 | 线现县限 | 稿搞高 | 横恒
竖数树术 | 平瓶凭评 | 垂锤 | 直值 | 顺瞬 | 逆腻 | 时实石十识 | 针真镇 | 镜静 | 拉啦 | 歪外 | 扶服浮 | 矫脚
"""


@cache
def _alike() -> dict[str, str]:
    """Character -> all that sound like it."""
    alike: dict[str, str] = {}
    for row in listed(_SOUNDS):
        for character in row:
            alike[character] = alike.get(character, "") + row.replace(character, "")
    return alike


def meant_near(forms: Sequence[str], strange: int) -> tuple[int, str] | None:
    """Where another character was meant, and which, so that a phrase explains the strange one.

    It is the strange one itself or a neighbour; `None` where nothing, or more than one thing, would do.
    """
    for place in (strange, strange + 1, strange - 1):
        if 0 <= place < len(forms):
            meant = {
                other for other in _alike().get(forms[place], "") if _explains(forms, strange, place, other)
            }
            if meant:
                return (place, meant.pop()) if len(meant) == 1 else None
    return None


def _explains(forms: Sequence[str], strange: int, place: int, other: str) -> bool:
    """Whether a phrase of two characters or more holds both, with `other` at `place`."""
    said = [*forms[:place], other, *forms[place + 1 :]]
    first, last = min(strange, place), max(strange, place)
    return any(
        tuple(said[start:end]) in lexicon()
        for start in range(max(last - _REACH, 0), first + 1)
        for end in range(
            max(last + 1, start + 2), min(start + longest_after().get(said[start], 0), len(said)) + 1
        )
    )


_REACH = 3  # characters before the one that is meant
