"""A dialect as one HTML page that needs nothing but itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from pydantic import BaseModel

from overpaint.reference.model import Operation, Reference


def _prose(text: str) -> Markup:
    """Text whose words in backticks are code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped before


_ENVIRONMENT = Environment(
    loader=PackageLoader("overpaint.reference"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["prose"] = _prose


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a body, with the path that leads to it: `input.messages[].content[].image`."""

    path: str
    kind: str
    meaning: str
    is_required: bool


def page(reference: Reference, base_url: str, others: Sequence[Reference]) -> str:
    """The page; `base_url` has no slash at its end, and stands for `{base}` in every example."""
    return _ENVIRONMENT.get_template("page.html").render(
        reference=reference,
        base=base_url,
        others=others,
        rows_of=rows_of,
        parts_of=parts_of,
    )


def rows_of(model: type[BaseModel]) -> Iterator[Row]:
    """Every field of a body, outermost first."""
    schema = model.model_json_schema()
    yield from _rows(schema, schema.get("$defs", {}), "")


def parts_of(operation: Operation) -> Iterator[Row]:
    """Every part of a multipart body, files first."""
    for file in operation.files:
        yield Row(file.name, "file", file.meaning, file.required)
    if operation.fields:
        yield from rows_of(operation.fields)


def _rows(schema: dict[str, Any], known: dict[str, Any], prefix: str) -> Iterator[Row]:
    for name, field in schema.get("properties", {}).items():
        path = f"{prefix}{name}"
        inner, suffix = _resolved(field, known)
        meaning = field.get("description") or inner.get("description", "")
        yield Row(path + suffix, _kind(inner), meaning, name in schema.get("required", ()))
        yield from _rows(inner, known, f"{path}{suffix}.")


def _resolved(field: dict[str, Any], known: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """What a field is once null is left out and references are followed; `[]` when it is a list of that."""
    choices = [choice for choice in field.get("anyOf", ()) if choice.get("type") != "null"]
    if len(choices) == 1:
        return _resolved({**choices[0], "description": field.get("description", "")}, known)
    if "$ref" in field:
        return _resolved(known[field["$ref"].rpartition("/")[2]], known)
    if field.get("type") == "array":
        inner, suffix = _resolved(field.get("items", {}), known)
        return inner, f"[]{suffix}"
    return field, ""


def _kind(field: dict[str, Any]) -> str:
    if "enum" in field:
        return " | ".join(f'"{value}"' for value in field["enum"])
    if "const" in field:
        return f'"{field["const"]}"'
    return str(field.get("type", "any"))
