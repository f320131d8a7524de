"""How people ask: politeness, verbs, joints and directions, in English and Chinese.

Articles and demonstratives are gone before phrases are looked up: "in top left corner", "little bit".
"""

from overpaint.engines.embedded.language.kinds import Kind

ARTICLES = frozenset(
    ("a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "its", "some", "any")
)

SPEECH: dict[Kind, str] = {
    Kind.filler: (
        "please | i think | out | off | away | u | can u | pls | plz | kindly | just | simply | now | so | i | we | you | do | does | did | have | has"
        " | be | being | am | would | will | should | must | shall"
        " | can you | could you | would you | will you | can i | could i | may i | can we | could we"
        " | can it | can | could | i want you to | i want | i want to | i would like | i would like you to"
        " | i would like to | i'd like | i'd like to | i'd like you to | i need | i need you to | want | need"
        " | would you mind | is it possible to | would it be possible to | i wish | i'm | i am"
        " | help me | help me to | let's | let us | try | try to | go ahead and | want to | for me | be able to"
        " | need to | make sure | make sure that | ensure | be sure to | it would be great if you could"
        " | it'd be great if you could | i was wondering if you could | how about | hi | hello | hey | there"
        " | thanks | thank you | thx | thanks in advance | ok | okay"
        " | look | looking | appear | feel | seem | as if | it were | there is"
        " | whole | entire | overall | general | completely | entirely | fully | totally | all over"
        " | actually | nicely | properly | cleanly | naturally | neatly | as well | 's | :"
        " | 请 | 请你 | 请您 | 请帮我 | 请帮忙 | 帮我 | 帮忙 | 麻烦 | 麻烦你 | 麻烦您 | 劳驾 | 能不能 | 可不可以 | 可以"
        " | 能 | 能否 | 可否 | 是否可以 | 吗 | 呢 | 吧 | 啊 | 呀 | 哦 | 哈 | 了 | 一下 | 一下子 | 的 | 地 | 得 | 把 | 将"
        " | 给 | 给我 | 对 | 为我 | 我想 | 我想要 | 我要 | 我希望 | 想要 | 希望 | 想 | 需要 | 我需要 | 进行 | 处理 | 做个"
        " | 这 | 这个 | 这张 | 这幅 | 那 | 那个 | 该 | 此 | 它的 | 其 | 整个 | 整体 | 整张 | 整幅 | 个 | 张 | 件 | 幅"
        " | 一个 | 一张 | 一件 | 一幅 | 一种 | 一片 | 一条 | 一款 | 一行 | 一句 | 一段 | 一道 | 那种 | 里面 | 谢谢 | 谢谢你"
        " | 多谢 | 你好 | 您好 | 也 | 就 | 都要 | 即可 | 就行 | 就好 | 好吗 | 行吗 | 可以吗 | 好不好 | 行不行 | 看起来 | 看上去"
        " | 显得 | 有 | 是 | 完全 | 你 | 您 | 要 | 带 | 带有 | 具有 | 所 | 程度 | 当前 | 现在 | 原来 | 掉"
    ),
    Kind.pause: (
        ", | 、 | ; | . | 。 | ! | ? | … | ( | ) | [ | ] | / | - | – | — | ~ | \n | and | & | plus | then | also | but | yet"
        " | while | whilst | after that | afterwards | after | next | finally | lastly | first | firstly | second"
        " | secondly | additionally | in addition | at same time | once done | when done"
        " | 并 | 并且 | 再 | 然后 | 接着 | 之后 | 最后 | 随后 | 同时 | 以及 | 和 | 与 | 跟 | 及 | 还有 | 还要 | 另外 | 此外"
        " | 而且 | 且 | 又 | 但 | 但是 | 不过 | 而 | 先 | 首先 | 其次 | 的情况下 | 情况下 | 的同时 | 的前提下 | 的时候 | 后"
        " | 以后 | 在此基础上"
    ),
    Kind.question: (
        "what | what's | who | whose | where | when | why | how | how many | how much | which | is there"
        " | are there | tell me | describe | explain | count"
        " | identify | analyze | analyse | caption for me | recognize"
        " | 什么 | 是什么 | 谁 | 哪 | 哪里 | 哪儿 | 哪个 | 哪些 | 几个 | 几只 | 多少 | 为什么 | 怎么 | 怎样 | 如何 | 描述"
        " | 解释 | 告诉我 | 分析 | 识别 | 介绍 | 有没有 | 是不是 | 数一数"
    ),
    Kind.generate: (
        "generate | generate image | imagine | depth map | text to image | from scratch | create image of"
        " | create picture of | create photo of | create new image | draw picture of | draw image of"
        " | edge map | scribble map | 生成 | 深度图 | 文生图 | 画一张 | 画一幅 | 绘制 | 创作 | 凭空"
    ),
    # verbs; English endings (-s, -ed, -ing) are understood
    Kind.make: (
        "make | turn | convert | transform | give | set | let | create | render | apply | get | do it | made"
        " | 让 | 使 | 使得 | 令 | 做 | 弄 | 调 | 调整 | 设置 | 设 | 应用 | 套用 | 当 | 作 | 搞 | 整 | 加工 | 处理一下"
    ),
    Kind.change: (
        "change | replace | swap | switch | alter | modify | edit | adjust | recolor | recolour"
        " | dye | paint | repaint | exchange | swap out | update | correct"
        " | 换 | 改 | 更换 | 替换 | 更改 | 修改 | 换掉 | 替换掉 | 改变 | 转换 | 染"
    ),
    Kind.become: (
        "becomes | become | should be | should become | to be | turn into | convert to | -> | => | →"
        " | 变 | 变成 | 变为 | 改成 | 改为 | 换成 | 换为 | 替换成 | 替换为 | 更换为 | 更换成 | 更改为 | 修改为 | 修改成 | 转成"
        " | 转为 | 转换成 | 转换为 | 转化为 | 弄成 | 做成 | 搞成 | 整成 | 调成 | 调为 | 设为 | 设成 | 设置为 | 设置成 | 处理成"
        " | 处理为 | 变得 | 染成 | 涂成 | 作为 | 当作 | 当成 | 为 | 成 | p成 | 换个 | 换一个 | 换张 | 换一张 | 换上 | 改造成"
    ),
    Kind.add: (
        "add | insert | overlay | include | draw | append | superimpose | put on"
        " | 添加 | 加 | 加上 | 加入 | 增加 | 添上 | 插入 | 画 | 画一个 | 画一只 | 画上"
        " | 加个 | 加一个 | 加一行 | 加点 | 叠加"
    ),
    Kind.write: "write | type | print | 写 | 写上 | 打上 | 印上 | 标上 | 写一个 | 写一行",
    Kind.put: "put | putting | place | move | position | 放 | p到 | p在 | 放到 | 放在 | 放置 | 放置在 | 置于 | 移到 | 移动 | 移动到 | 摆 | 摆在",
    Kind.remove: (
        "remove | take | delete | erase | get rid of | take out | take away | eliminate | strip | strip out | wipe"
        " | wipe out | clear | clean up | clear up | drop | take off | rid of | crop out"
        " | 去 | 去掉 | 去除 | 去除掉 | 删 | 删除 | 删掉 | 删去 | 移除 | 移走 | 抹掉 | 抹去 | 抹除 | 擦除 | 擦掉 | 擦去 | 清除"
        " | 清除掉 | 清掉 | 消除 | 消掉 | 消去 | 除去 | 除掉 | 拿掉 | p掉 | 弄掉 | 弄走 | 扣掉"
    ),
    Kind.use: "use | using | utilize | 用 | 使用 | 采用 | 利用 | 以 | 拿",
    Kind.up: (
        "increase | boost | raise | enhance | improve | strengthen | intensify | amplify | more | higher"
        " | turn up | bring up | bump up | crank up | pump up | push up | greater | stronger | extra | punch up"
        " | 提高 | 提升 | 增强 | 加强 | 加大 | 增大 | 调高 | 调大 | 拉高 | 更 | 更加 | 高 | 多 | 强"
    ),
    Kind.down: (
        "decrease | reduce | lower | less | diminish | weaken | lessen | turn down | bring down | tone down"
        " | dial down | dial back | fewer | weaker | cut down | cut back on | drop down"
        " | 降低 | 减少 | 减弱 | 减小 | 调低 | 调小 | 拉低 | 低 | 少 | 减轻 | 减"
    ),
    Kind.rise: "up | +",
    Kind.fall: "down",
    Kind.cut: (
        "cut out | cutting out | cutout | cut | isolate | extract | knock out | no background | without background"
        " | without any background | no backdrop | transparent png | 抠图 | 抠 | 抠出 | 抠出来 | 抠像 | 无背景"
    ),
    Kind.blur: (
        "blur | blurring | blurry | blurred | blurrier | out of focus | defocus | defocused | unfocused | soft focus"
        " | blur out | 虚化 | 模糊 | 模糊化 | 虚 | 失焦"
    ),
    Kind.keep: (
        "keep | nothing else | change nothing else | nothing more | maintain | preserve | retain | leave | kept | stay | stays | remain | remains | conserve"
        " | without changing | without altering | without affecting | without touching | without modifying"
        " | without losing | without damaging | do not change | do not alter | do not touch | do not modify"
        " | do not affect | don't change | don't alter | don't touch | don't modify | don't affect | dont change"
        " | dont touch | respect | not changing | not altering | no other changes | make no other changes | must not change | should not change"
        " | shouldn't change | respecting"
        " | 保持 | 保留 | 维持 | 不改变 | 不要改变 | 不要改 | 不要动 | 别动 | 别改 | 别改变 | 不影响 | 不要影响 | 不要修改 | 不修改"
        " | 不动 | 请勿改变 | 勿改 | 保证 | 确保 | 保存"
    ),
    Kind.same: (
        "same | matching original | in same | with same | using same | unchanged | untouched | unaltered | intact | original"
        " | identical | constant | as is | as they are | as it is | as before | like before | alone | as original"
        " | in place | consistent | unaffected | exactly | exactly as is | natural | realistic | readable"
        " | legible | recognizable | sharp and clear | unmodified | the way it is"
        " | 不变 | 一致 | 原样 | 原有 | 完整 | 相同 | 一样 | 不受影响 | 自然 | 真实 | 清晰 | 原状 | 统一"
    ),
    Kind.saying: (
        "saying | say | says | it says | so it says | so that it says | to say | reading | reads | read"
        " | to read | so it reads | with words | with text | 写着 | 内容为 | 内容是 | 显示 | 显示为"
    ),
    # joints
    Kind.to: "to | into | with | as | like | for | onto | = | 到 | 像 | 至 | 成了",
    Kind.within: "in | on | at | near | close to | inside | over | under | across | along | from | within | during | among | amid"
    " | 在 | 上 | 里 | 中 | 内 | 上的 | 里的 | 中的 | 内的 | 里面的 | 上面的字 | 之中 | 从 | 站在 | 位于 | 处 | 于",
    Kind.of: "of | out of",
    Kind.by: "by",
    Kind.before: "in front of | before | against | 前 | 前面 | 之前 | 面前",
    Kind.behind: "behind | in back of | 后面 | 身后 | 背后 | 后方",
    Kind.instead: "instead of | in place of | rather than | where it says | over text | 代替 | 而不是 | 取代",
    Kind.beside: (
        "next to | beside | above | below | underneath | beneath | between | around"
        " | on top of | 旁边 | 之间 | 附近 | 周围 | 底下 | 旁"
    ),
    Kind.either: "or | nor | 或 | 或者 | 也不",
    Kind.not_: "not | don't | do not | dont | never | no | without | doesn't | isn't | 不 | 不要 | 别 | 没 | 没有 | 无 | 勿",
    Kind.only: "only | 只 | 仅 | 只是 | 仅仅",
    Kind.apart_from: "except | except for | apart from | other than | but not | besides | 除了 | 除 | 以外 | 之外 | 外",
    Kind.being: "is | are | was | were | it's | it is | looks | appears | feels | seems | which is",
    Kind.too: "too | overly | excessively | 太 | 过于 | 太过 | 有点太 | 有点 | 有点儿 | 有些 | 很 | 十分 | 挺 | 比较 | 相当 | 偏",
    Kind.lacking: "not enough | lacks | lacking | lack of | too little | isn't enough | 不够 | 不足 | 缺乏 | 缺少",
}
