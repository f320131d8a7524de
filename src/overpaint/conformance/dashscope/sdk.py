"""The unmodified Python SDK against the server, where it is installed."""

import asyncio
import importlib
from tempfile import NamedTemporaryFile
from typing import Any

from overpaint.conformance.dashscope.suite import INSTRUCTION, PLUS, PYTHON_SDK, SUITE, UPLOADS, body
from overpaint.conformance.dashscope.uploads import policy
from overpaint.conformance.expecting import expect, expect_true, expect_uuid
from overpaint.conformance.pictures import drawn
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_edits(server: Server) -> None:
    """`MultiModalConversation.call` gives a link, with nothing changed but address and key."""
    sdk = await _sdk(server)
    call = sdk.MultiModalConversation.call
    _expect_edit(await asyncio.to_thread(call, **_arguments(server)))


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_edits_asynchronously(server: Server) -> None:
    """`AioMultiModalConversation.call` gives a link."""
    sdk = await _sdk(server)
    try:
        _expect_edit(await sdk.AioMultiModalConversation.call(**_arguments(server)))
    finally:
        await sdk.close_shared_aio_session()


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_streams(server: Server) -> None:
    """`MultiModalConversation.call(stream=True)` ends with a link."""
    _expect_edit(await _streamed(await _sdk(server), _arguments(server)))


@SUITE.check(PYTHON_SDK, Certainty.observed, images=1)
async def the_sdk_streams_asynchronously(server: Server) -> None:
    """`AioMultiModalConversation.call(stream=True)` ends with a link."""
    sdk = await _sdk(server)

    async def streamed() -> Any:
        stream = await sdk.AioMultiModalConversation.call(**_arguments(server), stream=True)
        return [answer async for answer in stream][-1]

    try:
        _expect_edit(await streamed())
    finally:
        await sdk.close_shared_aio_session()


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def the_sdk_shows_a_refusal(server: Server) -> None:
    """A refusal is an object with status, code, message and request id, no exception."""
    sdk = await _sdk(server)
    call = sdk.MultiModalConversation.call
    _expect_refusal(await asyncio.to_thread(call, **_arguments(server) | {"n": 7}))


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def the_sdk_shows_a_refusal_of_a_stream(server: Server) -> None:
    """A refusal of a stream is such an object, too."""
    _expect_refusal(await _streamed(await _sdk(server), _arguments(server) | {"n": 7}))


@SUITE.check(f"{PYTHON_SDK}; {UPLOADS}", Certainty.observed, images=1)
async def the_sdk_uploads_a_local_file(server: Server) -> None:
    """A `file://` address is uploaded by the SDK, and edited."""
    await policy(server)  # skips where there are no uploads
    sdk = await _sdk(server)
    with NamedTemporaryFile(suffix=".png") as file:
        file.write(drawn())
        file.flush()
        messages = body({"image": f"file://{file.name}"}, INSTRUCTION)["input"]["messages"]
        arguments = _arguments(server) | {"messages": messages}
        _expect_edit(await asyncio.to_thread(sdk.MultiModalConversation.call, **arguments))


async def _streamed(sdk: Any, arguments: dict[str, Any]) -> Any:
    def last() -> Any:
        return list(sdk.MultiModalConversation.call(**arguments, stream=True))[-1]

    return await asyncio.to_thread(last)


async def _sdk(server: Server) -> Any:
    """The SDK, directed to the server; skips where there is none."""
    try:
        sdk = importlib.import_module("dashscope")
    except ImportError:
        raise Skipped("the SDK is not installed: pip install dashscope") from None
    vars(sdk)["base_http_api_url"] = server.base_url
    await server.turn()
    return sdk


def _arguments(server: Server) -> dict[str, Any]:
    messages = body()["input"]["messages"]
    return {"model": PLUS, "messages": messages, "api_key": server.key, "size": "512*512"}


def _expect_edit(answer: Any) -> None:
    expect("status_code", int(answer.status_code), 200)
    content = answer.output.choices[0].message.content
    expect_true(bool(content) and "image" in content[0], "a result", content)
    expect("image_count", answer.usage.image_count, 1)
    expect_uuid("request_id", answer.request_id)


def _expect_refusal(answer: Any) -> None:
    expect("status_code", int(answer.status_code), 400)
    expect("code", answer.code, "InvalidParameter")
    expect_true(bool(answer.message), "a message", answer.message)
    expect_uuid("request_id", answer.request_id)
