"""Edits of lettered pictures against pictures that were drawn with the new words."""

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded import text
from overpaint.engines.embedded.pixels.light import lab_of
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    Color,
    Extent,
    Language,
    RemoveText,
    ReplaceText,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text.reading import read
from overpaint.engines.embedded.text.underlay import underlay_of
from tests.engines.embedded import pictures
from tests.engines.embedded.judged import COLOR_OFF_MAX, judged
from tests.engines.embedded.lettered import CASES, Manner, lettered
from tests.scale import sample

INK = (30, 30, 36)
RED = Color("red", (210, 30, 40))


def replaced(name: str, color: Color | None = None) -> np.ndarray:
    case = CASES[name]
    step = ReplaceText(*case.asked, color)
    return text.apply(step, [case.draw(case.before)], np.random.default_rng(3))


def sheet(manner: Manner, words: str = "HARBOUR", ground: float = 200.0) -> tuple[np.ndarray, np.ndarray]:
    """Words on grey, and where their own ink is."""
    paper = np.full((360, 800, 3), ground, np.float32)
    bare = Manner(manner.face, (0, 0, 0), em=manner.em)
    ink = lettered(np.full_like(paper, 255), words, (0.5, 0.5), bare)[..., 0] < 128
    return np.rint(lettered(paper, words, (0.5, 0.5), manner)).astype(np.uint8), ink


@pytest.mark.parametrize("name", sample(list(CASES), least=8))
def test_an_edit_looks_as_if_the_new_words_had_always_stood_there(name: str) -> None:
    assert judged(CASES[name], replaced(name)).faults == []


@pytest.mark.parametrize("name", ["arc up", "wood"])
def test_the_input_unchanged_fails_the_judgement(name: str) -> None:
    case = CASES[name]
    assert {"new", "old", "unlike"} <= set(judged(case, case.draw(case.before)).faults)


def test_new_words_take_the_color_that_was_named() -> None:
    before, after = CASES["condensed"].draw(CASES["condensed"].before), replaced("condensed", RED)
    inked = after[np.abs(after.astype(int) - before).sum(axis=-1) > 150]
    reddest = inked[inked[:, 0] > 190]
    wanted, given = lab_of(np.array([[RED.rgb, np.median(reddest, axis=0)]], np.uint8))[0]
    assert np.linalg.norm(given - wanted) < COLOR_OFF_MAX


def test_words_can_stay_and_take_another_color() -> None:
    case = CASES["condensed"]
    before = case.draw(case.before)
    after = text.apply(ReplaceText(case.before, case.before, RED), [before], np.random.default_rng(3))
    assert [line.text for line in read(after)] == [case.before]
    assert after[before.min(axis=-1) > 230].mean(axis=0) == pytest.approx(RED.rgb, abs=25)


def test_an_outline_is_found_with_its_width_and_color() -> None:
    picture, ink = sheet(Manner("sans-bold", INK, em=110, outline=((250, 240, 60), 0.06)))
    found = underlay_of(picture, ink, 110)
    assert found is not None
    assert found.grown_px == pytest.approx(0.06 * 110, abs=2)
    assert np.abs(found.color - (250, 240, 60)).max() < 25


@pytest.mark.parametrize("blur", [0.0, 0.04])
def test_a_shadow_is_found_where_it_falls(blur: float) -> None:
    picture, ink = sheet(Manner("sans-bold", (250, 250, 250), em=110, shadow=((20, 20, 20), 0.05, blur)))
    found = underlay_of(picture, ink, 110)
    assert found is not None
    assert found.moved_px == pytest.approx((0.05 * 110, 0.05 * 110), abs=3)


def test_plain_letters_lie_on_nothing_but_the_ground() -> None:
    assert underlay_of(*sheet(Manner("sans-bold", INK, em=110)), 110) is None


def test_texture_is_no_outline() -> None:
    drawn = pictures.gravel()
    left, top, width, height = cv2.boundingRect(drawn.quads["NO PARKING"])
    ink = np.zeros(drawn.picture.shape[:2], bool)
    box = np.s_[top : top + height, left : left + width]
    ink[box] = drawn.picture[box].min(axis=-1) > 205
    assert underlay_of(drawn.picture, ink, 108) is None


def test_nothing_of_an_outline_or_a_shadow_stays_when_text_is_removed() -> None:
    for manner in (
        Manner("sans-bold", INK, em=110, outline=((250, 240, 60), 0.06)),
        Manner("sans-bold", (250, 250, 250), em=110, shadow=((20, 20, 20), 0.05, 0.0)),
    ):
        picture, _ = sheet(manner)
        after = text.apply(RemoveText(ALL_TEXT), [picture], np.random.default_rng(3))
        assert np.abs(after.astype(int) - 200).max() < 12


@pytest.mark.parametrize("words", ["AUTUMN LEAVES", "SUMER SAILS NOW"])
@pytest.mark.parametrize("language", Language)
def test_words_that_are_not_there_are_refused_with_the_nearest_first(words: str, language: Language) -> None:
    picture = pictures.poster().picture
    with pytest.raises(Refusal) as refused:
        text.apply(ReplaceText(words, "X"), [picture], np.random.default_rng(3))
    assert refused.value.reason is RefusalReason.text_not_found
    told = refused.value.rendered(language)
    assert "SUMMER SALE" in told.message.split("Up to")[0]  # the nearest comes first


def test_added_text_is_as_large_as_was_asked() -> None:
    ground = pictures.empty().picture
    sizes = (Extent.small, None, Extent.large)
    heights = []
    for size in sizes:
        after = text.apply(AddText("HELLO", size=size), [ground], np.random.default_rng(3))
        (line,) = read(after)
        heights.append(line.height_px)
    assert heights[0] * 1.4 < heights[1] < heights[2] / 1.3


def test_another_seed_letters_added_text_otherwise() -> None:
    ground = pictures.empty().picture
    made = [text.apply(AddText("HELLO"), [ground], np.random.default_rng(seed)) for seed in range(4)]
    assert len({each.tobytes() for each in made}) == len(made)
