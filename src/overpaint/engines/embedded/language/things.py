"""What an edit can be about: looks, qualities, scenes, garments, positions, amounts.

A new look or scene is a new line here. Phrases are English and Chinese, parted by " | ".
"""

from dataclasses import dataclass

from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.plan import LookName, Position, Scene, StyleName


@dataclass(frozen=True, slots=True)
class Quality:
    """Something of which a picture has more or less, and the look of each."""

    up: LookName
    down: LookName | None = None


LOOKS: dict[LookName, str] = {
    LookName.bw: """
        mono | greyscaled | daguerreotype | 去彩 | black and white | black & white | black white | black n white | b & w | b and w | b / w | bw
        monochrome | monochromatic | grayscale | greyscale | gray scale | grey scale | noir | shades of gray
        remove color | remove all color | remove colors | remove all colors | take out color
        desaturate completely | completely desaturate | fully desaturate | desaturate it completely
        desaturate it fully | black and white photograph | desaturate all way | no color | without color
        drain color | colorless | black and white version | ansel adams | colorless look | all gray | in gray
        black and whites | no colors | without colors | remove colors completely | kill color | kill colors
        strip color | strip colors | strip all color | drop color | lose color | lose all color | drain colors
        drain all color | suck color out | get rid of color | get rid of colors | monochromatic gray
        charcoal tones only
        黑白 | 黑白色 | 单色 | 灰度 | 灰阶 | 灰度图 | 去色 | 黑白照 | 黑白照片 | 黑白图片 | 黑白图 | 黑白色调
        黑白化 | 黑白版 | 变黑白 | 黑白效果 | 无彩色 | 灰度化 | 黑白胶片 | 黑白灰 | 变成黑白 | 去掉颜色
        去掉色彩 | 去除颜色 | 去除色彩 | 不要颜色 | 没有颜色 | 没有色彩 | 老式黑白 | 灰白 | 黑白滤镜
        黑白风格 | 纯黑白
    """,
    LookName.sepia: """
        sepia | sepia toned | sepia tone | brown toned | sepia brown | brownish tone | sepia toning
        sepia look | sepia filter | sepia style | old brown tone | tea stained | coffee stained
        深褐色调 | 褐色调 | 棕褐色 | 棕褐色调 | 乌贼墨色 | 泛黄 | 怀旧的棕褐色调 | 怀旧棕褐色 | 深褐色
        棕黄色调 | 怀旧黄 | 褐色 | 棕色调 | 棕调 | 棕褐 | 褐色系 | 复古棕 | 茶色 | 茶色调 | 怀旧褐色
    """,
    LookName.warmer: """
        warm things up | warm | warmer | warm up | warm tone | warm tones | warmer tone | warmer tones | warm toned
        warm color | warm colors | warmer colors | cozier | warming | warmed up | warmth up
        warm whole thing up | warmer feel | toasty | sunnier | yellower | amber tone | golden tone
        orange tone | sun kissed | toastier | warm glow | cosier | cosy
        暖 | 暖色 | 暖色调 | 暖调 | 温暖 | 偏暖 | 调暖 | 暖和 | 更暖 | 变暖 | 加暖 | 暖色系 | 暖黄 | 暖和一点
        暖意融融 | 暖光 | 暖洋洋 | 温馨
    """,
    LookName.cooler: """
        cooler | colder | cool tone | cool tones | cooler tone | cooler tones | cool toned | cool color
        cool colors | cooler colors | cool down | cool it down | cool picture down | cool photo down
        cool image down | bluish | cold tones | cold tone | cool colors down | cool down colors
        cool tones down | cooling | chillier | bluer | icier | cold | frosty | chilly | wintry tone | icy tone
        blue toned | blue tone | cold toned
        冷 | 冷色 | 冷色调 | 冷调 | 偏冷 | 调冷 | 清冷 | 更冷 | 变冷 | 冷色系 | 加冷 | 偏蓝 | 凉 | 冰冷 | 寒冷
        发蓝 | 冷一点的 | 冷感 | 冷冽
    """,
    LookName.brighter: """
        lighten things up | brighten things up | bright | brighter | brighten | lighten | lighter | lighten up | illuminate | brighten up | brightening
        light up | lit up | lighter exposure | lift exposure | luminous | illuminated | lighten it up
        brightened up | brightened | gets more light | more light | add light | well lit | airy
        亮 | 明亮 | 调亮 | 提亮 | 变亮 | 加亮 | 增亮 | 光亮 | 亮堂 | 提亮一下 | 更亮 | 打亮 | 加光 | 增加亮度
        亮起来 | 明亮些 | 透亮 | 亮一些 | 亮点 | 加亮一点 | 敞亮 | 明快 | 亮起来一点 | 提亮度 | 提个亮
        亮亮的
    """,
    LookName.darker: """
        dark | darker | darken | dim | dimmer | dusky | darkening | darken down | darkened | dimly lit
        shadowy | less bright | dimmer still
        暗 | 调暗 | 变暗 | 压暗 | 加深 | 昏暗 | 黑一点 | 更暗 | 压暗一下 | 弄暗 | 暗一些 | 暗点 | 暗下来
        压暗点 | 调暗点 | 黑一些 | 变黑一点 | 暗淡
    """,
    LookName.contrast_up: """
        contrasty | high contrast | higher contrast | punchy | punchier | more contrasty | contrastier
        bolder contrast | more punch | punch
        高对比 | 高对比度 | 高反差 | 对比强烈 | 明暗分明 | 对比鲜明 | 反差大
    """,
    LookName.contrast_down: "low contrast | lower contrast | flatter | 低对比 | 低对比度 | 低反差",
    LookName.saturation_up: """
        vivid | vibrant | saturated | saturate | colorful | colourful | more colorful | richer | more color
        vivider | saturating | more saturated | brighter colors | bolder colors | richer colors
        punchier colors | intense colors | livelier colors | juicier | more vibrant | vibrance up
        eye popping | vividly | vividly colored
        鲜艳 | 鲜亮 | 艳丽 | 鲜明 | 浓郁 | 饱和 | 绚丽 | 多彩 | 鲜艳化 | 更鲜艳 | 艳 | 增艳 | 提鲜 | 色彩浓郁
        颜色浓郁 | 颜色更艳 | 浓艳 | 艳一点 | 浓一点 | 浓一些 | 鲜活 | 鲜丽 | 色彩丰富
    """,
    LookName.saturation_down: """
        desaturate | desaturated | muted | faded colors | dull | washed out | mute | less color
        less colorful | desaturating | subdued | paler | pale | toned down colors | softer colors
        muted colors | muted tones | quieter colors | drab
        低饱和 | 低饱和度 | 素雅 | 淡雅 | 灰暗 | 变淡 | 素 | 淡 | 褪色 | 降饱和 | 淡一点 | 淡一些 | 颜色淡
        色彩淡 | 不那么艳 | 没那么鲜艳 | 莫兰迪 | 降低鲜艳度 | 灰一点
    """,
    LookName.vintage: """
        olden days | bygone era | tintype | vintage | retro | old fashioned | old photo | old photograph | old picture | old timey | old time
        antique | nostalgic | old | aged photo | aged | 70 s | 1970 s | 60 s | 1960 s | 80 s | 1980 s
        seventies | sixties | eighties | taken long ago | retro 70 s | old timey look | yesteryear | 1950 s
        50 s | fifties | 1990 s | 90 s | nineties | victorian | vintage look | polaroid | faded photo
        old school | throwback | oldschool | from 70 s | from 80 s | from 60 s | from 90 s | from 50 s
        from 1970 s | from 1980 s | from 1960 s | 1920 s | 20 s | twenties | 1930 s | 30 s | thirties | 1940 s
        40 s | grandma's album | old family album | bygone | dated | aged look | weathered | time worn
        vintagey | vintagy
        旧时代 | 旧年代 | 老年代 | 复古 | 怀旧 | 老照片 | 旧照片 | 年代感 | 老旧 | 做旧 | 古旧 | 老式照片 | 上世纪 | 老照片的复古
        八十年代 | 九十年代 | 七十年代 | 民国 | 港风 | 旧时光 | 老电影 | 年代 | 老相片 | 年代味 | 老味道
        老旧感 | 六十年代 | 五十年代 | 上个世纪 | 上世纪八十年代 | 上世纪七十年代 | 旧旧的 | 泛旧 | 旧感
        老上海 | 古早 | 古早味
    """,
    LookName.film: """
        film | filmic | old film | film look | film grain | analog | analogue | analog film | 35 mm
        35 mm film | film camera | film photo | film photograph | shot on film | old film picture | film like
        kodak | fuji | fujifilm | portra | old school film | cinematic film | disposable camera | celluloid
        analog camera | film stock | kodachrome | kodak film | fuji film | expired film | with grain
        with film grain | grainy film
        胶片 | 胶片感 | 胶片风 | 胶片风格 | 胶卷 | 菲林 | 胶片机 | 老胶片 | 老电影胶片 | 胶片味 | 胶片色
        胶片质感 | 拍立得 | 胶片相机 | 胶卷相机 | 柯达 | 富士 | 胶片颗粒 | 胶片滤镜 | 带颗粒感 | 有颗粒感
    """,
    LookName.hdr: """
        hdr | high dynamic range | hdr like | h d r | HDR | hdr look | hdr style | hdr feel | hdr tone mapping
        tone mapped
        高动态范围 | 高动态 | 高动态范围效果 | hdr效果
    """,
    LookName.denoise: """
        denoise | de noise | noise reduction | denoising | noise removal | denoised | noise free | less grainy
        less noisy | smooth out noise | less grain | smoother less noisy | clean up noise | remove noise
        去噪 | 降噪 | 去噪点 | 除噪 | 去躁 | 降燥 | 消噪 | 去除噪点 | 去除噪声 | 去噪声 | 降噪处理 | 去颗粒
        减噪 | 降噪点 | 去除颗粒 | 磨掉噪点 | 噪点少 | 去掉噪点
    """,
    LookName.sharpen: """
        sharpen | sharper | sharp | crisp | crisper | crispier | crispen | sharpening | sharpened | clearer
        more defined | unblur | deblur | crisp up | bring out details | more detailed | crisp it up
        sharper focus | razor sharp | tack sharp | more clarity | more crisp | crystal clear
        bring into focus | more definition
        锐化 | 锐利 | 更清晰 | 变清晰 | 清楚 | 锐化处理 | 提升清晰度 | 去模糊 | 清晰 | 清晰点 | 清晰一点
        清晰度高 | 更锐 | 锐一点 | 变锐 | 加锐 | 清晰化 | 清楚点 | 更清楚 | 锐化度
    """,
    LookName.dehaze: """
        dehaze | de haze | defog | dehazing | haze removal | dehazed | clear haze | cut through haze
        lift haze | lift fog | clear fog | clear up haze | get rid of haze | burn off fog
        去雾 | 去霾 | 除雾 | 去雾霾 | 去雾化 | 除霾 | 通透 | 更通透 | 除去雾气 | 变通透 | 通透感 | 通透点
    """,
    LookName.day_to_night: """
        day to night | day into night | daytime to nighttime | day for night | taken at night
        was taken at night | time of day to night | taken during night | daylight to night | turn day to night
        daylight into night | nighttime version | night version | daytime into night | night instead of day
        it were night | nighttime scene | shot at night | photographed at night | captured at night
        it was night | day for night effect
        白天变黑夜 | 白天变成黑夜 | 白天变夜晚 | 白天变成夜晚 | 白天变成晚上 | 日转夜 | 白天改成夜晚
        白天转黑夜 | 白天转夜晚 | 变成黑夜 | 变黑夜 | 变夜晚 | 夜晚效果 | 夜晚的效果 | 日景变夜景 | 日变夜
        白天变夜景 | 变成夜景 | 变成夜晚 | 变成晚上 | 改成夜晚 | 改成夜景 | 改成晚上 | 换成夜晚 | 夜间版
        夜晚版 | 夜景版 | 转成夜晚 | 做成夜景 | 调成夜景 | 夜景效果 | 弄成夜晚 | 弄成晚上 | 夜晚氛围
        像晚上拍的 | 晚上拍的样子 | 白天改成晚上 | 白天换成晚上 | 白天换成夜晚 | 白天调成夜晚 | 白天调成晚上
        白天弄成晚上 | 白天弄成夜晚 | 白天转成夜晚 | 白天转成晚上 | 白天改夜晚 | 白天改晚上 | 白天变晚上
        白天换夜晚 | 白天换成黑夜 | 白天变夜里 | 日景改夜景 | 日景改成夜景 | 白天的照片变成晚上
    """,
    LookName.vignette: """
        vignette | vignetting | darken corners | darken edges | dark corners | dark edges | dark vignette
        vignettes | darkened corners | darkened edges | vignetted | darker corners | darker edges
        dark vignetting | shadowed corners | shade corners
        暗角 | 晕影 | 四角压暗 | 四角变暗 | 边角压暗 | 角落变暗 | 四周变暗 | 四周压暗 | 压暗四角 | 压暗角
        压暗边缘 | 暗边 | 暗角效果 | 四角加暗 | 加暗角
    """,
}

