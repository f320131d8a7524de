"""Bodies of `multipart/form-data` (RFC 7578): their parts, in the order in which they came."""

import asyncio
from dataclasses import dataclass, field

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from overpaint.contracts.http import BODY_BYTES_MAX, read_body
from overpaint.core.errors import EditError, ErrorKind, Reason

CHUNK_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it was sent; `filename` is what the client calls it, never a path of ours."""

    name: str
    filename: str | None
    content_type: str | None
    data: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The data as UTF-8; raises `invalid_request` for other bytes."""
        try:
            return self.data.decode()
        except UnicodeDecodeError:
            raise EditError(
                ErrorKind.invalid_request, f"{self.name} is not valid UTF-8.", param=self.name
            ) from None


async def read_parts(request: Request, *, bytes_max: int = BODY_BYTES_MAX, parts_max: int) -> list[Part]:
    """The parts of a request's body; raises as `read_body` and `parts_of` do."""
    body = await read_body(request, bytes_max=bytes_max)
    return await asyncio.to_thread(parts_of, request.headers.get("content-type"), body, parts_max=parts_max)


def parts_of(content_type: str | None, body: bytes, *, parts_max: int) -> list[Part]:
    """The parts of a body that has been read; a millisecond a megabyte, so not for the event loop.

    Raises `invalid_request` with reason `body_malformed` for a body of another type, without a boundary or an end, of
    more than `parts_max` parts, or with a part that has no name.
    """
    kind, parameters = parse_options_header(content_type)
    boundary = parameters.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise _malformed("its Content-Type is not multipart/form-data with a boundary")
    form = _Form(parts_max)
    view = memoryview(body)
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": form.begin,
                "on_header_field": form.add_header_name,
                "on_header_value": form.add_header_value,
                "on_header_end": form.end_header,
                "on_part_data": form.add_data,
                "on_part_end": form.end,
                "on_end": form.close,
            },
        )
        for at in range(0, len(view), CHUNK_BYTES):
            parser.write(view[at : at + CHUNK_BYTES].tobytes())
    except FormParserError as error:
        raise _malformed(str(error)) from None
    if not form.is_closed:
        raise _malformed("it breaks off before its last boundary")
    return form.parts


class _Form:
    """What the parser has seen so far; it calls back at each step."""

    def __init__(self, parts_max: int) -> None:
        self.parts: list[Part] = []
        self.is_closed = False
        self._parts_max = parts_max
        self.begin()

    def begin(self) -> None:
        if len(self.parts) >= self._parts_max:
            raise _malformed(f"it has more than {self._parts_max} parts")
        self._headers: dict[bytes, bytes] = {}
        self._name, self._value, self._data = bytearray(), bytearray(), bytearray()

    def add_header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def add_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def end_header(self) -> None:
        self._headers[bytes(self._name).lower()] = bytes(self._value)
        self._name, self._value = bytearray(), bytearray()

    def add_data(self, data: bytes, start: int, end: int) -> None:
        self._data += memoryview(data)[start:end]

    def end(self) -> None:
        kind, parameters = parse_options_header(self._headers.get(b"content-disposition"))
        name, filename = (_decoded(parameters.get(key)) for key in (b"name", b"filename"))
        if kind != b"form-data" or name is None:
            raise _malformed("a part has no name")
        content_type = _decoded(self._headers.get(b"content-type"))
        self.parts.append(Part(name, filename, content_type, bytes(self._data)))

    def close(self) -> None:
        self.is_closed = True


def _decoded(value: bytes | None) -> str | None:
    return None if value is None else value.decode(errors="replace")


def _malformed(why: str) -> EditError:
    return EditError(
        ErrorKind.invalid_request, f"The body is malformed: {why}.", reason=Reason.body_malformed
    )
