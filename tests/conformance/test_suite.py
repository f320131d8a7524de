"""What suites of checks do, whatever they check; on a server that answers with its own address."""

import re
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from overpaint.conformance.knock import Knock
from overpaint.conformance.server import Server, Unreachable, connected
from overpaint.conformance.suite import Certainty, Result, Skipped, Suite, Unmet, Verdict, results

KNOCK = Knock(lambda server: server.send("GET", "/"), frozenset({"echo"}), "http://127.0.0.1")


class Echo(BaseHTTPRequestHandler):
    """Answers with what it was asked; hangs up at `/gone`."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        if self.path == "/gone":
            self.close_connection = True
            return
        body = f"{self.path} {self.headers.get('authorization')}".encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class EchoServer(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Echo)
        self.asked: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


@pytest.fixture
def echo() -> Iterator[EchoServer]:
    with EchoServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


async def found_by(suite: Suite, url: str, *, pace_s: float = 0) -> list[Result]:
    async with connected(url, "sk-test", pace_s=pace_s) as server:
        return [result async for result in results(suite.checks.values(), server)]


async def test_a_check_is_named_and_described_by_its_function(echo: EchoServer) -> None:
    suite = Suite("echo", pace_s=0, knock=KNOCK)

    @suite.check("a page", Certainty.inferred, images=2)
    async def what_is_asked_is_answered(server: Server) -> None:
        """The address
        comes back.
        """
        assert (await server.send("GET", "/one")).text == "/one Bearer sk-test"

    (result,) = await found_by(suite, echo.url)

    assert result.verdict is Verdict.met
    assert result.check.as_json() == {
        "name": "what-is-asked-is-answered",
        "behaviour": "The address comes back.",
        "source": "a page",
        "certainty": "inferred",
        "images": 2,
    }


async def test_no_check_stops_the_next(echo: EchoServer) -> None:
    suite = Suite("echo", pace_s=0, knock=KNOCK)

    @suite.check("a page")
    async def one(_: Server) -> None:
        """Is not met."""
        raise Unmet("one was expected, none came")

    @suite.check("a page")
    async def two(_: Server) -> None:
        """Cannot be judged."""
        raise Skipped("there is nothing to judge")

    @suite.check("a page")
    async def three(server: Server) -> None:
        """Gets no answer."""
        await server.send("GET", "/gone")

    @suite.check("a page")
    async def four(server: Server) -> None:
        """Gets one that it cannot read."""
        (await server.send("GET", "/here")).json()

    @suite.check("a page")
    async def five(server: Server) -> None:
        """Gets one."""
        await server.send("GET", "/here")

    found = await found_by(suite, echo.url)

    assert [result.verdict for result in found] == [
        Verdict.unmet,
        Verdict.skipped,
        Verdict.unmet,
        Verdict.unmet,
        Verdict.met,
    ]
    assert [result.note for result in found[:2]] == [
        "one was expected, none came",
        "there is nothing to judge",
    ]
    assert found[2].note.startswith("expected an answer, got none: Server disconnected")
    assert found[3].note == "expected JSON, got /here Bearer sk-test"


async def test_a_note_is_one_line_of_printable_characters_whatever_came(echo: EchoServer) -> None:
    suite = Suite("echo", pace_s=0, knock=KNOCK)

    @suite.check("a page")
    async def one(_: Server) -> None:
        """Is not met."""
        raise Unmet("got <html>\n\x1b[31m红\ud800")

    (result,) = await found_by(suite, echo.url)

    assert result.note == r"got <html>\n\x1b[31m红\ud800"


async def test_what_checks_share_is_asked_for_once_even_when_it_fails(echo: EchoServer) -> None:
    async def shared(server: Server) -> httpx.Response:
        await server.send("GET", "/shared")
        raise Unmet("it has failed")

    async with connected(echo.url, "sk-test", pace_s=0) as server:
        for _ in range(2):
            with pytest.raises(Unmet, match="it has failed"):
                await server.once(shared)

    assert echo.asked.count("/shared") == 1


async def test_requests_keep_their_pace_and_downloads_do_not(echo: EchoServer) -> None:
    async with connected(echo.url, "sk-test", pace_s=0.1) as server:
        began = time.monotonic()
        for _ in range(3):
            await server.send("GET", "/one")
        paced_s = time.monotonic() - began
        for _ in range(3):
            assert (await server.fetch(f"{echo.url}/two")).text == "/two None"
        downloads_s = time.monotonic() - began - paced_s

    assert paced_s >= 0.2
    assert downloads_s < 0.2


async def test_a_header_of_none_is_left_out(echo: EchoServer) -> None:
    async with connected(echo.url, "sk-test", pace_s=0) as server:
        answer = await server.send("GET", "/one", headers={"authorization": None})

    assert answer.text == "/one None"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://127.0.0.1:99999", "http://", "http://[::1"])
async def test_an_address_where_nothing_answers_is_told_in_one_sentence(url: str) -> None:
    with pytest.raises(Unreachable, match=rf"^Nothing answers at {re.escape(url)}: .+[^.]\.$"):
        async with connected(url, "sk-test", pace_s=0):
            pass
