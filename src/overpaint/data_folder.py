"""What outlives a server, opened: the data folder, the database, the objects and the secret that signs links.

What cannot be opened is a `SettingsError` that names the variable which leads there.
"""

import fcntl
import os
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from overpaint.settings import SECRET_LENGTH_MIN, Settings, SettingsError
from overpaint.storage.database import CannotOpen, Database
from overpaint.storage.disk import DiskBlobs, sync_folder


@contextmanager
def owned(settings: Settings) -> Iterator[None]:
    """Keeps a second server off the data folder: what runs there is then ours, or dead."""
    folder = _made(settings)
    with _usable("OVERPAINT_DATA_DIR"):
        lock = (folder / "lock").open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SettingsError(f"OVERPAINT_DATA_DIR is in use: another server runs on {folder}.") from None
        yield


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """The records, closed at the end of the block; several processes may have them open."""
    _made(settings)
    try:
        database = await Database.open(settings.database_url)
    except CannotOpen as error:
        variable = "OVERPAINT_DATABASE__URL" if settings.database.url else "OVERPAINT_DATA_DIR"
        raise SettingsError(f"{variable} is wrong: the database cannot be opened: {error}.") from error
    try:
        yield database
    finally:
        await database.close()


def open_objects(settings: Settings) -> DiskBlobs:
    """The objects; one process at a time may have them open."""
    with _usable("OVERPAINT_STORAGE__URL" if settings.storage.url else "OVERPAINT_DATA_DIR"):
        return DiskBlobs(settings.objects_dir)


def secret_of(settings: Settings) -> bytes:
    """The secret that signs links: the one set, or one made at the first start and kept in the data folder."""
    if settings.secret:
        return settings.secret.get_secret_value().encode()
    path = settings.data_dir / "secret"
    with _usable("OVERPAINT_DATA_DIR"):
        if not path.exists():
            _keep(secrets.token_urlsafe(32).encode(), path)
        secret = path.read_bytes()
    if len(secret) < SECRET_LENGTH_MIN:
        raise SettingsError(
            f"OVERPAINT_SECRET is not set, and {path}, which stands in for it, is too short; set one, or remove the file."
        )
    return secret


def _keep(secret: bytes, path: Path) -> None:
    """Writes the file whole or not at all, for this user alone; durable on return."""
    fresh = path.with_suffix(".new")
    fresh.touch(mode=0o600)
    with fresh.open("wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def _made(settings: Settings) -> Path:
    with _usable("OVERPAINT_DATA_DIR"):
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return settings.data_dir


@contextmanager
def _usable(variable: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SettingsError(f"{variable} is wrong: {error.filename}: {error.strerror}.") from error
