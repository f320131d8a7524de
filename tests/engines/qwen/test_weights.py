"""A folder is looked at before anything is loaded from it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from overpaint.doctor import Finding, examine
from overpaint.engines import open_engine
from overpaint.engines.qwen.editions import EDITIONS, PLUS_2511, Edition
from overpaint.engines.qwen.weights import BadWeights, checkpoint_in
from overpaint.settings import load_settings
from tests.engines.qwen.conftest import Folders

Harm = Callable[[Path], object]


def split(folder: Path) -> Path:
    """The transformer's weights as two files, of which the second is not there; where it would be."""
    part = folder / "transformer"
    (part / "diffusion_pytorch_model.safetensors").rename(part / "model-00001-of-00002.safetensors")
    shards = {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}
    (part / "model.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))
    return part / "model-00002-of-00002.safetensors"


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1000])


def with_pickles(part: Path) -> None:
    (part / "model.safetensors").rename(part / "pytorch_model.bin")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_a_whole_folder_says_what_it_is(folder_of: Folders, edition: Edition) -> None:
    found = checkpoint_in(folder_of(edition))

    assert found.edition == edition
    assert 0.1e6 < min(found.parameters.values()) < max(found.parameters.values()) < 1e6
    assert found.memory_bytes(4) == 4 * sum(found.parameters.values())


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (shutil.rmtree, "There is no folder"),
        (lambda folder: (folder / "model_index.json").unlink(), "There is no .*model_index.json"),
        (lambda folder: (folder / "model_index.json").write_text("{"), "model_index.json cannot be read"),
        (
            lambda folder: (folder / "model_index.json").write_text('{"_class_name": "FluxPipeline"}'),
            "names FluxPipeline; this engine runs QwenImageEditPipeline, QwenImageEditPlusPipeline",
        ),
        (lambda folder: (folder / "vae/config.json").unlink(), "There is no .*vae/config.json"),
        (lambda folder: (folder / "tokenizer/tokenizer.json").unlink(), "There is no .*tokenizer.json"),
        (split, "transformer lacks model-00002-of-00002.safetensors, of 2 files"),
        (lambda folder: cut_off(folder / "text_encoder/model.safetensors"), "model.safetensors is cut off"),
        (
            lambda folder: (folder / "text_encoder/model.safetensors").write_bytes(b"weights"),
            "model.safetensors is no file of weights",
        ),
        (lambda folder: with_pickles(folder / "text_encoder"), "pytorch_model.bin can run code"),
    ],
)
def test_a_folder_that_cannot_be_loaded_is_refused_by_the_file(
    folder_of: Folders, tmp_path: Path, harm: Harm, told: str
) -> None:
    folder = shutil.copytree(folder_of(PLUS_2511), tmp_path / "weights")
    harm(folder)

    with pytest.raises(BadWeights, match=told):
        open_engine(f"qwen:{folder}", pixels_max=1_000_000)


def told_of(engine: str, data_dir: Path) -> Finding:
    return examine(load_settings(engine=engine, data_dir=str(data_dir)))[-1]


def test_the_doctor_says_what_a_folder_holds_and_where_it_would_run(
    folder_of: Folders, tmp_path: Path
) -> None:
    found = told_of(f"qwen:{folder_of(PLUS_2511)}", tmp_path)

    assert found.is_fine
    assert found.text.startswith("Qwen-Image-Edit-2511 in ")


def test_the_doctor_calls_a_missing_folder_a_fault_where_it_is_named_alone(tmp_path: Path) -> None:
    named, other = told_of(f"qwen:{tmp_path / 'nothing'}", tmp_path), told_of("embedded", tmp_path)

    assert (named.is_fine, named.is_needed) == (False, True)
    assert "There is no folder" in named.text
    assert not other.is_needed
