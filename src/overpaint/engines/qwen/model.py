"""The parts of a checkpoint, loaded, and what can be shared between edits."""

import hashlib
from collections.abc import Sequence

import torch
from diffusers import AutoencoderKLQwenImage, FlowMatchEulerDiscreteScheduler, QwenImageTransformer2DModel
from PIL import Image
from transformers import AutoTokenizer, Qwen2_5_VLForConditionalGeneration
from transformers.models.qwen2_vl.image_processing_pil_qwen2_vl import Qwen2VLImageProcessorPil

from overpaint.core.images import Size
from overpaint.engines.qwen.autoencoder import PATCH, SCALE, Autoencoder
from overpaint.engines.qwen.caches import ByContent
from overpaint.engines.qwen.denoiser import Denoiser, Modulation
from overpaint.engines.qwen.editions import Edition
from overpaint.engines.qwen.inputs import reference_of
from overpaint.engines.qwen.options import Spec
from overpaint.engines.qwen.schedule import Schedule, schedule_of
from overpaint.engines.qwen.steps import Drawing, pure_noise
from overpaint.engines.qwen.templates import SYSTEM_HEAD, SYSTEM_HEAD_TOKENS
from overpaint.engines.qwen.text import TextEncoder
from overpaint.engines.qwen.weights import BadWeights, checkpoint_in

LATENTS_BYTES_MAX = 64 * 2**20  # of references: half a megabyte each at 1 megapixel
TEXTS_BYTES_MAX = 128 * 2**20  # of prompts with their references: two to five megabytes each
MODULATIONS_BYTES_MAX = 512 * 2**20  # of schedules: 177 MB at 40 steps


class Model:
    """One checkpoint on one device."""

    def __init__(self, spec: Spec) -> None:
        checkpoint = checkpoint_in(spec.folder)
        self.edition: Edition = checkpoint.edition
        self._options = spec.options
        device = torch.device(spec.device)
        dtype = None if spec.options.dtype == "auto" else getattr(torch, spec.options.dtype)
        folder = spec.folder
        text = Qwen2_5_VLForConditionalGeneration.from_pretrained(
            folder / "text_encoder", dtype=dtype or "auto", use_safetensors=True, local_files_only=True
        )
        parts = {"use_safetensors": True, "local_files_only": True, "torch_dtype": dtype or text.dtype}
        transformer = QwenImageTransformer2DModel.from_pretrained(folder / "transformer", **parts)
        vae = AutoencoderKLQwenImage.from_pretrained(folder / "vae", **parts)
        tokenizer = AutoTokenizer.from_pretrained(folder / "tokenizer", local_files_only=True)
        head = len(tokenizer(SYSTEM_HEAD)["input_ids"])
        if head != SYSTEM_HEAD_TOKENS:
            raise BadWeights(
                f"{folder}/tokenizer makes {head} tokens of the template; {SYSTEM_HEAD_TOKENS} are dropped."
            )
        self._text = TextEncoder(
            text.eval().to(device),
            tokenizer,
            Qwen2VLImageProcessorPil.from_pretrained(folder / "processor", local_files_only=True),
            is_numbered=self.edition.is_numbered,
        )
        self._autoencoder = Autoencoder(vae.eval().to(device))
        self._denoiser = Denoiser(transformer.eval().to(device))
        self._scheduler = FlowMatchEulerDiscreteScheduler.load_config(folder / "scheduler")
        self._channels = vae.config.z_dim
        self._latents = ByContent[torch.Tensor](LATENTS_BYTES_MAX)
        self._texts = ByContent[list[torch.Tensor]](TEXTS_BYTES_MAX)
        self._modulations = ByContent[Modulation](MODULATIONS_BYTES_MAX)

    def drawings(
        self,
        prompts: Sequence[str],
        pictures: Sequence[Image.Image],
        size: Size,
        *,
        seeds: Sequence[int],
        steps: int,
        guidance: float,
    ) -> list[Drawing]:
        """One output on its way for each seed; of two prompts the second is what is not wanted.

        `size` has sides that are multiples of 16 px. The outputs share all but their noise.
        """
        areas = self._options.reference_area, self._options.condition_area
        references = [
            reference_of(
                picture,
                reference_area=areas[0],
                condition_area=areas[1] if self.edition.is_numbered else areas[0],
            )
            for picture in pictures
        ]
        contents = [_content_of(reference.pixels) for reference in references]
        texts = self._texts.get(
            (tuple(prompts), *contents),
            lambda: self._text.encoded(prompts, [reference.seen for reference in references]),
            list,
        )
        known = [
            (self._encoded(content, reference.pixels), _grid_of(*reference.pixels.shape[-2:]))
            for content, reference in zip(contents, references, strict=True)
        ]
        scene = self._denoiser.scene(_grid_of(size.height, size.width), known, texts)
        schedule = schedule_of(self._scheduler, steps, scene.output_tokens)
        return [
            Drawing(
                scene,
                schedule,
                guidance,
                pure_noise(seed, size.width, size.height, self._denoiser, self._channels),
            )
            for seed in seeds
        ]

    def go_on(self, drawing: Drawing) -> None:
        """One step."""
        drawing.go_on(self._denoiser, self._modulation(drawing.schedule, drawing.step))

    def finished(self, drawing: Drawing, size: Size) -> Image.Image:
        """The picture, or what it looks like so far."""
        pixels = self._autoencoder.decoded(drawing.latents, size.height, size.width)
        return Image.fromarray(pixels.cpu().numpy())

    def _encoded(self, content: str, pixels: torch.Tensor) -> torch.Tensor:
        return self._latents.get(content, lambda: self._autoencoder.encoded(pixels), lambda tokens: [tokens])

    def _modulation(self, schedule: Schedule, step: int) -> Modulation:
        timestep = schedule.timesteps[step]
        return self._modulations.get(
            timestep,
            lambda: self._denoiser.modulation(timestep),
            lambda made: [made.images, made.texts, made.last],
        )


def _grid_of(height: int, width: int) -> tuple[int, int]:
    """Rows and columns of the tokens of a picture of so many px."""
    return height // (SCALE * PATCH), width // (SCALE * PATCH)


def _content_of(pixels: torch.Tensor) -> str:
    return hashlib.sha256(pixels.numpy().tobytes()).hexdigest() + str(tuple(pixels.shape))
