"""What pictures show and can become: looks, scenes, garments, places, things.

A new look or scene is a new line here. Phrases are English and Chinese, parted by " | ".
"""

from dataclasses import dataclass

from overpaint.engines.embedded.kinds import Kind
from overpaint.engines.embedded.plan import LookName, Position, Scene


@dataclass(frozen=True, slots=True)
class Quality:
    """Something of which a picture has more or less, and the look of each."""

    up: LookName
    down: LookName | None = None


LOOKS: dict[LookName, str] = {
    LookName.bw: (
        "black and white | black & white | black white | black n white | b & w | b and w | b / w | bw | monochrome"
        " | monochromatic | grayscale | greyscale | gray scale | grey scale | noir | shades of gray"
        " | remove color | remove all color | remove colors | remove all colors | take out color | desaturate completely"
        " | completely desaturate | fully desaturate | black and white photograph"
        " | 黑白 | 黑白色 | 单色 | 灰度 | 灰阶 | 灰度图 | 去色 | 黑白照 | 黑白照片 | 黑白图片 | 黑白图 | 黑白色调"
    ),
    LookName.sepia: "sepia | sepia toned | sepia tone | brown toned | 深褐色调 | 褐色调 | 棕褐色 | 棕褐色调 | 乌贼墨色 | 泛黄",
    LookName.warmer: (
        "warm | warmer | warm up | warm tone | warm tones | warmer tone | warmer tones | warm toned | warm color"
        " | warm colors | warmer colors | cozier | 暖 | 暖色 | 暖色调 | 暖调 | 温暖 | 暖一点 | 偏暖 | 调暖 | 暖和"
    ),
    LookName.cooler: (
        "cooler | colder | cool tone | cool tones | cooler tone | cooler tones | cool toned | cool color | cool colors"
        " | cooler colors | cool down | cool it down | cool picture down | cool photo down | cool image down | bluish"
        " | cold tones | cold tone | 冷 | 冷色 | 冷色调 | 冷调 | 偏冷 | 调冷 | 清冷"
    ),
    LookName.brighter: (
        "bright | brighter | brighten | lighten | lighter | lighten up | illuminate | brighten up"
        " | 亮 | 明亮 | 调亮 | 提亮 | 变亮 | 加亮 | 增亮 | 光亮 | 亮堂"
    ),
    LookName.darker: "dark | darker | darken | dim | dimmer | dusky | 暗 | 调暗 | 变暗 | 压暗 | 加深 | 昏暗 | 黑一点",
    LookName.contrast_up: "contrasty | high contrast | higher contrast | punchy | punchier | 高对比 | 高对比度 | 高反差",
    LookName.contrast_down: "low contrast | lower contrast | flatter | 低对比 | 低对比度 | 低反差",
    LookName.saturation_up: (
        "vivid | vibrant | saturated | saturate | colorful | colourful | more colorful | richer"
        " | 鲜艳 | 鲜亮 | 艳丽 | 鲜明 | 浓郁 | 饱和 | 绚丽 | 多彩"
    ),
    LookName.saturation_down: (
        "desaturate | desaturated | muted | faded colors | dull | washed out | mute"
        " | 低饱和 | 低饱和度 | 素雅 | 淡雅 | 灰暗"
    ),
    LookName.vintage: (
        "vintage | retro | old fashioned | old photo | old photograph | old picture | old timey | old time"
        " | antique | nostalgic | old | aged photo | aged | 70 s | 1970 s | 60 s | 1960 s | 80 s | 1980 s"
        " | seventies | sixties | eighties | taken long ago"
        " | 复古 | 怀旧 | 老照片 | 旧照片 | 年代感 | 老旧 | 做旧 | 古旧 | 老式照片 | 上世纪"
    ),
    LookName.film: (
        "film | filmic | old film | film look | film grain | analog | analogue | analog film | 35 mm | 35 mm film"
        " | film camera | film photo | film photograph | shot on film | old film picture | film like"
        " | 胶片 | 胶片感 | 胶片风 | 胶片风格 | 胶卷 | 菲林 | 胶片机 | 老胶片 | 老电影胶片"
    ),
    LookName.hdr: "hdr | high dynamic range | hdr like | 高动态范围 | 高动态",
    LookName.denoise: (
        "denoise | de noise | noise reduction | denoising | noise removal | 去噪 | 降噪 | 去噪点 | 除噪 | 去躁 | 降燥"
        " | 消噪 | 去除噪点 | 去除噪声"
    ),
    LookName.sharpen: "sharpen | sharper | sharp | crisp | crisper | crispier | crispen | 锐化 | 锐利 | 更清晰 | 变清晰 | 清楚",
    LookName.dehaze: "dehaze | de haze | defog | dehazing | haze removal | 去雾 | 去霾 | 除雾 | 去雾霾",
    LookName.day_to_night: (
        "day to night | day into night | daytime to nighttime | day for night | as if taken at night"
        " | 白天变黑夜 | 白天变成黑夜 | 白天变夜晚 | 白天变成夜晚 | 白天变成晚上 | 日转夜 | 白天改成夜晚 | 白天转黑夜"
    ),
    LookName.vignette: (
        "vignette | vignetting | darken corners | darken edges | dark corners | dark edges | 暗角 | 晕影 | 四角压暗"
    ),
}

