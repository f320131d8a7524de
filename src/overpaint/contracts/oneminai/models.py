"""What 1min.ai calls things, and its list of models, which is there for anybody.

Facts: 1min.ai API documentation, "Image Editor"; the form of the list as public clients read it.
"""

from datetime import timedelta

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from overpaint.contracts.http import Service
from overpaint.wire import oneminai as wire

NAME = "oneminai"
FEATURE = "IMAGE_EDITOR"
MODEL = "qwen-image-edit-plus"
REQUESTS_PER_SECOND = 3.0
RETENTION = timedelta(days=7)
CREDIT_MICROS = 1  # a credit is a millionth of a US dollar


async def list_models(service: Service, request: Request) -> Response:
    """`GET /models`: the model with its price, where its feature or none is asked for."""
    model = wire.Model(
        model_id=MODEL,
        name="Qwen Image Edit Plus",
        provider="overpaint",
        features=[FEATURE],
        modality=wire.Modality(inputs=["TEXT", "IMAGE"], outputs=["IMAGE"]),
        credit_metadata=wire.CreditMetadata(
            credit_per_image=credits_of(service.prices.quote(MODEL, 1).amount_micros)
        ),
    )
    is_asked = request.query_params.get("feature", FEATURE) == FEATURE
    return answer_of(wire.ModelsResponse(models=[model] if is_asked else []))


def credits_of(micros: int) -> int:
    """Millionths of a US dollar as credits; a debt is none."""
    return max(micros, 0) // CREDIT_MICROS


def answer_of(body: BaseModel) -> Response:
    """A body with status 200, which is what clients test for."""
    return Response(body.model_dump_json(), media_type="application/json")
