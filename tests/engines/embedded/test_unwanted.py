"""Negative prompts: what they name is taken away by a look, or told to have no effect."""

import pytest

from overpaint.engines.embedded.language.grammar import understand
from overpaint.engines.embedded.language.unwanted import looks_without
from overpaint.engines.embedded.plan import Look, LookName
from overpaint.engines.embedded.understanding import with_unwanted


@pytest.mark.parametrize(
    ("unwanted", "names"),
    [
        ("blurry", [LookName.sharpen]),
        ("noise", [LookName.denoise]),
        ("dark", [LookName.brighter]),
        ("overexposed", [LookName.darker]),
        ("oversaturated, low contrast", [LookName.saturation_down, LookName.contrast_up]),
        ("模糊、噪点", [LookName.denoise, LookName.sharpen]),
        ("过曝；雾", [LookName.darker, LookName.dehaze]),
        ("dark, too bright", []),
        (" ", []),
    ],
)
def test_a_known_flaw_is_taken_away_by_a_slight_look(unwanted: str, names: list[LookName]) -> None:
    looks, without_effect = looks_without(unwanted)

    assert looks == tuple(Look(name, "slight") for name in names)
    assert without_effect == ()


def test_what_no_look_takes_away_is_told() -> None:
    looks, without_effect = looks_without("blurry, extra fingers, 肢体畸形, watermark")

    assert looks == (Look(LookName.sharpen, "slight"),)
    assert without_effect == ("extra fingers", "肢体畸形", "watermark")


def test_words_that_are_told_are_printable_and_short() -> None:
    (told,) = looks_without(f"a\r\x00b{'c' * 500}")[1]

    assert told.isprintable()
    assert len(told) < 100


@pytest.mark.parametrize("instruction", ["Make it darker", "Make it much brighter"])
def test_what_the_instruction_says_of_a_look_counts_more(instruction: str) -> None:
    plan = understand(instruction, images=1)

    assert with_unwanted(plan, "dark")[0] == plan
    assert len(with_unwanted(plan, "noisy")[0].steps) == 2
