"""What is refused, and in which words. Clients try again after 429 and 5xx, and pay again: never for their own mistake."""

import asyncio
import json
import re

import httpx

from overpaint.conformance.expecting import expect, expect_true, json_of, media_type_of, member
from overpaint.conformance.oneminai.suite import (
    CLIENTS,
    EDITOR,
    EDITOR_TYPE,
    ERROR_MEMBERS,
    FEATURES,
    MISSING,
    MODEL,
    NO_KEY,
    RECORDED,
    SUITE,
    SUPPLIER,
    UNKNOWN,
    call,
    expect_client_error,
    expect_refusal,
    feature,
    first_edit,
    prompt_refused,
    prompted,
    refused,
    refused_or_skipped,
    run,
    square,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped

ANOTHER_KEY = "0" * 64
CREDITS = r"The feature requires [\d.,]+ credits, but the .+ team only has [\d.,]+ credits"
BURST = 8  # requests at once, more than twice the documented rate


@SUITE.check(RECORDED, Certainty.observed)
async def a_refusal_is_flat_json(server: Server) -> None:
    """A refusal holds `errorCode` and `message`, strings that are not empty, at times `details` and `context`, and nothing else."""
    refusal = json_of(await server.once(_missing_n))
    expect_true(isinstance(refusal, dict), "an object", refusal)
    for name in ("errorCode", "message"):
        value = member(refusal, name)
        expect_true(isinstance(value, str) and value != "", f"{name} to be a string", value)
    expect_true(set(refusal) <= ERROR_MEMBERS, "no other members", sorted(refusal))


@SUITE.check(CLIENTS, Certainty.observed)
async def a_refusal_is_application_json(server: Server) -> None:
    """A refusal has `Content-Type: application/json`: clients read it before they look at the status."""
    expect("content type", media_type_of(await server.once(_missing_n)), "application/json")


@SUITE.check(RECORDED, Certainty.observed)
async def details_are_json_in_a_string(server: Server) -> None:
    """`details` is a string that holds a list of `{"field", "message"}` as JSON; of a missing field it names that field."""
    details = member(json_of(await server.once(_missing_n)), "details")
    expect_true(isinstance(details, str), "a string", details)
    try:
        fields = [member(detail, "field") for detail in json.loads(details)]
    except (ValueError, TypeError):
        fields = []
    expect_true("n" in fields, 'details that name "n"', details)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_missing_n_is_refused(server: Server) -> None:
    """`n` has no default; without it the edit is refused with 400 `MISSING_REQUIRED_FIELDS`, in words that name it."""
    expect_refusal(await server.once(_missing_n), 400, MISSING, _words_for("n"))


@SUITE.check(CLIENTS, Certainty.observed)
async def a_missing_image_is_refused(server: Server) -> None:
    """Without `imageUrl` the edit is refused with 400 `MISSING_REQUIRED_FIELDS`, in words that name it."""
    await _misses(server, "imageUrl")


@SUITE.check(CLIENTS, Certainty.observed)
async def a_missing_prompt_is_refused(server: Server) -> None:
    """Without `prompt` the edit is refused with 400 `MISSING_REQUIRED_FIELDS`, in words that name it."""
    await _misses(server, "prompt")


@SUITE.check(EDITOR, Certainty.inferred)
async def a_missing_prompt_object_is_refused(server: Server) -> None:
    """Without `promptObject` the edit is refused with 400."""
    await refused(server, {"type": EDITOR_TYPE, "model": MODEL})


@SUITE.check(CLIENTS, Certainty.observed)
async def an_unknown_model_is_refused(server: Server) -> None:
    """A model that does not exist is refused with 400 `UNSUPPORTED_MODEL`; an SDK reads its name from the words."""
    body = feature(await prompted(server)) | {"model": "house-painter-1"}
    await refused(server, body, "UNSUPPORTED_MODEL", "Model house-painter-1 is not supported")


@SUITE.check(CLIENTS, Certainty.observed)
async def an_unknown_type_is_refused(server: Server) -> None:
    """A type that does not exist is refused with 400 `UNKNOWN_ERROR`."""
    body = feature(await prompted(server)) | {"type": "HOUSE_PAINTER"}
    await refused(server, body, "UNKNOWN_ERROR", "Unsupported feature type: HOUSE_PAINTER")


@SUITE.check(RECORDED, Certainty.observed)
async def n_of_0_is_refused(server: Server) -> None:
    """`n` goes from 1 to 6; 0 is refused with 400 `EXTERNAL_API_RESPONSE_WITH_ERROR`, not clamped."""
    await prompt_refused(server, SUPPLIER, n=0)


@SUITE.check(RECORDED, Certainty.observed)
async def n_of_7_is_refused(server: Server) -> None:
    """`n` goes from 1 to 6; 7 is refused with 400 `EXTERNAL_API_RESPONSE_WITH_ERROR`, not clamped."""
    await prompt_refused(server, SUPPLIER, n=7)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def n_as_a_string_is_refused(server: Server) -> None:
    """`n` is an integer; `"2"` is refused with 4xx, or read as 2."""
    answer = await run(server, feature(await prompted(server, n="2", width=512, height=512)))
    refused_or_skipped(answer, "the server reads integers from strings, which it may")


@SUITE.check(EDITOR, Certainty.inferred)
async def a_side_below_512_is_refused(server: Server) -> None:
    """Each side has 512 to 2048 px; 511 is refused with 400."""
    await prompt_refused(server, width=511)


@SUITE.check(EDITOR, Certainty.inferred)
async def a_side_above_2048_is_refused(server: Server) -> None:
    """Each side has 512 to 2048 px; 2049 is refused with 400."""
    await prompt_refused(server, height=2049)


@SUITE.check(EDITOR, Certainty.inferred)
async def a_negative_seed_is_refused(server: Server) -> None:
    """A seed goes from 0 to 2147483647; -1 is refused with 400."""
    await prompt_refused(server, seed=-1)


@SUITE.check(EDITOR, Certainty.inferred)
async def a_seed_of_2_to_the_31_is_refused(server: Server) -> None:
    """A seed goes from 0 to 2147483647; one more is refused with 400."""
    await prompt_refused(server, seed=2**31)


@SUITE.check(EDITOR, Certainty.inferred)
async def a_negative_prompt_of_501_characters_is_refused(server: Server) -> None:
    """A negative prompt has up to 500 characters; one more is refused with 400, not cut."""
    await prompt_refused(server, negative_prompt="x" * 501)


@SUITE.check(EDITOR, Certainty.inferred)
async def three_additional_images_are_refused(server: Server) -> None:
    """There are up to two additional images; three are refused with 400, none is left out."""
    await prompt_refused(server, additional_images=[await server.once(square)] * 3)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_blank_prompt_is_refused(server: Server) -> None:
    """A prompt of blanks asks for nothing; it is refused with 4xx, or left to the model."""
    answer = await run(server, feature(await prompted(server, prompt="  ", width=512, height=512)))
    refused_or_skipped(answer, "the server takes any prompt, which it may")


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_body_that_is_no_json_is_refused(server: Server) -> None:
    """A body that is no JSON is refused with 4xx."""
    expect_client_error(await run(server, b'{"type":'))


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_body_that_is_no_object_is_refused(server: Server) -> None:
    """JSON that is a list is refused with 4xx."""
    expect_client_error(await run(server, b"[]"))


@SUITE.check(RECORDED, Certainty.observed)
async def a_missing_key_is_refused(server: Server) -> None:
    """A request without `API-KEY` is refused with 401."""
    expect_refusal(await _with_key(server, None), 401)


@SUITE.check(RECORDED, Certainty.observed)
async def a_wrong_key_is_refused(server: Server) -> None:
    """A key that is unknown, disabled or deleted is refused with 401, in words that speak of the API key."""
    answer = await _with_key(server, ANOTHER_KEY)
    expect_refusal(answer, 401)
    message = member(json_of(answer), "message")
    expect_true("api key" in message.lower(), "words that speak of the API key", message)


@SUITE.check(RECORDED, Certainty.observed)
async def a_blank_key_is_refused(server: Server) -> None:
    """`API-KEY` with nothing behind it is refused with 401."""
    expect_refusal(await _with_key(server, ""), 401)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def the_key_is_looked_at_first(server: Server) -> None:
    """A stranger learns nothing of his body: a wrong key and a broken body are refused for the key, or else with 400."""
    answer = await run(server, b"{", headers={"API-KEY": ANOTHER_KEY})
    if answer.status_code == 400:
        raise Skipped("the server looks at the body first, which it may")
    expect_refusal(answer, 401)


@SUITE.check(UNKNOWN, Certainty.chosen)
async def a_key_in_authorization_is_no_error_of_the_server(server: Server) -> None:
    """`Authorization: Bearer` instead of `API-KEY` is refused with 401, or read like it; documented is neither."""
    headers = {"authorization": f"Bearer {server.key}", **NO_KEY}
    answer = await call(server, "POST", FEATURES, headers=headers, json={})
    if answer.status_code == 400:
        raise Skipped("the server takes the key there, too, which it may")
    expect_refusal(answer, 401)


@SUITE.check(CLIENTS, Certainty.observed)
async def an_address_of_nothing_is_refused_in_json(server: Server) -> None:
    """Every error is JSON: an address that there is not is refused with 4xx and a `message`."""
    expect_client_error(await call(server, "GET", "/api/houses"))


@SUITE.check(CLIENTS, Certainty.observed)
async def another_method_is_refused_in_json(server: Server) -> None:
    """Every error is JSON: GET where there is only POST is refused with 4xx and a `message`."""
    expect_client_error(await call(server, "GET", FEATURES))


@SUITE.check(CLIENTS, Certainty.observed)
async def a_lack_of_credits_is_told_with_406(server: Server) -> None:
    """An edit that the credits do not cover is refused with 406 `INSUFFICIENT_CREDITS`, in words that clients take apart."""
    answer = await server.once(first_edit)
    if answer.status_code != 406:
        raise Skipped("the key's team has credits")
    expect_refusal(answer, 406, "INSUFFICIENT_CREDITS")
    message = member(json_of(answer), "message")
    expect_true(bool(re.match(CREDITS, message)), "words with two amounts", message)


@SUITE.check(CLIENTS, Certainty.observed)
async def requests_above_the_rate_are_refused(server: Server) -> None:
    """Of more requests in a second than the rate allows, some are refused with 429; `Retry-After` is in whole seconds."""
    body = feature({**await prompted(server), "n": 0})
    answers = await asyncio.gather(*(run(server, body, is_paced=False) for _ in range(BURST)))
    above = [answer for answer in answers if answer.status_code == 429]
    if not above:
        raise Skipped(f"the server has answered {BURST} requests at once; its rate may be higher, or off")
    await asyncio.sleep(1)  # the rate forgets the burst, so that the next check is not refused for it
    expect_refusal(above[0], 429)
    wait = above[0].headers.get("retry-after", "1")
    expect_true(wait.isdecimal(), "Retry-After of digits alone", wait)


async def _missing_n(server: Server) -> httpx.Response:
    prompt = await prompted(server)
    del prompt["n"]
    return await run(server, feature(prompt))


async def _misses(server: Server, field: str) -> None:
    prompt = await prompted(server)
    del prompt[field]
    await refused(server, feature(prompt), MISSING, _words_for(field))


def _words_for(field: str) -> str:
    return f"Missing required fields for {MODEL} model: {field}."


async def _with_key(server: Server, key: str | None) -> httpx.Response:
    return await run(server, feature(await prompted(server)), headers={"API-KEY": key})
