"""The words for the frame of a picture: turning, mirroring, cutting, sizes, borders, and several pictures in one."""

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.plan import Direction, Extent

FRAMES: dict[Kind, str] = {
    Kind.rotate: """
        revolve | rotate | rotation | tip | tilt | spin | swivel | pivot | twist
        旋转 | 转 | 转动 | 转一下 | 拧 | 扭 | 扭转 | 打转 | 调转 | 旋个 | 转个 | 旋一下 | 旋上 | 掉过来 | 掉个头 | 掉头 | 调个头 | 调头 | 转它
        拧个 | 拧过来 | 扭过来 | 旋转到 | 旋转成 | 旋到 | 旋成 | 拨 | 拨一下 | 打个转
    """,
    Kind.straighten: """
        rectify | even out | true up | 放平 | 正过来 | straighten | straighten out | level | level horizon | straight | upright | fix tilt | crooked fix
        拉直 | 校正 | 矫正 | 扶正 | 拉平 | 摆平 | 调平 | 调正 | 水平校正 | 摆正 | 转正 | 放正 | 弄正 | 扳正 | 掰正 | 掰直 | 扳直 | 纠正水平
        纠正倾斜 | 找平 | 弄平 | 弄直 | 打正 | 转平 | 纠斜 | 校平 | 校直 | 摆直 | 放直 | 放水平 | 扯平 | 端正 | 正一正 | 正一下 | 摆端正
    """,
    Kind.flip: """
        flip back | flip it back | flip them back | flip me back | mirror it back | mirror back | reverse it back | unmirror | unmirror it | unflip | unflip it | flip it back again
        flip | flipped | flop
        翻转 | 翻 | 翻一下 | 颠倒 | 翻个面 | 翻面 | 翻个儿 | 翻个个儿 | 翻个个 | 翻个 | 翻过来 | 反过来 | 翻过去 | 反个向 | 调个个 | 掉个个 | 掉个个儿
        调个个儿 | 反转 | 反个方向 | 颠倒过来 | 颠倒一下 | 换个向 | 倒个个儿 | 翻转过来 | 翻转一下 | 翻个身 | 掉个向 | 反一下
        倒转 | 对调
    """,
    Kind.mirror: """
        mirror | mirrored | mirror image
        镜像 | 镜像翻转 | 镜像一下 | 对称翻转 | 镜面 | 镜像处理 | 镜面翻转 | 镜子里 | 照镜子 | 镜像过来 | 做个镜像 | 镜面反转 | 镜像对称 | 镜像反转 | 左右对调
        左右互换 | 左右调换 | 左右对换 | 左右颠倒 | 左右反过来 | 左右翻个面 | 左右掉个个 | swap left and right | switch left and right
        left and right swapped
    """,
    Kind.upright: "right way up | right side up | other way up | right way round | right way around | face other way | faces other way | look other way | looks other way | correct way up | 立起来 | 竖起来 | 竖过来 | 立直 | 立过来 | 转回正的 | 正着看 | 摆回正的",
    Kind.crop: """
        cut off what doesn't fit | trim what doesn't fit | crop what doesn't fit | crop off what doesn't fit | cutting off what doesn't fit
        cut off whatever doesn't fit | trim whatever doesn't fit | cut off rest | trim off rest | cut off excess | trim excess | trim off excess
        chop off rest | cut off extra | lose what doesn't fit | cut away what doesn't fit | trimming off what doesn't fit | losing sides
        crop | cropped | cropping | trim | trimmed | cut down to | cut off | crop off | trim off | chop
        chop off | cut it | shave | shave off | slice | slice off | lop off | lop | snip | snip off
        shear off | cut it down to | cropping to | clip | clip off
        裁剪 | 裁切 | 裁 | 裁成 | 裁掉 | 裁去 | 剪裁 | 剪成 | 剪掉 | 切成 | 切掉 | 截取 | 截成 | 裁为 | 裁剪成
        裁剪为 | 裁剪掉 | 裁切成 | 裁到 | 切 | 切去 | 切除 | 截掉 | 截去 | 剪 | 剪去 | 裁下 | 裁剪到 | 切到
        裁小到 | 裁个 | 剪切 | 剪切成 | 裁剪出 | 裁出 | 切出 | 剪出 | 截出 | 截 | 截个 | 切个 | 剪个 | 裁个成 | 裁切掉 | 裁切为 | 裁切到 | 切了
        裁了 | 截了 | 剪了去 | 削掉 | 削去 | 切下 | 截下 | 去边 | 裁边 | 裁窄 | 裁短 | 裁小 | 裁紧 | 裁掉一截 | 切一刀 | 裁一刀 | 切短 | 切窄
        裁剪下 | 裁一张
    """,
    Kind.border: """
        border | borders | frame | framed | frame around | margin | margins | edging | outline border
        边框 | 框 | 相框 | 边 | 画框 | 外框 | 边线 | 框框 | 描边 | 画框子 | 框子 | 边儿 | 边条 | 镶边 | 框线 | 细框 | 粗框 | 描边线 | 包边
        外边框 | 照片框 | 相片框 | 边框线 | 勾边线 | 裱框 | 围边 | 圈边
    """,
    Kind.bars: "bars | empty sides | empty edges | blank sides | blank edges | leftover sides | empty parts | empty bits | leftover area | leftover areas | spare sides | new sides | letterbox | letterboxing | pillarbox | 留边 | 填充边 | 条 | 黑边条",
    Kind.pad: """
        fill leftover space | fill leftover sides | fill spare space | fill spare room | fill blank space | fill blank areas | fill empty areas | fill new space | fill extra space | pad it out | pad it
        pad | padding | padded | fit into | fit in | fill sides | fill rest | fill edges | fill | fill up
        filled | fit | padding it | pad out | padded out | fill it out | fill out | widen | widen out
        填充 | 补边 | 填 | 补齐 | 补满 | 补成 | 垫成 | 扩成 | 扩到 | 扩展到 | 扩展成 | 延伸成 | 扩展为 | 扩为
        填成方 | 补足 | 补到 | 填到 | 加宽到 | 拉宽 | 补 | 凑成 | 凑够 | 凑到 | 凑足 | 凑个 | 撑成 | 撑到 | 撑满 | 填够 | 补够 | 补一圈 | 补个边
        补点边 | 补两边 | 填出 | 补边成 | 补边到 | 加边成 | 加边到 | 加宽成 | 加高成 | 加高到 | 填补成 | 填补到 | 扩充成 | 扩充到 | 拉到够 | 垫到够
        贴边 | 补到够 | 填边 | 填个边
    """,
    Kind.resize: """
        resize | resized | scale | scaled | rescale | size to
        缩放 | 缩放到 | 改变大小 | 调整尺寸 | 调整大小 | 缩放为
        缩放至 | 缩放成 | 等比缩放 | 等比例缩放 | 按比例缩放 | 等比缩放到 | 等比例缩放到 | 按比例缩放到 | 尺寸改成 | 尺寸调成 | 尺寸变成 | 尺寸设成 | 尺寸调到
        尺寸改到 | 尺寸弄成 | 大小改成 | 大小调成 | 大小变成 | 大小调到 | 大小改到 | 长宽改成 | 长宽调成 | 长宽变成 | 长宽调到 | 宽高改成 | 宽高调成
        宽高变成 | 长宽都变成 | 长宽都改成 | 长宽都调成 | 宽高都变成 | 宽高都改成 | 长宽都变为 | 长宽变为 | 尺寸变为 | 尺寸改为 | 大小变为 | 大小改为
        尺寸调整到 | 尺寸调整为 | 大小调整到 | 大小调整为 | 改尺寸 | 改大小 | 调尺寸 | 调大小 | 改下尺寸 | 改下大小 | 改一下尺寸 | 调一下尺寸 | 变成原来的
        变为原来的 | 调成原来的 | 调到原来的 | 弄成原来的
    """,
    Kind.enlarge: """
        upsize | magnify | grow | enlarge | enlarged | upscale | upscaled | scale up | blow | blow up | bigger | larger | increase size
        放大 | 放大到 | 变大 | 扩大 | 放大图片
        放大至 | 放大成 | 放大为 | 扩大到 | 扩大成 | 扩大为 | 等比放大 | 等比例放大 | 按比例放大 | 等比放大到 | 等比例放大到 | 按比例放大到 | 整体放大
        整体放大到 | 弄大到 | 改大到 | 放大个 | 放大一下 | 放大下
    """,
    Kind.shrink: """
        shrink | downscale | downsize | scale down | smaller | reduce size | decrease size
        缩小 | 缩小到 | 变小 | 缩 | 缩小图片 | 缩小为 | 缩到
        缩成 | 缩为 | 缩至 | 压缩到 | 压缩成 | 压缩为 | 压缩至 | 缩小成 | 缩小至 | 缩小 到 | 缩个 | 缩一下 | 缩下 | 缩一缩 | 等比缩小 | 等比例缩小
        按比例缩小 | 整体缩小 | 整体缩小到 | 缩尺寸 | 弄小到 | 改小到 | 调小到 | 等比缩小到 | 等比例缩小到 | 按比例缩小到 | 等比例缩到 | 按比例缩到 | 等比缩到
    """,
    Kind.canvas: "canvas | 画布 | 版面 | 画幅 | 空间 | 余地 | 空位 | work area | canvas area",
    Kind.extend: """
        taller at | longer at | deeper at | wider on | wider at | wider to | longer on | taller on | longer towards | taller towards | wider towards
        留点空间 | 留些空间 | 留点地方 | 留些地方 | 留点位置 | 留出位置 | 留出地方
        extend | extended | expand | expanded | outpaint | uncrop | widen canvas | more room | more space
        extra room | extra space | more headroom | more sky | breathing room | breathing space | headroom
        扩展 | 扩图 | 延伸 | 外扩 | 扩充 | 延展 | 扩 | 留白 | 留点空 | 留出空间 | 多留空间 | 多留白 | 多留点
        扩大画布 | 扩宽 | 加宽 | 扩出 | 扩出来 | 往外扩 | 向外扩 | 延长 | 拓展 | 扩边 | 接出 | 多接出 | 接出来 | 接长 | 接宽 | 接一截 | 往外接
        往外接出 | 续上 | 续出 | 续一截 | 续一段 | 补出 | 补出来 | 多出 | 多出一截 | 伸出 | 伸出去 | 多画出 | 延出 | 延出去 | 延展出 | 延伸出 | 延伸出去
        加出 | 加出来 | 多扩 | 多扩出 | 扩一圈 | 扩一些 | 撑大 | 撑开 | 撑宽 | 撑高 | 多撑 | 放宽 | 拓宽 | 拓出 | 加高 | 加长 | 往外延 | 往外延伸
        向外延伸 | 往外拓 | 往外拓展 | 往外补 | 往外多画 | 外延 | 外延伸 | 扩展出 | 多出来一块 | 多留出 | 多延伸 | 接着画 | 往外画
        往外撑 | 多画 | 多补 | 多接 | 多延 | 多铺 | 多扩展 | 往外多扩 | 再多画
        补宽 | 补高 | 补长 | 续宽 | 续高 | 续长 | 增宽 | 铺宽 | 加宽出 | 补宽出 | 补高出 | 画宽 | 画高 | 延宽 | 延高 | 接高
    """,
    Kind.collage: """
        diptych | triptych | juxtapose | fuse | glue together | assemble | 并列 | collage | stitch | stitch together | combine | merge | join | montage | line up | arrange
        in single picture | into single picture | in single image | into single image | in single photo | into single photo | in single frame
        into single frame | in same frame | on single canvas | on one canvas | onto one canvas | as single picture | as single image | as one picture
        put together | in one picture | into one picture | in one image | into one image | into one photo | in one photo
        into single picture | into single image | in single image | as one image | line them up | lined up | together
        拼图 | 拼接 | 拼 | 拼成 | 合成 | 合并 | 拼在一起 | 排成 | 拼贴 | 排列 | 组合 | 一起 | 合在一起
        放在一起 | 合成一张
    """,
    Kind.geometry: """
        upside | zoom | zoom in | zoom out | super resolution | stretch | round corners | rounded corners
        4 k | 8 k | 1080 p | landscape orientation | portrait orientation | keystone | warp | distort | skew
        degrees | degree | pixels
        超分 | 高清 | 拉伸 | 圆角 | 横向 | 竖向 | 透视校正 | 变形 | 度 | 像素
    """,
    Kind.wide: "wide | width | in width | wider | 宽 | 宽度 | 宽为 | 长边 | 横边",
    Kind.tall: "off charts | through roof | over top | tall | high | height | in height | 高度 | 高为 | 竖边",
    Kind.gradient: """
        gradient | gradients | gradation | ombre | fade | fading | fades | blending | blended | transition
        transitioning | melting
        渐变 | 渐变色 | 渐层 | 过渡 | 渐渐变 | 渐变过渡 | 过渡色 | 过渡到 | 过渡成 | 过渡为 | 过渡至 | 渐变到 | 渐变成
        渐变为 | 渐变至 | 渐变过渡到 | 慢慢变 | 慢慢变成 | 慢慢变到 | 渐渐变成 | 渐渐变为 | 逐渐变成 | 逐渐变为 | 逐渐变
        自然过渡到 | 平滑过渡到 | 平滑过渡 | 渐变效果 | 渐变的效果 | 双色渐变 | 渐变感
        越往下越 | 越往下面越 | 越往底下越 | 越靠下越 | 越到下面越 | 越往上越 | 越往上面越 | 越往顶上越 | 越靠上越
        越到上面越 | 越往左越 | 越往左边越 | 越往右越 | 越往右边越 | 往下逐渐变 | 往上逐渐变 | 往下慢慢变 | 往上慢慢变
        往下渐渐变 | 往上渐渐变 | 往右慢慢变 | 往左慢慢变 | 往下越来越 | 往上越来越 | 往右越来越 | 往左越来越
    """,
    Kind.move: """
        dial | wind | change position of | switch position of | swap position of | change place of | change location of | budge | migrate | scooch | transport | shuffle | 拽 | move | shift | nudge | drag | slide | push | pull | relocate | bring | scoot | reposition | shove over
        bump over | hop | carry over | relocating
        移 | 移到 | 移动 | 移动到 | 挪 | 挪到 | 挪动 | 拖 | 拖到 | 移至 | 推 | 移去 | 平移 | 挪去 | 挪过去
        挪一挪 | 移过去 | 移一移 | 拉到 | 拽到 | 拖去 | 拖动 | 拖动到 | 搬 | 搬去 | 调到位置 | 移动至 | 挪至
        推到 | 推至 | 换到位置 | 往旁边挪 | 靠 | 靠过去 | 靠一靠 | 靠过来 | 凑过去 | 蹭 | 拨到 | 拨过去 | 挪过来 | 移过来 | 拖过来 | 拖过去 | 推过去
        推过来 | 拉过去 | 拉过来 | 拽过来 | 拽过去 | 换到那边 | 挪个位置 | 挪个地方 | 挪位 | 移位 | 挪移 | 搬动 | 移送
        挪出 | 迁到 | 迁移到 | 调到那边 | 滑到 | 滑 | 滑动 | 滑动到 | 推移 | 让一让 | 让让 | 往边上挪 | 挪进 | 推进 | 拖进 | 拉进 | 移到那 | 移入
        顺到 | 归到 | 挪回 | 移回 | 推回 | 搬回 | 挪到一边 | 移到旁边 | 挪旁边 | 抬 | 抬一抬 | 升 | 升一升 | 升到 | 抬到 | 提到 | 降到 | 落到
        飞到 | 飘到 | 飘 | 飞 | 游到 | 滚到 | 飘过去 | 飞过去
    """,
    Kind.copy: """
        make second | create second | place second | stick second | drop second | give me second | give us second | insert second
        we need second | we want second | i'd love second | there should be second | could there be second | let's have second
        get second | want second | i want second | need second | i need second | i'd like second
        another | clone stamp | copy paste | copy and paste | replica | carbon copy | reproduce | just like this one | like this one | just like that one | same as this one | identical to this one
        exactly like this one | copy | copies | duplicate | clone | replicate | repeat | second copy | another copy | add second
        add another | one more | another one | put another | put second | match | transfer | mimic | imitate
        emulate | twin | twins | second one of | doppelganger | cloned | duplicated | copied | make copy of
        make duplicate of | second identical | identical copy | another copy of | one more of | repeat of
        复制 | 复制一份 | 复制一个 | 复制到 | 克隆 | 拷贝 | 再复制 | 复制粘贴 | 多复制 | 副本 | 双胞胎
        一模一样的一个 | 再来一个 | 再来个 | 再放一个 | 再加一个 | 多来一个 | 另一个 | 再复制一个 | 再复制一份
        复制一下 | 多一个 | 一式两份 | 克隆一个 | 克隆一份 | 拷贝一份 | 拷贝一个 | 多摆一个 | 多放一个
        再摆一个 | 多摆一瓶 | 再摆一瓶 | 再添一个 | 再弄一个 | 再整一个 | 再变出一个 | 再来只 | 再来辆 | 再来朵 | 再来把 | 再来条 | 来一份一样的 | 复制过去
        拷一份 | 拷一个 | 拷贝到 | 再拷贝一个 | 复制出 | 复制出一个 | 复制出来 | 克隆到 | 克隆出 | 克隆出一个 | 多弄一个 | 多弄个 | 多整一个 | 多变一个
        变成两个 | 变两个 | 变出两个 | 一个变两个 | 再变一个 | 多加一个 | 多添一个 | 添一个一样的 | 翻一份 | 照着再来一个 | 照样再来一个 | 照样来一个
        照样子再来一个 | 同款再来一个 | 凑成一对 | 凑一对 | 凑个对 | 凑成双 | 成双成对 | 配成一对 | 配成对 | 再粘一个 | 再贴一个 | 再画一个一样的 | 再p一个
        多p一个 | 也来一个 | 也放一个 | 也摆一个 | 也弄一个 | 也加一个 | 也来个 | 也放个 | 再做一个 | 再弄个 | 再摆个 | 再变个 | 再造一个 | 复刻一个
        照搬一个 | 照抄一个 | 再仿一个 | 再做个 | 再复刻一个 | 再贴个 | 再粘个 | 再p个
        有个一模一样的 | 要个一模一样的 | 有个一样的 | 要个一样的 | 要一个一样的 | 有一个一样的 | 有一个一模一样的 | 要一个一模一样的 | 要有个一样的
        要有一个一样的 | 要有个一模一样的 | 要有一个一模一样的 | 也要个同款 | 也要一个同款的 | 有个同样的 | 要个同样的 | 要一个同样的 | 要有个同样的
        要有一个同样的
    """,
    Kind.gone: """
        there shouldn't be | there should be no | there must be no | there must not be | should have no
        shouldn't be on here | shouldn't be in here | shouldn't be on it | shouldn't be in it | should not be on it
        should not be in it | shouldn't be on there | shouldn't be in shot | has no place here | doesn't belong here
        has no business here | shouldn't have | can come off | should come off | needs to come off | must come off | has to come off | come off | comes off
        can be taken off | needs taking off | has to come out | can come out | should come out | wasn't there
        weren't there | rather not have | rather not see | rather do without | has got to go | have got to go | got to go | needs to disappear | should disappear | has to disappear
        needs to be gone | needs removing | needs deleting | needs erasing | can go | can be removed
        should be removed | needs to be removed | has to be removed | must be removed | should be deleted
        gone | may go | could go | needs to go | need to go | has to go | have to go | must go | should go | has gotta go
        gotta go | disappear | disappears | vanish | be gone | should be gone | go away | shouldn't be visible
        isn't needed | is not needed | not needed | no longer needed | is no longer needed | isn't needed anymore
        aren't needed | are not needed | isn't necessary | is not necessary | isn't wanted | is not wanted | is unwanted
        should not be visible | invisible now | shouldn't be there | should not be there | shouldn't be here
        doesn't belong there | away with | off with | out with | not be there | not be here | not be visible | i want it off | i want it out | i want it away
        i want them off | i want them out | want it off | want it out | want them out | nobody wants to see | no one wants to see | i could do without | could do without
        we can do without | i can do without | could live without | i'd be happier without | would be better without
        looks better without | would look better without | i'd rather not see | i'd rather not have | sick of seeing
        tired of seeing | no need for | was never there | were never there | had never been there | wasn't there
        weren't there | never existed | didn't exist | never was there | i don't want | i do not want | don't want | do not want | we don't want
        don't need | do not need | i don't need | i don't want to see | don't want to see
        i do not want to see | we don't want to see | never want to see | can't stand
        不要了 | 消失 | 消失掉 | 没了 | 不见 | 别露出来 | 不要出现 | 不该出现 | 不应该出现 | 我不想要 | 不想要
        不需要 | 不想看到 | 我不要 | 别出现 | 不想让别人看到 | 不想让人看到 | 不想让人看见 | 不想给人看 | 不想给别人看 | 不想被人看到 | 不想被看到 | 不能让人看到 | 怕被人看到 | 怕被看到
        不方便让人看到 | 不方便给人看 | 不想露出 | 不想露 | 不要显示 | 别显示 | 不显示 | 不用显示 | 不要露出 | 别露 | 别露出 | 不要露 | 不露出来 | 不要留 | 别留着 | 不用留 | 不留了 | 不想再看到 | 不想看见 | 看着烦
        不要它 | 不要它了 | 就不要了 | 都不要了 | 全不要 | 全不要了 | 没有了 | 别要了 | 别要 | 不想要了 | 不需要了 | 用不着了 | 消失不见 | 消失吧 | 快消失
        从画面里消失 | 从图里消失 | 从照片里消失 | 从画面消失 | 从画面中消失 | 从画面上消失 | 滚蛋 | 滚出去 | 滚出画面 | 从我眼前消失 | 给我消失 | 拜拜 | 不许出现
        不能出现 | 不应该在 | 不该在 | 别在这 | 不应该有 | 不该有 | 不想让它出现 | 不想让它在 | 一个不剩 | 一个都不剩 | 一字不剩 | 一点不剩 | 全都不剩 | 一个字不剩 | 一个字都不剩 | 我都不要 | 我全不要 | 我一个都不要 | 一个都不要 | 通通不要 | 统统不要 | 一个都不留 | 一个也不留 | 一点不留 | 一字不留 | 全不留 | 都不留
        一个都别留 | 一个也别留 | 都别留 | 全别留
    """,
    Kind.bare: """
        no background | without background | without any background | no backdrop | transparent png | cutout
        cutout without background | cutout with no background | cutout without any background
        抠图 | 去背 | 退底 | 褪底 | 扣底 | 抠底 | 去底色 | 免抠 | 免抠图 | 免扣 | 免扣图 | 免抠素材 | 无背景 | 没有背景 | 去背景 | 去底 | 无底 | 不带背景 | 不要背景
    """,
    Kind.isolate: """
        isolate | extract | single out | separate | detach | cut around | lift out | pull subject out
        抠 | 抠干净 | 扣干净 | 抠一下 | 抠下 | 抠好 | 抠个 | 抠完 | 抠出 | 抠出来 | 抠像 | 抠下来 | 单独抠出 | 扒下来 | 扒出来 | 剪下来 | 剪出来 | 单独拿出来 | 提取
        提取出来 | 分离 | 分离出来 | 切出来 | 裁出来 | 弄出来
    """,
}