STYLES: dict[StyleName, str] = {
    StyleName.sketch: """
        pencil sketch | sketch | sketched | pencil drawing | pencil | drawing | graphite | graphite drawing
        hand drawn | hand drawn sketch | sketchy | pencil drawn | drawn with pencil | drawn in pencil
        drawn by hand | pencilled | penciled | pencil lines | pencil shading | graphite sketch | hand sketched
        sketchbook | sketch book | rough sketch | pencil portrait | pencil style | drawn in pencil on paper
        pencil crosshatching
        素描 | 铅笔画 | 铅笔素描 | 素描画 | 手绘 | 手绘素描 | 铅笔 | 铅笔稿 | 手绘稿 | 速写 | 铅笔手绘
        铅笔线稿 | 铅笔风 | 素描稿 | 铅笔速写 | 素描风 | 手绘铅笔 | 碳笔素描 | 写生
    """,
    StyleName.ink: """
        ink | ink wash | ink painting | ink wash painting | chinese ink | sumi e | chinese painting
        ink drawing | ink wash style | brush ink | chinese ink painting | chinese ink wash
        chinese brush painting | sumi | ink brush | india ink
        水墨 | 水墨画 | 国画 | 中国画 | 水墨丹青 | 水墨风 | 中国风水墨 | 写意 | 写意画 | 墨笔 | 泼墨 | 山水画
        中国水墨画 | 水墨山水
    """,
    StyleName.watercolor: """
        watercolor | watercolour | water color | water colour | watercolors | watercolour painting
        watercolor painting | aquarelle | watercolored | watercolor wash | aquarell | washy watercolor
        watercolor sketch
        水彩 | 水彩画 | 水彩风 | 水彩手绘 | 淡彩 | 水彩感
    """,
    StyleName.oil: """
        oil painting | oil paint | oil | oil painted | oil on canvas | painted in oils | oils
        oil painting style | oil colors | oil paints | impasto | classic oil painting | old master painting
        painted canvas
        油画 | 油彩 | 布面油画 | 油画感 | 古典油画 | 厚涂
    """,
    StyleName.cartoon: """
        cartoon | cartoonish | cartoonify | cartoony | toon | comic | comic book | comics | cartoon character
        toonify | cartoonized | cartoonize | cartooned | cartoon version | toon style
        saturday morning cartoon | comic style | comic book panel | comicbook | comic book style
        cartoon drawing | cartoon look
        卡通 | 卡通画 | 漫画 | 卡通化 | 漫画化 | 动画 | 卡通人物 | 卡通风 | 卡通版 | 卡通形象 | 动画片
        漫画风 | q版 | 漫画脸 | 卡通头像 | 动画风 | 卡通感 | 漫画感
    """,
    StyleName.pop_art: """
        pop art | andy warhol | warhol | lichtenstein | roy lichtenstein | popart | pop art print
        warhol print | screen print | silkscreen | warhol style
        波普 | 波普艺术 | 安迪沃霍尔 | 沃霍尔 | 波普画 | 波普风 | 波普风格画 | 丝网印刷
    """,
    StyleName.pixel: """
        pixel art | pixel style | pixelated | pixelate | pixelize | 8 bit | 16 bit | pixelart | pixelation
        retro game | 8 bit game | 8 bits | 8 bit pixel | retro pixel art | blocky pixels | big pixels
        chunky pixels | old video game | retro video game | nintendo | game boy | gameboy | pixel
        minecraft pixels | pixel graphics | videogame | video game | retro videogame | 8 bit videogame
        old videogame
        老游戏机 | 游戏机 | 老游戏 | 游戏画面 | 小霸王 | 任天堂 | 像素画 | 像素风 | 像素化 | 像素艺术 | 8 位 | 像素游戏 | 像素游戏风 | 像素块 | 复古游戏 | 红白机
        8 比特 | 八位 | 八比特 | 像素点 | 像素风格 | 像素艺术风格 | 像素风格画 | 像素化风格
    """,
    StyleName.mosaic: """
        mosaic | tile mosaic | mosaic tiles | tiles | little tiles | small tiles | roman mosaic
        mosaic collage | tiled mosaic | mosaic art | tesserae | byzantine mosaic | ceramic tiles
        马赛克 | 马赛克画 | 瓷砖 | 小瓷砖 | 镶嵌画 | 瓷砖拼 | 小瓷砖拼 | 瓷砖拼贴 | 马赛克拼贴画 | 马赛克拼贴
        马赛克拼图 | 马赛克瓷砖 | 马赛克墙 | 瓷砖画 | 拼贴马赛克
    """,
    StyleName.pointillism: """
        pointillism | pointillist | pointillistic | pointillist style | tiny dots | small dots | little dots
        dots | seurat | made of dots | dot painting | dotted painting | lots of little dots
        thousands of dots | pointillism painting | seurat style | dotty | stippled | stippling
        点彩 | 点彩派 | 点描 | 点画 | 修拉 | 小点 | 点彩画 | 点彩风 | 用点画 | 点点画 | 小圆点
    """,
    StyleName.blueprint: """
        blueprint | blue print | technical blueprint | architect's blueprint | cyanotype | engineering drawing
        architectural drawing | architect drawing | architectural blueprint | technical drawing | drafting
        蓝图 | 工程图 | 设计蓝图 | 蓝晒 | 图纸 | 工程蓝图 | 建筑蓝图 | 建筑图纸 | 设计图 | 设计图纸 | 工程图纸
        蓝图风
    """,
    StyleName.stained_glass: """
        stained glass | stained glass window | church window | cathedral window | stained glass style
        leaded glass | stain glass | tiffany glass
        教堂彩色玻璃窗 | 教堂玻璃窗 | 彩绘玻璃 | 彩色玻璃 | 教堂玻璃 | 花窗 | 彩窗 | 玻璃花窗 | 教堂彩窗 | 教堂花窗 | 彩绘玻璃窗 | 花窗玻璃
        彩色玻璃窗 | 教堂彩色玻璃
    """,
    StyleName.line_art: """
        line art | line drawing | lineart | line work | linework | outlines | outline | coloring book
        coloring page | coloring book page | colouring book | contour drawing | lines | contours
        outline drawing | outline only | just outlines | clean lines | simple lines | ink lines | black lines
        line sketch | line illustration | single line drawing | coloring sheet | coloring in page
        coloring in sheet | contour lines
        线稿 | 线描 | 线条画 | 线条 | 线稿图 | 白描 | 填色本 | 填色 | 轮廓 | 轮廓线 | 勾线 | 简笔画 | 涂色本
        线稿风 | 线条稿 | 黑白线稿 | 轮廓图 | 涂色页 | 填色画 | 线条风 | 线描画 | 描线 | 涂色书 | 填色书
        涂色图 | 填色图 | 单线 | 勾勒轮廓 | 勾边
    """,
    StyleName.edges: """
        edge detection | detected edges | detect edges | find edges | edges | edge lines | canny
        边缘检测 | 检测边缘 | 边缘提取 | 提取边缘 | 边缘图 | 边缘线 | 轮廓检测
    """,
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
    Quality(LookName.saturation_up, LookName.saturation_down): """
        saturation | vibrance | vibrancy | color intensity | color saturation | vividness
        饱和度 | 色彩饱和度 | 颜色饱和度 | 鲜艳度 | 彩度
    """,
    Quality(LookName.warmer, LookName.cooler): "warmth | color temperature | temperature | 色温 | 暖意",
    Quality(LookName.sharpen): "sharpness | clarity | crispness | 清晰度 | 锐度",
}
FLAWS: dict[LookName, str] = {
    LookName.denoise: """
        speckle | speckles | speckled | blotchy | static | image noise | color noise | noise | noisy | grain | grainy | graininess | noisiness | iso noise
        噪点 | 噪音 | 噪声 | 杂点 | 颗粒 | 颗粒感
    """,
    LookName.dehaze: """
        milky | smoke haze | murky | haze | hazy | fog | foggy | mist | misty | haziness | smog
        发蒙 | 蒙蒙的 | 灰扑扑 | 浑浊 | 雾 | 雾气 | 雾霾 | 朦胧 | 雾蒙蒙 | 灰蒙蒙
    """,
    LookName.saturation_down: """
        oversaturated | over saturated | too saturated | garish
        过饱和 | 饱和过度 | 太艳
    """,
    LookName.brighter: """
        murkiness | darkness | dimness | not bright enough | underexposed | under exposed | too dim | poorly lit | badly lit
        阴暗 | 昏沉 | 黯淡 | 暗沉 | 曝光不足 | 欠曝 | 不够亮 | 太黑 | 太黑了 | 黑乎乎 | 黑漆漆 | 黑不溜秋 | 乌漆嘛黑
    """,
    LookName.darker: """
        overexposed | over exposed | blown out | washed out by light | blown highlights
        曝光过度 | 过曝 | 太曝 | 太白 | 白花花 | 亮瞎 | 太刺眼
    """,
    LookName.warmer: "not warm enough | 不够暖",
    LookName.sharpen: "fuzzy | fuzziness | blurriness | shaky | unsharp | out of focus look | not sharp enough | lack of sharpness | 不够清晰 | 不够清楚 | 不够锐",
    LookName.saturation_up: "not colorful enough | not vivid enough | 不够鲜艳",
    LookName.contrast_up: "lack of contrast | not contrasty enough | 不够通透",
}

