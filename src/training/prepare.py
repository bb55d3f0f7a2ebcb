"""Makes a style's targets from photos and teacher pictures, once; what is there already is kept."""

from pathlib import Path

import numpy as np

from . import photos
from .targets import Recipe, fit_grade, target


def pair(folder: Path, photo_folder: Path, style: str, name: str) -> tuple[np.ndarray, np.ndarray]:
    """A photo and the teacher's picture of it, floats in 0..1, cropped to the smaller of the two."""
    photo = photos.read(photo_folder / f"{name}.jpg", photos.TRAINING_SIZE) / 255
    teacher = photos.read(folder / "teacher" / style / f"{name}.webp") / 255
    h, w = min(photo.shape[0], teacher.shape[0]), min(photo.shape[1], teacher.shape[1])
    return photo[:h, :w], teacher[:h, :w]


def grade(folder: Path, photo_folder: Path, style: str) -> np.ndarray:
    """The style's grade, fitted on the photos that are not held out."""
    file = folder / "grade" / f"{style}.npy"
    if not file.exists():
        taught = [n for n in photos.names(folder / "teacher" / style, ".webp") if not photos.held_out(n)]
        file.parent.mkdir(parents=True, exist_ok=True)
        np.save(file, fit_grade(pair(folder, photo_folder, style, n) for n in taught))
    return np.load(file)


def prepare(folder: Path, photo_folder: Path, style: str, recipe: Recipe = Recipe()) -> None:
    """Writes `folder`/target/STYLE/NAME.png for every teacher picture."""
    palette = grade(folder, photo_folder, style)
    for name in photos.names(folder / "teacher" / style, ".webp"):
        file = folder / "target" / style / f"{name}.png"
        if not file.exists():
            picture = target(*pair(folder, photo_folder, style, name), palette, recipe)
            photos.write(file, np.rint(picture * 255).astype(np.uint8))
