import asyncio
import os
import pickle
import re
import signal
import subprocess
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from overpaint.core.errors import (
    EditError,
    EngineBusy,
    EngineFailed,
    EngineRefused,
    ErrorKind,
    Reason,
)
from overpaint.engines import open_engine
from overpaint.engines.host import Host, Hosts
from overpaint.settings import PREFIX, Settings

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
WORKERS = "tests.engines.workers"

PARENT = f"""
import asyncio, sys
from pathlib import Path
from overpaint.engines.host import Hosts

async def main() -> None:
    hosts = Hosts("{WORKERS}:make_clockwork", count=2)
    await hosts.start()
    async with hosts.free() as host:
        async for _ in host.work((Path(sys.argv[1]), float(sys.argv[2]))):
            print(*hosts.pids, flush=True)

asyncio.run(main())
"""


@pytest.fixture(autouse=True)
def workers_can_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@asynccontextmanager
async def hosted(name: str, *, memory_bytes_max: int = 0, silence_max_s: float = 15) -> AsyncIterator[Host]:
    host = Host(f"{WORKERS}:{name}", memory_bytes_max=memory_bytes_max, silence_max_s=silence_max_s)
    try:
        yield host
    finally:
        await host.kill()


def is_alive(pid: int) -> bool:
    """Whether the process runs; one that has ended and was not yet asked about does not."""
    try:
        state = re.findall(r"^State:\s+(\w)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    except FileNotFoundError:
        return False
    return state != ["Z"]


async def eventually(holds: Callable[[], bool], *, within_s: float = 5) -> None:
    ends = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < ends, "it never came to that"
        await asyncio.sleep(0.01)


def ticks_in(folder: Path) -> int:
    return len(list(folder.iterdir()))


async def collected(items: AsyncIterator[T]) -> list[T]:
    return [item async for item in items]


async def test_what_a_worker_yields_arrives_in_order_from_another_process() -> None:
    async with hosted("make_counter") as host:
        found = await collected(host.work(3))

        assert [number for number, _ in found] == [1, 2, 3]
        assert {pid for _, pid in found} == {host.pid}
        assert host.pid != os.getpid()


async def test_one_child_does_one_piece_of_work_after_another() -> None:
    async with hosted("make_counter") as host:
        pids = {pid for last in (1, 2, 3) async for _, pid in host.work(last)}

        assert len(pids) == 1


async def test_several_pieces_of_work_go_on_in_turns_as_the_worker_has_it() -> None:
    async with hosted("make_juggler") as host, aclosing(host.work(1_000_000)) as endless:
        first = await anext(endless)
        short = await collected(host.work(3))
        second = await anext(endless)

    assert [number for number, _ in (first, second)] == [1, 2]
    assert [number for number, _ in short] == [1, 2, 3]


async def test_a_death_fails_all_that_a_child_worked_at(tmp_path: Path) -> None:
    async with hosted("make_clockwork") as host:
        async with (
            aclosing(host.work((tmp_path, 0.01))) as one,
            aclosing(host.work((tmp_path, 0.01))) as other,
        ):
            pid = await anext(one)
            other_begun = asyncio.create_task(anext(other))
            os.kill(pid, signal.SIGKILL)
            with pytest.raises(EngineFailed, match="died"):
                await collected(one)
            with pytest.raises(EngineFailed, match="died"):
                await other_begun

        async with aclosing(host.work((tmp_path, 0.01))) as ticks:
            assert await anext(ticks) != pid


async def test_leaving_one_piece_of_work_leaves_the_others_alone() -> None:
    async with hosted("make_juggler") as host:
        async with aclosing(host.work(1_000_000)) as endless:
            await anext(endless)
            other = asyncio.create_task(collected(host.work(5)))
        counts = [number for number, _ in await other]
        pids = {pid for _, pid in await collected(host.work(1))}

    assert counts == [1, 2, 3, 4, 5]
    assert len(pids) == 1


async def test_an_item_that_takes_longer_than_any_may_is_silence() -> None:
    async with hosted("make_sleeper", silence_max_s=2) as host:
        assert len(await collected(host.work(0.1))) == 2
        with pytest.raises(EngineFailed, match="gave no sign for 2 s"):
            await collected(host.work(60))


async def test_a_worker_may_be_made_of_something() -> None:
    for name in ("", "clay"):
        host = Host(f"{WORKERS}:make_made", argument=name)
        try:
            made = await collected(host.work(None))
        except EngineFailed as failed:
            made = [str(failed)]
        finally:
            await host.kill()
        assert made == [name or "it must be made of something"]


async def test_a_large_piece_of_work_arrives_whole() -> None:
    async with hosted("make_raiser") as host:
        size = 20_000_000
        with pytest.raises(EngineRefused) as refused:
            await collected(host.work(EngineRefused("large", "x" * size)))

        assert len(refused.value.message) == size


async def test_a_child_imports_nothing_from_where_the_server_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "numbers.py").write_text("raise SystemExit('a stranger in the current directory')")
    monkeypatch.chdir(tmp_path)
    async with hosted("make_counter") as host:
        assert [number async for number, _ in host.work(2)] == [1, 2]


