"""What an image costs, by model and region."""

from collections.abc import Mapping
from dataclasses import dataclass

from overpaint.core.errors import EditError, ErrorKind


@dataclass(frozen=True, slots=True)
class Quote:
    """The price of one edit before it is made; `price_micros` is per image, in millionths of a US dollar."""

    price_micros: int
    n: int
    price_list: str

    @property
    def amount_micros(self) -> int:
        """What the whole edit costs when every image arrives."""
        return self.price_micros * self.n


@dataclass(frozen=True, slots=True)
class PriceList:
    """Prices per image in USD micros, by model; `name` is kept with every hold that used it."""

    name: str
    price_micros: Mapping[str, int]

    def quote(self, model: str, n: int) -> Quote:
        """The price of `n` images; raises `model_not_found` for a model without one."""
        if model not in self.price_micros:
            known = ", ".join(self.price_micros)
            raise EditError(
                ErrorKind.model_not_found, f"The model {model} does not exist; known: {known}.", param="model"
            )
        return Quote(self.price_micros[model], n, self.name)


# Source: Model Studio, model list, price per image (November 2025).
PRICE_LISTS = {
    "singapore": PriceList(
        "singapore-2025-11",
        {
            "qwen-image-edit-plus": 30_000,
            "qwen-image-edit-plus-2025-10-30": 30_000,
            "qwen-image-edit": 45_000,
        },
    ),
    "beijing": PriceList(
        "beijing-2025-11",
        {
            "qwen-image-edit-plus": 28_671,
            "qwen-image-edit-plus-2025-10-30": 28_671,
            "qwen-image-edit": 43_000,
        },
    ),
}
