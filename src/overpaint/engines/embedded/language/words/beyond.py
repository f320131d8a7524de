"""What no edit here does: known, so that the refusal can say what it is that was asked for.

Reason -> phrases; English and Chinese, parted by " | ".
"""

from overpaint.engines.embedded.refusals import RefusalReason

PERSON: dict[RefusalReason, str] = {
    RefusalReason.expression: """
        expression | expressions | smile | smiles | smiling | smiley | laugh | laughs | laughing | frown
        frowning | happy | happier | sad | angry | cry | crying | surprised | scared | serious | grin
        grinning | wink | blink | blinked | blinking | facial expression | open eyes | close eyes | eyes open
        eyes closed | gaze | look at camera | look into camera | open her eyes | open his eyes
        open their eyes | close her eyes | close his eyes | shut eyes
        表情 | 笑 | 微笑 | 笑起来 | 笑容 | 大笑 | 哭 | 哭泣 | 生气 | 开心 | 高兴 | 难过 | 悲伤 | 惊讶 | 严肃
        笑脸 | 眨眼 | 睁眼 | 闭眼 | 睁开 | 闭上 | 眼睛睁开 | 看镜头 | 皱眉 | 咧嘴 | 愤怒
    """,
    RefusalReason.hair: """
        hair | haircut | hairstyle | hairdo | hair color | bald | beard | mustache | moustache | blonde
        blond | curly | bangs | fringe | bald spot | stubble | sideburns | ponytail | wig | brunette
        头发 | 发型 | 发色 | 短发 | 长发 | 卷发 | 直发 | 光头 | 胡子 | 胡须 | 刘海 | 马尾 | 染发 | 秃头
    """,
    RefusalReason.age: """
        age | younger | older | years younger | years older | teenager | elderly | wrinkle free
        wrinkles away
        年龄 | 年轻 | 变老 | 变年轻 | 老 | 返老还童 | 变小孩 | 岁
    """,
    RefusalReason.identity: """
        famous actor | famous actress | actor | actress | celebrity | movie star | gender | male | female
        someone else | different person | another person | superhero | president
        大明星 | 明星 | 演员 | 名人 | 性别 | 变性 | 换个人 | 别人 | 另一个人 | 网红
    """,
    RefusalReason.face: """
        face | faces | facial | facial features | face swap | eyes | eye | mouth | lips | nose | teeth | tooth
        skin | makeup | make up | lipstick | slimmer | thinner | fatter | muscular | taller | skinnier
        eyebrows | eyelashes | freckles | acne | pimple | pimples | blemish | blemishes | body | head | hand
        hands | arm | arms | leg | legs | cheeks | chin | jaw | jawline | forehead | ears | dark circles
        double chin | belly | waist | muscles | tattoo | airbrush | beautify | slim | weight
        脸 | 面部 | 人脸 | 换脸 | 五官 | 眼睛 | 眼 | 嘴 | 嘴巴 | 嘴唇 | 鼻子 | 牙齿 | 牙 | 皮肤 | 肤色 | 化妆
        妆 | 口红 | 瘦 | 瘦脸 | 瘦身 | 美颜 | 磨皮 | 美白 | 变胖 | 变瘦 | 肌肉 | 痘痘 | 祛痘 | 身材 | 手 | 头
        腿 | 腰 | 肚子 | 下巴 | 双下巴 | 黑眼圈 | 眉毛 | 睫毛 | 酒窝 | 大眼 | 长腿 | 丰满
    """,
}

