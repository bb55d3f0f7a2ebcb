"""The student: a small image network without normalisation over the picture.

A head at half resolution, a residual body at a quarter, and back by pixel shuffle; what it draws is added to the
photo. A pixel depends on a bounded neighbourhood (`HALO`) and, by gains and shifts of the body's channels, on a
64x64 thumbnail of the whole photo: so a large photo can be drawn in tiles.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

STRIDE = 4
"""Sides of what the student sees are multiples of this, and so must be the corners of tiles."""
THUMBNAIL = 64
SEEN, STEEPNESS = 5, 8.0
"""Channels of a thumbnail, and what brings the steepness of a photo into the range of its colours."""
HEAD, BODY, DILATIONS = 32, 48, (1, 2, 2, 2, 1)

# Rounded up to `STRIDE`: the pixels a convolution reaches to each side: 2 at half resolution (head, down, mid, tail),
# 4 at a quarter (two a block, the first dilated), and 3 because a block of 4x4 pixels is one cell.
HALO = -(-(4 * 2 + sum(4 * dilation + 4 for dilation in DILATIONS) + 3) // STRIDE) * STRIDE


def conv(inputs: int, outputs: int, stride: int = 1, padding: int = 1) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, 3, stride, padding)


class Toned(nn.Conv2d):
    """A 3x3 convolution whose channels then get a gain and a shift, Nx2xCx1x1; beyond a border its last values repeat."""

    def __init__(self, inputs: int, outputs: int, stride: int = 1, dilation: int = 1, padding: int | None = None):
        padding = dilation if padding is None else padding
        super().__init__(inputs, outputs, 3, stride, padding, dilation, padding_mode="replicate")

    def forward(self, x: Tensor, tone: Tensor) -> Tensor:
        gain, shift, bias = tone[:, 0], tone[:, 1], self.bias
        assert bias is not None
        if x.shape[0] > 1:
            return self._conv_forward(x, self.weight, bias) * gain + shift
        # Of a single photo the weights are toned, for they are far fewer than its pixels.
        gain, shift = gain[0, :, 0, 0], shift[0, :, 0, 0]
        return self._conv_forward(x, self.weight * gain[:, None, None, None], bias * gain + shift)


class Residual(nn.Module):
    def __init__(self, channels: int, dilation: int):
        super().__init__()
        self.a, self.b = Toned(channels, channels, dilation=dilation), Toned(channels, channels)
        nn.init.normal_(self.b.weight, 0, 1e-3)

    def forward(self, x: Tensor, inner: Tensor, outer: Tensor) -> Tensor:
        """Of tones `inner` and `outer`."""
        return x * outer[:, 0] + self.b(F.relu(self.a(x, inner)), outer)


class Context(nn.Module):
    """Gains and shifts for the body from a thumbnail of the whole photo; at the start they change nothing."""

    def __init__(self):
        super().__init__()
        self.layers, self.channels = 2 * len(DILATIONS) + 1, BODY
        self.see = nn.Sequential(
            conv(SEEN, 16, 2), nn.ReLU(), conv(16, 32, 2), nn.ReLU(), conv(32, 64, 2), nn.ReLU(),
            nn.AvgPool2d(4), nn.Flatten(), nn.Linear(256, 96), nn.ReLU(),
        )  # fmt: skip
        self.tell = nn.Linear(96, self.layers * 2 * self.channels)
        nn.init.zeros_(self.tell.weight)
        nn.init.zeros_(self.tell.bias)

    def forward(self, thumbnail: Tensor) -> Tensor:
        gains = self.tell(self.see(thumbnail)).view(-1, self.layers, 2, self.channels, 1, 1)
        return torch.cat([gains[:, :, :1] + 1, gains[:, :, 1:]], 2)


class Painter(nn.Module):
    """What a drawing adds to the photo.

    Beyond the border the photo's last pixels repeat. A cell of them is drawn all around and cut off, so that even ground
    stays even to the border; of zeros the layers would draw a frame.
    """

    def __init__(self):
        super().__init__()
        self.cell = STRIDE
        self.head, self.down = conv(12, HEAD, padding=0), Toned(HEAD, BODY, stride=2, padding=0)
        self.body = nn.ModuleList([Residual(BODY, dilation) for dilation in DILATIONS])
        self.up = nn.Conv2d(BODY, HEAD * 4, 1)
        self.mid, self.tail = conv(HEAD * 2, HEAD), conv(HEAD, 12)
        nn.init.normal_(self.tail.weight, 0, 1e-3)

    def forward(self, x: Tensor, gains: Tensor) -> Tensor:
        # The cell, and what the head and the layer below it see around it: so much less of repeating is left to do.
        cell = self.cell
        before, after = 2 * cell, cell + 2
        x = F.pad(x, (before, after, before, after), mode="replicate")
        fine = F.relu(self.head(F.pixel_unshuffle(x, 2)))
        t = F.relu(self.down(fine, gains[:, 0]))
        for i, block in enumerate(self.body):
            t = block(t, gains[:, 2 * i + 1], gains[:, 2 * i + 2])
        seen = F.relu(F.pixel_shuffle(self.up(F.relu(t)), 2))
        both = torch.cat([fine[:, :, 1:, 1:], seen], 1)
        drawn = F.pixel_shuffle(self.tail(F.relu(self.mid(both))), 2)
        return drawn[:, :, cell:-cell, cell:-cell]


class Student(nn.Module):
    """Nx3xHxW RGB in -1..1, H and W multiples of `STRIDE`, and thumbnails Nx5x64x64, to the drawing; not clipped."""

    def __init__(self):
        super().__init__()
        self.context, self.painter = Context(), Painter()

    def forward(self, x: Tensor, thumbnail: Tensor) -> Tensor:
        return x + self.painter(x, self.context(thumbnail)).float()


def thumbnail(x: Tensor, side: int = THUMBNAIL, steepness: float = STEEPNESS) -> Tensor:
    """Nx5x64x64: means of the colours and, as the teacher's norms weigh fine detail, of how steep it is each way."""
    y = (0.299 * x[:, :1] + 0.587 * x[:, 1:2] + 0.114 * x[:, 2:]) * steepness
    beside = F.pad((y[:, :, :, 1:] - y[:, :, :, :-1]).abs(), (0, 1, 0, 0), mode="replicate")
    below = F.pad((y[:, :, 1:] - y[:, :, :-1]).abs(), (0, 0, 0, 1), mode="replicate")
    return F.adaptive_avg_pool2d(torch.cat([x, beside, below], 1), (side, side))


def restrained(weights: dict[str, Tensor], part: float) -> dict[str, Tensor]:
    """Of a student that adds only `part` of what these weights add to the photo."""
    return {name: value * part if name.startswith("painter.tail.") else value for name, value in weights.items()}
