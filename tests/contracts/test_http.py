import asyncio
import base64

import pytest

from overpaint.contracts import http
from overpaint.contracts.http import BODY_BYTES_MAX, BodyGate, data_uri_bytes, engine_headers
from overpaint.core.accounts import Caller
from overpaint.core.errors import EditError, ErrorKind
from overpaint.core.images import IMAGE_BYTES_MAX
from tests.storage.samples import job

ANNA, BERT = Caller("anna", "1"), Caller("bert", "2")


async def test_one_account_holds_at_most_half_of_the_room_for_bodies() -> None:
    gate = BodyGate()
    async with gate.admitted(ANNA, BODY_BYTES_MAX), gate.admitted(ANNA, BODY_BYTES_MAX):
        third = asyncio.create_task(_pass(gate, ANNA))
        async with asyncio.timeout(1), gate.admitted(BERT, BODY_BYTES_MAX):
            assert not third.done()
    await third


async def test_a_body_that_finds_no_room_in_time_is_told_to_come_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http, "GATE_SECONDS", 0.05)
    gate = BodyGate()
    async with gate.admitted(ANNA, BODY_BYTES_MAX), gate.admitted(ANNA, BODY_BYTES_MAX):
        with pytest.raises(EditError) as refused:
            await _pass(gate, ANNA)
    assert refused.value.kind is ErrorKind.engine_unavailable
    assert refused.value.retry_after_s
    await _pass(gate, ANNA)


async def _pass(gate: BodyGate, caller: Caller) -> None:
    async with gate.admitted(caller, BODY_BYTES_MAX):
        pass


def test_line_breaks_in_base64_do_not_count_as_bytes_of_the_picture() -> None:
    data = bytes(IMAGE_BYTES_MAX)
    wrapped = base64.encodebytes(data).decode()
    assert data_uri_bytes(f"data:image/png;base64,{wrapped}", name="Image 1", param="x") == data


def test_a_byte_too_many_is_refused_before_it_is_decoded() -> None:
    encoded = base64.b64encode(bytes(IMAGE_BYTES_MAX + 1)).decode()
    with pytest.raises(EditError) as refused:
        data_uri_bytes(f"data:image/png;base64,{encoded}", name="Image 1", param="x")
    assert refused.value.kind is ErrorKind.image_too_large


def test_what_had_no_effect_is_told_in_a_header_of_plain_ascii() -> None:
    made = job(engine="embedded/classical", notes=("seed 7 had no effect", "“sepia” was not placed"))

    assert engine_headers(made) == {
        "x-overpaint-engine": "embedded/classical",
        "x-overpaint-notes": "seed 7 had no effect; ?sepia? was not placed",
    }
    assert engine_headers(job()) == {}
