"""Checkpoints of the real architecture with random weights, as small as the libraries allow.

They are lively: gates and text features are scaled up, since in a freshly initialised model neither prompt nor references
nor positions reach the picture, and a test of parity would prove nothing.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from diffusers import AutoencoderKLQwenImage, FlowMatchEulerDiscreteScheduler, QwenImageTransformer2DModel
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from transformers import Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration

from overpaint.engines.qwen.editions import Edition
from overpaint.engines.qwen.templates import SYSTEM_HEAD

SPECIAL = (
    *("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>"),
    *("<|vision_pad|>", "<|image_pad|>", "<|video_pad|>"),
)
_WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_VOCABULARY = (
    1000  # no merge is left to learn before; the template's head is 64 tokens then, as with the published one
)


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the parts are; the head dimension is 16 throughout."""

    text: int
    text_layers: int
    vision: int
    transformer_heads: int
    layers: int
    vae: int


TINY = Shape(text=64, text_layers=2, vision=32, transformer_heads=4, layers=3, vae=8)
MEDIUM = Shape(text=512, text_layers=8, vision=128, transformer_heads=24, layers=8, vae=16)


def write(folder: Path, edition: Edition, shape: Shape = TINY) -> Path:
    """Writes the folder of a checkpoint as published ones are laid out."""
    torch.manual_seed(7)
    tokenizer = _tokenizer()
    parts = {
        "text_encoder": _text_encoder(shape, tokenizer),
        "transformer": _transformer(shape, edition),
        "vae": _vae(shape),
        "scheduler": FlowMatchEulerDiscreteScheduler(**_SCHEDULER),
    }
    for name, part in parts.items():
        part.save_pretrained(folder / name)
    for name in ("tokenizer", "processor"):
        _write_tokenizer(folder / name, tokenizer)
    (folder / "processor/preprocessor_config.json").write_text(json.dumps(_IMAGE_PROCESSOR))
    (folder / "model_index.json").write_text(json.dumps(_INDEX | {"_class_name": edition.pipeline}))
    return folder


_SCHEDULER = {
    "base_image_seq_len": 256,
    "base_shift": 0.5,
    "max_image_seq_len": 8192,
    "max_shift": 0.9,
    "shift_terminal": 0.02,
    "time_shift_type": "exponential",
    "use_dynamic_shifting": True,
}
_IMAGE_PROCESSOR = {
    "image_processor_type": "Qwen2VLImageProcessor",
    "image_mean": [0.48145466, 0.4578275, 0.40821073],
    "image_std": [0.26862954, 0.26130258, 0.27577711],
    "min_pixels": 3136,
    "max_pixels": 12845056,
    "patch_size": 14,
    "temporal_patch_size": 2,
    "merge_size": 2,
}
_LIVELIER = {
    **dict.fromkeys((".to_out.", ".to_add_out.", ".net.2."), 9.0),
    **dict.fromkeys((".to_q.", ".to_k.", ".add_q_proj.", ".add_k_proj."), 2.0),
    "proj_out": 6.0,
}
_INDEX = {
    "_diffusers_version": "0.36.0",
    "processor": ["transformers", "Qwen2VLProcessor"],
    "scheduler": ["diffusers", "FlowMatchEulerDiscreteScheduler"],
    "text_encoder": ["transformers", "Qwen2_5_VLForConditionalGeneration"],
    "tokenizer": ["transformers", "Qwen2Tokenizer"],
    "transformer": ["diffusers", "QwenImageTransformer2DModel"],
    "vae": ["diffusers", "AutoencoderKLQwenImage"],
}


def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    text = SYSTEM_HEAD
    for special in SPECIAL:
        text = text.replace(special, "")
    trainer = trainers.BpeTrainer(
        vocab_size=_VOCABULARY,
        special_tokens=list(SPECIAL),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
        min_frequency=1,
    )
    tokenizer.train_from_iterator([text], trainer)
    return tokenizer


