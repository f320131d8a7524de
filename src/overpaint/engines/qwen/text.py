"""What a prompt says of its references, as the transformer takes it."""

from collections.abc import Sequence
from typing import Any

import torch
from PIL import Image
from transformers import Qwen2_5_VLForConditionalGeneration

from overpaint.engines.qwen.templates import IMAGE_PAD, SYSTEM_HEAD_TOKENS, text_for


class TextEncoder:
    """Tokenizer and image processor are called one by one: the processor of both would ask for torchvision."""

    def __init__(
        self,
        model: Qwen2_5_VLForConditionalGeneration,
        tokenizer: Any,  # Any: the libraries' tokenizers and image processors have no useful types
        image_processor: Any,
        *,
        is_numbered: bool,
    ) -> None:
        self._model, self._tokenizer, self._image_processor = model.model, tokenizer, image_processor
        self._is_numbered = is_numbered

    @torch.inference_mode()
    def encoded(self, prompts: Sequence[str], references: Sequence[Image.Image]) -> list[torch.Tensor]:
        """The embeddings (1, T, D) of each prompt; all of them look at the references once."""
        device = self._model.device
        looked_at = self._image_processor(images=list(references), return_tensors="pt").to(device)
        grid = looked_at["image_grid_thw"]
        sights = self._model.get_image_features(looked_at["pixel_values"], grid, return_dict=True)
        pads = [int(cells) // self._image_processor.merge_size**2 for cells in grid.prod(-1)]
        return [self._read(self._ids(prompt, pads).to(device), sights, grid) for prompt in prompts]

    def _ids(self, prompt: str, pads: Sequence[int]) -> torch.Tensor:
        """The tokens (1, T) of the whole text, as many for a picture as it has patches."""
        text = text_for(prompt, references=len(pads), is_numbered=self._is_numbered)
        first, *rest = text.split(IMAGE_PAD)
        whole = first + "".join(IMAGE_PAD * count + part for count, part in zip(pads, rest, strict=True))
        return torch.tensor([self._tokenizer(whole)["input_ids"]])

    def _read(self, ids: torch.Tensor, sights: Any, grid: torch.Tensor) -> torch.Tensor:
        output = self._model(
            input_ids=ids,
            # without them a text of pictures and words gets positions along a line, and says nothing of it
            mm_token_type_ids=(ids == self._model.config.image_token_id).int(),
            image_grid_thw=grid,
            mm_encoder_outputs={"image": sights},
            use_cache=False,
        )
        embeddings: torch.Tensor = output.last_hidden_state[:, SYSTEM_HEAD_TOKENS:]
        return embeddings
