"""The page of errors, as Markdown, from the rows and what was answered to them."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.contracts.error_rows import DOCUMENTED, SERVERS, STANDINGS, UNDOCUMENTED, Absent, Row

INTRODUCTION = """\
# DashScope errors

Every error that Model Studio documents for its image editing models, and the request that causes it
here. The answers are those of a running server: a test sends every request on this page and compares.
Clients are meant to branch on the status and the code; words may become clearer.

`<request id>` is the id of the call, also in the header `x-request-id`. What else stands in `<…>` is short
for something longer. A failed call is not charged.

## At a glance

| HTTP | code | message begins with | here |
| --- | --- | --- | --- |"""

UNDOCUMENTED_RULES = """
## In our own words

The documentation names these rules, and no message for them."""


@dataclass(frozen=True)
class Answer:
    """What a server has said; the request id and the seconds to wait differ each time, and are left out."""

    status: int
    retries: bool
    is_useless_again: bool
    text: str

    @property
    def body(self) -> dict[str, str]:
        body: dict[str, str] = json.loads(self.text)
        return body


def page_of(answers: Mapping[Row, Answer]) -> str:
    """The whole page."""
    return "".join(f"{line}\n" for line in _lines(answers))


def title_of(row: Row) -> str:
    """The heading of a row."""
    return f"{row.status} `{row.code}`: {row.when}"


def headers_of(row: Row) -> dict[str, str]:
    """The headers that the request of a row is sent with."""
    key = {"Authorization": f"Bearer {row.key}"} if row.key else {}
    kind = {"Content-Type": "application/json"} if row.body is not None else {}
    return {**key, **kind, **row.headers}


def content_of(body: Any) -> bytes:
    """A body as it is sent."""
    match body:
        case None:
            return b""
        case bytes():
            return body
        case _:
            return json.dumps(body, ensure_ascii=False).encode()


def _lines(answers: Mapping[Row, Answer]) -> Iterator[str]:
    yield INTRODUCTION
    for row in DOCUMENTED:
        yield f"| {row.status} | `{row.code}` | {row.documented} | {_here(row)} |"
    yield "\n## Requests and answers"
    for row in DOCUMENTED:
        if isinstance(row, Row):
            yield _section(row, answers[row])
    yield UNDOCUMENTED_RULES
    for row in UNDOCUMENTED:
        yield _section(row, answers[row])


def _here(row: Row | Absent) -> str:
    if isinstance(row, Absent):
        return f"Does not occur. {row.why}"
    return f"[{row.when}](#{_anchor(title_of(row))})"


def _section(row: Row, answer: Answer) -> str:
    request = [f"{row.method} {row.path}", *(f"{name}: {value}" for name, value in headers_of(row).items())]
    if row.body is not None:
        request += ["", content_of(row.body).decode()]
    head = [f"HTTP/1.1 {answer.status}", "Content-Type: application/json"]
    if answer.retries:
        head.append("Retry-After: <seconds>")
    condition = _condition(row)
    return "\n".join(
        [
            f"\n### {title_of(row)}\n",
            *([f"{condition}\n"] if condition else []),
            *["```http", *request, "```\n"],
            *["```http", *head, "", answer.text, "```"],
        ]
    )


def _condition(row: Row) -> str:
    """On what server, and when; nothing for a plain one."""
    told = []
    if row.server != "plain":
        told += [f"With `OVERPAINT_{name}={value}`." for name, value in SERVERS[row.server].items()]
    if row.server in STANDINGS:
        told.append(f"After `overpaint accounts set NAME --standing {STANDINGS[row.server]}`.")
    if row.crowd:
        told.append(f"After {row.crowd} other call{'s' * (row.crowd > 1)}, not yet answered.")
    return " ".join(told)


def _anchor(title: str) -> str:
    """The anchor that a renderer of Markdown makes of a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
