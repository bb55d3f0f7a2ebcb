"""Photos on disk: names, the held-out rule, reading at a size."""

import zlib
from pathlib import Path

import numpy as np
from PIL import Image

TRAINED = (320, 448)
"""Longer sides in pixels of photos in training: line keeps its width in pixels, so one size is not enough."""
EVALUATED = (320, 448)
"""Longer sides of the photos that are held out."""


def held_out(name: str) -> bool:
    """Whether a photo is kept from training: one in five, fixed by its name alone, so new photos move none."""
    return zlib.crc32(name.encode()) % 5 == 0


def names(folder: Path, kept_from_training: bool) -> list[str]:
    """Photos for evaluation, or else those for training."""
    return sorted(f.stem for f in folder.glob("*.jpg") if held_out(f.stem) == kept_from_training)


def read(file: Path, size: int) -> np.ndarray:
    """A picture as uint8 HxWx3 RGB, its longer side scaled to `size` by Pillow's bicubic."""
    image = Image.open(file).convert("RGB")
    scale = size / max(image.size)
    return np.array(image.resize([max(64, int(side * scale)) for side in image.size], Image.BICUBIC))
