"""What this dialect is called in our records, and the models that it offers."""

from overpaint.core.errors import EditError, ErrorKind, Reason

NAME = "dashscope"
PLUS_MODELS = ("qwen-image-edit-plus", "qwen-image-edit-plus-2025-10-30")
FIRST_EDITION = "qwen-image-edit"


def known_model(name: str | None) -> str:
    """The model of that name; raises when it is missing, or none of the three."""
    if not name:
        raise EditError(
            ErrorKind.invalid_request, "model is missing.", reason=Reason.model_missing, param="model"
        )
    if name not in (*PLUS_MODELS, FIRST_EDITION):
        raise EditError(ErrorKind.model_not_found, f"The model {name} does not exist.", param="model")
    return name
