import json
import string
import time
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overpaint.engines.embedded.language.described import plan_described
from overpaint.engines.embedded.language.grammar import language_of, understand
from overpaint.engines.embedded.language.kinds import Kind
from overpaint.engines.embedded.language.lexicon import form_of, lexicon, phrases
from overpaint.engines.embedded.language.phrases import listed
from overpaint.engines.embedded.language.words.looks import LOOKS
from overpaint.engines.embedded.language.words.positions import POSITIONS
from overpaint.engines.embedded.language.words.scenery import SCENERY, SCENES
from overpaint.engines.embedded.plan import Color, Language, Look, LookName, Position, Scene
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def labels_in(name: str) -> list[dict[str, object]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


# Of `told.jsonl` a part is told besides, or names something: what its words mean is of no matter.
LABELLED = [*labels_in("instructions.jsonl"), *labels_in("told.jsonl")]
TAKEN = [label for label in labels_in("instructions.jsonl") if label["expect"] == "edit"]


def read(instruction: str, *, images: int = 1) -> dict[str, object]:
    try:
        return plan_described(understand(instruction, images=images))
    except Refusal as refusal:
        return {"expect": "refuse", "family": "refuse", "params": {"reason": refusal.reason}}


def refused(instruction: str, *, images: int = 1) -> Refusal:
    with pytest.raises(Refusal) as caught:
        understand(instruction, images=images)
    return caught.value


@pytest.mark.parametrize("label", LABELLED, ids=lambda label: label["text"][:60])
def test_labelled_instructions_are_read_as_labelled(label: dict[str, object]) -> None:
    wanted = {name: label[name] for name in ("expect", "family", "params")}

    assert read(label["text"], images=label["images"]) == wanted


# what no rule may pass over


@given(st.sampled_from(TAKEN), st.text("bdfgjkqvwxz", min_size=5, max_size=9), st.data())
def test_a_word_that_nobody_knows_turns_any_edit_into_a_refusal(
    label: dict[str, str], word: str, data: st.DataObject
) -> None:
    place = data.draw(st.sampled_from([0, len(label["text"])]))
    instruction = f"{label['text'][:place]} {word} {label['text'][place:]}"

    assert word in "".join(refused(instruction, images=label["images"]).words)


@given(st.sampled_from(TAKEN))
def test_politeness_and_capitals_change_nothing(label: dict[str, str]) -> None:
    before = understand(label["text"], images=label["images"]).steps

    assert understand(f"please {label['text']}!", images=label["images"]).steps == before
    assert understand(f"请{label['text']}，谢谢", images=label["images"]).steps == before


def test_one_clause_that_is_not_done_refuses_the_whole_instruction() -> None:
    assert refused("Rotate it by 90 degrees and make the sky warmer").reason is RefusalReason.not_built


def test_the_words_that_were_not_placed_are_named() -> None:
    assert refused("Make the background blue and furry").words == ("furry",)
    assert refused("把背景换成白色并且炫酷").words == ("炫酷",)


def test_what_stands_in_quotes_is_never_an_instruction() -> None:
    (step,) = understand("Replace 'Remove all text, then blur' with 'red'", images=1).steps

    assert (step.old, step.new) == ("Remove all text, then blur", "red")


@pytest.mark.parametrize("marks", ["''", '""', "‘’", "“”", "「」", "『』", "《》", "””", "``", "«»"])
def test_any_pair_of_quotes_will_do(marks: str) -> None:
    (step,) = understand(f"Remove {marks[0]}Joe's Café{marks[1]}", images=1).steps

    assert step.old == "Joe's Café"


# what only says why


@pytest.mark.parametrize(
    "said",
    [
        "Our bakery relocated, so {}",
        "It's my niece's confirmation, so {}",
        "{} because the landlord insists",
        "Since Ruth retired, {}",
        "My brother spilt wine on the original, {}",
        "I bought this lamp yesterday. {}",
        "We're applying for a permit and {}",
        "I can't upload it like this, {}",
        "{} before we laminate it",
        "I don't want strangers to know, so {}",
        "If it isn't too much bother, {}",
        "{} if you've got a minute",
        "I run a small bakery, {}",
        "For my uncle's retirement: {}",
        "Sorry to bother you, {}",
        "My mum's turning sixty, so {}",
        "The choir is performing on Sunday, {}",
        "Our logo is navy, so {}",
    ],
)
def test_a_reason_may_be_given_in_any_words(said: str) -> None:
    (step,) = understand(said.format("make it brighter"), images=1).steps

    assert step == Look(LookName.brighter)


@pytest.mark.parametrize(
    "wished",
    [
        "the dog should yodel",
        "the dog yodels",
        "the cup levitated",
        "my sister enlarged",
        "her hair was red",
        "it was meant to be a dragon",
        "she would yodel",
        "because the dog should yodel",
        "so the dog yodels",
        "I'm yodelling",
        "I want strangers to yodel",
        "if the dog yodels",
        "I bought a kite and yodel it",
        "we need it to yodel",
        "you made the dog yodel",
        "the choir is yodelling",
        "the window opened",
        "sorry, yodel it",
    ],
)
def test_a_wish_is_never_taken_for_a_reason(wished: str) -> None:
    refused(f"Make it brighter and {wished}")
    refused(f"{wished}, and make it brighter")


# refusals


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("Blur bakgrnd", "Blur background"),
        ("Change the background ot a beach", "Change the background to a beach"),
        ("Make the background withe", "Make the background white"),
        ("把bakgrnd换成白色", "把background换成白色"),
        ("Make the background quizzaciously white", None),
        ("Make her juggle", None),
    ],
)
def test_a_misspelt_word_is_asked_about_and_not_acted_on(misspelt: str, meant: str | None) -> None:
    assert refused(misspelt).meant == meant


