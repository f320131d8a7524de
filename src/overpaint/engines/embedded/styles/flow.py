"""Which way things run in a picture, and smoothing that runs with them: hair along hair, an outline along itself.

Source: Brox et al., "Nonlinear Structure Tensors" (2006); Kyprianidis, Döllner, "Image Abstraction by Structure
Adaptive Filtering" (2008).
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.compiled import compiled
from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.light import softened

_FAR = 6.0  # where nothing runs anywhere, what does so this much farther off is followed
_FAR_WEIGHT = 0.15
_ALIKE = 22.0  # levels
_STEP = 3.0  # levels; less is a run of colour
_EVEN = 1e-9  # of the tensor; where all is even, lines lie level


def flow_of(picture: np.ndarray, sigma_px: float) -> np.ndarray:
    """Unit vectors (H, W, 2) float32, x and y, along the structure of `picture` (H, W, 3) uint8.

    Directions without a sense: v and -v are the same one.
    """
    tensor = tensor_of(picture, sigma_px)
    tensor += _FAR_WEIGHT * softened(tensor, _FAR * sigma_px)
    across_x, across_y, mixed = cv2.split(tensor)
    # the direction of least change is at right angles to that of the most
    angle = 0.5 * np.arctan2(2 * mixed, across_x - across_y + _EVEN) + np.float32(np.pi / 2)
    return np.dstack([np.cos(angle), np.sin(angle)]).astype(np.float32)


def tensor_of(picture: np.ndarray, sigma_px: float) -> np.ndarray:
    """The structure tensor (H, W, 3) float32: xx, yy and xy, summed over the channels."""
    tensor = np.zeros(picture.shape, np.float32)
    for channel in cv2.split(picture):  # one at a time: a large picture takes hundreds of megabytes otherwise
        across_x, across_y = (
            cv2.Sobel(channel, cv2.CV_32F, *way, scale=1 / (4 * 255), borderType=cv2.BORDER_REPLICATE)
            for way in ((1, 0), (0, 1))
        )
        tensor += np.dstack([across_x * across_x, across_y * across_y, across_x * across_y])
    return softened(tensor, sigma_px)


def smoothed_along(
    values: np.ndarray, flow: np.ndarray, sigma_px: float, *, alike: float = np.inf
) -> np.ndarray:
    """`values` (H, W, C) float32 as means along the lines of the flow.

    What differs from a pixel by `alike` or more hardly counts there.
    """
    reach = max(round(2 * sigma_px), 1)
    weights = np.exp(-0.5 * (np.arange(reach + 1) / max(sigma_px, 1e-3)) ** 2).astype(np.float32)
    planes = np.ascontiguousarray(values.reshape(*values.shape[:2], -1), np.float32)
    return _walk(planes, flow, weights, np.float32(1 / alike**2)).reshape(values.shape)


def calmed(picture: np.ndarray, unit: float, *, rounds: int = 2) -> np.ndarray:
    """The picture without its texture but with its edges, float32 0..255, at half its size where that loses nothing.

    Smoothed across and along its structure in turn, as far as colours stay alike.
    """
    every = 2 if unit > 0.4 else 1
    size = (max(picture.shape[1] // every, 1), max(picture.shape[0] // every, 1))
    calm = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    along = flow_of(calm, 3 * unit / every)
    calm, across = calm.astype(np.float32), np.dstack([-along[..., 1], along[..., 0]])
    for _ in range(rounds):
        calm = smoothed_along(calm, across, 2.5 * unit / every, alike=_ALIKE)
        calm = smoothed_along(calm, along, 5 * unit / every, alike=_ALIKE)
    # runs of colour are left in steps of a level, along which borders would be jagged
    radius = max(round(14 * unit / every), 2)
    coarse = max(radius // 4, 1)
    return cv2.merge(
        [guided(plane, plane, radius=radius, epsilon=_STEP**2, every=coarse) for plane in cv2.split(calm)]
    )


def combed(rng: np.random.Generator, flow: np.ndarray, *, width_px: float, length_px: float) -> np.ndarray:
    """Noise drawn out along the flow, (H, W) float32, mean 0, deviation 1: hairs of a brush, strands, veins."""
    height, width = flow.shape[:2]
    every = 2 if width_px >= 1.5 else 1  # nothing finer is left after the combing
    size = (max(width // every, 1), max(height // every, 1))
    noise = cv2.GaussianBlur(
        rng.standard_normal(size[::-1], np.float32), (0, 0), max(width_px / 2 / every, 0.4)
    )
    coarse = np.ascontiguousarray(cv2.resize(flow, size, interpolation=cv2.INTER_NEAREST))
    strands = cv2.resize(smoothed_along(noise, coarse, length_px / 2 / every), (width, height))
    return np.asarray(strands / max(float(strands.std()), 1e-6), np.float32)


def warm() -> None:
    """Compile now, or load what an earlier process has compiled."""
    calmed(np.zeros((8, 8, 3), np.uint8), 1.0)


@compiled
def _walk(values: np.ndarray, flow: np.ndarray, weights: np.ndarray, unlike: np.float32) -> np.ndarray:
    height, width, planes = values.shape
    result = np.empty_like(values)
    total = np.zeros(planes, np.float32)
    for y in range(height):
        for x in range(width):
            count = weights[0]
            for c in range(planes):
                total[c] = values[y, x, c] * count
            for side in range(2):
                way_x, way_y = flow[y, x, 0], flow[y, x, 1]
                if side == 1:
                    way_x, way_y = -way_x, -way_y
                at_x, at_y = np.float32(x) + np.float32(0.5), np.float32(y) + np.float32(0.5)
                for k in range(1, len(weights)):
                    at_x += way_x
                    at_y += way_y
                    near_x, near_y = int(np.floor(at_x)), int(np.floor(at_y))
                    if near_x < 0 or near_y < 0 or near_x >= width or near_y >= height:
                        break
                    gap = np.float32(0)
                    if unlike > 0:
                        for c in range(planes):
                            step = values[near_y, near_x, c] - values[y, x, c]
                            gap += step * step
                    closeness = np.float32(1) + gap * unlike
                    weight = weights[k] / (closeness * closeness)
                    for c in range(planes):
                        total[c] += values[near_y, near_x, c] * weight
                    count += weight
                    next_x, next_y = flow[near_y, near_x, 0], flow[near_y, near_x, 1]
                    if next_x * way_x + next_y * way_y < 0:
                        next_x, next_y = -next_x, -next_y
                    way_x, way_y = next_x, next_y
            for c in range(planes):
                result[y, x, c] = total[c] / count
    return result
