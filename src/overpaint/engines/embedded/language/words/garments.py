"""What people wear, where it can be painted in another colour."""

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
