"""Pixels to latents and back, and latents as the tokens that the transformer takes."""

import torch
from diffusers import AutoencoderKLQwenImage
from diffusers.models.autoencoders.autoencoder_kl_qwenimage import QwenImageCausalConv3d
from torch import nn

SCALE = 8  # px along each side of a latent
PATCH = 2  # latents along each side of a token


class Autoencoder:
    """Encodes and decodes single pictures by an autoencoder of videos.

    Its convolutions over time see one picture and, before it, nothing: only their last slice counts. Without the
    others three times the work falls away, and the result stays the same but for rounding.
    """

    def __init__(self, vae: AutoencoderKLQwenImage) -> None:
        _flatten(vae)
        self._vae = vae
        mean, deviation = (
            torch.tensor(values).view(1, -1, 1, 1, 1).to(vae.device, vae.dtype)
            for values in (vae.config.latents_mean, vae.config.latents_std)
        )
        self._mean, self._deviation = mean, deviation

    @torch.inference_mode()
    def encoded(self, pixels: torch.Tensor) -> torch.Tensor:
        """Tokens (1, N, 64) of pixels (1, 3, 1, H, W), -1..1; both sides multiples of 16."""
        moments = self._vae.quant_conv(self._vae.encoder(pixels.to(self._mean)))
        latents = (moments.chunk(2, dim=1)[0] - self._mean) / self._deviation
        return packed(latents[:, :, 0])

    @torch.inference_mode()
    def decoded(self, tokens: torch.Tensor, height: int, width: int) -> torch.Tensor:
        """Pixels (H, W, 3) uint8 of tokens (1, N, 64)."""
        latents = unpacked(tokens, height // SCALE, width // SCALE).unsqueeze(2).to(self._mean)
        latents = latents / (1 / self._deviation) + self._mean
        pixels = self._vae.decoder(self._vae.post_quant_conv(latents))[0, :, 0].float()
        levels: torch.Tensor = ((pixels / 2 + 0.5).clamp(0, 1) * 255).round().to(torch.uint8)
        return levels.permute(1, 2, 0)


def packed(latents: torch.Tensor) -> torch.Tensor:
    """Latents (B, C, H, W) as tokens (B, H/2 * W/2, 4 C), in rows."""
    batch, channels, height, width = latents.shape
    cells = latents.view(batch, channels, height // PATCH, PATCH, width // PATCH, PATCH)
    return cells.permute(0, 2, 4, 1, 3, 5).reshape(batch, -1, channels * PATCH * PATCH)


def unpacked(tokens: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """Tokens (B, H/2 * W/2, 4 C) as latents (B, C, H, W)."""
    batch, _, channels = tokens.shape
    cells = tokens.view(batch, height // PATCH, width // PATCH, channels // PATCH**2, PATCH, PATCH)
    return cells.permute(0, 3, 1, 4, 2, 5).reshape(batch, -1, height, width)


class _LastSlice(nn.Module):
    """A causal convolution over time on a single picture: its last slice, as a convolution of the picture."""

    def __init__(self, whole: QwenImageCausalConv3d) -> None:
        super().__init__()
        self.weight = nn.Parameter(whole.weight[:, :, -1].detach().clone(), requires_grad=False)
        self.bias = whole.bias
        self._stride = whole.stride[1:]
        left, right, top, bottom = whole._padding[:4]  # noqa: SLF001 - its own forward pads by them
        assert left == right and top == bottom, "padded unevenly"
        self._padding = (top, left)

    def forward(self, pictures: torch.Tensor, cache: None = None) -> torch.Tensor:
        assert cache is None
        made = nn.functional.conv2d(pictures[:, :, 0], self.weight, self.bias, self._stride, self._padding)
        return made.unsqueeze(2)


def _flatten(module: nn.Module) -> None:
    for name, child in module.named_children():
        if isinstance(child, QwenImageCausalConv3d):
            setattr(module, name, _LastSlice(child))
        else:
            _flatten(child)
