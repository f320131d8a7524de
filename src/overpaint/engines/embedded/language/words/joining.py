"""The joints between verbs and things: prepositions, comparisons, negation."""

from overpaint.engines.embedded.language.kinds import Kind

JOINING: dict[Kind, str] = {
    Kind.same: """
        保持一致 | 保持统一 | same | matching original | in same | with same | using same | unchanged | untouched | unaltered
        intact | original | identical | constant | as is | as they are | as it is | as before | like before
        alone | as original | in place | consistent | unaffected | exactly | exactly as is | natural
        realistic | readable | legible | recognizable | sharp and clear | unmodified | the way it is
        exactly same | way they are | same as before | exactly as it is | exactly as they are | as i am
        as she is | as he is | as we are | as you are | like it is | where it is | where they are
        where she is | where he is | stays where it is | how it is | how it was | how they are | how it is now
        way it was | just how it is | exactly how it is | as it was | as they were | way it currently is
        不变 | 一致 | 原样 | 原有 | 完整 | 相同 | 一样 | 不受影响 | 自然 | 真实 | 原状 | 原封不动 | 照旧
        还是 | 同样 | 同 | 不动摇 | 一模一样 | 保持原样
    """,
    Kind.to: """
        looked like | looks as if | looks as though | looked as if | looked as though | look something like | in manner of | reminiscent of | resembling | resemble | resembles
        resemble | resembles | resembling | to | into | with | as | like | for | onto | = | towards | toward | after style of | looks like
        look like | look like it was | look like it were | look as if | look as though | look as if it was
        look as if it were | look as though it was | look as though it were | look like it's been
        look like it has been | look like it had been | look as if it had been | looks as if it was
        look like one | so there's one | so that there's one | closer to | nearer to | starts | starts at | starts with | starts in | starts off | starts as | starting with | starting at
        starting from | begins | begins with | begins at | begins in | beginning with | beginning at | ends | ends in
        ends with | ends at | ends as | ending in | ending with | ending at | finishes in | finishing in | looks like it was | looks like it were | so it looks like | so that it looks like | similar to | by adding | matching | onto top of
        到 | 像 | 至 | 成了 | 往 | 向 | 朝 | 看着像 | 看起来像 | 看上去像 | 看起来就像 | 看着就像 | 瞧着像 | 感觉像 | 搞得像 | 仿佛 | 犹如 | 宛如
        好似 | 如同 | 像是 | 就像 | 好比 | 类似 | 类似于 | 就跟 | 跟个 | 像个 | 像一幅 | 像一张 | 像一个 | 像幅 | 像张
    """,
    Kind.within: """
        standing in | standing on | standing at | up at | up in | up on | down at | down in | down on | over at
        over on | over in | up across | down along | smack in | smack at | smack on | smack dab in | smack bang in
        slap bang in | bang in | all along | all across | in | on | across | at | near | close to | inside | over
        under | along | from | within | during
        among | amid | around | through | throughout | on top | round | all round
        想在 | 希望在 | 待在 | 呆在 | 身处 | 置身 | 置身于 | 身在 | 处在 | 身处于 | 由 | 自 | 在 | 上 | 里 | 中 | 内 | 上的 | 里的 | 中的 | 内的 | 里面的 | 上面的字 | 之中 | 从 | 站在
        位于 | 处 | 于 | 到处 | 里头 | 里边 | 上头 | 之上 | 之内 | 里那 | 那里的 | 中那 | 位置在 | 位置放 | 位置放在 | 位置是 | 位置定在 | 位置选
        位置选在 | 位置摆在 | 位置为 | 位置就在 | 位置就放
        位置靠 | 位置要在 | 具体在 | 大概在 | 就在
    """,
    Kind.of: "of | out of | would suit | would fit | would be perfect for | would be great for | would be right for | would be good for | would work for | would be ideal for | would go well with",
    Kind.by: "by around | by | 按 | 按照 | 依照 | 幅度 | 幅度是 | 幅度在 | 幅度为",
    Kind.before: """
        standing in front of | standing before | in front of | before | against | ahead of
        不过得先 | 不过要先 | 不过先 | 但得先 | 但要先 | 但先 | 但是先 | 但是要先 | 但是得先 | 记得先
        前 | 前面 | 之前 | 面前 | 前边 | 的前面 | 跟前 | 前头 | 跟前儿
    """,
    Kind.behind: """
        what's going on behind | what is going on behind | what's happening behind | whatever's going on behind | whatever is going on behind | whatever's happening behind
        everything going on behind | everything that's behind | everything that is behind | all that is behind | all that's behind | mess behind | stuff going on behind
        whatever's behind | whatever's around | what's around | what is around | area around | space around
        room around | area surrounding | clutter behind | junk behind | chaos behind | room behind | place behind
        behind head | behind shoulder | behind shoulders | behind body | area behind | space behind | part behind | wall behind | scene behind | behind | in back of | in back | at back of | behind of | what's behind | what is behind
        whatever is behind | stuff behind | things behind | everything around | everything surrounding
        whatever is around | stuff around | things around | all stuff behind | everything in back of
        sit behind | sits behind | stand behind | stands behind | go behind | goes behind
        后面 | 身后 | 背后
        后面的墙 | 后面墙 | 后面那面墙 | 后面那堵墙 | 身后的墙 | 背后的墙 | 身后那面墙 | 后面一圈 | 背后那块 | 身后那块 | 后面那块
        后面那片 | 后面那些 | 身后那些 | 后面的东西 | 身后的东西 | 背后的东西 | 后面的部分 | 身后的部分 | 后面的画面 | 后面的区域 | 后面这块
        后面这片 | 后面那一片 | 后方 | 后边 | 后头 | 身后的 | 背面的 | 的后面 | 后面的 | 周围的一切
    """,
    Kind.replacing: "instead | there instead | in stead | there in stead | in place of it | there in place of it",
    Kind.instead: """
        they spelled name | they misspelled name | they spelt name | they misspelt name | they got name wrong | spelled name | misspelled name | they spelled it | they spelt it | they misspelled it | mistakenly says | wrongly says | incorrectly says | wrongly reads | incorrectly reads | mistakenly reads
        they printed | they wrote | they typed | they've printed | they've written | somebody wrote | someone wrote | somebody typed | someone typed | printer put | printer printed | it was printed as | was printed as | was written as | got printed as | wherever it says | wherever it reads | everywhere it says | everywhere it reads | whenever it says | wherever you see | anywhere it says
        where it now says | where it still says | where it said | where it still reads | instead of | in place of | rather than | if you can find | if you find | if you see | when you see | if you spot | wherever | where it says | over text | in lieu of | where it now reads
        where it reads | where it currently says | where
        takes over from | take over from | taking over from | takes place of | take place of | taking place of | supersedes | supersede
        stands in for | stand in for | steps in for | fills in for | fill in for | ousts | supplants
        代替 | 而不是 | 取代 | 取而代之 | 而非 | 替换掉原来的 | 错写成 | 误写成 | 写成了 | 错写成了 | 误写成了 | 写错成
        错打成 | 打成了 | 误打成 | 错打成了 | 打错成 | 印成了 | 错印成 | 错印成了 | 误印成 | 标成了 | 错标成 | 误标成
        做成了 | 弄成了 | 搞成了 | 拼成了 | 错拼成 | 写的却是 | 却写成 | 却写成了 | 却写着 | 结果写成 | 结果写成了 | 结果打成了
        结果印成了 | 写错了写成 | 给写成 | 给写成了 | 给打成了 | 给印成了 | 错成了 | 错成
    """,
    Kind.beside: """
        above head | above heads | over head | over heads | above his head | above her head | above their heads | 头顶 | 头顶上 | 头顶上方 | 头上面
        next to | beside | above | below | beneath | between | on top of
        旁边 | 之间 | 附近 | 周围 | 底下 | 旁
    """,
    Kind.either: "or | nor | 或 | 或者 | 也不 | not only",
    Kind.not_: """
        not | don't | do not | dont | never | no | without | doesn't | isn't
        不 | 不要 | 别 | 没 | 没有 | 无 | 勿 | 不该是 | 不应该是 | 不是 | 不应是 | 并非 | 而不
    """,
    Kind.only: "only | 只 | 只看 | 只看到 | 只看得到 | 只能看到 | 只见 | 只露 | 只露出 | 只显示 | 只剩 | 只剩下 | 就剩 | 就剩下 | 仅剩 | 仅 | 只是 | 只要 | 就要 | 我就要 | 我只要 | 我就想要 | 我只想要 | 我光要 | 我单要 | 光要 | 单要 | 单独 | 单把 | 只需 | 只需要 | 仅仅 | alone only | solely | nothing but | just only | 单单",
    Kind.apart_from: """
        everything that isn't | everything that is not | anything that isn't | whatever isn't | all that isn't
        everything which isn't | whatever is not | everything not | except | except for | apart from | other than | but not | besides | everything but | excluding
        save for | aside from | outside of
        除了 | 除 | 以外 | 之外 | 外 | 以外的 | 之外的 | 除开
    """,
    Kind.being: """
        is | are | was | were | they're | they are | it's | it is | looks | appears | feels | seems | which is | it looks
        scanned | got scanned | was scanned | were scanned | got uploaded | came through | came in
        it seems | which are | gets | has become | there's | came out | turned out | there are
        是的 | 实在 | 都是 | 拍得 | 显得有点 | 这是 | 这张是 | 那是 | 图里是 | 图中是 | 照片里是 | 照片上是 | 我是 | 我们是 | 咱们是
        我家是 | 属于 | 属
        原来是 | 本来是 | 原先是
        只有 | 我只有 | 手头只有 | 手上只有 | 手里只有 | 现在只有 | 拍的是 | 拍出来是 | 手上这张是 | 我这张是 | 我的是 | 交的是 | 给的是 | 原本是 | 目前是 | 当前是 | 之前是 | 以前是 | 先前是 | 此前是 | 原是 | 一开始是 | 眼下是 | 这会儿是 | 已经是
    """,
    Kind.too: """
        full of | riddled with | plagued by | plagued with | as heck | as hell | as anything | as can be | as ever | as all get out | as they come | af | swimming in | drowning in | swamped with | awash with | suffers from | suffering from | suffer from
        too | overly | excessively | bit too | way too | quite | rather too | so much | kind of too | too much
        too many
        太 | 过于 | 太过 | 有点太 | 有点 | 有点儿 | 有些 | 很 | 十分 | 挺 | 比较 | 相当 | 偏 | 太多 | 真 | 好
        实在太 | 过度 | 过 | 过头 | 过头了 | 过了头 | 过火 | 过火了 | 过高 | 过大 | 过强 | 过重 | 过猛
    """,
    Kind.lacking: """
        not enough | lacks | lacking | lack of | too little | isn't enough | weak | too weak
        short on
        不够 | 不足 | 缺乏 | 缺少
        缺 | 缺个 | 缺了个 | 还缺 | 还缺个 | 差个 | 还差 | 还差个 | 少个 | 少了个 | 少了 | 还少 | 还少个 | 没个 | 忘了加 | 忘了写 | 忘加 | 忘写
        没加 | 没写
    """,
    # said besides
}