AXES: dict[str, str] = {
    "horizontal": """
        horizontally | horizontal | left to right | left right | from left to right | sideways flip
        left becomes right | left is right | left turns into right | right becomes left | left goes right | left ends up on right | left and right swap
        left and right are swapped | left and right trade places | left and right swap places | left and right | other way | other way round | other way around | side to side | along vertical axis
        水平 | 左右 | 从左到右 | 从左往右 | 由左到右 | 由左至右 | 左到右 | 左至右 | 水平方向 | 左右方向
        自左向右 | 从左至右
    """,
    "vertical": """
        vertically | vertical | top to bottom | from top to bottom | top bottom | up down | upside down
        top becomes bottom | bottom becomes top | top ends up at bottom | top and bottom swap | top and bottom trade places | top and bottom swap places
        top and bottom are swapped | head over heels | along horizontal axis
        垂直 | 上下 | 从上到下 | 从上往下 | 由上到下 | 由上至下 | 上到下 | 上至下 | 竖直 | 垂直方向 | 上下方向
        自上而下 | 从上至下 | 倒过来
    """,
    "radial": """
        radial | radially | from center out | from center | center out | from middle out | circular
        径向 | 放射 | 放射状 | 从中间往外 | 由中间往外 | 从中心往外 | 由中心往外 | 从里到外 | 由里到外 | 从里往外 | 从内往外 | 由内到外
        由内往外 | 从中心到四周 | 由中心到四周 | 从中间到四周 | 由中间到四周 | 从中间到边缘 | 由中间到边缘 | 从中心到边缘 | 由中心向外 | 从中心向外 | 从中间向外 | 由内向外 | 从内到外 | 环形
    """,
    "horizontal reversed": "right to left | from right to left | 从右到左 | 由右到左 | 从右往左 | 右到左",
    "vertical reversed": """
        bottom to top | from bottom to top
        从下到上 | 由下到上 | 从下往上 | 自下而上 | 下到上
    """,
}