@pytest.mark.parametrize(
    "name", [name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)]
)
async def test_a_child_does_not_learn_the_secrets_of_the_server(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable := f"{PREFIX}{name.upper()}", "0123456789abcdef")
    async with hosted("make_caller") as host:
        assert await collected(host.work(partial(os.getenv, variable))) == [None]
        assert await collected(host.work(partial(os.getenv, "PYTHONPATH"))) == [str(ROOT)]


async def test_a_child_reckons_on_one_thread() -> None:
    async with hosted("make_caller") as host:
        assert await collected(host.work(partial(os.getenv, "OPENBLAS_NUM_THREADS"))) == ["1"]


async def test_a_killed_child_costs_one_piece_of_work_and_the_next_one_works() -> None:
    async with hosted("make_counter") as host:
        await host.start()
        killed = host.pid
        assert killed
        async with aclosing(host.work(1_000_000)) as counting:
            await anext(counting)
            os.kill(killed, signal.SIGKILL)
            with pytest.raises(EngineFailed, match="died"):
                await collected(counting)

        assert [number async for number, _ in host.work(2)] == [1, 2]
        assert host.pid != killed


async def test_a_child_killed_while_it_had_nothing_to_do_costs_nothing() -> None:
    async with hosted("make_counter") as host:
        await host.start()
        assert host.pid
        os.kill(host.pid, signal.SIGKILL)
        await eventually(lambda: host.pid is None)

        assert [number async for number, _ in host.work(2)] == [1, 2]


async def test_a_child_that_is_stopped_is_noticed_by_its_silence(tmp_path: Path) -> None:
    async with hosted("make_clockwork", silence_max_s=2) as host:
        async with aclosing(host.work((tmp_path, 0.01))) as ticks:
            stopped = await anext(ticks)
            os.kill(stopped, signal.SIGSTOP)
            with pytest.raises(EngineFailed, match="gave no sign for 2 s"):
                await collected(ticks)

        assert not is_alive(stopped)
        async with aclosing(host.work((tmp_path, 0.01))) as ticks:
            assert await anext(ticks) != stopped


async def test_a_stopped_child_is_noticed_while_a_large_piece_of_work_is_sent() -> None:
    async with hosted("make_hog", silence_max_s=0.5) as host:
        await host.start()
        stopped = host.pid
        assert stopped
        os.kill(stopped, signal.SIGSTOP)
        with pytest.raises(EngineFailed, match="gave no sign"):
            await collected(host.work(bytes(2**24)))

        assert not is_alive(stopped)


async def test_a_long_step_is_no_silence(tmp_path: Path) -> None:
    async with (
        hosted("make_clockwork", silence_max_s=2) as host,
        aclosing(host.work((tmp_path, 2.5))) as ticks,
    ):
        assert await anext(ticks) == await anext(ticks)


async def test_closing_the_generator_stops_the_work_and_keeps_the_child(tmp_path: Path) -> None:
    async with hosted("make_clockwork") as host:
        async with aclosing(host.work((tmp_path, 0.02))) as ticks:
            pid = await anext(ticks)
        ticked = ticks_in(tmp_path)
        await asyncio.sleep(0.2)

        assert ticks_in(tmp_path) == ticked
        async with aclosing(host.work((tmp_path, 0.02))) as ticks:
            assert await anext(ticks) == pid


