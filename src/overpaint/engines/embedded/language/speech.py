"""How people ask: politeness, verbs, joints and directions, in English and Chinese.

Articles and demonstratives are gone before phrases are looked up: "in top left corner", "little bit".
"""

from overpaint.engines.embedded.language.kinds import Kind

DEFINITE = frozenset(["the", "teh", "this", "that", "these", "those", "my", "our", "your", "ur", "its"])
ARTICLES = DEFINITE | {"a", "an", "some", "any"}

# what stands between a Chinese number or pronoun and its noun
MEASURES = (
    "个张件幅只辆顶朵把座条位名群堆副棵株盏台架艘匹串颗粒枚扇栋幢盆道滴支枝册封份套间所根束片句段款种儿"
)

SPEECH: dict[Kind, str] = {
    Kind.filler: """
        please | i think | out | off | away | u | can u | pls | plz | kindly | just | simply | now | i
        we | you | do | does | did | have | has | be | being | am | would | will | should | must | shall
        can you | could you | would you | will you | can i | could i | may i | can we | could we | can it
        can | could | i want you to | i want | i want to | i would like | i would like you to
        i would like to | i'd like | i'd like to | i'd like you to | i need | i need you to | want | need
        would you mind | is it possible to | would it be possible to | i wish | i'm | i am | help me
        help me to | let's | let us | try | try to | go ahead and | want to | for me | be able to | need to
        make sure | make sure that | ensure | be sure to | it would be great if you could
        it'd be great if you could | i was wondering if you could | how about | hi | hello | hey | thanks
        thank you | thx | thanks in advance | ok | okay | look | looking | appear | feel | seem | as if
        it were | whole | entire | overall | general | completely | entirely | fully | totally | all over
        actually | nicely | properly | cleanly | naturally | neatly | as well | 's | i'd love
        i'd love to see | i would love | what i'm after | is what i'm after | is what i want | what i want is
        i'm after | gonna | go | going | got | gotta | though | really want | would like | let me have
        feel free to | if possible | if you can | asap | ya | you know | would look better | looks better
        look better | would look nicer | look nicer | would look great | look good | would do | will do
        would be nice | would be great | would be good | works | prefer | i'd prefer | rather | how about we
        maybe | perhaps | quickly | well | right away | png | jpg | file | sort of | kind of
        little more like | exactly like | absolutely | ever so | ever | what about | have it | have them
        get me | show me | do this | does it | version please | render it | going to | itself | himself
        herself | themselves | one more thing | lastly please | on it | here | here's | in it | overall look
        at once | ought to | has to | have to | needs to | supposed to | meant to | something | side | we're
        they're | you're | i've | we've | it'll | you'd | we'd | real quick | quick | real | bro | mate | hiya
        yo | heya | hmm | um | uh | basically | literally | honestly | if that's ok | if that is ok
        if you would | if you could | when you get chance | when you have time | whenever you can
        as soon as you can | for us | do me favor | do me favor and | i was hoping you could | i was hoping to
        i'm thinking | i was thinking | i'm hoping | i'm looking for | looking for | in need of
        is there any way to | any chance you could | any chance of | any chance we could get | any chance
        do you mind | could somebody | can someone | could someone | someone | be so kind as to
        be kind enough to | what if we | what if you | why don't you | why not | shall we | needs | deserves
        could use | calls for | wanna | id like | id love | ill | lemme | lets | done | finished | at all
        whatsoever | anywhere | altogether | in its entirety | in general | regardless | no matter what
        thank you so much | thanks so much | thanks lot | thanks bunch | many thanks | tysm | ty | tks
        appreciated | haha | tho | that'd be great | would love | we'd like | we'd love | we need | we want
        we would like | been | might | may | wish | for good | once and for all | as such | in particular
        respectively | accordingly | instead please | direct | directly | you see | mind you | anyway
        anyways | i guess | i suppose | i reckon | i believe | in my opinion | imo | imho | fyi | btw | by way
        dear | sir | madam | team | btw please | please and thank you | happen | somehow | if at all possible
        as you can | as much as you can | come | comes | show up | ends up | end up | result | final result
        output | edit please | fully please | from now on | hence | thus | therefore | itd be great if
        it'd be great if | it would be great if | it'd be nice if | it would be nice if | be nice if
        would be cool if | it'd be cool if | would be awesome if | be great to
        i'd appreciate it if you could | i'd appreciate | i would appreciate it if you could
        i would appreciate | grateful if you could | i'd be grateful if you could | much obliged | p | ps | ta
        tah | cheers mate | go ahead | i want it to be | make it so | and so on | etc etc | v | ver | sorta
        kinda | tightly | tight | closely | snugly | in frame please | there should be
        there shouldn't be anything | please to | do two things | two things | two edits | following
        do following | most grateful if | grateful if | i would be most grateful if | i would be grateful if
        we would be grateful if | job | to do | do it so | as if it was | as if it were | as though
        as though it was | as though it were | as if it had been | like it was | like it were | shot as if
        how it would look | own | anymore | any longer | wanted | so do that | required | requested
        good evening | good morning | good afternoon | good day | morning | if it isn't too much trouble
        if it's not too much trouble | if that's not too much trouble | too much to ask | if that works
        if that's possible | when possible | if it's possible | as promised | as discussed | as agreed
        you can do this | says you can do this | thank you kindly | kind regards | regards | best regards
        would be nicer | would be better | be nicer | might be nicer | might look better | would work better
        would look better | looks nicer | sincerely | there | still | wants | wants me to | asked for | asks for | asked me to | wants it to be | insists on
        requires | demands | asked | thank you so much in advance | thank you in advance | many thanks in advance
        请 | 请你 | 请您 | 请帮我 | 请帮忙 | 帮我 | 帮忙 | 麻烦 | 麻烦你 | 麻烦您 | 劳驾 | 能不能 | 可不可以
        可以 | 能 | 能否 | 可否 | 是否可以 | 吗 | 呢 | 吧 | 啊 | 呀 | 哦 | 哈 | 了 | 一下 | 一下子 | 的 | 地
        得 | 把 | 将 | 给 | 给我 | 对 | 为我 | 我想 | 我想要 | 我要 | 我希望 | 想要 | 希望 | 想 | 需要
        我需要 | 进行 | 处理 | 做个 | 这 | 这个 | 这张 | 这幅 | 那 | 那个 | 该 | 此 | 它的 | 其 | 整个 | 整体
        整张 | 整幅 | 个 | 张 | 件 | 幅 | 一个 | 一张 | 一件 | 一幅 | 一种 | 一片 | 一条 | 一款 | 一句 | 一段
        一道 | 那种 | 里面 | 谢谢 | 谢谢你 | 多谢 | 你好 | 您好 | 也 | 就 | 都要 | 即可 | 就行 | 就好 | 好吗
        行吗 | 可以吗 | 好不好 | 行不行 | 看起来 | 看上去 | 显得 | 有 | 是 | 完全 | 你 | 您 | 要 | 带 | 带有
        具有 | 所 | 程度 | 当前 | 现在 | 原来 | 掉 | 搞个 | 整个画面 | 全图 | 通篇 | 家 | 啦 | 喽 | 嘛 | 哟
        咯 | 哇 | 您好请 | 亲 | 拜托 | 辛苦 | 辛苦了 | 谢啦 | 谢谢啦 | 谢了 | 感谢 | 感激不尽 | 帮个忙
        帮我们 | 才行 | 就可以 | 就可以了 | 好了 | 行了 | 本身 | 自身 | 那样 | 那样的 | 这样 | 样子 | 的样子
        样 | 那样子 | 那种感觉的 | 必须 | 一定 | 一定要 | 务必 | 记得 | 直接 | 顺便 | 顺手 | 尽量 | 简单
        想看 | 我想看 | 想看看 | 我想看看 | 想看到 | 我想看到 | 只是想 | 我希望能 | 我想让 | 那里 | 那儿 | 这里 | 那边 | 这边 | 来 | 过来 | 一份 | 一只 | 一辆 | 一顶
        一朵 | 一把 | 一块 | 一座 | 一层 | 一束 | 一圈的 | 只要 | 那顶 | 那只 | 那辆 | 那件 | 那把 | 那条
        那些 | 这些 | 这只 | 这件 | 这辆 | 这条 | 这顶 | 一寸照 | 二寸照 | 化 | 版的 | 起来 | 一样的 | 能够
        应该 | 应当 | 可 | 能给个 | 能给 | 想把 | 要把 | 让它 | 一遍 | 次 | 用一下 | 做一下 | 弄一下 | 改一下
        换一下 | 英文 | 中文 | 哈喽 | 嗨 | 嘿 | 喂 | 位 | 为准 | 为基准 | 那个样子 | 处理下 | 改下 | 弄下
        调下 | 其实 | 换下 | 一行 | 多余的 | 多余 | 呗 | 么 | 嗯 | 额 | 呃 | 诶 | 哎 | 那么 | 那就 | 就把
        打算 | 准备 | 马上 | 赶紧 | 快 | 快点 | 尽快 | 立刻 | 重新 | 再次 | 一律 | 一概 | 的话 | 罢了 | 而已
        哈哈 | 嘿嘿 | 亲亲 | 亲爱的 | 大佬 | 师傅 | 大神 | 有劳 | 有劳了 | 烦请 | 恳请 | 拜托了 | 求求
        求求你 | 求 | 求助 | 谢谢您 | 非常感谢 | 十分感谢 | 万分感谢 | 可行吗 | 可以不 | 行不 | 行不行啊
        成吗 | 成不 | 好嘛 | 可好 | 方便的话 | 如果可以 | 如果可以的话 | 可以的话 | 有空 | p一下 | ps一下
        哈喽啊 | 是否能 | 给咱 | 给咱们 | 给弄 | 帮我弄 | 帮弄 | 帮 | 帮帮忙 | 帮帮我 | 我打算 | 最好 | 最好是
        最好能 | 尽可能地 | 稍后 | 即 | 之类的 | 之类 | 什么的 | 等等 | 吼 | 噢 | 喔 | 唷 | 唉 | 耶 | 的说
        滴 | 哒 | 撒 | 咧 | 呐 | 嘞 | 看看 | 试试 | 试一下 | 看一下 | 瞧瞧 | 感受一下 | 效果图 | 出来 | 出
        下来 | 回来 | 上去 | 进去 | 进来 | 而言 | 来说 | 用来 | 我这边 | 我这 | 咱这 | 这种 | 这类 | 某个 | 某
        原本 | 原本的 | 原来的 | 原先 | 原先的 | 目前 | 目前的 | 现有的 | 现有 | 现在的 | 本来 | 本来的 | 已有
        好让 | 使其 | 让其 | 令其 | 从而 | 以便 | 干净利落 | 一点都不 | 有没有办法 | 有办法 | 怎么才能 | 根
        座 | 辆 | 顶上那 | 株 | 棵 | 盏 | 台 | 艘 | 幢 | 栋 | 扇 | 群 | 堆 | 儿 | 走一个 | 走起 | 安排
        安排上 | 安排一下 | 整起 | 搞起 | 来一下 | 统一一下 | 统一 | 统一下 | 同志 | 小同志 | 师傅们 | 朋友们
        麻烦了 | 两件事 | 两个要求 | 以下 | 总共 | 一共 | 一份就行 | 按规定 | 按要求 | 规定 | 要求 | 必须得
        就成 | 试着 | 稍等 | 一次性 | 款式的 | 看看效果 | 就完事了 | 完事 | 呗谢谢 | 原来的地方 | 要拍 | 拍个
        拍张 | 想拍 | 我要拍 | 千万 | 慢慢 | 慢慢地 | 渐渐 | 渐渐地 | 逐渐 | 方向 | 占 | 三步 | 两步 | 也就是
        就是 | 等于 | 即是 | 那些 地方 | 谢谢老师 | 老师好 | 谢谢大佬 | 谢谢师傅 | 谢谢大神 | 谢谢帮忙 | 谢谢啊
    """,
    Kind.pause: """
        , | ; | . | ! | ? | ( | ) | [ | ] | / | - | ~ | and | & | plus | then | also | but | yet | while
        whilst | after that | afterwards | after | next | finally | lastly | first | firstly | second
        secondly | additionally | in addition | at same time | once done | when done | as first step
        second step | step 1 | step 2 | step 3 | and also | as well as | together with that | thereafter
        followed by | later on | : | + | once that is done | once that's done | when that's done
        having done that | after which | whereupon | moreover | furthermore | in there | in here | in shot
        in scene | on there | on here | back there | over there | up there | down there
        、 | 。 | … | – | — | 并 | 并且 | 再 | 然后 | 接着 | 之后 | 最后 | 随后 | 同时 | 以及 | 和 | 与 | 跟
        及 | 还有 | 还要 | 另外 | 此外 | 而且 | 且 | 又 | 但 | 但是 | 不过 | 而 | 先 | 首先 | 其次 | 的情况下
        情况下 | 的同时 | 的前提下 | 的时候 | 后 | 以后 | 在此基础上 | 然后再 | 接下来 | 顺带 | 再来 | 之后再
        完了 | 完成后 | 第一步 | 第二步 | 第三步 | 其次再 | 再给 | 再把 | 另 | · | 做完 | 弄完 | 搞完
        完成之后 | 弄好 | 做好 | 搞好 | 弄好后 | 做好后 | 之后呢
    """,
    Kind.question: """
        what | what's | who | whose | when | why | how | how many | how much | which | is there | are there
        tell me | describe | explain | count | identify | analyze | analyse | caption for me | recognize
        what would | what do you | what can | guess | guess where | where was | is it | tell me about
        what is this | any ideas | can you see | do you think | what should | translate | read me
        什么 | 是什么 | 谁 | 哪 | 哪里 | 哪儿 | 哪个 | 哪些 | 几个 | 几只 | 多少 | 为什么 | 怎么 | 怎样 | 如何
        描述 | 解释 | 告诉我 | 分析 | 识别 | 介绍 | 有没有 | 是不是 | 数一数 | 猜猜 | 猜 | 猜一猜 | 你觉得
        觉得 | 吗这 | 能看出 | 看得出 | 多大 | 几点 | 几岁 | 啥 | 翻译 | 怎么样 | 好不好看 | 好看吗
    """,
    # verbs; English endings (-s, -ed, -ing) are understood
    Kind.make: """
        make | turn | convert | transform | give | set | let | create | render | apply | get | do it | made
        redo | render as | display | show | give me | gimme | do me | grant | produce | generate it as
        finish | finish off | finish it off | top it off | round off | round it off | reimagine | re imagine | redraw | repaint it | re render | restyled
        让 | 使 | 使得 | 令 | 做 | 弄 | 调 | 调整 | 设置 | 设 | 应用 | 套用 | 当 | 作 | 搞 | 整 | 加工
        处理一下 | 来一张 | 弄个 | 搞一个 | 做一张 | 来一幅 | 换成一张 | 渲染 | 重绘 | 打造 | 画成 | 改编
        调节 | 拉 | 转到 | 表现 | 画 成
    """,
    Kind.change: """
        change | replace | swap | switch | alter | modify | edit | adjust | recolor | recolour | dye | paint
        repaint | exchange | swap out | update | correct | rename | fix | substitute | trade | correct to
        tint | change what | replace what | switch what | swap what | sub | sub out | sub in | swap over
        swop | interchange | revise | reword | rewrite | amend | convert over | retype | re type | rephrase
        re write | transform it | switch it
        换 | 改 | 更换 | 替换 | 更改 | 修改 | 换掉 | 替换掉 | 改变 | 转换 | 染 | 刷 | 漆 | 喷 | 涂 | 换过来
        更新 | 更正 | 纠正 | 改正 | 改动 | 替代 | 变更 | 变换 | 改颜色 | 换颜色 | 替 | 订正 | 修正 | 改写
    """,
    Kind.become: """
        becomes | become | should be | should become | to be | turn into | convert to | -> | => | becomes now
        instead becomes | to become | turns | goes to | ought to be | has to be | have to be | needs to be
        need to be | must be | is supposed to be | supposed to be | is meant to be | shall be | would be
        could be | can be | save as | export as | saved as | exported as | must now be | should now be
        is now | will be | will now be | shall now be | now be | now becomes | to now be | to now read
        has become now | went to | grow into | fade to | go from | morph into | evolve into | swap into
        flip into | supplies | provides | serves as | acts as | functions as | is used as | can serve as
        shall serve as | should serve as | would read better in | reads better in | would look nicer in
        would read | supply | provide
        → | 变 | 变成 | 变为 | 改成 | 改为 | 换成 | 换为 | 替换成 | 替换为 | 更换为 | 更换成 | 更改为 | 修改为
        修改成 | 转成 | 转为 | 转换成 | 转换为 | 转化为 | 弄成 | 做成 | 搞成 | 整成 | 调成 | 调为 | 设为
        设成 | 设置为 | 设置成 | 处理成 | 处理为 | 变得 | 染成 | 涂成 | 作为 | 当作 | 当成 | 为 | 成 | p成
        换个 | 换一个 | 换张 | 换一张 | 换上 | 改造成 | 刷成 | 漆成 | 喷成 | 涂为 | 变更为 | 改到 | 渲染成
        渲染为 | 换到 | 改做 | 画为 | 更新为 | 更正为 | 改回 | 调到 | 变作 | 变到 | 呈现为 | 呈 | 换做 | 换作
        变回 | 该是 | 应该是 | 应是 | 应为 | 应该为 | 该为 | 应改为 | 应当是 | 得是 | 要是 | 存成 | 存为
        保存为 | 保存成 | 导出为 | 导出成 | 输出为 | 输出成 | 另存为 | 做出 | 整为 | 整个成 | 弄为 | 变换成
        变换为 | 变化为 | 改换为 | 改换成 | 转变为 | 转变成 | 变身 | 变身成 | 变身为 | 化为 | 化作 | 换为了
        搞为 | 切换成 | 切换为 | 切换到 | 调整为 | 调整成 | 调整到 | 换到了 | 替成 | 替换到 | 置换为 | 置换成
        修成 | 修为 | 制成 | 制作成 | 打造成 | 加工成 | 生成为 | 呈现出 | 呈现 | 绘成 | 重绘成 | 重绘为
        转化成 | 搞得 | 弄得 | 整得 | 调得 | 做得 | 处理得 | 变得像 | 弄个成 | 填成 | 填为 | 填充为 | 填充成
        铺成 | 补成了 | 刷为 | 现在是 | 现在要 | 如今是 | 应当为 | 要变 | 要变成 | 要改成 | 要换成 | 变变
        过渡到 | 过渡成 | 渐变到 | 渐变成 | 更正成 | 订正为 | 修正为 | 纠正为 | 改写为 | 改写成
    """,
    Kind.add: """
        add | insert | overlay | include | draw | append | superimpose | put on | paste | put in | attach
        drop in | throw in | stick on | pop in | tack on | slap on | sprinkle | give it | add in | mix in
        summon | whip up | slot in | work in | composite | comp in | comp | mount on | affix | embed
        splice in
        添加 | 加 | 加上 | 加入 | 增加 | 添上 | 插入 | 画 | 画一个 | 画一只 | 画上 | 加个 | 加一个 | 加一行
        加点 | 叠加 | 来个 | 来一个 | 来点 | 添 | 多加 | 附上 | 贴上 | 贴 | 粘贴 | 来条 | 召唤 | 补个 | 添加个
        加一圈 | 加一层 | 弄上 | 安上 | 塞 | 多加几个 | 加几个 | 来几个 | 添几个 | 多留 | 再留 | 留出 | 补一个
        放个 | 放一个 | 上个 | 上一个 | 加进 | 加进去 | 加进来 | 放进去 | 塞进去 | 补进 | 添进
    """,
    Kind.write: """
        write | type | print | scribble | engrave | inscribe | jot | typeset | put words | written
        writing in | scrawl | letter it | put text | place text | lettered | printed | typed | texted
        caption it | captioned
        写 | 写上 | 打上 | 印上 | 标上 | 写一个 | 写一行 | 标注 | 打个 | 打 | 标 | 题 | 题字 | 题上 | 写一句
        写几个字 | 署名 | 打字 | 加字 | 加文字 | 配字 | 配文 | 写个 | 落款 | 标一下 | 注明 | 写明 | 打一行
        写下 | 写入 | 写成 | 写一下 | 打一个 | 打几个字 | 标出 | 印 | 印个 | 印一行 | 盖上 | 注上 | 附字
        加行字 | 加一行字 | 加几个字 | 加两个字 | 加三个字 | 加四个字 | 加句话 | 加一句话 | 加一句 | 配上
        配上文字 | 配上字 | 配一行字 | 配个字幕 | 配字幕 | 加字幕 | 上字 | 打水印 | 加水印文字 | 盖 | 盖一行
        盖上一行 | 打上一行 | 印上一行
    """,
    Kind.put: """
        put | putting | place | position | stick | slap | set down | goes | lay | situate | mount | plonk
        plop | tuck | chuck it | locate | install | stash | shove | throw | fling | placed | placing | settle
        stand | deposit | insert at | superpose
        套到 | 套在 | 套上 | 套用到 | 套进 | 放 | p到 | p在 | 放到 | 放在 | 放置 | 放置在 | 置于 | 摆 | 摆在 | 放进 | 放入 | 放上 | 摆到 | 摆放
        贴到 | 贴在 | 粘到 | 搁 | 搁在 | 加到 | 加在 | 插到 | 安到 | 摆进 | 移进 | 丢到 | 塞到 | 塞进
        啪叽一下贴到 | 合成到 | p进 | p上 | 安放 | 安置 | 摆放到 | 摆放在 | 放去 | 丢 | 丢在 | 扔到 | 扔进
        扔在 | 塞在 | 塞入 | 粘在 | 粘上 | 落在 | 排在 | 搁到 | 摆上 | 置入 | 安在 | 弄到 | 弄进 | 搬到 | 搬进
        请到 | 送到 | 送去
    """,
    Kind.remove: """
        vaporize | vaporise | exclude | prune | cleanse | conceal | shoo | airbrush out | remove | take | delete | erase | get rid of | take out | take away | eliminate | strip | strip out
        wipe | wipe out | clear | clean up | clear up | drop | take off | rid of | nix | scrub | ditch | lose
        zap | photoshop out | edit out | blot out | wipe away | scrap | scrub out | rub out | cut away
        paint out | clone out | kill off | blank out | wipe off | take off of | deleting | excise | clean off
        clean out | make disappear | purge | omit | eradicate | erasing | kill | nuke | axe | chuck
        chuck out | toss | toss out | yank | yank out | do away with | dispose of | vanish it | banish
        obliterate | annihilate | expunge | whisk away | pull out | pluck out | rid | get shot of | sweep away
        subtract | dump | cancel out | discard | kick out | throw out | throw away | cut from | evict
        exterminate | destroy | unadd | void | dismiss | weed out | tidy away | wash away | smudge out
        scratch out | cross out | mask out | magic away | make vanish | spirit away | bye bye to
        say goodbye to | goodbye to | no more of | removal of | deletion of | hide | hidden | loose
        get ride of | delate | remvoe | crop out
        遮住 | 去 | 去掉 | 去除 | 去除掉 | 删 | 删除 | 删掉 | 删去 | 移除 | 移走 | 抹掉 | 抹去 | 抹除 | 擦除 | 擦掉
        擦去 | 清除 | 清除掉 | 清掉 | 消除 | 消掉 | 消去 | 除去 | 除掉 | 拿掉 | p掉 | 弄掉 | 弄走 | 扣掉
        擦干净 | 清理掉 | 清理 | 抹 | 擦 | 删了 | 去了 | 弄没 | p没 | 抠掉 | 抠除 | 别留 | 不留 | 去干净
        处理掉 | 消灭 | 干掉 | 拿走 | 搬走 | 清空 | 抹干净 | 涂掉 | 盖掉 | 遮掉 | 移掉 | 撤掉 | 拿去 | 删干净
        取消 | 去一下 | 不要有 | 隐藏 | 修掉 | ps掉 | p了 | 抹了 | 擦了 | 铲掉 | 铲除 | 剔除 | 剔掉 | 去除干净
        消失术 | 弄没了 | 弄不见 | 清走 | 清理干净 | 扔掉 | 丢掉 | 弃掉 | 取掉 | 摘掉 | 摘除 | 踢掉 | 踢出去
        赶走 | 请走 | 挪走 | 拖走 | 除了它 | 修没 | 修走 | 修去 | 抠走 | 裁走 | 拿开 | 移开 | 去个 | 整没
        整掉 | 搞掉 | 搞没 | 搞走 | 打掉 | 划掉 | 扫掉 | 扫除 | 洗掉 | 隐去 | 隐掉 | 藏起来 | 抹消 | 消去掉
        涂没 | 涂去 | 涂了 | 抹没 | 擦没 | 砍去 | 弄干净 | 清没
    """,
    Kind.use: """
        use | using | utilize | take and use | with help of | go with | borrow | lend | adopt
        用 | 使用 | 采用 | 利用 | 以 | 拿 | 取 | 选 | 选用 | 借用 | 凭 | 参考 | 仿照 | 模仿 | 照着 | 参照 | 学
        学着 | 效仿 | 仿 | 按着 | 比照 | 对照 | 依着 | 仿着 | 沿用
    """,
    Kind.up: """
        increase | boost | raise | enhance | improve | strengthen | intensify | amplify | more | higher
        turn up | bring up | bump up | crank up | pump up | push up | greater | stronger | extra | punch up
        bump | crank | pump | lift | kick up | dial up | jack up | ramp up | sharpen up by | bumping | kick
        kicked | hike | heighten | deepen | accentuate | emphasize more
        提高 | 提升 | 增强 | 加强 | 加大 | 增大 | 调高 | 调大 | 拉高 | 更 | 更加 | 高 | 多 | 强 | 拉大 | 提
        往高调 | 加重 | 增 | 升高 | 拉升 | 推高 | 往上提 | 往上调 | 往上拉 | 往高了调 | 上调 | 提上来 | 拉上去
        提起来
    """,
    Kind.down: """
        decrease | reduce | lower | less | diminish | weaken | lessen | turn down | bring down | tone down
        dial down | dial back | fewer | weaker | cut down | cut back on | drop down | drop by | cut back
        pull down | soften contrast by | knock down | take down | lowering | tune down | lessen by
        tone it down | turn it down | bring it down | dial it back | ease | ease off | ease back | tame
        take edge off | knock back | soften up
        降低 | 减少 | 减弱 | 减小 | 调低 | 调小 | 拉低 | 低 | 少 | 减轻 | 减 | 压低 | 调弱 | 降 | 削弱 | 淡化
        弱 | 弱化 | 缩减 | 往低调 | 下调 | 往下降 | 往下调 | 往下拉 | 往低了调 | 下降 | 减去 | 减下去 | 降下来
        拉下来 | 压 | 压一压 | 压低点 | 收一点 | 收一收 | 收 | 砍 | 砍掉 | 降个 | 打折 | 缩减到
    """,
    Kind.rise: "up",
    Kind.fall: "down",
    Kind.cut: """
        cut out | cutting out | cut | knock out | knock | clip out | snip out | crop out of background
    """,
    Kind.blur: """
        blur | blurring | blurry | blurred | blurrier | out of focus | defocus | defocused | unfocused
        soft focus | blur out | defocusing | blurrier still | gaussian blur | soften | softened | softer
        blurred edges | blurred sides | blurry edges | blurred edge | blurred bars | blurry bars
        blurred border
        虚化 | 模糊 | 模糊化 | 虚 | 失焦 | 虚掉 | 糊掉 | 模糊掉 | 朦胧化 | 打虚 | 柔焦 | 虚焦 | 模糊处理
        虚化处理 | 高斯模糊 | 糊化 | 模糊边缘 | 模糊的边缘 | 虚化边缘 | 模糊背景填充 | 边缘模糊 | 边缘虚化
        模糊延伸
    """,
    Kind.keep: """
        keep | maintain | preserve | retain | leave | kept | stay | stays | remain | remains | conserve
        without changing | without altering | without affecting | without touching | without modifying
        without losing | without damaging | do not change | do not alter | do not touch | do not modify
        do not affect | don't change | don't alter | don't touch | don't modify | don't affect | dont change
        dont touch | respect | not changing | not altering | must not change | should not change
        shouldn't change | respecting | leaving | keeping | do not move | must stay | should stay
        has to stay | needs to stay | not touch | hands off | no cropping | without cropping
        without cutting anything off | don't cut anything off | don't cut anything | don't cut off anything
        do not cut anything off | don't lose anything | don't chop anything off | don't crop anything | no changes to | not alter | not change | dont alter | dont modify
        do not crop | don't crop | don't mess with | don't mess up | dont mess with | won't change
        shouldn't be touched | not be touched | not be changed | don't move | don't lose | hold on to
        nothing happens to | keeps | stays put | stay put | don't distort | do not distort | don't stretch
        no stretching | without stretching | without distortion
        保持 | 保留 | 维持 | 不改变 | 不要改变 | 不要改 | 不要动 | 别动 | 别改 | 别改变 | 不影响 | 不要影响
        不要修改 | 不修改 | 不动 | 请勿改变 | 勿改 | 保证 | 确保 | 保存 | 不要变 | 别变 | 不许动 | 不能动
        不能变 | 不许变 | 不准动 | 不要碰 | 别碰 | 别乱 | 不要乱 | 别乱动 | 留着 | 留下 | 留住 | 保住 | 都别动
        不要裁切 | 不要裁剪 | 别裁 | 不裁切 | 不裁剪 | 别裁切 | 不要裁 | 不必改 | 不用改 | 不用动 | 不用变
        不改 | 不变动 | 不能改 | 勿动 | 不要破坏 | 别破坏 | 维持原样 | 不要移动 | 不要有变化 | 不准变 | 别弄坏
        不换 | 不用换 | 别换 | 留 | 别变形 | 不要变形 | 不能变形 | 不变形 | 别走样 | 不走样 | 不要走样
        别失真 | 不要失真 | 别糊 | 不要糊
    """,
    Kind.same: """
        same | matching original | in same | with same | using same | unchanged | untouched | unaltered
        intact | original | identical | constant | as is | as they are | as it is | as before | like before
        alone | as original | in place | consistent | unaffected | exactly | exactly as is | natural
        realistic | readable | legible | recognizable | sharp and clear | unmodified | the way it is
        exactly same | way they are | same as before | exactly as it is | exactly as they are | as i am
        as she is | as he is | as we are | as you are | like it is | where it is | where they are
        where she is | where he is | stays where it is
        不变 | 一致 | 原样 | 原有 | 完整 | 相同 | 一样 | 不受影响 | 自然 | 真实 | 原状 | 原封不动 | 照旧
        还是 | 同样 | 同 | 不动摇 | 一模一样 | 保持原样
    """,
    Kind.saying: """
        saying | say | says | it says | so it says | so that it says | to say | reading | reads | read
        to read | so it reads | with words | with text | should read | should say | has to say | has to read
        needs to say | now reads | currently says | currently reads | now says | that reads | that says
        which says | which reads
        写着 | 内容为 | 内容是 | 显示 | 显示为 | 写的是 | 字样是 | 上写着 | 标着 | 印着 | 正确的 | 正确
        正确的是 | 正确写法 | 写的 | 上写的 | 印的 | 标的 | 写了 | 印了
    """,
    # joints
    Kind.to: """
        resemble | resembles | resembling | to | into | with | as | like | for | onto | = | towards | toward | after style of | looks like
        look like | look like it was | look like it were | look as if | look as though | look as if it was
        look as if it were | look as though it was | look as though it were | look like it's been
        look like it has been | look like it had been | look as if it had been | looks as if it was
        look like one | looks like it was | looks like it were | so it looks like | so that it looks like | similar to | by adding | matching | onto top of
        到 | 像 | 至 | 成了 | 往 | 向 | 朝
    """,
    Kind.within: """
        in | on | across | at | near | close to | inside | over | under | along | from | within | during
        among | amid | around | through | throughout | on top | round | all round
        由 | 自 | 在 | 上 | 里 | 中 | 内 | 上的 | 里的 | 中的 | 内的 | 里面的 | 上面的字 | 之中 | 从 | 站在
        位于 | 处 | 于 | 到处 | 里头 | 里边 | 上头 | 之上 | 之内 | 里那 | 那里的 | 中那
    """,
    Kind.of: "of | out of",
    Kind.by: "by | 按 | 按照 | 依照",
    Kind.before: """
        in front of | before | against | ahead of
        前 | 前面 | 之前 | 面前 | 前边 | 的前面 | 跟前 | 前头 | 跟前儿
    """,
    Kind.behind: """
        area behind | space behind | part behind | wall behind | scene behind | behind | in back of | in back | at back of | behind of | what's behind | what is behind
        whatever is behind | stuff behind | things behind | everything around | everything surrounding
        whatever is around | stuff around | things around | all stuff behind | everything in back of
        sit behind | sits behind | stand behind | stands behind | go behind | goes behind
        后面 | 身后 | 背后 | 后方 | 后边 | 后头 | 身后的 | 背面的 | 的后面 | 后面的 | 周围的一切
    """,
    Kind.replacing: "instead | there instead",
    Kind.instead: """
        where it now says | where it still says | where it said | where it still reads | instead of | in place of | rather than | where it says | over text | in lieu of | where it now reads
        where it reads | where it currently says | where
        代替 | 而不是 | 取代 | 取而代之 | 而非 | 替换掉原来的
    """,
    Kind.beside: """
        next to | beside | above | below | beneath | between | on top of
        旁边 | 之间 | 附近 | 周围 | 底下 | 旁
    """,
    Kind.either: "or | nor | 或 | 或者 | 也不 | not only",
    Kind.not_: """
        not | don't | do not | dont | never | no | without | doesn't | isn't
        不 | 不要 | 别 | 没 | 没有 | 无 | 勿 | 不该是 | 不应该是 | 不是 | 不应是 | 并非 | 而不
    """,
    Kind.only: "only | 只 | 仅 | 只是 | 仅仅 | alone only | solely | nothing but | just only | 单单",
    Kind.apart_from: """
        except | except for | apart from | other than | but not | besides | everything but | excluding
        save for | aside from | outside of
        除了 | 除 | 以外 | 之外 | 外 | 以外的 | 之外的 | 除开
    """,
    Kind.being: """
        is | are | was | were | it's | it is | looks | appears | feels | seems | which is | it looks
        it seems | which are | gets | has become | there's | came out | turned out | there are
        是的 | 实在 | 都是 | 拍得 | 显得有点
    """,
    Kind.too: """
        too | overly | excessively | bit too | way too | quite | rather too | so much | kind of too | too much
        too many
        太 | 过于 | 太过 | 有点太 | 有点 | 有点儿 | 有些 | 很 | 十分 | 挺 | 比较 | 相当 | 偏 | 太多 | 真 | 好
        实在太 | 过度 | 过
    """,
    Kind.lacking: """
        not enough | lacks | lacking | lack of | too little | isn't enough
        不够 | 不足 | 缺乏 | 缺少
    """,
    # said besides
    Kind.flawed: """
        mess | messy | cluttered | busy looking | distracting | ugly | boring | sideways | soft | too soft
        flat | bland | blah | wrong | misspelled | misspelt | incorrect | outdated | tilted | crooked
        slanted | lopsided | skewed | not straight | chaotic | gloomy | faded | lifeless | mistake | mistaken
        missing | poor | bad | terrible | awful | weird | odd | so so | not great | hard to see | yellowish
        greenish | reddish | color cast | an eyesore | in way | annoying | ruins it | ruins shot
        ruining shot | ruins photo | ruining photo | spoils it | spoils shot | spoils photo | bothers me
        bugs me | unneeded | unnecessary | unwanted | out of place | tacky | dull looking | drab looking
        off center | wonky | askew | leaning | lopsided looking | noisy looking | outdated now | too plain
        plain looking | lame | meh | hideous | disgusting | horrible | not nice | old price | typo there
        shouting | shouting at me | screaming | too loud | clashing | clash | distracts | distracting me
        in your face | overwhelming | overpowering | overdone | cast | color shift | yellow cast | blue cast
        乱 | 杂乱 | 太杂 | 杂 | 难看 | 丑 | 糊 | 横着 | 横着的 | 竖着的 | 歪 | 歪了 | 斜 | 斜了 | 倒了 | 平淡
        沉闷 | 错 | 错误 | 写错 | 写错了 | 错了 | 不对 | 不好看 | 凌乱 | 单调 | 无聊 | 抢眼 | 碍眼 | 碍事
        不清楚 | 不清晰 | 发灰 | 发暗 | 发黄 | 过时 | 打错 | 打错了 | 拍歪了 | 反了 | 闪瞎眼 | 偏黄 | 偏红
        偏绿 | 偏暗 | 偏灰 | 偏色 | 偏亮 | 偏淡 | 太黄 | 太红 | 太绿 | 太灰 | 太平 | 没层次 | 有杂物 | 杂物多
        很乱 | 乱糟糟 | 乱七八糟 | 太花 | 太普通 | 太单调 | 太素 | 突兀 | 扎眼 | 刺眼 | 丑死了 | 太丑
        影响美观 | 影响画面 | 破坏画面 | 不协调 | 不搭 | 有点歪 | 拍斜了 | 歪歪的 | 不正 | 没拍正 | 拍糊了
        虚了 | 糊了 | 发虚 | 看不清 | 看不见 | 看不清楚 | 太挤 | 太花哨 | 太抢镜 | 抢镜 | 太显眼 | 显眼
        不显眼 | 不好 | 很丑 | 很烦 | 讨厌 | 有误 | 写得不对 | 印错 | 印错了 | 标错 | 标错了 | 弄错 | 弄错了
        backwards | back to front | 拍反 | 拍反了 | 拍倒了 | 拍斜 | 拍暗了 | 拍虚了 | washed out looking | 阴沉 | 没精神 | 死气沉沉 | 空着 | 空荡荡 | 空空的 | 多出来 | 多出来的 | 搞错了 | 打歪
    """,
    Kind.taken: """
        took | taken with | taken on | taken by | taken in | taken at | taken from | shot with | shot on | shot at
        shot by | captured with | captured in | captured at | snapped at | snapped in | iso | at iso
        shot at iso | at night by
        拍的 | 拍摄的 | 照的 | 拍摄于 | 拍出来的
    """,
    Kind.purpose: """
        instagram | insta | ig | facebook | twitter | tiktok | linkedin | youtube | pinterest | whatsapp
        etsy | ebay | amazon | web | blog | printing | resume | cv | passport | visa | slideshow
        presentation | phone wallpaper | desktop wallpaper | story | stories | instagram story
        instagram post | avatar | profile | social media | newsletter | online shop | webshop | catalog
        catalogue | homework | school project | grandma's birthday | stock listing | listing | online listing
        product listing | product page | portfolio | id card | driver's license | dating profile | tinder
        zoom call | thumbnail image | cover photo | banner ad | ad | ads | advert | leaflet print | mug print
        frame print | wall art | christmas card | greeting card | birthday card | card print | invite | school
        work | client | boss approval | lock screen | lockscreen | home screen | wallpaper use | screensaver
        screen saver | discord | slack | reddit | snapchat | telegram | wechat | yearbook | gallery
        exhibition | prints | poster print | posters | magazine ad | blog post | website header | header image
        hero image | email signature | business card | app icon | favicon | ebook | presentation slide
        slides | powerpoint | ppt | menu board | campaign | stickers | catalogue page | lookbook | pitch deck
        deck | report | essay | cookbook | recipe | calendar | keychain | phone case | laptop wallpaper
        desktop | invitation card | family album | scrapbook | photo book | photobook | album page
        小红书 | 朋友圈 | 抖音 | 微信 | 微博 | 头像 | 简历 | 护照 | 签证 | 证件 | 淘宝 | 闲鱼 | 公众号 | 网站
        打印 | 壁纸用 | 手机壁纸 | 电脑壁纸 | 证件照用 | 发小红书用 | 发朋友圈 | 发朋友圈用 | 发抖音 | 发微博
        打印用 | 网店 | 网店用 | 电商 | 电商用 | 做头像 | 当头像 | 做头像用 | 发小红书 | 用作头像 | 做封面用
        用于简历 | 投简历用 | 工作汇报 | 主图 | 首图 | 头图 | 封面图 | 详情页 | 宣传 | 宣传用 | 展示 | 展示用
        商品图 | 橱窗 | 橱窗图 | 上架 | 上架用 | 开店 | 发圈 | 发朋友圈的 | 投稿 | 投稿用 | 参赛 | 比赛用
        海报用 | 打印出来 | 洗出来 | 冲印 | 装裱 | 裱起来 | 锁屏 | 锁屏壁纸 | 桌面 | 桌面壁纸用 | 屏保 | 汇报
        汇报用 | 演示 | 课件 | 课件用 | 作业 | 交作业 | 结婚证 | 身份证 | 驾照 | 签证照 | 护照照 | 考试报名
        报名 | 报名用 | 工牌用 | 公司用 | 公司 | 单位 | 官网 | 官网用 | 微店 | 拼多多 | 京东 | 快手 | 视频号 | b站 | 知乎
        豆瓣 | 贺卡 | 明信片用 | 相册用 | 纪念 | 留念用 | 送人 | 送人用 | 送妈妈 | 给客户 | 客户要的 | 名片用
        展览 | 印刷 | 印刷用 | 喷绘 | 背景墙用 | 手机用 | 做手机壁纸 | 做壁纸 | 当壁纸 | 做主图 | 当主图
        做封面 | 当封面 | 做头图 | 做海报 | 做ppt | 做证件照 | 当桌面 | 平台 | 平台用 | 做素材 | 做贴纸
        做表情包 | 表情包 | 贴纸用 | 素材用 | 商用 | 商用的 | 做图 | 用于做图 | 做挂历 | 挂历 | 日历 | 台历
        送给妈妈 | 送朋友
    """,
    Kind.closing: """
        nothing else | nothing more all | that's it | that is all | that will be all | no more
        no other changes | make no other changes | change nothing else | nothing more than that
        no further changes | nothing fancy | at same time please | same as rest | if you don't mind | cheers
        much appreciated | appreciate it | no rush | as soon as possible | nothing else touched
        nothing else changed | nothing else changes | leave rest | that's everything | and that is it
        done deal | everything else stays | rest stays | otherwise leave it alone | no other edits
        no other tweaks | nothing extra | that's all i need | that's all folks | that's all thanks
        keep it simple | if not no worries | no worries | no hurry | take your time
        别的不用 | 其他不用 | 别的不要 | 其他不用管 | 别的不用管 | 就这样 | 就这些 | 没别的了 | 没有别的
        其他都不用 | 就这么多 | 别的就不用了 | 不用别的 | 别的别动 | 多谢啦 | 不急 | 越快越好 | 其他不动
        其他别动 | 其余别动 | 其余不动 | 其它别动 | 其它不动 | 别的都别动 | 其他都别动 | 其他的别动 | 其他保持
        其余保持 | 其他照旧 | 别的照旧 | 其余照旧 | 就行了 | 就够了 | 够了 | 仅此而已 | 没其他的了
        没有其他要求 | 其他没要求 | 其他随意 | 其他都好 | 其他都不要动 | 别的都不要动 | 其他都不变
        其他一律不动 | 到此为止 | 完毕 | 别漏 | 都别漏 | 一个都别漏 | 不要漏 | 别漏了 | 一个不能少 | 别忘了
        缺一不可
    """,
    Kind.filling: """
        fill in | fill gap | fill gaps | fill hole | fill it in | fill space | patch | patch up
        fill background in | fill behind | inpaint | blend | blend in | seamlessly | seamless | leave no trace
        without trace | no trace | naturally filled | clean it up | fill it | fill area | restore
        补上 | 填上 | 填补 | 修补 | 补全 | 补好 | 填好 | 补起来 | 不留痕迹 | 无痕 | 填充好 | 修复 | 自然过渡
        填满 | 补回来
    """,
    Kind.standing_out: """
        stand out | stands out | to stand out | so that stands out | highlight | emphasize | emphasise
        focus on | draw attention to | put focus on | so eye goes to | sharp focus | in focus | pops out
        stands out more | stand out more | stands out better | pops more | pop more
        突出一点 | 更突出一点 | 突出一些 | 突出些 | 更突出些 | 突出来 | 突出 | 突显 | 凸显 | 突出一下 | 更突出 | 聚焦 | 强调 | 对焦 | 衬托
    """,
}
