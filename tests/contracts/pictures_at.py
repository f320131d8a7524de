"""Another host, with pictures that a request may name."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.conftest import drawn


@contextmanager
def pictures_at() -> Iterator[tuple[str, list[str]]]:
    """A host on a loopback port that has pictures of 70 x 50 px, and the paths it was asked for."""
    asked: list[str] = []

    class Pictures(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404 if self.path == "/missing" else 200)
            self.end_headers()
            self.wfile.write(b"<html></html>" if self.path == "/page.html" else drawn(70, 50))

        def log_message(self, *_: object) -> None:
            """Keeps the test's output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pictures) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        try:
            yield f"127.0.0.1:{host.server_address[1]}", asked
        finally:
            host.shutdown()
