"""Training crops, cut on the device: pictures of mixed sizes lie end to end, and a batch is gathered by index."""

from typing import NamedTuple

import torch
from torch import Tensor

from .losses import luminance
from .prepare import Pictures
from .student import STRIDE, thumbnail
from .views import View

UNSEEN = 16
"""Pixels at a crop's edge that are not judged, for the teacher saw more around them: with 16 pixels around it a part is
drawn to 0.97 as in the whole photo, with 32 to 0.997."""


def to_unit(x: Tensor) -> Tensor:
    """8 bit to -1..1."""
    return x.float() / 127.5 - 1


def contrast(picture: Tensor) -> Tensor:
    """Standard deviation of the luminance of a whole picture, uint8 HxWx3."""
    return luminance(to_unit(picture.permute(2, 0, 1)[None])).std()


def end_to_end(pictures: list[Tensor]) -> Tensor:
    return torch.cat([picture.flatten() for picture in pictures])


class Batch(NamedTuple):
    """Crops of photos, Nx3xSxS in -1..1, of targets and teacher's pictures the part that is judged, Nx3xJxJ, and which
    rows and columns of a crop it is, NxJ; of whole pictures the thumbnails, Nx5x64x64, and the contrasts, N."""

    photo: Tensor
    target: Tensor
    teacher: Tensor
    rows: Tensor
    columns: Tensor
    thumbnail: Tensor
    target_contrast: Tensor
    teacher_contrast: Tensor

    def judged(self, drawing: Tensor) -> Tensor:
        """Of drawings of the crops, Nx3xSxS, the part that is judged."""
        rows, columns = self.rows[:, None, :, None], self.columns[:, None, None, :]
        drawing = drawing.gather(2, rows.expand(-1, 3, -1, drawing.shape[3]))
        return drawing.gather(3, columns.expand(-1, 3, drawing.shape[2], -1))


class Crops:
    """Random crops of photos, their targets and the teacher's pictures.

    They begin where the teacher's own cells of 4x4 pixels do, and none is mirrored: what the teacher draws hangs on
    where in a cell things lie. Of a photo moved by a pixel it draws a third of what it drew, of a mirrored one a fourth.
    """

    def __init__(self, pictures: Pictures, styles: list[str], sizes: list[int | View], crop: int, device: str):
        self.size, self.device = crop, device
        photos, targets, teachers = [], {style: [] for style in styles}, {style: [] for style in styles}
        for size in sizes:
            of_photo = pictures.photos(size)
            names = [name for name in of_photo if min(of_photo[name].shape[:2]) >= crop]
            photos += [of_photo[name].to(device) for name in names]
            for style in styles:
                for known, given in ((targets, pictures.targets(style, size)), (teachers, pictures.teacher(style, size))):
                    known[style] += [given[name].to(device) for name in names]
        self.height, self.width = torch.tensor([p.shape[:2] for p in photos], device=device).T
        elements = self.height * self.width * 3
        self.first = elements.cumsum(0) - elements
        self.photos = end_to_end(photos)
        self.targets = {style: end_to_end(its) for style, its in targets.items()}
        self.teachers = {style: end_to_end(its) for style, its in teachers.items()}
        contrasts = {s: [torch.stack([contrast(p) for p in its[s]]) for its in (targets, teachers)] for s in styles}
        self.contrasts = {style: torch.stack(its, 1) for style, its in contrasts.items()}
        self.thumbnails = torch.cat([thumbnail(to_unit(p.permute(2, 0, 1)[None])) for p in photos])

    def batch(self, style: str, count: int) -> Batch:
        chosen = torch.randint(len(self.first), (count,), device=self.device)
        height, width = self.height[chosen], self.width[chosen]
        top, left = self.corner(height), self.corner(width)
        rows, columns = self.judged(top, height), self.judged(left, width)
        across = torch.arange(self.size, device=self.device).expand(count, -1)
        photo = self.cut(self.photos, chosen, top[:, None] + across, left[:, None] + across)
        target, teacher = (
            self.cut(pictures[style], chosen, top[:, None] + rows, left[:, None] + columns)
            for pictures in (self.targets, self.teachers)
        )
        photo = photo.contiguous(memory_format=torch.channels_last)
        contrasts = self.contrasts[style][chosen].T
        return Batch(photo, target, teacher, rows, columns, self.thumbnails[chosen], *contrasts)

    def cut(self, pictures: Tensor, chosen: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
        """Of each chosen picture its rows and columns: Nx3xRxC."""
        pixels = rows[:, :, None] * self.width[chosen][:, None, None] + columns[:, None, :]
        channels = torch.arange(3, device=self.device)[:, None, None]
        return to_unit(pictures[self.first[chosen][:, None, None, None] + pixels[:, None] * 3 + channels])

    def corner(self, side: Tensor) -> Tensor:
        """A random multiple of `STRIDE` where a crop can begin."""
        places = (side - self.size) // STRIDE + 1
        return (torch.rand(len(side), device=self.device) * places).long() * STRIDE

    def judged(self, begin: Tensor, side: Tensor) -> Tensor:
        """Of crops that begin there what is judged along an axis: not the edges behind which the photo goes on."""
        first = torch.where(begin == 0, 0, torch.where(begin + self.size + STRIDE > side, 2 * UNSEEN, UNSEEN))
        return first[:, None] + torch.arange(self.size - 2 * UNSEEN, device=self.device)
