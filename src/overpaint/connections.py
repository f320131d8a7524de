"""What a connection may cost, and what is said on one that never brings a request."""

import asyncio
import uuid

import h11
from starlette.responses import Response
from uvicorn.protocols.http.h11_impl import H11Protocol

from overpaint.contracts import dashscope, oneminai, openai
from overpaint.core.errors import EditError, ErrorKind, Reason

CONNECTIONS_MAX = 1024
HEAD_SECONDS = 30.0
HEADER_BYTES_MAX = 64 * 1024
BEGINNING_BYTES_MAX = 256  # of a head: the method, and enough of the path to tell a dialect by
LINGER_SECONDS = 2.0


class Protocol(H11Protocol):
    """HTTP/1.1 within limits, which refuses in a dialect's words also what never becomes a request."""

    _head_due: asyncio.TimerHandle | None = None
    _beginning = b""  # of a head that is not complete yet
    _is_over = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Answers the one connection too many at once."""
        super().connection_made(transport)
        self._time_head()
        if len(self.connections) > CONNECTIONS_MAX:
            self._hang_up(
                EditError(
                    ErrorKind.engine_unavailable,
                    "Too many connections are open; try again in a moment.",
                    reason=Reason.queue_full,
                    retry_after_s=5,
                )
            )

    def data_received(self, data: bytes) -> None:
        """Gives each head `HEAD_SECONDS` from its first byte on, the first one from the connection on."""
        if self._is_over:
            return
        if self.conn.their_state is h11.IDLE:
            self._beginning = (self._beginning + data[:BEGINNING_BYTES_MAX])[:BEGINNING_BYTES_MAX]
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._beginning = b""
        self._time_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forgets the time."""
        super().connection_lost(exc)
        self._time_head()

    def send_400_response(self, msg: str) -> None:
        """Answers `msg`, which uvicorn would say as plain text, and hangs up."""
        self._hang_up(
            EditError(
                ErrorKind.invalid_request,
                f"{msg} At most {HEADER_BYTES_MAX // 1024} KiB of HTTP/1.1 headers are accepted.",
            )
        )

    def _time_head(self) -> None:
        """Lets the time run while the head of a request is awaited, and only then."""
        is_awaited = self.conn.their_state is h11.IDLE and not (self._is_over or self.transport.is_closing())
        if not is_awaited and self._head_due:
            self._head_due.cancel()
            self._head_due = None
        elif is_awaited and not self._head_due:
            self._head_due = self.loop.call_later(
                HEAD_SECONDS,
                self._hang_up,
                EditError(
                    ErrorKind.invalid_request,
                    f"The head of the request did not arrive within {HEAD_SECONDS:g} s.",
                ),
            )

    def _hang_up(self, error: EditError) -> None:
        answer = _failure(self._beginning, error)
        headers = [*answer.raw_headers, (b"connection", b"close")]
        for event in (
            h11.Response(status_code=answer.status_code, headers=headers),
            h11.Data(data=bytes(answer.body)),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self._is_over = True
        if not self._beginning:
            self.transport.close()
            return
        # A client that is still sending would see a broken connection instead of the answer.
        self.transport.write_eof()
        self.loop.call_later(LINGER_SECONDS, self.transport.close)


def _failure(head: bytes, error: EditError) -> Response:
    """The answer in the words of the dialect whose path a head begins with; DashScope's where none can be seen."""
    path = head.partition(b" ")[2].decode("ascii", "replace")
    if path.startswith(f"{openai.PREFIX}/"):
        return openai.failure(error, {"x-request-id": f"req_{uuid.uuid4().hex}"}, is_form=False)
    is_below_oneminai = path.startswith((f"{oneminai.PREFIX}/", oneminai.MODELS))
    if is_below_oneminai and not path.startswith(f"{dashscope.PREFIX}/"):  # one lies below the other
        return oneminai.failure(error)
    return dashscope.failure(error, request_id=str(uuid.uuid4()))
