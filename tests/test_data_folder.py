"""What outlives a server: kept when it can be, refused in one sentence when it cannot."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from overpaint.data_folder import secret_of
from overpaint.settings import Settings, SettingsError

LETTER = "no folder, and no database " * 100
VERBS = {
    "serve": ("serve", "--port", "0", "--engine", "sketch"),
    "keys": ("keys", "list"),
    "ledger": ("ledger", "check"),
}


def overpaint(verb: str, data_dir: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command, until it ends; variables are named without their prefix."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OVERPAINT_")}
    environment |= {f"OVERPAINT_{name}": value for name, value in variables.items()}
    environment["OVERPAINT_DATA_DIR"] = str(data_dir)
    command = [sys.executable, "-m", "overpaint", *VERBS[verb]]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def assert_one_sentence(ended: subprocess.CompletedProcess[str], variable: str) -> None:
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr
    sentence = ended.stderr.splitlines()[-1]  # after the log of what still went well
    assert sentence.startswith(f"{variable} ")
    assert sentence.endswith(".")


def a_file_in_its_place(folder: Path) -> dict[str, str]:
    (folder / "data").write_text(LETTER)
    return {}


def a_database_of_a_newer_version(folder: Path) -> dict[str, str]:
    (folder / "data").mkdir()
    with closing(sqlite3.connect(folder / "data" / "overpaint.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    return {}


def a_database_out_of_reach(folder: Path) -> dict[str, str]:
    return {"DATABASE__URL": f"sqlite:///{folder}/nowhere/records.db"}


def a_letter_for_a_database(folder: Path) -> dict[str, str]:
    (folder / "letter").write_text(LETTER)
    return {"DATABASE__URL": f"sqlite:///{folder}/letter"}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    ("broken", "variable"),
    [
        (a_file_in_its_place, "OVERPAINT_DATA_DIR"),
        (a_database_of_a_newer_version, "OVERPAINT_DATA_DIR"),
        (a_database_out_of_reach, "OVERPAINT_DATABASE__URL"),
        (a_letter_for_a_database, "OVERPAINT_DATABASE__URL"),
    ],
)
def test_what_cannot_be_opened_is_one_sentence_that_names_its_variable(
    tmp_path: Path, verb: str, broken: Callable[[Path], dict[str, str]], variable: str
) -> None:
    variables = broken(tmp_path)

    assert_one_sentence(overpaint(verb, tmp_path / "data", **variables), variable)


def test_a_storage_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text(LETTER)

    ended = overpaint("serve", tmp_path / "data", STORAGE__URL=f"file://{tmp_path}/letter/objects")

    assert_one_sentence(ended, "OVERPAINT_STORAGE__URL")


def test_a_secret_that_is_too_short_does_not_sign(tmp_path: Path) -> None:
    (tmp_path / "secret").touch()

    assert_one_sentence(overpaint("serve", tmp_path), "OVERPAINT_SECRET")


def test_the_secret_that_is_set_signs(tmp_path: Path) -> None:
    assert secret_of(Settings(data_dir=tmp_path, secret="a-secret-of-the-house")) == b"a-secret-of-the-house"
    assert not (tmp_path / "secret").exists()


def test_the_secret_that_was_made_outlives_a_restart(tmp_path: Path) -> None:
    first = secret_of(Settings(data_dir=tmp_path))

    assert secret_of(Settings(data_dir=tmp_path)) == first
    assert len(first) >= 32
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


def test_a_start_that_was_cut_off_does_not_leave_half_a_secret(tmp_path: Path) -> None:
    (tmp_path / "secret.new").write_text("half")

    assert secret_of(Settings(data_dir=tmp_path)) != b"half"


def test_the_secret_is_on_the_disk_before_it_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    secret_of(Settings(data_dir=tmp_path))

    assert synced == [(tmp_path / "secret").stat().st_ino, tmp_path.stat().st_ino]


def test_a_secret_that_cannot_be_read_is_told_with_its_variable(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()

    with pytest.raises(SettingsError, match=r"^OVERPAINT_DATA_DIR is wrong: .*\.$"):
        secret_of(Settings(data_dir=tmp_path))
