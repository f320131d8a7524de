"""Few flat colours: cartoon, pop art, pixels."""

import cv2
import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of, srgb_of_lab
from overpaint.engines.embedded.pixels.noise import mixed
from overpaint.engines.embedded.styles.flow import calmed, flow_of
from overpaint.engines.embedded.styles.lines import lines, tone_of
from overpaint.engines.embedded.styles.paper import luma_of, unit_of
from overpaint.engines.embedded.styles.regions import flat, nearest_in, palette_of

_OUTLINE = (26, 20, 24)
_NEWSPRINT = (255, 252, 240)
_CARTOON_COLORS = 18

# (bold, light) three times, and the ink: red, yellow and blue first, as they were printed
_POP_INKS = (
    (
        (24, 18, 40),
        ((236, 28, 62), (255, 190, 160)),
        ((255, 205, 0), (255, 242, 150)),
        ((0, 122, 204), (150, 220, 248)),
    ),
    (
        (30, 10, 52),
        ((255, 42, 140), (255, 180, 214)),
        ((0, 178, 190), (166, 240, 232)),
        ((255, 210, 20), (255, 246, 170)),
    ),
    (
        (16, 28, 66),
        ((255, 106, 0), (255, 210, 140)),
        ((120, 60, 200), (214, 188, 255)),
        ((0, 190, 130), (184, 248, 206)),
    ),
    (
        (40, 8, 30),
        ((220, 20, 100), (255, 196, 190)),
        ((70, 90, 220), (176, 204, 255)),
        ((250, 220, 60), (255, 250, 190)),
    ),
)

_PIXEL_UNITS, _PIXEL_COLORS = 9.5, 20
_DITHER = 5.0  # in lightness
_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 + 1 / 32


def cartoon(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Flat clear colours with smooth borders, and dark outlines."""
    unit = unit_of(picture)
    calm = calmed(picture, unit)
    lab = lab_of(calm)
    count = max(round(_CARTOON_COLORS / strength**0.7), 5)
    palette = palette_of(lab.reshape(-1, 3), count, rng)
    index = nearest_in(palette, lab)
    vivid = np.column_stack([np.clip(50 + 1.08 * (palette[:, 0] - 48), 0, 100), 1.28 * palette[:, 1:]])
    colors = srgb_of_lab(vivid.astype(np.float32)[None])[0].astype(np.float32)
    size = (picture.shape[1], picture.shape[0])
    filled = flat(index, colors, size, 2.4 * unit * calm.shape[1] / size[0])
    tone = cv2.GaussianBlur(tone_of(picture), (0, 0), unit)
    outline = lines(
        tone, flow_of(picture, 4 * unit), width_px=1.25 * unit * strength**0.3, fineness=0.85, softness=0.3
    )
    return mixed(filled, _OUTLINE, 0.94 * outline)


def pop_art(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Bold inks on paper: shadows in one dark ink, three pairs of colours for what is there, a halftone between."""
    unit = unit_of(picture)
    calm = calmed(picture, unit)
    size = (picture.shape[1], picture.shape[0])
    lab = lab_of(calm)
    hues = np.dstack([0.25 * lab[..., 0], lab[..., 1:]])
    palette = palette_of(hues.reshape(-1, 3), 3, rng)
    palette = palette[np.argsort(-palette[:, 1] - 0.5 * palette[:, 2])]  # reddest first
    dark, *pairs = _POP_INKS[rng.integers(len(_POP_INKS))]
    inks = np.array(pairs, np.float32)[: len(palette)].reshape(len(palette), 6)
    both = flat(nearest_in(palette, hues), inks, size, 4 * unit * calm.shape[1] / size[0])
    luma = cv2.resize(luma_of(calm), size, interpolation=cv2.INTER_CUBIC)
    low, high = np.percentile(luma[::4, ::4], (20, 90))
    light = np.clip((luma - low) / max(high - low, 1), 0, 1)
    screen = _screen(picture.shape[:2], 10 * unit * strength**0.5, rng.uniform(30, 60))
    printed = mixed(both[..., :3], both[..., 3:], _above(light + 0.42 * (screen - 0.5), 0.5))
    printed = mixed(printed, _NEWSPRINT, _above(luma, max(high, 1)))
    shadow = 1 - _above(luma, 0.5 * low + 0.5 * min(low, 110))
    tone = cv2.GaussianBlur(tone_of(picture), (0, 0), unit)
    outline = lines(tone, flow_of(picture, 4 * unit), width_px=1.5 * unit, fineness=0.8, softness=0.25)
    return mixed(printed, dark, np.maximum(outline, shadow))


def pixel(picture: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Large square pixels of few colours, their mixtures in an ordered pattern."""
    side = max(round(_PIXEL_UNITS * unit_of(picture) * strength), 2)
    height, width = picture.shape[:2]
    rows, columns = -(-height // side), -(-width // side)
    whole = cv2.copyMakeBorder(
        picture, 0, rows * side - height, 0, columns * side - width, cv2.BORDER_REPLICATE
    )
    small = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA)
    # an outline half as wide as a cell would fade into its neighbours
    small = cv2.addWeighted(small, 1.6, cv2.GaussianBlur(small, (0, 0), 1.0), -0.6, 0)
    lab = lab_of(small)
    lab[..., 1:] *= 1.15
    palette = palette_of(lab.reshape(-1, 3), _PIXEL_COLORS, rng)
    pattern = np.tile(_BAYER, (-(-rows // 4), -(-columns // 4)))[:rows, :columns]
    lab[..., 0] += _DITHER * (np.roll(pattern, rng.integers(0, 4, 2), (0, 1)) - 0.5)
    cells = srgb_of_lab(palette[None])[0][nearest_in(palette, lab)]
    return np.repeat(np.repeat(cells, side, axis=0), side, axis=1)[:height, :width]


def _above(values: np.ndarray, limit: float) -> np.ndarray:
    """1 where `values` (H, W) are above the limit, else 0, with an antialiased border however gently they rise."""
    values = values.astype(np.float32)
    across, down = (cv2.Sobel(values, cv2.CV_32F, *way, scale=1 / 8) for way in ((1, 0), (0, 1)))
    return np.asarray(
        np.clip(0.5 + (values - limit) / np.maximum(np.hypot(across, down), 1e-3), 0, 1), np.float32
    )


def _screen(shape: tuple[int, int], pitch_px: float, degrees: float) -> np.ndarray:
    """A halftone screen (H, W) float32 0..1: round dots that grow with the tone, `pitch_px` apart."""
    turn = np.radians(degrees)
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    along = (columns * np.cos(turn) + rows * np.sin(turn)) * 2 * np.pi / pitch_px
    across = (rows * np.cos(turn) - columns * np.sin(turn)) * 2 * np.pi / pitch_px
    return np.asarray(0.5 + 0.25 * (np.cos(along) + np.cos(across)), np.float32)
