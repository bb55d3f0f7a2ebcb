"""Measures students on photos never trained on, and lays pictures side by side for the eye."""

import numpy as np
import torch
from PIL import Image

from .drawing import Drawing
from .measures import distances
from .prepare import Pictures


def draw(model: Drawing, photo: np.ndarray) -> np.ndarray:
    """uint8 HxWx3 to the same."""
    with torch.inference_mode():
        return model(torch.from_numpy(photo)[None])[0].numpy()


def measure(model: Drawing, pictures: Pictures, style: str, size: int) -> dict[str, np.ndarray]:
    """The `distances` of every photo by name."""
    photo, teacher = pictures.photos(size), pictures.teacher(style, size)

    def one(name: str) -> np.ndarray:
        given, wanted = photo[name].numpy(), teacher[name].numpy()
        return distances(*(p.astype(float) for p in (given, wanted, draw(model, given))))

    return {name: one(name) for name in photo}


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
