"""The server as a process: what it says when it starts, and how it answers outside every dialect."""

import os
import pty
import re
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from overpaint import admin
from overpaint.settings import Settings
from tests.conftest import KEY, Serve, Server

SAYS_SERVES = re.compile(r"Overpaint serves \S+")


def test_answers_on_a_kept_connection_wait_for_no_acknowledgement(sketch_server: Server) -> None:
    seconds = []
    with httpx.Client() as client:
        for _ in range(30):
            began = time.perf_counter()
            client.get(f"{sketch_server.url}/health/live")
            seconds.append(time.perf_counter() - began)

    assert statistics.median(seconds) < 0.03  # a delayed acknowledgement takes 0.04


def test_what_is_outside_every_dialect_is_refused_as_json(sketch_server: Server) -> None:
    nowhere = httpx.get(f"{sketch_server.url}/nowhere")
    written = httpx.post(f"{sketch_server.url}/health/live")

    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "NotFound")
    assert (written.status_code, written.json()["code"]) == (405, "MethodNotAllowed")
    assert nowhere.json()["message"]
    assert "POST" in written.json()["message"]
    assert "GET" in written.headers["allow"]


def test_the_operators_own_key_is_never_printed(sketch_server: Server) -> None:
    log = (sketch_server.data_dir / "log").read_text()

    assert SAYS_SERVES.search(log)
    assert "Bearer $OVERPAINT_BOOTSTRAP_KEY" in log
    assert KEY not in log


def test_no_key_is_written_to_a_log(serve: Serve) -> None:
    with serve(BOOTSTRAP_KEY="") as server:
        log = (server.data_dir / "log").read_text()

    assert "overpaint keys create --account default" in log
    assert "sk-" not in log


def test_a_person_at_a_terminal_is_shown_the_first_key_once(tmp_path: Path) -> None:
    first, second = said_in_a_terminal(tmp_path), said_in_a_terminal(tmp_path)

    assert len(set(re.findall(r"sk-[0-9a-zA-Z_-]{20,}", first))) == 1
    assert "API key (shown once): sk-" in first
    assert "sk-" not in second
    assert "overpaint keys create" in second


@pytest.mark.parametrize(("region", "revoked"), [("beijing", False), ("singapore", True)])
async def test_a_key_of_the_operators_that_would_be_refused_stops_the_start(
    tmp_path: Path, serve: Serve, region: str, *, revoked: bool
) -> None:
    settings = Settings(data_dir=tmp_path)
    key = await admin.create(settings, "team", region)
    if revoked:
        (row,) = await admin.listed(settings)
        assert await admin.revoke(settings, str(row["id"]))

    with pytest.raises(AssertionError, match="did not start"), serve(data_dir=tmp_path, BOOTSTRAP_KEY=key):
        pass

    log = (tmp_path / "log").read_text()
    assert log.splitlines()[-1].startswith("OVERPAINT_BOOTSTRAP_KEY is wrong: This key ")
    assert "Traceback" not in log
    assert key not in log


def said_in_a_terminal(data_dir: Path) -> str:
    """What a server writes to a terminal from its start to its end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OVERPAINT_")}
    environment["OVERPAINT_DATA_DIR"] = str(data_dir)
    command = [sys.executable, "-m", "overpaint", "serve", "--port", "0", "--engine", "sketch"]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, env=environment, stderr=theirs)
    os.close(theirs)
    said = b""
    try:
        while chunk := _read(ours):
            said += chunk
            if b"Ctrl-C stops" in said or b"keys create" in said:
                process.send_signal(signal.SIGTERM)
    finally:
        process.kill()
        process.wait(30)
        os.close(ours)
    return said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side of a terminal is closed
        return b""


def test_a_key_is_shown_anywhere_when_that_is_asked_for(serve: Serve) -> None:
    with serve(arguments=("--show-key",)) as server:
        assert f"API key: {server.key}" in (server.data_dir / "log").read_text()
