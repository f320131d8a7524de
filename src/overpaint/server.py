"""Listening: the application under uvicorn, until a signal."""

import gc
import logging
import os
import signal
import socket

import uvicorn
from rich.console import Console

from overpaint.allocation import FILE_BYTES_MAX, keep_freed_memory
from overpaint.app import build_app, open_parts, running
from overpaint.connections import HEADER_BYTES_MAX, Protocol
from overpaint.contracts import dashscope
from overpaint.contracts.http import Service
from overpaint.core.keys import FIRST_ACCOUNT, create_key
from overpaint.settings import Settings, SettingsError

GRACE_SECONDS = 10
KEEP_ALIVE_SECONDS = 75
BACKLOG = 512
UNSENT_BYTES_MAX = 128 * 1024


async def serve(
    settings: Settings, *, host: str, port: int, messages: Console, show_key: bool = False
) -> None:
    """Serves until SIGINT or SIGTERM; edits under way get `GRACE_SECONDS`, later ones are recovered at the next start."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(
        logging.WARNING
    )  # each start would tell of migrations that do nothing
    keep_freed_memory(FILE_BYTES_MAX)
    # uvicorn listens to signals only while it serves, and raises the one that ended it once more when it is done.
    ended: list[int] = []
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda number, _: ended.append(number))
    with _listening(host, port) as listener:
        async with open_parts(settings) as parts, running(parts, settings) as service:
            config = uvicorn.Config(
                build_app(service, parts.engine),
                http=Protocol,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                backlog=BACKLOG,
                timeout_keep_alive=KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=GRACE_SECONDS,
                h11_max_incomplete_event_size=HEADER_BYTES_MAX,
            )
            address, is_seen = listener.getsockname(), show_key or messages.file.isatty()
            welcome = await _welcome(service, settings, address, is_seen=is_seen)
            messages.print(welcome, soft_wrap=True, markup=False)
            # What is there now stays: no collection of garbage need look through it.
            gc.collect()
            gc.freeze()
            if not ended:
                await uvicorn.Server(config).serve(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    try:
        listener = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=BACKLOG
        )
    except OSError as error:
        raise SettingsError(f"Cannot listen on {host}:{port}: {os.strerror(error.errno or 0)}.") from None
    # asyncio would, but not for a socket made without naming its protocol; the head of an answer on a kept
    # connection goes out before its body, which then waits 40 ms for an acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # What the system has not sent yet stays here, so that an answer counts as received only when it has left.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, UNSENT_BYTES_MAX)
    return listener


async def _first_key(service: Service, settings: Settings) -> str | None:
    """A key for an empty database; None on another one, where a key cannot be shown again."""
    async with service.records.transaction() as tx:
        if await tx.accounts.keys():
            return None
    return await create_key(
        service.records,
        account_name=FIRST_ACCOUNT,
        region=settings.region,
        clock=service.clock,
        chance=service.chance,
    )


async def _welcome(service: Service, settings: Settings, address: tuple[str, int], *, is_seen: bool) -> str:
    """What a start says. A log is kept and read by others, so a key is shown only where a person sees it."""
    host, port = address[:2]
    base = str(settings.public_url or f"http://{f'[{host}]' if ':' in host else host}:{port}").rstrip("/")
    serves = f"Overpaint serves {base}"
    if settings.bootstrap_key:
        shown = settings.bootstrap_key.get_secret_value() if is_seen else "$OVERPAINT_BOOTSTRAP_KEY"
        return f"{serves}\nAPI key: {shown}\n\n{_example(base, shown)}"
    if is_seen and (key := await _first_key(service, settings)):
        return f"{serves}\nAPI key (shown once): {key}\n\n{_example(base, key)}"
    return f"{serves}\nA key: overpaint keys create --account {FIRST_ACCOUNT}"


def _example(base: str, key: str) -> str:
    return f"""Try it with a picture of yours:

  printf '{{"model":"qwen-image-edit-plus","input":{{"messages":[{{"role":"user","content":[{{"image":"data:image/png;base64,%s"}},{{"text":"Convert to black and white"}}]}}]}}}}' \\
    "$(base64 < examples/photos/astronaut.png | tr -d '\\n')" |
  curl -s {base}{dashscope.PREFIX}{dashscope.GENERATION} \\
    -H "Authorization: Bearer {key}" -H "Content-Type: application/json" -d @-

Ctrl-C stops the server."""
