"""Everything the embedded engine says when it cannot do what was asked, in both languages.

A family raises `Refusal` (a reason and values for its sentence); the engine renders it in the language of the
instruction. A refusal names what was not possible, what is, and where the real model is to be had.
"""

from collections.abc import Sequence
from enum import StrEnum

from overpaint.core.errors import EngineRefused
from overpaint.engines.embedded.plan import Language


class RefusalReason(StrEnum):
    """Stable, machine-readable; also what `understand --json` prints as `reason`."""

    pose_or_garment = "pose_or_garment"
    generate = "generate"
    generate_object = "generate_object"
    expression = "expression"
    missing_image = "missing_image"
    not_an_edit = "not_an_edit"
    not_understood = "not_understood"
    not_built = "not_built"
    unknown_scene = "unknown_scene"
    text_unquoted = "text_unquoted"
    language = "language"
    text_not_found = "text_not_found"
    text_not_erased = "text_not_erased"
    text_not_readable = "text_not_readable"
    glyph_missing = "glyph_missing"
    no_room_for_text = "no_room_for_text"
    subject_unclear = "subject_unclear"
    face_not_found = "face_not_found"
    region_unclear = "region_unclear"
    nothing_changed = "nothing_changed"


class Refusal(Exception):
    """An instruction, or a step of it, that this engine cannot do."""

    def __init__(
        self,
        reason: RefusalReason,
        *,
        words: Sequence[str] = (),
        suggestions: Sequence[str] = (),
        **values: object,
    ) -> None:
        """`suggestions` come before those that every refusal of the reason makes."""
        super().__init__(reason)
        self.reason = reason
        self.words = tuple(words)
        self.suggestions = tuple(suggestions)
        self.values = values

    def rendered(self, language: Language) -> EngineRefused:
        """The same refusal as it crosses the engine port: a message and suggestions in `language`."""
        sentence, usual = _SENTENCES[self.reason][language]
        suggestions = (*self.suggestions, *usual)
        message = sentence.format(words=_listed(self.words, language), **self.values)
        return EngineRefused(
            self.reason,
            f"{message}{_POSSIBLE[language].format(examples=_listed(suggestions, language))}",
            words=self.words,
            suggestions=suggestions,
        )


_LISTED_MAX = 8


def _listed(items: Sequence[str], language: Language) -> str:
    more = ["…"] if len(items) > _LISTED_MAX else []
    if language is Language.chinese:
        return "、".join([f"“{item}”" for item in items[:_LISTED_MAX]] + more)
    return ", ".join([f'"{item}"' for item in items[:_LISTED_MAX]] + more)


_POSSIBLE = {
    Language.english: (
        " What works here: {examples}. Free-form edits need the real model, Qwen-Image-Edit, on a GPU: "
        "see docs/engines.md."
    ),
    Language.chinese: (
        "这里可以做的例如：{examples}。自由编辑需要在 GPU 上运行真正的模型 Qwen-Image-Edit，见 docs/engines.md。"
    ),
}

