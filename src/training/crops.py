"""Training crops, cut on the device: pictures of mixed sizes lie end to end, and a batch is gathered by index."""

import torch
from torch import Tensor

from .photos import TRAINED
from .prepare import Pictures
from .student import STRIDE, thumbnail


def to_unit(x: Tensor) -> Tensor:
    """8 bit to -1..1."""
    return x.float() / 127.5 - 1


class Crops:
    """Random crops, mirrored half of the time, of photos and of their targets."""

    def __init__(self, pictures: Pictures, styles: list[str], size: int, device: str):
        self.size, self.device = size, device
        photos, targets = [], {style: [] for style in styles}
        for longer in TRAINED:
            of_photo, of_target = pictures.photos(longer), {s: pictures.targets(s, longer) for s in styles}
            names = [name for name in of_target[styles[0]] if min(of_photo[name].shape[:2]) >= size]
            photos += [of_photo[name] for name in names]
            for style in styles:
                targets[style] += [of_target[style][name] for name in names]
        self.height, self.width = torch.tensor([p.shape[:2] for p in photos], device=device).T
        elements = self.height * self.width * 3
        self.first = elements.cumsum(0) - elements
        self.photos = torch.cat([p.flatten() for p in photos]).to(device)
        self.targets = {s: torch.cat([t.flatten() for t in targets[s]]).to(device) for s in styles}
        self.thumbnails = torch.cat([thumbnail(to_unit(p.permute(2, 0, 1)[None])) for p in photos]).to(device)

    def batch(self, style: str, count: int) -> tuple[Tensor, Tensor, Tensor]:
        """Photos and targets in -1..1, and thumbnails."""
        chosen = torch.randint(len(self.first), (count,), device=self.device)
        mirrored = torch.rand(count, device=self.device) < 0.5
        at = self.elements(chosen, mirrored)
        thumbnails = self.thumbnails[chosen]
        thumbnails = torch.where(mirrored[:, None, None, None], thumbnails.flip(3), thumbnails)
        photo, target = (to_unit(p[at].permute(0, 3, 1, 2)) for p in (self.photos, self.targets[style]))
        return photo.contiguous(memory_format=torch.channels_last), target, thumbnails

    def elements(self, chosen: Tensor, mirrored: Tensor) -> Tensor:
        """Where the elements of a crop of each chosen picture lie: NxSxSx3."""
        height, width, first = (v[chosen] for v in (self.height, self.width, self.first))
        top, left = self.corner(height), self.corner(width)
        along = torch.arange(self.size, device=self.device)
        rows = top[:, None] + along
        columns = left[:, None] + torch.where(mirrored[:, None], along.flip(0), along)
        pixels = rows[:, :, None] * width[:, None, None] + columns[:, None, :]
        return first[:, None, None, None] + pixels[..., None] * 3 + torch.arange(3, device=self.device)

    def corner(self, side: Tensor) -> Tensor:
        """A random multiple of `STRIDE` where a crop can begin."""
        places = (side - self.size) // STRIDE + 1
        return (torch.rand(len(side), device=self.device) * places).long() * STRIDE
