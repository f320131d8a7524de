"""Politeness, pauses and questions; articles.

Articles and demonstratives are gone before phrases are looked up: "in top left corner", "little bit".
"""

from overpaint.engines.embedded.language.kinds import Kind

DEFINITE = frozenset(["the", "teh", "this", "that", "these", "those", "my", "our", "your", "ur", "its"])
ARTICLES = DEFINITE | {"a", "an", "some", "any"}

ALSO = ("too", "as well", "also", "也")  # beside what is there, or was asked for before

ASKING: dict[Kind, str] = {
    Kind.filler: """
        rather than what it is | rather than what it is now | instead of what it is | instead of what it is now | rather than what's there
        rather than what's there now | instead of what's there | instead of what's there now | instead of how it is now | rather than how it is now
        instead of current one | rather than current one | than what it is now
        i'd love to be | i'd like to be | we'd love to be | we'd like to be | what if i was | what if i were | what if we were | if only i was | if only i were | if only we were | i'd kill to be
        how would it be if | wouldn't it be nice if | wouldn't it be great if | wouldn't it be cool if | wouldn't it be lovely if | would it be nice if | be fun if | would be fun if | it'd be fun if | it would be fun if | it'd be cool if | it'd be awesome if | it would be cool if | it would be awesome if | i'd be thrilled if | i'd be delighted if | i'd be pleased if | it'd be lovely if | it'd be wonderful if | it would be wonderful if | would be wonderful if
        i'm picturing | i'm imagining | i'm envisioning | i picture | i imagine | i envision | i'm seeing | could pass for | i.e | i e | namely | that is to say | in other words | in short | in word | go for it | let's see | if only | we wish
        i mean | i do mean | and i mean | is it possible for | would it be possible for | would it be possible | is it possible | possible to
        is there any way for | is there way for | is there way to | any way to | would you be able to | would it be ok to | would it be okay to
        hoping to get | hoping to have | hoping to see | hoping for | hope to get | hope to see | we're hoping for | i'm hoping for | hoping you can
        hoping you could | hoping we can | after something like | fancy having | i fancy | i could do with | could do with | dying to see
        by hand | like watermark | like signature
        wants us to | asked us to | insisted on | demanded | is asking for | has asked for | have asked for
        told me to | told us to | would adore | would prefer | prefers | expects | accepts | only accepts
        only takes | keeps asking for | needs it | want it | has requested | have requested | said to
        i'd like to see | would like to see | want to see | i want to see | we want to see | like to see | let me see
        i would like to see | would like to have | i'd like to have | three things | four things | few things
        couple of things | couple things | 3 things | 2 things | following changes | few changes | three changes
        two changes | couple of changes | three edits | few edits | couple of edits | few tweaks
        todo | to do list | wish list | few little things | couple of tweaks | two tweaks | three tweaks
        would love it if | i'd love it if | would like it if | i'd like it if | would be lovely if | it'd be lovely if
        it would be lovely if | would be happy if | i'd be happy if | we'd love it if | would mean lot if
        would mean lot to me if | it would mean lot if | it would mean lot to me if | you'd make my day if
        it would make my day if | would help if | it would help if | would be helpful if | if you could please
        apparently | seemingly | supposedly | frankly | obviously | annoyingly | turns out | it turns out | tbh
        to be honest | in fact | of course | as usual | once again | again | hurry | hurry up | chop chop
        thanks million | thanks heaps | thanks ever so much | thanks again | thank you again | many thanks again
        otherwise | no pressure | if it helps
        oh | oh dear | dear me | oh no | ugh | argh | yikes | darn | drat | aw | ah | eek | whoopsie | phew | gosh
        oh boy | oh well | hm | er | erm | uhm | already | by now | by then | you've | you have | he'd | you'll
        i'll | i'd | once more | while you're at it | while you are at it | if you're able | good people | hi all
        hi there | hello there | hey there | hiya there | hi team | hey team | hey guys | hi guys
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
        would be nice | would be great | would be good | works | prefer | i'd prefer | rather | i'd | do needful and | do needful | i wonder if | wonder if | do that | oh no | oh | ugh | argh | dang | ah | ooh | eek | yikes | lol | lmao | omg | smh | of mine | of ours | of hers | of theirs | of yours | quick photoshop job | photoshop job | quick edit
        quick job | i want to see | i'd like to see | i would like to see | we'd look great | i'd look great | we'd look good | i'd look good | right now | at moment | currently | presently | for now | out of there | out of here | pretend | let's pretend
        can we pretend | could i be | could we be | can i be | can we be | we should be | i should be | i want to be
        i wish i was | i wish i were | i wish we were | i'd rather be | how it | i'd much rather | i'd love to see how | see how | to see how | wonder how
        i wonder how | curious how | i'm curious how | i'd be happier if | i'd be happier with | i'd be glad if
        happier if | happier with | how about we
        maybe | perhaps | quickly | well | right away | png | jpg | file | sort of | kind of
        little more like | exactly like | absolutely | ever so | ever | what about | have it | have them
        get me | show me | do this | does it | version please | render it | going to | itself | himself
        herself | themselves | one more thing | lastly please | on it | here | here's | in it | overall look
        at once | ought to | has to | have to | needs to | supposed to | meant to | something | side | we're
        you're | i've | we've | it'll | you'd | we'd | real quick | quick | real | bro | mate | hiya
        yo | heya | hmm | um | uh | basically | literally | honestly | if that's ok | if that is ok
        if you would | if you could | when you get chance | when you have time | whenever you can
        as soon as you can | for us | do me favor | do me favor and | i was hoping you could | i was hoping to
        i'm thinking | i was thinking | i'm hoping | i'm looking for | looking for | in need of
        is there any way to | any chance you could | any chance of | any chance we could get | any chance
        do you mind | could somebody | can someone | could someone | someone | be so kind as to
        be kind enough to | what if we | what if you | why don't you | why not | shall we | needs | calls for | wanna | id like | id love | ill | lemme | lets | done | finished | at all
        whatsoever | anywhere | altogether | in its entirety | in general | regardless | no matter what
        thank you so much | thanks so much | thanks lot | thanks bunch | many thanks | tysm | ty | tks
        appreciated | haha | tho | that'd be great | would love | we'd like | we'd love | we need | we want
        we would like | been | might | may | wish | for good | once and for all | as such | in particular
        respectively | accordingly | instead please | direct | directly | you see | mind you | anyway
        anyways | ish | esque | about | roughly | approximately | approx | or so | give or take | nice and | idk | dunno | i don't know | not sure | would adore | would really love | would really like | would prefer | i'd like to see
        i want to see | i would like to see | i'd love to see | i wanna see | let me see | can i see | could i see
        i guess | for eyes | in eyes | in book | if you ask me | i suppose | i reckon | i believe | in my opinion | imo | imho | fyi | btw | by way
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
        一朵 | 一把 | 一块 | 一座 | 一层 | 一束 | 一圈的 | 那顶 | 那只 | 那辆 | 那件 | 那把 | 那条
        那些 | 这些 | 这只 | 这件 | 这辆 | 这条 | 这顶 | 一寸照 | 二寸照 | 化 | 版的 | 起来 | 一样的 | 能够
        应该 | 应当 | 可 | 能给个 | 能给 | 想把 | 要把 | 让它 | 一遍 | 次 | 用一下 | 做一下 | 弄一下 | 改一下
        换一下 | 哈喽 | 嗨 | 嘿 | 喂 | 位 | 为准 | 为基准 | 那个样子 | 处理下 | 改下 | 弄下
        调下 | 其实 | 换下 | 一行 | 多余的 | 多余 | 呗 | 么 | 嗯 | 额 | 呃 | 诶 | 哎 | 那么 | 那就 | 就把
        打算 | 准备 | 马上 | 赶紧 | 快 | 快点 | 尽快 | 立刻 | 重新 | 再次 | 的话 | 罢了 | 而已
        哈哈 | 嘿嘿 | 亲亲 | 亲爱的 | 大佬 | 老铁 | 老铁们 | 家人们 | 宝子 | 宝子们 | 铁子 | 友友们 | 集美们 | 师傅 | 大神 | 有劳 | 有劳了 | 烦请 | 恳请 | 拜托了 | 求求
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
        麻烦了 | 两件事 | 两个要求 | 以下
        请问 | 请问一下 | 想请问 | 想问下 | 想问 | 问一下 | 问下 | 才对 | 才是 | 才是对的 | 才正确 | 才好 | 才合适 | 完事儿 | 完事了 | 导出 | 保存下来
        存下来 | 存个 | 输出 | 导个 | 出一张 | 出一版 | 出个 | 出个图 | 出张图 | 导出来 | 给弄下 | 给换下 | 给改下 | 帮改 | 帮换 | 帮改下 | 给换
        给改 | 给整 | 给搞 | 给换换 | 给做 | 给做个 | 行不行呀 | 好伐 | 成不成 | 能成吗 | 能行吗 | 中不中 | 能不能帮 | 能帮 | 能帮忙
        自带 | 自带的 | 相机自带 | 相机自带的 | 手机自带 | 手机自带的 | 系统自带 | 拍照自带 | 拍照自带的 | 两寸照 | 一寸 | 两寸 | 二寸 | 2寸 | 1寸
        小一寸 | 小二寸 | 大一寸 | 寸照 | 1寸照 | 2寸照 | 小两寸 | 存png | 存jpg | 保存png
        我发的 | 我传的 | 我上传的
        新 | 新的 | 实际 | 实际上 | 事实上 | 说实话 | 讲真 | 老实说 | 上传的 | 发的 | 传的 | 发来的 | 我给的 | 我给你的 | 给你的 | 我附的 | 附的 | 所附 | 附上的
        原 | 现 | 已 | 已经 | 早就 | 早已 | 都已经 | 目前已 | 现已 | 业已 | 如今 | 眼下 | 当下 | 这会儿 | 导出png | 输出png | 存成png | 存为png
        png格式 | 存成png格式 | png格式的 | jpg格式 | 导出成png格式 | 保存成png格式 | 存成图片 | 存一张 | 存一份 | 发我 | 发给我 | 发我一张
        发我一份 | 给我一份 | 给我一张 | 来份 | 要一份 | 要一张 | 能帮我
        可以帮忙 | 可以帮我 | 可以帮 | 可不可以帮我 | 能给我 | 请给 | 请给我 | 请将 | 请把 | 求大神 | 求帮 | 求帮忙 | 蟹蟹 | 谢谢哈 | 谢谢呀 | 谢谢哦
        感恩 | 比心心 | 么么哒 | 在吗 | 在不 | 在不在 | 大家好 | 你们好 | 客服 | 客服你好 | 小姐姐 | 小哥哥 | 美工 | 设计师 | 总共 | 一共 | 一份就行 | 按规定 | 按要求 | 规定 | 要求 | 必须得
        就成 | 试着 | 稍等 | 一次性 | 款式的 | 看看效果 | 就完事了 | 完事 | 呗谢谢 | 原来的地方 | 要拍 | 拍个
        拍张 | 想拍 | 我要拍 | 千万 | 慢慢 | 慢慢地 | 渐渐 | 渐渐地 | 逐渐 | 方向 | 占 | 三步 | 两步 | 也就是
        就是 | 等于 | 即是 | 那些 地方 | 谢谢老师 | 老师好 | 谢谢大佬 | 谢谢师傅 | 谢谢大神 | 谢谢帮忙 | 谢谢啊 | 是啥样 | 是什么样 | 是什么样子 | 是啥样子
        会是啥样 | 会是什么样 | 会是什么样子 | 什么样 | 什么样子 | 啥样 | 啥样子 | 是啥效果 | 是什么效果 | 啥效果 | 什么效果 | 会怎么样 | 会怎样 | 会咋样
        咋样 | 长啥样 | 长什么样 | 想瞧瞧 | 让我看看 | 让我瞧瞧 | 想看一看 | 一溜 | 那头 | 这头 | 那面 | 这面 | 是有 | 还有个 | 有一个 | 有个 | 有一只
        有只 | 有辆 | 有一辆 | 有条 | 有一条 | 有那么 | 才对 | 才好 | 请问 | 我说 | 咱 | 俺 | 算了 | 得了 | 好不 | 妥了 | 齐活 | 搞定 | 完活
        收工 | 顺带手 | 给点儿力 | 干脆 | 索性 | 不如 | 要不 | 要不然 | 不然 | 还不如 | 一水儿 | 通体 | 一档 | 一格 | 一级 | 一挡 | 漂着 | 飘着
        放着 | 停着 | 挂着 | 贴着 | 摆着 | 趴着 | 立着 | 长着 | 飞着 | 堆着 | 扔着 | 丢着 | 晾着 | 钉着 | 拴着 | 绑着 | 放的 | 挂的 | 贴的
        摆的 | 停的 | 落着 | 露着 | 露出 | 露出来 | 露出来的 | 漏出来的 | 冒出来 | 冒出来的 | 冒出 | 混进来的 | 乱入的 | 多出来一个 | 多出个 | 半截
        半个 | 半只 | 半辆 | 一小块 | 一大块 | 一小坨 | 一大坨 | 一小片 | 一大片 | 一小条 | 一大堆 | 一小堆 | 一整块 | 过去 | 最新 | 最新的 | 如下
        改动如下 | 修改如下 | 要求如下 | 需求如下 | 具体如下 | 内容如下 | 操作如下 | 步骤如下 | 需求 | 具体 | 具体来说 | 具体要求 | 修改要求 | 步骤 | 依次
        分两步 | 分三步 | 分几步 | 分步 | 分两步走 | 分三步走 | 分几步走 | 既要 | 不光要 | 不仅要 | 不但要 | 不光 | 不仅 | 不但 | 一整片 | 需要做的
        需要改的 | 要改的 | 要做的
    """,
    Kind.pause: """
        last, | last: | last of all | last but not least | last thing | and last | last step | final step | to finish | to finish off
        once | once you've | once you have | when you've | when you have | as soon as you've | as soon as you have
        after doing so | as for |        , | ; | . | ! | ? | ( | ) | [ | ] | / | - | ~ | and | & | plus | then | also | but | yet | while
        whilst | after that | afterwards | after | next | finally | lastly | first | firstly | second
        secondly | additionally | in addition | on top of it all | at same time | once done | when done | as first step
        second step | step 1 | step 2 | step 3 | and also | as well as | together with that | thereafter
        followed by | later on | : | + | once that is done | once that's done | when that's done
        having done that | after which | whereupon | moreover | furthermore | in there | in here | in shot
        in scene | on there | on here | back there | over there | up there | down there
        、 | 。 | … | – | — | 并 | 并且 | 再 | 然后 | 接着 | 之后 | 最后 | 随后 | 同时 | 以及 | 和 | 与 | 跟
        及 | 还有 | 还要 | 另外 | 外加 | 外带 | 再加上 | 附带 | 所以 | 因此 | 因而 | 于是 | 故而 | 此外 | 而且 | 且 | 又 | 但 | 但是 | 不过 | 而 | 先 | 首先 | 其次 | 的情况下
        情况下 | 的同时 | 的前提下 | 的时候 | 后 | 以后 | 在此基础上 | 然后再 | 接下来 | 顺带 | 再来 | 之后再
        完了 | 完成后 | 第一步 | 第二步 | 第三步 | 其次再 | 再给 | 再把 | 另 | · | 做完 | 弄完 | 搞完
        完成之后 | 弄好 | 做好 | 搞好 | 弄好后 | 做好后 | 之后呢 | 捎带 | 捎带着 | 捎带手 | 顺带着 | 顺道 | 紧接着 | 接着再 | 再者 | 再有 | 再有就是
        除此之外 | 除此以外 | 除此之外再 | 末了 | 末了再 | 最后一步 | 收尾 | 收尾时 | 下一步 | 第四步 | 第五步 | 最后再 | 完事再 | 完事后 | 一是 | 二是
        三是 | 四是 | 第一 , | 第二 , | 第三 , | 第四 , | 一 、 | 二 、 | 三 、 | 四 、 | 五 、 | 并且再 | 同时再 | 另外再 | 还得 | 还请
        也请 | 弄完之后 | 做完之后 | 弄完以后 | 做完以后 | 改完 | 改完之后 | 改完以后 | 改好后
    """,
    # what no edit does, said with words that have another meaning
    Kind.unknown: """
        post it | post them | post both | post on | post to | print it out | print them out | email it | e mail it | text it to | mail it
        message it | pin it | hang it up | frame it up | copy it to clipboard | caption contest
    """,
    Kind.question: """
        what | what's | who | whose | when | why | how | how many | how much | which | is there | are there
        tell me | describe | explain | count | identify | analyze | analyse | caption for me | recognize
        why is there | why are there | what's with | what's that | what is that | who put | what would | what will | how would | how will | what do you | what can | guess | guess where | where was | is it | tell me about
        what is this | any ideas | can you see | do you think | what should | translate | read me
        什么 | 是什么 | 谁 | 哪 | 哪里 | 哪儿 | 哪个 | 哪些 | 几个 | 几只 | 多少 | 为什么 | 怎么 | 怎样 | 如何
        描述 | 解释 | 告诉我 | 分析 | 识别 | 介绍 | 有没有 | 是不是 | 数一数 | 猜猜 | 猜 | 猜一猜 | 你觉得
        吗这 | 能看出 | 看得出 | 多大 | 几点 | 几岁 | 啥 | 翻译 | 怎么样 | 好不好看 | 好看吗
    """,
    # verbs; English endings (-s, -ed, -ing) are understood
}
