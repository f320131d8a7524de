import colorsys
from collections.abc import Callable, Sequence
from functools import cache

import cv2
import numpy as np
import pytest

from overpaint.engines.embedded import text
from overpaint.engines.embedded.plan import (
    ALL_TEXT,
    AddText,
    Color,
    Language,
    Position,
    RemoveText,
    ReplaceText,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason
from overpaint.engines.embedded.text import reading
from overpaint.engines.embedded.text.lettering import lettering_of
from tests.engines.embedded import pictures
from tests.engines.embedded.pictures import Drawn

Draw = Callable[[], Drawn]

EDITS: dict[str, tuple[Draw, str, str]] = {
    "a flat poster": (pictures.poster, "SUMMER SALE", "WINTER DEALS"),
    "small print": (pictures.poster, "Open daily 9am to 6pm", "Closed on Mondays"),
    "English to Chinese": (pictures.poster, "SUMMER SALE", "夏季大促销"),
    "a sign in perspective": (pictures.sign, "COFFEE SHOP", "TEA HOUSE"),
    "a sign into Chinese": (pictures.sign, "COFFEE SHOP", "咖啡馆"),
    "a label in a photograph": (pictures.label, "ESPRESSO", "RISTRETTO"),
    "italics": (pictures.label, "freshly ground", "slowly roasted"),
    "a Chinese shop sign": (pictures.shop_sign, "老王茶馆", "小李饭店"),
    "Chinese to English": (pictures.shop_sign, "老王茶馆", "TEA HOUSE"),
    "light on dark": (pictures.night, "Midnight Jazz", "Morning Blues"),
    "a page": (pictures.page, "Area based partitioning", "Watershed lines"),
    "textured ground": (pictures.gravel, "NO PARKING", "KEEP CLEAR"),
}
every_edit = pytest.mark.parametrize("case", EDITS)


def edited(drawn: Drawn, step: ReplaceText | RemoveText | AddText, *, seed: int = 3) -> np.ndarray:
    return text.apply(step, [drawn.picture], np.random.default_rng(seed))


@cache
def replaced(case: str) -> tuple[Drawn, np.ndarray]:
    """A picture before and after; several tests look at the same edit."""
    draw, old, new = EDITS[case]
    drawn = draw()
    return drawn, edited(drawn, ReplaceText(old, new))


def words_in(picture: np.ndarray) -> str:
    return " ".join(line.text for line in reading.read(picture))


def reads(picture: np.ndarray, words: str) -> bool:
    return bool(reading.find(reading.read(picture), words))


def outside(before: np.ndarray, after: np.ndarray, quads: Sequence[np.ndarray]) -> np.ndarray:
    """The differences, in grey levels, of the pixels that are not near the quads."""
    near = np.zeros(before.shape[:2], np.uint8)
    for quad in quads:
        left, top, width, height = cv2.boundingRect(quad.astype(np.float32))
        side, above = round(0.15 * width + 0.6 * height), round(0.5 * height)
        cv2.rectangle(near, (left - side, top - above), (left + width + side, top + height + above), 1, -1)
    return np.abs(before.astype(int) - after).max(axis=-1)[near == 0]


def height_of(picture: np.ndarray, words: str) -> float:
    line = reading.find(reading.read(picture), words)[0].spans[0].line
    return line.height_px


def hue_of_ink(before: np.ndarray, after: np.ndarray) -> float:
    """The hue, 0..1, of what differs most between two pictures."""
    change = np.abs(before.astype(int) - after).sum(axis=-1)
    ink = before[change >= np.quantile(change, 0.997)]
    return colorsys.rgb_to_hsv(*(np.median(ink, axis=0) / 255))[0]


@every_edit
def test_the_new_words_read_and_the_old_ones_do_not(case: str) -> None:
    _, old, new = EDITS[case]
    _, after = replaced(case)
    assert reads(after, new)
    assert not reads(after, old)


@every_edit
def test_nothing_changes_away_from_the_words(case: str) -> None:
    drawn, after = replaced(case)
    away = outside(drawn.picture, after, [drawn.quads[EDITS[case][1]]])
    assert away.mean() < 3
    assert (away > 8).mean() < 0.02


@pytest.mark.parametrize(
    "case", ["a flat poster", "a label in a photograph", "light on dark", "textured ground"]
)
def test_letters_keep_their_height(case: str) -> None:
    _, old, new = EDITS[case]
    drawn, after = replaced(case)
    assert height_of(after, new) == pytest.approx(height_of(drawn.picture, old), rel=0.25)


def test_the_ink_keeps_its_hue() -> None:
    drawn, after = replaced("a flat poster")
    erased = edited(drawn, RemoveText("SUMMER SALE"))
    assert hue_of_ink(after, erased) == pytest.approx(hue_of_ink(drawn.picture, erased), abs=0.03)


def test_the_input_unchanged_would_fail_these_checks() -> None:
    drawn = pictures.poster()
    assert reads(drawn.picture, "SUMMER SALE")
    assert not reads(drawn.picture, "WINTER DEALS")


@pytest.mark.parametrize(
    ("draw", "words", "face"),
    [
        (pictures.sign, "COFFEE SHOP", "book-bold"),
        (pictures.label, "freshly ground", "serif-italic"),
        (pictures.night, "Midnight Jazz", "didone"),
        (pictures.poster, "NEW", "sans-bold"),
        (pictures.shop_sign, "老王茶馆", "hei-bold"),
        (pictures.letter_blocks, "HEALTH", "humanist-bold"),
    ],
)
def test_the_face_of_the_old_words_is_recognised(draw: Draw, words: str, face: str) -> None:
    drawn = draw()
    (found,) = reading.find(reading.read(drawn.picture), words)
    lettering = lettering_of(drawn.picture, found.spans[0].line)
    assert lettering is not None
    assert lettering.face.name == face


def test_letter_blocks_take_one_character_each_and_the_rest_stay_blank() -> None:
    drawn = pictures.letter_blocks()
    after = edited(drawn, ReplaceText("HEALTH INSURANCE", "明天会更好"))
    assert reading.likeness(words_in(after), "明天会更好") >= 80
    left, top, width, height = cv2.boundingRect(drawn.quads["HEALTH"])
    last = after[top + 25 : top + height - 25, left + width * 7 // 8 : left + width - 25]
    assert last.min() > 90  # bare wood


def test_one_row_of_blocks_is_rewritten_alone() -> None:
    after = edited(pictures.letter_blocks(), ReplaceText("HEALTH", "TRAVEL"))
    assert reading.likeness(words_in(after), "TRAVEL INSURANCE") >= 80


def test_more_characters_than_blocks_are_refused() -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.letter_blocks(), ReplaceText("HEALTH INSURANCE", "EXTRAORDINARILY LONG WORDS"))
    assert refused.value.reason is RefusalReason.no_room_for_text


def test_part_of_a_line_is_replaced_and_the_rest_stays() -> None:
    drawn = pictures.poster()
    after = edited(drawn, ReplaceText("SUMMER", "WINTER"))
    assert reads(after, "WINTER SALE")
    right = drawn.quads["SUMMER SALE"][1, 0]
    sale = np.s_[100:230, int(right) - 260 : int(right)]
    assert np.abs(after[sale].astype(int) - drawn.picture[sale]).mean() < 1


@pytest.mark.parametrize("word", ["everyday and daily", "at"])
def test_words_close_up_around_a_word_of_another_length(word: str) -> None:
    after = edited(pictures.poster(), ReplaceText("daily", word))
    assert reads(after, f"Open {word} 9am to 6pm")


def test_a_removed_text_is_gone_and_others_stay() -> None:
    drawn = pictures.poster()
    after = edited(drawn, RemoveText("Up to 50% off everything"))
    assert not reads(after, "Up to 50% off everything")
    assert reads(after, "SUMMER SALE")


@pytest.mark.parametrize("draw", [pictures.poster, pictures.page, pictures.sign])
def test_all_text_can_be_removed(draw: Draw) -> None:
    drawn = draw()
    after = edited(drawn, RemoveText(ALL_TEXT))
    assert not any(reads(after, words) for words in drawn.quads)


def test_removing_all_text_leaves_the_disc_it_stood_on() -> None:
    drawn = pictures.poster()
    after = edited(drawn, RemoveText(ALL_TEXT))
    assert np.abs(after[480, 512].astype(int) - (232, 60, 60)).max() < 4
    assert np.abs(after[594, 512].astype(int) - (232, 60, 60)).max() < 6


@pytest.mark.parametrize("position", [None, *Position])
def test_added_text_reads_at_its_position(position: Position | None) -> None:
    drawn = pictures.empty()
    after = edited(drawn, AddText("Good Morning", position))
    (line,) = reading.read(after)
    assert reading.likeness(line.text, "Good Morning") > 90
    across, down = line.quad.mean(axis=0) / drawn.picture.shape[0]
    name = position or "bottom"
    assert (across < 0.45) == ("left" in name)
    assert (across > 0.55) == ("right" in name)
    assert (down < 0.35) == ("top" in name)
    assert (down > 0.65) == ("bottom" in name)


def test_added_text_has_the_color_that_was_asked_for() -> None:
    drawn = pictures.empty()
    after = edited(drawn, AddText("HELLO", Position.middle, Color("red", (220, 20, 30))))
    change = np.abs(after.astype(int) - drawn.picture).sum(axis=-1)
    inked = after[change > 0.8 * change.max()]
    assert np.abs(np.median(inked, axis=0) - (220, 20, 30)).max() < 12


@pytest.mark.parametrize(("level", "is_light"), [(20, True), (245, False)])
def test_added_text_stands_out_from_the_ground(level: int, is_light: bool) -> None:
    ground = Drawn(np.full((480, 640, 3), level, np.uint8), {})
    after = edited(ground, AddText("Contrast", Position.middle))
    assert (after.max() > 240) if is_light else (after.min() < 40)


def test_added_text_keeps_off_the_text_that_is_there() -> None:
    drawn = pictures.poster()
    after = edited(drawn, AddText("Grand Opening", Position.bottom))
    assert reads(after, "Grand Opening")
    assert all(reads(after, words) for words in drawn.quads)


def test_a_text_too_long_to_read_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.empty(), AddText("word " * 120, Position.top))
    assert refused.value.reason is RefusalReason.no_room_for_text


