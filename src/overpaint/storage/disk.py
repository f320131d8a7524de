"""Objects in a folder: whole or not at all, durable, and nothing left behind that cannot be seen.

Our own because of what a killed process leaves: a temporary file here lies in one folder that is emptied at the next
start, while obstore's local store was measured to leave staging files that its listing hides.
"""

import asyncio
import os
import re
import secrets
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_UNFINISHED = ".unfinished"
_PART = r"[0-9A-Za-z_-][0-9A-Za-z._-]{0,127}"
_KEY = re.compile(f"{_PART}(?:/{_PART})*")
_NO_OBJECT = (FileNotFoundError, IsADirectoryError, NotADirectoryError)


class DiskBlobs:
    """Implements `core.ports.Blobs` in `folder`, which one process at a time may write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unfinished = folder / _UNFINISHED
        shutil.rmtree(self._unfinished, ignore_errors=True)
        self._unfinished.mkdir(parents=True)

    async def put(self, key: str, data: bytes) -> None:
        """Stores the object whole or not at all, over an older one; durable on return."""
        await _in_thread(lambda: self._put(key, data))

    async def get(self, key: str, *, start: int = 0, end: int | None = None) -> bytes:
        """The bytes `start..end` (end excluded); raises `KeyError` when there is no such object."""
        return await _in_thread(lambda: self._get(key, start, end))

    async def delete(self, keys: Sequence[str]) -> None:
        """Removes the objects; those that do not exist are not an error."""
        await _in_thread(lambda: self._delete(keys))

    async def list(self, prefix: str) -> AsyncIterator[str]:
        """The keys that begin with `prefix`."""
        for key in await _in_thread(self._keys):
            if key.startswith(prefix):
                yield key

    def _put(self, key: str, data: bytes) -> None:
        path = self._path(key)
        unfinished = self._unfinished / secrets.token_hex(16)
        try:
            with unfinished.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _make_folder(path.parent)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)

    def _get(self, key: str, start: int, end: int | None) -> bytes:
        try:
            with self._path(key).open("rb") as file:
                file.seek(start)
                return file.read() if end is None else file.read(end - start)
        except _NO_OBJECT as error:
            raise KeyError(key) from error

    def _delete(self, keys: Sequence[str]) -> None:
        paths = [self._path(key) for key in keys]
        for path in paths:
            with suppress(*_NO_OBJECT):
                path.unlink()
        for folder in {path.parent for path in paths}:
            with suppress(*_NO_OBJECT):
                sync_folder(folder)

    def _keys(self) -> Sequence[str]:
        return sorted(
            path.relative_to(self._folder).as_posix()
            for path in self._folder.rglob("*")
            if path.is_file() and self._unfinished not in path.parents
        )

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise KeyError(key)
        return self._folder / key


async def _in_thread(work: Callable[[], T]) -> T:
    """What `work` returns; whoever is cancelled still waits for it, so that nothing changes behind their back."""
    thread = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(thread)
    except asyncio.CancelledError:
        await asyncio.wait([thread])
        raise


def _make_folder(folder: Path) -> None:
    """Makes a folder that survives a power cut, with those above it."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Makes what was renamed, made or removed in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
