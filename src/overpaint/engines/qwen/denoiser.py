"""One forward pass of the transformer, without what an edit would do twice or for nothing.

The passes of an edit share their references, texts, positions and modulations: those are made once. A pass yields the
noise of the output alone, so in the last block only the output's own tokens go on, and in the first one the tokens
of pictures are the same whatever the prompt says.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from diffusers import QwenImageTransformer2DModel
from diffusers.models.attention_dispatch import dispatch_attention_fn
from diffusers.models.transformers.transformer_qwenimage import (
    QwenImageTransformerBlock,
    apply_rotary_emb_qwen,
)
from torch import nn
from torch.nn.functional import silu

Grid = tuple[int, int]  # rows and columns of tokens
_Heads = tuple[torch.Tensor, torch.Tensor, torch.Tensor]  # queries, keys and values (B, N, heads, D)


@dataclass(frozen=True, slots=True)
class Scene:
    """What stays the same through all steps of an edit: `texts` are its prompts, each (1, T, D) as the blocks take it."""

    references: torch.Tensor
    texts: tuple[torch.Tensor, ...]
    image_positions: torch.Tensor
    text_positions: tuple[torch.Tensor, ...]
    output_tokens: int


@dataclass(frozen=True, slots=True)
class Modulation:
    """Shift, scale and gate of every block for one step: of the pictures (60, R, 6 D), of the text (60, 1, 6 D).

    R is 2 where references have a modulation of their own, else 1; `last` (1, 2 D) is that of the output's norm.
    """

    images: torch.Tensor
    texts: torch.Tensor
    last: torch.Tensor


class Denoiser:
    """Wraps the transformer; changes nothing in it."""

    def __init__(self, transformer: QwenImageTransformer2DModel) -> None:
        self._model = transformer
        self._zero_cond_t = bool(transformer.config.zero_cond_t)

    @property
    def dtype(self) -> torch.dtype:
        """Of its weights, and of what it takes."""
        dtype: torch.dtype = self._model.dtype
        return dtype

    @property
    def device(self) -> torch.device:
        """Where it runs."""
        device: torch.device = self._model.device
        return device

    @torch.inference_mode()
    def scene(
        self, output: Grid, references: Sequence[tuple[torch.Tensor, Grid]], texts: Sequence[torch.Tensor]
    ) -> Scene:
        """The scene of an output on references, each tokens (1, N, 64) with their grid, and prompts (1, T, D)."""
        model, shapes = self._model, [(1, *output), *((1, *grid) for _, grid in references)]
        positions = [
            model.pos_embed([shapes], max_txt_seq_len=text.shape[1], device=self.device) for text in texts
        ]
        known = torch.cat([tokens.to(self.device, self.dtype) for tokens, _ in references], dim=1)
        return Scene(
            model.img_in(known),
            tuple(model.txt_in(model.txt_norm(text.to(self.device, self.dtype))) for text in texts),
            positions[0][0],
            tuple(of_text for _, of_text in positions),
            output[0] * output[1],
        )

    @torch.inference_mode()
    def modulation(self, timestep: float) -> Modulation:
        """What the blocks do at that timestep, 0..1000."""
        model = self._model
        # first to the model's own precision and then divided, as the published pipeline does
        time = torch.full((1,), timestep, device=self.device).to(self.dtype) / 1000
        times = torch.cat([time, time * 0]) if self._zero_cond_t else time
        hidden = silu(model.time_text_embed(times, torch.empty(0, device=self.device, dtype=self.dtype)))
        blocks = model.transformer_blocks
        return Modulation(
            torch.stack([block.img_mod[1](hidden) for block in blocks]),
            torch.stack([block.txt_mod[1](hidden[:1]) for block in blocks]),
            model.norm_out.linear(hidden[:1]),
        )

    @torch.inference_mode()
    def noise(self, latents: torch.Tensor, scene: Scene, modulation: Modulation) -> list[torch.Tensor]:
        """The noise in `latents` (1, N, 64) as each text of the scene sees it."""
        images = torch.cat([self._model.img_in(latents), scene.references], dim=1)
        first = _images(self._model.transformer_blocks[0], modulation.images[0], scene)
        heads = first.heads(images)
        return [
            self._noise(images, heads, text, positions, scene, modulation)
            for text, positions in zip(scene.texts, scene.text_positions, strict=True)
        ]

    def _noise(
        self,
        images: torch.Tensor,
        heads: _Heads,
        text: torch.Tensor,
        positions: torch.Tensor,
        scene: Scene,
        modulation: Modulation,
    ) -> torch.Tensor:
        """`heads` are those of `images` in the first block."""
        for number, block in enumerate(self._model.transformer_blocks):
            image_stream = _images(block, modulation.images[number], scene)
            text_stream = _text(block, modulation.texts[number], positions)
            text_heads, image_heads = (
                text_stream.heads(text),
                heads if number == 0 else image_stream.heads(images),
            )
            if number == len(self._model.transformer_blocks) - 1:
                text, text_heads = text[:, :0], _queried(text_heads, 0)
                images, image_heads = (
                    images[:, : scene.output_tokens],
                    _queried(image_heads, scene.output_tokens),
                )
            attended = _attended(block, text_heads, image_heads)
            images = image_stream.after(images, attended[:, text.shape[1] :])
            text = text_stream.after(text, attended[:, : text.shape[1]]) if text.shape[1] else text
        scale, shift = modulation.last.chunk(2, dim=-1)
        noise: torch.Tensor = self._model.proj_out(
            self._model.norm_out.norm(images) * (1 + scale)[:, None] + shift[:, None]
        )
        return noise


@dataclass(frozen=True, slots=True)
class _Stream:
    """The pictures' or the text's way through one block.

    `rows` (R, 6 D) are its modulation: of two rows the second is that of all tokens from `split` on.
    """

    project: tuple[nn.Module, nn.Module, nn.Module, nn.Module]  # to queries, keys, values, and back
    normalize: tuple[nn.Module, nn.Module]  # queries and keys
    norms: tuple[nn.Module, nn.Module]  # before attention, and before the feed-forward
    feed_forward: nn.Module
    rows: torch.Tensor
    positions: torch.Tensor
    split: int
    head_size: int

    def heads(self, tokens: torch.Tensor) -> _Heads:
        """Queries, keys and values of tokens (1, N, D), turned by their positions."""
        seen = self._scaled(self.norms[0](tokens), *self._parts[:2])
        queries, keys, values = (
            project(seen).unflatten(-1, (-1, self.head_size)) for project in self.project[:3]
        )
        queries, keys = (
            apply_rotary_emb_qwen(normalize(side), self.positions, use_real=False)
            for normalize, side in zip(self.normalize, (queries, keys), strict=True)
        )
        return queries, keys, values

    def after(self, tokens: torch.Tensor, attended: torch.Tensor) -> torch.Tensor:
        """The tokens after the block, or after it the first of them alone."""
        _, _, gate, shift, scale, last_gate = self._parts
        tokens = tokens + self._each(self.project[3](attended), lambda values, row: gate[row] * values)
        made = self.feed_forward(self._scaled(self.norms[1](tokens), shift, scale))
        return tokens + self._each(made, lambda values, row: last_gate[row] * values)

    @property
    def _parts(self) -> tuple[torch.Tensor, ...]:
        return self.rows.chunk(6, dim=-1)

    def _scaled(self, values: torch.Tensor, shift: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
        return self._each(values, lambda part, row: part * (1 + scale[row]) + shift[row])

    def _each(
        self, values: torch.Tensor, change: Callable[[torch.Tensor, int], torch.Tensor]
    ) -> torch.Tensor:
        if len(self.rows) == 1 or values.shape[1] <= self.split:
            return change(values, 0)
        return torch.cat([change(values[:, : self.split], 0), change(values[:, self.split :], 1)], dim=1)


def _images(block: QwenImageTransformerBlock, rows: torch.Tensor, scene: Scene) -> _Stream:
    attn = block.attn
    return _Stream(
        (attn.to_q, attn.to_k, attn.to_v, attn.to_out[0]),
        (attn.norm_q, attn.norm_k),
        (block.img_norm1, block.img_norm2),
        block.img_mlp,
        rows,
        scene.image_positions,
        scene.output_tokens,
        attn.inner_dim // attn.heads,
    )


def _text(block: QwenImageTransformerBlock, rows: torch.Tensor, positions: torch.Tensor) -> _Stream:
    attn = block.attn
    return _Stream(
        (attn.add_q_proj, attn.add_k_proj, attn.add_v_proj, attn.to_add_out),
        (attn.norm_added_q, attn.norm_added_k),
        (block.txt_norm1, block.txt_norm2),
        block.txt_mlp,
        rows,
        positions,
        0,
        attn.inner_dim // attn.heads,
    )


def _queried(heads: _Heads, count: int) -> _Heads:
    """The heads with the first `count` queries alone."""
    return heads[0][:, :count], heads[1], heads[2]


def _attended(block: QwenImageTransformerBlock, text: _Heads, images: _Heads) -> torch.Tensor:
    """What every query found in all keys, (1, N, D), those of the text first."""
    queries, keys, values = (torch.cat(sides, dim=1) for sides in zip(text, images, strict=True))
    backend = block.attn.processor._attention_backend  # noqa: SLF001 - where `set_attention_backend` puts it
    found: torch.Tensor = dispatch_attention_fn(queries, keys, values, backend=backend)
    return found.flatten(2, 3).to(queries.dtype)