GARB = """
    wear | wearing | wears | worn | pose | poses | posing | posture | try on | dressed in | dress her
    dress him | dress me | dress them | dress up | put on her | put on him | sit | sits | sitting | sit down
    stand up | standing | stand straight | carry | carrying | hold | holding | dance | dancing | jump
    jumping | run | running | walk | walking | raise hand | raise hands | raise her | raise his | wave
    waving | lying | kneel | kneeling | turn head | cross arms | crossed | gesture | bend | lean | hug | slouch | slouching | slump | hunch | hunched | crouch | squat | cross his | cross her | cross my
        fold his | fold her | fold arms | arms folded | arms crossed
    hugging | shake hands | thumbs up | hairstyle from | change pose | costume | take off her | take off his
    evening gown
    穿 | 穿上 | 换装 | 试穿 | 姿势 | 动作 | 坐 | 坐下 | 坐在 | 站 | 站着 | 站直 | 站起来 | 戴 | 戴上 | 背着
    拿着 | 手持 | 举起 | 举起来 | 跳舞 | 跑 | 奔跑 | 跳 | 躺 | 躺下 | 拥抱 | 抱着 | 挥手 | 姿态 | 举手 | 走路
    转头 | 低头 | 抬头 | 驼背 | 弯腰 | 比心 | 比耶 | 汉服 | 旗袍 | 婚纱 | 一身 | 扎马尾 | 叉腰 | 蹲下 | 跪
    转身
"""

BEYOND: dict[RefusalReason, str] = {
    RefusalReason.generate: """
        generate | generate image | imagine | depth map | text to image | from scratch | create image of
        create picture of | create photo of | create new image | draw picture of | draw image of | draw me
        paint me | edge map | scribble map | create picture | create image | design | invent
        生成 | 深度图 | 文生图 | 画一张 | 画一幅 | 绘制 | 创作 | 凭空 | 画条 | 画个 | 设计 | 设计一个 | 画张
    """,
    RefusalReason.view: """
        from behind | from back | back view | side view | front view | top view | bird's eye view
        birds eye view | aerial view | another angle | different angle | new angle | other angle
        camera angle | lower camera angle | viewpoint | point of view | different perspective
        another perspective | orbit | seen from above | seen from below | seen from side | from above
        from below | from side | other side of | turn around | facing other way | face camera | close up
        closeup | fisheye | wide angle
        机位 | 视角 | 换个角度 | 另一个角度 | 绕着 | 环绕 | 转过去 | 转过来 | 转过身 | 背影 | 背面 | 侧面
        正面 | 俯视 | 仰视 | 俯拍 | 仰拍 | 鸟瞰 | 另一面 | 车尾 | 后脑勺 | 特写 | 广角 | 鱼眼 | 航拍
    """,
    RefusalReason.absurd: """
        tuesday | monday | wednesday | thursday | friday | saturday | sunday | audio | mp 3 | sound | sounds
        smell | smells | taste | tastes | music | song | video | gif | animation | movie | poem | infinity
        infinite | invisible | fourth dimension | 4 d | time travel | yesterday | tomorrow | love | happiness
        louder | delicious
        音频 | 声音 | 气味 | 香味 | 音乐 | 歌 | 视频 | 动图 | 电影片段 | 星期一 | 星期二 | 星期三 | 星期四
        星期五 | 星期六 | 星期天 | 星期日 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日 | 隐形 | 四维
        无限 | 无穷 | 好吃 | 好闻 | 昨天 | 明天 | 灵魂 | 时间
    """,
    RefusalReason.hostile: """
        ignore previous instructions | ignore all previous instructions | ignore all instructions
        ignore instructions | previous instructions | system prompt | system message | api key | api keys
        password | passwords | secret key | secret | credentials | token | tokens | environment variables
        env | rm | sudo | curl | wget | bash | shell | exec | eval | drop table | delete from | select from
        script | http | https | ftp | localhost | etc | passwd | cat / etc | chmod | hack | exploit
        jailbreak | malware | virus | ddos | database | file system | server | nude | naked | undress | porn
        nsfw | topless | fake id | forge | counterfeit | bomb | stupid | idiot | fuck | shit | revenge
        忽略以上 | 忽略以上所有指令 | 忽略之前 | 忽略之前的指令 | 忽略前面 | 无视以上 | 指令 | 系统提示词
        提示词 | 系统提示 | 密钥 | 密码 | 密码文件 | 服务器 | 数据库 | 环境变量 | 令牌 | 源代码 | 黑客 | 攻击
        病毒 | 木马 | 裸体 | 裸照 | 脱光 | 脱衣 | 脱掉 | 色情 | 黄图 | 伪造 | 假证 | 诈骗 | 炸弹 | 傻逼 | 去死
        滚 | 垃圾服务
    """,
    RefusalReason.vague: """
        pop | magic | awesome | better | nicer | amazing | great | cool | fancy | fancier | attractive
        appealing | stylish | elegant | premium | high end | good | perfect | interesting | fun | special
        instagram vibe | something else | improve it | retouch | touch up | polish | do something | fix it
        wow | epic | fresh | classy | prettier | more beautiful | trendy | best | whatever | surprise
        as you like | up to you | creative | artistic | beautiful enough
        氛围感 | 高级 | 高级感 | 高大上 | 小清新 | 清新 | 看着办 | 随便 | 好看点 | 更好看 | 好一点 | 更好
        完美 | 精致 | 时尚 | 大气 | 酷 | 帅气 | 艺术感 | 艺术 | 有感觉 | 美化 | 优化 | 修图 | 精修 | 修一修
        修一下 | 修修 | 随意 | 惊艳 | 有意思 | 特别一点 | 吸引人 | 出片 | 炫酷 | ins 风 | 网红风 | 质量
    """,
}

