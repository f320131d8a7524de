"""What `GET /models` tells."""

from typing import Any
from urllib.parse import quote

from overpaint.conformance.expecting import expect, expect_status, expect_true, json_of, member
from overpaint.conformance.openai.suite import (
    ERRORS,
    MODELS,
    PYTHON_SDK,
    REFUSED,
    SUITE,
    edited,
    expect_refusal,
    form,
    refused,
)
from overpaint.conformance.server import Server
from overpaint.conformance.suite import Certainty, Skipped, Unmet

NONE = "no-such-model"


@SUITE.check(MODELS)
async def models_are_listed(server: Server) -> None:
    """`GET /models` gives `{"object": "list", "data": […]}`."""
    answer = await server.send("GET", "/models")
    expect_status(answer, 200)
    expect("object", member(json_of(answer), "object"), "list")
    expect_true(bool(member(json_of(answer), "data")), "a list of models", answer.text)


@SUITE.check(MODELS)
async def a_model_has_four_members(server: Server) -> None:
    """A model has `id` and `owned_by` as texts, `object` of `model`, and `created` as an integer."""
    for model in await _models(server):
        expect("object", member(model, "object"), "model")
        expect_true(type(member(model, "created")) is int, "created as an integer", model)
        for name in ("id", "owned_by"):
            value = member(model, name)
            expect_true(isinstance(value, str) and value != "", f"{name} as a text", model)


@SUITE.check(MODELS)
async def a_model_is_found_by_its_id(server: Server) -> None:
    """`GET /models/{id}` gives the object that the list holds."""
    (model, *_) = await _models(server)
    await _expect_found(server, model)


@SUITE.check(PYTHON_SDK, Certainty.observed)
async def an_id_may_hold_a_slash(server: Server) -> None:
    """An id with a slash is found by its percent-encoded form, as the SDK sends it."""
    slashed = [model for model in await _models(server) if "/" in str(model.get("id"))]
    if not slashed:
        raise Skipped("no model of the server has an id with a slash")
    await _expect_found(server, slashed[0])


@SUITE.check(ERRORS)
async def a_model_that_does_not_exist_is_not_found(server: Server) -> None:
    """`GET /models/{id}` of an unknown id is refused with 404 `model_not_found`."""
    answer = await server.send("GET", f"/models/{NONE}")
    expect_refusal(answer, 404, type=REFUSED, param="model", code="model_not_found")


@SUITE.check(ERRORS)
async def models_need_a_key(server: Server) -> None:
    """Without a key no models are listed, but 401."""
    answer = await server.send("GET", "/models", headers={"authorization": None})
    expect_refusal(answer, 401, type=REFUSED)


@SUITE.check(MODELS, images=1)
async def a_listed_model_edits(server: Server) -> None:
    """A model of the list whose id speaks of images may be named in an edit."""
    named = [str(model.get("id")) for model in await _models(server) if "image" in str(model.get("id"))]
    if not named:
        raise Skipped("no model of the server speaks of images")
    await edited(server, form(model=named[0]))


@SUITE.check(ERRORS)
async def an_edit_by_an_unknown_model_is_refused(server: Server) -> None:
    """An edit that names an unknown model is refused with 404 `model_not_found`."""
    await refused(server, form(model=NONE), "model", status=404, type=REFUSED, code="model_not_found")


async def _models(server: Server) -> list[dict[str, Any]]:
    """The models that all checks share; skips where there are none, since a check of its own says so."""
    return await server.once(_listed)


async def _listed(server: Server) -> list[dict[str, Any]]:
    try:
        models = member(json_of(await server.send("GET", "/models")), "data")
    except Unmet:
        models = None
    if not models or not isinstance(models, list) or not all(isinstance(model, dict) for model in models):
        raise Skipped("the server lists no models")
    found: list[dict[str, Any]] = models
    return found


async def _expect_found(server: Server, model: dict[str, Any]) -> None:
    answer = await server.send("GET", f"/models/{quote(str(model.get('id')), safe='')}")
    expect_status(answer, 200)
    expect("model", json_of(answer), model)
