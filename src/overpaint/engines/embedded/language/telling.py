"""A plan as one line for people, in the language of its instruction: "background → night sky; text 'NEW' → 'HOT'"."""

from overpaint.engines.embedded.language.names import way, word
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    Amount,
    BackgroundBlur,
    BackgroundColor,
    BackgroundGradient,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Border,
    Collage,
    Color,
    CopyObject,
    Crop,
    Extend,
    Extent,
    Flip,
    InsertObject,
    Language,
    Look,
    MoveObject,
    Pad,
    Plan,
    Position,
    Recolor,
    RemoveObject,
    RemoveText,
    ReplaceText,
    Resize,
    Rotate,
    Step,
    Straighten,
    Style,
    StyleReference,
    Thing,
)


def line_of(plan: Plan) -> str:
    """The steps of a plan, in order; of which image, where it is not Image 1."""
    line = ("；" if plan.language is Language.chinese else "; ").join(
        told(step, plan.language) for step in plan.steps
    )
    colon = "：" if plan.language is Language.chinese else ": "
    return line if plan.on == 1 else f"{_Teller(plan.language).image(plan.on)}{colon}{line}"


def told(step: Step, language: Language) -> str:
    """One step."""
    return _Teller(language).step(step)


class _Teller:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def step(self, step: Step) -> str:
        """What is done, and to what."""
        say, word = self._say, self._word
        match step:
            case Look(name, amount):
                return self._with(word(name), amount)
            case Style(name, amount):
                return self._with(f"{say('style', '风格')} → {word(name)}", amount)
            case StyleReference(image):
                return say(f"style → that of {self.image(image)}", f"风格 → {self.image(image)}的风格")
            case ReplaceText(old, new, color):
                return self._with(f"{say('text ', '文字')}{self._quoted(old)} → {self._quoted(new)}", color)
            case RemoveText(old):
                return (
                    say("all text", "全部文字") + f" → {self._gone}"
                    if old == ALL_TEXT
                    else f"{say('text ', '文字')}{self._quoted(old)} → {self._gone}"
                )
            case AddText(text, position, color, size):
                return self._with(f"{say('new text ', '新文字')}{self._quoted(text)}", position, color, size)
            case BackgroundScene(scene):
                return self._background(word(scene))
            case BackgroundColor(color):
                return self._background(word(color))
            case BackgroundGradient(colors, direction):
                shades = say(" to ", "到").join(map(word, colors))
                return self._background(self._with(f"{shades}{say(' gradient', '渐变')}", direction))
            case BackgroundTransparent():
                return self._background(say("transparent", "透明"))
            case BackgroundBlur(amount):
                return self._background(self._with(say("blurred", "虚化"), amount))
            case BackgroundImage(image):
                return self._background(self.image(image))
            case Recolor(thing, color):
                return f"{self._thing(thing)} → {word(color)}"
            case RemoveObject(thing):
                return f"{self._thing(thing)} → {self._gone}"
            case MoveObject(thing, to, direction, amount):
                where = way(direction, self._language) if direction else word(to)
                return f"{self._thing(thing)} → {self._with(where, amount)}"
            case CopyObject(thing, to):
                return f"{say('copy of ', '复制')}{self._thing(thing)} → {word(to)}"
            case InsertObject(source, position, size):
                return self._with(
                    say(f"subject of {self.image(source)} → here", f"{self.image(source)}的主体 → 放入"),
                    position,
                    size,
                )
            case _:
                return self._geometry(step)

    def _geometry(self, step: object) -> str:
        say, word = self._say, self._word
        match step:
            case Rotate(degrees):
                way = say("clockwise", "顺时针") if degrees >= 0 else say("counterclockwise", "逆时针")
                return say(f"rotate {abs(degrees):g}° {way}", f"{way}旋转 {abs(degrees):g}°")
            case Straighten():
                return say("straighten", "拉直")
            case Flip("horizontal"):
                return say("flip left and right", "左右翻转")
            case Flip():
                return say("flip top and bottom", "上下翻转")
            case Crop(aspect, position, side, percent):
                kept = aspect or (None if percent else say("the subject", "主体"))
                return self._with(
                    f"{say('crop', '裁剪')}{f' → {kept}' if kept else ''}", position, side, percent
                )
            case Border(color, width_px, percent):
                return self._with(say("border", "边框"), color, width_px and f"{width_px} px", percent)
            case Pad(aspect, fill):
                return self._with(f"{say('pad', '补边')} → {aspect}", fill)
            case Resize(scale, width_px, height_px):
                if scale:
                    return f"{say('size', '尺寸')} × {scale:g}"
                return (
                    f"{say('width', '宽')} → {width_px} px"
                    if width_px
                    else f"{say('height', '高')} → {height_px} px"
                )
            case Extend(side, percent):
                return self._with(say("extend the picture", "扩展画面"), side, percent)
            case Collage(layout):
                return f"{say('collage', '拼图')}: {word(layout)}"
        raise AssertionError(step)

    def image(self, number: int) -> str:
        """An input image."""
        return self._say(f"Image {number}", f"图{number}")

    def _say(self, english: str, chinese: str) -> str:
        return chinese if self._language is Language.chinese else english

    @property
    def _gone(self) -> str:
        return self._say("removed", "去掉")

    def _background(self, what: str) -> str:
        return f"{self._say('background', '背景')} → {what}"

    def _quoted(self, text: str) -> str:
        return self._say(f"'{text}'", f"“{text}”")

    def _thing(self, thing: Thing) -> str:
        what = self._word(thing.target) if thing.target else None
        said = [self._word(thing.color) if thing.color else None, what or self._say("thing", "物体")]
        if thing.extent:
            said.insert(
                0,
                self._say(
                    f"{'small' if thing.extent is Extent.small else 'larg'}est",
                    f"最{self._word(thing.extent)}的",
                ),
            )
        name = self._say(" ", "").join(word for word in said if word)
        return (
            f"{name}{self._say(' (', '（')}{self._word(thing.position)}{self._say(')', '）')}"
            if thing.position
            else name
        )

    def _with(self, what: str, *more: Amount | Color | Position | Extent | str | None) -> str:
        said = [
            f"{each}%" if isinstance(each, int) else self._word(each) for each in more if each is not None
        ]
        return self._say(", ", "，").join([what, *said])

    def _word(self, value: object) -> str:
        return word(value, self._language)
