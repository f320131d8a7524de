"""The published editions of the model: what they share and where they differ.

Source: the pipelines of diffusers 0.42 and the configurations of the published checkpoints.
"""

from dataclasses import dataclass

REFERENCE_AREA = 1024 * 1024  # px, of a reference as latents
CONDITION_AREA = 384 * 384  # px, of a reference as the text encoder sees it


@dataclass(frozen=True, slots=True)
class Edition:
    """`pipeline` is the class that its `model_index.json` names.

    `is_numbered` says whether the text calls references "Picture 1", "Picture 2"; then they are seen at a smaller
    size, and the last of them decides the size of an output, else the first. With `zero_cond_t` references are
    modulated as if they had no noise.
    """

    name: str
    pipeline: str
    references_max: int
    is_numbered: bool
    zero_cond_t: bool


FIRST = Edition("Qwen-Image-Edit", "QwenImageEditPipeline", 1, is_numbered=False, zero_cond_t=False)
PLUS_2509 = Edition(
    "Qwen-Image-Edit-2509", "QwenImageEditPlusPipeline", 3, is_numbered=True, zero_cond_t=False
)
PLUS_2511 = Edition(
    "Qwen-Image-Edit-2511", "QwenImageEditPlusPipeline", 3, is_numbered=True, zero_cond_t=True
)
EDITIONS = (FIRST, PLUS_2509, PLUS_2511)


def edition_of(pipeline: str, *, zero_cond_t: bool) -> Edition | None:
    """The edition whose folder names that pipeline and whose transformer has that setting."""
    return next((e for e in EDITIONS if (e.pipeline, e.zero_cond_t) == (pipeline, zero_cond_t)), None)
