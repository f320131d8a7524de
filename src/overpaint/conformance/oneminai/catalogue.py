"""The list of models, which stands beside `/api`, not under it."""

from typing import Any

import httpx

from overpaint.conformance.expecting import expect_list, expect_status, expect_true, json_of, member
from overpaint.conformance.oneminai.suite import CLIENTS, EDITOR_TYPE, MODEL, MODELS, NO_KEY, SUITE, call
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

TEXTS = ("name", "provider", "status")


@SUITE.check(CLIENTS, Certainty.observed)
async def the_catalogue_needs_no_key(server: Server) -> None:
    """`GET /models?feature=IMAGE_EDITOR` is answered with status 200 and `models` for anybody."""
    answer = await server.once(_catalogue)
    expect_status(answer, 200)
    member(json_of(answer), "models")


@SUITE.check(CLIENTS, Certainty.observed)
async def the_catalogue_lists_the_editor(server: Server) -> None:
    """`models` is a list, and one of them has the `modelId` that requests name."""
    models = expect_list(member(await _data(server), "models"), "models that are a list")
    ids = [member(model, "modelId") for model in models]
    expect_true(MODEL in ids, f"{MODEL} among them", ids)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_model_is_described(server: Server) -> None:
    """A model has `name`, `provider` and `status` as strings, and `creditMetadata`, whose form is its own."""
    model = await _editor(server)
    for name in TEXTS:
        value = member(model, name)
        expect_true(isinstance(value, str) and value != "", f"{name} to be a string", value)
    member(model, "creditMetadata")


@SUITE.check(CLIENTS, Certainty.observed)
async def a_model_says_what_it_is_for(server: Server) -> None:
    """`features` is a list that holds `IMAGE_EDITOR`."""
    features = member(await _editor(server), "features")
    is_met = isinstance(features, list) and EDITOR_TYPE in features
    expect_true(is_met, f"a list that holds {EDITOR_TYPE}", features)


@SUITE.check(CLIENTS, Certainty.observed)
async def a_model_says_what_goes_in_and_out(server: Server) -> None:
    """`modality` has `INPUT` and `OUTPUT`, lists of strings that are not empty."""
    modality = member(await _editor(server), "modality")
    for name in ("INPUT", "OUTPUT"):
        kinds = member(modality, name)
        is_met = isinstance(kinds, list) and bool(kinds) and all(isinstance(kind, str) for kind in kinds)
        expect_true(is_met, f"{name} to be a list of strings", kinds)


async def _catalogue(server: Server) -> httpx.Response:
    return await call(server, "GET", MODELS, headers=NO_KEY, params={"feature": EDITOR_TYPE})


async def _data(server: Server) -> Any:
    answer = await server.once(_catalogue)
    if answer.status_code != 200:
        raise Skipped("the catalogue was not answered with status 200")
    return json_of(answer)


async def _editor(server: Server) -> Any:
    """The model's entry; skips where it is not listed, since a check of its own says so."""
    try:
        models = expect_list(member(await _data(server), "models"), "models that are a list")
        return next(model for model in models if member(model, "modelId") == MODEL)
    except (Unmet, StopIteration):
        raise Skipped("the catalogue does not list the model") from None
