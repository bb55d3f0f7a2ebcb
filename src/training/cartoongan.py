"""CartoonGAN's generator (Chen, Lai and Liu, CVPR 2018) in the archive's contract: pixels in, pixels out.

Written for TorchScript and for speed on a CPU: weights and activations in channels-last order, and group norm with a
group a channel in place of instance norm, which is the same sum done faster. Attributes carry the names of the
published state dicts (`conv01_1.weight`, `in01_1.scale`, ...), so weights go in by name.
"""

from typing import List, Optional

import torch
import torch.nn.functional as F
from torch import Tensor, nn

EPSILON = 1e-9


class Norm(nn.Module):
    """Instance norm with scale and shift; its statistics can be taken down, or given from outside.

    A context lists mean and biased variance of every channel of all norm layers in order; this layer's begin at
    `first`.
    """

    def __init__(self, channels: int, first: int):
        super().__init__()
        self.channels, self.first, self.eps = channels, first, EPSILON
        self.scale, self.shift = nn.Parameter(torch.ones(channels)), nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor, context: Optional[Tensor], taken: Optional[List[Tensor]]) -> Tensor:
        if taken is not None:
            variance, mean = torch.var_mean(x.float(), (0, 2, 3), unbiased=False)
            taken.append(torch.stack([mean, variance], 1))
        if context is None:
            return F.group_norm(x, self.channels, self.scale, self.shift, self.eps)
        own = context[self.first : self.first + self.channels]
        gain = self.scale * torch.rsqrt(own[:, 1] + self.eps)
        offset = self.shift - own[:, 0] * gain
        return (x.float() * gain.view(1, -1, 1, 1) + offset.view(1, -1, 1, 1)).to(x.dtype)


def reflect(x: Tensor, by: int) -> Tensor:
    return F.pad(x, (by, by, by, by), mode="reflect")


class Generator(nn.Module):
    """uint8 [1,H,W,3] RGB to the same; H and W from 16."""

    def __init__(self):
        super().__init__()
        channels = 0

        def norm(name: str, width: int) -> None:
            nonlocal channels
            setattr(self, name, Norm(width, channels))
            channels += width

        def conv(name: str, *args: int, **kwargs: int) -> None:
            setattr(self, name, nn.Conv2d(*args, **kwargs))

        conv("conv01_1", 3, 64, 7)
        norm("in01_1", 64)
        for stage, width in ((2, 128), (3, 256)):
            conv(f"conv{stage:02d}_1", width // 2, width, 3, stride=2, padding=1)
            conv(f"conv{stage:02d}_2", width, width, 3, padding=1)
            norm(f"in{stage:02d}_1", width)
        for stage in range(4, 12):
            for half in (1, 2):
                conv(f"conv{stage:02d}_{half}", 256, 256, 3)
                norm(f"in{stage:02d}_{half}", 256)
        for stage, width in ((1, 128), (2, 64)):
            up = nn.ConvTranspose2d(width * 2, width, 3, stride=2, padding=1, output_padding=1)
            setattr(self, f"deconv{stage:02d}_1", up)
            conv(f"deconv{stage:02d}_2", width, width, 3, padding=1)
            norm(f"in{stage + 11}_1", width)
        conv("deconv03_1", 64, 3, 7)

    def paint(self, photo: Tensor, c: Optional[Tensor], taken: Optional[List[Tensor]]) -> Tensor:
        """BGR in -1..1, sides rounded up to a multiple of 4. `c` is the context; `taken` gathers one."""
        x = (photo.permute(0, 3, 1, 2).float() / 255 * 2 - 1).flip(1)
        x = x.to(self.conv01_1.weight.dtype).contiguous(memory_format=torch.channels_last)
        x = F.relu(self.in01_1(self.conv01_1(reflect(x, 3)), c, taken))
        x = F.relu(self.in02_1(self.conv02_2(self.conv02_1(x)), c, taken))
        t = F.relu(self.in03_1(self.conv03_2(self.conv03_1(x)), c, taken))
        # Spelt out: TorchScript cannot choose an attribute by a computed name.
        x = F.relu(self.in04_1(self.conv04_1(reflect(t, 1)), c, taken))
        t = self.in04_2(self.conv04_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in05_1(self.conv05_1(reflect(t, 1)), c, taken))
        t = self.in05_2(self.conv05_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in06_1(self.conv06_1(reflect(t, 1)), c, taken))
        t = self.in06_2(self.conv06_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in07_1(self.conv07_1(reflect(t, 1)), c, taken))
        t = self.in07_2(self.conv07_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in08_1(self.conv08_1(reflect(t, 1)), c, taken))
        t = self.in08_2(self.conv08_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in09_1(self.conv09_1(reflect(t, 1)), c, taken))
        t = self.in09_2(self.conv09_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in10_1(self.conv10_1(reflect(t, 1)), c, taken))
        t = self.in10_2(self.conv10_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in11_1(self.conv11_1(reflect(t, 1)), c, taken))
        t = self.in11_2(self.conv11_2(reflect(x, 1)), c, taken) + t
        x = F.relu(self.in12_1(self.deconv01_2(self.deconv01_1(t)), c, taken))
        x = F.relu(self.in13_1(self.deconv02_2(self.deconv02_1(x)), c, taken))
        return torch.tanh(self.deconv03_1(reflect(x, 3)).float())

    def forward(self, photo: Tensor, context: Optional[Tensor] = None) -> Tensor:
        y = self.paint(photo, context, None)[:, :, : photo.shape[1], : photo.shape[2]]
        y = (y.flip(1).permute(0, 2, 3, 1) * 0.5 + 0.5).clamp(0, 1) * 255
        return y.to(torch.uint8).contiguous()

    @torch.jit.export
    def context(self, photo: Tensor) -> Tensor:
        """Mean and biased variance of every channel of every norm layer, in order: float32 [C,2]."""
        taken: List[Tensor] = []
        self.paint(photo, None, taken)
        return torch.cat(taken)


def generator(precision: str = "fp32") -> Generator:
    """A generator for `fp32` or `bf16`. In bf16 the norms keep their scale and shift in float32."""
    model = Generator()
    if precision == "bf16":
        for part in model.children():
            if not isinstance(part, Norm):
                part.bfloat16()
    return model.to(memory_format=torch.channels_last).eval().requires_grad_(False)


def teacher(weights: str, precision: str = "fp32") -> Generator:
    """A generator with published weights."""
    model = generator(precision)
    model.load_state_dict(torch.load(weights, map_location="cpu"))
    return model
