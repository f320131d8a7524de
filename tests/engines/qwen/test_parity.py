"""The step loop against the pipelines of diffusers, in the same run and on the same random weights, in float32."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from overpaint.core.images import Size
from overpaint.engines.qwen.editions import EDITIONS, FIRST, PLUS_2509, PLUS_2511, Edition
from overpaint.engines.qwen.model import Model
from overpaint.engines.qwen.options import QwenOptions, Spec
from overpaint.engines.qwen.steps import Drawing
from overpaint.engines.qwen.text import TextEncoder
from tests.engines.qwen.conftest import Folders
from tests.engines.qwen.plain import SMALL_CONDITION_AREA, SMALL_REFERENCE_AREA, Plain

LATENTS_OFF_MAX = 2e-3
PIXELS_OFF_MAX = 2
SEEN_MIN = 100 * LATENTS_OFF_MAX
SIZE = Size(256, 192)
STEPS = 4
PROMPT = "Make the sky violet"
PICTURES = [
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (6 + 3 * seed, 11, 3), np.uint8)).resize(
        size
    )
    for seed, size in enumerate([(160, 120), (200, 90), (96, 144)])
]


def model_of(folder: Path) -> Model:
    options = QwenOptions(reference_area=SMALL_REFERENCE_AREA, condition_area=SMALL_CONDITION_AREA)
    return Model(Spec(folder, options, "cpu", 10_000_000))


def drawn(
    model: Model,
    pictures: Sequence[Image.Image] = PICTURES[:2],
    *,
    prompts: Sequence[str] = (PROMPT, " "),
    seeds: Sequence[int] = (5,),
    size: Size = SIZE,
) -> list[Drawing]:
    drawings = model.drawings(prompts, pictures, size, seeds=seeds, steps=STEPS, guidance=4.0)
    for drawing in drawings:
        while not drawing.is_done:
            model.go_on(drawing)
    return drawings


def off(one: torch.Tensor, other: torch.Tensor) -> float:
    return float((one - other).abs().max())


@pytest.mark.parametrize(
    ("negative", "seeds", "size"),
    [
        (None, (5,), SIZE),
        (" ", (5,), SIZE),
        ("blurry", (5,), Size(144, 304)),
        (" ", (11, 12, 13, 14, 15, 16), Size(64, 48)),
    ],
    ids=["no guidance", "guidance", "a negative prompt, upright", "n=6"],
)
@pytest.mark.parametrize(
    ("edition", "references"),
    [(edition, count) for edition in EDITIONS for count in range(1, edition.references_max + 1)],
    ids=lambda value: getattr(value, "name", value),
)
def test_outputs_are_those_of_diffusers(
    folder_of: Folders,
    monkeypatch: pytest.MonkeyPatch,
    edition: Edition,
    references: int,
    seeds: tuple[int, ...],
    negative: str | None,
    size: Size,
) -> None:
    plain, model = Plain(folder_of(edition), edition, monkeypatch), model_of(folder_of(edition))
    pictures = PICTURES[:references]
    wanted = {
        "seeds": seeds,
        "num_inference_steps": STEPS,
        "true_cfg_scale": 4.0 if negative else 1.0,
        "negative_prompt": negative,
        "width": size.width,
        "height": size.height,
    }
    prompts = [PROMPT, negative] if negative else [PROMPT]
    drawings = drawn(model, pictures, prompts=prompts, seeds=seeds, size=size)

    assert off(
        torch.cat([drawing.latents for drawing in drawings]), plain.latents(pictures, PROMPT, **wanted)
    ) < (LATENTS_OFF_MAX)
    for drawing, theirs in zip(drawings, plain.pixels(pictures, PROMPT, **wanted), strict=True):
        ours = np.asarray(model.finished(drawing, size)).astype(int)
        assert np.abs(ours - theirs).max() <= PIXELS_OFF_MAX


@pytest.mark.parametrize("edition", [PLUS_2509, PLUS_2511], ids=lambda edition: edition.name)
class TestParitySees:
    """Each of these breaks it by a hundred times the tolerance: a deaf model would agree with anything."""

    def test_positions_along_a_line(
        self, folder_of: Folders, monkeypatch: pytest.MonkeyPatch, edition: Edition
    ) -> None:
        right = drawn(model_of(folder_of(edition)))[0]
        model = model_of(folder_of(edition))
        monkeypatch.setattr(model._text._model, "get_rope_index", along_a_line)

        assert off(drawn(model)[0].latents, right.latents) > SEEN_MIN

    def test_references_in_another_order(self, folder_of: Folders, edition: Edition) -> None:
        model = model_of(folder_of(edition))
        swapped = drawn(model, PICTURES[1::-1])[0]

        assert off(drawn(model)[0].latents, swapped.latents) > SEEN_MIN

    def test_a_negative_prompt_left_out(self, folder_of: Folders, edition: Edition) -> None:
        model = model_of(folder_of(edition))
        unguided = drawn(model, prompts=[PROMPT])[0]

        assert off(drawn(model)[0].latents, unguided.latents) > SEEN_MIN

    def test_another_prompt(self, folder_of: Folders, edition: Edition) -> None:
        model = model_of(folder_of(edition))
        other = drawn(model, prompts=["Put a hat on the dog", " "])[0]

        assert off(drawn(model)[0].latents, other.latents) > SEEN_MIN

    def test_the_seed_of_a_neighbour(self, folder_of: Folders, edition: Edition) -> None:
        model = model_of(folder_of(edition))
        one, two = drawn(model, seeds=(5, 6))

        assert off(one.latents, two.latents) > SEEN_MIN


def along_a_line(input_ids: torch.Tensor, **_: object) -> tuple[torch.Tensor, torch.Tensor]:
    positions = torch.arange(input_ids.shape[1]).expand(3, 1, -1)
    return positions, torch.zeros(1, 1, dtype=torch.long)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_an_output_depends_on_its_seed_alone(folder_of: Folders, edition: Edition) -> None:
    pictures = PICTURES[:1]
    together = drawn(model_of(folder_of(edition)), pictures, seeds=(5, 6, 7))
    model = model_of(folder_of(edition))
    alone = drawn(model, pictures, seeds=(6,))[0]
    remembered = drawn(model, pictures, seeds=(6,))[0]

    assert torch.equal(alone.latents, together[1].latents)
    assert torch.equal(remembered.latents, alone.latents)


def test_steps_taken_in_turns_are_the_same_steps(folder_of: Folders) -> None:
    model = model_of(folder_of(FIRST))
    alone = [drawn(model, PICTURES[:1], prompts=[prompt, " "])[0] for prompt in ("a", "b")]
    in_turns = [
        model.drawings([prompt, " "], PICTURES[:1], SIZE, seeds=(5,), steps=STEPS, guidance=4.0)[0]
        for prompt in ("a", "b")
    ]
    for _ in range(STEPS):
        for drawing in in_turns:
            model.go_on(drawing)

    for one, other in zip(alone, in_turns, strict=True):
        assert torch.equal(one.latents, other.latents)


def test_prompts_look_at_their_pictures_once(folder_of: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    model, looks = model_of(folder_of(PLUS_2509)), []
    encoder: TextEncoder = model._text
    look = encoder._model.get_image_features
    monkeypatch.setattr(
        encoder._model, "get_image_features", lambda *given, **named: looks.append(1) or look(*given, **named)
    )
    for _ in range(2):
        drawn(model)

    assert looks == [1]
