"""Which instruction runs on which picture: derived by rule from what is true of the pictures.

Every lettered picture has its own words replaced and removed, every subject gets other backgrounds, every coloured thing
is recoloured, removed, moved and copied; looks, styles and geometry go round the photographs. English and Chinese take turns.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from typing import Any

Row = dict[str, Any]

PICTURES_PER_FAMILY = 14

_CHINESE_COLORS = {
    "red": "红色", "blue": "蓝色", "green": "绿色", "yellow": "黄色", "orange": "橙色", "purple": "紫色", "pink": "粉色",
    "teal": "青绿色", "white": "白色", "black": "黑色", "navy": "藏青色", "light gray": "浅灰色", "light blue": "浅蓝色",
    "beige": "米色", "gray": "灰色",
}  # fmt: skip
_CHINESE_NOUNS = {
    "ball": "球",
    "bottle": "瓶子",
    "balloon": "气球",
    "box": "盒子",
    "cup": "杯子",
    "subject": "东西",
}
_CHINESE_PLACES = {
    "top": "顶部", "bottom": "底部", "left": "左边", "right": "右边", "center": "中间", "top-left": "左上角",
    "top-right": "右上角", "bottom-left": "左下角", "bottom-right": "右下角",
}  # fmt: skip
_PLACES = {
    "top": "at the top", "bottom": "at the bottom", "center": "in the center", "top-left": "in the top left corner",
    "top-right": "in the top right corner", "bottom-left": "in the bottom left corner",
    "bottom-right": "in the bottom right corner", "left": "on the left", "right": "on the right",
}  # fmt: skip

_ADDED = (
    ("Hello", "bottom", None), ("1969", "bottom-right", None), ("Good Morning", "top", None), ("新年快乐", "top", "red"),
    ("For Sale", "center", None), ("Summer 2026", "top-left", "yellow"), ("你好", "bottom-left", None),
    ("Coming Soon", "bottom", "white"), ("Part One", "top-right", None), ("The End", "bottom", None),
    ("生日快乐", "bottom", None), ("Nora", "bottom-left", "white"), ("Chapter 3", "top", None), ("春天", "top-left", None),
)  # fmt: skip
_BACKDROPS = ("white", "light gray", "navy", "beige", "light blue", "green", "black")
_RUNS = (("blue", "white", None), ("pink", "orange", "horizontal"), ("navy", "light blue", "vertical"))
_RUN_WORDS = {
    None: ("", ""),
    "horizontal": ("from left to right ", "从左到右"),
    "vertical": ("from top to bottom ", "从上到下"),
}
_SCENES = {
    "beach": ("a beach", "海滩"), "night_sky": ("a starry night sky", "星空"), "snow": ("a snowy field", "雪地"),
    "studio": ("a photo studio", "摄影棚"), "mountain_sunset": ("mountains at sunset", "日落时的山"),
    "forest": ("a forest", "森林"), "city_dusk": ("a city at dusk", "黄昏的城市"),
}  # fmt: skip
_LOOKS = {
    "bw": ("Convert to black and white", "转成黑白"), "sepia": ("Give it a sepia tone", "变成怀旧的棕褐色调"),
    "warmer": ("Make the colors warmer", "让色调更暖"), "cooler": ("Make the colors cooler", "让色调更冷"),
    "brighter": ("Make it brighter", "调亮一些"), "darker": ("Make it darker", "调暗一些"),
    "contrast_up": ("Increase the contrast", "增加对比度"), "contrast_down": ("Lower the contrast", "降低对比度"),
    "saturation_up": ("Increase the saturation", "增加饱和度"), "saturation_down": ("Reduce the saturation", "降低饱和度"),
    "vintage": ("Give it a vintage look", "变成复古风格"), "hdr": ("Make it look like HDR", "做成HDR效果"),
    "sharpen": ("Sharpen the picture", "锐化图片"), "denoise": ("Reduce the noise", "去除噪点"),
    "dehaze": ("Remove the haze", "去雾"), "night": ("Turn day into night", "把白天变成夜晚"),
    "film": ("Make it look like an old film photo", "变成胶片风格"), "vignette": ("Add a vignette", "添加暗角"),
}  # fmt: skip
_STYLES = {
    "sketch": ("Turn it into a pencil sketch", "变成铅笔素描"), "watercolor": ("Make it a watercolor painting", "变成水彩画"),
    "oil": ("Make it an oil painting", "变成油画"), "cartoon": ("Turn it into a cartoon", "变成卡通"),
    "pop_art": ("Turn it into pop art", "变成波普艺术"), "pixel": ("Turn it into pixel art", "变成像素画"),
    "mosaic": ("Turn it into a mosaic", "变成马赛克画"), "pointillism": ("Make it pointillism", "变成点彩画"),
    "blueprint": ("Turn it into a blueprint", "变成蓝图"), "line_art": ("Turn it into line art", "变成线稿"),
    "ink": ("Turn it into an ink painting", "变成水墨画"), "stained_glass": ("Turn it into stained glass", "变成彩色玻璃"),
    "edges": ("Show only the edges", "做成边缘图"),
}  # fmt: skip
_FRAMES: tuple[tuple[str, str, Row], ...] = (
    ("Rotate 90 degrees clockwise", "顺时针旋转90度", {"op": "rotate", "degrees": 90}),
    ("Rotate it by 180 degrees", "旋转180度", {"op": "rotate", "degrees": 180}),
    ("Rotate it by 7 degrees clockwise", "顺时针旋转7度", {"op": "rotate", "degrees": 7}),
    ("Flip it horizontally", "水平翻转", {"op": "flip", "axis": "horizontal"}),
    ("Flip it vertically", "上下翻转", {"op": "flip", "axis": "vertical"}),
    ("Crop it to 16:9", "裁剪成16:9", {"op": "crop", "aspect": "16:9"}),
    ("Crop it to 4:5", "裁剪成4:5", {"op": "crop", "aspect": "4:5"}),
    ("Crop 20% off the left", "从左边裁掉20%", {"op": "crop", "side": "left", "percent": 20}),
    ("Add a black border", "加一个黑色边框", {"op": "border", "color": "black"}),
    ("Add a 30 px red border", "加一个30像素的红色边框", {"op": "border", "color": "red", "width_px": 30}),
    ("Pad it to 16:9 with white", "用白色补成16:9", {"op": "pad", "aspect": "16:9", "fill": "white"}),
    (
        "Make it 16:9 with blurred edges",
        "用模糊的边缘补成16:9",
        {"op": "pad", "aspect": "16:9", "fill": "blur"},
    ),
    ("Scale it down to 50%", "缩小到50%", {"op": "resize", "scale": 0.5}),
    ("Resize it to 640 px wide", "把宽度改成640像素", {"op": "resize", "width_px": 640}),
    (
        "Extend the canvas to the right by 10%",
        "把画面向右扩展10%",
        {"op": "extend", "side": "right", "percent": 10},
    ),
    (
        "Extend the picture on all sides by 10%",
        "把画面四周扩展10%",
        {"op": "extend", "side": "all", "percent": 10},
    ),
    ("Crop to the subject", "裁剪到主体", {"op": "crop"}),
)


def cases(rows: Sequence[Row]) -> Iterator[Row]:
    """The cases, one row each, in the form of a labelled instruction with the names of its pictures."""
    counts: dict[str, int] = {}
    for pictures, texts, family, params in _all(rows):
        number = counts[family] = counts.get(family, 0) + 1
        text = texts[number % 2]
        yield {
            "id": f"{family}-{number:02}",
            "pictures": pictures,
            "text": text,
            "family": family,
            "params": params,
        }


_Case = tuple[list[str], tuple[str, str], str, Row]


def _all(rows: Sequence[Row]) -> Iterator[_Case]:
    lettered = [row for row in rows if row.get("lettering")]
    large = [row for row in rows if row["kind"] == "large"]
    leaning = [row["name"] for row in rows if row.get("leans")]
    photographs = [row["name"] for row in rows if row["kind"] == "photograph" and not row.get("leans")]
    usual = [row for row in rows if row["kind"] != "large"]
    subjects = [row for row in usual if row.get("subject")]
    colored = [(row, thing) for row in usual for thing in row.get("things", [])]
    colorful = [name for name in photographs if name not in ("cameraman", "hubble", "rocket")]
    yield from _lettering(lettered)
    for name, (text, place, color) in zip(photographs[::2], cycle(_ADDED), strict=False):
        ink_en, ink_zh = (f" in {color}", _CHINESE_COLORS[color] + "的") if color else ("", "")
        english = f"Add the text '{text}' {_PLACES[place]}{ink_en}"
        chinese = f"在{_CHINESE_PLACES[place]}添加{ink_zh}文字“{text}”"
        yield [name], (english, chinese), "text.add", _known(text=text, position=place, color=color)
    yield from _backgrounds(subjects, [*photographs[-6:-1], "china"])
    yield from _recolored(usual, colored)
    yield from _objects(colored)
    yield from _inserted(subjects)
    for number, (name, look) in enumerate(zip(cycle(colorful), [*_LOOKS, *_LOOKS, *_LOOKS], strict=False)):
        hazy = cycle(("meadow", "mountains", "china"))
        picture = next(islice(hazy, number // len(_LOOKS), None)) if look == "dehaze" else name
        yield [picture], _LOOKS[look], "look", {"name": look}
    for name, style in zip(cycle(colorful[::-1]), [*_STYLES, *_STYLES], strict=False):
        yield [name], _STYLES[style], "style", {"name": style}
    for name, other in islice(zip(colorful, colorful[5:] + colorful[:5], strict=True), PICTURES_PER_FAMILY):
        texts = ("Apply the style of Image 2 to Image 1", "把图2的风格用到图1上")
        yield [name, other], texts, "style.reference", {"image": 2}
    for name, (english, chinese, params) in zip(photographs, _FRAMES, strict=False):
        yield [name], (english, chinese), "geometry", params
    for (name, other), layout in zip(
        zip(photographs, photographs[3:], strict=False), ("row", "column"), strict=False
    ):
        word, chinese = {"row": ("side by side", "左右并排"), "column": ("on top of each other", "上下排列")}[
            layout
        ]
        texts = (f"Put both pictures {word} in a collage", f"把两张图{chinese}拼在一起")
        yield [name, other], texts, "geometry", {"op": "collage", "layout": layout}
    for name in leaning:
        yield [name], ("Straighten it", "把照片拉直"), "geometry", {"op": "straighten"}
    yield from _several(lettered, colored)
    yield from _large(large)


def _large(rows: Sequence[Row]) -> Iterator[_Case]:
    bare = [row["name"] for row in rows if not row.get("subject") and not row.get("things")]
    for name in bare:
        yield [name], _LOOKS["warmer"], "look", {"name": "warmer"}
        yield [name], _LOOKS["denoise"], "look", {"name": "denoise"}
        texts = ("Add the text 'Hello' at the bottom", "在底部添加文字“Hello”")
        yield [name], texts, "text.add", {"text": "Hello", "position": "bottom"}
    names = [row["name"] for row in rows]
    for name, style in zip(names, ("oil", "sketch", "mosaic", "ink", "watercolor", "cartoon"), strict=False):
        yield [name], _STYLES[style], "style", {"name": style}
    for name, (english, chinese, params) in zip(names, _FRAMES[2:], strict=False):
        yield [name], (english, chinese), "geometry", params
    for row in rows:
        if row.get("subject"):
            yield from _behind_large(row["name"], names[0])
    colored = [(row, thing) for row in rows for thing in row.get("things", [])]
    yield from _recolored(rows, colored)
    yield from _objects(colored)


def _behind_large(name: str, other: str) -> Iterator[_Case]:
    yield [name], ("Make the background white", "把背景换成白色"), "background.color", {"color": "white"}
    yield [name], ("Remove the background", "去掉背景"), "background.transparent", {}
    yield [name], ("Blur the background", "虚化背景"), "background.blur", {}
    texts = ("Replace the background with Image 2", "把背景换成图2")
    yield [name, other], texts, "background.image", {"image": 2}
    texts = ("Change the background to a beach", "把背景换成海滩")
    yield [name], texts, "background.scene", {"scene": "beach"}


def _lettering(lettered: Sequence[Row]) -> Iterator[_Case]:
    for row in lettered:
        for line in row["lettering"][:2]:
            old, new = line["text"], line["swap"]
            texts = (f"Replace '{old}' with '{new}'", f"把“{old}”改成“{new}”")
            yield [row["name"]], texts, "text.replace", {"old": old, "new": new}
    for row in lettered:
        old = row["lettering"][-1]["text"]
        if row["name"] == "letter-blocks":
            continue  # the ink of blocks is not that of one line, and the check of what is left of it would be wrong
        yield [row["name"]], (f"Remove the text '{old}'", f"删除文字“{old}”"), "text.remove", {"old": old}


def _backgrounds(subjects: Sequence[Row], grounds: Sequence[str]) -> Iterator[_Case]:
    names = [row["name"] for row in subjects]
    turns = [names[start::2] + names[1 - start :: 2] for start in (0, 1)]
    first, second = (turn[: PICTURES_PER_FAMILY + 2] for turn in turns)
    for name, color in zip(first, cycle(_BACKDROPS), strict=False):
        texts = (f"Make the background {color}", f"把背景换成{_CHINESE_COLORS[color]}")
        yield [name], texts, "background.color", {"color": color}
    for name in second:
        yield [name], ("Remove the background", "去掉背景"), "background.transparent", {}
    for name in first:
        yield [name], ("Blur the background", "虚化背景"), "background.blur", {}
    for name, other in zip(second, cycle(grounds), strict=False):
        texts = ("Replace the background with Image 2", "把背景换成图2")
        yield [name, other], texts, "background.image", {"image": 2}
    for name, scene in zip(first, cycle(_SCENES), strict=False):
        english, chinese = _SCENES[scene]
        texts = (f"Change the background to {english}", f"把背景换成{chinese}")
        yield [name], texts, "background.scene", {"scene": scene}
    for name, (start, end, direction) in zip(second, cycle(_RUNS), strict=False):
        words = _RUN_WORDS[direction]
        texts = (
            f"Replace the background with a gradient {words[0]}from {start} to {end}",
            f"把背景换成{words[1]}{_CHINESE_COLORS[start]}到{_CHINESE_COLORS[end]}的渐变",
        )
        yield [name], texts, "background.gradient", _known(colors=[start, end], direction=direction)


def _recolored(rows: Sequence[Row], colored: Sequence[tuple[Row, Row]]) -> Iterator[_Case]:
    for (row, thing), color in zip(
        colored, cycle(("blue", "green", "purple", "red", "yellow", "teal")), strict=False
    ):
        wanted = color if color != thing["color"] else "orange"
        chinese = f"把{_CHINESE_COLORS[thing['color']]}的{_CHINESE_NOUNS[thing['noun']]}变成{_CHINESE_COLORS[wanted]}"
        texts = (f"Make the {thing['color']} {thing['noun']} {wanted}", chinese)
        yield [row["name"]], texts, "recolor", {"target_color": thing["color"], "color": wanted}
    worn = [row["name"] for row in rows if row.get("garment")]
    for name, color in zip([*worn, *worn], ("navy", "light blue", "green", "beige"), strict=False):
        texts = (f"Change the jacket to {color}", f"把外套改成{_CHINESE_COLORS[color]}")
        yield [name], texts, "recolor", {"target": "shirt", "color": color}


def _objects(colored: Sequence[tuple[Row, Row]]) -> Iterator[_Case]:
    for row, thing in colored:
        color, noun = thing["color"], thing["noun"]
        texts = (f"Remove the {color} {noun}", f"去掉{_CHINESE_COLORS[color]}的{_CHINESE_NOUNS[noun]}")
        yield [row["name"]], texts, "remove.object", {"color": color}
    ones = [(row, row["things"][-1]) for row in {row["name"]: row for row, _ in colored}.values()]
    for row, thing in ones[:PICTURES_PER_FAMILY]:
        color, noun = thing["color"], thing["noun"]
        to = "top-right" if thing["position"] != "right" else "top-left"
        texts = (
            f"Move the {color} {noun} to the {to.replace('-', ' ')}",
            f"把{_CHINESE_COLORS[color]}的{_CHINESE_NOUNS[noun]}移到{_CHINESE_PLACES[to]}",
        )
        yield [row["name"]], texts, "move.object", {"color": color, "to": to}
    for row, thing in ones[:PICTURES_PER_FAMILY]:
        color, noun = thing["color"], thing["noun"]
        to = "bottom-right" if thing["position"] != "right" else "bottom-left"
        texts = (
            f"Duplicate the {color} {noun} {_PLACES[to]}",
            f"复制{_CHINESE_COLORS[color]}的{_CHINESE_NOUNS[noun]}，放到{_CHINESE_PLACES[to]}",
        )
        yield [row["name"]], texts, "copy.object", {"color": color, "to": to}


def _inserted(subjects: Sequence[Row]) -> Iterator[_Case]:
    plain = [row["name"] for row in subjects if "-on-plain" in row["name"]]
    grounds = (
        "meadow", "mountains", "creek", "wine", "china", "dogs", "car", "books", "raccoon", "soccer", "wooden-bird",
        "rocket", "motorcycle", "paint-brushes",
    )  # fmt: skip
    places = ("bottom-right", "bottom-left", "center", "bottom-right", "left", "right", "bottom-left")
    for source, ground, place in islice(
        zip(cycle(plain), grounds, cycle(places), strict=False), PICTURES_PER_FAMILY
    ):
        texts = (
            f"Put the subject of Image 2 into Image 1 {_PLACES[place]}",
            f"把图2中的主体放到图1的{_CHINESE_PLACES[place]}",
        )
        yield [ground, source], texts, "insert.object", {"source": 2, "position": place}


def _several(lettered: Sequence[Row], colored: Sequence[tuple[Row, Row]]) -> Iterator[_Case]:
    bw, bottom = {"family": "look", "params": {"name": "bw"}}, {"text": "Hello", "position": "bottom"}
    hello = {"family": "text.add", "params": bottom}
    for name in ("car", "books", "brushes", "cat", "pencils"):
        texts = (
            "Convert to black and white and add the text 'Hello' at the bottom",
            "转成黑白，然后在底部添加文字“Hello”",
        )
        yield [name], texts, "multi", {"steps": [bw, hello]}
    for row in [row for row in lettered if len(row["lettering"]) > 1][:5]:
        first, last = row["lettering"][0], row["lettering"][-1]
        texts = (
            f"Replace '{first['text']}' with '{first['swap']}' and remove the text '{last['text']}'",
            f"把“{first['text']}”改成“{first['swap']}”，再删除文字“{last['text']}”",
        )
        steps = [
            {"family": "text.replace", "params": {"old": first["text"], "new": first["swap"]}},
            {"family": "text.remove", "params": {"old": last["text"]}},
        ]
        yield [row["name"]], texts, "multi", {"steps": steps}
    several = [row for row, _ in colored if len(row["things"]) > 1][::2][:4]
    for row in several:
        one, other = row["things"][:2]
        gone, changed = (
            f"{_CHINESE_COLORS[thing['color']]}的{_CHINESE_NOUNS[thing['noun']]}" for thing in (one, other)
        )
        texts = (
            f"Remove the {one['color']} {one['noun']} and make the {other['color']} {other['noun']} pink",
            f"去掉{gone}，再把{changed}变成粉色",
        )
        steps = [
            {"family": "remove.object", "params": {"color": one["color"]}},
            {"family": "recolor", "params": {"target_color": other["color"], "color": "pink"}},
        ]
        yield [row["name"]], texts, "multi", {"steps": steps}


def _known(**params: Any) -> Row:
    return {name: value for name, value in params.items() if value is not None}
