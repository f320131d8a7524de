"""The packages that photographs are taken from, fetched once and unpacked; nothing of them is installed."""

import bz2
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image

FOLDER = Path(__file__).parents[2] / "out/evaluation_set"

_WHEELS = ("scikit-image==0.26.0", "scikit-learn==1.9.1", "matplotlib==3.11.2", "scipy==1.9.3")
_DEBIAN = ("plasma-workspace-data", "lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04")

SKIMAGE = "skimage/data"
SKLEARN = "sklearn/datasets/images"
MATPLOTLIB = "matplotlib/mpl-data/sample_data"
SCIPY = "scipy/misc"
AVATARS = "usr/share/plasma/avatars/photos"
WALLPAPERS = "usr/share/backgrounds"

_RACCOON = (768, 1024, 3)  # SciPy keeps it as bare pixels


def fetch() -> None:
    """Downloads and unpacks what is not there yet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for wheel in _WHEELS:
        if not (kept := FOLDER / f".{wheel}").exists():
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
            subprocess.run([*pip, "--dest", FOLDER, wheel], check=True)
            kept.touch()
    for path in FOLDER.glob("*.whl"):
        zipfile.ZipFile(path).extractall(FOLDER)
        path.unlink()
    for package in _DEBIAN:
        if not (kept := FOLDER / f".{package}").exists():
            apt, dpkg = _found("apt-get"), _found("dpkg")
            subprocess.run([apt, "download", "--quiet", package], cwd=FOLDER, check=True)
            (archive,) = FOLDER.glob(f"{package}_*.deb")
            subprocess.run([dpkg, "-x", archive, FOLDER], check=True)
            kept.touch()


def photograph(path: str) -> Image.Image:
    """The RGB picture at that path inside the packages."""
    if path.endswith("face.dat"):
        pixels = np.frombuffer(bz2.decompress((FOLDER / path).read_bytes()), np.uint8)
        return Image.fromarray(pixels.reshape(_RACCOON))
    return Image.open(FOLDER / path).convert("RGB")


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise SystemExit(f"{program} is needed: the set is made on Debian.")
    return path
