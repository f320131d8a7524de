"""What an edit can be about: looks, qualities, scenes, garments, positions, amounts.

A new look or scene is a new line here. Phrases are English and Chinese, parted by " | ".
"""

from dataclasses import dataclass

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
        " | completely desaturate | fully desaturate | desaturate it completely | desaturate it fully | black and white photograph"
        " | 黑白 | 黑白色 | 单色 | 灰度 | 灰阶 | 灰度图 | 去色 | 黑白照 | 黑白照片 | 黑白图片 | 黑白图 | 黑白色调"
    ),
    LookName.sepia: "sepia | sepia toned | sepia tone | brown toned | 深褐色调 | 褐色调 | 棕褐色 | 棕褐色调 | 乌贼墨色 | 泛黄",
    LookName.warmer: (
        "warm | warmer | not warm enough | warm up | warm tone | warm tones | warmer tone | warmer tones | warm toned | warm color"
        " | warm colors | warmer colors | cozier | 暖 | 暖色 | 暖色调 | 暖调 | 温暖 | 暖一点 | 偏暖 | 调暖 | 暖和"
    ),
    LookName.cooler: (
        "cooler | colder | cool tone | cool tones | cooler tone | cooler tones | cool toned | cool color | cool colors"
        " | cooler colors | cool down | cool it down | cool picture down | cool photo down | cool image down | bluish"
        " | cold tones | cold tone | 冷 | 冷色 | 冷色调 | 冷调 | 偏冷 | 调冷 | 清冷"
    ),
    LookName.brighter: (
        "bright | brighter | not bright enough | brighten | lighten | lighter | lighten up | illuminate | brighten up"
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
    LookName.sharpen: "sharpen | sharper | sharp | not sharp enough | crisp | crisper | crispier | crispen | 锐化 | 锐利 | 更清晰 | 变清晰 | 清楚",
    LookName.dehaze: "dehaze | de haze | defog | dehazing | haze removal | 去雾 | 去霾 | 除雾 | 去雾霾",
    LookName.day_to_night: (
        "day to night | day into night | daytime to nighttime | day for night | taken at night | was taken at night"
        " | time of day to night | taken during night"
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
        " | 一点 | 一点点 | 点 | 一点儿 | 稍微 | 略微 | 稍 | 略 | 一些 | 些 | 微微 | 轻微 | 轻度 | 适当 | 适度 | 稍稍"
        " | 些许"
    ),
    "strong": (
        "strong | strongly | very | lot | lots | much | much more | way | far | really | significantly | dramatically"
        " | dramatic | heavily | heavy | extremely | considerably | greatly | super | noticeably | lot more | way more"
        " | very much | quite lot | intensely | drastically"
        " | 很多 | 大幅 | 大幅度 | 非常 | 强烈 | 明显 | 大大 | 特别 | 许多 | 极 | 极其 | 重度 | 大量 | 显著 | 超级 | 更多"
    ),
    50: "half | by half | 一半",
}
