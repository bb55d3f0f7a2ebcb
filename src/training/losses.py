"""How far a drawing is from its target, for training. Pictures are Nx3xHxW in -1..1."""

import torch
import torch.nn.functional as F
from torch import Tensor


def luminance(x: Tensor) -> Tensor:
    """Nx1xHxW in 0..1."""
    return (0.299 * x[:, :1] + 0.587 * x[:, 1:2] + 0.114 * x[:, 2:] + 1) / 2


def gradients(x: Tensor) -> tuple[Tensor, Tensor]:
    return x[..., 1:, :] - x[..., :-1, :], x[..., :, 1:] - x[..., :, :-1]


def similarity(a: Tensor, b: Tensor, window: int = 7, stride: int = 2) -> tuple[Tensor, Tensor]:
    """Mean SSIM (Wang et al., 2004) of two luminances, and the mean of its structure term alone."""
    n = a.shape[0]
    rows = F.avg_pool2d(torch.cat([a, b, a * a, b * b, a * b]), (window, 1), (stride, 1))
    means = F.avg_pool2d(rows, (1, window), (1, stride))
    ma, mb, aa, bb, ab = means.split(n)
    va, vb, c = (aa - ma * ma).clamp(min=0), (bb - mb * mb).clamp(min=0), ab - ma * mb
    ssim = ((2 * ma * mb + 1e-4) * (2 * c + 9e-4)) / ((ma * ma + mb * mb + 1e-4) * (va + vb + 9e-4))
    structure = (c + 2e-4) / ((va * vb + 1e-10).sqrt() + 2e-4)
    return ssim.mean(), structure.mean()


def to_levels(x: Tensor) -> Tensor:
    """-1..1 as 8 bits will hold it; gradients pass as if it were not rounded."""
    return x + ((x.clamp(-1, 1) * 127.5).round() / 127.5 - x).detach()


def stroke_gap(drawing: Tensor, contrast: Tensor, teacher: Tensor, teacher_contrast: Tensor) -> Tensor:
    """Between the distributions of log gradient magnitude (1-D Wasserstein, a picture at a time).

    It asks for as much flat and as much line as the teacher has, wherever they are: what an average of the drawings
    that would all be likely, the answer of the other losses to doubt, never has. Each gradient is taken over the
    deviation of its whole picture's luminance, as `measures.strokes` does. One pixel in nine is enough, but never every
    second one: students draw in cells of 2x2 pixels, and would draw strokes inside of cells and none between them.
    """

    def distribution(x: Tensor, deviation: Tensor) -> Tensor:
        y = luminance(x)
        here, below, beside = y[..., :-1:3, :-1:3], y[..., 1::3, :-1:3], y[..., :-1:3, 1::3]
        dy, dx = below - here, beside - here
        steps = (dy * dy + dx * dx + 1e-10).sqrt() / (deviation.view(-1, 1, 1, 1) + 1e-3)
        return (steps + 1e-3).log10().flatten(1).sort(1).values

    wanted = distribution(teacher, teacher_contrast)
    return (distribution(to_levels(drawing), contrast) - wanted).abs().mean()


def drawing_loss(y: Tensor, t: Tensor, weight: float) -> Tensor:
    """Colour, edges and, by `weight`, structure against the target."""
    (ya, yb), (ta, tb) = gradients(y), gradients(t)
    ssim, structure = similarity(luminance(y), luminance(t))
    return (
        (y - t).abs().mean()
        + (ya - ta).abs().mean()
        + (yb - tb).abs().mean()
        + 0.2 * (1 - ssim)
        + weight * (1 - structure)
    )
