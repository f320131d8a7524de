"""Objects in a folder: whole or not at all, durable, and nothing left behind that cannot be seen.

Our own because of what a killed process leaves: a temporary file here lies in one folder that is emptied at the next
start, while obstore's local store was measured to leave staging files that its listing hides.
"""

import asyncio
import os
import secrets
import shutil
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

_UNFINISHED = ".unfinished"


class DiskBlobs:
    """Implements `core.ports.Blobs` in `folder`, which one process at a time may write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unfinished = folder / _UNFINISHED
        shutil.rmtree(self._unfinished, ignore_errors=True)
        self._unfinished.mkdir(parents=True)

    async def put(self, key: str, data: bytes) -> None:
        """Stores the object whole or not at all, over an older one; durable on return."""
        await asyncio.to_thread(self._put, key, data)

    async def get(self, key: str, *, start: int = 0, end: int | None = None) -> bytes:
        """The bytes `start..end` (end excluded); raises `KeyError` when there is no such object."""
        return await asyncio.to_thread(self._get, key, start, end)

    async def delete(self, keys: Sequence[str]) -> None:
        """Removes the objects; those that do not exist are not an error."""
        await asyncio.to_thread(self._delete, keys)

    async def list(self, prefix: str) -> AsyncIterator[str]:
        """The keys that begin with `prefix`."""
        for key in await asyncio.to_thread(self._keys):
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
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)

    def _get(self, key: str, start: int, end: int | None) -> bytes:
        try:
            with self._path(key).open("rb") as file:
                file.seek(start)
                return file.read() if end is None else file.read(end - start)
        except FileNotFoundError as error:
            raise KeyError(key) from error

    def _delete(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._path(key).unlink(missing_ok=True)

    def _keys(self) -> Sequence[str]:
        return sorted(
            path.relative_to(self._folder).as_posix()
            for path in self._folder.rglob("*")
            if path.is_file() and self._unfinished not in path.parents
        )

    def _path(self, key: str) -> Path:
        parts = Path(key).parts
        if not parts or any(part in {"..", "/"} or part.startswith(".") for part in parts):
            raise KeyError(key)
        return self._folder.joinpath(*parts)


def _sync_folder(folder: Path) -> None:
    """Makes a rename survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
