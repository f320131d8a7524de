"""The steps of one output: a state that goes on by one step whenever it is asked to."""

from dataclasses import dataclass

import torch

from overpaint.engines.qwen.autoencoder import PATCH, SCALE, packed
from overpaint.engines.qwen.denoiser import Denoiser, Modulation, Scene
from overpaint.engines.qwen.schedule import Schedule


@dataclass(slots=True)
class Drawing:
    """An output on its way: `latents` (1, N, 64), and how many of its steps are done.

    The scene has two texts, the second of them what is not wanted, when `guidance` is above 1; else one.
    """

    scene: Scene
    schedule: Schedule
    guidance: float
    latents: torch.Tensor
    step: int = 0

    @property
    def is_done(self) -> bool:
        """Whether no step is left."""
        return self.step == len(self.schedule.timesteps)

    def go_on(self, denoiser: Denoiser, modulation: Modulation) -> None:
        """One step, under the modulation of its timestep."""
        wanted, *unwanted = denoiser.noise(self.latents, self.scene, modulation)
        noise = _guided(wanted, unwanted[0], self.guidance) if unwanted else wanted
        before, after = self.schedule.sigmas[self.step : self.step + 2]
        # in float32, and back to the precision that the model takes, as the published pipeline does
        self.latents = (self.latents.float() + _difference(before, after) * noise).to(noise.dtype)
        self.step += 1


def pure_noise(seed: int, width: int, height: int, denoiser: Denoiser, channels: int) -> torch.Tensor:
    """The latents (1, N, 64) that an output of so many px begins with; they depend on seed and size alone."""
    generator = torch.Generator("cpu").manual_seed(seed)
    rows, columns = (side // (SCALE * PATCH) * PATCH for side in (height, width))
    shape = (1, channels, rows, columns)
    return packed(torch.randn(shape, generator=generator, dtype=denoiser.dtype)).to(denoiser.device)


def _difference(before: float, after: float) -> float:
    return float(torch.tensor(after) - torch.tensor(before))


def _guided(wanted: torch.Tensor, unwanted: torch.Tensor, scale: float) -> torch.Tensor:
    """Away from what is not wanted, each token as long as it was."""
    away = unwanted + scale * (wanted - unwanted)
    lengths: list[torch.Tensor] = [
        torch.linalg.vector_norm(each, dim=-1, keepdim=True) for each in (wanted, away)
    ]
    guided: torch.Tensor = away * (lengths[0] / lengths[1])
    return guided
