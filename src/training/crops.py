"""Training crops, cut on the device: pictures of mixed sizes lie end to end, and a batch is gathered by index."""

from typing import NamedTuple

import torch
from torch import Tensor

from .losses import luminance
from .prepare import Pictures
from .student import STRIDE, thumbnail
from .views import View


def to_unit(x: Tensor) -> Tensor:
    """8 bit to -1..1."""
    return x.float() / 127.5 - 1


def contrast(picture: Tensor) -> Tensor:
    """Standard deviation of the luminance of a whole picture, uint8 HxWx3."""
    return luminance(to_unit(picture.permute(2, 0, 1)[None])).std()


class Batch(NamedTuple):
    """Crops Nx3xSxS in -1..1, thumbnails Nx3x64x64 of whole photos, and the whole pictures' contrasts, N."""

    photo: Tensor
    target: Tensor
    teacher: Tensor
    thumbnail: Tensor
    target_contrast: Tensor
    teacher_contrast: Tensor


class Crops:
    """Random crops, mirrored half of the time, of photos, their targets and the teacher's pictures."""

    def __init__(self, pictures: Pictures, styles: list[str], sizes: list[int | View], crop: int, device: str):
        self.size, self.device = crop, device
        photos, targets, teachers = [], {style: [] for style in styles}, {style: [] for style in styles}
        for size in sizes:
            of_photo, of_target = pictures.photos(size), {s: pictures.targets(s, size) for s in styles}
            names = [name for name in of_target[styles[0]] if min(of_photo[name].shape[:2]) >= crop]
            photos += [of_photo[name] for name in names]
            for style in styles:
                of_teacher = pictures.teacher(style, size)
                targets[style] += [of_target[style][name] for name in names]
                teachers[style] += [of_teacher[name] for name in names]
        self.height, self.width = torch.tensor([p.shape[:2] for p in photos], device=device).T
        elements = self.height * self.width * 3
        self.first = elements.cumsum(0) - elements
        self.photos = torch.cat([p.flatten() for p in photos]).to(device)
        self.targets = {s: torch.cat([t.flatten() for t in targets[s]]).to(device) for s in styles}
        self.teachers = {s: torch.cat([t.flatten() for t in teachers[s]]).to(device) for s in styles}
        self.contrasts = {
            s: torch.tensor([[contrast(p) for p in pair] for pair in zip(targets[s], teachers[s])], device=device)
            for s in styles
        }
        self.thumbnails = torch.cat([thumbnail(to_unit(p.permute(2, 0, 1)[None])) for p in photos]).to(device)

    def batch(self, style: str, count: int) -> Batch:
        chosen = torch.randint(len(self.first), (count,), device=self.device)
        mirrored = torch.rand(count, device=self.device) < 0.5
        at = self.elements(chosen, mirrored)
        thumbnails = self.thumbnails[chosen]
        thumbnails = torch.where(mirrored[:, None, None, None], thumbnails.flip(3), thumbnails)
        pictures = (self.photos, self.targets[style], self.teachers[style])
        photo, target, teacher = (to_unit(p[at].permute(0, 3, 1, 2)) for p in pictures)
        photo = photo.contiguous(memory_format=torch.channels_last)
        return Batch(photo, target, teacher, thumbnails, *self.contrasts[style][chosen].T)

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
