"""What pictures show, as words without a value: parts, people, things, text and what it stands on.

Many are known only so that a refusal can say what it is that was understood and is not done.
"""

from overpaint.engines.embedded.language.kinds import Kind

NOUNS: dict[Kind, str] = {
    Kind.picture: (
        "image | picture | photo | pic | photograph | img | shot | snapshot | original image | original photo"
        " | original picture | input image | portrait | headshot | screenshot | portrait photo | product photo | passport photo | id photo | whole picture | selfie"
        " | 图 | 图片 | 照片 | 图像 | 画面 | 相片 | 影像 | 原图 | 相 | 照 | 片子 | 整张图 | 整张照片 | 整幅图 | 图案照片 | 自拍 | 证件照"
        ""
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
        "lighting | light | lights | atmosphere | mood | illumination | ambience"
        " | 光线 | 光影 | 光照 | 灯光 | 氛围 | 光"
    ),
    Kind.hue: "color | colour | hue | solid color | plain color | solid colour | 颜色 | 纯色",
    Kind.form: (
        "composition | layout | detail | details | shape | structure | perspective | proportions | proportion | angle"
        " | framing | quality | texture | textures | size | resolution | aspect ratio | identity | features | realism"
        " | placement | arrangement | font | font size | typeface | pattern | folds | wrinkles | outline | edges | content"
        " | elements | alignment | spacing | visual style | contents | image quality | focus | dimensions"
        " | 构图 | 布局 | 细节 | 形状 | 结构 | 比例 | 角度 | 画质 | 质感 | 纹理 | 尺寸 | 大小 | 分辨率 | 身份 | 特征 | 位置 | 字体 | 字号 | 排版"
        " | 样式 | 元素 | 褶皱 | 轮廓 | 透视 | 主体构图 | 款式 | 版式"
    ),
    Kind.rest: (
        "everything else | all else | else | rest | other | others | anything | anything else | all other | all others"
        " | remaining | other things | other parts | other elements | all other parts | both | each | parts | part | areas"
        " | 其他 | 其它 | 其余 | 别的 | 部分 | 内容 | 地方 | 其他部分 | 其余部分 | 其他内容 | 其他地方 | 其它部分 | 任何 | 每个"
    ),
    Kind.all: "all | all of | everything | every | 所有 | 所有的 | 全部 | 全部的 | 都 | 全 | 一切 | 全都 | 统统",
    Kind.one: "one | version | ones | variant | 版 | 版本 | 那个版本",
    Kind.text: (
        "text | texts | words | writing | letters | wording | lettering | 文字 | 字 | 字样 | 文本 | 文案 | 的字样 | 字符"
    ),
    Kind.label: (
        "word | title | caption | heading | headline | slogan | subtitle | tagline | name | phrase | line | sentence"
        " | message | inscription | letter | banner text"
        " | 标题 | 标语 | 口号 | 名字 | 单词 | 词 | 副标题 | 店名 | 品牌名 | 词语 | 字母 | 句子 | 字幕 | 几个字 | 这几个字"
        " | 一个字 | 两个字 | 三个字 | 四个字 | 五个字 | 六个字 | 这两个字 | 这三个字 | 这四个字"
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
        " | handwritten | cursive | serif | sans serif | arial | capital letters | uppercase | lowercase"
        " | underlined | outlined | 粗体 | 斜体 | 大号 | 小号 | 加粗 | 手写体 | 宋体 | 黑体 | 楷体 | 大写 | 小写 | 变大 | 变小 | 放大"
        " | 缩小 | 大 | 小 | 大一点 | 小一点"
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
        " | hairstyle from | change pose | 穿 | 穿上 | 换装 | 试穿 | 姿势 | 动作 | 坐 | 坐下 | 坐在 | 站 | 站着 | 戴 | 戴上 | 背着"
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
        " | bear toy | teddy bear | teddy | guitar | piano | snowman | pumpkin | rose flower | bouquet | shadow | shadows | highlights | midtones"
        " | picture frame | photo frame | corners | edge | corner"
        " | 东西 | 车 | 汽车 | 轿车 | 球 | 气球 | 杯子 | 杯 | 碟子 | 瓶子 | 玻璃杯 | 狗 | 小狗 | 猫 | 小猫 | 猫咪 | 动物 | 鸟 | 小鸟 | 马"
        " | 鱼 | 牛 | 大象 | 狮子 | 老虎 | 熊 | 兔子 | 蝴蝶 | 龙 | 树 | 大树 | 花朵 | 鲜花 | 草 | 叶子 | 植物 | 沙发 | 椅子 | 桌子 | 床"
        " | 灯 | 门 | 窗户 | 窗 | 墙 | 墙壁 | 地板 | 天花板 | 屋顶 | 房子 | 楼 | 建筑 | 建筑物 | 塔 | 栅栏 | 路 | 马路 | 长椅 | 公交车"
        " | 卡车 | 自行车 | 摩托车 | 火车 | 船 | 飞机 | 火箭 | 手机 | 电脑 | 键盘 | 电视 | 相机 | 书 | 笔 | 纸 | 盒子 | 雨伞 | 伞 | 旗子"
        " | 食物 | 蛋糕 | 披萨 | 汉堡 | 水果 | 苹果 | 香蕉 | 柠檬 | 茶 | 盘子 | 碗 | 勺子 | 蜡烛 | 钟 | 花瓶 | 窗帘 | 地毯 | 枕头 | 玩具"
        " | 娃娃 | 机器人 | 太阳 | 月亮 | 云朵 | 水 | 石头 | 沙子 | 火 | 烟 | 倒影 | 水印 | 商标 | 图标 | 印章 | 裤子 | 牛仔裤 | 短裤"
        " | 袜子 | 短裙 | 半身裙 | 路人 | 人群 | 游客 | 电线 | 垃圾 | 污渍 | 划痕 | 圣诞树 | 翅膀 | 爱心 | 二维码 | 吉他 | 雪人 | 高光 | 影子 | 阴影"
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
