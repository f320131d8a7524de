import asyncio
import io
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.images import ImageInfo, Size
from overpaint.engines import decoder as decoder_module
from overpaint.engines.decoder import HostedDecoder
from tests.conftest import drawn

PIXELS_MAX = 200_000_000
LARGE = Size(10_000, 10_000)
DRAWN = ImageInfo("image/png", Size(64, 48))


@pytest.fixture
async def decoder() -> AsyncIterator[HostedDecoder]:
    opened = HostedDecoder(pixels_max=PIXELS_MAX)
    yield opened
    await opened.close()


def large_picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (LARGE.width, LARGE.height)).save(buffer, "PNG")
    return buffer.getvalue()


async def verified(decoder: HostedDecoder, data: bytes) -> ImageInfo:
    return await decoder.verify(data, name="Image 1", param="images[0]")


async def fault(decoder: HostedDecoder, data: bytes) -> EditError:
    with pytest.raises(EditError) as refused:
        await verified(decoder, data)
    return refused.value


async def test_a_child_that_somebody_kills_is_not_the_pictures_fault(decoder: HostedDecoder) -> None:
    await decoder.start()
    (pid,) = decoder._hosts.pids
    os.kill(pid, signal.SIGSTOP)
    verifying = asyncio.create_task(verified(decoder, drawn()))
    await asyncio.sleep(0.1)
    os.kill(pid, signal.SIGKILL)

    assert await verifying == DRAWN


async def test_a_child_that_starts_slowly_is_not_the_pictures_fault(
    decoder: HostedDecoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import time; time.sleep(2)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(decoder_module, "DECODE_SECONDS", 1.5)

    assert await verified(decoder, drawn()) == DRAWN


async def test_a_picture_that_no_child_can_hold_is_refused_and_the_next_one_is_verified(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(decoder_module, "MEMORY_BYTES_MAX", 2**28)
    decoder = HostedDecoder(pixels_max=PIXELS_MAX)
    try:
        refused = await fault(decoder, drawn() + bytes(2**28))

        assert (refused.kind, refused.param) == (ErrorKind.invalid_image, "images[0]")
        assert "limits of memory and time" in refused.message
        assert caplog.text.count("a picture was not decoded") == decoder_module.CHILDREN_MAX
        assert await verified(decoder, drawn()) == DRAWN
    finally:
        await decoder.close()


async def test_a_picture_that_takes_too_long_is_refused_and_the_next_one_is_verified(
    decoder: HostedDecoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    await decoder.start()
    with monkeypatch.context() as hurried:
        hurried.setattr(decoder_module, "DECODE_SECONDS", 0.01)
        refused = await fault(decoder, large_picture())

    assert refused.kind is ErrorKind.invalid_image
    assert await verified(decoder, drawn()) == DRAWN


async def test_what_is_no_picture_is_refused_at_once(decoder: HostedDecoder) -> None:
    await decoder.start()
    pids = decoder._hosts.pids

    assert (await fault(decoder, b"no picture")).kind is ErrorKind.invalid_image
    assert decoder._hosts.pids == pids
