"""Verbs that are no one edit's own, and where they go: up, down."""

from overpaint.engines.embedded.language.kinds import Kind

DOING: dict[Kind, str] = {
    Kind.make: """
        had drawn | had drawn it | had painted | had sketched | has drawn | has painted | has sketched | hand drew | sketched out | had made | had done
        what would it look like | what would look like | how would it look | how would look | recreate | redone
        drawn | illustrated | illustrate | reinterpret | reinterpreted | someone drew | somebody drew
        somebody painted | someone painted | drawn by architect | drawn by artist | painted by artist | done by artist
        made by artist | drawn by cartoonist | drawn by somebody | painted by somebody | painted by someone | artist painted | artist drew | painter painted | depict
        knock up | rustle up | cook up | boil down | export | make | turn | convert | transform | give | set | let | create | render | apply | get | do it | made
        redo | render as | display | show | give me | gimme | do me | grant | produce | generate it as
        finish | finish off | finish it off | top it off | round off | round it off | reimagine | re imagine | redraw | repaint it | re render | restyled
        让 | 使 | 使得 | 令 | 做 | 弄 | 调 | 调整 | 设置 | 设 | 应用 | 套用 | 当 | 作 | 搞 | 整 | 加工
        处理一下 | 来一张 | 弄个 | 搞一个 | 做一张 | 来一幅 | 换成一张 | 渲染 | 重绘 | 打造 | 画成 | 改编
        调节 | 拉 | 转到 | 表现 | 画 成 | 重画 | 重新画 | 重画一遍 | 重画一下 | 重新画一遍 | 画出 | 画一遍 | 重做 | 重制 | 改画 | 再画一遍 | 描绘
        描绘成 | 整个儿 | 倒腾 | 捣鼓 | 鼓捣 | 拾掇 | 加工一下 | 整一下 | 搞一下 | 搞下 | 整下 | 弄弄 | 整整 | 搞搞 | 弄一张 | 弄张 | 整张成
        出张 | 做一版 | 弄一版 | 来一版 | 来张 | 来版 | 整点 | 搞点 | 弄点 | 给点 | 做点 | 点出来 | 点成 | 点出 | 画出来
        拼出来 | 勾出来 | 描出来
    """,
    Kind.change: """
        overwrite | overtype | retitle | relabel | respell | color swap | color change | change | replace | swap
        switch | alter | modify | edit | adjust | recolor | recolour | dye | paint | paint over
        repaint | exchange | swap out | update | correct | rename | fix | substitute | trade | correct to
        tint | change what | replace what | switch what | swap what | sub | subbed | sub out | sub in | subbed in | swap in | swapped in | switch in | swap over
        swop | interchange | revise | reword | rewrite | amend | convert over | retype | re type | rephrase
        re write | transform it | switch it
        换 | 改 | 更换 | 替换 | 更改 | 修改 | 换掉 | 替换掉 | 改变 | 转换 | 染 | 刷 | 漆 | 喷 | 涂 | 换过来 | 换回来 | 改回来 | 改过来 | 变回来 | 变过来 | 调回来 | 调过来 | 弄回来 | 纠过来 | 改正过来 | 更正过来 | 纠正过来
        升级 | 改个说法 | 换个说法 | 改个词 | 换个词 | 换个名字 | 改个名字 | 换个名 | 改个名 | 改个字 | 换个字 | 换几个字 | 改几个字
        换个叫法 | 换个写法 | 改个写法 | 换句话 | 改句话 | 改口 | 更新 | 更正 | 纠正 | 改正 | 改动 | 替代 | 变更 | 变换 | 改颜色 | 换颜色 | 替 | 订正 | 修正 | 改写
        上漆 | 上个漆 | 上色 | 上个色 | 上个颜色 | 刷个漆 | 刷漆 | 刷一遍 | 刷遍 | 刷一层 | 喷漆 | 喷个漆 | 喷一层 | 喷一遍 | 涂漆 | 涂个色 | 涂一层
        染色 | 染个色 | 染个颜色 | 补漆 | 上遍漆 | 上一遍漆 | 上一层漆 | 换个颜色 | 换个色 | 换种颜色 | 换一种颜色 | 换色 | 变色 | 变个色 | 变个颜色 | 改色
        改个色 | 改个颜色 | 调个色 | 调个颜色 | 粉刷 | 重新上色 | 重新上个色 | 重新刷漆 | 重新喷漆 | 重新粉刷 | 动
    """,
    Kind.become: """
        能变 | 可以变 | 能变成 | 可以变成
        needs to go from | has to go from | should go from | must go from | ought to go from | to go from | have to go from | need to go from
        should've been | should of been | shoulda been | ought to have been | ought to've been | needed to be | was to be | was going to be
        was intended to be | is intended to be | >> | >>> | --> | ==> | ~> | must have been | has to become | had better be | wants to be | want to be turned into
        wants to be turned into | wants to become | wants to look like | wants to turn into
        becomes | become | should be | should become | to be | turn into | convert to | -> | => | becomes now
        instead becomes | to become | turns | goes to | ought to be | has to be | have to be | needs to be
        need to be | must be | is supposed to be | supposed to be | is meant to be | shall be | would be
        could be | can be | save as | export as | saved as | exported as | must now be | should now be
        is now | will be | will now be | shall now be | now be | now becomes | to now be | to now read
        spell it | spell it as | spelled | spelt | spell | has become now | went to | go up to | goes up to | went up to | has gone up to | going up to | go down to
        goes down to | went down to | has gone down to | needs to go up to | has to go up to | should go up to
        needs to go down to | was meant to be | were meant to be | meant to be | was supposed to be
        were supposed to be | should really be | should actually be | should have been | really should be | grow into | fade to | go from | morph into | evolve into | swap into
        flip into | supplies | provides | serves as | acts as | functions as | is used as | can serve as
        shall serve as | should serve as | would read better in | reads better in | would look nicer in
        could use | deserves | would read | supply | provide
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
        更正成 | 订正为 | 修正为 | 纠正为 | 改写为 | 改写成
        要的是 | 我要的是 | 想要的是 | 希望是 | 实际是 | 其实是 | 实际应为 | 实为 | 本应是 | 本该是 | 理应是 | 实际上是 | 准确的是 | 正确应为
        正确应该是 | 正确的应该是 | 应该叫 | 该叫 | 应叫 | 应当叫 | 才是对的应该是
        应写作 | 应写成 | 应写为 | 该写成 | 该写作 | 应作 | 应改作 | 应改 | 现要 | 现改
        现为 | 现改成 | 现改为 | 现改名 | 改名 | 改名叫 | 改名为 | 改叫 | 更名 | 更名为 | 改称 | 改说 | 改名成 | 现在叫 | 现在改叫 | 现在改名 | 如今叫
        留成 | 留为 | 弄作 | 换写 | 换写成 | 重写成 | 重写为 | 重打成 | 改打成 | 要显示 | 要显示成 | 应显示 | 应该显示
        得显示 | 需写成 | 需改为 | 需改成 | 需要改成 | 需要改为 | 更成 | 改成了 | 抠成 | 导成 | 存出 | 铺满 | 铺上 | 铺 | 铺一层 | 铺个 | 垫上
        衬上 | 衬成 | 衬 | 给弄成 | 给整成 | 给换成 | 给改成 | 给变成 | 给搞成 | 上成 | 描成 | 画作 | 镀成 | 镀上 | 染作 | 染为 | 染上 | 喷为
        涂上 | 刷上 | 漆上 | 漆为 | 抹成 | 抹上 | 上了 | 调作 | 换上个 | 换回 | 换回成 | 改为了 | 换成了 | 变成了 | 变为了 | 改用 | 换用 | 来成
        粉刷成 | 涂抹成 | 弄回 | 恢复成 | 恢复为 | 还原成 | 还原为 | 给染成 | 给刷成 | 给喷成 | 给涂成 | 给漆成 | 重新染成 | 重新刷成 | 换身 | 凑合成
        褪成 | 褪为 | 褪到 | 拍成 | 搞回 | 调回 | 转做 | 转作 | 改画成 | 重画成 | 绘制成 | 绘制为 | 勾成 | 画成了 | 手绘成 | 描绘为 | 演变成 | 演变为 | 变装成
        整回 | 做为 | 整出
        开到 | 开成 | 拧到 | 弄得跟 | 整得跟 | 整得像 | 搞得跟 | 换得跟 | 换得像 | 做得跟 | 做得像 | 变得跟 | p得跟 | p得像 | 修得跟
        修得像
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
        配 | 配个 | 配一个 | 配张 | 配一张 | 配点 | 配置 | 搭配 | 安排个 | 安个 | 弄一个 | 整个 一个 | 套 | 套个 | 套一个 | 套一圈 | 套一层 | 套圈
        套层 | 镶 | 镶个 | 镶一个 | 镶上 | 镶一圈 | 镶上一圈 | 镶圈 | 镶条 | 描 | 描个 | 描一圈 | 描上一圈 | 描圈 | 描条 | 勾一圈 | 勾个 | 围
        围个 | 围上 | 围一圈 | 围上一圈 | 包一圈 | 包个 | 包上 | 包上一圈 | 裱 | 裱个 | 裱上 | 嵌 | 嵌个 | 嵌上 | 嵌一圈 | 配一圈 | 配了 | 铺层
        铺上一层 | 罩一层 | 罩上 | 罩个 | 蒙一层 | 蒙上 | 蒙上一层 | 糊一层 | 垫个 | 垫层 | 垫一层 | 盖一层 | 叠一层 | 叠个 | 叠上 | 覆盖一层 | 加层
        加圈 | 加道 | 加一道 | 加条 | 加一条 | 加段 | 加一段 | 加些 | 上一层 | 整一个 | 整个框 | 搞一圈 | 整一圈 | 弄一圈 | 来一圈 | 来一层 | 来圈
        画一圈 | 画圈 | 留一圈 | 留圈 | 添一圈 | 添圈 | 添一层 | 添一个 | 打上一圈 | 挂个 | 安一个 | 装个 | 装一个 | 装上 | 上一圈 | 粘一圈 | 贴一圈
        留点 | 留个 | 留一点 | 留些 | 留条 | 留道 | 留一道
    """,
    Kind.write: """
        wrote | wrote down | write | type | print | scribble | engrave | inscribe | jot | typeset | put words | written
        writing in | scrawl | letter it | put text | place text | lettered | printed | typed | texted
        caption it | captioned | sign it | sign it with | sign it as | signed | stamp it with
        watermark it with | watermark it | label it | label it with | title it | tag it | mark it with
        headline it | caption it with | caption it as | spell out | emblazon
        stamped | plastered | splashed | stencilled | stenciled | sprayed | embossed | etched | carved | scribbled
        scrawled | daubed
        写 | 写上 | 打上 | 印上 | 标上 | 写一个 | 写一行 | 标注 | 打个 | 打 | 标 | 题 | 题字 | 题上 | 写一句
        写几个字 | 署名 | 打字 | 加字 | 加文字 | 配字 | 配文 | 写个 | 落款 | 标一下 | 注明 | 写明 | 打一行
        写下 | 写入 | 写成 | 写一下 | 打一个 | 打几个字 | 标出 | 印 | 印个 | 印一行 | 盖上 | 注上 | 附字
        加行字 | 加一行字 | 加几个字 | 加两个字 | 加三个字 | 加四个字 | 加句话 | 加一句话 | 加一句 | 配上
        配上文字 | 配上字 | 配一行字 | 配个字幕 | 配字幕 | 加字幕 | 上字 | 打水印 | 加水印文字 | 盖 | 盖一行
        盖上一行 | 打上一行 | 印上一行
        署个名 | 落个 | 落个日期 | 落上 | 落上日期 | 署上 | 署上名 | 写个字 | 写行字 | 写句 | 写句话 | 打行字 | 打句话 | 打个字 | 打字写 | 配行字 | 配句 | 配句话 | 配一句 | 配一句话
        配一行 | 配个文 | 配段字 | 添行字 | 添一行字 | 添句话 | 添几个字 | 加段字 | 加段文字 | 加一段文字 | 加个文字 | 加个字 | 加个标题 | 加标题
        加个水印 | 打个水印 | 加水印 | 题个字 | 题一行 | 题几个字 | 题句 | 题一句 | 标个 | 标一行 | 标注上 | 标明 | 注个 | 注一行 | 写几个 | 敲上
        敲个 | 敲一行 | 码上 | 码一行 | 码字 | 刻上 | 刻 | 描上 | 签上 | 签个 | 签个名 | 签名写 | 落个款 | 落款写 | 盖个 | 盖个章写 | 来行 | 来行字
        来一行 | 来一行字 | 来句 | 来一句 | 来几个字 | 来段 | 上一行 | 上一行字 | 上行字 | 放一行 | 放一行字 | 放行字 | 放几个字 | 放句话 | 弄一行
        弄一行字 | 弄行字 | 弄几个字 | 整一行 | 整行字 | 搞一行字 | 摆一行字 | 写着上 | 印几个字 | 印行字 | 喷上 | 贴行字 | 贴一行字 | 贴几个字
        留行字 | 留一行字 | 提字 | 提个字 | 起个标题 | 起标题 | 拟个标题 | 加行 | 写行 | 打行 | 补行字 | 加排字 | 写排字 | 应该写作
        署个 | 署 | 署一个 | 署名个 | 题个 | 题一个
    """,
    Kind.put: """
        pretend i'm | pretend i am | pretend we're | pretend we are | let's pretend i'm | let's pretend we're | let's pretend we are
        belongs | belong
        surround | encircle
        put | putting | place | position | stick | slap | set down | goes | lay | situate | mount | plonk
        plop | tuck | chuck it | locate | install | stash | shove | throw | fling | placed | placing | settle
        stand | deposit | insert at | superpose | put up | stick up
        应该在 | 应该放在 | 该放在 | 应该放 | 套到 | 套在 | 套上 | 套用到 | 套进 | 放 | p到 | p在 | 放到 | 放在 | 放置 | 放置在 | 置于 | 摆 | 摆在 | 放进 | 放入 | 放上 | 摆到 | 摆放
        贴到 | 贴在 | 粘到 | 搁 | 搁在 | 加到 | 加在 | 插到 | 安到 | 摆进 | 移进 | 丢到 | 塞到 | 塞进
        啪叽一下贴到 | 合成到 | p进 | p上 | 安放 | 安置 | 摆放到 | 摆放在 | 放去 | 丢 | 丢在 | 扔到 | 扔进
        扔在 | 塞在 | 塞入 | 粘在 | 粘上 | 落在 | 排在 | 搁到 | 摆上 | 置入 | 安在 | 弄到 | 弄进 | 搬到 | 搬进
        请到 | 送到 | 送去
        垫在 | 垫到 | 衬在 | 衬到 | 铺在 | 铺到 | 搁去 | 摆去 | 摆成 | 挂在 | 挂到 | 挂上 | 盖到 | 盖在 | 叠到 | 叠在 | 印到 | 印在 | 弄去
        拿到 | 安置到 | 安置在 | 安放到 | 安放在 | 立在 | 立到 | 停在 | 停到 | 摊在 | 排到 | 撂 | 撂到 | 撂在 | 甩到 | 送进 | 转移到 | 转移至
        带到 | 弄至 | 调到那 | 码到 | 码在 | 叠加到 | 叠加在 | 覆盖到 | 覆盖在 | 嵌到 | 嵌在 | 嵌入 | 嵌进 | 融进 | 融入 | 融到 | 合进 | 合到
        拼到 | 拼进 | p进去 | p过去 | 搬过去 | 放过去 | 放过来 | 搬过来 | 贴过来 | 贴过去 | 摆过去 | 摆过来 | 弄过来 | 弄过去
        贴上去 | 粘上去 | 糊上去 | 盖上去 | 叠上去 | 摆上去 | 放上去 | 补上去 | 补过去 | 补进去 | 填上去 | 填进去 | p上去 | 安上去 | 挂上去 | 怼上去 | 怼到 | 怼在 | 拍上去 | 糊到 | 糊在 | 糊上 | 整上去
        搞上去 | 弄上去 | 拼上去 | 搬上去 | 丢上去 | 扔上去 | 搁上去 | 钉到 | 钉在 | 粘贴到 | 粘贴在 | 拼贴到 | 搬进去 | 摆进去 | 贴进去
        弄进去 | 拼进去 | 合进去 | 贴进 | 贴入 | 拖入 | 插进 | 插进去 | 安进 | 拼上 | 整到 | 整进 | 搞到 | 搞进 | 请进 | 请进来 | 安插到 | 安插在
    """,
    Kind.remove: """
        bye bye | bye bye to | goodbye | goodbye to | say bye to | say bye bye to | wave goodbye to | farewell | farewell to | so long | adios | ciao
        good riddance to | get it out | get them out | get out | get that thing out | make it vanish | make it disappear
        vaporize | vaporise | airbrush away | brush away | brush out | paint away | retouch out | heal away | heal out | spot heal
        edit away | clean away | magic erase | content aware fill | exclude | prune | cleanse | conceal | shoo | airbrush out | remove | take | delete | erase | get rid of | take out | take away | eliminate | strip | strip out
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
        帮我弄没 | 帮弄没
        撤 | 撤了 | 撤去 | 撤下 | 撤下来 | 挪掉 | 移了 | 下掉 | 摘了 | 摘下来 | 拿下 | 清 | 清一清 | 洗去 | 抹平掉 | 涂抹掉 | 盖住 | 挡住 | 遮一下 | 遮挡 | 遮盖 | 遮盖掉 | 覆盖掉 | 抹一下 | 擦擦 | 给弄没 | 给我弄没 | 给p了 | 给删了 | 给去了 | 给抹了 | 给清了 | 清了 | 清干净 | 消了 | 除了去 | 扣了 | 抠了 | 去没了
        去没 | 整干净 | 处理干净 | 清除干净 | 清个干净 | 抹得干干净净 | p走 | ps走 | p没了 | p干净 | p去 | ps没 | p一下去掉 | 撤走 | 端走 | 拎走
        抱走 | 搬开 | 收走 | 拉走 | 轰走 | 铲走 | 带走 | 擦走 | 变没 | 变没了 | 除净 | 剔走 | 挖掉 | 挖走 | 扒掉 | 拆掉 | 拆了 | 拆除 | 拆走
        撕掉 | 撕了 | 撕下 | 剪了 | 拔掉 | 拔了 | 灭了 | 灭掉 | 干没 | 做掉 | 弄消失 | 整消失 | 修干净 | 弄没影 | 收拾掉 | 收拾干净 | 移出去 | 移出
        挪出去 | 挪开 | 弄出去 | 踢出 | 请出去 | 赶出去 | 扫走 | 冲掉 | 刷掉 | 蹭掉 | 抹平 | 磨掉 | 刮掉 | 揭掉 | 揭走 | 掀掉 | 卸掉 | 卸了
        脱了它 | 搞不见 | 整不见 | 变不见 | 去干净点 | 抠去 | 裁了它 | 甩掉 | 甩开 | 撵走 | 甩走 | 消失掉它 | 清掉它 | 剪没 | 淘汰 | 清出去 | 清出画面
        移出画面 | 挪出画面 | 请出画面 | 赶出画面 | 踢出画面 | p出画面 | p出去 | 别让它出现 | 别让它留着 | 不想留 | 不留着 | 弄干净点 | 弄掉吧 | 摘 | 取下
        取下来 | 拿下来 | 磨平 | 磨平掉 | 抽走 | 抽掉 | 捞走 | 捡走 | 捡掉 | 收了 | 搬没 | 推掉 | 铲了 | 拔走 | 剥掉 | 撇掉 | 撇了 | 甩了 | 刨掉
        剃掉 | 捋掉 | 扯掉 | 扯下 | 扯走 | 揪掉 | 摁掉 | 打扫掉 | 打扫干净 | 清扫掉 | 删光 | 擦光 | 清光 | 抹光 | 弄光 | 扫光 | 删光光 | 删个精光
        全删光 | 覆盖
        磨一磨 | 磨磨 | 磨一下 | 抹一抹 | 抹抹 | 擦一擦 | 消一消 | 清清
    """,
    Kind.use: """
        i would choose | i'd choose | i would pick | i'd pick | i'd go for | i'd go with | choose | pick | opt for
        grab | fetch | snatch | use | using | utilize | take and use | with help of | go with | borrow | lend | adopt
        用 | 使用 | 采用 | 利用 | 以 | 拿 | 取 | 选 | 选用 | 借用 | 凭 | 参考 | 仿照 | 模仿 | 照着 | 参照 | 学
        学着 | 效仿 | 仿 | 按着 | 比照 | 对照 | 依着 | 仿着 | 沿用
    """,
    Kind.up: """
        increase | boost | raise | enhance | improve | strengthen | intensify | amplify | more | higher
        turn up | bring up | bump up | crank up | pump up | push up | greater | stronger | extra | punch up
        bump | crank | pump | lift | kick up | dial up | jack up | ramp up | sharpen up by | bumping | kick
        kicked | hike | heighten | deepen | accentuate | emphasize more | liven | liven up | liven it up
        liven them up | perk up | pep up | beef up | amp up | juice up | ramp | amp | ratchet up | step up
        more oomph | more zing | more zip | more life | back to life | to life | come alive | bring out | bolder | deeper | give boost | boost for
        提高 | 提升 | 抬高 | 增强 | 加强 | 加大 | 增大 | 调高 | 调大 | 拉高 | 更 | 更加 | 高 | 多 | 强 | 拉大 | 提
        往高调 | 加重 | 增 | 升高 | 拉升 | 推高 | 往上提 | 往上调 | 往上拉 | 往高了调 | 上调 | 提上来 | 拉上去
        提起来 | 往上推 | 往上加 | 推上去 | 提一提 | 提提 | 拉一拉 | 拉拉 | 拉上来 | 调上去 | 调上来 | 加上去
        多给 | 多来 | 拉开 | 拉开一些 | 拉大些
    """,
    Kind.down: """
        decrease | reduce | lower | less | diminish | weaken | lessen | turn down | bring down | tone down
        dial down | dial back | fewer | weaker | cut down | cut back on | drop down | drop by | cut back
        pull down | soften contrast by | knock down | take down | lowering | tune down | lessen by
        tone it down | turn it down | bring it down | dial it back | ease | ease off | ease back | tame
        take edge off | knock back | soften up | pull back | pull it back | bring it back | scale back
        scale it back | rein in | rein it in | tone them down | turn them down | bring them down | knock it down
        dial them back | calm down | calm it down | calm them down | ease it off | slash | pare down | wind down
        dampen | temper | quieten | go easy on | ease up on | go light on | less intense | less strong
        go easier on | easier on | hold back on | cut down on | lay off
        less heavy | less extreme | less harsh | less dramatic | less bold | quieter
        柔和 | 柔 | 降低 | 减少 | 减弱 | 减小 | 调低 | 调小 | 拉低 | 低 | 少 | 减轻 | 减 | 压低 | 调弱 | 降 | 削弱 | 淡化
        弱 | 弱化 | 缩减 | 往低调 | 下调 | 往下降 | 往下调 | 往下拉 | 往低了调 | 下降 | 减去 | 减下去 | 降下来
        拉下来 | 压 | 压一压 | 压低点 | 收一点 | 收一收 | 收 | 砍 | 砍掉 | 降个 | 打折 | 缩减到 | 往下压 | 往下压一压 | 压下来
        压下去 | 压一下 | 收下来 | 落下来 | 砍一半 | 往回收 | 往回调 | 往回拉 | 回调 | 回落 | 调下来 | 调下去
    """,
    Kind.rise: "up | right up | back up",
    Kind.fall: "down | right down | back down",
    Kind.cut: """
        cut out | cut it out | cut them out | cut me out | cutting out | cut | knock out | knock | clip out | snip out | crop out of background
    """,
    Kind.blur: """
        de focus | de focused | de focus it | portrait mode blur | portrait blur | lens blur | camera blur | background blur effect | fuzzed out | fuzz out | smear out | mist over | out of focus blur | blur away | blurred away | blurred off | go out of focus | drop out of focus | fall out of focus
        blur | blurring | blurry | blurred | blurrier | out of focus | defocus | defocused | unfocused
        soft focus | blur out | defocusing | blurrier still | gaussian blur | soften | softened | softer
        blurred edges | blurred sides | blurry edges | blurred edge | blurred bars | blurry bars
        blurred border | soft blur | nice blur | creamy blur | smooth blur | gentle blur | blurred out
        虚化 | 模糊 | 模糊化 | 虚 | 失焦 | 虚掉 | 糊掉 | 模糊掉 | 朦胧化 | 打虚 | 柔焦 | 虚焦 | 模糊处理
        虚化处理 | 高斯模糊
        柔化 | 柔化掉 | 别那么清楚 | 不那么清楚 | 没那么清楚 | 不要那么清楚 | 别太清楚 | 不要太清楚 | 别这么清楚 | 别那么清晰 | 不那么清晰 | 糊成一团 | 糊成一片 | 虚成一片 | 虚成一团 | 模糊成一片 | 模糊成一团 | 虚化成一片 | 虚化成一团 | 糊一糊 | 虚一虚 | 虚一虚化 | 虚焦掉 | 打糊
        弄糊 | 弄虚 | 弄模糊 | 整糊 | 整模糊 | 搞糊 | 搞模糊 | 做虚 | 做模糊 | 做虚化 | 做个虚化 | 做个模糊 | 处理模糊 | p糊 | p模糊 | p虚 | 糊化 | 模糊边缘 | 模糊的边缘 | 虚化边缘 | 模糊背景填充 | 边缘模糊 | 边缘虚化
        模糊延伸 | 虚了吧 | 糊了吧 | 糊一下 | 虚一下 | 打个模糊 | 上个模糊 | 来个模糊 | 加个模糊 | 打模糊 | 上模糊 | 奶化 | 奶油虚化 | 奶油般化开 | 虚开
        糊开 | 虚化开 | 虚化开来
        模糊度 | 虚化度 | 模糊强度 | 虚化强度 | 模糊值 | 虚化值 | 模糊量 | 虚化量 | 模糊力度 | 虚化力度 | 模糊幅度 | 虚化幅度 | 模糊效果强度 | 虚化效果强度
        模糊半径
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
        别跑 | 别跑偏 | 别跑位 | 不要跑 | 不要跑偏 | 别移位 | 不要移位 | 别挪 | 不要挪 | 别挪动 | 不挪 | 别移 | 不要移 | 别移动 | 不移 | 别偏 | 别串
        别走位 | 别错位 | 不要错位 | 别换位 | 别换位置 | 沿用原来的 | 照原来的 | 照原样 | 按原来的 | 跟原来一样 | 和原来一样 | 和之前一样 | 跟之前一样
        与原来一致 | 和原来一致 | 跟原来一致 | 和原图一致 | 跟原图一致
        照着原来的来 | 照原来的来 | 按原来的来 | 按照原来的来 | 跟着原来的来 | 照着原来来 | 照原样来 | 按原样来 | 照旧来 | 照着来 | 用原来的
        都用原来的 | 还用原来的 | 还是原来的 | 还是原来那样 | 跟原来的一样 | 和原来的一样 | 跟原来的保持一致 | 和原来的保持一致 | 与原来的一致
        保持和原来一致 | 保持和原来一样 | 保持跟原来一样 | 保持跟原来一致 | 保持与原来一致 | 跟现在一样 | 和现在一样 | 跟原先一样 | 和原先一样 | 和原图一样 | 跟原图一样 | 保持不动 | 保持不变 | 保持原来 | 别给我动 | 别给动
        别碰到 | 甭动 | 甭改 | 甭管 | 不用管 | 别管 | 不管 | 不去动 | 都不动 | 不许改 | 不得改动 | 不必管 | 不用理 | 别理 | 不用处理 | 不处理 | 别处理
        不用弄 | 别弄 | 不弄 | 不必动 | 无需改动 | 无需动 | 不需要动 | 不需要改 | 不需要处理 | 用不着动 | 用不着改 | 不用碰 | 不碰 | 甭碰 | 放着别动
        照原来 | 原样不动 | 不要管 | 不要弄 | 不要处理 | 别给我改 | 可别动 | 可别改 | 可别碰 | 千万别动 | 千万别改 | 千万别碰 | 不许碰 | 不准改 | 不准碰
        不能碰 | 别瞎动 | 别瞎改 | 别瞎弄 | 别误伤 | 不要误伤 | 别伤着 | 别伤到 | 别波及 | 别影响 | 别牵连 | 别带上 | 别动到 | 别改到 | 不要碰到 | 不要动到
        不用变动 | 别变动 | 维持不变 | 该啥样还啥样 | 该怎样还怎样 | 不要裁到 | 别裁到 | 别切 | 不要切 | 别切掉 | 别裁掉 | 不要裁掉 | 不要切掉 | 不能裁
        不能切 | 不许裁 | 别剪 | 别压扁 | 别拉变形 | 别拉伸 | 不要拉伸 | 不拉伸 | 不能拉伸 | 别压缩 | 别挤变形 | 别压变形 | 剩 | 剩下 | 光剩
        前两张别动 | 前两张别碰 | 前两张不动 | 前两张不用动 | 前两张不用管 | 前两张不变 | 前两张别改 | 前两张不要动 | 前两张保持不变 | 前三张别动 | 前三张别碰
        前三张不动 | 前三张不用动 | 前三张不用管 | 前三张不变 | 前三张别改 | 前三张不要动 | 前三张保持不变 | 后两张别动 | 后两张别碰 | 后两张不动
        后两张不用动 | 后两张不用管 | 后两张不变 | 后两张别改 | 后两张不要动 | 后两张保持不变 | 后三张别动 | 后三张别碰 | 后三张不动 | 后三张不用动
        后三张不用管 | 后三张不变 | 后三张别改 | 后三张不要动 | 后三张保持不变 | 头两张别动 | 头两张别碰 | 头两张不动 | 头两张不用动 | 头两张不用管
        头两张不变 | 头两张别改 | 头两张不要动 | 头两张保持不变 | 头三张别动 | 头三张别碰 | 头三张不动 | 头三张不用动 | 头三张不用管 | 头三张不变 | 头三张别改
        头三张不要动 | 头三张保持不变
    """,
    Kind.saying: """
        should've said | should've read | should of said | should have said | should have read | ought to have said | ought to've said
        shoulda said | was meant to say | were meant to say | was supposed to say | was supposed to read | was meant to read
        it said | saying | say | says | it says | so it says | so that it says | to say | reading | reads | read
        to read | so it reads | with words | with text | should read | should say | has to say | has to read
        needs to say | meant to say | meant to read | was meant to say | was meant to read | supposed to say
        supposed to read | was supposed to say | was supposed to read | should have said | ought to say
        ought to read | must say | must read | needs to read | now reads | currently says | currently reads | now says | that reads | that says
        which says | which reads
        写着 | 内容为 | 内容是 | 显示 | 显示为 | 写的是 | 字样是 | 上写着 | 标着 | 印着 | 正确的 | 正确
        正确的是 | 正确写法 | 写的 | 上写的 | 印的 | 标的 | 写了 | 印了
        叫 | 名叫 | 叫做 | 名为 | 写作 | 标为 | 标成 | 标注为 | 印成 | 打的是 | 印的是 | 标的是 | 显示的是 | 显示成 | 内容写 | 内容写着 | 上面写着
        上头写着 | 上边写着 | 上面印着 | 上面标着 | 写有 | 印有 | 标有
        胸口印的 | 胸前印的 | 胸口上印的 | 胸前写的 | 胸口写的 | 背上印的 | 后背印的 | 后背上印的 | 袖子上印的 | 袖口印的 | 胸口绣的 | 胸前绣的 | 胸前印着
        胸口印着 | 后背印着 | 封面印的 | 帽檐上印的
    """,
    # joints
}
