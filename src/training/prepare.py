"""Makes a style's targets from photos and teacher pictures, once; what is there already is kept."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np

from . import photos
from .targets import RECIPES, fit_grade, target


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


def prepare_one(folder: Path, photo_folder: Path, style: str, palette: np.ndarray, name: str) -> None:
    file = folder / "target" / style / f"{name}.png"
    if not file.exists():
        picture = target(*pair(folder, photo_folder, style, name), palette, RECIPES[style])
        photos.write(file, np.rint(picture * 255).astype(np.uint8))


def prepare(folder: Path, photo_folder: Path, style: str, workers: int = 1) -> None:
    """Writes `folder`/target/STYLE/NAME.png for every teacher picture."""
    one = partial(prepare_one, folder, photo_folder, style, grade(folder, photo_folder, style))
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(one, photos.names(folder / "teacher" / style, ".webp")))