# the ingredients of scenery, and the sets of them that make a scene
SCENERY: dict[str, str] = {
    "mountain": """
        mountain | mountains | mountain range | mountain scenery | mountainous | peaks | alps | mountainside
        mountain view
        山 | 山脉 | 群山 | 大山 | 高山 | 山景 | 高山景 | 山峰 | 山峦 | 大山里 | 山里
    """,
    "sunset": """
        sunset | sundown | setting sun | golden hour | golden sunset | sun setting | orange sunset | sunsets
        dusk sky | evening glow
        日落 | 夕阳 | 落日 | 晚霞 | 日落时分 | 夕阳西下 | 日暮 | 夕阳西下时 | 黄昏日落 | 落日余晖 | 夕照
    """,
    "beach": """
        beach | sandy beach | white sand beach | seaside | seashore | sea shore | golden beach | beachside | shoreline | seafront
        sunny beach | beaches | tropical seaside | coast | coastline | by sea | oceanfront | palm beach
        沙洲 | 海岛沙滩 | 海滩 | 沙滩 | 海边 | 海滨 | 海岸 | 海边沙滩 | 海岸边 | 沙滩上 | 海景
    """,
    "sea": "sea | ocean | blue sea | blue ocean | waves | 大海 | 海洋 | 海 | 碧海 | 海水",
    "clear_sky": "blue sky | clear sky | clear blue sky | sunny sky | 蓝天 | 晴空 | 蓝天白云",
    "night": """
        night | nighttime | night time | night scene | midnight | nightfall | evening sky at night | in night
        nightscape | dark night
        夜晚 | 晚上 | 黑夜 | 夜里 | 深夜 | 夜间 | 夜景 | 夜 | 夜色
    """,
    "stars": """
        star | stars | starry | starlit | starry night | milky way | full of stars | starry heavens | stary
        galaxy stars
        星空 | 星星 | 繁星 | 银河 | 满天星 | 星夜 | 满天繁星 | 群星 | 星光 | 繁星点点 | 璀璨星空 | 满天星斗
        满天星星 | 满天的星星 | 漫天繁星 | 漫天星星 | 漫天星光 | 漫天星辰 | 星辰 | 繁星满天 | 星河 | 满天星辰
    """,
    "sky": "sky | skies | 天空 | 夜空下的天空",
    "night_sky": "night sky | starry sky | starry night sky | 夜空 | 夜晚的天空",
    "snow": """
        snow | snowy | snowfield | snow field | snow covered | snowy landscape | snowscape | snow scene
        antarctica | antarctic | arctic | north pole | south pole | tundra | winter wonderland
        polar landscape | snowy field | snow scene outdoors | snowy plain | snowy ground | snow fields
        snowland | snowy scenery | snow covered field
        雪 | 雪地 | 雪景 | 雪原 | 南极 | 南极洲 | 北极 | 冰天雪地 | 冰雪 | 极地 | 雪野 | 雪地里 | 雪中 | 大雪
        白雪 | 冬天雪景 | 冬日雪景 | 白雪皑皑 | 雪山脚下的雪地
    """,
    "ice": "ice | icy | ice field | glacier | frozen | 冰原 | 冰川 | 冰",
    "winter": "winter | wintry | winter landscape | 冬天 | 冬季 | 冬日",
    "studio": """
        studio | photo studio | photography studio | studio setting | studio lighting | portrait studio
        photo studio set | studio wall | photographer's studio | studio look
        摄影棚 | 影棚 | 摄影工作室 | 照相馆 | 影楼 | 棚拍 | 写真棚 | 专业影棚 | 工作室 | 摄影室
    """,
    "forest": """
        forest | woods | woodland | pine forest | green forest | lush forest | lush green forest | deep forest
        forests | wood | green woods
        林海 | 森林 | 树林 | 林间 | 松林 | 绿色森林 | 绿色的森林 | 林子 | 密林 | 丛林深处 | 小树林
    """,
    "tree": "trees | tall trees | 树木",
    "city": """
        city | cityscape | skyline | city skyline | downtown | urban | city lights | metropolis | big city
        city street skyline
        城市 | 都市 | 市区 | 天际线 | 城市天际线 | 大城市 | 城市街景天际线 | 城市夜景天际线 | 城市楼群 | 城里
        摩天大楼
    """,
    "dusk": "dusk | evening | twilight | blue hour | 黄昏 | 傍晚 | 暮色",
    "day": "day | daytime | daylight | 白天 | 日间",
    # places that no scene is made of: known, so that the refusal can say so
    "elsewhere": """
        desert | office | library | kitchen | restaurant | cafe | paris | london | new york | tokyo
        eiffel tower | moon | mars | space | outer space | galaxy | underwater | jungle | rainforest | street
        park | garden | castle | church | classroom | bedroom | living room | room | waterfall | lake | river
        island | volcano | field | meadow | farm | stadium | airport | bridge | countryside | village
        sunrise | dawn | cave | canyon | cliff | hills | rain | rainy | spring | autumn | fall leaves | summer
        clouds | cloudy | rainbow | great wall | venice | gym | bar | concert | stage | museum | temple
        hotel | supermarket | flower field | cherry blossoms | northern lights | aurora | lightning | storm
        fireworks | beijing | shanghai | universe | times square | tokyo street | busy street | eiffel
        grand canyon | niagara falls | pyramids | egypt | rome | colosseum | white house | hogwarts | palace
        battlefield | train station | subway | pyramid | taj mahal | big ben | statue of liberty | santorini
        fields | lavender field
        沙漠 | 办公室 | 图书馆 | 厨房 | 餐厅 | 咖啡馆 | 巴黎 | 伦敦 | 纽约 | 东京 | 埃菲尔铁塔 | 月球 | 火星
        太空 | 宇宙 | 水下 | 海底 | 丛林 | 雨林 | 街道 | 街头 | 公园 | 花园 | 城堡 | 教堂 | 教室 | 卧室 | 客厅
        房间 | 瀑布 | 湖 | 湖边 | 湖泊 | 河 | 河边 | 岛 | 火山 | 田野 | 草原 | 草地 | 农场 | 体育场 | 机场
        桥 | 乡村 | 村庄 | 日出 | 清晨 | 峡谷 | 悬崖 | 下雨 | 雨 | 雨天 | 春天 | 秋天 | 夏天 | 云 | 白云
        彩虹 | 长城 | 天安门 | 故宫 | 北京 | 上海 | 舞台 | 博物馆 | 寺庙 | 超市 | 花海 | 樱花 | 极光 | 闪电
        烟花 | 雪山 | 学校 | 竹林 | 操场 | 东京街头 | 时代广场 | 金字塔 | 罗马 | 白宫 | 迪士尼乐园 | 地铁
        火车站 | 富士山 | 西湖 | 黄山 | 敦煌 | 古镇 | 小巷 | 庭院 | 薰衣草花田 | 热闹的东京街头 | 自由女神像
        外滩
    """,
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
    "t-shirt": "t shirt | tshirt | tee | tee shirt | t恤 | t恤衫 | 短袖 | T恤衫 | 体恤 | t 恤 | 文化衫",
    "blouse": "blouse | 女式衬衫 | 罩衫",
    "polo shirt": "polo shirt | polo | polo衫",
    "sweater": "sweater | jumper | pullover | 毛衣 | 针织衫",
    "sweatshirt": "sweatshirt | 卫衣",
    "hoodie": "hoodie | hooded sweatshirt | 帽衫 | 连帽衫",
    "cardigan": "cardigan | 开衫",
    "jacket": "jacket | blazer | 夹克 | 外套 | 上衣外套",
    "coat": "coat | overcoat | trench coat | 大衣 | 风衣",
    "suit": """
        suit | tuxedo | spacesuit | space suit
        西装 | 西服 | 套装 | 宇航服 | 太空服 | 西服套装 | 西装外套 | 正装
    """,
    "dress": "dress | gown | 裙子 | 连衣裙 | 长裙 | 礼服",
    "vest": "vest | waistcoat | tank top | 背心 | 马甲",
    "jersey": "jersey | 球衣",
    "uniform": "uniform | 制服 | 校服",
    "clothes": """
        clothes | clothing | outfit | garment | garments
        衣服 | 上衣 | 服装 | 衣裳 | 上装 | 外衣 | 上身
    """,
}