OPPOSITES: dict[LookName, LookName] = {
    LookName.warmer: LookName.cooler,
    LookName.brighter: LookName.darker,
    LookName.contrast_up: LookName.contrast_down,
    LookName.saturation_up: LookName.saturation_down,
}
OPPOSITES |= {after: before for before, after in OPPOSITES.items()}

QUALITIES: dict[Quality, str] = {
    Quality(LookName.contrast_up, LookName.contrast_down): "contrast | 对比度 | 对比 | 反差",
    Quality(
        LookName.brighter, LookName.darker
    ): "brightness | exposure | light level | luminosity | 亮度 | 曝光 | 曝光度 | 明度 | 明亮度",
    Quality(LookName.saturation_up, LookName.saturation_down): (
        "saturation | vibrance | vibrancy | color intensity | color saturation | vividness | 饱和度 | 色彩饱和度"
        " | 颜色饱和度 | 鲜艳度 | 彩度"
    ),
    Quality(LookName.warmer, LookName.cooler): "warmth | color temperature | temperature | 色温 | 暖意",
    Quality(LookName.sharpen): "sharpness | clarity | crispness | 清晰度 | 锐度",
}
FLAWS: dict[LookName, str] = {
    LookName.denoise: "noise | noisy | grain | grainy | graininess | noisiness | iso noise | 噪点 | 噪音 | 噪声 | 杂点 | 颗粒 | 颗粒感",
    LookName.dehaze: "haze | hazy | fog | foggy | mist | misty | haziness | smog | 雾 | 雾气 | 雾霾 | 朦胧 | 雾蒙蒙 | 灰蒙蒙",
}

