"""A client that hangs up: its edit goes on, and the same call sent again joins it.

All the SDKs send a POST again when its connection breaks, and that must not be a second edit.
"""

import asyncio
import re
from collections.abc import Sequence
from hashlib import sha256

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from overpaint.contracts.http import Service
from overpaint.core.accounts import Caller
from overpaint.core.jobs import Job

# Turns of the event loop: the end is read, the protocol told, the listener woken, and one to spare.
_TURNS_UNTIL_HEARD = 4


class HangUps:
    """Wraps a dialect: a call whose client hangs up is left at once, and the job that it `waits_for` is told.

    A client that hangs up while its answer is on the way has not had it, as far as that can be seen from here: the last
    bytes may still be in the buffers of the two systems.
    """

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one call."""
        handling = asyncio.current_task()
        assert handling, "a call is handled in a task"
        state = scope.setdefault("state", {})
        listening: asyncio.Task[None] | None = None
        is_answered = has_hung_up = False

        async def listen() -> None:
            nonlocal has_hung_up
            await receive()  # nothing comes behind a body but the end of the connection, or of the answer
            if not is_answered:
                has_hung_up = True
                self._service.leaving[handling] = state.get("fingerprint")
                handling.cancel()

        async def receive_and_listen() -> Message:
            nonlocal listening
            if listening:
                await asyncio.shield(listening)
                return {"type": "http.disconnect"}
            message = await receive()
            if message["type"] == "http.request" and not message.get("more_body"):
                listening = asyncio.create_task(listen())
            return message

        async def send_and_see(message: Message) -> None:
            nonlocal is_answered
            if (
                message["type"] == "http.response.start"
            ):  # a client that has left before has not had its answer
                for _ in range(_TURNS_UNTIL_HEARD):
                    await asyncio.sleep(0)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                await send({**message, "more_body": True})
                message = {"type": "http.response.body", "body": b""}
                await send({**message, "more_body": True})  # waits until what was sent has left
                await asyncio.sleep(0)  # for the listener
                is_answered = True
            await send(message)

        try:
            await self._app(scope, receive_and_listen, send_and_see)
        except asyncio.CancelledError:
            if not has_hung_up or handling.uncancel():
                raise
        finally:
            if listening:
                listening.cancel()
            if has_hung_up and "job" in state:
                await self._service.editor.abandon(state["job"])


def waits_for(request: Request, job: Job) -> None:
    """Says which job the answer to this call will come from."""
    request.state.job = job


async def rejoined(service: Service, caller: Caller, fingerprint: str) -> Job | None:
    """The job of the same call whose client has hung up, also when that is only just being noted."""
    if leaving := [call for call, left in service.leaving.items() if left == fingerprint and not call.done()]:
        await asyncio.wait(leaving)
    return await service.editor.rejoined(caller, fingerprint)


async def fingerprint_of(request: Request, body: bytes, *, headers: Sequence[str] = ()) -> str:
    """A hash that two calls share when they are equal byte by byte; the boundary of a multipart body may differ.

    Of the headers those count that are named. The call keeps it, for when its client hangs up.
    """
    fingerprint = await asyncio.to_thread(_fingerprint_of, request, body, headers)  # a millisecond a megabyte
    request.state.fingerprint = fingerprint
    return fingerprint


def _fingerprint_of(request: Request, body: bytes, headers: Sequence[str]) -> str:
    content_type = request.headers.get("content-type", "")
    boundary = re.search(r'boundary="?([^";]+)', content_type)
    digest = sha256(f"{request.method} {request.url.path}?{request.url.query}\n".encode())
    digest.update("".join(f"{name}: {request.headers.get(name, '')}\n" for name in headers).encode())
    digest.update(body.replace(boundary[1].encode(), b"") if boundary else body)
    return digest.hexdigest()