# stems; "corner", 角 and the like are added
_PLACES: dict[Position, str] = {
    Position.top_left: "top left | upper left | left top | 左上",
    Position.top_right: "top right | upper right | right top | 右上",
    Position.bottom_left: "bottom left | lower left | left bottom | 左下",
    Position.bottom_right: "bottom right | lower right | right bottom | 右下",
    Position.top: """
        top | up top | very top | top center | top middle | upper | topmost | center top
        顶 | 上 | 最上 | 正上
    """,
    Position.bottom: """
        bottom | very bottom | underneath | at foot of | bottom center | bottom middle | bottommost
        center bottom
        底 | 下 | 最下 | 正下
    """,
    Position.left: "left | leftmost | far left | center left | middle left | very left | 左 | 最左",
    Position.right: "right | rightmost | far right | center right | middle right | very right | 右 | 最右",
    Position.middle: """
        center | dead center | middle | centered | very center | very middle | exact center | smack in middle
        正中 | 中间 | 中央 | 正中央 | 中心 | 正中间 | 居中 | 当中 | 最中间
    """,
}
# within a row or column the middle says no more
_CENTERED = {
    Position.top: """
        顶上 | 最顶上 | 最上头 | 最上边 | 顶上边 | 最上方 | 顶部居中 | 上方居中 | 顶部中间 | 上方中间 | 顶部中央 | 顶部正中 | 上面中间 | 正上方居中 | 上方正中
    """,
    Position.bottom: """
        最底下 | 最下头 | 最下边 | 最底部 | 最下方 | 底部居中 | 下方居中 | 底部中间 | 下方中间 | 底部中央 | 底部正中 | 下面中间 | 正下方居中 | 下方正中
    """,
}
_ENDS_EN = [
    f"{hand}{end}"
    for hand in ("", " hand", " most")
    for end in (
        "",
        " corner",
        " side",
        " edge",
        " part",
        " area",
        " end",
        " edge of frame",
        " side of frame",
        " corner of frame",
    )
]
_ENDS_ZH = [
    *"角方侧边部面端",
    "角落",
    "边缘",
    "位置",
    "角位置",
    "方位置",
    "角上",
    "手边",
    "边角",
    "角处",
    "侧边",
    "半边",
]


