"""Calls the `dashscope` SDK that it finds, as told line by line: a call as JSON in, what became of it as JSON out.

A process of its own, so that two editions of the SDK can be driven side by side.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from typing import Any

import dashscope
from dashscope.aigc.image_generation import ImageGeneration
from dashscope.api_entities.dashscope_response import Message
from dashscope.version import __version__

try:
    from dashscope.v2.errors import DashScopeError
except ImportError:  # edition 1.25 has no typed client
    DashScopeError = Exception


def main() -> None:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(made(json.loads(line)), default=str) + "\n")
        sys.stdout.flush()


def made(call: dict[str, Any]) -> dict[str, Any]:
    """What the call gives: one answer as its user sees it, or the name of what was raised."""
    if base_url := call.pop("base_url", None):
        dashscope.base_http_api_url = base_url
    try:
        answer = WAYS[call.pop("way")](call)
    except Exception as error:  # noqa: BLE001 - whatever the SDK raises is what the test wants to see
        answer = {"raised": type(error).__name__, **vars(error), "message": str(error)}
    return {"edition": __version__, **(answer if type(answer) is dict else seen(answer))}


def seen(answer: Any) -> dict[str, Any]:
    """What a user reads from an answer, by attribute, and what `json.dumps` makes of it."""
    choices = answer.output.choices if answer.output and "choices" in answer.output else []
    return {
        "status_code": answer.status_code,
        "code": answer.code,
        "message": answer.message,
        "request_id": answer.request_id,
        "output": answer.output,
        "usage": answer.usage,
        "finish_reasons": [choice.finish_reason for choice in choices],
        "images": [part["image"] for choice in choices for part in choice.message.content],
        "dumped": json.dumps(answer),
    }


def sync(call: dict[str, Any]) -> Any:
    return dashscope.MultiModalConversation.call(**call)


def sync_stream(call: dict[str, Any]) -> Any:
    (answer,) = dashscope.MultiModalConversation.call(**call, stream=True)
    return answer


def aio(call: dict[str, Any]) -> Any:
    return asyncio.run(dashscope.AioMultiModalConversation.call(**call))


def aio_stream(call: dict[str, Any]) -> Any:
    async def only() -> Any:
        (answer,) = [
            answer async for answer in await dashscope.AioMultiModalConversation.call(**call, stream=True)
        ]
        return answer

    return asyncio.run(only())


def image_generation(call: dict[str, Any]) -> Any:
    return ImageGeneration.call(**with_messages(call))


def image_generation_task(call: dict[str, Any]) -> Any:
    return ImageGeneration.async_call(**with_messages(call))


def image_synthesis(call: dict[str, Any]) -> Any:
    return dashscope.ImageSynthesis.sync_call(**call)


def typed(call: dict[str, Any]) -> Any:
    """What the typed client of edition 2.0 gives or raises, and how often it asked."""
    client = dashscope.Client(api_key=call["api_key"], base_url=dashscope.base_http_api_url)
    sent: list[Any] = []
    client.transport.http_client.event_hooks = {"request": [sent.append]}
    try:
        answer = client.chat.completions.create(model=call["model"], messages=call["messages"])
    except DashScopeError as error:
        error.request_count = len(sent)
        raise
    return {"request_id": answer.request_id, "request_count": len(sent)}


def typed_images(call: dict[str, Any]) -> Any:
    client = dashscope.Client(api_key=call["api_key"], base_url=dashscope.base_http_api_url)
    return client.images.generate(model=call["model"], prompt="Make it blue")


def fetch_task(call: dict[str, Any]) -> Any:
    return dashscope.ImageSynthesis.fetch(call["task"], api_key=call["api_key"])


def cancel_task(call: dict[str, Any]) -> Any:
    return dashscope.ImageSynthesis.cancel(call["task"], api_key=call["api_key"])


def list_tasks(call: dict[str, Any]) -> Any:
    return dashscope.ImageSynthesis.list(model_name=call["model"], api_key=call["api_key"])


def with_messages(call: dict[str, Any]) -> dict[str, Any]:
    return {**call, "messages": [Message(**message) for message in call["messages"]]}


WAYS: dict[str, Callable[[dict[str, Any]], Any]] = {
    way.__name__: way
    for way in (
        sync,
        sync_stream,
        aio,
        aio_stream,
        image_generation,
        image_generation_task,
        image_synthesis,
        typed,
        typed_images,
        fetch_task,
        cancel_task,
        list_tasks,
    )
}

if __name__ == "__main__":
    main()
