import asyncio

import pytest

from overpaint.core import bell as bells
from overpaint.core.bell import Bell, images_of

SOON_S = 0.5


@pytest.fixture(autouse=True)
def never_by_the_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bells, "POLL_S", 60.0)


async def test_a_ring_wakes_everyone_who_waits_for_it() -> None:
    bell = Bell()
    with bell.listening("job") as one, bell.listening("job") as other:
        waiting = asyncio.gather(one.wait(), other.wait())
        await asyncio.sleep(0)
        bell.ring("job")
        async with asyncio.timeout(SOON_S):
            await waiting


async def test_a_ring_between_a_look_and_a_wait_is_not_lost() -> None:
    bell = Bell()
    with bell.listening("job") as listener:
        bell.ring("job")
        async with asyncio.timeout(SOON_S):
            await listener.wait()


@pytest.mark.parametrize("name", ["job", images_of("job")])
async def test_who_listens_to_two_bells_hears_either(name: str) -> None:
    bell = Bell()
    with bell.listening("job", images_of("job")) as listener:
        bell.ring(name)
        async with asyncio.timeout(SOON_S):
            await listener.wait()


async def test_a_ring_is_heard_once() -> None:
    bell = Bell()
    with bell.listening("job") as listener:
        bell.ring("job")
        await listener.wait()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await listener.wait()


async def test_other_names_are_not_heard() -> None:
    bell = Bell()
    with bell.listening("job") as listener:
        bell.ring("another")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await listener.wait()


async def test_without_a_ring_a_wait_ends_with_the_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bells, "POLL_S", 0.02)
    with Bell().listening("job") as listener:
        async with asyncio.timeout(SOON_S):
            await listener.wait()


def test_nothing_is_kept_of_a_job_that_nobody_waits_for() -> None:
    bell = Bell()
    with bell.listening("job"), bell.listening("job"):
        pass
    bell.ring("job")

    assert not bell._listeners
