"""What is said besides, and asks for nothing: why, what for, what is wrong, and that this is all."""

from overpaint.engines.embedded.language.kinds import Kind

BESIDES: dict[Kind, str] = {
    Kind.flawed: """
        look dated | looks dated | looking dated | out of fashion | out of style | old hat
        is last year | is last year's | was last year | was last year's | is from last year | is yesterday | is so last year | is ancient | is old news | is off | is out | is nonsense | is nuts | is daft | is bad | is bogus | is fake
        nonsense | complete nonsense | total nonsense | is rubbish | which is rubbish | total rubbish | complete rubbish | is garbage | which is garbage | ridiculous | daft | makes no sense | no sense
        private | confidential | personal | sensitive | not public | classified | nobody's business | none of their business | isn't public
        is private | is confidential | is personal | is sensitive | is secret | untrue | false | bogus | lie | no good | dumb | illogical | contradicts itself | too clear | too crisp | too in focus | too busy | too detailed
        too distinct | too visible | too recognizable | too recognisable | too defined | too prominent | too much going on | still visible
        ruins | ruins view | spoils | spoils view | ruining view | hides view | hides everything | everywhere
        harsh | too harsh | slanting | sloping | tilting | uneven | not level | off level | not even | on slant
        spelled wrong | spelt wrong | spelled incorrectly | spelled wrongly | wrongly spelled | spelled badly | silly
        childish | unprofessional | amateurish | cheap looking | won't come off | won't go away
        won't go | doesn't come off | isn't right | isn't correct | isn't valid | isn't true | aren't right | isn't right anymore | wasn't right
        isn't right any more | isn't right now | doesn't apply | no longer applies | is history | has changed
        have changed | out of date | expired | no longer valid | no longer right | no longer correct | no longer true | not right
        not correct | not valid | inaccurate | obsolete | invalid | mistyped | misprinted | misprint | error
        spelling error | spelling mistake | typing error | embarrassing | confusing | misleading | irritating
        inappropriate | rude | offensive | mess | messy | cluttered | busy looking | distracting | ugly | boring | sideways | soft | too soft
        flat | bland | blah | wrong | misspelled | misspelt | incorrect | outdated | tilted | crooked
        slanted | lopsided | skewed | not straight | chaotic | gloomy | faded | lifeless | mistake | mistaken
        missing | poor | bad | terrible | awful | weird | odd | so so | not great | hard to see | yellowish
        greenish | reddish | color cast | an eyesore | in way | annoying | ruins it | ruins shot
        ruining shot | ruins photo | ruining photo | spoils it | spoils shot | spoils photo | bothers me
        bugs me | unneeded | unnecessary | unwanted | out of place | tacky | dull looking | drab looking
        is bugging me | bugging me | is annoying me | annoying me | is bothering me | bothering me | is driving me crazy | driving me crazy | driving me mad
        clashes with | clash with | competes with | compete with | fights with | pulls attention from | draws eye from | steals attention from
        clutter | clashes | clashes with it | clashes with everything | clashes with outfit | annoys | annoys me | irritates me
        irritating | irks me | drives me crazy | drives me nuts | drives me mad | dirty | stained | filthy | grubby | shabby
        worn out | sticks out | sticks out like sore thumb | jumps out | catches eye | steals show | draws eye
        doesn't belong | doesn't fit | doesn't fit in | doesn't match | doesn't suit | doesn't work | isn't nice | isn't great | isn't good | isn't pretty | isn't right | is not nice | is not great | isn't working
        doesn't look good | doesn't look right | doesn't look nice | looks off | too low | too high | too far over | not centered
        cheap | tired | cheesy | gross | nasty | random | pointless | useless | kills mood | ruins everything
        spoils everything | spoils view | blocks view | blocking view | is blocking view | gets in way | got in way | ruins | spoils | wrecks | distracts from | takes away from | draws attention
        grabs attention | messes up | draws attention away from
        is in way | photobombs | photobombing | off center | wonky | leans | leans to one side | leans to left | leans to right | slopes | on side
        lying on side | lies on side | lying sideways | askew | leaning | lopsided looking | noisy looking | outdated now | too plain
        plain looking | lame | meh | hideous | disgusting | horrible | not nice | typo there
        shouting | shouting at me | screaming | loud | too loud | clashing | clash | distracts | distracting me
        in your face | overwhelming | overpowering | overdone | cast | color shift
        乱 | 杂乱 | 太杂 | 杂 | 难看 | 丑 | 糊 | 横着 | 横着的 | 竖着的 | 歪 | 歪了 | 斜 | 斜了 | 倒了 | 平淡
        沉闷 | 错 | 错误 | 写错 | 写错了 | 错了 | 不对 | 不好看 | 凌乱 | 单调 | 无聊 | 抢眼 | 碍眼 | 碍事
        不清楚 | 不清晰 | 发灰 | 发暗 | 发黄 | 过时 | 打错 | 打错了 | 拍歪了 | 反了 | 闪瞎眼 | 偏黄 | 偏红
        偏绿 | 偏暗 | 偏灰 | 偏色 | 偏亮 | 偏淡 | 太黄 | 太红 | 太绿 | 太灰 | 太平 | 没层次 | 有杂物 | 杂物多
        很乱 | 乱糟糟 | 乱七八糟 | 太花 | 太普通 | 太单调 | 太素 | 突兀 | 扎眼 | 刺眼 | 丑死了 | 太丑
        影响美观 | 影响画面
        隐私 | 隐私信息 | 私人信息 | 个人信息 | 敏感信息 | 土 | 太土 | 土气 | 太土气 | 老土 | 俗 | 俗气 | 太俗 | low | 太low | 寒碜 | 廉价
        旧的 | 旧了 | 老的 | 旧版 | 老版 | 错的 | 不准 | 不准确 | 不准了 | 不实 | 打错字 | 写错字 | 有错 | 有错字 | 有错别字 | 有个错别字 | 有个错字
        错了个字 | 错了一个字 | 写反 | 写反了 | 搞反 | 搞反了 | 弄反 | 弄反了 | 印反 | 印反了 | 打反了 | 写漏了 | 不吉利 | 多余了 | 累赘 | 挡视线
        挡脸 | 杂七杂八 | 邋遢 | 太满 | 太假 | 太脏 | 脏 | 脏兮兮 | 脏脏的 | 穿帮 | 穿帮了 | 不上档次 | 掉价 | 不专业 | 不正式 | 不合适
        不好使 | 花里胡哨 | 花花绿绿 | 辣眼睛 | 太素了 | 太闷 | 太呆板 | 呆板 | 违和 | 出戏 | 破坏画面 | 不协调 | 不搭 | 有点歪 | 拍斜了 | 歪歪的 | 不正 | 没拍正 | 拍糊了
        虚了 | 糊了 | 发虚 | 看不清 | 看不见 | 看不清楚 | 太挤 | 太花哨 | 太抢镜 | 抢镜 | 太显眼 | 显眼
        不显眼 | 不好 | 很丑 | 很烦 | 讨厌 | 有误
        拍到 | 拍到了 | 拍进来 | 拍进来了 | 拍进去了 | 入镜 | 入镜了 | 露出了 | 露出来了
        抢戏 | 抢镜头 | 抢眼球 | 喧宾夺主 | 抢风头 | 有褶皱 | 有折痕 | 皱巴巴 | 皱巴巴的 | 起皱 | 起皱了 | 有污渍 | 有污点 | 有点皱 | 掉漆 | 掉漆了 | 烦 | 烦人 | 闹心 | 太实 | 太实了 | 太清楚了
        写得不对 | 印错 | 印错了 | 标错 | 标错了 | 弄错 | 弄错了
        backwards | back to front | 拍反 | 拍反了 | 拍倒了 | 拍斜 | 拍暗了 | 拍虚了
        washed out looking | 阴沉 | 没精神 | 死气沉沉 | 空着 | 不好听 | 难听 | 太长 | 太短 | 拗口 | 太啰嗦 | 啰嗦 | 过时了 | 花哨 | 不好认 | 不醒目 | 不起眼 | 不够醒目 | 不够显眼 | 太不起眼 | 看不出来 | 太晃眼 | 太多余 | 难看死了 | 太难看 | 太丑了 | 太杂乱 | 太死板 | 不喜庆 | 太冷清 | 太压抑 | 没气氛 | 没有气氛 | 不搭配 | 太突出
        不行 | 不行了 | 是别人的 | 不是我的 | 不是我们的 | 是人家的 | 是路人的 | 不是我家的 | 空荡荡 | 有点空 | 好空 | 很空 | 光秃秃 | 空落落 | 空空如也 | 空无一物 | 什么都没有 | 啥都没有 | 空了一块 | 空了一大块 | 空了 | 空空的 | 多出来 | 多出来的 | 搞错了 | 打歪 | 煞风景 | 大煞风景 | 倒胃口
        辣眼 | 挡道 | 挡住了 | 挡镜头 | 占地方 | 影响观感 | 毁画面 | 毁了画面 | 没用 | 不应景 | 分散注意力 | 分散视线 | 不干净 | 煞景 | 添乱 | 有碍观瞻
        不入眼 | 不顺 | 很突兀 | 太突兀 | 太碍眼 | 太碍事 | 太扎眼 | 太抢眼 | 太乱 | 太违和 | 老气 | 头朝下 | 脚朝上 | 头朝下了 | 大头朝下 | 倒着
        倒着的 | 颠倒着 | 颠倒了 | 上下颠倒了 | 左右颠倒了 | 拍颠倒了 | 倒置了 | 反着 | 反着的 | 歪着 | 歪着的 | 侧着 | 侧着的 | 歪掉了 | 斜着 | 斜着的
        不平 | 不水平 | 糊了吧唧 | 糊里糊涂 | 糊不拉几 | 灰不拉几 | 灰不溜秋 | 黄不拉几 | 暗不拉几 | 乱哄哄 | 乱糟糟的一片 | 恶心 | 心烦 | 糟心 | 不爽
        瘆人 | 吓人 | 靠边 | 太靠边 | 偏了 | 太偏 | 太靠左 | 太靠右 | 太靠上 | 太靠下 | 太空了 | 太满了 | 太空荡 | 不需要的 | 没意思 | 嫌不好看 | 嫌丑
        嫌难看 | 不时髦 | 晃眼 | 不和谐 | 影响整体 | 败笔 | 乱入 | 误入 | 不小心入镜 | 腻 | 腻了 | 闷 | 闷闷的 | 死板 | 没生气 | 没活力 | 没感觉
        没看头 | 太硬 | 太硬了 | 发硬 | 太软 | 太肉 | 肉肉的 | 发闷 | 看错 | 看错了 | 听错了 | 传错了 | 登错了 | 错啦 | 写岔了 | 又写错了 | 又错了
        像素太低 | 像素太低了 | 像素低 | 像素不够 | 像素不高 | 像素太渣 | 像素渣 | 分辨率太低 | 分辨率太低了 | 分辨率低 | 分辨率不够 | 分辨率不高 | 多出来一截
        多出一截来 | 多余一截 | 多出来一条 | 空了一截 | 空了一块 | 空了一大截 | 空一大块 | 空了一大块
        多了一大截 | 多出一大截 | 多出来一大截 | 传不上去 | 传不上 | 上传不了 | 发不出去 | 发不了 | 发不过去 | 上传失败 | 传不了 | 塞不下 | 放不下
        装不下 | 超限 | 超限了 | 超过限制 | 太占内存 | 太占空间 | 占内存 | 啥也看不见 | 什么也看不见
        人都看不清 | 人都看不见 | 脸都看不清 | 脸都看不见 | 东西都看不清 | 人看不清 | 脸看不清 | 都看不清 | 都看不见 | 照片躺着 | 照片躺着了 | 照片是躺着的
        图躺着 | 图是躺着的 | 图片躺着 | 图片是躺着的 | 画面躺着 | 画面是躺着的 | 照片躺倒了 | 这张躺着 | 这张是躺着的 | 照片是横过来的 | 照片横过来了
        图横过来了 | 照片倒过来了 | 图倒过来了 | 图片倒过来了 | 这张倒过来了 | 照片侧过来了
        跳眼 | 太跳眼 | 太跳 | 跳脱 | 刺目 | 太刺目 | 看不清脸 | 看不清人脸 | 看不清人 | 人脸都看不清 | 看不见脸 | 看不清楚脸 | 脸都看不清楚 | 看不清五官
        五官都看不清 | 啥也看不清 | 什么都看不清 | 啥都看不清 | 什么也看不清
    """,
    Kind.taken: """
        taken | was taken | took | taken with | taken on | taken by | taken in | taken at | taken from | shot with | shot on | shot at
        shot by | captured with | captured in | captured at | snapped at | snapped in | iso | at iso
        shot at iso | at night by
        高感拍的 | 高感光度拍的 | 高iso拍的 | 拍的一样 | 拍的似的 | 拍的那样 | 拍出来的一样 | 拍出来的似的 | 拍出来的那样 | 拍的 | 拍摄的 | 照的 | 拍摄于 | 拍出来的 | 冲洗 | 冲洗出来 | 冲洗出来的 | 冲印的 | 冲印出来的 | 洗出来的 | 扫描的 | 扫描出来的 | 翻拍的 | 拍出来
        拍下来的 | 拍下的 | 抓拍的 | 偷拍的 | 随手拍的 | 照出来的 | 天黑拍的 | 天黑时拍的 | 傍晚拍的 | 大晚上拍的 | 半夜拍的 | 夜里拍的 | 室内拍的
        逆光拍的 | 屋里拍的 | 雨天拍的 | 雾天拍的 | 下雨拍的 | 随手拍 | 手机拍的 | 隔着玻璃拍的 | 晚上拍
    """,
    Kind.event: """
        延期 | 改期 | 推迟 | 延后 | 提前 | 顺延 | 延迟 | 结束 | 结束了 | 开始了 | 过期 | 过期了 | 到期
        到期了 | 截止 | 截止了 | 搬家 | 搬家了 | 搬迁 | 搬了 | 迁址 | 换址 | 涨价 | 涨价了 | 涨了 | 降价 | 降价了 | 调价 | 打折了
        促销 | 大促 | 特价 | 换人了 | 离职 | 离职了 | 入职 | 升职 | 升职了 | 调岗 | 退休 | 退休了 | 跳槽 | 辞职 | 毕业典礼
        毕业了 | 毕业季 | 开业 | 开张 | 开业了 | 倒闭 | 停业 | 歇业 | 停产 | 改版 | 改版了 | 换届 | 上市 | 上市了
        售罄 | 卖完 | 卖完了 | 卖光了 | 下架 | 下架了 | 上新 | 上新了 | 补货 | 缺货 | 断货 | 停售 | 开售 | 放假 | 放假了 | 开学
        开学了 | 军训 | 期末 | 大寿 | 寿辰 | 寿宴 | 过寿 | 祝寿 | 过生日 | 满月 | 满月酒 | 百日 | 百天 | 周岁 | 周岁宴 | 生日会
        生日宴 | 庆生 | 结婚 | 结婚了 | 订婚 | 求婚 | 办婚礼 | 婚宴 | 金婚 | 银婚 | 结婚纪念日 | 纪念日 | 聚餐 | 团建 | 团聚
        过年 | 过节 | 春节 | 新年 | 元旦 | 国庆 | 中秋 | 端午 | 圣诞节 | 情人节 | 母亲节 | 父亲节 | 儿童节 | 教师节 | 双十一
        发布会 | 展会 | 音乐会 | 演唱会 | 运动会 | 家长会 | 晚会 | 路演 | 答辩 | 考研 | 考公 | 考编 | 考证 | 高考 | 中考 | 面签
        入学 | 升学 | 留学 | 出国 | 出差 | 评职称 | 竞聘 | 竞选 | 投标 | 招标 | 招聘 | 招生 | 开工 | 开工了 | 竣工 | 乔迁
        开机 | 杀青 | 定档 | 改档 | 换场地了 | 换地方了 | 换地址了 | 换电话了 | 换号了 | 换号码了 | 换老板了 | 换店名了 | 换名字了
        改名了 | 换时间了 | 改时间了 | 时间改了 | 时间变了 | 地点改了 | 地点变了 | 地址变了 | 电话变了 | 价格变了 | 价格调了
        号码换了 | 地址换了 | 电话换了 | 名字改了 | 变了 | 有变 | 有变动 | 有变化 | 更新了 | 活动 | 活动结束 | 活动取消 | 会议
        会议取消 | 比赛 | 赛事 | 典礼 | 仪式 | 讲座 | 课程 | 档期 | 行程 | 赞助商 | 合作方 | 投放 | 验收 | 审核 | 审核不过
        没过审 | 不过审 | 不合格 | 不合规 | 被退回 | 被打回 | 被退回来了 | 被驳回 | 不通过 | 没通过 | 要参加 | 参加 | 出席
        举办 | 举行 | 筹备 | 主办 | 承办 | 通知 | 批了 | 定了 | 没定 | 作废 | 作废了 | 失效 | 失效了 | 无效了 | 停用 | 停用了
        换季 | 换季了 | 付费 | 付费了 | 付过钱了 | 付钱了 | 买了 | 已购买 | 购买了 | 已授权 | 授权了 | 充值了 | 开了会员
        退回来 | 退回来了 | 被退 | 疫情 | 出不去 | 出不了门 | 封控 | 隔离 | 换代 | 换代了 | 表白 | 告白 | 没钱 | 没钱去 | 求职 | 找工作 | 相亲 | 年会 | 同学会 | 开会 | 上课 | 侵权
        往后推 | 往后推了 | 往后延 | 往后延了 | 往后挪了 | 推后 | 推后了 | 后延 | 提前了 | 往前提了 | 涨到 | 没下雪 | 下雪 | 下雪了 | 下雨了 | 没去成
        没赶上 | 没看到 | 没拍到 | 没去过 | 去不了 | 去不成 | 回不去 | 回不来 | 走不开 | 没时间 | 没空 | 加班 | 来不及 | 还没去 | 没机会 | 没条件
        没地方拍 | 拍不了 | 去不起 | 没钱去 | 请不了假 | 停办 | 改线上 | 改线下 | 换地方 | 换地址 | 换电话 | 换号码 | 换号 | 换老板 | 改行
        转让 | 转让了 | 加盟 | 加盟了 | 分店 | 总店 | 扩建 | 装修 | 装修了 | 重装 | 翻新 | 重装开业 | 周年庆 | 店庆 | 校庆 | 国庆节
        中秋节 | 端午节 | 妇女节 | 劳动节 | 五一 | 十一 | 六一 | 三八 | 双11 | 双十二 | 618 | 违规 | 违法 | 抄送 | 归档 | 交材料 | 交资料
        交照片 | 递材料 | 交表 | 报考 | 打折结束 | 优惠结束 | 优惠结束了 | 促销结束了
        手快 | 手快了 | 手误 | 手残 | 手残了 | 手一快 | 手一抖 | 手一滑 | 一手快 | 一时手快 | 手快打 | 一时手滑
    """,
    Kind.purpose: """
        for print | for printing | for press | for screen | for publication | for display
        upload form | application form | online form | entry form | registration form | submission form | visa form
        instagram | insta | ig | facebook | twitter | tiktok | linkedin | youtube | pinterest | whatsapp
        etsy | ebay | amazon | web | blog | printing | resume | cv | passport | visa | slideshow
        presentation | phone wallpaper | desktop wallpaper | story | stories | instagram story
        instagram post | avatar | profile | social media | newsletter | online shop | webshop | catalog
        catalogue | homework | school project | grandma's birthday | stock listing | listing | online listing
        product listing | product page | portfolio | ID card | driver's license | dating profile | tinder
        zoom call | thumbnail image | cover photo | banner ad | ad | ads | advert | leaflet print | mug print
        frame print | wall art | christmas card | greeting card | birthday card | card print | invite | school
        work | web shop | work ID | student ID | client | boss approval | lock screen | lockscreen | home screen | wallpaper use | screensaver
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
        挂墙 | 挂墙上 | 挂墙用 | 挂家里 | 摆家里 | 摆桌上 | 后期 | 做后期 | 抠像用 | 剪辑 | 剪辑用 | 做视频 | 做视频用 | 剪视频
        送给妈妈 | 送朋友
        防盗 | 防盗用 | 防盗图 | 防抄袭 | 防搬运 | 版权保护 | 存档 | 备案 | 挂网 | 挂网上 | 挂闲鱼 | 挂店里 | 贴墙上 | 贴门口 | 贴店里 | 贴橱窗 | 投屏
        印杯子 | 印衣服 | 印t恤 | 做周边 | 做名片 | 做展板 | 做横幅 | 做易拉宝 | 做传单 | 做菜单 | 做公众号封面 | 公众号封面 | 公众号用 | 淘宝主图
        淘宝用 | 闲鱼用 | 小红书用 | 朋友圈用 | 抖音用 | 简历用 | 头像用 | 证件用 | 护照用 | 签证用 | 考试用 | 面试用 | 求职用 | 工作用 | 上学用
        学校用 | 班级用 | 家用 | 自用 | 自己用 | 私用 | 留底 | 留档
        办证用 | 办证件 | 办证件用 | 办证件照用 | 办护照用 | 办签证用 | 办身份证用 | 办居住证用 | 办学生证用 | 办工作证用 | 办社保卡用 | 办健康证用
        办准考证用 | 做个对比 | 做个前后对比 | 前后对比 | 做对比 | 做对比图 | 做个对比图 | 对比图用 | 好做对比 | 方便对比 | 好对比 | 对比用 | 对比一下
        前后对比用 | 看前后变化 | 看看前后变化 | 看前后差别 | 做前后对比
    """,
    Kind.closing: """
        match lettering | match font | match existing font | match existing lettering | match rest | match original
        match original font | match original lettering | matching rest | match old one | match old font
        match surrounding text
        architect would have it | architect would draw it | artist would paint it | painter would paint it
        kids can color in | kids can color | to color in | for coloring in | i can color in
        nothing else | nothing more | nothing more and nothing less | nothing further | nothing besides | nothing else at all | nothing more all | that's it | that is all | that will be all | no more
        no other changes | make no other changes | change nothing else | nothing more than that
        no further changes | nothing fancy | at same time please | same as rest | if you don't mind | cheers
        much appreciated | appreciate it | no rush | as soon as possible | nothing else touched
        nothing else changed | nothing else changes | leave rest | that's everything | and that is it
        done deal | everything else stays | rest stays | otherwise leave it alone | no other edits
        no other tweaks | nothing extra | that's all i need | that's all folks | that's all thanks
        keep it simple | if not no worries | no worries | no hurry | take your time
        别的不用 | 其他不用 | 别的不要 | 其他不用管 | 别的不用管 | 就这样 | 就这些 | 没别的了 | 没有别的
        其他都不用 | 就这么多 | 别的就不用了 | 不用别的 | 别的别动 | 多谢啦 | 别花哨 | 不要花哨 | 别太花哨 | 别搞花哨 | 不要太花哨 | 不急 | 越快越好 | 其他不动
        其他别动 | 其余别动 | 其余不动 | 其它别动 | 其它不动 | 别的都别动 | 其他都别动 | 其他的别动 | 其他保持
        其余保持 | 其他照旧 | 别的照旧 | 其余照旧 | 就行了 | 就够了 | 够了 | 仅此而已 | 没其他的了
        没有其他要求 | 其他没要求 | 其他随意 | 其他都好 | 其他都不要动 | 别的都不要动 | 其他都不变
        其他一律不动 | 到此为止 | 完毕 | 别漏 | 都别漏 | 一个都别漏 | 不要漏 | 别漏了 | 一个不能少 | 别忘了
        缺一不可
    """,
    Kind.filling: """
        clear it up | smooth it | smooth them | mend it | mend that
        clean it | clean them | smooth it out | smooth them out | smooth out | iron it out | iron out | sort it out | sort out | tidy it up
        tidy up | deal with it | deal with | take care of it | take care of | handle it | cure it | do something about it
        fill in | fill gap | fill gaps | fill hole | fill it in | fill space | patch | patch up
        fill background in | fill behind | inpaint | blend | blend in | seamlessly | seamless | leave no trace
        without trace | no trace | naturally filled | clean it up | fill it | fill area | restore
        补上 | 填上 | 填补 | 修补 | 补全 | 补好 | 填好 | 补起来 | 不留痕迹 | 无痕 | 填充好 | 修复 | 自然过渡
        填满 | 补回来 | 墙面修复 | 墙面补好 | 背景补好 | 底图修复 | 画面修复 | 墙面修复好 | 墙面还原 | 还原 | 底下补好 | 空出来的补好 | 补干净 | 修补好 | 修复好
    """,
    Kind.standing_out: """
        stand out | stands out | to stand out | so that stands out | highlight | emphasize | emphasise
        focus on | draw attention to | put focus on | so eye goes to | sharp focus | in focus | pops out
        stands out more | stand out more | stands out better | pops more | pop more
        突出一点 | 更突出一点 | 突出一些 | 突出些 | 更突出些 | 突出来 | 突出 | 突显 | 凸显 | 突出一下 | 更突出 | 聚焦 | 强调 | 对焦 | 衬托 | 焦点放在
        焦点在 | 焦点落在 | 焦点对准 | 对焦在 | 对焦到 | 焦点对在 | 聚焦在 | 聚焦到 | 聚焦于 | 焦点给 | 对准
    """,
    Kind.reason: """
        because | because of | cause it's | cuz | coz | bc | since | as it | as i | as we | as she | as he
        as they | as there's | as there are | seeing as | given that | due to | considering
        因为 | 由于 | 因 | 毕竟 | 谁让 | 主要是 | 主要是因为 | 鉴于 | 考虑到
    """,
    Kind.result: """
        so | so that | such that | in order that | in order to | so as to
        以便于 | 显 | 更显 | 显得更加 | 看着更 | 看起来更 | 看上去更 | 才显得 | 才够 | 为了 | 这样一来 | 使之 | 省得 | 免得 | 方便 | 显得更
    """,
    Kind.telling: """
        got rained out | was rained out | rained out | got cancelled | was cancelled | got canceled | was canceled | got called off | was called off | fell through | got postponed | was postponed
        belongs to | belong to | belonged to | belongs to me | belongs to us
        is a big fan of | are into | is into | adores | adore | grew up with | grew up on | is crazy for | goes crazy for
        deserves it | deserve it | calls for it | is waiting for it | could use it | is crying out for it | is begging for it
        enough of | enough with | had enough of | i've had enough of
        is allergic to | is picky about | is fussy about | is obsessed with | is fond of | is not fan of
        is no fan of | is big fan of | is fan of | is crazy about | is tired of | is bored with
        is bored of | is fed up with | is partial to | is particular about | is keen on | is not keen on
        is mad about | is sick of | is superstitious about | is annoyed by | is annoyed with
        is sensitive to | is unhappy with | is not happy with | is in love with | is nuts about
        is not crazy about | is not into
        can barely see | can hardly see | can scarcely see | barely see | hardly see | you can barely see | you can hardly see
        can barely make out | can hardly make out | can't make out | cannot make out | hardly make out | barely make out | struggle to see
        struggling to see | you can't see | can't see | cannot see | can barely read | can hardly read | hard to make out
        for taste | to taste | for liking | to liking
        meeting | meetings | spilled | spilt | first day | first time | first week | first job | first show | i run
        we run | i own | we own | i work | we work | i teach | i study | i live | we live | i sell | we sell
        it doesn't show | you can't tell | nobody can tell | nobody notices | no idea how to | no clue how to
        don't know how to | not sure how to | no idea how | no clue how | never done this before | don't ask me why
        don't ask why | don't ask | i owe you one | i owe you | owe you one | you're lifesaver | you're best
        you're star | you rock | you're legend | lifesaver | let me explain | long story short | here's thing
        thing is | here's deal | here's situation | spotted | pointed out | realized | realised | discovered | found out | just saw | told us
        next week | next month | next year | next weekend | next summer
        last weekend | last spring | last autumn | last fall | last winter | last night | tonight's | these days | nowadays | lately | recently | in end
        it was raining | it rained | it was cloudy | back then
        i hate how | hate how | i don't like how | don't like how | i can't stand how | can't stand how | i dislike how
        i like how | i love how | i really like how | i really love how | we love how | like how | love how
        i like way | i love way | i really like way
        i want to hang | i'm going to hang | want to hang | going to hang | we want to hang | i want to post | want to post
        going to post | i want to sell | indoors | outdoors
        held camera | i held camera | holding camera | camera was
        i love | i really love | i like | i really like | we like | we love | i do like | i do love | i hate
        i really hate | don't care for | not keen on | sick of | tired of | fed up with | i'm sick of
        i'm tired of | i'm not happy with | not happy with | unhappy with | not thrilled with | not sure about
        i'm not sure about | not crazy about | not into | somebody left | someone left | they left | i left | we left | people left | who left | i sent | i've sent | sent | i attached | i've attached | attached | i've uploaded | spotted | don't like | do not like | don't love | don't really like | never liked | loves
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
        不小心 | 一不小心 | 手抖 | 手抖了 | 手滑 | 没拿稳 | 屋里 | 屋内 | 屋子里 | 室内 | 没注意 | 没留意 | 没看见 | 没看清 | 没检查 | 没在意 | 没发现 | 没注意到 | 没留神 | 大意了 | 没对焦 | 没对上焦 | 没对好焦
        忘了 | 忘记 | 那天 | 当时 | 当天 | 昨天拍的 | 今天 | 天气 | 天气不好 | 阴天
        多云 | 没太阳 | 光线不好 | 光线不足 | 旅游 | 旅行 | 度假
        回忆 | 留念 | 留个纪念 | 做个纪念 | 作纪念 | 礼物 | 送礼 | 卖
        要卖 | 卖货 | 出售 | 拍得不错 | 不错 | 挺好 | 很好 | 拍得挺好 | 还行 | 还可以
        假装 | 好像 | 我要加文字 | 我要加字 | 我要写字 | 好加字 | 方便加字 | 方便放文字
        好放文字 | 方便上传 | 方便打印 | 方便看 | 方便阅读 | 方便查看 | 看得清 | 看清
        看清楚 | 看得清楚 | 看得见 | 能看清 | 认不出 | 合适些 | 搭 | 更搭 | 比较搭
        适合 | 符合 | 着急 | 急用 | 急 | 不好意思 | 抱歉 | 可惜 | 遗憾 | 没办法
        说是 | 说要 | 投诉 | 考试
        我家里 | 粉丝 | 观众 | 群里 | 网上 | 家里
        嫌 | 嫌弃 | 我嫌 | 觉得 | 我觉得 | 总觉得 | 老觉得 | 我感觉 | 总感觉 | 看腻 | 看腻了 | 看不顺眼 | 不顺眼 | 看着别扭 | 别扭 | 膈应 | 尴尬
        不方便露 | 不方便公开 | 不能公开 | 不能外传 | 保密 | 涉密 | 怕泄露 | 泄露
        拍的时候 | 拍照时 | 拍照的时候 | 拍摄时 | 当初 | 没开人像模式 | 没用人像模式 | 忘开人像模式 | 没开大光圈 | 忘开大光圈
        重新排版 | 自己排版 | 自己写字 | 自己加字 | 自己再加 | 自己再写 | 后期自己加 | 重新写 | 重新设计 | 另外写 | 另外加字 | 好重新写 | 以后再加
        后面再加字 | 假装去过 | 就当去过 | 当作去过 | 装作去过 | 装作 | 就当
        单反 | 单反相机 | 微单 | 专业相机 | 长焦 | 长焦镜头 | 大炮 | 档次 | 上档次的 | 气质好 | 不喜欢它 | 怪怪的 | 感觉怪怪的 | 有点怪 | 奇怪 | 客户说
        领导说 | 领导说了 | 老板说 | 老板说了 | 朋友说 | 老师说 | 老师说了 | 甲方说 | 甲方说了 | 同事说 | 我妈说 | 我爸说 | 我老婆说 | 我老公说 | 家人说
        别人说 | 他们说 | 大家说 | 都说 | 有人说 | 经理说 | 编辑说 | 平台说 | 客服说 | 老婆说 | 老公说 | 我妈嫌 | 老板嫌 | 客户嫌
        显得中间亮 | 显得中间更亮 | 让中间显得亮 | 显中间亮 | 中间显得亮 | 中间显得更亮 | 显得中间突出 | 突出中间 | 视线集中到中间 | 视线集中在中间
        把视线引到中间 | 视线往中间走 | 显得主体亮 | 显得人亮 | 有聚光感
    """,
}
