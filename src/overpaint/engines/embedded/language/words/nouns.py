"""What pictures show, as words without a value: parts, people, text and what it stands on."""

from overpaint.engines.embedded.language.kinds import Kind

NOUNS: dict[Kind, str] = {
    Kind.picture: """
        meme | memes | jpeg | webp | capture | mugshot | group photo | group shot | group picture | class photo | team photo | team picture | family photo | family picture | family portrait
        product shots | product shot | product pictures | product images | product photos
        snaps | shots | selfies | scans | screenshots | portraits | image | picture | photo | pic | snap | photograph | img | shot | snapshot | original image | original photo
        original picture | input image | portrait | headshot | screenshot | portrait photo | product photo
        passport photo | ID photo | whole picture | selfie | scan | jpeg | thumbnail | artwork | family photo
        holiday photo | vacation photo | wedding photo | profile picture | profile photo | group photo
        images | pictures | photos | pics | photographs | whole page | entire page | whole image
        entire image | whole photo | entire photo | full image | full picture | entire picture | entire thing
        whole shot | canvas image | whole scene | entire scene
        图 | 图片 | 照片 | 图像 | 画面 | 相片 | 影像 | 原图 | 相 | 照 | 片子 | 整张图 | 整张照片 | 整幅图
        图案照片 | 自拍 | 证件照 | 这图 | 大图 | 作品 | 截图 | 合影 | 合照 | 头像照 | 全家福 | 生活照 | 婚纱照
        团队合影 | 班级合影 | 全家合影 | 毕业合影 | 集体照 | 团队照 | 班级照 | 情侣照 | 亲子照 | 全家照 | 毕业照 | 结婚照 | 生日照 | 旅游照
        风景照 | 艺术照 | 写真 | 商品照 | 产品照 | 产品图 | 美食照 | 宠物照 | 工作照 | 形象照 | 职业照 | 简历照 | 登记照 | 学生照 | 入学照 | 报名照
        长图 | 长条图 | 拼图照 | 素材 | 素材图 | 这张照 | 这张照片 | 那张照片 | 图图 | 图儿 | 片片 | 大片 | 这玩意 | 纯图 | 纯图片 | 纯画面 | 干净的画面
        干净画面 | 干净的图 | 干净图
    """,
    Kind.it: """
        mine
        it | them | whole thing | where it was | where they were | where it stood | where it is now | where it used to be
        where it sat | where it had been | where it used to stand | 这东西 | 它 | 它们 | 这个图
    """,
    Kind.background: """
        background | backdrop | bg | back ground | surroundings | setting | location | environment | bgs
        backgrounds | bkg | bkgd | scene at back | background area | whole background | background scene
        background image | background color behind | backdrop area | back drop
        新背景 | 新的背景 | 新底 | 新底色 | 新底图 | 背景板 | 背景纸 | 背景图片 | 背景画面 | 背景画 | 衬底 | 幕布 | 布景 | 背景 | 底色 | 背景色 | 后景 | 场景 | 环境 | 背景图 | 背景墙 | 底图 | 背后的背景 | 身后背景 | 背景布
        后面的背景 | 背景色彩 | 底 | 底子 | 后头背景 | 大背景 | 底儿 | 背景儿 | 底色背景 | 后背景 | 身后的背景 | 周边环境 | 周围环境 | 四周环境 | 周围的环境
        周边的环境 | 远景 | 背景部分 | 背景区域 | 背景的部分 | 背景那块 | 背景里的东西 | 背景里的一切
    """,
    Kind.subject: """
        happy couple | newlyweds | bridal couple | subject | main subject | person | people | man | woman | girl | boy | guy | lady | me | him | myself
        us two | us three | us all | two of us | three of us | both of us | all of us | us both | us lot | we two | two of them | both of them
        us | product | item | foreground | main object | human | child | kid | kids | baby | model | figure
        couple | foreground subject | main person | main character | character | she | he | they | astronaut
        everyone | somebody | bride | groom | kiddo | dude | fella | folks | everybody | friend | friends
        family | wife | husband | mom | mum | dad | father | mother | grandma | grandpa | sister | brother
        son | daughter | teacher | doctor | player | singer | dancer | chef | tourist figure | businessman
        lady in front | toddler | teen | boys | girls | men | women | ladies | guys | actor in front | boss
        bloke | chap | lad | lass | fellow | gent | gentleman | grandfather | granny | nan | nana | uncle
        aunt | auntie | cousin | nephew | niece | partner | boyfriend | girlfriend | fiance | roommate
        neighbor | coworker | colleague | classmate | teenager girl | pal | buddy | mates | individual
        someone in back | persons | guest | guests | founder | ceo | manager | director | employee | staff
        grandad | granddad | gramps | grandson | granddaughter | stepdad | stepmom | stepmother | stepfather
        mother in law | father in law | sister in law | brother in law | landlord | landlady | tenant | tenants
        neighbour | neighbours | neighbors | clients | customer | customers | coach | editor | publisher | designer
        committee | agent | buyers
        owner | hero | heroine | student | kiddos | grandparents | parents
        人物 | 主体 | 人 | 人像 | 产品 | 商品 | 我 | 她 | 他 | 他们 | 女孩 | 男孩 | 女人 | 男人 | 女生 | 男生
        女士 | 先生 | 前景 | 主角 | 模特 | 小孩 | 孩子 | 宝宝 | 婴儿 | 物体 | 物品 | 拍摄主体 | 主体人物
        小女孩 | 小男孩 | 美女 | 自己 | 人物主体 | 宇航员 | 老人 | 朋友 | 妈妈 | 爸爸 | 爷爷 | 奶奶 | 姐姐
        哥哥 | 弟弟 | 妹妹 | 儿子 | 女儿 | 老师 | 医生 | 小朋友 | 大叔 | 兄弟 | 姐妹 | 哥们 | 哥们儿 | 姐妹们 | 兄弟们 | 我兄弟 | 我姐妹 | 我哥们 | 老哥 | 大妈 | 帅哥 | 姑娘 | 小伙 | 小伙子
        情侣 | 小情侣 | 夫妻 | 小夫妻 | 两口子 | 小两口 | 新娘 | 新郎 | 男士 | 女孩子 | 男孩子 | 妹子 | 大家 | 我们 | 咱们 | 本人 | 那人 | 女子 | 男子 | 宝贝
        娃 | 老板 | 老奶奶 | 老爷爷 | 老头 | 老太太 | 阿姨 | 叔叔 | 舅舅 | 姑姑 | 表哥 | 表姐 | 表妹 | 堂哥
        同事 | 同学 | 邻居 | 男朋友 | 女朋友 | 男友 | 女友 | 老公 | 老婆 | 媳妇 | 闺蜜 | 室友 | 客人 | 阿公
        阿婆 | 外婆 | 外公 | 婆婆 | 大爷 | 小宝 | 小宝宝 | 小家伙 | 男娃 | 女娃 | 小女生 | 小男生 | 那女的
        那男的 | 男的 | 女的 | 老板娘 | 店员 | 学生 | 客户 | 甲方 | 领导 | 顾客 | 员工 | 嘉宾 | 主持人 | 讲师 | 闺女 | 老妈 | 老爸 | 老弟 | 老妹
        姥姥 | 姥爷 | 孙子 | 孙女 | 侄子 | 侄女 | 外甥 | 外甥女 | 嫂子 | 姐夫 | 妹夫 | 岳母 | 岳父 | 丈母娘 | 儿媳 | 儿媳妇 | 伴娘 | 伴郎 | 花童
        保安 | 司机 | 快递员 | 外卖员 | 外卖小哥 | 清洁工 | 环卫工 | 警察 | 护士 | 厨师 | 服务员 | 运动员 | 球员 | 小姑娘 | 小妹妹 | 小弟弟 | 小哥
        大姐 | 大哥 | 老头儿 | 老大爷 | 老大妈 | 老婆婆 | 老公公 | 老爷子 | 老太 | 胖子 | 萌娃 | 娃娃脸的 | 宝爸 | 宝妈 | 丫头
        小丫头 | 小子 | 臭小子 | 我妈 | 我爸 | 我妹 | 我弟 | 我姐 | 我哥 | 我女儿 | 我儿子 | 我老婆 | 我老公 | 我闺蜜 | 我朋友 | 我同学
    """,
    Kind.owner: """
        her | his | their | she is wearing | she's wearing | he is wearing | he's wearing | i'm wearing
        i am wearing
        我的 | 她的 | 他的 | 人物的 | 他们的 | 人的 | 女孩的 | 男孩的 | 女人的 | 男人的 | 人身上的 | 模特的
        我家 | 我们的 | 咱家 | 爸爸的 | 妈妈的 | 她们的 | 穿的 | 身上的 | 身上穿的 | 头上的 | 头上 | 头顶的 | 头顶上的 | 头上戴的 | 头上戴着的 | 手上的
        手里的 | 手里 | 手中的 | 手里拿的 | 手里拿着的 | 手上拿的 | 手上拿着的 | 手里举着的 | 手里举的 | 手里拎的 | 手里拎着的 | 手里提的 | 手里提着的
        手里捧着的 | 手里捧的 | 手里端的 | 手里端着的 | 手上戴的 | 手腕上的 | 手腕上戴的 | 脖子上的 | 脖子上戴的 | 脖子上围的 | 脖子上系的 | 脚上的 | 脚上穿的
        脚上的那双 | 脚边的 | 脚下的 | 肩上的 | 肩膀上的 | 肩上背的 | 腰上的 | 腰间的 | 背上的 | 背上背的 | 耳朵上的 | 耳朵上戴的 | 嘴里的 | 嘴里叼的 | 怀里的
        怀里抱的 | 怀里抱着的 | 胸前的 | 胸口的 | 腿上的 | 膝盖上的 | 桌上 | 桌上的 | 桌面上 | 地上 | 地上的 | 地面上的 | 天上 | 天上的 | 台上的 | 水里
        水里的 | 水面上的 | 空中的 | 半空中的 | 岸上的 | 岸边的 | 路边 | 路边的 | 路旁的 | 路中间的 | 墙边的 | 墙角的 | 墙根的 | 门口的 | 门边的 | 窗边的
        窗外的 | 桌边的 | 桌子旁的 | 床边的 | 车旁的 | 身边的 | 身旁的 | 角落里的 | 屋里的 | 屋外的 | 院子里的 | 碗里的 | 盘子里的 | 杯子里的 | 瓶子里的
        篮子里的 | 盒子里的 | 最前面的 | 妈妈手里的 | 远处的 | 近处的 | 旁边那 | 桌角 | 桌角的 | 树下 | 树下的 | 树底下的 | 桌下 | 桌下的 | 桌子底下的
        椅子下的 | 床下的 | 床底下的 | 车底下的 | 灯下的 | 楼下的 | 山下的 | 桥下的 | 窗台上 | 门上 | 墙上的 | 墙上 | 树上 | 树上的 | 车上的 | 椅子上的
        沙发上的 | 床上的 | 屋顶上的 | 房顶上的 | 草地上 | 草地上的 | 沙滩上的 | 马路上 | 马路上的 | 街上 | 街上的 | 雪地里的 | 雪地上的 | 海面上 | 海面上的
        河里 | 河里的 | 湖面上 | 湖面上的 | 天空中的 | 天空上的 | 天空里的 | 画面里的 | 画面中的 | 橱窗里 | 橱窗里的
        货架上 | 货架上的 | 柜台上 | 柜台上的 | 展柜里的 | 书架上 | 书架上的 | 柜子上的 | 架子上的 | 阳台上的 | 院子里 | 花园里 | 花园里的 | 公园里的
        教室里的 | 厨房里的 | 客厅里的 | 房间里的 | 店里的 | 车里的 | 车里 | 包里的 | 玻璃上 | 玻璃上的 | 镜子里的 | 屏幕上的 | 衣服上的 | 裙子上的 | 帽子上的
        身后的那
        身上这件 | 身上那件 | 身上这条 | 身上那条 | 身上这身 | 身上那身 | 身上这双 | 身上这套 | 身上穿的这件 | 身上穿的那件 | 身上穿着的 | 身上穿的这条
        身上穿的那条 | 身上的这件 | 身上的那件 | 身上的这条 | 穿的这件 | 穿的那件 | 穿的这条 | 穿的那条 | 穿着的 | 穿着的这件 | 穿着的那件 | 穿在身上的
    """,
    Kind.weave: """
        stripe | stripes | dotted | striped | plaid | checked | checkered | polka dot | polka dotted | patterned | leather | wooden | plastic | metal | metallic | glassy | rubber | woolen
        woollen | velvet | denim | silk | silky | cotton | linen | wicker | fluffy | furry looking | shiny | glossy | floral
        knitted | long sleeved | short sleeved
        波点 | 条纹 | 格子 | 花 | 圆点 | 碎花 | 格纹 | 印花 | 长袖
    """,
    Kind.tones: """
        colors | colours | tones | tone | hues | color tone | color tones | color palette | palette
        white balance | white point
        色彩 | 色调 | 调子 | 色 | 白平衡 | 配色 | 色系
    """,
    Kind.lighting: """
        lighting | light | lights | atmosphere | mood | illumination | ambience
        光线 | 逆光 | 背光 | 光影 | 光照 | 灯光 | 氛围 | 光
    """,
    Kind.hue: "paint job | coat of paint | lick of paint | respray | color scheme | colorway | color | colour | hue | solid color | plain color | solid colour | 颜色 | 纯色 | 油漆",
    Kind.form: """
        composition | layout | detail | details | shape | structure | perspective | proportions | proportion
        angle | framing | quality | texture | textures | size | resolution | aspect ratio | identity
        features | realism | placement | arrangement | font | font size | typeface | pattern | folds
        wrinkles | content | elements | alignment | spacing | visual style | contents | image quality | focus
        dimensions | in frame
        构图 | 布局 | 细节 | 形状 | 结构 | 比例 | 角度 | 画质 | 质感 | 纹理 | 尺寸 | 大小 | 分辨率 | 身份
        花纹 | 底纹 | 木纹 | 特征 | 位置 | 字体 | 字号 | 排版 | 样式 | 元素 | 褶皱 | 透视 | 主体构图 | 款式 | 版式
        字形 | 字型 | 字距 | 行距 | 字间距 | 字重 | 粗细 | 笔画 | 字的大小 | 字体大小 | 文字大小 | 字体字号 | 对齐方式 | 对齐 | 间距 | 格式 | 倾斜度
        长宽 | 大小位置 | 书法 | 笔迹 | 字迹 | 景别 | 纹路 | 纹样 | 外形 | 造型 | 竖版 | 竖屏 | 竖图 | 竖幅 | 竖构图 | 横版 | 横图 | 宽幅 | 竖版的
        横版的
    """,
    Kind.stroke: """
        page from kid's book | page from kids book | page from children's book | page from picture book | page from story book | page from storybook
        page out of picture book | page out of storybook | page from fairy tale | illustration in kid's book | illustration from children's book
        picture in children's book | illustration from picture book | illustration in storybook | picture from storybook
        children's book illustration | page from kids's book | page in kids's book | page out of kids's book | page in kid's book
        page in children's book | page out of children's book | illustration from kids's book | picture from kids's book
        black on white | dark on light | black lines on white background | white lines on blue paper | white lines on blue | white on blue | white ink on blue paper | lines on blue paper | black lines on white paper
        black lines on white | black ink on white paper | ink on paper | pencil on paper | drawn on paper | on rice paper | on drawing paper | on textured paper
        shading | hatching | cross hatching | crosshatching | crosshatch | washes | soft washes | loose washes
        paint strokes | brushes | pencil strokes | pencil marks | smudges | drips | paint drips
        splashes | splatters | paint splatters | visible brush | thick paint | visible paint
        white paper | rough paper | textured paper | paper texture | canvas texture | on canvas | on paper
        on parchment | rice paper | on rice paper | on old paper | graph paper | grid lines | bold outlines
        thick outlines | bold black outlines | thick black outlines | white outlines
        thin outlines | white lines | thin lines | thick lines | black lines only | rough lines | fine lines
        bold lines | clean black lines | colored bits | colored pieces | colored panes | bits of glass
        pieces of glass | colored glass | bits of colored glass | lead lines | leading lines | stones
        little stones | colored stones | ben day dots
        benday dots | flat colors | bold colors | primary colors | limited palette | bright flat colors
        bleeding edges | soft edges | rough edges | chunky blocks | color blocks | blocks of color | bristles | strong colors | crazy colors
        detailed | very detailed | highly detailed | fine details
        shading and all | lines and all | dots and all | brushstrokes and all | brush strokes and all
        visible brushwork | visible strokes | white paper showing | texture of paper
    """,
    Kind.rest: """
        wherever there's | wherever there is | anywhere there's | anywhere there is | everywhere there's | everywhere there is | wherever it's | everywhere it's
        everything else | all else | else | rest | other | others | anything | anything else | all other
        all others | remaining | other things | other parts | other elements | all other parts | both | each
        parts | part | areas | everybody else | rest of picture | rest of image | rest of it | whatever else
        areas only | bits | stuff | thing | things | what is in | what's in | empty space | gaps | blank space
        empty area | leftover space | empty areas | remaining space | blank areas
        其他 | 其它 | 其余 | 别的 | 部分 | 内容 | 地方 | 其他部分 | 其余部分 | 其他内容 | 其他地方 | 其它部分
        任何 | 每个 | 别处 | 其他的 | 其他颜色 | 别的颜色 | 其余的 | 其他东西 | 别的东西 | 别的地方 | 其他一切
        剩下的 | 那部分 | 区域 | 那块 | 东西 | 玩意 | 玩意儿 | 那玩意 | 空白处 | 空白地方 | 空白区域 | 空白位置 | 空的位置 | 空处 | 留白处 | 留白的地方 | 空白 | 空余 | 空余部分
        空出来的地方 | 空的地方 | 空出的地方 | 空白部分 | 空隙 | 多出来的部分 | 多出来的地方 | 不足的部分
        缺的部分 | 剩余 | 剩余部分 | 边缘 | 边沿 | 边上 | 外缘 | 边缘处的
    """,
    Kind.all: """
        all | all of | everything | every | whatever is | whatever's | everything that is | everything that's
        anything that is | all that is | every bit of | every last bit of | every single | every piece of
        every trace of | all traces of | each and every | any and all | every scrap of
        所有 | 所有的 | 全部 | 全部的 | 都 | 全 | 一切 | 全都 | 统统 | 什么都 | 啥都 | 全部都 | 通通 | 通统
        一个不留 | 一并 | 各种 | 凡是 | 只要是 | 各 | 各自 | 统共 | 一律 | 一概 | 什么的都 | 谁都 | 但凡 | 但凡是 | 凡 | 凡是有 | 但凡有 | 只要是个
        不管什么 | 不管啥 | 不管哪种 | 无论什么 | 不论什么 | 甭管什么 | 甭管啥 | 管它什么
    """,
    Kind.one: "one | version | ones | variant | 版 | 版本 | 那个版本 | 款 | 号的",
    Kind.text: """
        what's written | what is written | whatever's written | whatever is written | what it says | everything written
        anything written | all that's written | captions | subtitles | text | texts | words | writing | letters | wording | lettering | every letter | all letters
        every word | all words | font color | text color | font colour | text colour | new word | new words
        new text | new letters | new lettering | new one in | font in | text in
        文字 | 字 | 字样 | 文本 | 文案 | 的字样 | 字符 | 写字 | 文字内容 | 字儿 | 英文字 | 中文字 | 汉字
        一个字都 | 字体颜色 | 文字颜色 | 字体的颜色 | 新字 | 新文字 | 新的字 | 新内容 | 新的文字 | 新词
        新写的 | 字色 | 字体色 | 文字色
        水印文字 | 水印字 | 文字水印 | 粉笔字 | 手写字 | 印刷字 | 毛笔字 | 钢笔字 | 弹幕 | 弹幕字 | 英文字母们 | 标语文字 | 广告文字 | 广告字 | 杂字
        小字儿 | 文字部分 | 文字信息 | 文字都 | 上面的文字 | 图上的字 | 上头的字 | 字的颜色 | 全部文字 | 中英文 | 中文英文 | 中文和英文 | 英文和中文 | 英文中文
        任何文字 | 任何字 | 任何字样 | 任何文本 | 有字的地方 | 带字的地方 | 有文字的地方 | 有字的部分 | 大字小字 | 大小文字 | 大大小小的字
    """,
    Kind.label: """
        time | times | opening hours | amount | total | room number | flight number | table number | code | zip code | postcode | street name | surname
        word | title | caption | heading | headline | slogan | subtitle | tagline | name | phrase | line
        sentence | message | inscription | letter | banner text | date | price | phone number | number | tag
        typo | spelling | year | time stamp | text line | copyright | signature | credit | wordmark | address
        email | website | url | hashtag | quote | label text | watermark text | price tag | house number
        license plate number | jersey number | score | page number | first line | second line | last line
        top line | bottom line
        标题 | 标语 | 口号 | 名字 | 单词 | 词 | 副标题 | 店名 | 品牌名 | 词语 | 字母 | 句子 | 字幕 | 几个字
        这几个字 | 一个字 | 两个字 | 三个字 | 四个字 | 五个字 | 六个字 | 这两个字 | 这三个字 | 这四个字 | 日期
        价格 | 电话 | 电话号码 | 手机号 | 号码 | 号 | 数字 | 错别字 | 错字 | 年份 | 时间戳 | 价钱 | 落款字
        签名 | 网址 | 地址 | 邮箱 | 编号 | 店名字 | 门牌号 | 第一行 | 第二行 | 最后一行 | 大标题 | 小标题
        字句 | 那行字 | 这行字 | 一行字 | 那几个字 | 这句话 | 那句话 | 话 | 一句话 | 文字标签 | 标签文字
        横幅文字 | 两字 | 二字 | 三字 | 四字 | 五字 | 这两字 | 这几字 | 几个字儿 | 几个字母 | 这几个字母
        那几个字母 | 三个字母 | 四个字母 | 那两个字 | 那三个字 | 那四个字 | 那个字 | 这个字 | 这些字 | 那些字
        那串字 | 那串数字 | 这串数字 | 那串字母 | 这行文字 | 那行文字 | 一行文字 | 那段文字 | 这段文字
        那段话 | 那行 | 这行 | 字样儿 | 串 | 句 | 行字
        原文 | 原字 | 原句 | 原词 | 旧字 | 旧文字 | 老字 | 原文字 | 原标题 | 旧标题 | 新标题 | 新名字 | 新店名 | 新名称 | 名称 | 店铺名 | 书名 | 片名
        歌名 | 人名 | 姓名 | 职位 | 职务 | 职称 | 头衔 | 称呼 | 票价 | 售价 | 单价 | 房价 | 原价 | 现价 | 特价字 | 折扣 | 折扣字 | 优惠 | 分数
        比分 | 得分 | 成绩 | 学号 | 座号 | 座位号 | 房号 | 房间号 | 楼层号 | 楼号 | 单元号 | 车牌号 | 车号 | 航班号 | 车次 | 班次 | 型号 | 规格
        版本号 | 条码号 | 编码 | 账号 | 帐号 | 卡号 | 身份证号 | 证件号 | 订单号 | 单号 | 快递单号 | 微信号 | qq号 | 群号 | 手机号码 | 联系电话
        联系方式 | 电子邮箱 | 邮箱地址 | 网站地址 | 链接 | 店址 | 门店地址 | 公司名 | 公司名称 | 公司名字 | 单位名 | 单位名称 | 学校名 | 班级 | 班级名
        年级 | 时刻 | 时间字 | 年月日 | 生产日期 | 保质期 | 有效期 | 截止日期 | 开业日期 | 活动日期 | 活动时间 | 营业时间 | 金额 | 数额 | 总价 | 合计
        手写的 | 打印的 | 印刷的 | 手写 | 微信名 | qq名 | 抖音名 | 那栏 | 这栏 | 那栏字 | 栏目 | 栏目名
        英文 | 中文 | 英语 | 汉语 | 拼音 | 日文 | 韩文 | 标记 | 标注字 | 小标 | 一列字 | 那列字 | 那一列字 | 竖排字 | 竖着的字 | 竖排的字
        提示 | 提示文字 | 提示字 | 台标 | 台标文字 | 台标字 | 作者 | 作者名 | 作者名字 | 昵称 | 网名 | 用户名 | 艺名 | 笔名
        产品名 | 产品名称 | 商品名 | 菜名 | 品名 | 品牌 | 校名 | 班名 | 队名 | 地名 | 路名 | 街名 | 站名 | 城市名 | 价 | 活动价 | 促销价
        优惠价 | 会员价 | 零售价 | 批发价 | 门票价 | 角色名 | 导演 | 主演 | 出品方 | 主办单位 | 承办单位 | 收件人 | 寄件人
        数值 | 数目 | 数 | 标价 | 俩字 | 这俩字 | 那俩字 | 仨字 | 这仨字 | 那仨字 | 几字 | 两个字儿 | 那几字
        这一行 | 那一行 | 这一句 | 那一句 | 这一段 | 那一段 | 这段话 | 那排字 | 这排字 | 那排 | 一排字 | 那一串 | 这一串 | 头一行 | 末行
        末尾那行 | 首行 | 正文 | 署名字 | 标语字 | 广告语 | 宣传语 | 宣传词 | 广告词 | 祝福语 | 祝福 | 贺词 | 寄语 | 台词 | 对白 | 歌词 | 诗句
        引文 | 注释 | 备注 | 说明 | 说明文字 | 提示语 | 前缀 | 后缀 | 日期戳 | 时间水印 | 日期水印 | 拍摄日期 | 时间日期 | 地点 | 场地 | 场馆 | 楼层
        门牌号码 | 工号 | 场次 | 部门 | 热线 | 联系人 | 月份 | 开业时间 | 截止时间 | 上课时间 | 会议室号 | 数量 | 电话号
    """,
    Kind.carrier: """
        sign | poster | label | banner | billboard | page | cover | block | blocks | letter blocks
        letter block | button | screen | package | packaging | signboard | board | card | sticker | placard
        menu | book cover | plate | storefront | building blocks | wooden blocks | flyer | ticket
        street sign | road sign | blackboard | awning | shop | store | shopfront | marquee | arrow | mug label
        bottle label | tag line | signpost | scoreboard | chalkboard | whiteboard | window sign | door sign
        price board | neon sign | t shirt print | invitation | postcard | letterhead | certificate | newspaper
        magazine | magazine cover | album cover | album | receipt | license plate | number plate
        sticky note | sticky notes | post it note | post it notes | postit | note | notes | memo | notice board | noticeboard
        locker | bumper sticker | pamphlet | brochure | leaflet | badge | name tag | nameplate | plaque | headstone
        tombstone | carton | bag label | shirt print | flyers | awnings | arrow label | shop sign
        shop window | bus stop | shop front | shopwindow | photo album
        牌子 | 招牌 | 海报 | 标牌 | 横幅 | 木块 | 积木 | 字母积木 | 页面 | 封面 | 按钮 | 屏幕 | 包装 | 广告牌
        卡片 | 贴纸 | 标签 | 菜单 | 路牌 | 黑板 | 方块 | 字母块 | 店招 | 指示牌 | 门牌 | 传单 | 奶茶杯 | 箭头
        门头 | 店面 | 店铺 | 价签 | 价目表 | 价牌 | 告示 | 告示牌 | 公告 | 车牌 | 邀请函 | 明信片 | 证书
        报纸 | 杂志 | 专辑 | 发票 | 小票 | 宣传单 | 宣传册 | 名片 | 徽章 | 牌匾 | 站牌 | 霓虹灯牌 | 灯牌
        灯箱 | 锦旗 | 易拉宝 | 信封 | 封皮 | 瓶身 | 杯身 | 标牌子 | 吊牌 | 胸牌 | 工牌 | 条幅 | 票 | 门票
        车票 | 卡
        牌 | 店 | 小店 | 门店 | 本店 | 促销牌 | 比分牌 | 记分牌 | 收银台牌子 | 门店牌子 | 奖状 | 奖牌 | 奖杯 | 奖章 | 聘书 | 请柬 | 喜帖 | 请帖 | 帖子 | 合同 | 文件 | 公文
        表格 | 表 | 通知单 | 通知书 | 价目 | 价目牌 | 展板 | 展架 | 立牌 | 台卡 | 桌牌 | 桌卡 | 水牌 | 铭牌 | 胸卡 | 门票票面 | 票面 | 票根 | 收据
        账单 | 菜谱 | 菜牌 | 餐牌 | 酒单 | 书皮 | 书脊 | 书名页 | 扉页 | 目录 | 课本 | 课件页 | 幻灯片 | 贺卡封面 | 瓶子标签 | 瓶贴 | 罐身 | 盒面
        包装盒 | 包装袋 | 外包装 | 包装纸 | 礼盒 | 快递单 | 面单 | 吊旗 | 旗帜 | 彩旗 | 条幅布 | 红纸 | 对联 | 春联 | 福字 | 灯箱片 | 广告 | 广告板
        广告纸 | 小广告 | 公告栏 | 布告 | 告示栏 | 宣传栏 | 宣传页 | 宣传海报 | 单页 | 折页 | 日历页 | 门脸 | 门匾 | 牌坊 | 匾 | 匾额 | 碑 | 石碑
        墓碑 | 白板 | 黑板报 | 手举牌 | 应援牌 | 接机牌 | 号码牌 | 号码布 | 车身 | 车身广告 | 站台牌 | 楼牌 | 楼层牌 | 路标 | 交通标志牌 | 界面 | 弹窗
        导航栏 | 海报图 | 长海报
        页脚 | 页眉 | 页首 | 页尾 | 角落 | 视频封面 | 短视频封面 | 文章封面 | 书籍封面 | 图书封面 | 专辑封面 | 杂志封面 | 缩略图 | 片尾字幕 | 车贴
        门贴 | 窗贴 | 墙贴 | 地贴
        对话框 | 聊天框 | 气泡框 | 气泡 | 提示框 | 输入框 | 聊天记录 | 聊天界面 | 消息框 | 书封 | 封底 | 电影票 | 演出票 | 入场券 | 优惠券 | 代金券
        券 | 兑换券 | 登机牌 | 机票 | 火车票 | 校牌 | 杯套 | 手提袋 | 纸袋 | 购物袋 | 帆布袋 | 手机壳 | 胶带纸 | 便签 | 便利贴 | 便条
        纸条 | 字条 | 信纸 | 信 | 试卷 | 卷子 | 作业本 | 答题卡 | 成绩单 | 课程表 | 课表 | 日程表 | 节目单 | 座位表 | 座签 | 席卡 | 台签 | 片头 | 片尾 | 横额 | 屏 | 大屏 | 显示屏 | 电子屏 | LED屏 | 投影
    """,
    Kind.lettering: """
        bold | italic | handwritten | cursive | serif | sans serif | arial | capital letters | uppercase
        lowercase | underlined | outlined | comic sans | times new roman | helvetica
        粗体 | 斜体 | 加粗 | 手写体 | 宋体 | 黑体 | 楷体 | 大写 | 小写
    """,
    Kind.effect: """
        effect | filter | style | vibe | aesthetic | treatment | styling | grade | preset | theme | styled
        mode | manner | restyle | same look | vibes | style wise | flavor | look and feel | look of | looks of
        artistic style | art style | artistic look | painting style | style transfer | visual style of | 's look | 's looks | 's feel | 's vibe | artist of | painter of | painted by artist of | by artist of | look from | looks from | feel of | feel from | feeling of | look and feel of
        drawing style | same way | same manner | same fashion | technique | style reference | style guide
        style source | reference style | artist's style | brush strokes | brushstrokes | strokes | visible brush strokes | thick brush strokes
        thick strokes | brushwork | visible brushstrokes | thick brushstrokes | texture look
        方式 | 形式 | 画面感 | 效果 | 滤镜 | 风格 | 感觉 | 风 | 感 | 质感风格 | 调性 | 味道 | 特效 | 画风 | 画法 | 质感效果
        那种感觉 | 的感觉 | 画派 | 派 | 调调 | 式 | 风格画 | 手法 | 味 | 味儿 | 范 | 范儿 | 气质 | 调子的
        风格迁移 | 艺术风格 | 绘画风格 | 笔触 | 画风格 | 似的 | 那样式 | 那种画 | 那种画面 | 那种图 | 那样的画 | 晕开 | 晕染 | 晕染开 | 晕开来 | 化开
        那股味 | 那股味儿 | 那味 | 那味儿 | 那个味 | 那个味儿 | 那股劲 | 那股劲儿 | 那意思 | 的意境 | 意境 | 的韵味 | 韵味 | 的调调 | 腔调 | 风味 | 观感
        的质感 | 那种质感 | 那种风格 | 那种画法 | 那种画风 | 那种效果 | 那个效果 | 那种感 | 那种味道 | 那种味儿 | 那种调调 | 那种氛围 | 的氛围 | 拼的画
        拼成的画 | 拼的 | 拼成的 | 拼起来的 | 拼出来的 | 笔法 | 技法 | 绘画手法 | 画技 | 用色 | 色彩搭配 | 风格和笔触 | 的手笔 | 笔触感 | 那个风格
        那个画风 | 那个调调 | 那个感觉 | 那个画法
    """,
    Kind.scenic: """
        serene | beautiful | peaceful | calm | quiet | stunning | majestic | scenic | gorgeous | breathtaking
        tropical | sunny | vast | distant | romantic | magnificent | picturesque | pretty | nice | lovely
        tranquil | dreamy | modern | wild | dense | clean | professional | hawaii | hawaiian | maldives | bali
        miami | caribbean | sandy | exotic | snow white | majestic looking | cozy | misty looking
        colorful looking | bustling | busy | crowded | lively | warm looking | wintery | lush | empty
        deserted | remote | wide open | open | bright looking | dignified | elegant looking | rich
        subtle shade | muted looking | classic | classical | sober | neutral | tasteful | stylish looking
        crisp looking | simple | minimal looking | minimalistic | plain looking one | spotless
        seamless paper | warm toned one | friendly | cheerful | calming | soothing | serious looking | festive
        luxurious | luxury | royal | noble | smart | formal | casual | cute | sweet | fantastic | fabulous
        splendid | glorious | magical | mystical | mysterious | enchanting | charming | delightful | idyllic
        pristine | unspoiled | untouched looking | secluded | quaint | rustic | rugged | rocky | alpine
        nordic | scandinavian | foggy looking | moonlit | frosty looking | freezing | windy | summery
        autumnal | blazing | fiery | glowing | golden looking | sparkling | twinkling | shimmering
        glittering | brilliant | deep dark | vast open | endless | infinite looking | far away | faraway
        towering | dramatic looking | epic looking | decent | proper | suitable | appropriate | fitting
        nice looking | good looking | attractive looking | realistic looking | natural looking | believable
        convincing | normal | ordinary | standard | regular | typical | usual | basic | official | corporate
        businesslike | academic | messy looking
        宁静 | 美丽 | 漂亮 | 平静 | 壮丽 | 壮观 | 辽阔 | 热带 | 浪漫 | 安静 | 广阔 | 唯美 | 阳光明媚 | 阳光
        优美 | 远处 | 晴朗 | 茂密 | 现代 | 专业 | 美 | 好看 | 马尔代夫 | 夏威夷 | 巴厘岛 | 三亚 | 青岛 | 海南
        普吉岛 | 寂静 | 神秘 | 梦幻 | 空旷 | 热闹 | 繁华 | 静谧 | 绿意盎然 | 雄伟 | 皎洁 | 璀璨 | 深邃 | 蔚蓝
        满天 | 片 | 大方 | 得体 | 素净 | 干净 | 简洁 | 简约 | 清爽 | 正式 | 庄重 | 稳重 | 沉稳 | 喜庆 | 节日
        可爱 | 温馨的 | 文艺 | 迷人 | 醉人 | 如画 | 诗意 | 幽静 | 幽深 | 苍翠 | 翠绿的 | 郁郁葱葱 | 白茫茫
        茫茫 | 金黄的 | 金灿灿 | 碧蓝 | 湛蓝 | 幽暗 | 昏黄 | 绚烂 | 灿烂 | 闪耀 | 闪闪 | 亮晶晶 | 霓虹闪烁
        灯火通明 | 车水马龙 | 空灵 | 荒凉 | 原始 | 古老 | 纯净 | 通透的 | 耐看 | 高端 | 上档次 | 有质感
        真实感 | 逼真 | 合适 | 合适的 | 普通 | 常见 | 标准 | 官方 | 商务 | 常规 | 正常 | 正规 | 干干净净
        整整齐齐 | 清清爽爽 | 漂漂亮亮 | 纯纯 | 简简单单 | 明明白白 | 老式 | 老款 | 旧式 | 老派 | 新款 | 新式 | 欧式 | 中式 | 日式 | 复古款 | 破
        破旧 | 破破烂烂 | 旧 | 崭新 | 生锈的 | 圆圆的 | 圆圆 | 方方的 | 长长的 | 长条 | 细长 | 高高的 | 胖胖的 | 圆滚滚的 | 毛茸茸的 | 毛茸茸
        亮闪闪的 | 木制 | 木质 | 塑料 | 玻璃 | 金属 | 不锈钢 | 陶瓷 | 布艺 | 皮质 | 真皮 | 皮 | 铁 | 木 | 棉 | 牛仔 | 针织 | 毛线的 | 充气
        电动 | 儿童 | 学生用 | 印花的 | 卡通的
        低调 | 高调 | 内敛 | 张扬 | 活泼 | 俏皮 | 醒目 | 亮眼 | 雅致 | 清雅 | 朴素 | 百搭 | 洋气 | 时髦 | 喜气 | 接地气 | 文静 | 庄严 | 肃穆 | 稳当 | 含蓄 | 厚实
        绿油油 | 绿油油的 | 绿莹莹 | 绿莹莹的 | 绿茵茵 | 绿茵茵的 | 郁郁葱葱的 | 翠绿翠绿 | 翠绿翠绿的 | 蓝汪汪 | 蓝汪汪的 | 金灿灿的 | 满是星星的
        繁星点点的 | 缀满星星的 | 布满星星的 | 开满花的 | 长满草的
    """,
    Kind.view: """
        somewhere | someplace | landscape | scenery | view | scene | vista | panorama | horizon | location photo | nature | wallpaper
        terrain
        风景 | 景色 | 景观 | 美景 | 风光 | 街景 | 外景 | 内景 | 实景 | 室内景 | 园景 | 景 | 自然风光 | 时分 | 时 | 下 | 地平线 | 水平线
    """,
    Kind.transparent: """
        transparent | leave it transparent | keep it transparent | leave transparent | see through | transparency | alpha | transparent layer | png transparent
        with transparency | alpha channel | with alpha channel | with alpha | alpha background
        transparent alpha
        透明 | 透明底 | 透明色 | 透明背景图 | 透明图 | 透明通道 | 透明的 | 透明层 | 镂空
    """,
    Kind.bokeh: """
        creamy bokeh | buttery bokeh | smooth bokeh | soft bokeh | nice bokeh | dreamy bokeh | bokeh | portrait mode | shallow depth of field | depth of field
        大光圈镜头 | 大光圈效果 | 奶油般 | 奶油般的 | 奶油化 | 奶油焦外 | 奶油感 | 焦外 | 散景 | 焦外虚化 | 浅景深效果 | 小景深 | 景深 | 浅景深 | 大光圈 | 人像模式 | 背景虚化效果
        开大光圈 | 开个大光圈 | 光圈开大 | 光圈开大点 | 光圈开大一点 | 光圈调大 | 光圈调大点 | 光圈大点 | 光圈大一点 | 前实后虚 | 前清后虚 | 前清后糊 | 人清景虚
        人实景虚 | 人清晰背景虚化 | 前景清晰背景模糊 | 前景清楚背景模糊 | 主体清晰背景模糊 | 主体清晰背景虚化
    """,
}
