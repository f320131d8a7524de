"""The palette and the texture of another picture. Its shapes, and how its maker draws, it cannot give.

Source: Pitié, Kokaram, Dahyot, "Automated Colour Grading Using Colour Distribution Transfer" (2007), for the colours;
Galerne, Gousseau, Morel, "Random Phase Textures" (2011), for grain and weave.
"""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.guided import guided
from overpaint.engines.embedded.pixels.light import lab_of, srgb_of_lab
from overpaint.engines.embedded.styles.paper import unit_of

_SAMPLED = 16384
_TURNS = 10
_QUANTILES = np.linspace(0, 1, 11)  # few, so that colours stay neighbours
_SPREAD = 1e-3 * np.linspace(-1, 1, len(_QUANTILES))  # of one single colour, so that it goes to the middle
_CELLS = 24  # of the table of colours, each way
_LIGHT_KEPT = 0.35  # of the picture's own lightness, or faces turn into masks
_GAIN = (0.6, 1.9)  # how far a band of detail may be weakened or strengthened
_BANDS = 3
_CALM_SHARE = 15  # per cent of the reference that count as its ground, where only texture is
_PATCH_PX = 256
_TEXTURE_PX = 4.0  # coarser is shading
_TEXTURE_MAX = 3.5  # of lightness; more is things, not texture


def resembling(picture: np.ndarray, reference: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """`picture` in the colours of `reference`, as crisp or soft as it, with its grain; both (H, W, 3) uint8."""
    reference = _alike_in_scale(reference, picture)
    lab, wanted = lab_of(picture), lab_of(reference)
    colored = _recolored(lab, wanted, rng)
    unit = unit_of(picture)
    # a table of colours tears runs of colour apart; what it changes is smoothed, what it keeps is not
    change = colored - lab
    radius = max(round(7 * unit), 2)
    light = lab[..., 0].copy()
    change = cv2.merge(
        [
            guided(plane, light, radius=radius, epsilon=9.0, every=max(radius // 3, 1))
            for plane in cv2.split(change)
        ]
    )
    colored = lab + change
    colored[..., 0] = _textured(colored[..., 0], wanted[..., 0], rng)
    return srgb_of_lab(colored)


def _recolored(lab: np.ndarray, wanted: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Colours moved so that they are spread as those of `wanted`: sliced optimal transport, kept in a table."""
    own, target = (
        pixels.reshape(-1, 3)[rng.integers(0, pixels.shape[0] * pixels.shape[1], _SAMPLED)]
        for pixels in (lab, wanted)
    )
    low, high = own.min(axis=0) - 1, own.max(axis=0) + 1
    axes = [np.linspace(low[c], high[c], _CELLS) for c in range(3)]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    moved = own.astype(np.float64)
    for _ in range(_TURNS):
        turn, _upper = np.linalg.qr(rng.standard_normal((3, 3)))
        before, after = (
            np.quantile(moved @ turn, _QUANTILES, axis=0),
            np.quantile(target @ turn, _QUANTILES, axis=0),
        )
        points, moved = (_along_axes(colors, turn, before, after) for colors in (points, moved))
    table = points.reshape(_CELLS, _CELLS, _CELLS, 3)
    table[..., 0] += _LIGHT_KEPT * (axes[0][:, None, None] - table[..., 0])
    return _looked_up(lab, table.astype(np.float32), low, high)


def _along_axes(points: np.ndarray, turn: np.ndarray, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Points (n, 3), each coordinate along the axes of `turn` brought from one set of quantiles to the other."""
    turned = points @ turn
    for c in range(3):
        value, source = turned[:, c], before[:, c] + _SPREAD
        inside = np.clip(value, source[0], source[-1])
        # beyond the ends colours move along with the last one
        turned[:, c] = np.interp(inside, source, after[:, c]) + value - inside
    return np.asarray(turned @ turn.T)


def _looked_up(lab: np.ndarray, table: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Trilinear in the table (n, n, n, 3) that spans `low` to `high`."""
    place = np.clip((lab - low) / (high - low), 0, 1).astype(np.float32) * (_CELLS - 1)
    cell = np.minimum(place.astype(np.int32), _CELLS - 2)
    part = place - cell
    flat = table.reshape(-1, 3)
    first = (cell[..., 0] * _CELLS + cell[..., 1]) * _CELLS + cell[..., 2]
    total = np.zeros(lab.shape, np.float32)
    for corner in range(8):
        steps = (corner >> 2, corner >> 1 & 1, corner & 1)
        weight = np.ones(lab.shape[:2], np.float32)
        for c, step in enumerate(steps):
            weight *= part[..., c] if step else 1 - part[..., c]
        total += flat[first + (steps[0] * _CELLS + steps[1]) * _CELLS + steps[2]] * weight[..., None]
    return total


def _textured(light: np.ndarray, wanted: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Lightness with each band of detail as strong as in `wanted`, and with the grain of its calmest ground."""
    result = light
    smooth, smooth_wanted = light, wanted
    for band in range(_BANDS):
        sigma = 1.2 * 2**band
        next_smooth, next_wanted = (
            cv2.GaussianBlur(values, (0, 0), sigma) for values in (smooth, smooth_wanted)
        )
        detail = smooth - next_smooth
        strength = np.std(smooth_wanted - next_wanted) / max(float(np.std(detail)), 1e-3)
        result = result + (np.clip(strength, *_GAIN) - 1) * detail
        smooth, smooth_wanted = next_smooth, next_wanted
    return np.asarray(result + _grain(wanted, light.shape, rng), np.float32)


def _grain(light: np.ndarray, shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """The texture of the calmest ground of a picture, as a field (H, W) of the same spectrum and random phases."""
    fine = light - cv2.GaussianBlur(light, (0, 0), _TEXTURE_PX)
    side = min(_PATCH_PX, *light.shape)
    half = side // 2
    power = cv2.blur(fine * fine, (side, side))[half : half + light.shape[0] - side + 1]
    power = power[:, half : half + light.shape[1] - side + 1]
    top, left = np.unravel_index(int(np.abs(power - np.percentile(power, _CALM_SHARE)).argmin()), power.shape)
    patch = fine[top : top + side, left : left + side]
    strength = min(1.4826 * float(np.median(np.abs(patch))), _TEXTURE_MAX)
    window = np.hanning(side + 2)[1:-1]
    spectrum: np.ndarray = np.abs(np.fft.fft2(patch * np.outer(window, window))).astype(np.float32)
    # at the size of the picture: the same frequencies, more or less finely divided
    spectrum = cv2.resize(np.fft.fftshift(spectrum), (shape[1], shape[0]))
    phases = np.fft.rfft2(rng.standard_normal(shape, np.float32))
    field = np.fft.irfft2(np.fft.ifftshift(spectrum)[:, : phases.shape[1]] * phases, s=shape)
    return np.asarray(strength * field / max(float(field.std()), 1e-9), np.float32)


def _alike_in_scale(reference: np.ndarray, picture: np.ndarray) -> np.ndarray:
    """The reference at the picture's resolution, so that its grain has the size that it has beside it."""
    scale = unit_of(picture) / unit_of(reference)
    size = [max(round(side * scale), 1) for side in (reference.shape[1], reference.shape[0])]
    return cv2.resize(reference, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
