"""How much, in words."""

AMOUNTS: dict[str | int, str] = {
    "slight": """
        not too much | not so much | not as much | don't overdo it | nothing too crazy | nothing drastic | not overdone | don't go overboard
        slight | slightly | bit | little | little bit | tiny bit | touch | tad | somewhat | subtle | subtly
        gently | gentle | mildly | mild | lightly | just bit | just little | just touch | very slightly
        a hint | just slightly | wee bit | smidge | smidgen | very little | slight amount | just a little bit
        fraction | trifle | modestly | modest | small amount | tiny amount | teeny bit | thin | narrow
        touch of | bit of | hint of | little bit of | smidgeon | skosh | notch | pinch | dash | shade | tinge
        whisker | bit further | wee | light touch | faint | faintly | barely | minor | minimally | minimal
        ever so slight | ever so slightly | couple of notches | few notches | gradually | soft touch | softly
        delicate | delicately | slighter | lil | lil bit | just hair | by hair | hair's breadth
        splash of | smattering of | dollop of | drop of | kiss of | whiff of | shade of | dash of | pinch of
        couple notches | notch or two | touch or two | tick | smidge of
        一点 | 一点点 | 点 | 一点儿 | 稍微 | 略微 | 稍 | 略 | 一些 | 些 | 微微 | 轻微 | 轻度 | 适当 | 适度
        稍稍 | 些许 | 一丢丢 | 一丁点 | 丁点 | 点儿 | 一点点儿 | 少许 | 少量 | 微 | 微调 | 轻轻 | 轻 | 略略
        一小点 | 淡淡 | 稍稍一点 | 稍微一点 | 稍微一点点 | 细 | 窄 | 细细的 | 一小截 | 微妙 | 细微 | 浅浅
        淡淡地 | 稍为 | 轻轻地 | 小幅 | 小幅度 | 微幅 | 一点儿点 | 轻微一点 | 轻一点 | 轻点 | 轻些 | 别太过
        不要太过 | 别太狠 | 别太重 | 不要太重 | 不用太多 | 不要太多 | 别太多 | 别太明显 | 不要太明显
        别太夸张 | 不要太夸张 | 有点点 | 那么一点点 | 那么一点 | 半档 | 半格 | 一丢 | 丢丢 | 一咪咪 | 一滴滴 | 一捏捏 | 一奶奶 | 微量 | 一星半点
        那么一丢丢 | 一小丢丢 | 细一点 | 细点 | 细些 | 细一些 | 窄一点 | 窄点 | 窄些 | 薄一点 | 薄薄 | 薄薄的 | 浅一点 | 别太粗 | 不要太粗 | 别太宽
        不要太宽
    """,
    "strong": """
        like lot | like ton | like really | way more | lot more | much more | far more | heaps | heaps more | loads more | lots more | ton more | tons more | way way | whole lot more | stronger still
        strong | strongly | very | lot | lots | much | way | far | really | significantly | dramatically
        dramatic | heavily | heavy | extremely | considerably | greatly | super | noticeably | very much
        quite lot | intensely | drastically | very strong | very strongly | quite bit | ton | tons | massively
        hugely | big time | crazy | maximum | max | maximally | plenty | loads | great deal | powerfully
        severely | substantially | whole lot | quite a lot | bold amount | thick | to max | to maximum
        all way | all way up | seriously | majorly | insanely | crazily | boldly | chunky | full blast | to extreme
        extreme | intense | very heavy | really strong | really strongly | hard | to hilt | good bit
        fair bit | good deal | sharply | markedly | considerable | decidedly | vastly | lot of | lots of
        plenty of | tons of | loads of | ton of | whole lot of | great deal of | as much as possible
        to fullest | all you can | completely and utterly
        很多 | 大幅 | 大幅度 | 非常 | 强烈 | 明显 | 大大 | 特别 | 许多 | 极 | 极其 | 重度 | 大量 | 显著 | 超级
        更多 | 很强 | 狠狠 | 狠 | 狠一点 | 猛 | 猛一点 | 得多 | 多一些很多 | 很多很多 | 强力 | 剧烈 | 猛烈
        加倍地 | 拼命 | 尽可能 | 最大程度 | 很大 | 大力 | 好多 | 超 | 粗 | 粗粗的 | 拉满 | 拉到满 | 拉到最大
        拉到顶 | 到顶 | 爆表 | 到极致 | 极致 | 一大截 | 好几倍 | 不少 | 蛮多 | 多多 | 再多 | 好些 | 巨 | 贼
        倍儿 | 格外 | 尤其 | 十足 | 满满 | 充分 | 厉害 | 重 | 猛点 | 夸张 | 越多越好 | 越糊越好 | 越亮越好
        越强越好 | 到看不清 | 到看不清楚 | 到看不见 | 到看不出来 | 看不清的程度 | 到认不出来 | 到认不出 | 越厉害越好 | 越狠越好 | 越重越好 | 越深越好 | 越浓越好 | 越猛越好 | 越大越好 | 越高越好 | 越明显越好 | 厉害些 | 厉害点 | 厉害一点 | 狠些 | 狠点
        两档 | 好几档 | 狠劲 | 使劲 | 用力 | 卖力 | 猛猛 | 猛猛地 | 狠狠地 | 大把 | 老多 | 老些 | 贼啦 | 特 | 特特 | 死命 | 往死里 | 粗一点 | 粗点
        粗些 | 粗一些 | 厚一点 | 厚点 | 厚些 | 厚重 | 厚重一点 | 重一点 | 重点儿 | 重些 | 稍微重一点 | 粗犷
    """,
    50: "halfway | half way | half | by half | in half | one half | 一半 | 五成",
    25: "quarter | by quarter | one quarter | fourth | one fourth",
    33: "third | by third | one third",
    20: "fifth | by fifth | one fifth",
    10: "tenth | by tenth | one tenth",
    67: "two thirds | by two thirds",
    75: "three quarters | by three quarters",
}