def test_a_text_that_is_not_there_is_refused_with_what_was_read() -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.poster(), ReplaceText("AUTUMN LEAVES", "X"))
    assert refused.value.reason is RefusalReason.text_not_found
    assert "SUMMER SALE" in refused.value.rendered(Language.english).message


@pytest.mark.parametrize("step", [ReplaceText("SALE", "X"), RemoveText(ALL_TEXT)])
def test_a_picture_without_text_is_refused(step: ReplaceText | RemoveText) -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.empty(), step)
    assert refused.value.reason is RefusalReason.text_not_readable


def test_a_character_that_no_face_has_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.poster(), ReplaceText("NEW", "नया"))
    assert refused.value.reason is RefusalReason.glyph_missing


def test_replacing_words_by_themselves_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.poster(), ReplaceText("NEW", "NEW"))
    assert refused.value.reason is RefusalReason.nothing_changed


def test_a_word_is_not_found_inside_another() -> None:
    with pytest.raises(Refusal) as refused:
        edited(pictures.poster(), ReplaceText("ale", "ine"))
    assert refused.value.reason is RefusalReason.text_not_found


@pytest.mark.parametrize("step", [ReplaceText("NO PARKING", "KEEP CLEAR"), AddText("HELLO", Position.top)])
def test_the_same_seed_gives_the_same_bytes(step: ReplaceText | AddText) -> None:
    drawn = pictures.gravel()
    assert np.array_equal(edited(drawn, step, seed=5), edited(drawn, step, seed=5))


def test_a_transparent_picture_stays_transparent_around_added_text() -> None:
    ground = np.zeros((480, 640, 4), np.uint8)
    after = text.apply(AddText("HELLO", Position.middle), [ground], np.random.default_rng(0))
    assert after.shape == ground.shape
    assert after[0, 0, 3] == 0
    assert after[..., 3].max() == 255


@pytest.mark.parametrize(
    "reason", [reason for reason in RefusalReason if "text" in reason or "glyph" in reason]
)
def test_every_refusal_of_the_family_has_a_sentence_in_both_languages(reason: RefusalReason) -> None:
    values = {"found": "B", "nearest": "B"}
    for language in Language:
        assert len(Refusal(reason, words=["A"], **values).rendered(language).message) > 40
