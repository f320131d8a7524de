"""Why people ask, and what becomes of the picture: words that tell a story and ask for nothing.

A clause of them is passed over by `asides`, where it holds no word that could name an edit, a colour, a place or an amount.
"""

from overpaint.engines.embedded.language.kinds import Kind

REASONS: dict[Kind, str] = {
    Kind.reason: """
        because | because of | cause it's | cuz | coz | bc | since | as it | as i | as we | as she | as he
        as they | as there's | as there are | seeing as | given that | due to | considering
        因为 | 由于 | 因 | 毕竟 | 谁让 | 主要是 | 主要是因为 | 鉴于 | 考虑到
    """,
    Kind.result: """
        so | so that | such that | in order that | in order to | so as to
        以便于 | 为了 | 这样一来 | 使之 | 省得 | 免得 | 方便 | 显得更
    """,
    Kind.telling: """
        i love | i really love | i like | i really like | we like | we love | i do like | i do love | i hate
        i really hate | don't like | do not like | don't love | don't really like | never liked | loves
        likes | hates | loved | liked | hated | enjoy | enjoys | fan of | not fan of | not big fan of
        can't post | i forgot | forgot | held | accidentally | by accident | by mistake | my fault
        unfortunately | sadly | luckily | vacation
        trip | honeymoon | memory | memories | reunion | gift for
        present for | surprise for | as gift | as present | it's gift | it's present | selling | sold
        posting | posted | uploaded | shared | sending | printing it | hanging it | framing it | see | noticed
        notice | remember | remembered | fits | fits on | fits in | fits better | it fits | can fit | fit on
        loads faster | load faster | load quickly | uploads faster | easier | easier to see | easier to read
        matches | goes well with | goes nicely with | suits | kidding | just kidding | joking | jk | sorry
        sorry for trouble | oops | whoops | in hurry | deadline | urgent | urgently | for text | for copy
        for caption | for title | for headline | for my logo | to add text | so i can add text
        so i can add text later | add text later | asap please | tomorrow's | yesterday's | last year
        last week | last summer | last month | years ago | year ago | today | tonight | always | used to
        thought | figured | told me | said so | complained | complains | keeps asking | nobody | no one
        my eyes hurt | can't tell | can't see it | can't read it | hard to read | hard to tell
        my phone camera | phone camera | old phone | didn't work | went wrong
        didn't come out | didn't turn out | happened | blame
        喜欢 | 很喜欢 | 喜爱 | 超喜欢 | 特别喜欢 | 最喜欢 | 爱 | 不喜欢 | 不太喜欢
        不爱 | 不满意 | 满意 | 不舒服 | 舒服 | 压抑 | 难受 | 看着 | 看了 | 看得
        不小心 | 一不小心 | 手抖 | 手抖了 | 手滑 | 没拿稳 | 没对焦 | 没对上焦 | 没对好焦
        忘了 | 忘记 | 那天 | 当时 | 当天 | 昨天拍的 | 今天 | 天气 | 天气不好 | 阴天
        多云 | 没太阳 | 光线不好 | 光线不足 | 旅游 | 旅行 | 度假
        回忆 | 留念 | 留个纪念 | 做个纪念 | 作纪念 | 礼物 | 送礼 | 卖
        要卖 | 卖货 | 出售 | 拍得不错 | 不错 | 挺好 | 很好 | 拍得挺好 | 还行 | 还可以
        假装 | 好像 | 我要加文字 | 我要加字 | 我要写字 | 好加字 | 方便加字 | 方便放文字
        好放文字 | 方便上传 | 方便打印 | 方便看 | 方便阅读 | 方便查看 | 看得清 | 看清
        看清楚 | 看得清楚 | 看得见 | 能看清 | 认不出 | 合适些 | 搭 | 更搭 | 比较搭
        适合 | 符合 | 着急 | 急用 | 急 | 不好意思 | 抱歉 | 可惜 | 遗憾 | 没办法
        说是 | 说要 | 投诉 | 求职 | 找工作 | 相亲 | 开会 | 上课 | 考试
        同学会 | 年会 | 我家里 | 粉丝 | 观众 | 群里 | 网上 | 家里
    """,
}
