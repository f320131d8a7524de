"""What is read between the lines: slips, second meanings, texts without quotes; and what is never read into them."""

import pytest

from overpaint.engines.embedded.language.grammar import understand
from overpaint.engines.embedded.plan import (
    AddText,
    BackgroundBlur,
    BackgroundColor,
    BackgroundImage,
    BackgroundScene,
    BackgroundTransparent,
    Color,
    Crop,
    Direction,
    Extend,
    Extent,
    Look,
    LookName,
    MoveObject,
    Plan,
    Position,
    Recolor,
    RemoveObject,
    ReplaceText,
    Rotate,
    Scene,
    Step,
    Thing,
)
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def read(instruction: str, *, images: int = 1) -> Plan:
    return understand(instruction, images=images)


def step_of(instruction: str, *, images: int = 1) -> Step:
    (step,) = read(instruction, images=images).steps
    return step


# slips


@pytest.mark.parametrize(
    "slip",
    [
        "Blru the background",
        "Blur the backgroud",
        "blur the backgronud",
        "Blur teh background",
        "把bakcground虚化",
        "Blur th background",
    ],
)
def test_a_slip_of_the_keys_is_read_as_it_was_meant(slip: str) -> None:
    assert step_of(slip) == BackgroundBlur()


@pytest.mark.parametrize("slip", ["Roate it left", "rotae it left", "Rotate it left"])
def test_a_letter_missing_from_a_verb_is_read_as_if_it_were_there(slip: str) -> None:
    assert step_of(slip) == Rotate(-90)