OTHER_STYLES = """
    anime | ghibli | manga | embroidery | embroidered | 3 d | 3 d render | clay | charcoal drawing
    impressionist | impressionism | van gogh | monet | picasso | cyberpunk | lego | vector | claymation
    low poly | cubism | cubist | abstract | cinematic | disney | pixar | origami | posterize | posterized
    neon | glitch | duotone | halftone | solarize | invert | inverted | negative | graffiti | steampunk
    art deco | art nouveau | renaissance | baroque | ukiyo e | woodcut | linocut | crayon | pastel drawing
    chalk | chalk drawing | felt | plush | paper cut | papercut | papercraft | tattoo style | vaporwave
    synthwave | surreal | surrealism | surrealist | minimalist | gothic | tapestry | quilt | ceramic
    porcelain | simpsons | minecraft | comic strip | hologram | x ray | infrared | thermal | sculpture
    marble statue
    动漫 | 吉卜力 | 宫崎骏 | 刺绣 | 工笔 | 梵高 | 莫奈 | 毕加索 | 印象派 | 赛博朋克 | 乐高 | 粘土 | 黏土
    版画 | 木刻 | 剪纸 | 电影感 | 抽象 | 二次元 | 反色 | 负片 | 涂鸦 | 蒸汽朋克 | 皮克斯 | 迪士尼 | 浮世绘
    蜡笔 | 蜡笔画 | 粉笔画 | 折纸 | 青花瓷 | 毛绒 | 毛毡 | 霓虹 | 故障风 | 超现实 | 极简 | 哥特 | 洛可可
    我的世界 | 雕塑 | 十字绣 | 新海诚 | 唐卡 | 年画 | 皮影
"""

# words of other European languages that English does not share: the refusal names English and Chinese
_FOREIGN = (
    "le la les un une des du et avec dans pour sur changer changez remplacer remplacez ajouter supprimer fond couleur",
    "el los las una uno con para por fondo cambia cambiar quita eliminar agrega reemplaza hazlo haz imagen foto",
    "der das den dem ein eine einen und mit ersetze ersetzen entferne andere hintergrund bild mache mach farbe",
    "il lo gli di che e con sfondo cambia rimuovi immagine sostituisci",
    "rends mets rend plan blanc blanche noir noire rouge bleu vert jaune gris arriere s il te plait merci enleve retire",
    "fondo blanco negro rojo azul verde amarillo pon quitar poner por favor letra texto coche cielo haz que sea mas",
    "mach rote roten auto blau rot schwarz weiss weiß gelb bitte entfernen heller dunkler himmel wand",
    "metti uno nero bianco rosso blu verde testo rendi togli cielo foto",
    "os um uma com mude troque fundo imagem remova",
)
FOREIGN = frozenset(word for words in _FOREIGN for word in words.split())