TURNS: dict[float, str] = {
    1.0: "clockwise | cw | 顺时针 | 顺时针方向",
    -1.0: """
        counterclockwise | counter clockwise | anticlockwise | anti clockwise | ccw
        逆时针 | 逆时针方向 | 反时针
    """,
}
DEGREES: dict[float, str] = {
    90.0: "quarter turn | quarter of turn | 四分之一圈",
    180.0: "half turn | half circle | half way round | halfway round | half way around | halfway around | 半圈",
}

RATIOS: dict[str, str] = {
    "1:1": "square | squared | squarely | 正方形 | 方形 | 方的 | 方图 | 正方 | 方方正正",
    "16:9": "widescreen | wide screen | 宽屏",
}

TIMES: dict[float, str] = {
    2.0: "double | twice | doubled | twice as | 翻倍 | 加倍",
    3.0: "triple | three times | 三倍",
    0.5: """
        half size | half as | halve | halved | half its size | half of its size
        减半 | 缩小一半 | 一半大小 | 一半大
    """,
}

SIZES: dict[Extent, str] = {
    Extent.small: """
        teeny | teeny tiny | itty bitty | minuscule | microscopic | discreet | discreetly | small | tiny | little letters | small letters | tiny letters | small print | small text
        keep it small | make it small | nice and small | keep it tiny | small size | smallish | in small type
        small font | small letter | tiny font | tiny type | small type | fine print | smaller font | small one
        little one | not too big | mini | miniature | petite
        小 | 小小 | 小小的 | 小号 | 小字 | 小号字 | 几个小字 | 两个小字 | 三个小字 | 四个小字 | 一行小字
        小点 | 小点儿 | 小点的 | 小一号 | 小一点的字 | 字小一点 | 字小点 | 小些的 | 小字体 | 字体小一点 | 字号小 | 字号小一点 | 小字号
        字要小 | 小小一行 | 不要太大 | 别太大 | 小一点 | 小一些 | 小些 | 稍小 | 稍小一点 | 小小的就行 | 小号的
        小尺寸 | 迷你 | 缩小版 | 偏小 | 偏小一点 | 偏小些 | 要小点 | 要小一点 | 小点儿 | 小不点 | 弄小点 | 弄小 | 弄小一点 | 弄小些 | 别放太大 | 不要放太大
        小小一个
    """,
    Extent.large: """
        massive | enormous | gigantic | jumbo | humongous | colossal | mega | extra large | really big | super big
        extra big | very large | very big | really large | good and big | massive letters | tall letters
        chunky letters | sizable | sizeable | large | big | huge | giant | large letters | big letters | huge letters | large text | big text
        oversized | keep it big | make it big | make it large | nice and big | nice and large | large size
        in large type | large font | big font | huge font | giant letters | in big letters | big type
        large type | big and bold | big bold | larger font | bigger font
        大 | 大大的 | 大号 | 大字 | 大号字 | 两个大字 | 三个大字 | 四个大字 | 五个大字 | 几个大字 | 一个大字
        巨大 | 特大 | 字大一点 | 字大点 | 大字体 | 字体大一点 | 字号大 | 字号大一点 | 大字号 | 字要大
        醒目的大字 | 超大 | 加大字号 | 大一点的字 | 特大号 | 硕大 | 大一点 | 大一些 | 大些 | 稍大 | 稍大一点
        大点 | 大点儿 | 大点的 | 大大地 | 大号的 | 放大号的 | 加大号 | 大尺寸 | 大大一个 | 偏大 | 偏大一点 | 偏大些 | 要大 | 要大点 | 要大一点 | 弄大点
        弄大 | 弄大一点 | 弄大些 | 大大个
        特别大 | 特别大的 | 特别大个 | 非常大 | 非常大的 | 超级大 | 超级大的 | 贼大 | 贼大的 | 老大的 | 好大 | 好大的 | 很大的 | 挺大的 | 极大的 | 斗大的
        大大个的 | 超大个 | 超大号的 | 巨大的 | 巨大号 | 格外大的 | 够大的
    """,
}
EXTREMES: dict[Extent, str] = {
    Extent.small: "smallest | tiniest | 最小的 | 最小",
    Extent.large: "largest | biggest | 最大的 | 最大",
}

