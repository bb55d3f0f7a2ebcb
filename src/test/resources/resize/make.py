"""Makes the pairs in this folder: an image, and what Pillow's bicubic filter makes of it. Needs Pillow and numpy.

NAME.png is fitted to a longer side of SIZE pixels in NAME-SIZE.png, as the tutorial app fits a photo.
"""

import os

import numpy as np
from PIL import Image

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def fitted(width, height, longer_side):
    if height > width:
        return int(longer_side * 1.0 / (height * 1.0 / width)), longer_side
    return longer_side, int(longer_side * 1.0 / (width * 1.0 / height))


def pair(name, image, *sizes):
    image.save(name + ".png")
    for size in sizes:
        image.resize(fitted(*image.size, size), Image.BICUBIC).save(f"{name}-{size}.png")


random = np.random.default_rng(1)
pair("noise", Image.fromarray(random.integers(0, 256, (53, 37, 3), dtype=np.uint8)), 20, 52, 97)
pair("extremes", Image.fromarray(random.choice([0, 255], (31, 64, 3)).astype(np.uint8)), 63, 23, 90)
pair("transparent-noise", Image.fromarray(random.integers(0, 256, (29, 41, 4), dtype=np.uint8)), 17, 60)
pair("strip", Image.fromarray(random.integers(0, 256, (5, 150, 3), dtype=np.uint8)), 31)
pair("dot", Image.new("RGB", (1, 1), (12, 200, 77)), 8)
pair("photo", Image.open("../photos/coffee.jpg").convert("RGB").crop((150, 60, 361, 201)), 64, 100)
