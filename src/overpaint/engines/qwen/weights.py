"""The folder of a checkpoint: whether it is whole, what it is, and how much memory it wants. Reads no weights.

Source of the layout: the published repositories; of the file format: safetensors, "Format".
"""

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from overpaint.core.errors import EngineFailed
from overpaint.engines.qwen.editions import EDITIONS, Edition, edition_of

PARTS = ("text_encoder", "transformer", "vae")  # those that have weights
_OTHERS = (
    "scheduler/scheduler_config.json",
    "tokenizer/tokenizer.json",
    "processor/preprocessor_config.json",
)
_UNSAFE = (".bin", ".pt", ".pth", ".ckpt")
_HEADER_BYTES_MAX = 100_000_000  # what the format allows


class BadWeights(EngineFailed):
    """A folder cannot be loaded; the message is one sentence that names the file."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A whole folder; `parameters` is how many numbers each part has."""

    folder: Path
    edition: Edition
    parameters: dict[str, int]

    def memory_bytes(self, bytes_each: int) -> int:
        """What all weights take at so many bytes a number."""
        return bytes_each * sum(self.parameters.values())


def checkpoint_in(folder: Path) -> Checkpoint:
    """The checkpoint in a folder; raises `BadWeights` where it is not one of ours, not whole or not safe to load."""
    if not folder.is_dir():
        raise BadWeights(f"There is no folder {folder}.")
    index = _read(folder / "model_index.json")
    config = _read(folder / "transformer/config.json")
    edition = edition_of(str(index.get("_class_name")), zero_cond_t=bool(config.get("zero_cond_t", False)))
    if edition is None:
        known = ", ".join(dict.fromkeys(e.pipeline for e in EDITIONS))
        raise BadWeights(
            f"{folder}/model_index.json names {index.get('_class_name')}; this engine runs {known}."
        )
    for name in _OTHERS:
        _read(folder / name)
    return Checkpoint(folder, edition, {part: _parameters(folder / part) for part in PARTS})


def _parameters(part: Path) -> int:
    _read(part / "config.json")
    return sum(_numbers_in(file) for file in _shards(part))


def _shards(part: Path) -> list[Path]:
    """The files of the weights of a part, all of which are there."""
    indexes = sorted(part.glob("*.safetensors.index.json"))
    if indexes:
        names = sorted(set(_read(indexes[0])["weight_map"].values()))
        missing = [name for name in names if not (part / name).is_file()]
        if missing:
            raise BadWeights(f"{part} lacks {', '.join(missing)}, of {len(names)} files; fetch them again.")
        return [part / name for name in names]
    files = sorted(part.glob("*.safetensors"))
    if not files:
        unsafe = sorted(file.name for file in part.glob("*") if file.suffix in _UNSAFE)
        raise BadWeights(
            f"{part} has no .safetensors file"
            + (f"; {unsafe[0]} can run code when it is loaded, and is not." if unsafe else ".")
        )
    return files


def _numbers_in(file: Path) -> int:
    """How many numbers a file of weights holds, whose length its own header vouches for."""
    with file.open("rb") as opened:
        prefix = opened.read(8)
        length = struct.unpack("<Q", prefix)[0] if len(prefix) == 8 else _HEADER_BYTES_MAX + 1
        header = opened.read(length) if length <= _HEADER_BYTES_MAX else b""
    try:
        tensors = {name: about for name, about in json.loads(header).items() if name != "__metadata__"}
        end = max((about["data_offsets"][1] for about in tensors.values()), default=0)
        count = sum(_product(about["shape"]) for about in tensors.values())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadWeights(f"{file} is no file of weights.") from error
    if file.stat().st_size != 8 + length + end:
        raise BadWeights(
            f"{file} is cut off: {file.stat().st_size} of {8 + length + end} bytes; fetch it again."
        )
    return count


def _product(shape: list[int]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise BadWeights(f"There is no {file}.") from None
    except (OSError, ValueError) as error:
        raise BadWeights(f"{file} cannot be read.") from error
    if not isinstance(found, dict):
        raise BadWeights(f"{file} cannot be read.")
    return found
