"""A dialect as an OpenAPI 3.1 document, from the models that its bodies are parsed with."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.json_schema import JsonSchemaMode, models_json_schema

from overpaint.reference.model import File, Operation, Parameter, Reference

_REFERENCE = "#/components/schemas/{model}"
Schema = dict[str, Any]


def document(reference: Reference, base_url: str) -> Schema:
    """The whole document; `base_url` has no slash at its end."""
    modes = [
        *((operation.request, _IN) for operation in reference.operations if operation.request),
        *((operation.response, _OUT) for operation in reference.operations if operation.response),
        (reference.failure, _OUT),
    ]
    names, definitions = models_json_schema(sorted(set(modes), key=str), ref_template=_REFERENCE)
    paths: dict[str, Schema] = {}
    for operation in reference.operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(
            operation, reference, names
        )
    return {
        "openapi": "3.1.0",
        "info": {"title": reference.title, "version": "1", "description": reference.introduction},
        "servers": [{"url": base_url}],
        "paths": paths,
        "components": {
            "schemas": definitions.get("$defs", {}),
            "securitySchemes": {"key": reference.key_scheme},
        },
    }


_BINARY = {"type": "string", "format": "binary"}
_IN: JsonSchemaMode = "validation"
_OUT: JsonSchemaMode = "serialization"
_Names = Mapping[Any, Schema]  # by model and mode; Any: pydantic's key also allows dataclasses


def _operation(operation: Operation, reference: Reference, names: _Names) -> Schema:
    described: Schema = {
        "summary": operation.summary,
        "description": operation.explanation,
        "responses": {
            "200": _answer("Done.", operation, names),
            "default": {
                "description": "Refused; see the error table.",
                "content": {"application/json": {"schema": names[reference.failure, _OUT]}},
            },
        },
    }
    if operation.needs_key:
        described["security"] = [{"key": []}]
    if operation.parameters:
        described["parameters"] = [_parameter(parameter) for parameter in operation.parameters]
    if content := dict(_bodies(operation, names)):
        described["requestBody"] = {"required": True, "content": content}
    return described


def _answer(description: str, operation: Operation, names: _Names) -> Schema:
    schema = names[operation.response, _OUT] if operation.response else {}
    return {"description": description, "content": {operation.response_type: {"schema": schema}}}


def _bodies(operation: Operation, names: _Names) -> Iterator[tuple[str, Schema]]:
    if operation.request:
        yield "application/json", {"schema": names[operation.request, _IN]}
    if operation.files:
        fields = operation.fields.model_json_schema() if operation.fields else {}
        files = {file.name: _file(file) for file in operation.files}
        yield (
            "multipart/form-data",
            {
                "schema": {
                    "type": "object",
                    "properties": files | fields.get("properties", {}),
                    "required": [
                        *(file.name for file in operation.files if file.required),
                        *fields.get("required", ()),
                    ],
                }
            },
        )


def _file(file: File) -> Schema:
    if file.count_max == 1:
        return _BINARY | {"description": file.meaning}
    several = {"type": "array", "items": _BINARY, "minItems": 1, "maxItems": file.count_max}
    return several | {"description": file.meaning}


def _parameter(parameter: Parameter) -> Schema:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "description": parameter.meaning,
        "required": parameter.required or parameter.place == "path",
        "schema": {"type": parameter.schema},
    }
