import pytest
from hypothesis import given
from hypothesis import strategies as st

from overpaint.contracts.dashscope.models import FIRST_EDITION, PLUS_MODELS
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.pricing import PRICE_LISTS, PriceList


@pytest.mark.parametrize("prices", PRICE_LISTS.values(), ids=PRICE_LISTS)
def test_every_model_that_can_be_asked_for_has_a_price(prices: PriceList) -> None:
    assert set(prices.price_micros) == {*PLUS_MODELS, FIRST_EDITION}


@given(st.integers(1, 6))
def test_a_quote_is_the_price_times_the_images_in_whole_micros(n: int) -> None:
    quote = PRICE_LISTS["beijing"].quote("qwen-image-edit-plus", n)

    assert quote.amount_micros == 28_671 * n
    assert quote.price_list == "beijing-2025-11"


def test_a_model_without_a_price_does_not_exist() -> None:
    with pytest.raises(EditError, match="qwen-image-edit-plus") as refused:
        PRICE_LISTS["singapore"].quote("gpt-image-1", 1)

    assert refused.value.kind is ErrorKind.model_not_found
    assert refused.value.param == "model"