def test_an_image_that_was_not_sent_is_named() -> None:
    refusal = refused("Replace the background with Image 3", images=2)

    assert refusal.words == ("Image 3",)
    assert "Image 3" in refusal.rendered(Language.english).message


@pytest.mark.parametrize("label", [label for label in LABELLED if label["expect"] == "refuse"][::5])
def test_a_refusal_says_enough_in_both_languages(label: dict[str, str]) -> None:
    refusal = refused(label["text"], images=label["images"])

    for language in Language:
        assert len(refusal.rendered(language).message) > 40


@pytest.mark.parametrize(
    ("instruction", "language"),
    [
        ("Replace 'SALE' with '明天会更好'", Language.english),
        ("把“SALE OF THE YEAR”换成“NEW”", Language.chinese),
        ("把background换成白色", Language.chinese),
        ("背景を白にしてください", Language.english),
        ("", Language.english),
    ],
)
def test_refusals_answer_in_the_language_outside_the_quotes(instruction: str, language: Language) -> None:
    assert language_of(instruction) is language


# any text at all


@given(st.text(max_size=800))
def test_arbitrary_text_is_a_plan_or_a_refusal(instruction: str) -> None:
    read(instruction)


_KNOWN = sorted({tag.text for tag in lexicon().values()})


@given(st.lists(st.sampled_from([*_KNOWN, "'x'", "“字”", "30%"]), max_size=30), st.integers(1, 3))
@settings(max_examples=300)
def test_known_words_in_any_order_are_a_plan_or_a_refusal(words: list[str], images: int) -> None:
    read(" ".join(words), images=images)


@pytest.mark.parametrize(
    "garbage",
    [
        *(mark * 800 for mark in "'\"“「,的把%#"),
        "'a " * 266,
        "beach in " * 88,
        "make the background, " * 38,
        "remove " + "in of to " * 88,
        "backgruond " * 72,
        "change the text sign in shirt of " * 24,
        (string.printable * 8)[:800],
    ],
)
def test_eight_hundred_characters_of_garbage_take_no_time(garbage: str) -> None:
    read("Make it warmer")  # builds the lexicon
    taken = []
    for _ in range(5):  # the best of them: other threads and the collector are not the grammar's
        started = time.thread_time()
        read(garbage)
        taken.append(time.thread_time() - started)

    assert min(taken) < 0.05


# the data


def test_no_phrase_has_two_meanings() -> None:
    meanings = defaultdict(set)
    for phrase, kind, value in phrases():
        if kind is not Kind.color:  # named colours come after shades on purpose: lavender is 淡紫, too
            meanings[form_of(phrase)].add((kind, value))

    assert {form: found for form, found in meanings.items() if len(found) > 1} == {}


def test_every_look_and_scene_can_be_asked_for_in_both_languages() -> None:
    assert LOOKS.keys() == set(LookName)
    assert SCENES.keys() == set(Scene)
    assert POSITIONS.keys() == set(Position)
    for said in (*LOOKS.values(), *SCENERY.values(), *POSITIONS.values()):
        assert len({phrase.isascii() for phrase in listed(said)}) == 2


@pytest.mark.parametrize("scene", Scene)
def test_every_scene_is_made_of_known_scenery(scene: Scene) -> None:
    for ingredients in listed(SCENES[scene]):
        words = [listed(SCENERY[ingredient])[0] for ingredient in ingredients.split()]
        (step,) = understand(f"Change the background to {' '.join(words)}", images=1).steps

        assert step.scene is scene


@pytest.mark.parametrize(
    ("phrase", "rgb"),
    [
        ("#1e90ff", (30, 144, 255)),
        ("#f80", (255, 136, 0)),
        ("pure white", (255, 255, 255)),
        ("纯白色", (255,) * 3),
    ],
)
def test_colours_are_named_or_coded(phrase: str, rgb: tuple[int, int, int]) -> None:
    (step,) = understand(f"background: {phrase}", images=1).steps

    assert isinstance(step.color, Color)
    assert step.color.rgb == rgb


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("a bit", "slight"),
        ("slightly", "slight"),
        ("a lot", "strong"),
        ("by 30%", 30),
        ("30 per cent", 30),
        ("百分之三十五", 35),
        ("百分之二十", 20),
        ("百分之100", 100),
        ("一半", 50),
        ("", None),
    ],
)
def test_amounts_are_words_or_percentages(said: str, amount: str | int | None) -> None:
    assert understand(f"make it warmer {said}", images=1).steps == (Look(LookName.warmer, amount),)


@pytest.mark.parametrize("said", ["0%", "101%", "300%", "百分之零", "by 30", "to 30%", "a bit a lot"])
def test_amounts_out_of_range_or_unclear_are_refused(said: str) -> None:
    refused(f"make it warmer {said}")
