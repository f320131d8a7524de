"""What may be sent: forms of the request, and the rule of every field that is no image."""

from typing import Any

from overpaint.conformance.expecting import expect, expect_true, member, picture_of
from overpaint.conformance.oneminai.suite import (
    CLIENTS,
    EDITOR,
    EDITOR_TYPE,
    INSTRUCTION,
    SUITE,
    UNKNOWN,
    VENDOR,
    edited,
    feature,
    keys_of,
    prompted,
    record_of,
    result_of,
    run,
    taken_or_skipped,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty

SEED_MAX = 2**31 - 1


@SUITE.check(EDITOR, images=1)
async def three_fields_are_enough(server: Server) -> None:
    """`imageUrl`, `prompt` and `n` are all that an edit needs."""
    record_of(await run(server, feature(await prompted(server))))


@SUITE.check(EDITOR, images=1)
async def every_field_may_be_sent_at_once(server: Server) -> None:
    """The documented example, which names every field, is edited."""
    fields: dict[str, Any] = {"prompt_extend": True, "negative_prompt": "blurry", "seed": 42}
    await edited(server, additional_images=[], width=1328, height=1021, **fields)


@SUITE.check(CLIENTS, Certainty.observed, images=1)
async def a_relay_may_say_that_it_does_not_stream(server: Server) -> None:
    """`?isStreaming=false` behind the address, which relays send, changes nothing."""
    prompt = await prompted(server, width=512, height=512)
    record_of(await run(server, feature(prompt), params={"isStreaming": "false"}))


@SUITE.check(CLIENTS, Certainty.observed, images=1)
async def fields_beside_the_prompt_object_are_tolerated(server: Server) -> None:
    """`conversationId` with the name of the feature, `metadata` and `brandVoiceId`, which clients send, change nothing."""
    prompt = await prompted(server, width=512, height=512)
    more = {"conversationId": EDITOR_TYPE, "metadata": {}, "brandVoiceId": "none"}
    record_of(await run(server, feature(prompt, **more)))


@SUITE.check(CLIENTS, Certainty.observed, images=1)
async def unknown_fields_are_ignored_and_come_back(server: Server) -> None:
    """A field of another model, `aspect_ratio`, is ignored, and stands in the `promptObject` of the answer."""
    record = await edited(server, aspect_ratio="match_input_image")
    echo = member(record, "aiRecordDetail", "promptObject")
    expect("aspect_ratio", member(echo, "aspect_ratio"), "match_input_image")


@SUITE.check(UNKNOWN, Certainty.chosen, images=1)
async def null_is_as_good_as_absent(server: Server) -> None:
    """An optional field of `null` counts as left out, or is refused with 4xx."""
    nothing = dict.fromkeys(("additional_images", "prompt_extend", "negative_prompt", "seed"))
    answer = await run(server, feature(await prompted(server, width=512, height=512, **nothing)))
    taken_or_skipped(answer, "the server does not take null, which it may")


@SUITE.check(EDITOR, images=6)
async def six_images_may_be_asked_for(server: Server) -> None:
    """`n` goes up to 6, and gives that many results."""
    expect("number of results", len(keys_of(await edited(server, n=6))), 6)


@SUITE.check(EDITOR, Certainty.chosen, images=1)
async def sides_are_given_back_exactly(server: Server) -> None:
    """`width` 768 and `height` 521, no multiple of 8, give a picture of 768 x 521 px."""
    await _gives_size(server, 768, 521)


@SUITE.check(EDITOR, images=2)
async def sides_of_512_and_2048_are_taken(server: Server) -> None:
    """The bounds of a side belong to what is allowed."""
    await _gives_size(server, 512, 2048)
    await _gives_size(server, 2048, 512)


@SUITE.check(EDITOR, images=1)
async def a_width_may_stand_alone(server: Server) -> None:
    """Each side may be left out: of a square, `width` 640 gives a picture 640 px wide."""
    record = record_of(await run(server, feature(await prompted(server, width=640))))
    expect("width", picture_of(await result_of(server, record)).width, 640)


@SUITE.check(EDITOR, images=1)
async def a_height_may_stand_alone(server: Server) -> None:
    """Each side may be left out: of a square, `height` 640 gives a picture 640 px high."""
    record = record_of(await run(server, feature(await prompted(server, height=640))))
    expect("height", picture_of(await result_of(server, record)).height, 640)


@SUITE.check(EDITOR, images=1)
async def prompt_extend_may_be_off(server: Server) -> None:
    """`"prompt_extend": false` is taken."""
    await edited(server, prompt_extend=False)


@SUITE.check(EDITOR, images=2)
async def seeds_of_0_and_2147483647_are_taken(server: Server) -> None:
    """The bounds of a seed belong to what is allowed."""
    for seed in (0, SEED_MAX):
        await edited(server, seed=seed)


@SUITE.check(EDITOR, images=1)
async def a_negative_prompt_may_be_empty(server: Server) -> None:
    """`"negative_prompt": ""` is what clients send for none."""
    await edited(server, negative_prompt="")


@SUITE.check(EDITOR, images=1)
async def a_negative_prompt_of_500_characters_is_taken(server: Server) -> None:
    """A negative prompt has up to 500 characters."""
    await edited(server, negative_prompt="blurry, " * 62 + "dark")


@SUITE.check(VENDOR, images=1)
async def an_instruction_may_be_chinese(server: Server) -> None:
    """Instructions are Chinese or English, in UTF-8; the record has them as they were sent."""
    record = await edited(server, prompt="转换为黑白")
    expect("prompt", member(record, "aiRecordDetail", "promptObject", "prompt"), "转换为黑白")


@SUITE.check(VENDOR, Certainty.inferred, images=1)
async def a_long_prompt_is_not_refused(server: Server) -> None:
    """The model reads 800 characters; a prompt of 904 is edited, and comes back whole."""
    prompt = f"{INSTRUCTION}{' ' * 874}now."
    record = await edited(server, prompt=prompt)
    echo = member(record, "aiRecordDetail", "promptObject", "prompt")
    expect_true(echo == prompt, "the whole prompt", echo)


async def _gives_size(server: Server, width: int, height: int) -> None:
    record = await edited(server, width=width, height=height)
    expect("size", picture_of(await result_of(server, record)).size, (width, height))