# reason -> language -> (sentence, suggestions); suggestions are instructions that this engine takes
_SENTENCES: dict[RefusalReason, dict[Language, tuple[str, tuple[str, ...]]]] = {
    RefusalReason.pose_or_garment: {
        Language.english: (
            "Poses, and garments or accessories put on somebody, are beyond this engine ({words}).",
            ("Change the shirt to light blue", "Replace the background with Image 2"),
        ),
        Language.chinese: (
            "这个引擎无法改变姿势，也无法给人换上别的衣服或配饰（{words}）。",
            ("把衬衫改成浅蓝色", "把背景换成图2"),
        ),
    },
    RefusalReason.generate: {
        Language.english: (
            "This engine edits the picture it is given and does not generate one from a description ({words}).",
            ("Change the background to a beach", "Make it look like an old film photo"),
        ),
        Language.chinese: (
            "这个引擎只编辑所给的图片，不能根据描述生成新图（{words}）。",
            ("把背景换成海滩", "变成胶片风格"),
        ),
    },
    RefusalReason.generate_object: {
        Language.english: (
            "New objects, people, animals or weather cannot be made by this engine ({words}).",
            ("Add the text 'NEW' at the bottom", "Change the background to a forest"),
        ),
        Language.chinese: (
            "这个引擎无法凭空画出新的物体、人物、动物或天气（{words}）。",
            ("在底部添加文字“新字”", "把背景换成森林"),
        ),
    },
    RefusalReason.expression: {
        Language.english: (
            "Expressions, faces, age, hair and bodies are not changed by this engine ({words}).",
            ("Make the picture warmer", "Blur the background"),
        ),
        Language.chinese: (
            "这个引擎不改变表情、面容、年龄、头发和身材（{words}）。",
            ("让照片更暖一些", "虚化背景"),
        ),
    },
    RefusalReason.missing_image: {
        Language.english: (
            "The instruction names {words}, but the number of images sent is {images}.",
            ("Change the background to a beach", "Make the background pure white"),
        ),
        Language.chinese: (
            "指令里提到了{words}，但只收到 {images} 张图片。",
            ("把背景换成海滩", "把背景换成纯白色"),
        ),
    },
    RefusalReason.not_an_edit: {
        Language.english: (
            "This asks for no edit; tell what to change in the picture.",
            ("Make the background pure white", "Increase the contrast"),
        ),
        Language.chinese: (
            "这不是一个编辑要求，请说明要改变图片的什么。",
            ("把背景换成纯白色", "增加对比度"),
        ),
    },
    RefusalReason.not_understood: {
        Language.english: (
            "Not understood: {words}. Nothing was changed, since only part of what was asked could have been done.",
            ("Replace 'OLD' with 'NEW'", "Blur the background", "Make the picture warmer"),
        ),
        Language.chinese: (
            "没有看懂：{words}。为了不只完成一部分，图片没有任何改动。",
            ("把“旧字”改成“新字”", "虚化背景", "让照片更暖一些"),
        ),
    },
    RefusalReason.not_built: {
        Language.english: (
            "This is understood, but this version of the engine does not do it: {words}.",
            ("Replace 'OLD' with 'NEW'", "Change the background to a beach", "Convert to black and white"),
        ),
        Language.chinese: (
            "看懂了，但这个版本的引擎还做不到：{words}。",
            ("把“旧字”改成“新字”", "把背景换成海滩", "转成黑白"),
        ),
    },
    RefusalReason.unknown_scene: {
        Language.english: (
            (
                "This background cannot be rendered: {words}. Those that can: mountains at sunset, a beach, "
                "a night sky, a snowfield, a studio, a forest, a city at dusk."
            ),
            (
                "Change the background to mountains at sunset",
                "Replace the background with Image 2",
                "Make the background light gray",
            ),
        ),
        Language.chinese: (
            "无法绘制这样的背景：{words}。可以绘制的有：日落时的山、海滩、夜空、雪地、摄影棚、森林、黄昏的城市。",
            ("把背景换成日落时的山", "把背景换成图2", "把背景换成浅灰色"),
        ),
    },
    RefusalReason.text_unquoted: {
        Language.english: (
            "Put the words that stand in the picture, and those to be written, in quotes.",
            ("Replace 'OLD' with 'NEW'", "Add the text 'NEW' at the bottom", "Remove all text"),
        ),
        Language.chinese: (
            "请用引号标出图中的文字和要写上的文字。",
            ("把“旧字”改成“新字”", "在底部添加文字“新字”", "删除所有文字"),
        ),
    },
    RefusalReason.language: {
        Language.english: (
            "Instructions are understood in English and Chinese only ({words}).",
            ("Make the background pure white", "把背景换成纯白色"),
        ),
        Language.chinese: (
            "只能看懂中文和英文的指令（{words}）。",
            ("把背景换成纯白色", "Make the background pure white"),
        ),
    },
    RefusalReason.subject_unclear: {
        Language.english: (
            (
                "It is not clear where the subject ends and the background begins: several cuts disagree. "
                "A person seen from the front, or one thing before a calm background, works best."
            ),
            ("Make the picture warmer", "Convert to black and white", "Add the text 'NEW' at the bottom"),
        ),
        Language.chinese: (
            "无法确定主体与背景的分界，几次抠图的结果不一致。正面人像，或背景简洁的单个物体，效果最好。",
            ("让照片更暖一些", "转成黑白", "在底部添加文字“新字”"),
        ),
    },
    RefusalReason.text_not_found: {
        Language.english: (
            'The text "{text}" was not found in the picture; read there: {found}.',
            ("Replace 'OLD' with 'NEW'", "Add the text 'NEW' at the bottom"),
        ),
        Language.chinese: (
            "图中没有找到文字“{text}”；读到的是：{found}。",
            ("把“旧字”改成“新字”", "在底部添加文字“新字”"),
        ),
    },
    RefusalReason.text_not_erased: {
        Language.english: (
            'The text "{text}" is in the picture, but it could not be changed cleanly there, so nothing was changed.',
            ("Add the text 'NEW' at the bottom", "Replace 'OLD' with 'NEW'"),
        ),
        Language.chinese: (
            "图中有文字“{text}”，但无法干净地修改它，因此图片没有任何改动。",
            ("在底部添加文字“新字”", "把“旧字”改成“新字”"),
        ),
    },
    RefusalReason.text_not_readable: {
        Language.english: (
            "No text could be read in the picture.",
            ("Add the text 'NEW' at the bottom", "Make the picture warmer"),
        ),
        Language.chinese: (
            "图中没有读到任何文字。",
            ("在底部添加文字“新字”", "让照片更暖一些"),
        ),
    },
    RefusalReason.glyph_missing: {
        Language.english: (
            "These characters cannot be written, since no font here has them: {characters}.",
            ("Replace 'OLD' with 'NEW'", "Add the text 'NEW' at the bottom"),
        ),
        Language.chinese: (
            "字体中没有这些字符，无法写出：{characters}。",
            ("把“旧字”改成“新字”", "在底部添加文字“新字”"),
        ),
    },
    RefusalReason.no_room_for_text: {
        Language.english: (
            'There is no room to write "{text}" so that it reads; try fewer words or another place.',
            ("Replace 'OLD' with 'NEW'", "Add the text 'NEW' at the bottom"),
        ),
        Language.chinese: (
            "没有足够的位置清楚地写下“{text}”，请缩短文字或换个位置。",
            ("把“旧字”改成“新字”", "在底部添加文字“新字”"),
        ),
    },
    RefusalReason.face_not_found: {
        Language.english: (
            "A garment is found by the face above it, and no face seen from the front was found in the picture.",
            ("Make the picture warmer", "Convert to black and white"),
        ),
        Language.chinese: (
            "衣服是根据上方的脸来定位的，而图中没有找到正面的脸。",
            ("让照片更暖一些", "转成黑白"),
        ),
    },
    RefusalReason.region_unclear: {
        Language.english: (
            "The garment could not be told apart from what is around it, so nothing was recoloured.",
            ("Make the picture warmer", "Convert to black and white"),
        ),
        Language.chinese: (
            "无法把衣服与周围区分开，因此没有改色。",
            ("让照片更暖一些", "转成黑白"),
        ),
    },
    RefusalReason.nothing_changed: {
        Language.english: (
            "The picture already looks as asked: the edit would change nothing.",
            ("Increase the contrast a lot", "Make the picture warmer"),
        ),
        Language.chinese: (
            "图片已经是所要求的样子，这个编辑不会带来任何变化。",
            ("大幅增加对比度", "让照片更暖一些"),
        ),
    },
}
