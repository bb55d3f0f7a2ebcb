"""Targets for a student: the teacher's flats and line under the photo's light and colour, graded to the style.

CartoonGAN's tone and colour depend on statistics of the whole picture and go astray (red skin, brown skies, dirt
in flats), differently for every photo; no small local network can predict that. Averaged over many photos the
accidents cancel and the style's palette stays. So a target is made of three parts:

- the style's *grade* (`grade.py`);
- the photo, moved part of the way to its grade, brought onto the teacher's edges by guided filters
  (He, Sun and Tang, ECCV 2010);
- the teacher's own detail on top, but where the photo is flat, and a share of its light and colour, but where they
  are far from the photo's.

Pictures are float 3xHxW RGB in 0..1, on any device.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from .filters import box, guided, to_rgb, to_ycc
from .grade import terms


@dataclass(frozen=True)
class Recipe:
    """How a style's targets are mixed."""

    grade: float = 0.5
    """how far the photo moves to the style's grade before it is guided"""
    keep_blue: float = 0.0
    """how much of that a blue is spared, for teachers that turn skies to mud on average, not by accident"""
    light: float = 0.3
    """the teacher's own share of the light"""
    chroma: float = 0.2
    """the teacher's own share of the colour"""
    saturation: float = 1.15
    lift: float = 0.0
    """how much lighter middle tones become"""
    contrast: float = 0.0
    """how far light and dark move apart around the middle"""
    detail: float = 1.0
    """how strong the teacher's detail is drawn; more than 1 makes up for what a student softens"""
    ink: float = 1.0
    """how much stronger its dark detail is"""
    calm: float = 0.0
    """how far what is flat in the photo keeps its own shades, for teachers that draw in empty skies"""
    radius: float = 30 / 320
    """of the guided filter, as a part of the picture's longer side"""


RECIPES = {
    "shinkai": Recipe(saturation=1.5, lift=0.08, contrast=0.2, detail=1.2),
    "hayao": Recipe(keep_blue=0.8, saturation=1.35, contrast=-0.1, detail=1.6, ink=1.6),
    "hosoda": Recipe(saturation=1.2, lift=0.08, contrast=0.1, detail=1.1, ink=1.6),
    "paprika": Recipe(keep_blue=0.8, saturation=1.35, contrast=0.2, detail=1.3, ink=1.7, calm=1.0),
}


def target(photo: Tensor, teacher: Tensor, grade: Tensor, recipe: Recipe) -> Tensor:
    graded = (terms(photo) @ grade).clamp(0, 1).permute(2, 0, 1)
    blue = (to_ycc(photo)[1] / 0.08).clamp(0, 1)
    move = recipe.grade * (1 - recipe.keep_blue * blue)
    return harmonise((1 - move) * photo + move * graded, teacher, recipe)


def harmonise(photo: Tensor, teacher: Tensor, recipe: Recipe) -> Tensor:
    """The teacher's drawing in the photo's light and colour."""
    (photo_y, *photo_chroma), (y, *chroma) = to_ycc(photo), to_ycc(teacher)
    radius = round(recipe.radius * max(photo.shape))
    smooth = guided(y, y, radius, 0.0025)
    trust = trusted(photo, teacher)
    drawing = drawn(photo_y)
    calm = framed(photo_y).clamp(min=recipe.calm) * (1 - box(drawing, 3))
    own = torch.maximum(glowing(photo_y, y, trust), calm)
    light, share = recipe.light * trust * (1 - calm), recipe.chroma * trust * (1 - calm)

    def beneath(x: Tensor, radius: int, eps: float) -> Tensor:
        return (1 - own) * guided(y, x, radius, eps) + own * guided(photo_y, x, radius, eps)

    base = toned((1 - light) * beneath(photo_y, radius, 0.0025) + light * smooth, recipe)
    colour = [
        recipe.saturation * ((1 - share) * beneath(p, radius // 2, 0.002) + share * t)
        for p, t in zip(photo_chroma, chroma)
    ]
    detail = recipe.detail * (y - smooth) * drawing
    return to_rgb(base + torch.where(detail < 0, recipe.ink * detail, detail), *colour)


def toned(y: Tensor, recipe: Recipe) -> Tensor:
    """Lifted and set apart in the middle; black and white stay."""
    y = y + recipe.lift * 4 * (y * (1 - y)).clamp(min=0)
    return y + recipe.contrast * 4 * (y * (1 - y)).clamp(min=0) * (y - 0.5)


def trusted(photo: Tensor, teacher: Tensor, radius: int = 6, tolerance: float = 0.2) -> Tensor:
    """Near 1 where the teacher's tone is close to the photo's, near 0 where it went astray."""
    apart = [box(t, radius) - box(p, radius) for p, t in zip(to_ycc(photo), to_ycc(teacher))]
    return torch.exp(-sum(a * a for a in apart) / tolerance**2)


def glowing(photo_y: Tensor, y: Tensor, trust: Tensor, radius: int = 6) -> Tensor:
    """Near 1 where the teacher lights up what is dark, as it does black hair and wide pupils.

    There its edges are not the photo's: guided by them the dark would be mixed with all around it, to grey.
    """
    return torch.where(box(y, radius) > box(photo_y, radius), (1 - 8 * trust).clamp(min=0), 0)


def framed(plane: Tensor, width: int = 12) -> Tensor:
    """1 at the border, where teachers draw a frame, to 0 inside of twice its width."""
    rows, columns = (torch.arange(side, device=plane.device) for side in plane.shape[1:])
    away = torch.minimum(torch.minimum(rows, rows.flip(0))[:, None], torch.minimum(columns, columns.flip(0)))
    return (2 - away / width).clamp(0, 1)[None]


def drawn(photo_y: Tensor, radius: int = 3, noise: float = 2.5 / 255) -> Tensor:
    """Near 0 where the photo is flat, so that what the teacher draws there is dirt or the border's fringe."""
    variance = (box(photo_y * photo_y, radius) - box(photo_y, radius) ** 2).clamp(min=0)
    return variance / (variance + noise**2)
