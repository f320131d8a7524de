"""Second meanings of words, for where the first makes no sense of a clause."""

from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.plan import Direction, Extent, Position

SECONDS: dict[Kind, str] = {
    Kind.blur: "糊 | 朦胧 | 朦朦胧胧 | soft | hazy | dreamy | fuzzy",
    Kind.standing_out: "sharp | crisp | tack sharp",
    Kind.hue: "finish | paint",
    Kind.not_: "nothing",
    Kind.label: "lines | row | 时间 | 抬头",
    Kind.behind: "远处 | 远景",
    Kind.text: "字体",
    Kind.within: "上面 | 上边 | 上头",
    Kind.write: "补上 | 补一行 | 补",
    Kind.picture: "old photo | old photograph | old picture | aged photo",
    Kind.filler: "有点 | 有些 | 空白处 | 空白地方 | 空白区域 | 空白位置 | 空的位置 | 空处 | 留白处 | 留白的地方 | 留白 | 空白的地方 | 空的地方 | 空白部分 | 空白",
    Kind.add: "再来个 | 再来一个 | 再来条 | 再来一条 | 再来圈 | 再来一圈 | 再来一层 | 再来一道 | 多来个 | 再添一个 | 再放个 | 再放一个",
    Kind.down: "soften | softer | fade",
    Kind.fall: "back",
    Kind.being: "现在是 | 如今是",
    Kind.keep: "只要 | 就要",
    Kind.become: "转 | 拉到 | 来个 | 来一个 | 来点 | 上个 | 整一个 | 还是 | 配个 | 换",
    Kind.remove: "take down | taken down | 剪掉 | 剪了 | 切掉 | rm | bin | trash",
    Kind.move: "park | 提 | 提一提 | 提提 | 提高 | 升高 | 抬高 | 降一降 | 降低 | 降降 | fly | float | hover | drift",
    Kind.make: "take",
    Kind.put: """
        假装 | 弄 | 换到 | 想在 | 希望在 | 盖上 | 盖 | 印上 | 印 | 印个 | 顶上 | sit | stand | hang | live | drop | pop | set | go | goes | belong | belongs | perch | let's have | have | i want | i need | i'd like
        i'd love | i would like | i would love | we want | we'd like | should be | could i be | could we be | can i be | i'd love to be | i'd like to be | we'd love to be | we'd like to be
        what if i was | what if i were | what if we were | if only i was | if only i were | if only we were | i'd kill to be
        can we be | i want to be | i'd rather be | i wish i was | i wish i were | i wish we were | we should be
        would look great | would look better | would look good | would look nicer | we'd look great | i'd look great
        we'd look good | i'd look good | take | send | bring | teleport | transport | whisk | photoshop
    """,
    Kind.object: "花 | rose | orange | peach | lavender | mint | olive | salmon | chocolate | coral | lime | violet | cherry | plum | blotch | blotches | speck | specks | speckle | spots | smudge | smudges | blemish | tattoo | lighter | can | cans",
    Kind.wide: "across",
    Kind.flawed: "old | stupid | damn | bloody | darn | freaking | washed out | dull | faded | pale | drab | dark | 暗淡 | 灰暗 | 淡 | 太空 | 清楚 | 太清楚 | 清晰 | 太清晰",
    Kind.background: "北京 | 背影",
    Kind.gone: "no more | no | without",
    Kind.gradient: "blend | transition | shading",
    Kind.all: "whatever | both",
    Kind.copy: "again",
    Kind.form: "edges | outlines | lines | 边缘 | 轮廓 | 线条 | 边缘细节 | 轮廓边缘 | 边缘轮廓",
    Kind.effect: "way | painting | artwork | feel",
    Kind.border: "line | outline | edge | rim",
    Kind.pad: "fill gaps | fill gap | fill space | fill it | fill it in | fill in | fill area",
    Kind.purpose: "website | site",
    Kind.rest: "whatever is | whatever's | whatever is there",
    Kind.telling: "why is there | why are there | what's with | what's that | what is that | who put | birthday | anniversary | wedding | graduation | party | holiday | holidays | application | interview | 生日 | 毕业 | 周年 | 婚礼 | 聚会 | 面试",
    Kind.filling: "fix it | retouch | touch up | 修一下 | 修一修 | 修修 | 优化 | 补齐 | 补",
}
SECOND_VALUES: dict[tuple[Kind, object], str] = {
    (Kind.position, Position.bottom): "底下",
    (
        Kind.direction,
        Direction.down,
    ): "低 | 往下拉 | 降低 | 压低 | 往下压 | 往下调 | 往下降 | 调低 | 降下来 | 拉下来 | 压下来",
    (
        Kind.direction,
        Direction.up,
    ): "高 | 往上拉 | 提高 | 升高 | 抬高 | 往上提 | 往上调 | 往上推 | 往上抬 | 提上来 | 拉上去 | 推上去 | 调高 | 拉高",
    (Kind.garment, "shirt"): "top",
    (Kind.size, Extent.large): "加大",
}