# the ingredients of scenery, and the sets of them that make a scene
SCENERY: dict[str, str] = {
    "mountain": "mountain | mountains | mountain range | mountain scenery | mountainous | peaks | alps | 山 | 山脉 | 群山 | 大山 | 高山 | 山景",
    "sunset": (
        "sunset | sundown | setting sun | golden hour | golden sunset | sun setting | orange sunset"
        " | 日落 | 夕阳 | 落日 | 晚霞 | 日落时分 | 夕阳西下"
    ),
    "beach": (
        "beach | sandy beach | white sand beach | seaside | seashore | sea shore | golden beach | beachside"
        " | sunny beach | 海滩 | 沙滩 | 海边 | 海滨"
    ),
    "sea": "sea | ocean | blue sea | blue ocean | waves | 大海 | 海洋 | 海 | 碧海 | 海水",
    "clear_sky": "blue sky | clear sky | clear blue sky | sunny sky | 蓝天 | 晴空 | 蓝天白云",
    "night": "night | nighttime | night time | night scene | midnight | nightfall | evening sky at night | 夜晚 | 晚上 | 黑夜 | 夜里 | 深夜 | 夜间 | 夜景",
    "stars": "star | stars | starry | starlit | starry night | milky way | full of stars | 星空 | 星星 | 繁星 | 银河 | 满天星 | 星夜",
    "sky": "sky | skies | 天空 | 夜空下的天空",
    "night_sky": "night sky | starry sky | starry night sky | 夜空 | 夜晚的天空",
    "snow": (
        "snow | snowy | snowfield | snow field | snow covered | snowy landscape | snowscape | snow scene | antarctica"
        " | antarctic | arctic | north pole | south pole | tundra | winter wonderland | polar landscape"
        " | 雪 | 雪地 | 雪景 | 雪原 | 南极 | 南极洲 | 北极 | 冰天雪地 | 冰雪 | 极地 | 雪野"
    ),
    "ice": "ice | icy | ice field | glacier | frozen | 冰原 | 冰川 | 冰",
    "winter": "winter | wintry | winter landscape | 冬天 | 冬季 | 冬日",
    "studio": (
        "studio | photo studio | photography studio | studio backdrop | studio background | studio setting"
        " | studio lighting | portrait studio | 摄影棚 | 影棚 | 摄影工作室 | 照相馆 | 影楼 | 棚拍"
    ),
    "forest": "forest | woods | woodland | pine forest | green forest | lush forest | lush green forest | deep forest | 森林 | 树林 | 林间 | 松林 | 绿色森林 | 绿色的森林",
    "tree": "trees | tall trees | 树木",
    "city": "city | cityscape | skyline | city skyline | downtown | urban | city lights | metropolis | 城市 | 都市 | 市区 | 天际线 | 城市天际线 | 大城市",
    "dusk": "dusk | evening | twilight | blue hour | 黄昏 | 傍晚 | 暮色",
    "day": "day | daytime | daylight | 白天 | 日间",
    # places that no scene is made of: known, so that the refusal can say so
    "elsewhere": (
        "desert | office | library | kitchen | restaurant | cafe | paris | london | new york | tokyo | eiffel tower | moon"
        " | mars | space | outer space | galaxy | underwater | jungle | rainforest | street | park | garden | castle"
        " | church | classroom | bedroom | living room | room | waterfall | lake | river | island | volcano | field | meadow"
        " | farm | stadium | airport | bridge | countryside | village | sunrise | dawn | cave | canyon | cliff | hills | rain"
        " | rainy | spring | autumn | fall leaves | summer | clouds | cloudy | rainbow | great wall | venice | gym | bar"
        " | concert | stage | museum | temple | hotel | supermarket | flower field | cherry blossoms | northern lights"
        " | aurora | lightning | storm | fireworks | beijing | shanghai | universe"
        " | 沙漠 | 办公室 | 图书馆 | 厨房 | 餐厅 | 咖啡馆 | 巴黎 | 伦敦 | 纽约 | 东京 | 埃菲尔铁塔 | 月球 | 火星 | 太空 | 宇宙 | 水下"
        " | 海底 | 丛林 | 雨林 | 街道 | 街头 | 公园 | 花园 | 城堡 | 教堂 | 教室 | 卧室 | 客厅 | 房间 | 瀑布 | 湖 | 湖边 | 湖泊 | 河"
        " | 河边 | 岛 | 火山 | 田野 | 草原 | 草地 | 农场 | 体育场 | 机场 | 桥 | 乡村 | 村庄 | 日出 | 清晨 | 峡谷 | 悬崖 | 下雨 | 雨"
        " | 雨天 | 春天 | 秋天 | 夏天 | 云 | 白云 | 彩虹 | 长城 | 天安门 | 故宫 | 北京 | 上海 | 舞台 | 博物馆 | 寺庙 | 超市 | 花海"
        " | 樱花 | 极光 | 闪电 | 烟花 | 雪山 | 学校 | 竹林 | 操场"
    ),
}
SCENES: dict[Scene, str] = {
    Scene.mountain_sunset: "mountain sunset | mountain dusk | mountain | sunset | sunset sky | mountain sunset sky",
    Scene.beach: "beach | beach sea | beach clear_sky | beach sea clear_sky | beach day",
    Scene.night_sky: "night_sky | night sky | stars | stars sky | stars night | stars night sky | stars night_sky",
    Scene.snow: "snow | ice | snow ice | winter | snow winter | ice winter",
    Scene.studio: "studio",
    Scene.forest: "forest | forest tree | forest day",
    Scene.city_dusk: "city | city dusk | city night | city sunset | city sunset sky | city night_sky",
}

