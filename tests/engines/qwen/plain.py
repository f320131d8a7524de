"""The same checkpoint run by the pipelines of diffusers, as they are but for what does not run here."""

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import torch
from diffusers import (
    AutoencoderKLQwenImage,
    FlowMatchEulerDiscreteScheduler,
    QwenImageEditPipeline,
    QwenImageEditPlusPipeline,
    QwenImageTransformer2DModel,
)
from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit, pipeline_qwenimage_edit_plus
from PIL import Image
from transformers import AutoTokenizer, Qwen2_5_VLForConditionalGeneration, Qwen2VLProcessor
from transformers.models.qwen2_vl.image_processing_pil_qwen2_vl import Qwen2VLImageProcessorPil

from overpaint.engines.qwen.editions import CONDITION_AREA, FIRST, REFERENCE_AREA, Edition

SMALL_REFERENCE_AREA, SMALL_CONDITION_AREA = 256 * 256, 128 * 128


class _WithoutVideos(Qwen2VLProcessor):
    """Its part for videos needs torchvision."""

    def check_argument_for_proper_class(self, argument_name: str, argument: object) -> Any:
        if argument_name != "video_processor":
            return super().check_argument_for_proper_class(argument_name, argument)
        return None


class Plain:
    """A pipeline of diffusers; references are made smaller than published, as an engine can be told to do, too."""

    def __init__(self, folder: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
        self.edition = edition
        module: ModuleType = pipeline_qwenimage_edit if edition is FIRST else pipeline_qwenimage_edit_plus
        sized = module.calculate_dimensions
        smaller = {REFERENCE_AREA: SMALL_REFERENCE_AREA, CONDITION_AREA: SMALL_CONDITION_AREA}
        monkeypatch.setattr(
            module, "calculate_dimensions", lambda area, ratio: sized(smaller.get(area, area), ratio)
        )
        text = Qwen2_5_VLForConditionalGeneration.from_pretrained(folder / "text_encoder").eval()
        tokenizer = AutoTokenizer.from_pretrained(folder / "tokenizer")
        images = Qwen2VLImageProcessorPil.from_pretrained(folder / "processor")
        pipeline = QwenImageEditPipeline if edition is FIRST else QwenImageEditPlusPipeline
        self._pipeline = pipeline(
            scheduler=FlowMatchEulerDiscreteScheduler.from_pretrained(folder / "scheduler"),
            vae=AutoencoderKLQwenImage.from_pretrained(folder / "vae").eval(),
            text_encoder=text,
            tokenizer=tokenizer,
            processor=_WithoutVideos(image_processor=images, tokenizer=tokenizer, video_processor=None),
            transformer=QwenImageTransformer2DModel.from_pretrained(folder / "transformer").eval(),
        )
        self._pipeline.set_progress_bar_config(disable=True)
        self._with_positions(text)

    def latents(self, pictures: Sequence[Image.Image], prompt: str, **wanted: Any) -> torch.Tensor:
        """The final latents (n, N, 64)."""
        made: torch.Tensor = self._run(pictures, prompt, "latent", **wanted)
        return made

    def pixels(self, pictures: Sequence[Image.Image], prompt: str, **wanted: Any) -> list[np.ndarray]:
        """The outputs, each (H, W, 3) uint8."""
        return [np.asarray(picture) for picture in self._run(pictures, prompt, "pil", **wanted)]

    def _run(
        self, pictures: Sequence[Image.Image], prompt: str, kind: str, *, seeds: Sequence[int], **wanted: Any
    ) -> Any:
        image = pictures[0] if self.edition is FIRST else list(pictures)
        generators = [torch.Generator("cpu").manual_seed(seed) for seed in seeds]
        called = {"num_images_per_prompt": len(seeds), "generator": generators, "output_type": kind}
        return self._pipeline(image=image, prompt=prompt, **called, **wanted).images

    def _with_positions(self, text: Qwen2_5_VLForConditionalGeneration) -> None:
        """Passes on which tokens are pictures: the pipelines of 0.42 do not, and get positions along a line."""
        forward = text.forward

        def with_types(**inputs: Any) -> Any:
            types = (inputs["input_ids"] == text.config.image_token_id).int()
            return forward(**inputs, mm_token_type_ids=types)

        text.forward = with_types
