"""The composition root: settings become parts, parts become an ASGI application. No logic."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from overpaint import reference
from overpaint.contracts import fetch, files, routes_of
from overpaint.contracts.http import BodyGate, Service
from overpaint.contracts.sigv4 import Presigner
from overpaint.core.bell import Bell
from overpaint.core.editor import AdmissionRules, Editor
from overpaint.core.errors import EditError, EngineError
from overpaint.core.inputs import Inputs
from overpaint.core.janitor import Janitor
from overpaint.core.keys import FIRST_ACCOUNT, create_key
from overpaint.core.ports import Blobs, Chance, Clock, Decoder, Engine, Fetcher, Records
from overpaint.core.pricing import PRICE_LISTS
from overpaint.core.runner import Runner
from overpaint.core.signing import LinkSigner
from overpaint.core.uploads import Uploads
from overpaint.data_folder import open_database, open_objects, owned, secret_of
from overpaint.engines import open_engine
from overpaint.engines.decoder import HostedDecoder
from overpaint.settings import Settings, SettingsError
from overpaint.system import SystemChance, SystemClock

RESTART_S = 5.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """What is exchangeable under the core; a test may hand in others."""

    records: Records
    blobs: Blobs
    engine: Engine
    decoder: Decoder
    fetcher: Fetcher
    clock: Clock
    chance: Chance


@asynccontextmanager
async def open_parts(settings: Settings) -> AsyncIterator[Parts]:
    """The parts that the settings name, closed at the end of the block. One process at a time has a data folder."""
    async with AsyncExitStack() as stack:
        stack.enter_context(owned(settings))
        records = await stack.enter_async_context(open_database(settings))
        blobs = open_objects(settings)
        engine = open_engine(settings.engine, pixels_max=settings.limits.pixels, qwen=settings.qwen.options)
        stack.push_async_callback(engine.close)
        decoder = HostedDecoder(pixels_max=settings.limits.pixels)
        stack.push_async_callback(decoder.close)
        fetcher = await stack.enter_async_context(
            fetch.Fetcher(allowed_private_hosts=settings.fetch.allowed_private_hosts)
        )
        yield Parts(records, blobs, engine, decoder, fetcher, SystemClock(), SystemChance())


@asynccontextmanager
async def running(parts: Parts, settings: Settings) -> AsyncIterator[Service]:
    """The service over these parts, with its background work; recovered first from what a dead process left."""
    signer = LinkSigner(secret_of(settings), purpose="files")
    bell = Bell()
    janitor = Janitor(parts.records, parts.blobs, clock=parts.clock)
    runner = Runner(
        parts.records, parts.blobs, engine=parts.engine, clock=parts.clock, chance=parts.chance, bell=bell
    )
    await janitor.recover()
    await runner.recover()
    if settings.bootstrap_key:
        try:
            await create_key(
                parts.records,
                account_name=FIRST_ACCOUNT,
                region=settings.region,
                clock=parts.clock,
                chance=parts.chance,
                secret=settings.bootstrap_key.get_secret_value(),
            )
        except EditError as error:
            raise SettingsError(f"OVERPAINT_BOOTSTRAP_KEY is wrong: {error.message}") from error
    rules = AdmissionRules(
        PRICE_LISTS[settings.region],
        settings.limits.edit_seconds,
        credit_limit_micros=0 if settings.billing == "enforced" else None,
    )
    inputs = Inputs(
        parts.records,
        parts.blobs,
        decoder=parts.decoder,
        fetcher=parts.fetcher,
        clock=parts.clock,
        chance=parts.chance,
    )
    editor = Editor(parts.records, inputs, rules=rules, clock=parts.clock, chance=parts.chance, bell=bell)
    async with AsyncExitStack() as stack:
        for name, work in {
            "runner": runner.run(),
            "janitor": janitor.run(),
            "engine": _kept_up(parts.engine),
            "decoder": _kept_up(parts.decoder),
        }.items():
            await stack.enter_async_context(_background(asyncio.create_task(work, name=name)))
        yield Service(
            editor=editor,
            uploads=Uploads(
                parts.records, parts.blobs, decoder=parts.decoder, clock=parts.clock, chance=parts.chance
            ),
            capabilities=parts.engine.capabilities,
            prices=rules.prices,
            records=parts.records,
            blobs=parts.blobs,
            signer=signer,
            presigner=Presigner(secret_of(settings)),
            gate=BodyGate(),
            clock=parts.clock,
            chance=parts.chance,
            region=settings.region,
            oneminai_links=settings.fetch.oneminai_links,
            public_url=str(settings.public_url).rstrip("/") if settings.public_url else None,
            requests_per_second=settings.limits.requests_per_second,
        )


def build_app(service: Service, engine: Engine) -> Starlette:
    """Every dialect under its address."""

    async def live(_request: Request) -> Response:
        return JSONResponse({"status": "live"})

    async def ready(_request: Request) -> Response:
        name = engine.capabilities.name
        if engine.is_ready:
            return JSONResponse({"status": "ready", "engine": name})
        return JSONResponse({"status": "starting", "engine": name}, 503)

    return Starlette(
        routes=[
            Route("/health/live", live),
            Route("/health/ready", ready),
            Mount(files.PREFIX, files.build_app(service)),
            *routes_of(service),
            *reference.routes_of(service),
        ],
        exception_handlers={HTTPException: _outside},
    )


async def _outside(request: Request, error: Exception) -> Response:
    """Refuses what no dialect answers for: an address that is none, or a verb that a health check does not have."""
    assert isinstance(error, HTTPException), "registered for these alone"
    code, message = (
        ("MethodNotAllowed", f"Request method '{request.method}' is not supported.")
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        else ("NotFound", "There is nothing at this address.")
    )
    return JSONResponse({"code": code, "message": message}, error.status_code, headers=error.headers)


async def _kept_up(part: Engine | Decoder) -> None:
    """Starts what takes time to start, and from then on whatever of it has died."""
    while True:
        try:
            await part.start()
        except EngineError as error:
            log.warning("%s has not started: %s; it is tried again", type(part).__name__, error)
        await asyncio.sleep(RESTART_S)


@asynccontextmanager
async def _background(task: "asyncio.Task[None]") -> AsyncIterator[None]:
    """Background work for the length of the block; one that fails is logged at once, not at the end."""

    def tell(ended: "asyncio.Task[None]") -> None:
        if not ended.cancelled() and (error := ended.exception()):
            log.critical("%s has stopped: %r", ended.get_name(), error, exc_info=error)

    task.add_done_callback(tell)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
