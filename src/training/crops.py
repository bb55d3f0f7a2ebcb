"""Training crops: photos, their targets and thumbnails in memory; a step's batch is fixed by its number."""

import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from . import photos
from .student import STRIDE, thumbnail


def to_tensor(picture: np.ndarray) -> Tensor:
    return torch.from_numpy(picture.copy()).permute(2, 0, 1)


def to_unit(x: Tensor) -> Tensor:
    """8 bit to -1..1."""
    return x.float() / 127.5 - 1


class Crops:
    """Random crops, mirrored half of the time, of the photos that are not held out."""

    def __init__(self, folder: Path, photo_folder: Path, styles: list[str], size: int):
        self.size, self.items = size, []
        for name in photos.names(folder / "target" / styles[0], ".png"):
            targets = [folder / "target" / style / f"{name}.png" for style in styles]
            if photos.held_out(name) or not all(t.exists() for t in targets):
                continue
            photo = to_tensor(photos.read(photo_folder / f"{name}.jpg", photos.TRAINING_SIZE))
            targets = [to_tensor(photos.read(t)) for t in targets]
            h, w = targets[0].shape[1:]
            if min(h, w) >= size:
                photo = photo[:, :h, :w]
                self.items.append((photo, targets, thumbnail(to_unit(photo)[None])[0]))

    def batch(self, step: int, each: int) -> tuple[Tensor, Tensor, Tensor]:
        """`each` crops for every style in turn: photos, targets, thumbnails."""
        dice = random.Random(step)
        xs, ts, thumbs = [], [], []
        for style in range(len(self.items[0][1])):
            for photo, targets, thumb in dice.sample(self.items, each):
                i, j = (dice.randint(0, (side - self.size) // STRIDE) * STRIDE for side in photo.shape[1:])
                parts = [p[:, i : i + self.size, j : j + self.size] for p in (photo, targets[style])] + [thumb]
                if dice.random() < 0.5:
                    parts = [p.flip(2) for p in parts]
                for many, one in zip((xs, ts, thumbs), parts):
                    many.append(one)
        return to_unit(torch.stack(xs)), to_unit(torch.stack(ts)), torch.stack(thumbs)