LAYOUTS: dict[str, str] = {
    "row": """
        row | in row | side by side | next to each other | beside each other | in line | horizontal row
        left and right of each other | horizontally next to each other | beside one another
        next to one another | abreast | alongside each other | one next to other | in single row | in one row
        一排 | 排成一行 | 拼成一行 | 并排成一行 | 成一行 | 并排 | 横排 | 横着拼 | 横拼 | 左右拼接 | 左右拼
        左右并排 | 横向拼接 | 横向排列 | 排成一排 | 左右排列 | 横向拼 | 横着排 | 一左一右 | 左右摆放 | 左右放
        肩并肩 | 挨着 | 横向 排 | 排成横排 | 一字排开
    """,
    "column": """
        column | in column | stacked | stack | one above other | on top of each other | above each other
        below each other | one below other | vertically stacked | stacked vertically | one over other
        one on top of other | one beneath other | one under other | in single column | in one column
        top and bottom | on top of one another
        一列 | 竖排 | 竖着拼 | 竖拼 | 上下拼接 | 上下拼 | 纵向拼接 | 上下排列 | 纵向排列 | 竖向拼接 | 排成一列
        上下叠放 | 竖向拼 | 竖着排 | 竖着 | 一上一下 | 上下摆放 | 上下放 | 排成竖排 | 摞起来 | 叠起来 | 上下叠
        从上到下排
    """,
    "grid": """
        grid | in grid | 2 x 2 grid | in 2 x 2 | tiled grid
        四宫格 | 九宫格 | 网格 | 宫格 | 田字格 | 方格 | 格子排列
    """,
}
COUNTS: dict[int, str] = {
    2: """
        before and after | before / after | before & after | before after | two | both of | both images together
        两张 | 两幅 | 这两张 | 2 张 | 二张 | 两图 | 两张图 | 两张照片 | 两张图片 | 俩图 | 俩照片 | 这俩
    """,
    3: "three | all three | 三张 | 三幅 | 这三张 | 3 张 | 三图 | 三张图 | 三张照片 | 三张图片 | 仨图",
    4: "四张 | 四幅 | 这四张 | 4 张 | 四图 | 四张图 | 四张照片 | 四张图片",
}

