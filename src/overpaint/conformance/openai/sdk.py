"""The unmodified Python SDK against the server, where it is installed."""

import asyncio
import importlib
from typing import Any

from overpaint.conformance.expecting import expect, expect_true, picture_of
from overpaint.conformance.openai.models import NONE
from overpaint.conformance.openai.streams import given_stream
from overpaint.conformance.openai.suite import CHEAP, PYTHON_SDK, REFUSED, SUITE, decoded
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import SHOWN_MAX, Certainty, Skipped, Unmet

COMPLETED = "ImageEditCompletedEvent"


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_edits(server: Server) -> None:
    """`images.edit` gives a picture, with nothing changed but address and key."""
    client = await _client(server)
    answer = await asyncio.to_thread(lambda: client.images.edit(image=drawn(), **CHEAP))
    _expect_edit(answer)


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_edits_asynchronously(server: Server) -> None:
    """`AsyncOpenAI().images.edit` gives a picture."""
    async with await _async_client(server) as client:
        _expect_edit(await client.images.edit(image=drawn(), **CHEAP))


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_edits_several_images(server: Server) -> None:
    """`images.edit` with a list of pictures and a number gives a picture."""
    client = await _client(server)
    pictures = [drawn(512, 768), drawn(768, 512)]
    answer = await asyncio.to_thread(lambda: client.images.edit(image=pictures, n=1, **CHEAP))
    _expect_edit(answer)


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_streams(server: Server) -> None:
    """`images.edit(stream=True)` ends with an `ImageEditCompletedEvent`."""
    await server.once(given_stream)  # skips where the server does not stream
    client = await _client(server)
    _expect_events(await asyncio.to_thread(lambda: list(_streaming(client))))


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_streams_asynchronously(server: Server) -> None:
    """`AsyncOpenAI().images.edit(stream=True)` ends with an `ImageEditCompletedEvent`."""
    await server.once(given_stream)
    async with await _async_client(server) as client:
        _expect_events([event async for event in await _streaming(client)])


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def the_sdk_raises_a_bad_request(server: Server) -> None:
    """A refusal with 400 is a `BadRequestError` with message, type, param and request id."""
    raised = await _raised(await _client(server), n=11)
    expect("class", type(raised).__name__, "BadRequestError")
    expect("param", raised.param, "n")
    expect("type", raised.type, REFUSED)
    expect_true(bool(raised.request_id), "a request id", raised.request_id)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def the_sdk_raises_for_a_wrong_key(server: Server) -> None:
    """A wrong key is an `AuthenticationError` with the code `invalid_api_key`."""
    raised = await _raised(
        (await _client(server)).with_options(api_key="sk-00000000000000000000000000000000")
    )
    expect("class and code", (type(raised).__name__, raised.code), ("AuthenticationError", "invalid_api_key"))


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def the_sdk_lists_models(server: Server) -> None:
    """`models.list` gives what `models.retrieve` finds again; another id is a `NotFoundError`."""
    client = await _client(server)
    listed = [model.id for model in await asyncio.to_thread(lambda: list(client.models.list()))]
    expect_true(bool(listed), "a model", listed)
    expect("id", (await asyncio.to_thread(client.models.retrieve, listed[-1])).id, listed[-1])
    raised = await _raised_by(client.models.retrieve, NONE)
    expect("class and code", (type(raised).__name__, raised.code), ("NotFoundError", "model_not_found"))


async def _client(server: Server) -> Any:
    return (await _sdk(server)).OpenAI(**_settings(server))


async def _async_client(server: Server) -> Any:
    return (await _sdk(server)).AsyncOpenAI(**_settings(server))


async def _sdk(server: Server) -> Any:
    """The SDK; skips where there is none."""
    try:
        sdk = importlib.import_module("openai")
    except ImportError:
        raise Skipped("the SDK is not installed: pip install openai") from None
    await server.turn()
    return sdk


def _settings(server: Server) -> dict[str, Any]:
    return {"base_url": server.base_url, "api_key": server.key, "max_retries": 0}


def _streaming(client: Any) -> Any:
    return client.images.edit(image=drawn(), stream=True, **CHEAP)


async def _raised(client: Any, **arguments: object) -> Any:
    return await _raised_by(lambda: client.images.edit(image=drawn(), **CHEAP, **arguments))


async def _raised_by(call: Any, *arguments: object) -> Any:
    """What the SDK raises for a refusal."""
    try:
        answer = await asyncio.to_thread(call, *arguments)
    except importlib.import_module("openai").APIStatusError as raised:
        return raised
    raise Unmet(f"expected a refusal, got {str(answer)[:SHOWN_MAX]}")


def _expect_edit(answer: Any) -> None:
    expect_true(not isinstance(answer, str), "JSON", answer)  # of any other type the SDK gives the text
    expect("number of results", len(answer.data), 1)
    expect("format", picture_of(decoded(answer.data[0].b64_json)).format, "PNG")
    expect_true(type(answer.created) is int, "created as an integer", answer.created)


def _expect_events(events: list[Any]) -> None:
    expect_true(bool(events), "events", events)
    expect("class of the last event", type(events[-1]).__name__, COMPLETED)
    expect("format", picture_of(decoded(events[-1].b64_json)).format, "PNG")