@pytest.mark.parametrize("instruction", ["remove the crate", "make the crate red"])
def test_a_thing_is_no_verb_that_lacks_a_letter(instruction: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(instruction)
    assert refused.value.meant is None


@pytest.mark.parametrize("slip", ["背景虚华", "背景需化", "北京虚化"])
def test_a_slip_by_sound_is_read_as_it_was_meant(slip: str) -> None:
    assert step_of(slip) == BackgroundBlur()


@pytest.mark.parametrize("word", ["blank", "teat", "beech"])
def test_a_short_word_is_not_taken_for_another(word: str) -> None:
    with pytest.raises(Refusal):
        read(f"{word} background")


# words


def test_a_second_meaning_counts_where_the_first_makes_no_sense() -> None:
    assert step_of("drop the background") == BackgroundTransparent()
    assert step_of("drop a beach in behind us") == BackgroundScene(Scene.beach)


def test_a_verb_is_read_with_its_particle() -> None:
    step = step_of("get that orange cone out of my shot")

    assert isinstance(step, RemoveObject)
    assert step.thing.color is not None


def test_a_known_thing_is_moved_and_a_new_one_is_not_invented() -> None:
    step = step_of("put the blue mug in the top left corner")

    assert isinstance(step, MoveObject)
    assert step.to is Position.top_left
    with pytest.raises(Refusal):
        read("put a blue mug in the top left corner")


def test_an_article_parts_the_picture_from_a_measure() -> None:
    assert read("give the image a 2 px border").on == 1


def test_no_han_character_is_left_over_where_phrases_could_hold_it() -> None:
    assert step_of("复古风格") == Look(LookName.vintage)
    assert step_of("参考图2的画风", images=2)


def test_spellings_and_short_forms_are_the_same_words() -> None:
    assert step_of("colour the background grey") == step_of("color the background gray")
    assert step_of("whats behind her shd be white") == step_of("what's behind her should be white")


# texts without quotes


@pytest.mark.parametrize(
    ("instruction", "old", "new"),
    [
        ("change OPEN to CLOSED", "OPEN", "CLOSED"),
        ("the date is wrong, 12 March -> 14 March", "12 March", "14 March"),
        ("2023 换成 2024", "2023", "2024"),
        ("价格写错了，199元 应该是 99元", "199元", "99元"),
        ("Lily写错啦 应为Lilly", "Lily", "Lilly"),
    ],
)
def test_capitals_figures_and_latin_words_need_no_quotes(instruction: str, old: str, new: str) -> None:
    assert step_of(instruction) == ReplaceText(old, new)


def test_what_follows_write_needs_no_quotes() -> None:
    assert step_of("照片上边写：祝老王生日快乐") == AddText("祝老王生日快乐", Position.top)


def test_numbers_of_images_are_no_texts() -> None:
    with pytest.raises(Refusal):
        read("swap the man in image 1 with the woman in image 2", images=2)


# things by their place


def test_a_thing_is_found_by_its_place_alone() -> None:
    assert step_of("remove the cup on the left") == RemoveObject(Thing(position=Position.left))
    assert isinstance(step_of("the thing in the upper left, paint it yellow"), Recolor)
    with pytest.raises(Refusal):
        read("remove the cup")


@pytest.mark.parametrize(
    "instruction",
    ["Move the smallest red thing at the top left to the right", "把左上角最小的红色东西移到右边"],
)
def test_the_smallest_at_a_place_is_the_smallest_there(instruction: str) -> None:
    step = step_of(instruction)

    assert isinstance(step, MoveObject)
    assert step.thing.extent is Extent.small
    assert step.thing.position is Position.top_left


@pytest.mark.parametrize(
    "instruction",
    [
        "remove the biggest cup on the left",
        "paint the smallest cup on the left blue",
        "move the biggest cup at the top left to the right",
        "去掉左边最大的杯子",
    ],
)
def test_only_what_has_a_colour_is_compared(instruction: str) -> None:
    with pytest.raises(Refusal):
        read(instruction)


# several clauses that are one edit


def test_one_edit_in_two_clauses_is_one_step() -> None:
    assert step_of("more room at the top, extend by 25%") == Extend(Direction.up, 25)
    replaced = step_of('replace "A" with "B", the new word in red')
    assert isinstance(replaced, ReplaceText)
    assert isinstance(replaced.color, Color)


@pytest.mark.parametrize(
    ("instruction", "look"),
    [
        ("Replace the background with a beach and make it warmer", LookName.warmer),
        ("Replace the background with a beach and brighten it", LookName.brighter),
        ("换成海滩背景，让它更暖", LookName.warmer),
    ],
)
def test_after_another_scene_it_is_the_picture(instruction: str, look: LookName) -> None:
    assert read(instruction).steps == (BackgroundScene(Scene.beach), Look(look))


@pytest.mark.parametrize(
    ("instruction", "look"),
    [
        ("It's too dark, can you fix it?", LookName.brighter),
        ("the photo is too dark", LookName.brighter),
        ("This is too blurry, fix that please", LookName.sharpen),
        ("太暗了，帮我修一下", LookName.brighter),
        ("这张照片太暗了", LookName.brighter),
        ("太模糊了，修复一下", LookName.sharpen),
    ],
)
def test_a_complaint_asks_for_what_mends_it(instruction: str, look: LookName) -> None:
    assert step_of(instruction) == Look(look)


@pytest.mark.parametrize(
    "instruction", ["Make the whole thing look like it was shot on film", "整个弄得像胶片拍的"]
)
def test_what_it_looks_as_if_is_a_look(instruction: str) -> None:
    assert step_of(instruction) == Look(LookName.film)


@pytest.mark.parametrize("instruction", ["Crop to 1:1 and 16:9", "裁成1:1和16:9"])
def test_two_ratios_contradict_each_other(instruction: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(instruction)
    assert refused.value.reason is RefusalReason.contradictory


def test_what_is_wrong_is_no_wish() -> None:
    assert step_of("the colours look dull, make them more vivid") == Look(LookName.saturation_up)
    assert step_of("曝光不足，调亮") == Look(LookName.brighter)


def test_making_it_a_ratio_crops() -> None:
    assert step_of("make it 16:9") == Crop(aspect="16:9")


# what stands before a background


def test_the_background_is_said_in_any_order() -> None:
    for said in (
        "white behind the bottle",
        "the bottle on a white background",
        "use white as the backdrop for the bottle",
        "I need white behind the bottle instead of my kitchen",
        "Instead of the messy garage background, have white",
        "give the bottle a white background",
    ):
        step = step_of(said)
        assert isinstance(step, BackgroundColor), said
        assert step.color.name == "white"


@pytest.mark.parametrize(
    ("instruction", "color"),
    [
        ("make the background mustard yellow", "mustard"),
        ("a jet black background", "black"),
        ("背景换成雾霾蓝", "dusty blue"),
        ("背景换成乳白色", "ivory"),
    ],
)
def test_rarer_colours_have_names(instruction: str, color: str) -> None:
    step = step_of(instruction)

    assert isinstance(step, BackgroundColor)
    assert step.color.name == color


def test_of_two_images_the_one_that_is_used_is_behind() -> None:
    assert read("Use Image 2 as the background of Image 1", images=2).steps == (BackgroundImage(2),)
    assert read("Use Image 1 as the background of Image 2", images=2).on == 2


@pytest.mark.parametrize(
    "instruction",
    [
        "put a white cat behind her",
        "put a dog on the beach",
        "make the car behind her red",
        "make the person in the background white",
        "remove the person in the background",
        "make the background of the sign yellow",
        "keep the white background",
        "make the shirt and the background blue",
        "add a white dog in the background",
        "把背景的人变红",
        "后面的车变红",
        "背景里加一只白猫",
        "turn the dog into a cartoon",
        "make the man look like an oil painting",
        "把狗变成卡通",
        "make the dog brighter",
        "paint the frame white",
        "crop out the man",
        "apply the style of image 2 to image 3",
        "图2变黑白，图1锐化一下",
        "make it black and white but with more vivid colours",
        "take the palette of image 2",
        "swap backgrounds of image 1 and image 2",
        "make her sit on a beach",
        "have the dog sit on a beach",
        "the white cat sitting at the bottom should stand",
    ],
)
def test_what_is_not_offered_is_not_taken_for_something_else(instruction: str) -> None:
    with pytest.raises(Refusal):
        read(instruction, images=2)
