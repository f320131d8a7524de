"""What can be measured on pictures, for the checks. Pictures are (H, W, 3) uint8 sRGB; masks (H, W) bool."""

import cv2
import numpy as np

from overpaint.engines.embedded.language.words.colors import named_colors

_NO_SPREAD = 1e-6
_COLORS = dict(named_colors())


def rgb(picture: np.ndarray) -> np.ndarray:
    """The picture without an alpha channel."""
    return np.ascontiguousarray(picture[..., :3])


def luma(picture: np.ndarray) -> np.ndarray:
    """Brightness, (H, W) float32, 0..255."""
    return cv2.cvtColor(rgb(picture), cv2.COLOR_RGB2GRAY).astype(np.float32)


def lab(picture: np.ndarray) -> np.ndarray:
    """CIE Lab, (H, W, 3) float32: L 0..100, a and b around 0."""
    return cv2.cvtColor(rgb(picture).astype(np.float32) / 255, cv2.COLOR_RGB2LAB)


def chroma(picture: np.ndarray) -> np.ndarray:
    """How colourful each pixel is, (H, W)."""
    return np.asarray(np.hypot(*np.moveaxis(lab(picture)[..., 1:], -1, 0)))


def rgb_of(name: str) -> np.ndarray:
    """The sRGB values (3,) of a colour by its English name."""
    return np.array(_COLORS[name].rgb, np.float32)


def lab_of(name: str) -> np.ndarray:
    """The Lab values (3,) of a colour by its English name."""
    values: np.ndarray = lab(rgb_of(name)[None, None])[0, 0]
    return values


def levels(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """How far each pixel differs, in levels of its most different channel, (H, W)."""
    off: np.ndarray = np.abs(rgb(before).astype(np.int16) - rgb(after)).max(axis=-1)
    return off


def correlation(before: np.ndarray, after: np.ndarray) -> float:
    """Of two arrays of the same shape; 0 when one of them is even."""
    one, other = (values.astype(np.float64).ravel() - values.mean() for values in (before, after))
    spread = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / spread if spread > _NO_SPREAD else 0.0


def edges(picture: np.ndarray, *, softened_px: float = 1.5) -> np.ndarray:
    """The strength of the brightness' edges, (H, W)."""
    soft = cv2.GaussianBlur(luma(picture), (0, 0), softened_px)
    return np.asarray(np.hypot(cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)))


def detail(picture: np.ndarray) -> np.ndarray:
    """The strength of the finest detail, (H, W)."""
    return np.abs(cv2.Laplacian(luma(picture), cv2.CV_32F))


def structure(before: np.ndarray, after: np.ndarray) -> float:
    """How well the same things stand in the same places, whatever their tone: the correlation of the edges."""
    return correlation(edges(before), edges(after))


def ssim(before: np.ndarray, after: np.ndarray) -> float:
    """Structural similarity of two brightnesses (H, W), 1 for equal ones.

    Source: Wang, Bovik, Sheikh, Simoncelli, "Image quality assessment: from error visibility to structural
    similarity", 2004; Gaussian window of 1.5 px.
    """
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

    def mean(values: np.ndarray) -> np.ndarray:
        return cv2.GaussianBlur(values, (0, 0), 1.5)

    x, y = before.astype(np.float64), after.astype(np.float64)
    mx, my = mean(x), mean(y)
    vx, vy, vxy = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    return float((((2 * mx * my + c1) * (2 * vxy + c2)) / ((mx * mx + my * my + c1) * (vx + vy + c2))).mean())


def two_tones(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The dark and the light of lettering (H, W, 3): the mean Lab values on both sides of Otsu's threshold."""
    light = luma(pixels).astype(np.uint8)
    threshold, _ = cv2.threshold(light, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    values, is_light = lab(pixels), light > threshold
    if is_light.all() or not is_light.any():
        return values.mean(axis=(0, 1)), values.mean(axis=(0, 1))
    return values[~is_light].mean(axis=0), values[is_light].mean(axis=0)


def found(part: np.ndarray, whole: np.ndarray, *, at_px: int = 256) -> float:
    """How well `part` is found somewhere in `whole`, both unscaled: the best correlation, 0 if it is larger."""
    if part.shape[0] > whole.shape[0] or part.shape[1] > whole.shape[1]:
        return 0.0
    scale = min(at_px / max(whole.shape[:2]), 1.0)
    small, large = (
        cv2.resize(rgb(each), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        for each in (part, whole)
    )
    small = small[: large.shape[0], : large.shape[1]]
    if small.std() < 1 or large.std() < 1:
        return 0.0
    return float(cv2.matchTemplate(large, small, cv2.TM_CCOEFF_NORMED).max())