GARMENTS: dict[str, str] = {
    "shirt": "shirt | dress shirt | 衬衫 | 衬衣",
    "t-shirt": "t shirt | tshirt | tee | tee shirt | t恤 | t恤衫 | 短袖",
    "blouse": "blouse | 女式衬衫 | 罩衫",
    "polo shirt": "polo shirt | polo | polo衫",
    "sweater": "sweater | jumper | pullover | 毛衣 | 针织衫",
    "sweatshirt": "sweatshirt | 卫衣",
    "hoodie": "hoodie | hooded sweatshirt | 帽衫 | 连帽衫",
    "cardigan": "cardigan | 开衫",
    "jacket": "jacket | blazer | 夹克 | 外套 | 上衣外套",
    "coat": "coat | overcoat | trench coat | 大衣 | 风衣",
    "suit": "suit | tuxedo | spacesuit | space suit | 西装 | 西服 | 套装 | 宇航服 | 太空服",
    "dress": "dress | gown | 裙子 | 连衣裙 | 长裙 | 礼服",
    "vest": "vest | waistcoat | tank top | 背心 | 马甲",
    "jersey": "jersey | 球衣",
    "uniform": "uniform | 制服 | 校服",
    "clothes": "clothes | clothing | outfit | 衣服 | 上衣 | 服装 | 衣裳",
}

# stems; "corner", 角 and the like are added
_PLACES: dict[Position, str] = {
    Position.top_left: "top left | upper left | left top | 左上",
    Position.top_right: "top right | upper right | right top | 右上",
    Position.bottom_left: "bottom left | lower left | left bottom | 左下",
    Position.bottom_right: "bottom right | lower right | right bottom | 右下",
    Position.top: "top | top center | top middle | upper | top centre | center top | 顶 | 上 | 最上 | 正上",
    Position.bottom: "bottom | bottom center | bottom middle | bottom centre | center bottom | 底 | 下 | 最下 | 正下",
    Position.left: "left | left hand | center left | middle left | 左",
    Position.right: "right | right hand | center right | middle right | 右",
    Position.middle: "center | middle | centre | very center | very middle | 正中 | 中间 | 中央 | 正中央 | 中心 | 正中间 | 居中",
}
_ENDS_EN = ("", " corner", " side", " edge", " part", " area")
_ENDS_ZH = ("角", "方", "侧", "边", "部", "面", "端", "角落", "边缘", "位置", "角位置", "方位置")


def _places(stems: str) -> str:
    phrases = []
    for stem in stems.split(" | "):
        bare = ("",) if len(stem) > 1 else ()  # 上 alone is a preposition
        phrases += [stem + end for end in (_ENDS_EN if stem.isascii() else bare + _ENDS_ZH)]
    return " | ".join(phrases)


POSITIONS = {position: _places(stems) for position, stems in _PLACES.items()}

AMOUNTS: dict[str | int, str] = {
    "slight": (
        "slight | slightly | bit | little | little bit | tiny bit | touch | tad | somewhat | subtle | subtly | gently"
        " | gentle | mildly | mild | lightly | just bit | just little | just touch | very slightly | a hint"
        " | 一点 | 一点点 | 点 | 一点儿 | 稍微 | 略微 | 稍 | 略 | 一些 | 些 | 有点 | 有些 | 微微 | 轻微 | 轻度 | 适当 | 适度 | 稍稍"
        " | 稍微有点 | 些许"
    ),
    "strong": (
        "strong | strongly | very | lot | lots | much | much more | way | far | really | significantly | dramatically"
        " | dramatic | heavily | heavy | extremely | considerably | greatly | super | noticeably | lot more | way more"
        " | very much | quite lot | intensely | drastically"
        " | 很多 | 大幅 | 大幅度 | 非常 | 很 | 强烈 | 明显 | 大大 | 特别 | 许多 | 极 | 极其 | 重度 | 大量 | 显著 | 十分 | 超级 | 更多"
    ),
    50: "half | by half | 一半",
}

