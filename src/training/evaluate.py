"""Measures students on photos never trained on, and lays pictures side by side for the eye."""

from pathlib import Path

import numpy as np
import torch
from PIL import Image

from . import photos
from .drawing import Drawing
from .measures import distances
from .prepare import pair


def draw(model: Drawing, photo: np.ndarray) -> np.ndarray:
    """uint8 HxWx3 to the same."""
    with torch.inference_mode():
        return model(torch.from_numpy(photo.copy())[None])[0].numpy()


def measure(model: Drawing, folder: Path, photo_folder: Path, style: str) -> tuple[list[str], np.ndarray]:
    """Names of the held-out photos, and a row of `distances` for each."""
    names = [n for n in photos.names(folder / "teacher" / style, ".webp") if photos.held_out(n)]
    rows = []
    for name in names:
        photo, teacher = (np.rint(p * 255) for p in pair(folder, photo_folder, style, name))
        rows.append(distances(photo, teacher, draw(model, photo.astype(np.uint8)).astype(float)))
    return names, np.array(rows)


def sheet(rows: list[list[np.ndarray]], height: int = 240) -> Image.Image:
    """A contact sheet: a line of pictures a row, all of one height."""
    lines = []
    for row in rows:
        pictures = [Image.fromarray(p) for p in row]
        scaled = [p.resize((round(p.width * height / p.height), height), Image.BICUBIC) for p in pictures]
        lines.append(np.concatenate([np.asarray(p) for p in scaled], 1))
    width = max(line.shape[1] for line in lines)
    padded = [np.pad(line, ((0, 4), (0, width - line.shape[1]), (0, 0)), constant_values=255) for line in lines]
    return Image.fromarray(np.concatenate(padded))
