"""A fifth style that is not CartoonGAN: blurs a little, then keeps a few levels a channel. For tests of the service.

    python -m training.posterize FILE
"""

import sys
from pathlib import Path
from typing import Optional

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .archive import save


class Posterize(nn.Module):
    """uint8 [1,H,W,3] RGB to the same."""

    def __init__(self, levels: int = 5):
        super().__init__()
        self.levels = levels
        line = torch.tensor([1.0, 4.0, 6.0, 4.0, 1.0]) / 16
        self.blur = nn.Parameter((line[:, None] * line).expand(3, 1, 5, 5).contiguous(), requires_grad=False)

    def forward(self, photo: Tensor, context: Optional[Tensor] = None) -> Tensor:
        x = photo.permute(0, 3, 1, 2).float() / 255
        x = F.conv2d(F.conv2d(x, self.blur, padding=2, groups=3), self.blur, padding=2, groups=3)
        x = (x * (self.levels - 1)).round() / (self.levels - 1)
        return (x * 255).round().clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1).contiguous()


if __name__ == "__main__":
    save(torch.jit.script(Posterize()), Path(sys.argv[1]))
