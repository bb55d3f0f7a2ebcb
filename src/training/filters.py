"""What targets are mixed with. Planes are float 1xHxW, pictures 3xHxW RGB in 0..1, on any device."""

import torch
import torch.nn.functional as F
from torch import Tensor


def box(x: Tensor, radius: int) -> Tensor:
    """Mean over a square window, edges repeated."""
    side = 2 * radius + 1
    padded = F.pad(x[None], (radius,) * 4, mode="replicate")
    return F.avg_pool2d(F.avg_pool2d(padded, (side, 1), 1), (1, side), 1)[0]


def guided(guide: Tensor, x: Tensor, radius: int, eps: float) -> Tensor:
    """Guided filter of `x` along the edges of `guide`."""
    mean_guide, mean_x = box(guide, radius), box(x, radius)
    variance = box(guide * guide, radius) - mean_guide * mean_guide
    slope = (box(guide * x, radius) - mean_guide * mean_x) / (variance + eps)
    return box(slope, radius) * guide + box(mean_x - slope * mean_guide, radius)


def to_ycc(rgb: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Luminance, blue and red chroma."""
    r, g, b = rgb.split(1)
    y = 0.299 * r + 0.587 * g + 0.114 * b
    return y, (b - y) * 0.564, (r - y) * 0.713


def to_rgb(y: Tensor, blue: Tensor, red: Tensor) -> Tensor:
    r, b = y + 1.403 * red, y + 1.773 * blue
    return torch.cat([r, (y - 0.299 * r - 0.114 * b) / 0.587, b]).clamp(0, 1)
