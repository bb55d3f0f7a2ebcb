"""A style's grade: the mean colour that it gives to a photo's colour, a polynomial fitted over all pairs."""

from collections.abc import Iterable

import numpy as np
import torch
from torch import Tensor


def terms(rgb: Tensor) -> Tensor:
    """Products of the channels up to the second degree, and of all three: 3xHxW to HxWx11."""
    r, g, b = rgb
    return torch.stack([torch.ones_like(r), r, g, b, r * r, g * g, b * b, r * g, g * b, r * b, r * g * b], -1)


def fit_grade(pairs: Iterable[tuple[Tensor, Tensor]], rounds: int = 8, stride: int = 5) -> Tensor:
    """The teacher's colour given the photo's, over (photo, teacher) pairs, by re-weighted least squares.

    The weights (1 / sqrt of the residual) keep a few brown skies from tinting everyone's. `pairs` is walked once.
    """
    thinned = [(p[:, ::stride, ::stride], t[:, ::stride, ::stride]) for p, t in pairs]
    x = np.concatenate([terms(p).flatten(0, 1).numpy() for p, _ in thinned])
    y = np.concatenate([t.flatten(1).T.numpy() for _, t in thinned])
    weight = np.ones((len(x), 1))
    for _ in range(rounds):
        grade = np.linalg.lstsq(x * weight, y * weight, rcond=None)[0]
        weight = 1 / np.sqrt(np.abs(y - x @ grade).sum(1, keepdims=True) + 0.05)
    return torch.from_numpy(grade).float()
