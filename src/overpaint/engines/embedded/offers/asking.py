"""A step as an instruction that is understood to mean it: the grammar backwards, for what is offered."""

from typing import assert_never

from overpaint.engines.embedded.language.names import word
from overpaint.engines.embedded.offers.usual import USUAL, Offer
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    Crop,
    Extent,
    Flip,
    Language,
    Look,
    LookName,
    Position,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Resize,
    Rotate,
    Scene,
    Style,
    Thing,
)
from overpaint.engines.embedded.refusals import Refusal

_LOOKS: dict[LookName, tuple[str, str]] = {
    LookName.warmer: ("Make the picture warmer", "让照片更暖"),
    LookName.brighter: ("Make the picture brighter", "让照片更亮"),
    LookName.bw: ("Convert to black and white", "转成黑白"),
    LookName.contrast_up: ("Increase the contrast", "增加对比度"),
    LookName.sharpen: ("Sharpen the picture", "锐化图片"),
    LookName.film: ("Make it look like film", "变成胶片风格"),
    LookName.vintage: ("Make it look like an old photo", "变成老照片风格"),
}


def unseen(refusal: Refusal, language: Language, *, images: int) -> tuple[str, ...]:
    """The instructions that are offered when there is no picture to try them on, but a number of images."""
    meant = [refusal.meant] if refusal.meant else []
    usual = (
        asked(step, language)
        for step in USUAL[refusal.reason]
        if not isinstance(step, BackgroundImage) or step.image <= images
    )
    return tuple(dict.fromkeys((*meant, *usual)))


def asked(step: Offer, language: Language) -> str:
    """The instruction in a language."""

    def say(english: str, chinese: str) -> str:
        return chinese if language is Language.chinese else english

    def name(value: object) -> str:
        return word(value, language)

    match step:
        case Look(look):
            return say(*_LOOKS[look])
        case Style(style):
            return say(f"Turn it into a {name(style)}", f"变成{name(style)}风格")
        case ReplaceText(old, new):
            return say(f"Replace {_quoted(old)} with {_quoted(new)}", f"把“{old}”改成“{new}”")
        case RemoveText(old) if old == ALL_TEXT:
            return say("Remove all text", "删除所有文字")
        case RemoveText(old):
            return say(f"Remove the text {_quoted(old)}", f"删除文字“{old}”")
        case AddText(text, position):
            at = _at(position or Position.middle, language)
            return say(f"Add the text {_quoted(text)} {at}", f"在{at}添加文字“{text}”")
        case BackgroundScene(scene):
            article = "" if scene is Scene.mountain_sunset else "a "
            return say(f"Change the background to {article}{name(scene)}", f"把背景换成{name(scene)}")
        case BackgroundColor(color):
            return say(f"Make the background {name(color)}", f"把背景换成{name(color)}")
        case BackgroundBlur():
            return say("Blur the background", "虚化背景")
        case BackgroundImage(image):
            return say(f"Replace the background with Image {image}", f"把背景换成图{image}")
        case Recolor(thing, color):
            return say(
                f"Make the {_named(thing, language)} {name(color)}",
                f"把{_named(thing, language)}变成{name(color)}",
            )
        case RemoveObject(thing):
            return say(f"Remove the {_named(thing, language)}", f"去掉{_named(thing, language)}")
        case Rotate(degrees):
            return say(f"Rotate {degrees:g} degrees clockwise", f"顺时针旋转{degrees:g}度")
        case Flip():
            return say("Flip the picture horizontally", "水平翻转图片")
        case Crop():
            return say("Crop to a square", "裁剪成正方形")
        case Resize():
            return say("Resize to half the size", "缩小一半")
        case _:
            assert_never(step)


def _quoted(text: str) -> str:
    return f'"{text}"' if "'" in text else f"'{text}'"


def _at(place: Position, language: Language) -> str:
    if language is Language.chinese:
        return word(place, language)
    by = {Position.middle: "in", Position.left: "on", Position.right: "on"}.get(place, "at")
    return f"{by} the {word(place, language)}"


def _named(thing: Thing, language: Language) -> str:
    """The thing by all that is said of it: "biggest red thing on the left"."""
    color = word(thing.color, language) if thing.color else ""
    what = word(thing.target, language) if thing.target else ""
    if language is Language.chinese:
        place = f"{word(thing.position, language)}的" if thing.position else ""
        extent = f"最{word(thing.extent, language)}的" if thing.extent else ""
        return f"{place}{extent}{f'{color}的' if color else ''}{what or '东西'}"
    extent = {Extent.small: "smallest", Extent.large: "biggest", None: ""}[thing.extent]
    place = _at(thing.position, language) if thing.position else ""
    return " ".join(said for said in (extent, color, what or "thing", place) if said)
