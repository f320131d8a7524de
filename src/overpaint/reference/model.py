"""What an API page says of a dialect, as data: one source for the page and for its OpenAPI document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value outside the body; `place` is path, query or header."""

    name: str
    place: str
    meaning: str
    required: bool = False
    schema: str = "string"


@dataclass(frozen=True, slots=True)
class File:
    """A file of a multipart body, or up to `count_max` of them under one name."""

    name: str
    meaning: str
    required: bool = False
    count_max: int = 1


@dataclass(frozen=True, slots=True)
class Example:
    """A program that works as it stands, with the server's address for `{base}` and a key in `$OVERPAINT_KEY`.

    It begins in a folder that holds `photo.png`; `language` is bash or python. `shows` is a regular expression that
    what it prints matches.
    """

    title: str
    language: str
    code: str
    shows: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path below the server's address.

    A body is JSON of `request`, or multipart of `files` and the `fields` as text, or either.
    """

    method: str
    path: str
    summary: str
    explanation: str = ""
    parameters: Sequence[Parameter] = ()
    request: type[BaseModel] | None = None
    files: Sequence[File] = ()
    fields: type[BaseModel] | None = None
    response: type[BaseModel] | None = None
    response_type: str = "application/json"
    needs_key: bool = True


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row of the error table: what the wire says, such as this `message`, and what it means for the caller."""

    status: int
    code: str
    message: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The page of one dialect.

    `prefix` is what all its addresses begin with; `key_header` is how a key is sent, as it stands in a request.
    """

    name: str
    prefix: str
    title: str
    introduction: str
    key_header: str
    key_scheme: dict[str, Any]
    failure: type[BaseModel]
    operations: Sequence[Operation]
    examples: Sequence[Example]
    refusals: Sequence[Refusal]
    links: str
