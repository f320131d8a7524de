"""How the engine's parts fit together."""

from typing import get_args

import pytest

from overpaint.engines.embedded import making
from overpaint.engines.embedded.plan import Step


@pytest.mark.parametrize("step", get_args(Step), ids=lambda step: step.__name__)
def test_every_step_of_a_plan_is_done_by_a_family(step: type) -> None:
    assert step.family.partition(".")[0] in making._FAMILIES
