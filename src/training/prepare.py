"""Photos, teacher's pictures and targets at the sizes of training, each set made once and kept in a file."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from . import photos
from .grade import fit_grade
from .store import once
from .targets import RECIPES, target
from .teach import teach
from .views import View, view

GRADED = 320
"""Size of the pictures that a grade is fitted on."""


def to_float(picture: Tensor) -> Tensor:
    """uint8 HxWx3 to 3xHxW in 0..1."""
    return picture.permute(2, 0, 1).float() / 255


@dataclass(frozen=True)
class Pictures:
    """Pictures of the photos for training, or of those held out, uint8 HxWx3 by photo's name, in files of `folder`."""

    folder: Path
    photo_folder: Path
    weight_folder: Path
    held_out: bool
    device: str = "cpu"
    """where teacher's pictures and targets are made"""

    def photos(self, size: int | View) -> dict[str, Tensor]:
        def picture(file: Path) -> Tensor:
            seen = view(file, size.number) if isinstance(size, View) else photos.read(file, size)
            return torch.from_numpy(seen)

        def make():
            names = photos.names(self.photo_folder, self.held_out)
            files = [self.photo_folder / f"{name}.jpg" for name in names]
            with ThreadPoolExecutor() as pool:
                return dict(zip(names, pool.map(picture, files)))

        return once(self.folder / "photos" / f"{size}.pt", make)

    def teacher(self, style: str, size: int | View) -> dict[str, Tensor]:
        def make():
            weights = self.weight_folder / f"{style.capitalize()}_net_G_float.pth"
            return teach(weights, self.photos(size), self.device)

        return once(self.folder / "teacher" / style / f"{size}.pt", make)

    def grade(self, style: str) -> Tensor:
        def make():
            photo, teacher = self.photos(GRADED), self.teacher(style, GRADED)
            return fit_grade((to_float(photo[name]), to_float(teacher[name])) for name in photo)

        return once(self.folder / "grade" / f"{style}.pt", make)

    def targets(self, style: str, size: int | View) -> dict[str, Tensor]:
        def make():
            grade = self.grade(style).to(self.device)
            photo, teacher = self.photos(size), self.teacher(style, size)

            def one(name: str) -> Tensor:
                pair = (to_float(pictures[name].to(self.device)) for pictures in (photo, teacher))
                picture = target(*pair, grade, RECIPES[style])
                return (picture * 255).round().to(torch.uint8).permute(1, 2, 0).contiguous().cpu()

            return {name: one(name) for name in photo}

        return once(self.folder / "target" / style / f"{size}.pt", make)
