"""What every implementation of Blobs keeps to, and what a folder on disk must survive."""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from overpaint.core.ports import Blobs
from overpaint.storage.disk import DiskBlobs
from tests.scale import SCALE

KEYS = ["inputs/20260101/a-0.png", "inputs/20260101/a-1.png", "outputs/20260101/a-0.png", "outputs/b.jpg"]
DATA = st.binary(max_size=200)

TRICKS = [
    "",
    ".",
    "..",
    "/",
    "/etc/passwd",
    "../outside",
    "inputs/../../outside",
    "inputs/..",
    "inputs/./a.png",
    "inputs//a.png",
    "inputs/a.png/",
    "/inputs/a.png",
    ".unfinished/a.png",
    "inputs/.hidden",
    "~/a.png",
    "inputs/a\0.png",
    "inputs/a\n.png",
    "inputs\\..\\a.png",
    "inputs/" + "a" * 300,
    "inputs/\udcff.png",
]


def files_in(folder: Path) -> set[str]:
    """Every file below `folder`, hidden ones too."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(params=["on disk"])
def blobs(tmp_path: Path) -> Blobs:
    return DiskBlobs(tmp_path / "objects")


async def keys_of(blobs: Blobs, prefix: str = "") -> list[str]:
    return [key async for key in blobs.list(prefix)]


async def test_an_object_comes_back_as_it_was_put(blobs: Blobs) -> None:
    await blobs.put(KEYS[0], b"\x00picture\xff")

    assert await blobs.get(KEYS[0]) == b"\x00picture\xff"


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(2, 5, b"234"), (8, None, b"89"), (8, 99, b"89"), (3, 3, b"")]
)
async def test_a_part_of_an_object_is_read_alone(
    blobs: Blobs, start: int, end: int | None, expected: bytes
) -> None:
    await blobs.put(KEYS[0], b"0123456789")

    assert await blobs.get(KEYS[0], start=start, end=end) == expected


async def test_putting_again_replaces_the_object(blobs: Blobs) -> None:
    await blobs.put(KEYS[0], b"a long first picture")
    await blobs.put(KEYS[0], b"short")

    assert await blobs.get(KEYS[0]) == b"short"
    assert await keys_of(blobs) == [KEYS[0]]


@pytest.mark.parametrize("key", [KEYS[1], "inputs", "inputs/20260101", f"{KEYS[0]}/below"])
async def test_an_object_that_does_not_exist_is_told_and_deleted_in_peace(blobs: Blobs, key: str) -> None:
    await blobs.put(KEYS[0], b"picture")

    with pytest.raises(KeyError):
        await blobs.get(key)
    await blobs.delete([key])

    assert await keys_of(blobs) == [KEYS[0]]


@pytest.mark.parametrize("key", TRICKS, ids=ascii)
async def test_a_key_that_is_a_trick_is_no_key(tmp_path: Path, key: str) -> None:
    blobs = DiskBlobs(tmp_path / "objects")
    (tmp_path / "outside").write_bytes(b"secret")
    await blobs.put("inputs/a.png", b"picture")
    verbs: list[Callable[[], Coroutine[Any, Any, Any]]] = [
        lambda: blobs.get(key),
        lambda: blobs.put(key, b"trick"),
        lambda: blobs.delete([key]),
    ]

    for verb in verbs:
        with pytest.raises(KeyError):
            await verb()

    assert files_in(tmp_path) == {"outside", "objects/inputs/a.png"}


async def test_keys_are_listed_by_how_they_begin(blobs: Blobs) -> None:
    for key in KEYS:
        await blobs.put(key, b"picture")

    assert await keys_of(blobs, "inputs/") == KEYS[:2]
    assert await keys_of(blobs, "outputs/2026") == [KEYS[2]]
    assert await keys_of(blobs, "none") == []


async def test_objects_put_at_once_do_not_mix(blobs: Blobs) -> None:
    pictures = {f"outputs/{number}.png": bytes([number]) * 100_000 for number in range(40)}

    await asyncio.gather(*(blobs.put(key, data) for key, data in pictures.items()))

    assert {key: await blobs.get(key) for key in await keys_of(blobs)} == pictures


async def test_a_cancelled_put_has_ended_when_it_is_left(tmp_path: Path) -> None:
    """Else the object could come to be after its row was given up and deleted."""
    blobs = DiskBlobs(tmp_path)
    for number in range(20):
        putting = asyncio.create_task(blobs.put(KEYS[0], b"0" * 2_000_000))
        await asyncio.sleep(number * 0.0002)
        putting.cancel()
        await asyncio.wait([putting])
        await blobs.delete([KEYS[0]])
        await asyncio.sleep(0.01)

        assert files_in(tmp_path) == set()


async def test_a_put_that_fails_leaves_the_old_object_and_nothing_else(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path)
    await blobs.put(KEYS[0], b"old")

    with pytest.raises(FileExistsError):
        await blobs.put(f"{KEYS[0]}/below", b"new")

    assert files_in(tmp_path) == {KEYS[0]}
    assert await blobs.get(KEYS[0]) == b"old"


async def test_what_a_dead_process_left_unfinished_is_gone_at_the_next_start(tmp_path: Path) -> None:
    await DiskBlobs(tmp_path).put(KEYS[0], b"picture")
    (tmp_path / ".unfinished" / "0123").write_bytes(b"hal")

    blobs = DiskBlobs(tmp_path)

    assert files_in(tmp_path) == {KEYS[0]}
    assert await keys_of(blobs) == [KEYS[0]]


PUTTING = """
import asyncio, sys
from pathlib import Path
from overpaint.storage.disk import DiskBlobs

