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

    def __init__(self, reason: RefusalReason, *, words: Sequence[str] = (), **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.words = tuple(words)
        self.values = values

    def rendered(self, language: Language) -> EngineRefused:
        """The same refusal as it crosses the engine port: a message and suggestions in `language`."""
        sentence, suggestions = _SENTENCES[self.reason][language]
        message = sentence.format(words=_listed(self.words, language), **self.values)
        return EngineRefused(
            self.reason,
            f"{message} {_POSSIBLE[language].format(examples=_listed(suggestions, language))}",
            words=self.words,
            suggestions=suggestions,
        )


def _listed(items: Sequence[str], language: Language) -> str:
    if language is Language.chinese:
        return "、".join(f"“{item}”" for item in items)
    return ", ".join(f'"{item}"' for item in items)


_POSSIBLE = {
    Language.english: (
        "What works here: {examples}. Free-form edits need the real model, Qwen-Image-Edit, on a GPU: "
        "see docs/engines.md."
    ),
    Language.chinese: (
        "这里可以做的例如：{examples}。自由编辑需要在 GPU 上运行真正的模型 Qwen-Image-Edit，见 docs/engines.md。"
    ),
}

# reason -> language -> (sentence, suggestions); suggestions are instructions that this engine takes
_SENTENCES: dict[RefusalReason, dict[Language, tuple[str, tuple[str, ...]]]] = {
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