async def test_closing_the_generator_in_a_long_step_ends_the_child(tmp_path: Path) -> None:
    async with hosted("make_clockwork") as host:
        async with aclosing(host.work((tmp_path, 60))) as ticks:
            pid = await anext(ticks)
            await asyncio.sleep(1)  # the long step has begun
            started = time.monotonic()

        assert time.monotonic() - started < 5
        assert not is_alive(pid)
        async with aclosing(host.work((tmp_path, 0.02))) as ticks:
            assert await anext(ticks) != pid


async def test_cancelling_whoever_listens_stops_the_work(tmp_path: Path) -> None:
    async def listen() -> None:
        async with aclosing(host.work((tmp_path, 0.02))) as ticks:
            await collected(ticks)

    async with hosted("make_clockwork") as host:
        listening = asyncio.create_task(listen())
        await eventually(lambda: ticks_in(tmp_path) > 0)
        listening.cancel()
        await asyncio.wait([listening])
        ticked = ticks_in(tmp_path)
        await asyncio.sleep(0.2)

        assert ticks_in(tmp_path) == ticked


@pytest.mark.parametrize(
    "error",
    [
        EditError(
            ErrorKind.invalid_image,
            "Image 2 is damaged.",
            reason=Reason.image_undecodable,
            param="images[1]",
            retry_after_s=1.5,
            words=["moon"],
            suggestions=["Make the sky violet"],
        ),
        EngineRefused("text_not_found", "There is no “Sale”.", words=["Sale"], suggestions=["Add “Sale”"]),
        EngineBusy(2.5),
        EngineFailed("out of memory"),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_errors_cross_with_all_they_say_and_the_child_goes_on(error: Exception) -> None:
    async with hosted("make_raiser") as host:
        await host.start()
        pid = host.pid
        for _ in range(2):
            with pytest.raises(type(error)) as raised:
                await collected(host.work(error))
            assert vars(raised.value) == vars(error)
            assert raised.value.args == error.args

        assert host.pid == pid


async def test_a_bug_in_a_worker_is_an_engine_that_failed_and_the_child_goes_on() -> None:
    async with hosted("make_raiser") as host:
        await host.start()
        pid = host.pid
        for _ in range(2):
            with pytest.raises(EngineFailed, match="ZeroDivisionError"):
                await collected(host.work(ZeroDivisionError("by zero")))

        assert host.pid == pid


async def test_a_bug_is_told_by_its_place_in_our_code_and_never_in_the_callers_words() -> None:
    async with hosted("make_caller") as host:
        with pytest.raises(EngineFailed) as failed:
            await collected(host.work(partial(open_engine, "the words of a caller", pixels_max=1)))

    assert re.match(r"ValueError at engines/__init__\.py:\d+", str(failed.value))
    assert "words" not in str(failed.value)


async def test_what_cannot_be_sent_is_an_engine_that_failed() -> None:
    async with hosted("make_smuggler") as host:
        with pytest.raises(EngineFailed, match=r"PicklingError|AttributeError|TypeError"):
            await collected(host.work(None))


async def test_what_cannot_be_sent_to_a_child_is_the_callers_error() -> None:
    async with hosted("make_counter") as host:
        with pytest.raises((pickle.PicklingError, AttributeError, TypeError)):
            await collected(host.work(lambda: None))

        assert [number async for number, _ in host.work(2)] == [1, 2]


async def test_a_child_has_so_much_memory_and_no_more() -> None:
    async with hosted("make_hog", memory_bytes_max=2**30) as host:
        await host.start()
        pid = host.pid
        with pytest.raises(EngineFailed, match="MemoryError"):
            await collected(host.work(2**31))

        assert await collected(host.work(1000)) == [pid, 1000]


async def test_a_message_that_does_not_fit_into_a_child_ends_that_child_alone() -> None:
    async with hosted("make_hog", memory_bytes_max=2**28) as host:
        with pytest.raises(EngineFailed, match="died"):
            await collected(host.work(bytes(2**28)))

        assert await collected(host.work(1000)) == [host.pid, 1000]


async def test_what_is_printed_does_no_harm(capfd: pytest.CaptureFixture[str]) -> None:
    async with hosted("make_chatterbox") as host:
        for _ in range(2):
            assert [item async for item in host.work("hello")] == ["hello"]

    assert "hello" in capfd.readouterr().err


async def test_a_child_that_cannot_start_says_so_and_is_not_waited_for(
    capfd: pytest.CaptureFixture[str],
) -> None:
    async with hosted("make_nothing") as host:
        for _ in range(2):
            with pytest.raises(EngineFailed, match="died"):
                await host.start()

    assert "make_nothing" in capfd.readouterr().err


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_to_the_whole_group_does_not_end_the_children(
    tmp_path: Path, ending: signal.Signals
) -> None:
    async with hosted("make_clockwork") as host, aclosing(host.work((tmp_path, 0.02))) as ticks:
        pid = await anext(ticks)
        os.kill(pid, ending)
        for _ in range(5):
            assert await anext(ticks) == pid


@pytest.mark.parametrize("tick_s", ["0.01", "60"], ids=["between two steps", "in a long step"])
async def test_a_killed_parent_leaves_no_child(tmp_path: Path, tick_s: str) -> None:
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", PARENT, str(tmp_path), tick_s), stdout=PIPE, cwd=ROOT
    )
    assert parent.stdout
    pids = [int(pid) for pid in (await parent.stdout.readline()).split()]
    assert [is_alive(pid) for pid in pids] == [True, True]
    parent.kill()
    await parent.wait()

    await eventually(lambda: not any(is_alive(pid) for pid in pids))


async def test_hosts_work_at_once_and_a_piece_too_many_waits(tmp_path: Path) -> None:
    hosts = Hosts(f"{WORKERS}:make_clockwork", count=2)

    async def tick_until(ended: asyncio.Event) -> int:
        async with hosts.free() as host, aclosing(host.work((tmp_path, 0.01))) as ticks:
            pid: int = await anext(ticks)
            working.add(pid)
            await ended.wait()
            return pid

    working: set[int] = set()
    first, second, third = (asyncio.Event() for _ in range(3))
    try:
        await hosts.start()
        pieces = [asyncio.create_task(tick_until(ended)) for ended in (first, second, third)]
        await eventually(lambda: len(working) == 2)
        assert working == set(hosts.pids)
        await asyncio.sleep(0.1)
        assert not any(piece.done() for piece in pieces)
        for ended in (first, second, third):
            ended.set()
        assert len(set(await asyncio.gather(*pieces))) == 2
    finally:
        await hosts.close()


async def test_hosts_are_ready_while_one_of_them_runs() -> None:
    hosts = Hosts(f"{WORKERS}:make_counter", count=2)
    ready = hosts.is_ready
    try:
        await hosts.start()
        first, second = hosts.pids
        assert (ready, hosts.is_ready) == (False, True)
        os.kill(first, signal.SIGKILL)
        await eventually(lambda: hosts.pids == [second])
        assert hosts.is_ready
        os.kill(second, signal.SIGKILL)
        await eventually(lambda: not hosts.pids)
        assert not hosts.is_ready

        await hosts.start()
        assert hosts.is_ready
        assert len(hosts.pids) == 2
    finally:
        await hosts.close()


async def test_work_goes_to_a_child_that_runs_rather_than_to_one_that_does_not() -> None:
    hosts = Hosts(f"{WORKERS}:make_counter", count=2)
    try:
        async with hosts.free() as host:
            await host.start()
        running = host
        async with hosts.free() as host:
            assert host is running
            async with hosts.free() as other:
                await other.start()
                await other.kill()
        for _ in range(2):
            async with hosts.free() as host:
                assert host is running
    finally:
        await hosts.close()


async def test_a_child_for_which_there_is_no_program_is_an_engine_that_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    async with hosted("make_counter") as host:
        with pytest.raises(EngineFailed, match="cannot be started: No such file"):
            await host.start()


async def test_hosts_start_once_and_close_as_often_as_one_likes() -> None:
    hosts = Hosts(f"{WORKERS}:make_counter", count=2)
    await hosts.start()
    pids = hosts.pids
    await hosts.start()

    assert hosts.pids == pids
    assert len(set(pids)) == 2
    for _ in range(2):
        await hosts.close()
    assert hosts.pids == []
    assert not any(is_alive(pid) for pid in pids)


def test_a_child_does_not_load_what_only_its_parent_needs() -> None:
    code = "import sys, overpaint.engines.child; print('asyncio' in sys.modules)"

    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "False\n"
