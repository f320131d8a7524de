"""Drawing manners."""

from itertools import product

from overpaint.engines.embedded.plan import StyleName


def _joined(*pieces: str) -> str:
    """The phrases made of one piece of each list."""
    return " | ".join(map("".join, product(*(piece.split() for piece in pieces))))


_CHILDHOOD = "小时候 小时候的 小时候玩的 小时候看的 小时候那种 小时候玩的那种 小时候看的那种 儿时 儿时的 儿时玩的 童年 童年的"

STYLES: dict[StyleName, str] = {
    StyleName.sketch: """
        sketchify | sketchified | sketchify it | pencilify | sketchbookify | penciled in | doodlefied | pencil drawn version
        pencil sketch | sketch | sketched | pencil drawing | pencil | drawing | graphite | graphite drawing
        hand drawn | hand drawn sketch | sketchy | pencil drawn | drawn with pencil | drawn in pencil
        drawn by hand | pencilled | penciled | pencil lines | pencil shading | graphite sketch | hand sketched
        in pencil | sketchbook | sketch book | rough sketch | pencil portrait | pencil style | drawn in pencil on paper
        pencil crosshatching
        素描 | 铅笔画 | 铅笔素描 | 素描画 | 手绘 | 手绘素描 | 铅笔 | 铅笔稿 | 手绘稿 | 速写 | 铅笔手绘
        铅笔线稿 | 铅笔风 | 素描稿 | 铅笔速写 | 素描风 | 手绘铅笔 | 碳笔素描 | 写生 | 铅笔画的 | 铅笔画出来 | 铅笔淡彩稿 | 素描本 | 铅笔勾 | 美术课素描
        美术生素描 | 炭笔素描 | 石墨 | 铅笔头画 | 铅笔草图 | 手绘草图 | 草图 | 草稿画 | 画室素描 | 写生稿 | 速写本 | 速写稿 | 排线
        铅笔画法 | 素描画法 | 铅笔勾画 | 铅笔勾勒 | 铅笔涂 | 炭笔 | 炭笔画 | 炭条 | 石墨铅笔 | 铅笔质感 | 素描质感 | 素描感 | 铅笔感 | 素描效果图 | 人像素描
        铅笔肖像 | 手绘稿子 | 手绘铅笔画 | 素描手稿 | 手稿 | 铅笔手稿 | 素描头像
    """,
    StyleName.ink: """
        inkify | ink washed
        ink | ink wash | ink painting | ink wash painting | chinese ink | sumi e | chinese painting
        ink drawing | ink wash style | brush ink | traditional chinese | traditional chinese style | chinese style painting | brush and ink | brush and ink painting | japanese ink | japanese ink painting
        japanese brush painting | japanese brush and ink painting | black ink | asian ink painting | chinese ink painting | chinese ink wash
        chinese brush painting | sumi | ink brush | india ink
        水墨 | 水墨画 | 国画 | 中国画 | 水墨丹青 | 水墨风 | 中国风水墨 | 写意 | 写意画 | 墨笔 | 泼墨 | 山水画
        中国水墨画 | 水墨山水 | 水墨国画 | 毛笔画 | 墨画 | 泼墨画 | 泼墨山水 | 宣纸 | 宣纸画 | 山水国画 | 文人画 | 水墨晕染 | 墨色晕染 | 国画课
        水墨意境 | 中国山水画 | 中国山水 | 国画风 | 大写意 | 水墨味 | 水墨感
        水墨质感 | 水墨画法 | 国画画法 | 毛笔 | 毛笔水墨 | 毛笔画出来 | 毛笔勾 | 写意国画 | 写意水墨 | 写意山水 | 墨色山水 | 黑白水墨 | 古风水墨 | 水墨古风
        中式水墨 | 江南水墨 | 古画 | 古代山水画 | 传统国画 | 传统水墨 | 传统水墨画 | 传统中国画 | 水墨效果图 | 墨迹 | 墨韵
    """,
    StyleName.watercolor: """
        watercolorize | watercolorized | watercolorify | watercolourise | watercolour look | aquarelle look | watercolor book
        watercolor | watercolour | water color | water colour | watercolors | watercolour painting
        watercolor painting | aquarelle | watercolored | watercolor wash | aquarell | washy watercolor | loose watercolor
        watercolor sketch
        水彩 | 水彩画 | 水彩风 | 水彩手绘 | 淡彩 | 水彩感 | 水彩颜料 | 水彩晕染 | 水彩插画 | 水彩插图 | 水彩笔 | 水彩稿 | 水彩课 | 透明水彩
        水彩绘本 | 水彩味 | 水彩本
        水彩画法 | 水彩质感 | 水彩涂 | 水彩画出来 | 水彩晕开 | 水彩渲染 | 水彩上色 | 清新水彩 | 手绘水彩 | 水彩作品 | 水彩风景 | 水彩人像 | 水彩效果图
        颜料晕开 | 彩墨晕染
    """,
    StyleName.oil: """
        oilify | oil paintify | oil painted look
        oil painting | oil paint | oil | oil painted | oil on canvas | painted in oils | oils
        oil painting style | oil colors | oil paints | impasto | in oils | in oil | with oils | classic oil painting | old master painting | old masters | old master
        painted canvas
        油画 | 油彩 | 布面油画 | 油画感 | 古典油画 | 厚涂 | 油画布 | 油画味 | 油画风 | 油画颜料 | 油画笔触 | 油画作品 | 刮刀油画 | 帆布油画 | 布面油彩
        美术馆油画 | 欧洲油画 | 老油画 | 西洋油画 | 西方油画
        油画画法 | 油画质感 | 油画肌理 | 厚涂油画 | 印象派油画 | 古典主义油画 | 复古油画 | 油画布质感 | 厚厚的油彩 | 厚厚的颜料 | 颜料堆起来 | 油画人像
        油画风景 | 手绘油画 | 油画效果图 | 刮刀画 | 博物馆油画 | 宫廷油画 | 文艺复兴油画
    """,
    StyleName.cartoon: f"""
        {_joined(_CHILDHOOD, "动画片 卡通片 连环画 小人书 漫画书 漫画 动画 卡通")}
        comicify | comicize | comicified | toonified | toonize | cartoonised | cartoonise | cartoonified
        cartoon | cartoonish | cartoonify | cartoony | toon | comic | comic book | comics | cartoon character
        toonify | cartoonized | cartoonize | cartooned | cartoon version | toon style
        saturday morning cartoon | comic style | comic book panel | comicbook | comic book style
        cartoon drawing | cartoon look | newspaper comic | comic book page | comic page | page from comic book | page from comic | old newspaper comic | old comic book | old comic | vintage comic | sunday comics
        卡通 | 卡通画 | 漫画 | 卡通化 | 漫画化 | 动画 | 卡通人物 | 卡通风 | 卡通版 | 卡通形象 | 动画片
        漫画风 | q版 | 漫画脸 | 卡通头像 | 动画风 | 卡通感 | 漫画感 | 动画片里 | 动画片风 | 卡通片 | 卡通小人 | 卡通人 | 卡通图 | 卡通画面 | 漫画书
        漫画图 | 连环画 | 小人书 | 漫画格子 | 漫画分镜 | 美漫 | 美漫风 | 美式漫画 | 美式卡通 | 儿童动画 | 卡通插画 | 卡通贴纸 | 卡通味 | 漫画味 | 动画感
        动画版 | 漫画版 | 卡通片风
        卡通画法 | 漫画画法 | 卡通形式 | 漫画形式 | 卡通质感 | 动画质感 | 动画截图 | 动画人物 | 动画角色 | 漫画人物 | 漫画角色 | 卡通角色 | 漫画一页 | 漫画页
        报纸漫画 | 四格漫画 | 条漫 | 漫画插图 | 卡通插图 | 卡通效果图 | 卡通手绘 | 手绘卡通 | 儿童卡通 | 美式动画 | 周末早上的动画片 | 电视动画 | 动画电影
        卡通电影
    """,
    StyleName.pop_art: """
        popartify | pop artify | pop art style print
        pop art | andy warhol | warhol | lichtenstein | roy lichtenstein | popart | pop art print | popart print | pop art poster | popart poster
        warhol print | soup can | soup cans | marilyn print | screen print | silkscreen | warhol style
        波普 | 波普艺术 | 安迪沃霍尔 | 沃霍尔 | 波普画 | 波普风 | 波普风格画 | 丝网印刷 | 波普风格 | 波普海报 | 波普味 | 波普感 | 沃霍尔那种 | 波普拼色
        丝网版画 | 梦露那种
        波普艺术画 | 波普艺术风 | 波普艺术感 | 波普画法 | 波普拼贴 | 波普插画 | 波普版画 | 安迪沃霍尔式 | 安迪沃霍尔那种 | 安迪沃霍尔风 | 安迪·沃霍尔
        沃霍尔式 | 沃霍尔风 | 利希滕斯坦 | 玛丽莲梦露那种 | 玛丽莲梦露版画 | 罐头汤 | 丝网 | 丝印 | 丝网画 | 波普广告 | 美式波普 | 波普色
    """,
    StyleName.pixel: f"""
        {_joined(_CHILDHOOD, "红白机 红白机游戏 游戏机 游戏 小霸王 小霸王游戏 街机 街机游戏 电子游戏 掌机游戏 fc游戏 俄罗斯方块 超级玛丽 魂斗罗")}
        game boy game | old game boy game | gameboy game | old gameboy game | super nintendo | old super nintendo game | playstation 1 game
        old sega game | sega game | atari game | old atari game | snes game | nes game | old nes game | commodore 64 | commodore 64 game | old pc game
        dos game | old dos game | pokemon game | tetris | mario game | handheld game | old handheld game | arcade machine | old arcade machine
        8 bit pixel art | 16 bit pixel art | 8 bit art | 16 bit art | retro pixel | old video games | video games | retro games | old games | retro video games | made of pixels | made up of pixels | built from pixels | out of pixels | pixelfy | pixelify | pixelified
        pixel art | pixel style | pixelated | pixelate | pixelize | 8 bit | 16 bit | pixelart | pixelation
        retro game | nintendo game | old nintendo game | computer game | old computer game | arcade game | arcade
        old arcade game | sega | snes | atari | sprite | pixel sprite | 8 bit pixels | chunky pixels | blocky | all blocky | retro gaming | retro 8 bit | 8 bit video game | retro 8 bit video game | 16 bit video game
        pixely | pixelly | 8 bit game | 8 bits | 8 bit pixel | retro pixel art | blocky pixels | big pixels
        chunky pixels | old video game | retro video game | nintendo | game boy | gameboy | pixel
        minecraft pixels | pixel graphics | videogame | video game | retro videogame | 8 bit videogame
        old videogame
        老游戏机 | 游戏机 | 老游戏 | 游戏画面 | 小霸王 | 任天堂 | 像素画 | 像素风 | 像素化 | 像素艺术 | 8 位 | 像素游戏 | 像素游戏风 | 像素块 | 复古游戏 | 红白机
        8 比特 | 八位 | 八比特 | 像素点 | 像素风格 | 像素艺术风格 | 像素风格画 | 像素化风格 | 像素画面 | 像素图 | 像素感 | 像素味 | 像素小人 | 像素格
        红白机游戏 | 红白机画面 | fc游戏 | 老式游戏机 | 老式电子游戏 | 电子游戏 | 街机 | 街机游戏 | 掌机游戏 | 复古像素 | 低像素游戏 | 马里奥 | 超级玛丽
        超级马里奥 | 魂斗罗 | 像素方块 | 方块像素 | 一格一格 | 一格一格的像素 | 老电子游戏 | 老式游戏 | 小时候玩的游戏机 | 俄罗斯方块
        像素画法 | 像素质感 | 像素角色 | 像素人 | 像素头像 | 像素小游戏 | 像素化效果 | 像素颗粒 | 8位机 | 8位游戏 | 8位像素 | 8位机游戏 | 八位机 | 八位游戏
        16位游戏 | 16位像素 | 16位机 | 老游戏画面 | 复古游戏画面 | 复古游戏机 | 游戏机画面 | 小霸王游戏 | 小霸王学习机 | 任天堂游戏 | 任天堂红白机 | 掌机
        方块格子 | 一块块像素 | 一块一块的像素 | 一块块的像素 | 一格格 | 一格格的像素 | 大像素 | 大颗粒像素 | 粗像素 | 低分辨率像素
    """,
    StyleName.mosaic: """
        古罗马那种 | 古罗马 | 像古罗马那种 | mosaicify | mosaicize | mosaicized | mosaiced
        mosaic | tile mosaic | mosaic tiles | tiles | little tiles | small tiles | roman mosaic | floor mosaic | roman floor mosaic | stone tiles | little stone tiles | tiny tiles | mosaic floor
        mosaic collage | tiled mosaic | mosaic art | tesserae | byzantine mosaic | ceramic tiles
        马赛克 | 马赛克画 | 瓷砖 | 小瓷砖 | 镶嵌画 | 瓷砖拼 | 小瓷砖拼 | 瓷砖拼贴 | 马赛克拼贴画 | 马赛克拼贴
        马赛克拼图 | 马赛克瓷砖 | 马赛克墙 | 瓷砖画 | 拼贴马赛克 | 马赛克砖 | 马赛克拼画 | 小瓷片 | 瓷片 | 碎瓷片 | 瓷砖马赛克 | 瓷砖拼图 | 碎瓷砖 | 罗马马赛克
        拼贴瓷砖 | 小方砖 | 马赛克风 | 马赛克地砖 | 马赛克壁画 | 瓷砖拼花 | 拼花瓷砖 | 小石子拼 | 瓷砖拼出来
        马赛克画法 | 马赛克质感 | 马赛克瓷砖画 | 小方块瓷砖 | 彩色瓷砖 | 彩色小瓷砖 | 彩色瓷片 | 彩色石子 | 彩色石子拼 | 小石块拼 | 石子镶嵌 | 镶嵌工艺
        镶嵌瓷砖 | 瓷砖镶嵌 | 瓷砖镶嵌画 | 马赛克镶嵌 | 马赛克镶嵌画 | 拜占庭马赛克 | 古罗马马赛克 | 罗马地砖 | 一块块瓷砖 | 一块块小瓷砖 | 小砖块拼
        小方砖拼 | 碎瓷砖拼 | 碎瓷片拼 | 瓷砖壁画 | 马赛克艺术
    """,
    StyleName.pointillism: """
        pointillism | pointillist | pointillistic | pointillist style | tiny dots | small dots | little dots
        dots | seurat | made of dots | dot painting | dotted painting | lots of little dots
        thousands of dots | pointillism painting | seurat style | dotty | colored dots | tiny colored dots | little colored dots | dots of color | dots of paint | dots of colored paint
        thousands of colored dots | millions of dots | thousands of tiny dots | lots of tiny dots | millions of tiny dots | stippled | stippling
        点彩 | 点彩派 | 点描 | 点画 | 修拉 | 点彩画 | 点彩风 | 用点画 | 点点画 | 小圆点 | 点彩感 | 点彩派油画 | 密密麻麻的小点 | 密密麻麻的点 | 一个个小点
        一个个点 | 无数小点 | 小彩点 | 彩色小点 | 彩色圆点 | 点点点出来 | 色点 | 小色点 | 无数个小点 | 一点一点点 | 全是小点 | 点子画 | 细小的点 | 很多小点
        小点点出来 | 用小点点出来 | 用小点画出来 | 用小点点成 | 用小点画成 | 小点组成 | 小点拼成 | 密集的小点 | 密密的小点 | 圆点组成 | 圆点拼成
        彩点拼成 | 色点拼成 | 色点组成 | 无数小点组成 | 无数小点拼成 | 点出来的画 | 用点点出来 | 用点点成 | 用点画出来 | 点阵画 | 秀拉 | 点彩法 | 点彩画法
    """,
    StyleName.blueprint: """
        blueprintify | blueprinted
        blueprint | blue print | technical blueprint | architect's blueprint | cyanotype | engineering drawing
        architectural drawing | architect's plan | architectural plan | construction drawing | schematic | cad drawing
        architect drawing | architectural blueprint | technical drawing | drafting
        蓝图 | 工程图 | 设计蓝图 | 蓝晒 | 图纸 | 工程蓝图 | 建筑蓝图 | 建筑图纸 | 设计图 | 设计图纸 | 工程图纸
        蓝图风 | 施工图 | 施工图纸 | 蓝图纸 | 建筑师蓝图 | 工程师图纸 | 工程制图 | 设计院图纸 | 蓝底白线 | 蓝底白线图 | 蓝底白线的图纸 | 蓝底白线图纸 | 机械图纸
        蓝晒图 | 工地图纸 | 图纸蓝图 | 白线蓝底 | 蓝图感 | 蓝图图纸
        蓝图画法 | 蓝图形式 | 建筑图 | 建筑设计图 | 建筑设计蓝图 | 建筑蓝图纸 | 设计师图纸 | 工程设计图 | 机械图 | 机械制图 | 机械蓝图 | 技术图纸 | 技术蓝图
        工程蓝图纸 | 晒图 | 晒蓝图 | 蓝底白线的蓝图 | 蓝底白线蓝图 | 蓝底白线的施工图 | 蓝底白线的工程图 | 蓝底白线那种 | 施工蓝图 | 造船图纸
        飞机图纸
    """,
    StyleName.stained_glass: f"""
        {_joined("教堂 大教堂 欧洲教堂 老教堂 哥特教堂 哥特式教堂 欧式教堂", "的 里的 里 那种 里那种 的那种 里面的 里面那种 上的", "彩绘玻璃 彩色玻璃 彩玻璃 花窗 彩窗 玻璃窗 彩色玻璃窗 彩绘玻璃窗 玻璃花窗 花玻璃 彩色窗户 彩绘窗 彩色花窗")}
        stained glass | stained glass window | church window | cathedral window | stained glass style
        stained glass window in cathedral | stained glass window in church | cathedral windows | stained glass in church | stained glass in cathedral | leaded glass | church windows | church glass | cathedral glass | windows at church | windows in church | stain glass | tiffany glass
        教堂彩色玻璃窗 | 教堂玻璃窗 | 彩绘玻璃 | 彩色玻璃 | 教堂玻璃 | 花窗 | 彩窗 | 玻璃花窗 | 教堂彩窗 | 教堂花窗 | 彩绘玻璃窗 | 花窗玻璃
        彩色玻璃窗 | 教堂彩色玻璃 | 教堂的彩绘玻璃 | 教堂里的彩绘玻璃 | 教堂里的彩色玻璃 | 教堂的彩色玻璃 | 教堂里的花窗 | 教堂的花窗 | 教堂里的彩窗 | 教堂的彩窗
        教堂窗户 | 教堂里的窗户 | 教堂的窗户 | 教堂彩绘玻璃 | 教堂里的玻璃窗 | 教堂的玻璃窗 | 教堂那种彩绘玻璃 | 教堂那种彩色玻璃 | 教堂那种花窗 | 教堂那种玻璃窗
        教堂窗子 | 彩绘玻璃画 | 彩玻璃 | 彩玻璃窗 | 彩绘窗 | 彩绘玻璃花窗 | 玻璃彩窗 | 教堂里那种彩绘玻璃 | 教堂里那种彩色玻璃 | 教堂里那种花窗 | 欧洲教堂花窗
        彩绘窗户 | 玻璃窗花
    """,
    StyleName.line_art: f"""
        {_joined(_CHILDHOOD, "涂色本 填色本 简笔画 填色书 涂色书 描红本 涂色画 填色画")}
        line art | line drawing | lineart | line work | linework | outlines | outline | coloring book
        coloring page | coloring book page | colouring book | contour drawing | lines | contours
        outline drawing | outline only | just outlines | clean lines | simple lines | ink lines | black lines
        line sketch | line illustration | single line drawing | coloring sheet | coloring in page
        coloring in sheet | contour lines | kid's coloring book | kids coloring book | children's coloring book
        child's coloring book | black and white outlines | black outlines | outlines in black
        线稿 | 线描 | 线条画 | 线条 | 线稿图 | 白描 | 填色本 | 填色 | 轮廓 | 轮廓线 | 勾线 | 简笔画 | 涂色本
        线稿风 | 线条稿 | 黑白线稿 | 轮廓图 | 涂色页 | 填色画 | 线条风 | 线描画 | 描线 | 涂色书 | 填色书
        涂色图 | 填色图 | 单线 | 勾勒轮廓 | 勾边 | 线稿画 | 黑白线条 | 只剩线条 | 只留线条 | 只有线条 | 线条感 | 线条图 | 涂色本线稿 | 勾线稿 | 勾线图
        勾线画 | 单线条 | 一笔画 | 描红 | 描红本 | 填色书线稿 | 小孩涂色本 | 儿童涂色本 | 儿童填色本 | 儿童简笔画 | 简笔 | 线描稿 | 线描图 | 线条勾勒 | 涂色卡
        白描画 | 线稿感
        线稿画法 | 线条画法 | 线描画法 | 勾线画法 | 线稿形式 | 黑白简笔画 | 黑白线描 | 黑线条 | 黑色线条 | 黑线稿 | 干净线条 | 干净的线条 | 简单线条
        简洁线条 | 简洁的线条 | 简单的线条 | 几根线条 | 几笔线条 | 纯线条 | 纯线稿 | 只剩轮廓 | 只留轮廓 | 只要轮廓 | 只要线条 | 只剩下线条 | 只保留线条
        只保留轮廓 | 只剩轮廓线 | 只留轮廓线 | 勾轮廓 | 勾出轮廓 | 勾勒出轮廓 | 轮廓勾出来 | 轮廓勾线 | 白描线稿 | 小孩子涂色本 | 孩子涂色本 | 涂色卡片
        涂色画 | 涂色稿 | 填色稿 | 填色卡 | 钢笔线稿 | 钢笔线描 | 钢笔画 | 墨线 | 墨线稿
    """,
    StyleName.edges: """
        edge detection | detected edges | detect edges | find edges | edges | edge lines | canny | trace edges | extract edges | edges only | just edges | only edges | pull out edges | pull out just edges
        edge tracing | edge filter
        边缘检测 | 检测边缘 | 边缘提取 | 提取边缘 | 边缘图 | 边缘线 | 轮廓检测 | 描出边缘 | 边缘轮廓 | 边缘检测图 | 边缘检测效果 | 找边缘 | 边缘提取图 | 轮廓提取
        提取轮廓 | 检测轮廓 | 边缘识别 | 轮廓检测图 | 物体边缘
        边缘检测算法 | 边缘线条 | 提边缘 | 提取边缘线 | 提取边缘线条 | 提取边缘轮廓 | 提取轮廓线 | 检测边缘线 | 边缘检测那种 | 边缘勾出来 | 边缘提出来
        边缘抽出来 | 轮廓抽出来 | 找出边缘 | 找出轮廓 | 描出轮廓 | 识别边缘 | 抠边缘线 | 边缘图像 | canny边缘 | 边缘检测滤镜
    """,
}
