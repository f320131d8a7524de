"""What this dialect is called in our records, and the models that it offers."""

from collections.abc import Mapping
from dataclasses import dataclass

from overpaint.core.errors import EditError, ErrorKind

NAME = "openai"


@dataclass(frozen=True, slots=True)
class ModelName:
    """A name that a client may give, the model of the price list that it means, and when that came out."""

    model: str
    created: int


DEFAULT_MODEL = "qwen-image-edit-plus"


MODELS: Mapping[str, ModelName] = {
    DEFAULT_MODEL: ModelName("qwen-image-edit-plus", 1_758_499_200),  # 2025-09-22
    "qwen-image-edit-plus-2025-10-30": ModelName("qwen-image-edit-plus-2025-10-30", 1_761_782_400),
    "qwen-image-edit": ModelName("qwen-image-edit", 1_755_561_600),  # 2025-08-19
    # The same by the names of their weights, which is how clients of other servers know them.
    "Qwen/Qwen-Image-Edit-2509": ModelName("qwen-image-edit-plus", 1_758_499_200),
    "Qwen/Qwen-Image-Edit": ModelName("qwen-image-edit", 1_755_561_600),
}


def known_model(name: str) -> ModelName:
    """The model that a client means; raises `model_not_found`."""
    if name not in MODELS:
        known = ", ".join(MODELS)
        raise EditError(
            ErrorKind.model_not_found, f"The model {name} does not exist; known: {known}.", param="model"
        )
    return MODELS[name]
