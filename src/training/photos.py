"""Photos on disk: names, the held-out rule, reading at the training size."""

import zlib
from pathlib import Path

import numpy as np
from PIL import Image

TRAINING_SIZE = 320
"""Longer side in pixels of the photos that teacher and student see in training."""


def held_out(name: str) -> bool:
    """Whether a photo is kept from training: one in five, fixed by its name alone, so new photos move none."""
    return zlib.crc32(name.encode()) % 5 == 0


def names(folder: Path, suffix: str) -> list[str]:
    return sorted(f.stem for f in Path(folder).glob(f"*{suffix}"))


def read(file: Path, size: int | None = None) -> np.ndarray:
    """A picture as uint8 HxWx3 RGB; with `size`, its longer side scaled to that by Pillow's bicubic."""
    image = Image.open(file).convert("RGB")
    if size:
        scale = size / max(image.size)
        image = image.resize([max(64, int(side * scale)) for side in image.size], Image.BICUBIC)
    return np.asarray(image)


def write(file: Path, picture: np.ndarray) -> None:
    """As PNG; whole or not at all, so that a stopped run leaves nothing to mistake for a picture."""
    unfinished = Path(file).with_suffix(".part")
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture).save(unfinished, "PNG")
    unfinished.replace(file)
