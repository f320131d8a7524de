"""Looks, by name, by what a picture has more or less of, and by the flaw that they take away.

A new look is a new line here. Phrases are English and Chinese, parted by " | ".
"""

from dataclasses import dataclass

from overpaint.engines.embedded.plan import LookName


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
        黑白风格 | 纯黑白 | 黑白片 | 老黑白照 | 黑白老照片 | 黑白电影 | 没颜色 | 黑白两色 | 只剩黑白 | 只要黑白 | 黑白的老照片 | 黑白单色 | 黑白稿 | 黑白感
        只要黑白灰 | 只剩黑白灰 | 只留黑白灰 | 只保留黑白灰 | 只有黑白灰 | 就剩黑白灰 | 黑白灰三色 | 黑白灰调 | 黑白灰色调 | 只剩黑白两色 | 只要黑白两色
        只留黑白 | 只保留黑白 | 只有黑白 | 去成黑白 | 转黑白 | 转成黑白 | 转为黑白 | 做黑白 | 做成黑白 | 弄黑白 | 弄成黑白 | 调成黑白 | 改黑白 | 改成黑白
        换成黑白 | 抽掉颜色 | 抽走颜色 | 颜色抽掉 | 颜色抽走 | 颜色抽干 | 颜色全抽掉 | 颜色都抽掉 | 颜色去光 | 颜色去干净 | 颜色去没 | 色彩去掉 | 把颜色去了
        黑白默片 | 默片 | 黑白电视 | 老黑白电视 | 黑白报纸 | 黑白影像 | 黑白摄影 | 黑白人像 | 黑白写真 | 黑白大片 | 黑白质感 | 黑白处理 | 黑白照那种
        黑白相片 | 黑白胶卷
        留黑白 | 留下黑白 | 单留黑白 | 成黑白 | 黑白的就行 | 黑白就行
    """,
    LookName.sepia: """
        old brown photo | brown photo | old brown picture | brownish | browny | sepia | sepia toned | sepia tone | brown toned | sepia brown | brownish tone | sepia toning
        sepia look | sepia filter | sepia style | old brown tone | tea stained | coffee stained
        深褐色调 | 褐色调 | 棕褐色 | 棕褐色调 | 乌贼墨色 | 泛黄 | 怀旧的棕褐色调 | 怀旧棕褐色 | 深褐色
        棕黄色调 | 怀旧黄 | 褐色 | 棕色调 | 棕调 | 棕褐 | 褐色系 | 复古棕 | 茶色 | 茶色调 | 怀旧褐色 | 老照片那种黄 | 泛黄色 | 黄褐色调 | 旧黄色
        老黄色 | 棕黄 | 咖色调 | 咖啡色调
    """,
    LookName.warmer: """
        take chill off | take chill out | golden glow | warm glow | sunny glow | cozy glow | cosy glow | candlelit glow | candle glow | glow of sunset | amber glow | sunshine glow | summery glow | fireside glow
        golden hour warmth | golden hour glow | golden hour light | golden light | 暖光 | 暖光感 | 夕阳光 | 夕阳那种暖光 | 夕阳的暖光 | 金色暖光
        warm things up | warm | warmer | warm up | warm tone | warm tones | warmer tone | warmer tones | warm toned
        warm color | warm colors | warmer colors | cozier | warming | warmed up | warmth up
        warm whole thing up | warmer feel | toasty | sunnier | yellower | amber tone | golden tone
        orange tone | sun kissed | toastier | warm glow | cosier | cosy
        暖 | 暖色 | 暖色调 | 暖调 | 温暖 | 偏暖 | 调暖 | 暖和 | 更暖 | 变暖 | 加暖 | 暖色系 | 暖黄 | 暖和一点
        暖意融融 | 暖光 | 暖洋洋 | 温馨 | 暖暖的 | 暖乎 | 暖乎乎 | 往暖了调 | 往暖里调 | 往暖调 | 往暖偏 | 夕阳感
        夕阳味 | 阳光感 | 秋天感
        暖洋洋的 | 暖融融 | 暖烘烘 | 暖橙 | 暖橙色 | 暖橙调 | 暖白 | 发暖 | 暖阳感 | 阳光点 | 日落感 | 烛光感 | 午后阳光感 | 秋意
    """,
    LookName.cooler: """
        cooler | colder | cool tone | cool tones | cooler tone | cooler tones | cool toned | cool color
        cool colors | cooler colors | cool down | cool it down | cool picture down | cool photo down
        cool image down | bluish | cold tones | cold tone | cool colors down | cool down colors
        cool tones down | cooling | chillier | bluer | icier | cold | frosty | chilly | wintry tone | icy tone
        cool it off | cool it | cool them | cool them down | cool them off | cool everything down | cool off | cool things off | blue toned | blue tone | cold toned
        冷 | 冷色 | 冷色调 | 冷调 | 偏冷 | 调冷 | 清冷 | 更冷 | 变冷 | 冷色系 | 加冷 | 偏蓝 | 凉 | 冰冷 | 寒冷
        发蓝 | 冷一点的 | 冷感 | 冷冽 | 往冷了调 | 往冷里调 | 往冷调 | 往冷偏 | 蓝调 | 冷冷的 | 凉快
        清凉 | 凉爽 | 冬天感 | 冷清
        冷峻 | 冷飕飕 | 冷意 | 冷白调 | 发冷 | 冷蓝 | 冷蓝调 | 青冷 | 冬日感 | 清冷感
    """,
    LookName.brighter: """
        needs light | needs brightness | needs brightening | needs more light | could use light | could use more light | needs brightening up | needs lightening
        lighten things up | brighten things up | bright | brighter | brighten | lighten | lighter | lighten up | illuminate | brighten up | brightening
        light up | lit up | lighter exposure | lift exposure | luminous | illuminated | lighten it up
        brightened up | brightened | gets more light | more light | add light | well lit | airy
        亮 | 明亮 | 调亮 | 提亮 | 变亮 | 加亮 | 增亮 | 光亮 | 亮堂 | 提亮一下 | 更亮 | 打亮 | 加光 | 增加亮度
        亮起来 | 明亮些 | 透亮 | 亮一些 | 亮点 | 加亮一点 | 敞亮 | 明快 | 亮起来一点 | 提亮度 | 提个亮
        亮亮的 | 亮堂堂 | 往亮了调 | 往亮里调 | 往亮调 | 打光 | 补光 | 补个光 | 提提亮
        亮度上去 | 白亮 | 亮晃晃
        光线补一补 | 光补一补 | 补一补光 | 补补光 | 补点光 | 补些光 | 打点光 | 打个光 | 光打亮 | 加点光 | 多点光 | 多给点光 | 给点光 | 光线足一点 | 光线足点
        光线强一点 | 光线强点 | 光线亮一点 | 提一提亮 | 提亮点 | 提亮些 | 亮光光 | 亮起 | 亮度提起来 | 曝光补一点 | 曝光补一补 | 补曝光 | 加曝光
        增曝 | 加曝 | 提曝光
    """,
    LookName.darker: """
        dark | darker | darken | dim | dimmer | dusky | darkening | darken down | darkened | dimly lit
        shadowy | less bright | dimmer still
        暗 | 调暗 | 变暗 | 压暗 | 加深 | 昏暗 | 黑一点 | 更暗 | 压暗一下 | 弄暗 | 暗一些 | 暗点 | 暗下来
        压暗点 | 调暗点 | 黑一些 | 变黑一点 | 暗淡 | 压一压暗 | 往暗了调 | 往暗里调 | 往暗压 | 往暗调
        暗沉沉 | 黑沉沉
        减曝光 | 减曝 | 降曝光 | 压曝光 | 压一压亮度 | 压低亮度 | 收点光 | 光线弱一点 | 光线弱点 | 光收一收 | 光压一压 | 暗一暗 | 沉一点 | 暗沉一点 | 暗沉沉的
        暗黑一点 | 暗调
    """,
    LookName.contrast_up: """
        needs contrast | could use contrast | wants contrast | needs punch | needs some punch | needs bite | needs definition
        有力 | 有力度 | 有力量 | contrasty | high contrast | higher contrast | punchy | punchier | more contrasty | contrastier
        bolder contrast | more punch | punch
        高对比 | 高对比度 | 高反差 | 对比强烈 | 明暗分明 | 对比鲜明 | 反差大 | 明暗对比强 | 明暗反差大 | 黑白分明 | 反差强 | 反差强烈 | 层次分明 | 立体感强
        更有层次 | 更有层次感 | 层次感强 | 层次感强一点 | 更立体 | 立体一点 | 明暗更分明 | 黑白更分明
    """,
    LookName.contrast_down: "low contrast | lower contrast | flatter | 对比柔和 | 反差柔和 | 低对比 | 低对比度 | 低反差",
    LookName.saturation_up: """
        needs color | needs saturation | could use color | needs vibrance | needs vibrancy | needs life in colors | color needs life
        vivid | vibrant | saturated | saturate | colorful | colourful | more colorful | richer | more color
        vivider | saturating | more saturated | brighter colors | bolder colors | richer colors
        punchier colors | intense colors | livelier colors | juicier | more vibrant | vibrance up
        eye popping | vividly | vividly colored
        鲜艳 | 鲜亮 | 艳丽 | 鲜明 | 浓郁 | 饱和 | 绚丽 | 多彩 | 鲜艳化 | 更鲜艳 | 艳 | 增艳 | 提鲜 | 色彩浓郁
        颜色浓郁 | 颜色更艳 | 浓艳 | 艳一点 | 浓一点 | 浓一些 | 鲜活 | 鲜丽 | 色彩丰富 | 浓 | 更浓 | 浓重 | 浓烈 | 浓厚 | 浓墨重彩
        更艳 | 艳艳的 | 色彩浓 | 颜色浓 | 明艳 | 饱满 | 色彩饱满 | 颜色饱满 | 有色彩 | 出彩 | 够味 | 五彩缤纷 | 色彩斑斓
        色泽饱满 | 靓丽 | 亮丽 | 显色 | 够艳 | 够鲜
        颜色提一提 | 颜色提起来 | 颜色拉起来 | 颜色拉满 | 色彩拉满 | 颜色爆一点 | 颜色跳一点 | 颜色亮眼一点 | 颜色厚重一点 | 色彩厚重 | 颜色正一点
        颜色足一点 | 颜色足 | 颜色重一点 | 颜色丰富 | 颜色丰富一点 | 颜色明艳 | 艳丽些 | 鲜艳艳 | 鲜亮亮 | 糖果色 | 多巴胺 | 多巴胺色
        多巴胺配色
    """,
    LookName.saturation_down: """
        desaturate | desaturated | muted | faded colors | dull | washed out | mute | less color
        less colorful | desaturating | subdued | paler | pale | toned down colors | softer colors
        muted colors | muted tones | quieter colors | drab
        低饱和 | 低饱和度 | 素雅 | 淡雅 | 灰暗 | 变淡 | 素 | 淡 | 褪色 | 降饱和 | 淡一点 | 淡一些 | 颜色淡
        色彩淡 | 不那么艳 | 没那么鲜艳 | 莫兰迪 | 降低鲜艳度 | 灰一点 | 灰调 | 性冷淡 | 性冷淡风 | 别那么艳
        别这么艳 | 别太艳 | 不要太艳 | 不要那么艳 | 没那么艳 | 不要这么艳 | 别那么鲜艳 | 别太鲜艳 | 不那么鲜艳 | 低饱和风 | 莫兰迪色 | 莫兰迪色系 | 奶油色调
        寡淡
        弄素净 | 清淡 | 清淡一点 | 淡雅一点 | 淡淡的颜色 | 颜色收一收 | 颜色压一压 | 色彩压一压 | 颜色减一减
        颜色退一点 | 颜色褪一点 | 颜色浅一点 | 颜色浅些 | 高级灰调 | 灰度高一点的颜色 | 颜色素一点 | 奶油色系 | 低饱和色调 | 雅一点 | 颜色轻一点
    """,
    LookName.vintage: """
        ancient | olden days | bygone era | tintype | vintage | retro | old fashioned | old photo | old photograph | old picture | old timey | old time
        antique | nostalgic | old | aged photo | aged | 70 s | 1970 s | 60 s | 1960 s | 80 s | 1980 s
        seventies | sixties | eighties | taken long ago | retro 70 s | old timey look | yesteryear | 1950 s
        50 s | fifties | 1990 s | 90 s | nineties | victorian | vintage look | polaroid | faded photo
        old west | wild west | from attic | old album | old school | throwback | oldschool | from 70 s | from 80 s | from 60 s | from 90 s | from 50 s
        from 1970 s | from 1980 s | from 1960 s | 1920 s | 20 s | twenties | 1930 s | 30 s | thirties | 1940 s
        40 s | grandma's album | old family album | bygone | dated | aged look | weathered | time worn
        vintagey | vintagy
        旧时代 | 旧年代 | 老年代 | 复古 | 怀旧 | 老照片 | 旧照片 | 年代感 | 老旧 | 做旧 | 古旧 | 老式照片 | 上世纪 | 老照片的复古
        八十年代 | 九十年代 | 七十年代 | 民国 | 港风 | 旧时光 | 老电影 | 年代 | 老相片 | 年代味 | 老味道
        老旧感 | 六十年代 | 五十年代 | 上个世纪 | 上世纪八十年代 | 上世纪七十年代 | 旧旧的 | 泛旧 | 旧感
        老上海 | 古早 | 古早味 | 八九十年代 | 七八十年代 | 六七十年代 | 五六十年代 | 四十年代 | 三十年代 | 二十年代 | 旧相片 | 旧照 | 老照 | 旧像片 | 旧影集
        老影集 | 旧相册 | 老相册 | 老像片 | 旧画报 | 老画报 | 老明信片 | 旧明信片 | 老挂历 | 旧书页 | 老胶卷照 | 上世纪九十年代 | 上世纪六十年代 | 解放前
        爷爷辈 | 奶奶辈 | 爸妈那个年代 | 爸妈年轻时候 | 老掉牙 | 泛黄的老照片 | 发黄的老照片 | 旧报纸 | 老海报 | 80 年代 | 90 年代 | 70 年代 | 60 年代
        千禧年 | 港片 | 老港片 | 复古港风 | 古董照片 | 年头久 | 有年头 | 有年代 | 有年代感 | 褪色老照片
        八零年代 | 九零年代 | 七零年代 | 八十年代那种 | 九十年代那种 | 80年代那种 | 90年代那种 | 二十世纪 | 上世纪七八十年代 | 上世纪八九十年代 | 八几年
        九几年 | 七几年
    """,
    LookName.film: """
        roll of film | rolls of film | roll of kodak | roll of fuji | roll of portra | roll of 35 mm film | roll of analog film | film | filmic | old film | film look | film grain | analog | analogue | analog film | 35 mm
        35 mm film | film camera | film photo | film photograph | shot on film | old film picture | film like
        kodak | fuji | fujifilm | portra | old school film | cinematic film | disposable camera | celluloid
        analog camera | film stock | kodachrome | kodak film | fuji film | expired film | with grain
        with film grain | grainy film
        胶片 | 胶片感 | 胶片风 | 胶片风格 | 胶卷 | 菲林 | 胶片机 | 老胶片 | 老电影胶片 | 胶片味 | 胶片色
        胶片质感 | 拍立得 | 胶片相机 | 胶卷相机 | 柯达 | 富士 | 胶片颗粒 | 胶片滤镜 | 带颗粒感 | 有颗粒感 | 胶片滤镜感 | 胶片照 | 胶片照片 | 菲林感 | 胶卷感
        胶卷照 | 胶卷味 | 傻瓜机 | 傻瓜相机 | 一次性相机 | 胶片时代 | 胶片色调 | 胶片质地 | 胶片颗粒感 | ccd | ccd风 | 胶片的颗粒感 | 胶片的感觉 | 胶卷颗粒
        颗粒质感 | 胶片那种颗粒感 | 老胶片颗粒 | 胶片那种感觉 | 胶片那种颗粒 | 日系胶片 | 日系胶片感 | 日系胶卷 | 复古胶片 | 老式胶片 | 港风胶片
        褪色胶片 | 褪色胶片感 | 褪色的胶片 | 复古胶片感 | 旧胶片 | 旧胶片感 | 过期胶片 | 过期胶片感 | 过期胶卷
    """,
    LookName.hdr: """
        hdr | high dynamic range | hdr like | h d r | HDR | hdr look | hdr style | hdr feel | hdr tone mapping
        tone mapped | tone mapping
        高动态范围 | 高动态 | 高动态范围效果 | hdr效果
    """,
    LookName.denoise: """
        denoise | de noise | noise reduction | denoising | noise removal | denoised | noise free | less grainy
        less noisy | smooth out noise | smoother | less grain | smoother less noisy | clean up noise | remove noise
        去噪 | 降噪 | 去噪点 | 除噪 | 去躁 | 降燥 | 消噪 | 去除噪点 | 去除噪声 | 去噪声 | 降噪处理 | 去颗粒
        减噪 | 降噪点 | 去除颗粒 | 磨掉噪点 | 噪点少 | 去掉噪点
        磨掉颗粒 | 磨噪 | 去杂点 | 去除杂点 | 去麻点 | 去雪花点 | 去噪去颗粒 | 画面纯净 | 画面干净一点 | 纯净一点 | 纯净度 | 降降燥 | 画质干净一点
        平滑一点
    """,
    LookName.sharpen: """
        sharpen | sharper | sharp | crisp | crisper | crispier | crispen | sharpening | sharpened | clearer
        more defined | unblur | deblur | crisp up | bring out details | more detailed | crisp it up
        sharper focus | razor sharp | tack sharp | more clarity | more crisp | crystal clear
        bring into focus | more definition
        锐化 | 锐利 | 更清晰 | 变清晰 | 清楚 | 锐化处理 | 提升清晰度 | 去模糊 | 清晰 | 清晰点 | 清晰一点
        清晰度高 | 更锐 | 锐一点 | 变锐 | 加锐 | 清晰化 | 清楚点 | 更清楚 | 锐化度 | 锐 | 锐锐的 | 锐化一下
        边缘锐利 | 轮廓锐利 | 细节清楚 | 细节清晰 | 毛发清晰 | 纹理清晰 | 清清楚楚 | 清亮
        锐利点 | 锐利些 | 更锐利 | 细节拉出来 | 细节拉起来 | 细节提出来 | 细节更清楚 | 细节更清晰 | 细节更锐利 | 细节锐利 | 细节突出 | 轮廓更清楚
        轮廓更清晰 | 轮廓清晰 | 边缘更锐利 | 边缘清晰 | 边缘更清晰 | 清晰些 | 清楚些 | 拉清晰度 | 提清晰度 | 提锐 | 拉锐 | 锐度拉高
    """,
    LookName.dehaze: """
        dehaze | de haze | defog | dehazing | haze removal | dehazed | clear haze | cut through haze
        lift haze | lift fog | clear fog | clear up haze | get rid of haze | burn off fog
        去雾 | 去霾 | 除雾 | 去雾霾 | 去雾化 | 除霾 | 通透 | 更通透 | 除去雾气 | 变通透 | 通透感 | 通透点 | 雾感 | 灰雾 | 灰雾感 | 蒙着一层雾
        像蒙了层雾 | 蒙了一层雾 | 蒙了层灰 | 像蒙了一层灰 | 蒙了层雾 | 雾茫茫 | 白茫茫的雾 | 雾蒙蒙的感觉 | 灰蒙蒙的感觉 | 隔着一层雾
        去个雾 | 去下雾 | 除个雾 | 去个霾 | 去掉雾气 | 去掉雾 | 去掉霾 | 去雾处理 | 去一层雾 | 把雾去了 | 去去雾 | 透亮清晰 | 空气通透 | 空气通透感
        通通透透 | 透气
        透一点 | 透些 | 通透度
    """,
    LookName.day_to_night: """
        day to night | day into night | daytime to nighttime | day for night | taken at night | taken at midnight | shot at midnight | taken after dark | taken in middle of night
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
        白天换夜晚 | 白天换成黑夜 | 白天变夜里 | 日景改夜景 | 日景改成夜景 | 白天的照片变成晚上 | 变深夜 | 变成深夜
        天黑以后
        晚上拍的效果 | 夜幕降临 | 改成深夜 | 改成夜里 | 弄成夜里 | 弄成深夜 | 弄成半夜 | 改成半夜
        调成深夜 | 调成夜里 | 换成深夜 | 做成夜晚 | 做成晚上 | 做成深夜 | 日景改成深夜 | 白天变深夜 | 白天变成深夜 | 白天弄成深夜 | 白天改成深夜 | 白天换成深夜
        白天转成深夜 | 白天拍的变成晚上 | 白天拍的变成夜晚
    """,
    LookName.vignette: """
        vignette | vignetting | darken corners | darken edges | dark corners | dark edges | dark vignette
        vignettes | darkened corners | darkened edges | vignetted | darker corners | darker edges
        dark vignetting | shadowed corners | shade corners
        暗角 | 晕影 | 四角压暗 | 四角变暗 | 边角压暗 | 角落变暗 | 四周变暗 | 四周压暗 | 压暗四角 | 压暗角
        压暗边缘 | 暗边 | 暗角效果 | 四角加暗 | 加暗角
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
    Quality(
        LookName.contrast_up, LookName.contrast_down
    ): "contrast | 对比度 | 对比 | 反差 | 明暗对比 | 明暗反差 | 明暗对比度 | 黑白反差 | 光影对比 | 光影反差 | 影调反差 | 光比 | 色彩对比度",
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
        噪点 | 噪音 | 噪声 | 杂点 | 颗粒 | 颗粒感 | 麻点 | 雪花点 | 小麻点 | 噪斑 | 彩噪 | 高感噪点 | 夜景噪点 | 细小噪点 | 小噪点
    """,
    LookName.dehaze: """
        milky | smoke haze | murky | haze | hazy | fog | foggy | mist | misty | haziness | smog
        发蒙 | 蒙蒙的 | 灰扑扑 | 浑浊 | 雾 | 雾气 | 雾霾 | 朦胧 | 雾蒙蒙 | 灰蒙蒙 | 白蒙蒙 | 雾沉沉
        远处的雾 | 远处的雾气 | 远处雾气 | 远处的霾 | 远山的雾 | 山上的雾 | 山间的雾 | 天上的雾 | 空气里的雾
    """,
    LookName.saturation_down: """
        oversaturated | over saturated | too saturated | garish
        过饱和 | 饱和过度 | 太艳
    """,
    LookName.brighter: """
        murkiness | darkness | dimness | not bright enough | underexposed | under exposed | too dim | poorly lit | badly lit | pitch black | pitch dark | too little light | not enough light | hardly any light
        阴暗 | 昏沉 | 黯淡 | 暗沉 | 曝光不足 | 欠曝 | 不够亮 | 太黑 | 太黑了 | 光线太弱 | 光太弱 | 光太暗 | 光线太暗 | 光线太差 | 暗得看不清 | 黑得看不清 | 黑得看不见 | 暗得看不见 | 黑咕隆咚 | 黑黢黢 | 黑糊糊 | 乌漆麻黑 | 黑压压 | 黑灯瞎火 | 昏昏暗暗 | 暗乎乎 | 黑乎乎 | 黑漆漆 | 黑不溜秋 | 乌漆嘛黑
    """,
    LookName.darker: """
        overexposed | over exposed | blown out | washed out by light | blown highlights | sun blew out | flash blew out | blew out
        sun blew it out | flash blew it out | blew it out | sun washed it out | flash washed it out
        washed out by sun | washed out by flash | too much light | too much sun | too much flash | blinding
        glaring | way overexposed
        曝光过度 | 过曝 | 有点曝 | 有些曝 | 曝了 | 曝掉了 | 死白 | 过亮 | 亮得刺眼 | 亮得晃眼 | 亮过头 | 亮过头了 | 光太强 | 光线太强 | 光太硬 | 闪光太强 | 太曝 | 太白 | 白花花 | 亮瞎 | 太刺眼
    """,
    LookName.cooler: """
        yellow tint | yellow cast | yellow tinge | orange tint | orange cast | orange tinge | yellow color cast
        yellowish tint | yellowish cast | orange color cast | warm cast
    """,
    LookName.warmer: """
        blue tint | blue cast | blue tinge | bluish tint | bluish cast | blue color cast | cold cast | cool cast
        not warm enough
        不够暖
    """,
    LookName.sharpen: "mushy | smeary | smudgy | mush | fuzzed | softish | fuzzy | fuzziness | blurriness | shaky | unsharp | out of focus look | not sharp enough | lack of sharpness | 不够清晰 | 不够清楚 | 不够锐",
    LookName.saturation_up: "not colorful enough | not vivid enough | 不够鲜艳",
    LookName.contrast_up: "lack of contrast | not contrasty enough | 不够通透",
}
