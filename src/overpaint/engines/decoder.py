"""Input images are decoded once in a process of its own, with limits of memory and time, before anything else."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import dataclass, field

from overpaint.core.errors import EditError, EngineFailed, ErrorKind, Reason
from overpaint.core.images import ImageInfo, Size, inspect, load
from overpaint.engines.child import Worker
from overpaint.engines.host import Host, Hosts

DECODE_SECONDS = 20.0
MEMORY_BYTES_MAX = 3 * 2**30
CHILDREN_MAX = 2

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Picture:
    data: bytes = field(repr=False)
    pixels_max: int
    name: str
    param: str


class HostedDecoder:
    """Implements `core.ports.Decoder` in one child process."""

    def __init__(self, *, pixels_max: int) -> None:
        self._pixels_max = pixels_max
        self._hosts = Hosts(f"{__name__}:make_worker", count=1, memory_bytes_max=MEMORY_BYTES_MAX)

    async def verify(self, data: bytes, *, name: str, param: str) -> ImageInfo:
        """What the picture is, after a complete decode; raises `EditError` beginning with `name`."""
        picture = _Picture(data, self._pixels_max, name, param)
        async with self._hosts.free() as host:
            # One child may have been killed by somebody else; the next one speaks against the picture.
            for _ in range(CHILDREN_MAX):
                await host.start()  # before the time begins: a slow start is not the picture's fault
                try:
                    return await _found(host, picture)
                except TimeoutError:
                    break
                except EngineFailed as failure:
                    log.warning("a picture was not decoded: %s", failure)
                    await host.kill()
        raise EditError(
            ErrorKind.invalid_image,
            f"{name} cannot be decoded within the limits of memory and time.",
            reason=Reason.image_undecodable,
            param=param,
        )

    async def start(self) -> None:
        """Starts the child; idempotent."""
        await self._hosts.start()

    async def close(self) -> None:
        """Ends the child; idempotent."""
        await self._hosts.close()


async def _found(host: Host, picture: _Picture) -> ImageInfo:
    async with asyncio.timeout(DECODE_SECONDS), aclosing(host.work(picture)) as found:
        info: ImageInfo = await anext(found)
        return info


def make_worker() -> Worker:
    """Called in the child."""
    return Worker(_verify)


def _verify(picture: _Picture) -> Iterator[ImageInfo]:
    info = inspect(picture.data, pixels_max=picture.pixels_max, name=picture.name, param=picture.param)
    upright = load(picture.data, pixels_max=picture.pixels_max, name=picture.name, param=picture.param)
    yield ImageInfo(info.media_type, Size(*upright.size))
