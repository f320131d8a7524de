"""The ingredients of scenery, and the sets of them that make a scene."""

from overpaint.engines.embedded.plan import Scene

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
        沙洲 | 海岛沙滩 | 海滩 | 沙滩 | 海边 | 海滨 | 海岸 | 海边沙滩 | 海岸边 | 沙滩上 | 海景 | 海边儿 | 沙滩边 | 大沙滩 | 海滩边 | 海滩上 | 海岸线
        海边上 | 金色沙滩 | 金沙滩 | 白沙滩 | 海岛海滩 | 热带沙滩 | 热带海滩 | 海滨沙滩 | 沙滩海边 | 阳光沙滩 | 阳光海滩
    """,
    "sea": "sea | ocean | blue sea | blue ocean | waves | 大海 | 海洋 | 海 | 碧海 | 海水",
    "clear_sky": "blue sky | clear sky | clear blue sky | sunny sky | 蓝天 | 晴空 | 蓝天白云",
    "night": """
        night | nighttime | night time | night scene | midnight | nightfall | evening sky at night | in night
        nightscape | dark night
        夜晚 | 晚上 | 黑夜 | 夜里 | 深夜 | 夜间 | 夜景 | 夜 | 夜色 | 半夜 | 大半夜 | 半夜三更 | 三更半夜 | 深更半夜 | 夜间时分 | 午夜 | 凌晨
    """,
    "stars": """
        star | stars | starry | starlit | starry night | milky way | full of stars | starry heavens | stary
        galaxy stars
        星空 | 星星 | 繁星 | 银河 | 满天星 | 星夜 | 满天繁星 | 群星 | 星光 | 繁星点点 | 璀璨星空 | 满天星斗
        满天星星 | 满天的星星 | 漫天繁星 | 漫天星星 | 漫天星光 | 漫天星辰 | 星辰 | 繁星满天 | 星河 | 满天星辰 | 满天星光 | 满是星星的天空 | 繁星夜空 | 星海
        满天的星光 | 璀璨的星空 | 浩瀚星空 | 浩瀚的星空 | 星辰大海 | 夜空繁星
    """,
    "sky": "sky | skies | 天空 | 夜空下的天空",
    "night_sky": "night sky | starry sky | starry night sky | 夜空 | 夜晚的天空",
    "snow": """
        snow | snowy | snowfield | snow field | snow covered | snowy landscape | snowscape | snow scene
        antarctica | antarctic | arctic | north pole | south pole | tundra | winter wonderland
        polar landscape | snowy field | snow scene outdoors | snowy plain | snowy ground | snow fields
        snowland | snowy scenery | snow covered field
        雪 | 雪地 | 雪景 | 雪原 | 南极 | 南极洲 | 北极 | 冰天雪地 | 冰雪 | 极地 | 雪野 | 雪地里 | 雪中 | 大雪
        白雪 | 冬天雪景 | 冬日雪景 | 白雪皑皑 | 雪山脚下的雪地 | 下雪天 | 雪天 | 大雪天 | 雪天里 | 下雪的地方 | 大雪纷飞 | 冰雪世界 | 雪国 | 雪地上 | 漫天大雪
        白茫茫的雪地 | 冰雪天地 | 雪世界 | 大雪地
        东北冬天 | 东北的冬天 | 东北雪地 | 东北的雪地 | 东北大雪 | 东北雪景 | 东北的雪景 | 冬天的东北 | 哈尔滨的冬天 | 哈尔滨雪景 | 漠河雪地 | 雪乡 | 东北雪乡
        北国雪景 | 北国风光 | 雪窝子
    """,
    "ice": "ice | icy | ice field | glacier | frozen | 冰原 | 冰川 | 冰",
    "winter": "winter | wintry | winter landscape | 冬天 | 冬季 | 冬日",
    "studio": """
        studio | photo studio | photography studio | studio setting | studio lighting | portrait studio
        photo studio set | studio wall | photographer's studio | studio look
        摄影棚 | 影棚 | 摄影工作室 | 照相馆 | 影楼 | 棚拍 | 写真棚 | 专业影棚 | 工作室 | 摄影室 | 摄影棚里 | 影棚里 | 照相馆里 | 影楼里 | 专业摄影棚
        照相棚 | 拍摄棚 | 棚里 | 棚内 | 室内影棚 | 照相馆那种 | 影楼那种 | 摄影棚内 | 摄影棚布景 | 影棚布景
    """,
    "forest": """
        forest | woods | woodland | pine forest | green forest | lush forest | lush green forest | deep forest
        forests | wood | green woods
        林海 | 森林 | 树林 | 林间 | 松林 | 绿色森林 | 绿色的森林 | 林子 | 密林 | 丛林深处 | 小树林 | 树林子 | 树林里 | 林子里 | 森林里面 | 小林子
        树林间 | 林中 | 森林深处 | 密林深处 | 树丛林 | 大树林 | 深林 | 山林 | 绿林 | 白桦林 | 杉树林 | 松树林 | 大森林 | 原始森林
    """,
    "tree": "trees | tall trees | 树木",
    "city": """
        city | cityscape | skyline | city skyline | downtown | urban | city lights | metropolis | big city
        city street skyline
        城市 | 都市 | 市区 | 天际线
        城市街景 | 都市街景 | 城市街头 | 都市街头 | 城市街道 | 都市街道 | 市中心 | 城市风光 | 城市景色 | 城市风景 | 都市风光 | 城市背景 | 高楼大厦
        高楼 | 楼群 | 城市的街景 | 城市的高楼 | 街景城市 | 大都市 | 大都会 | cbd | 城市天际线 | 大城市 | 城市街景天际线 | 城市夜景天际线 | 城市楼群 | 城里
        摩天大楼 | 高楼林立 | 高楼林立的城市 | 都市高楼 | 城市里 | 大城市里 | 繁华都市 | 繁华的城市 | 繁华的都市 | 城市霓虹 | 都市霓虹 | 车水马龙的城市 | 楼宇
        城市建筑群 | 都市夜景 | 城市灯火
    """,
    "dusk": "dusk | evening | twilight | blue hour | 黄昏 | 傍晚 | 暮色",
    "day": """
        day | daytime | daylight
        白天 | 日间 | 中午 | 正午 | 大中午 | 大白天 | 大晌午 | 晌午 | 白昼 | 日景 | 下午 | 上午 | 早上 | 早晨
    """,
    # places that no scene is made of: known, so that the refusal can say so
    "elsewhere": """
        hallway | corridor | staircase | lobby | attic | basement | garage | desert | office | library | kitchen | restaurant | cafe | paris | london | new york | tokyo
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
        会议室 | 宿舍 | 食堂 | 车库 | 走廊 | 楼道 | 阳台上 | 厕所 | 卫生间 | 浴室 | 酒店 | 酒吧 | 网吧 | 商场 | 菜市场 | 超市货架 | 医院 | 病房
        银行 | 大厅 | 礼堂 | 报告厅 | 展厅 | 仓库 | 车间 | 工厂 | 工地 | 停车场 | 地下室 | 健身房 | 球场 | 篮球场 | 足球场 | 游乐园 | 动物园 | 书房
        茶室 | 茶馆 | 咖啡厅 | 奶茶店 | 花店 | 书店
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
