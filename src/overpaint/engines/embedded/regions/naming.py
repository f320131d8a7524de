"""What people call a colour, as far as one can tell from the colour alone.

Each term has a few typical colours, light and dark; any other colour is called as those that it is nearest to are.
"""

import numpy as np

from overpaint.engines.embedded.pixels.light import lab_of

# the eleven basic terms of English (Berlin and Kay, 1969), and two more that keep skin apart from orange and
# turquoise from blue
_TYPICAL: dict[str, str] = {
    "red": "d62024 96141a e64641 6e0f14 b43228",
    "orange": "f08214 e15f1e faa046 cd5a19 f58c50",
    "yellow": "fad61e f0dc6e c8aa14 fff096",
    "green": "228b3c 78be46 145028 6e782d a5d7a5 283c1e 00dc32",
    "turquoise": "147d7d 32c8be 14c8dc 96e1dc",
    "blue": "1e5ac8 78beeb 14205a 466ea0 a0c8f0 1414f0 0a96ff",
    "purple": "7832a0 bea5e6 462864 412d8c 966ebe",
    "pink": "f482af d72896 fabecd dc5082",
    "brown": "784b28 50321e 96643c 5a3c2d 37261a 8c4628",
    "beige": "e8dcc4 cdaa7d e0b698 be8c6e fac8a5 aa785a",
    "white": "ffffff ebebe8",
    "gray": "808080 aaaaac 55575a",
    "black": "000000 19191c 28282a",
}
_TERMS = tuple(_TYPICAL)
_NEAR = 5.5  # how far a name reaches, in the units of `even`
_CHROMA_HALF = 0.045  # of CIE94: by this share differences shrink with each unit of chroma
_LIGHTNESS_SHARE = 0.5  # light and shade tell less about a surface than its hue
_COLORFUL = 12.0  # chroma
_SHADE_FREE, _SHADE_SPREAD = 14.0, 18.0  # L


def even(lab: np.ndarray) -> np.ndarray:
    """CIELAB (..., 3) bent so that equal distances look about equally different among vivid and dull colours."""
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    left = np.log1p(_CHROMA_HALF * chroma) / (_CHROMA_HALF * np.maximum(chroma, 1e-3))
    return np.stack([_LIGHTNESS_SHARE * lab[..., 0], left * lab[..., 1], left * lab[..., 2]], axis=-1)


def likeness(lab: np.ndarray, asked: tuple[int, int, int]) -> np.ndarray:
    """How well colours (N, 3) of CIELAB go by the name of the colour that was asked for (sRGB), 0..1."""
    target = lab_of(np.array([[asked]], np.uint8))[0]
    shared: np.ndarray = np.sqrt(_terms_of(lab) * _terms_of(target)).sum(axis=1)
    if np.hypot(*target[0, 1:]) < _COLORFUL:
        return shared
    off = np.maximum(np.abs(lab[:, 0] - target[0, 0]) - _SHADE_FREE, 0)
    shaded: np.ndarray = shared * np.exp(-0.5 * (off / _SHADE_SPREAD) ** 2)
    return shaded


def _terms_of(lab: np.ndarray) -> np.ndarray:
    """How likely each term is for each colour (N, 3): (N, terms), rows add up to 1."""
    distance = np.linalg.norm(even(lab)[:, None] - _PROTOTYPES, axis=-1)
    near = np.exp(-0.5 * (distance / _NEAR) ** 2) + 1e-12
    best = np.stack([near[:, term == _TERM_OF].max(axis=1) for term in range(len(_TERMS))], axis=1)
    shares: np.ndarray = best / best.sum(axis=1, keepdims=True)
    return shares


def _prototypes() -> tuple[np.ndarray, np.ndarray]:
    codes = [(term, code) for term, name in enumerate(_TERMS) for code in _TYPICAL[name].split()]
    rgb = np.array([[list(bytes.fromhex(code)) for _, code in codes]], np.uint8)
    return even(lab_of(rgb)[0]), np.array([term for term, _ in codes])


_PROTOTYPES, _TERM_OF = _prototypes()
