"""A student in the archive's contract: pixels in, pixels out."""

from typing import Optional

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .student import STRIDE, Student, thumbnail


class Drawing(nn.Module):
    """uint8 [1,H,W,3] RGB to the same, of any size; the context of a tile is the whole photo's thumbnail."""

    def __init__(self, student: Student):
        super().__init__()
        self.student = student
        self.stride = STRIDE

    def forward(self, photo: Tensor, context: Optional[Tensor] = None) -> Tensor:
        height, width = photo.shape[1], photo.shape[2]
        x = self.unit(photo)
        gains = self.student.context(thumbnail(x) if context is None else context)
        x = F.pad(x, (0, -width % self.stride, 0, -height % self.stride), mode="replicate")
        precision = self.student.painter.tail.weight.dtype
        y = x + self.student.painter(x.to(precision), gains.to(precision)).float()
        y = (y[:, :, :height, :width].permute(0, 2, 3, 1) * 127.5 + 127.5).round().clamp(0, 255)
        return y.to(torch.uint8).contiguous()

    @torch.jit.export
    def context(self, photo: Tensor) -> Tensor:
        """The photo's thumbnail, float32 [1,5,64,64]."""
        return thumbnail(self.unit(photo))

    def unit(self, photo: Tensor) -> Tensor:
        return photo.permute(0, 3, 1, 2).float() / 127.5 - 1


def drawing(weights: dict[str, Tensor], precision: str = "fp32") -> Drawing:
    """From a student's state dict, rounded to half precision: browsers load that, and draw the same.

    In bf16 the photo, the sum with it and the context's network stay in float32.
    """
    student = Student()
    student.load_state_dict({name: value.half() for name, value in weights.items()})
    if precision == "bf16":
        student.painter.bfloat16()
    return Drawing(student).to(memory_format=torch.channels_last).eval().requires_grad_(False)