PARTS: dict[Kind, str] = {
    Kind.picture: (
        "image | picture | photo | pic | photograph | img | shot | snapshot | original image | original photo"
        " | original picture | input image | portrait photo | product photo | whole picture | selfie"
        " | 图 | 图片 | 照片 | 图像 | 画面 | 相片 | 影像 | 原图 | 相 | 照 | 片子 | 整张图 | 整张照片 | 整幅图 | 图案照片 | 自拍 | 证件照"
        " | 这张图 | 这张照片 | 这张图片 | 这幅图 | 全图 | 图中 | 图里 | 图上 | 图片中 | 图片里 | 图片上 | 照片中 | 照片里 | 照片上"
        " | 画面中 | 画面里 | 图中的 | 图里的 | 图上的 | 图片中的 | 图片里的 | 图片上的 | 照片中的 | 照片里的 | 照片上的 | 图像中"
        " | 图像中的 | 画面中的 | 画面里的 | 画面上"
    ),
    Kind.it: "it | them | 它 | 这个图",
    Kind.background: (
        "background | backdrop | bg | back ground | scene behind | surroundings | setting | scenery behind"
        " | location | environment | 背景 | 底色 | 背景色 | 后景 | 场景 | 环境 | 背景图 | 背景墙 | 底图"
    ),
    Kind.subject: (
        "subject | main subject | person | people | man | woman | girl | boy | guy | lady | me | him | myself | us"
        " | product | item | foreground | main object | human | child | kid | kids | baby | model | figure | couple"
        " | foreground subject | main person | main character | character | she | he | they | astronaut"
        " | everyone | somebody | bride | groom | 人物 | 主体 | 人 | 人像 | 产品 | 商品 | 我 | 她 | 他 | 他们 | 女孩 | 男孩 | 女人"
        " | 男人 | 女生 | 男生 | 女士 | 先生 | 前景 | 主角 | 模特 | 小孩 | 孩子 | 宝宝 | 婴儿 | 物体 | 物品 | 拍摄主体 | 主体人物"
        " | 小女孩 | 小男孩 | 美女 | 自己 | 人物主体 | 宇航员 | 老人"
    ),
    Kind.owner: "her | his | their | my own | 我的 | 她的 | 他的 | 人物的 | 他们的 | 人的 | 女孩的 | 男孩的 | 女人的 | 男人的 | 人身上的 | 模特的",
    Kind.weave: (
        "dotted | striped | plaid | checked | checkered | polka dot | polka dotted | patterned | floral | knitted"
        " | long sleeved | short sleeved | 波点 | 条纹 | 格子 | 花 | 圆点 | 碎花 | 格纹 | 印花 | 长袖"
    ),
    Kind.tones: (
        "colors | colours | tones | tone | hues | color tone | color tones | color palette | palette | white balance"
        " | 色彩 | 色调 | 调子 | 色"
    ),
    Kind.lighting: (
        "lighting | light | lights | shadows | atmosphere | mood | illumination | ambience"
        " | 光线 | 光影 | 光照 | 灯光 | 氛围 | 光 | 影子 | 阴影"
    ),
    Kind.hue: "color | colour | hue | 颜色",
    Kind.form: (
        "composition | layout | detail | details | shape | structure | perspective | proportions | proportion | angle"
        " | framing | quality | texture | textures | size | resolution | aspect ratio | identity | features | realism"
        " | placement | arrangement | font | typeface | pattern | folds | wrinkles | outline | edges | content"
        " | elements | alignment | spacing | visual style | contents | image quality | focus | dimensions"
        " | 构图 | 布局 | 细节 | 形状 | 结构 | 比例 | 角度 | 画质 | 质感 | 纹理 | 尺寸 | 大小 | 分辨率 | 身份 | 特征 | 位置 | 字体 | 排版"
        " | 样式 | 元素 | 褶皱 | 轮廓 | 透视 | 主体构图 | 款式 | 版式"
    ),
    Kind.rest: (
        "everything | everything else | all else | else | rest | other | others | anything | anything else | nothing else"
        " | all other | remaining | other things | other parts | other elements | all | every | each | both | parts"
        " | else unchanged | part | areas | 其他 | 其它 | 其余 | 别的 | 一切 | 所有 | 所有的 | 全部 | 部分 | 内容 | 地方 | 其他部分"
        " | 其余部分 | 其他内容 | 其他地方 | 其它部分 | 都 | 全 | 任何 | 每个 | 一切内容"
    ),
    Kind.one: "one | version | ones | variant | 版 | 版本 | 那个版本",
    Kind.text: (
        "text | texts | words | writing | letters | wording | lettering | 文字 | 字 | 字样 | 文本 | 文案 | 几个字 | 这几个字"
        " | 两个字 | 三个字 | 四个字 | 五个字 | 这两个字 | 这三个字 | 这四个字 | 的字样 | 字幕 | 字符 | 大字 | 英文 | 中文"
    ),
    Kind.label: (
        "word | title | caption | heading | headline | slogan | subtitle | tagline | name | phrase | line | sentence"
        " | message | inscription | letter | banner text | 标题 | 标语 | 口号 | 名字 | 单词 | 词 | 副标题 | 店名 | 品牌名 | 价格文字"
        " | 词语 | 字母 | 句子"
    ),
    Kind.carrier: (
        "sign | poster | label | banner | billboard | page | cover | block | blocks | letter blocks | letter block | button"
        " | screen | package | packaging | signboard | board | card | sticker | placard | menu | book cover | plate"
        " | storefront | building blocks | wooden blocks | flyer | ticket | street sign | road sign | blackboard"
        " | 牌子 | 招牌 | 海报 | 标牌 | 横幅 | 木块 | 积木 | 字母积木 | 页面 | 封面 | 按钮 | 屏幕 | 包装 | 广告牌 | 卡片 | 贴纸 | 标签"
        " | 菜单 | 路牌 | 黑板 | 方块 | 字母块 | 店招 | 指示牌 | 门牌"
    ),
    Kind.lettering: (
        "bold | italic | large letters | big letters | large | big | bigger | smaller | small | larger | huge | tiny"
        " | handwritten | cursive | serif | sans serif | arial | capital letters | uppercase | lowercase | font size"
        " | underlined | outlined | 粗体 | 斜体 | 大号 | 小号 | 加粗 | 手写体 | 宋体 | 黑体 | 楷体 | 大写 | 小写 | 变大 | 变小 | 放大"
        " | 缩小 | 大 | 小 | 大一点 | 小一点 | 字号"
    ),
    Kind.effect: (
        "effect | filter | style | vibe | aesthetic | treatment | styling | grade | preset | theme | styled"
        " | 效果 | 滤镜 | 风格 | 感觉 | 风 | 感 | 质感风格 | 调性 | 味道 | 特效"
    ),
    Kind.scenic: (
        "serene | beautiful | peaceful | calm | quiet | stunning | majestic | scenic | gorgeous | breathtaking | tropical"
        " | sunny | vast | wide | distant | romantic | magnificent | picturesque | pretty | nice | lovely | tranquil"
        " | dreamy | modern | wild | dense | clean | professional"
        " | 宁静 | 美丽 | 漂亮 | 平静 | 壮丽 | 壮观 | 辽阔 | 热带 | 浪漫 | 安静 | 广阔 | 唯美 | 阳光明媚 | 阳光 | 优美 | 远处 | 晴朗"
        " | 茂密 | 现代 | 专业 | 美 | 好看"
    ),
    Kind.view: (
        "landscape | scenery | view | scene | vista | panorama | horizon | location photo | nature | wallpaper | terrain"
        " | 风景 | 景色 | 景观 | 美景 | 风光 | 景 | 自然风光 | 时分 | 时 | 下"
    ),
    Kind.transparent: "transparent | see through | transparency | alpha | transparent layer | 透明 | 透明底 | 透明色",
    Kind.bokeh: "bokeh | portrait mode | shallow depth of field | depth of field | 景深 | 浅景深 | 大光圈 | 人像模式 | 背景虚化效果",
    Kind.style: (
        "pencil sketch | sketch | pencil drawing | pencil | watercolor | watercolour | water color | oil painting | painting"
        " | oil paint | pixel art | pixel | pixelated | pixelate | cartoon | comic | comic book | pop art | line art"
        " | line drawing | blueprint | mosaic | pointillism | pointillist | anime | ghibli | manga | embroidery | 3 d | clay"
        " | charcoal drawing | ink | ink wash | impressionist | van gogh | monet | cyberpunk | lego | stained glass"
        " | illustration | drawing | vector | claymation | low poly | cubism | abstract | cinematic | disney | pixar | origami"
        " | posterize | posterized | neon | glitch | duotone | halftone | solarize | invert | inverted | negative"
        " | 素描 | 铅笔画 | 铅笔素描 | 水彩 | 水彩画 | 油画 | 像素 | 像素画 | 像素风 | 卡通 | 漫画 | 波普 | 波普艺术 | 线稿 | 线描"
        " | 蓝图 | 马赛克 | 点彩 | 动漫 | 吉卜力 | 宫崎骏 | 刺绣 | 水墨 | 水墨画 | 国画 | 工笔 | 梵高 | 莫奈 | 印象派 | 赛博朋克 | 乐高"
        " | 插画 | 手绘 | 粘土 | 版画 | 剪纸 | 电影感 | 抽象 | 动画 | 二次元 | 反色 | 负片"
    ),
    Kind.geometry: (
        "rotate | rotation | flip | mirror | mirrored | crop | cropped | trim | clockwise | counterclockwise | anticlockwise"
        " | counter clockwise | anti clockwise | degrees | degree | ° | horizontally | vertically | horizontal | vertical | upside down"
        " | square | collage | side by side | grid | border | frame | expand | extend | extended | outpaint | canvas | zoom"
        " | zoom in | zoom out | resize | upscale | upscaled | super resolution | straighten | tilt | tilted | stretch"
        " | aspect | ratio | widen | pad | padding | round corners | rounded corners | 4 k | 8 k | 1080 p | upside"
        " | enlarge | shrink | scale | scale up | stitch | combine | merge | widescreen | landscape orientation"
        " | 旋转 | 顺时针 | 逆时针 | 度 | 翻转 | 水平翻转 | 垂直翻转 | 水平 | 垂直 | 左右翻转 | 上下翻转 | 镜像 | 裁剪 | 裁切 | 裁"
        " | 正方形 | 方形 | 拼图 | 拼接 | 并排 | 边框 | 相框 | 扩展 | 扩图 | 画布 | 缩放 | 拉直 | 倾斜 | 超分 | 高清 | 拉伸 | 圆角"
        " | 合成 | 合并 | 放大图片 | 缩小图片 | 放大两倍 | 横向 | 竖向 | 顺时针旋转 | 逆时针旋转 | 转"
    ),
    Kind.garb: (
        "wear | wearing | wears | worn | pose | poses | posing | try on | dressed in | dress up | put on her | put on him | sit"
        " | sits | sitting | stand up | standing | carry | carrying | hold | holding | dance | dancing | jump | jumping"
        " | run | running | walk | walking | raise hand | raise hands | wave | waving | lying | kneel | kneeling | turn head"
        " | hairstyle from | change pose | 穿 | 穿上 | 换装 | 试穿 | 姿势 | 动作 | 坐 | 坐下 | 坐在 | 站 | 站在 | 站着 | 戴 | 戴上 | 背着"
        " | 拿着 | 手持 | 举起 | 跳舞 | 跑 | 奔跑 | 跳 | 躺 | 拥抱 | 挥手 | 姿态 | 举手 | 走路"
    ),
    Kind.person: (
        "expression | expressions | smile | smiles | smiling | smiley | laugh | laughing | frown | frowning | happy | happier | sad"
        " | angry | cry | crying | surprised | age | younger | older | young | hair | haircut | hairstyle | bald | beard | mustache"
        " | moustache | face | faces | facial | eyes | eye | mouth | lips | nose | teeth | skin | wrinkle free | makeup | lipstick"
        " | slimmer | thinner | fatter | muscular | taller | gender | male | female | wink | blink | gaze | blonde | curly"
        " | skinnier | facial features | facial expression | eyebrows | freckles | acne | pimples | blemishes | body"
        " | head | hands | hand | arm | arms | cheeks | look at camera"
        " | 表情 | 笑 | 微笑 | 笑起来 | 笑容 | 大笑 | 哭 | 哭泣 | 生气 | 开心 | 高兴 | 难过 | 年龄 | 年轻 | 变老 | 老 | 头发 | 发型"
        " | 发色 | 短发 | 长发 | 卷发 | 光头 | 胡子 | 脸 | 面部 | 人脸 | 五官 | 眼睛 | 嘴 | 嘴巴 | 嘴唇 | 鼻子 | 牙齿 | 皮肤 | 肤色"
        " | 化妆 | 口红 | 瘦 | 瘦脸 | 美颜 | 磨皮 | 变胖 | 变瘦 | 肌肉 | 性别 | 眨眼 | 睁眼 | 闭眼 | 痘痘 | 祛痘 | 身材 | 手 | 头 | 笑脸"
    ),
    Kind.accessory: (
        "necklace | hat | cap | glasses | sunglasses | earrings | earring | scarf | bag | handbag | tie | bow tie | watch | ring"
        " | belt | crown | helmet | mask | gloves | backpack | bracelet | beanie | headphones | shoes | sneakers | boots"
        " | 项链 | 帽子 | 眼镜 | 墨镜 | 太阳镜 | 耳环 | 围巾 | 包 | 包包 | 手提包 | 领带 | 领结 | 手表 | 戒指 | 腰带 | 皇冠 | 头盔 | 口罩"
        " | 面具 | 手套 | 背包 | 手链 | 耳机 | 鞋 | 鞋子"
    ),
    Kind.object: (
        "object | objects | thing | things | car | cars | ball | balloon | balloons | cup | mug | saucer | bottle | glass | dog | cat"
        " | puppy | kitten | animal | animals | bird | birds | horse | fish | cow | elephant | lion | tiger | bear | rabbit"
        " | butterfly | dragon | unicorn | monkey | tree | flower | flowers | grass | leaf | leaves | plant | plants | sofa | couch"
        " | chair | table | desk | bed | lamp | door | window | windows | wall | floor | ceiling | roof | house | building | buildings"
        " | tower | fence | road | bench | bus | truck | bike | bicycle | motorcycle | train | boat | ship | plane | airplane"
        " | aeroplane | rocket | phone | laptop | computer | keyboard | television | tv | camera | book | books | pen | paper | box"
        " | umbrella | flag | food | cake | pizza | burger | fruit | apple | banana | lemon | coffee | tea | plate of food | bowl"
        " | spoon | fork | knife | candle | clock | vase | curtain | carpet | pillow | blanket | toy | doll | robot | sun"
        " | cloud | water | pool | stone | rock | rocks | sand | fire | smoke | reflection | watermark | logo | icon | emoji"
        " | stamp | date stamp | timestamp | sofa bed | pants | trousers | jeans | skirt | shorts | socks | wheel | wheels | hood"
        " | background people | passersby | crowd | bystanders | tourists | wire | wires | power lines | trash | spot | stain"
        " | scratch | scratches | corner object | christmas tree | santa | ghost | angel | wings | tail | heart | qr code | sofa cushion"
        " | bear toy | teddy bear | teddy | guitar | piano | snowman | pumpkin | rose flower | bouquet | shadow | highlights"
        " | picture frame | photo frame | corners | edge | corner"
        " | 东西 | 车 | 汽车 | 轿车 | 球 | 气球 | 杯子 | 杯 | 碟子 | 瓶子 | 玻璃杯 | 狗 | 小狗 | 猫 | 小猫 | 猫咪 | 动物 | 鸟 | 小鸟 | 马"
        " | 鱼 | 牛 | 大象 | 狮子 | 老虎 | 熊 | 兔子 | 蝴蝶 | 龙 | 树 | 大树 | 花朵 | 鲜花 | 草 | 叶子 | 植物 | 沙发 | 椅子 | 桌子 | 床"
        " | 灯 | 门 | 窗户 | 窗 | 墙 | 墙壁 | 地板 | 天花板 | 屋顶 | 房子 | 楼 | 建筑 | 建筑物 | 塔 | 栅栏 | 路 | 马路 | 长椅 | 公交车"
        " | 卡车 | 自行车 | 摩托车 | 火车 | 船 | 飞机 | 火箭 | 手机 | 电脑 | 键盘 | 电视 | 相机 | 书 | 笔 | 纸 | 盒子 | 雨伞 | 伞 | 旗子"
        " | 食物 | 蛋糕 | 披萨 | 汉堡 | 水果 | 苹果 | 香蕉 | 柠檬 | 茶 | 盘子 | 碗 | 勺子 | 蜡烛 | 钟 | 花瓶 | 窗帘 | 地毯 | 枕头 | 玩具"
        " | 娃娃 | 机器人 | 太阳 | 月亮 | 云朵 | 水 | 石头 | 沙子 | 火 | 烟 | 倒影 | 水印 | 商标 | 图标 | 印章 | 裤子 | 牛仔裤 | 短裤"
        " | 袜子 | 短裙 | 半身裙 | 路人 | 人群 | 游客 | 电线 | 垃圾 | 污渍 | 划痕 | 圣诞树 | 翅膀 | 爱心 | 二维码 | 吉他 | 雪人 | 高光"
    ),
}

# words of other European languages that English does not share: the refusal names English and Chinese
_FOREIGN = (
    "le la les un une des du et avec dans pour sur changer changez remplacer remplacez ajouter supprimer fond couleur",
    "el los las una uno con para por fondo cambia cambiar quita eliminar agrega reemplaza hazlo haz imagen foto",
    "der das den dem ein eine einen und mit ersetze ersetzen entferne andere hintergrund bild mache mach farbe",
    "il lo gli di che e con sfondo cambia rimuovi immagine sostituisci",
    "os um uma com mude troque fundo imagem remova",
)
FOREIGN = frozenset(word for words in _FOREIGN for word in words.split())
