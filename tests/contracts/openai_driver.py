"""Calls the `openai` SDK that it finds, as told line by line: a call as JSON in, what became of it as JSON out.

A process of its own, so that two editions of the SDK can be driven side by side.
"""

import asyncio
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openai


def main() -> None:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(made(json.loads(line)), default=str) + "\n")
        sys.stdout.flush()


def made(call: dict[str, Any]) -> dict[str, Any]:
    """What the call gives: the answer as its user sees it, or what was raised."""
    settings = call.pop("client")
    way = call.pop("way")
    for name in ("image", "mask"):
        if name in call:
            call[name] = opened(call[name])
    try:
        seen = WAYS[way](settings, call)
    except openai.APIError as error:
        seen = {
            "raised": type(error).__name__,
            "message": error.message,
            "type": error.type,
            "param": error.param,
            "code": error.code,
            "status": getattr(error, "status_code", None),
            "request_id": getattr(error, "request_id", None),
        }
    return {"edition": openai.__version__, **seen}


def opened(given: Any) -> Any:
    """A picture in the shape that the call names, read from its path: `{"path": "one.png", "as": "bytes"}`."""
    if isinstance(given, list):
        return [opened(one) for one in given]
    path = Path(given["path"])
    match given["as"]:
        case "path":
            return path
        case "bytes":
            return path.read_bytes()
        case "file":
            return path.open("rb")
        case "stream":
            return io.BytesIO(path.read_bytes())
        case "tuple":
            return ("photo.png", path.read_bytes(), "image/png")
        case other:
            raise ValueError(other)


def sync(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    return seen_of(openai.OpenAI(**settings).images.edit(**call))


def sync_stream(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    with openai.OpenAI(**settings).images.edit(**call, stream=True) as events:
        return {"events": [event_of(event) for event in events]}


def aio(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    async def once() -> dict[str, Any]:
        async with openai.AsyncOpenAI(**settings) as client:
            return seen_of(await client.images.edit(**call))

    return asyncio.run(once())


def aio_stream(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    async def all_of_them() -> dict[str, Any]:
        async with openai.AsyncOpenAI(**settings) as client:
            events = await client.images.edit(**call, stream=True)
            return {"events": [event_of(event) async for event in events]}

    return asyncio.run(all_of_them())


def generate(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    return seen_of(openai.OpenAI(**settings).images.generate(**call))


def variation(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    return seen_of(openai.OpenAI(**settings).images.create_variation(**call))


def models(settings: dict[str, Any], call: dict[str, Any]) -> dict[str, Any]:
    client = openai.OpenAI(**settings)
    ids = [model.id for model in client.models.list(**call)]
    return {"ids": ids, "retrieved": [client.models.retrieve(id_).id for id_ in ids]}


def seen_of(answer: Any) -> dict[str, Any]:
    """What a user reads from an answer, by attribute."""
    return {
        "class": type(answer).__name__,
        "created": answer.created,
        "images": [image.b64_json for image in answer.data],
        "urls": [image.url for image in answer.data],
        "size": answer.size,
        "background": answer.background,
        "output_format": answer.output_format,
        "total_tokens": answer.usage.total_tokens,
        "request_id": answer._request_id,
    }


def event_of(event: Any) -> dict[str, Any]:
    return {
        "class": type(event).__name__,
        "type": event.type,
        "image": event.b64_json,
        "created_at": event.created_at,
        "size": event.size,
        "quality": event.quality,
        "background": event.background,
        "output_format": event.output_format,
        "total_tokens": event.usage.total_tokens,
    }


WAYS: dict[str, Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]]] = {
    way.__name__: way for way in (sync, sync_stream, aio, aio_stream, generate, variation, models)
}

if __name__ == "__main__":
    main()