def _write_tokenizer(folder: Path, tokenizer: Tokenizer) -> None:
    folder.mkdir()
    tokenizer.save(str(folder / "tokenizer.json"))
    whole = json.loads(tokenizer.to_str())["model"]
    (folder / "vocab.json").write_text(json.dumps(whole["vocab"]))
    merges = [" ".join(pair) if isinstance(pair, list) else pair for pair in whole["merges"]]
    (folder / "merges.txt").write_text("\n".join(["#version: 0.2", *merges, ""]))
    added = {str(tokenizer.token_to_id(name)): _added(name) for name in SPECIAL}
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "tokenizer_class": "Qwen2Tokenizer",
                "added_tokens_decoder": added,
                "additional_special_tokens": list(SPECIAL[1:]),
                "eos_token": "<|im_end|>",
                "pad_token": "<|endoftext|>",
                "errors": "replace",
                "model_max_length": 131072,
                "split_special_tokens": False,
            }
        )
    )


def _added(name: str) -> dict[str, object]:
    flags = dict.fromkeys(("lstrip", "normalized", "rstrip", "single_word"), False)
    return {"content": name, **flags, "special": True}


def _text_encoder(shape: Shape, tokenizer: Tokenizer) -> Qwen2_5_VLForConditionalGeneration:
    ids = {name: tokenizer.token_to_id(f"<|{name}|>") for name in ("im_end", "endoftext", "image_pad")}
    config = Qwen2_5_VLConfig(
        text_config={
            "hidden_size": shape.text,
            "intermediate_size": 2 * shape.text,
            "num_hidden_layers": shape.text_layers,
            "num_attention_heads": shape.text // 16,
            "num_key_value_heads": max(shape.text // 32, 1),
            "vocab_size": tokenizer.get_vocab_size() + 8,
            "max_position_embeddings": 32768,
            "rope_theta": 1000000.0,
            "rope_scaling": {"type": "mrope", "mrope_section": [2, 3, 3]},
            "bos_token_id": ids["endoftext"],
            "eos_token_id": ids["im_end"],
        },
        vision_config={
            "depth": 2,
            "hidden_size": shape.vision,
            "intermediate_size": 2 * shape.vision,
            "num_heads": 2,
            "out_hidden_size": shape.text,
            "patch_size": 14,
            "temporal_patch_size": 2,
            "spatial_merge_size": 2,
            "window_size": 112,
            "fullatt_block_indexes": [1],
        },
        image_token_id=ids["image_pad"],
        video_token_id=tokenizer.token_to_id("<|video_pad|>"),
        vision_start_token_id=tokenizer.token_to_id("<|vision_start|>"),
        vision_end_token_id=tokenizer.token_to_id("<|vision_end|>"),
    )
    encoder = Qwen2_5_VLForConditionalGeneration(config).eval()
    with torch.no_grad():
        for parameter in encoder.parameters():
            if parameter.dim() > 1:
                parameter.mul_(8.0)
    return encoder


def _transformer(shape: Shape, edition: Edition) -> QwenImageTransformer2DModel:
    transformer = QwenImageTransformer2DModel(
        in_channels=64,
        out_channels=16,
        num_layers=shape.layers,
        attention_head_dim=16,
        num_attention_heads=shape.transformer_heads,
        joint_attention_dim=shape.text,
        axes_dims_rope=(4, 6, 6),
        zero_cond_t=edition.zero_cond_t,
    ).eval()
    with torch.no_grad():
        for name, parameter in transformer.named_parameters():
            if "_mod." in name or "norm_out" in name:
                parameter.normal_(0, 1.5 / parameter.shape[-1] ** 0.5)
            for part, factor in _LIVELIER.items():
                if part in name:
                    parameter.mul_(factor)
    return transformer


def _vae(shape: Shape) -> AutoencoderKLQwenImage:
    return AutoencoderKLQwenImage(
        base_dim=shape.vae,
        z_dim=16,
        dim_mult=[1, 2, 4, 4],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
    ).eval()
