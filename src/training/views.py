"""Views: other photos made of the same ones, so that students see more than there are.

A teacher draws a view as it would any photo: its norms weigh what is in the picture, and so does another light.
"""

import math
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageOps

SHORTEST = 200
"""The shorter side of a view in pixels, where the photo has as many: crops should fit."""


@dataclass(frozen=True)
class View:
    """A part of every photo in another light, half of them turned a little; the same ones every time for a number."""

    number: int

    def __str__(self) -> str:
        return f"view-{self.number}"


def view(file: Path, number: int) -> np.ndarray:
    """Of a photo, as uint8 HxWx3 RGB, its longer side up to 448 pixels."""
    dice = random.Random(f"{file.stem} {number}")
    image = relit(Image.open(file).convert("RGB"), dice)
    if dice.random() < 0.5:
        image = ImageOps.mirror(image)
    turn = math.radians(dice.uniform(-12, 12)) * dice.randint(0, 1)
    part, longer = dice.uniform(0.6, 0.95), max(image.size)
    scale = min(1.0, dice.uniform(288, 448) / (part * longer))
    image = image.resize([round(side * scale) for side in image.size], Image.BICUBIC)
    return np.array(cut(image, part, turn, dice))


def relit(image: Image.Image, dice: random.Random) -> Image.Image:
    """With other tones, contrast, saturation and white balance."""
    gamma, gains = dice.uniform(0.75, 1.3), [dice.uniform(0.94, 1.06) for _ in range(3)]
    image = image.point([min(255, round(255 * gain * (v / 255) ** gamma)) for gain in gains for v in range(256)])
    image = ImageEnhance.Contrast(image).enhance(dice.uniform(0.8, 1.2))
    return ImageEnhance.Color(image).enhance(dice.uniform(0.7, 1.3))


def cut(image: Image.Image, part: float, turn: float, dice: random.Random) -> Image.Image:
    """A rectangle of about `part` of the sides, turned by `turn` radians, from a place where it lies inside."""
    width, height = image.size
    cos, sin = math.cos(turn), math.sin(turn)
    across, down = width * part, max(height * part, min(height, SHORTEST))
    inside = min(1.0, width / (across * cos + down * abs(sin)), height / (across * abs(sin) + down * cos))
    across, down = int(across * inside), int(down * inside)
    reach_x, reach_y = (across * cos + down * abs(sin)) / 2, (across * abs(sin) + down * cos) / 2
    x, y = dice.uniform(reach_x, width - reach_x), dice.uniform(reach_y, height - reach_y)
    if not turn:
        left, top = round(x - reach_x), round(y - reach_y)
        return image.crop((left, top, left + across, top + down))
    at = (cos, sin, x - (across * cos + down * sin) / 2, -sin, cos, y - (down * cos - across * sin) / 2)
    return image.transform((across, down), Image.AFFINE, at, Image.BICUBIC)
