"""What suites say of a server that speaks no dialect: nothing is met for its status alone, and no note speaks Python."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from overpaint.conformance import SUITES
from overpaint.conformance.server import connected
from overpaint.conformance.suite import Result, Suite, Verdict, results

HTML = b"<!doctype html><title>Welcome</title>"
JSON = (b"null", b'{"data": 7, "models": 7, "output": 7, "aiRecord": 7}')
PYTHON = re.compile(r"\w+Error\b|object has no attribute|not subscriptable|not iterable|NoneType")


@contextmanager
def answering(body: bytes, content_type: str) -> Iterator[str]:
    """The address of a server that answers everything with status 200 and this."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline()
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            self.rfile.read(int(self.headers.get("content-length", "0")))
            self.send_response(200)
            self.send_header("content-type", content_type)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(b"" if self.command == "HEAD" else body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


async def found_by(suite: Suite, url: str) -> list[Result]:
    async with connected(url, "sk-test", pace_s=0) as server:
        return [result async for result in results(suite.checks.values(), server)]


@pytest.mark.parametrize("suite", SUITES.values(), ids=SUITES)
async def test_a_page_for_people_meets_no_check(suite: Suite) -> None:
    with answering(HTML, "text/html") as url:
        found = await found_by(suite, url)

    assert [result.check.name for result in found if result.verdict is Verdict.met] == []
    assert [result.note for result in found if PYTHON.search(result.note)] == []


@pytest.mark.parametrize("body", JSON, ids=bytes.decode)
@pytest.mark.parametrize("suite", SUITES.values(), ids=SUITES)
async def test_json_of_another_form_is_told_in_words_of_the_contract(suite: Suite, body: bytes) -> None:
    with answering(body, "application/json") as url:
        found = await found_by(suite, url)

    assert [result.note for result in found if PYTHON.search(result.note)] == []
    assert [
        result.note
        for result in found
        if "cannot be read as such" in result.note and "sdk" not in result.check.name
    ] == []