async def main() -> None:
    blobs = DiskBlobs(Path(sys.argv[1]))
    await blobs.put("outputs/a.png", b"0" * SIZE)
    print("ready", flush=True)
    while True:
        for letter in b"123456789":
            await blobs.put("outputs/a.png", bytes([letter]) * SIZE)

asyncio.run(main())
"""


def test_a_put_that_is_killed_leaves_the_old_object_or_the_new_one(tmp_path: Path) -> None:
    size = 4_000_000
    code = PUTTING.replace("SIZE", str(size))
    unfinished = 0
    for kill in range(max(5, round(60 * SCALE))):
        with subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            while not any((tmp_path / ".unfinished").iterdir()):
                pass
            time.sleep(kill % 5 * 0.001)
            process.send_signal(signal.SIGKILL)
        data = (tmp_path / "outputs" / "a.png").read_bytes()

        assert len(data) == size
        assert len(set(data)) == 1
        unfinished += len(files_in(tmp_path)) - 1

    DiskBlobs(tmp_path)
    assert files_in(tmp_path) == {"outputs/a.png"}
    assert unfinished, "no kill came in the middle of a put"


class BlobsBesideADict(RuleBasedStateMachine):
    """Any sequence of puts, deletes and restarts: the folder holds what a dictionary would."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = TemporaryDirectory()
        self.blobs = DiskBlobs(Path(self.folder.name))
        self.expected: dict[str, bytes] = {}

    def teardown(self) -> None:
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()
        self.folder.cleanup()

    @rule(key=st.sampled_from(KEYS), data=DATA)
    def put(self, key: str, data: bytes) -> None:
        self.loop.run_until_complete(self.blobs.put(key, data))
        self.expected[key] = data

    @rule(keys=st.lists(st.sampled_from(KEYS)))
    def delete(self, keys: list[str]) -> None:
        self.loop.run_until_complete(self.blobs.delete(keys))
        for key in keys:
            self.expected.pop(key, None)

    @rule(key=st.sampled_from(KEYS), start=st.integers(0, 250), length=st.none() | st.integers(0, 250))
    def get(self, key: str, start: int, length: int | None) -> None:
        end = None if length is None else start + length
        if key in self.expected:
            part = self.loop.run_until_complete(self.blobs.get(key, start=start, end=end))
            assert part == self.expected[key][start:end]
        else:
            with pytest.raises(KeyError):
                self.loop.run_until_complete(self.blobs.get(key, start=start, end=end))

    @rule()
    def restart(self) -> None:
        self.blobs = DiskBlobs(Path(self.folder.name))

    @invariant()
    def the_list_and_the_folder_agree(self) -> None:
        assert self.loop.run_until_complete(keys_of(self.blobs)) == sorted(self.expected)
        assert files_in(Path(self.folder.name)) == set(self.expected)


test_any_sequence_of_verbs_leaves_what_a_dictionary_would_hold = BlobsBesideADict.TestCase
test_any_sequence_of_verbs_leaves_what_a_dictionary_would_hold.settings = settings(
    deadline=None, max_examples=round(10 + 200 * SCALE), stateful_step_count=20
)