DIRECTIONS: dict[Direction, str] = {
    Direction.up: """
        upwards | upward | further up | higher up | farther up
        往上 | 向上 | 朝上 | 上移 | 往上面 | 往上方 | 再往上 | 偏上
    """,
    Direction.down: """
        downwards | downward | further down | lower down | farther down
        往下 | 向下 | 朝下 | 下移 | 往下面 | 往下方 | 再往下 | 偏下
    """,
    Direction.left: """
        leftwards | leftward | further left | farther left | further to left | more to left | leftways
        bit to left
        往左 | 向左 | 朝左 | 左移 | 往左边 | 向左边 | 往左侧 | 左转 | 再往左 | 靠左 | 往左手边 | 偏左 | 左边挪
    """,
    Direction.right: """
        rightwards | rightward | further right | farther right | further to right | more to right | rightways
        往右 | 向右 | 朝右 | 右移 | 往右边 | 向右边 | 往右侧 | 右转 | 再往右 | 靠右 | 往右手边 | 偏右
    """,
}
EVERY_SIDE = """
    all around | all sides | on all sides | on every side | every side | all four sides | each side
    on each side | all edges | both sides | two sides | sides | at edges | around edges | at outside
    outer edge | outer edges | on outside | outwards | at rim | at borders | toward edges | rim | perimeter
    around outside | edge all around | outside | on outside edge
    两边 | 两侧 | 左右两边 | 上下两边 | 两头 | 左右两侧 | 四周 | 四边 | 周围一圈 | 各边 | 每边 | 四面 | 外围
    周边 | 四个边 | 一圈 | 最外面 | 外面 | 外圈 | 边缘处 | 外侧 | 最外圈
"""