def _places(stems: str) -> str:
    phrases = []
    for stem in listed(stems):
        bare = () if stem in ("上", "下", "顶", "底") else ("",)  # 上 alone is a preposition
        phrases += [stem + end for end in (_ENDS_EN if stem.isascii() else (*bare, *_ENDS_ZH))]
    return " | ".join(phrases)


POSITIONS = {
    position: " | ".join([_places(stems), *([_CENTERED[position]] if position in _CENTERED else [])])
    for position, stems in _PLACES.items()
}

AMOUNTS: dict[str | int, str] = {
    "slight": """
        slight | slightly | bit | little | little bit | tiny bit | touch | tad | somewhat | subtle | subtly
        gently | gentle | mildly | mild | lightly | just bit | just little | just touch | very slightly
        a hint | just slightly | wee bit | smidge | smidgen | very little | slight amount | just a little bit
        fraction | trifle | modestly | modest | small amount | tiny amount | teeny bit | thin | narrow
        touch of | bit of | hint of | little bit of | smidgeon | skosh | notch | pinch | dash | shade | tinge
        whisker | bit further | wee | light touch | faint | faintly | barely | minor | minimally | minimal
        ever so slight | ever so slightly | couple of notches | few notches | gradually | soft touch | softly
        delicate | delicately | slighter | lil | lil bit | just hair | by hair | hair's breadth
        一点 | 一点点 | 点 | 一点儿 | 稍微 | 略微 | 稍 | 略 | 一些 | 些 | 微微 | 轻微 | 轻度 | 适当 | 适度
        稍稍 | 些许 | 一丢丢 | 一丁点 | 丁点 | 点儿 | 一点点儿 | 少许 | 少量 | 微 | 微调 | 轻轻 | 轻 | 略略
        一小点 | 淡淡 | 稍稍一点 | 稍微一点 | 稍微一点点 | 细 | 窄 | 细细的 | 一小截 | 微妙 | 细微 | 浅浅
        淡淡地 | 稍为 | 轻轻地 | 小幅 | 小幅度 | 微幅 | 一点儿点 | 轻微一点 | 轻一点 | 轻点 | 轻些 | 别太过
        不要太过 | 别太狠 | 别太重 | 不要太重 | 不用太多 | 不要太多 | 别太多 | 别太明显 | 不要太明显
        别太夸张 | 不要太夸张 | 有点点 | 那么一点点 | 那么一点
    """,
    "strong": """
        strong | strongly | very | lot | lots | much | way | far | really | significantly | dramatically
        dramatic | heavily | heavy | extremely | considerably | greatly | super | noticeably | very much
        quite lot | intensely | drastically | very strong | very strongly | quite bit | ton | tons | massively
        hugely | big time | crazy | maximum | max | maximally | plenty | loads | great deal | powerfully
        severely | substantially | whole lot | quite a lot | bold amount | thick | to max | to maximum
        all way | all way up | seriously | majorly | insanely | crazily | boldly | full blast | to extreme
        extreme | intense | very heavy | really strong | really strongly | hard | to hilt | good bit
        fair bit | good deal | sharply | markedly | considerable | decidedly | vastly | lot of | lots of
        plenty of | tons of | loads of | ton of | whole lot of | great deal of | as much as possible
        to fullest | all you can | completely and utterly
        很多 | 大幅 | 大幅度 | 非常 | 强烈 | 明显 | 大大 | 特别 | 许多 | 极 | 极其 | 重度 | 大量 | 显著 | 超级
        更多 | 很强 | 狠狠 | 狠 | 狠一点 | 猛 | 猛一点 | 得多 | 多一些很多 | 很多很多 | 强力 | 剧烈 | 猛烈
        加倍地 | 拼命 | 尽可能 | 最大程度 | 很大 | 大力 | 好多 | 超 | 粗 | 粗粗的 | 拉满 | 拉到满 | 拉到最大
        拉到顶 | 到顶 | 爆表 | 到极致 | 极致 | 一大截 | 好几倍 | 不少 | 蛮多 | 多多 | 再多 | 好些 | 巨 | 贼
        倍儿 | 格外 | 尤其 | 十足 | 满满 | 充分 | 厉害 | 重 | 猛点 | 夸张 | 越多越好 | 越糊越好 | 越亮越好
        越强越好 | 厉害些 | 厉害点 | 厉害一点 | 狠些 | 狠点
    """,
    50: "half | by half | 一半 | 五成",
    25: "quarter | by quarter | one quarter | fourth | one fourth",
    33: "third | by third | one third",
    20: "fifth | by fifth | one fifth",
    10: "tenth | by tenth | one tenth",
    67: "two thirds | by two thirds",
    75: "three quarters | by three quarters",
}
