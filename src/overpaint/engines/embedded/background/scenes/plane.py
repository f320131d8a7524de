"""Textures on flat ground, seen in perspective."""

import cv2
import numpy as np


def on_ground(
    texture: np.ndarray, shape: tuple[int, int], horizon: float, *, scale: float, turn: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """`texture` lying on the ground, (H, W), and how far away each pixel is: 1 at the lower edge.

    `scale` is how many pixels of the texture fit into the picture's height at the lower edge. The texture is
    mirrored where it ends, and fades to its mean where its grain would be finer than a pixel. Above `horizon`,
    a share of the height, distances are those of the horizon.
    """
    height, width = shape
    below = np.maximum(np.arange(height, dtype=np.float32)[:, None] / height - horizon, 0.5 / height)
    distance = np.broadcast_to((1 - horizon) / below, shape)
    across = (np.arange(width, dtype=np.float32)[None] - width / 2) / height * distance * scale
    away = distance * scale * 0.5
    cos, sin = np.float32(np.cos(turn)), np.float32(np.sin(turn))
    found = cv2.remap(
        texture,
        across * cos - away * sin,
        across * sin + away * cos,
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REFLECT,
    )
    grain = distance * scale / height
    return np.asarray((found - texture.mean()) / (1 + (grain / 4) ** 2) + texture.mean()), distance
