"""What the pages of errors have in common, as Markdown."""

import re
from collections.abc import Iterable, Iterator

from tests.contracts.error_rows import SERVERS, STANDINGS, Row
from tests.contracts.error_tables import Answer, Answers

REQUESTS = "\n## Requests and answers"


def link_to(row: Row) -> str:
    """A link to what is asked and answered, for the table at the top."""
    anchor = re.sub(r"[^\w\- ]", "", str(row).lower()).replace(" ", "-")  # as renderers of Markdown make it
    return f"[{row.when}](#{anchor})"


def sections(rows: Iterable[Row], answers: Answers) -> Iterator[str]:
    """What is asked and answered, row by row."""
    return (_section(row, answers[row]) for row in rows)


def _section(row: Row, answer: Answer) -> str:
    request = [
        f"{row.method} {row.path}",
        *(f"{name}: {value}" for name, value in row.all_headers.items()),
    ]
    if row.body is not None:
        request += ["", row.content.decode()]
    head = [f"HTTP/1.1 {answer.status}", "Content-Type: application/json"]
    if answer.retry_after is not None:
        head.append("Retry-After: <seconds>")
    condition = _condition(row)
    return "\n".join(
        [
            f"\n### {row}\n",
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
