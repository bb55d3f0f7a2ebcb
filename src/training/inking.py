"""Sketch small, ink large: a photo is drawn at a small size, the drawing enlarged and drawn again until it is large.

A network draws strokes of a fixed width in pixels: so the sketch's size says how bold they are, and each pass of
inking gives its enlargement lines of a pixel or two. Pictures are uint8 HxWx3. All but the network is integer arithmetic on
a bounded neighbourhood: tiles come out as the whole does, to the bit.
"""

import math
from collections.abc import Callable

import numpy as np
from PIL import Image

Draw = Callable[[np.ndarray], np.ndarray]

SKETCH = 512
"""Longer side of a bold sketch in pixels."""
SHARPNESS = 1
"""How many times its distance from its neighbourhood's mean a pixel of an enlargement is moved on."""
BINOMIAL = (1, 4, 6, 4, 1)
"""Of a sixteenth each, the mean of a neighbourhood along a row or column."""
LIGHT = np.array([77, 150, 29])
"""Of a 256th each, how light red, green and blue are."""
RADIUS = 5
"""How far colours are compared around a pixel. With no more, whole numbers of 32 bits suffice on a graphics card."""
EPSILON = 64
"""Variance of light, in levels squared, below which a neighbourhood counts as flat."""
ONE = 4096
"""Slopes are multiples of its inverse."""
MARK = 10
"""Levels by which a mark is darker than what closes over it within 5x5 pixels."""
DEPTH = 3
"""How many times the depth of a mark beyond half of `MARK` it is darkened by."""
CROWD = 10
"""How far other marks are counted around a pixel."""
ALONE, CROWDED = 53, 132
"""Pixels of marks, of 441 around, up to which a mark is deepened in full, and from which it is texture and stays."""


def sketch_side(detail: str, side: int) -> int:
    """Longer side of the sketch for a result of a longer `side`. Balanced is half-way, in octaves, from bold to fine."""
    sketches = {"bold": SKETCH, "balanced": round(math.sqrt(SKETCH * side)), "fine": side}
    return min(side, sketches[detail])


def sizes(detail: str, width: int, height: int) -> list[tuple[int, int]]:
    """Widths and heights of the sketch and of every pass: as many steps as double it best, all by the same factor."""
    side = max(width, height)
    sketch = sketch_side(detail, side)
    passes = 0 if sketch == side else max(1, round(math.log2(side / sketch)))
    sides = [round(sketch * (side / sketch) ** (i / passes)) for i in range(passes)]
    return [fitted(width, height, s) for s in sides] + [(width, height)]


def fitted(width: int, height: int, side: int) -> tuple[int, int]:
    """The longer side scaled to `side`, rounded as the service rounds it."""
    if height > width:
        return fitted(height, width, side)[::-1]
    return side, max(1, int(side / (width / height)))


def draw_detailed(photo: np.ndarray, detail: str, draw: Draw) -> np.ndarray:
    """Draws a photo at its own size in `detail`: bold, balanced or fine."""
    sketch, *larger = sizes(detail, photo.shape[1], photo.shape[0])
    small = resized(photo, sketch)
    drawing = draw(small if detail == "fine" else deepened(small))
    for size in larger:
        drawing = inked(resized(drawing, size), draw)
    return drawing


def resized(picture: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    return np.array(Image.fromarray(picture).resize(size, Image.BICUBIC))


def deepened(photo: np.ndarray) -> np.ndarray:
    """Small dark marks on even ground made darker: eyes, brows and mouths of small faces, which a network else drops.

    Marks are what a closing by 5x5 pixels fills (the black top-hat transform). Where there are many it is texture.
    """
    light = (photo.astype(np.int64) @ LIGHT + 128 >> 8)[..., None]
    closed = light
    for extreme in (np.maximum, np.minimum):
        for axis in (0, 1):
            closed = extreme.reduce(shifted(closed, axis))
    depth = closed - light
    crowd = summed((depth > MARK).astype(np.int64), CROWD)
    alone = np.clip(CROWDED - crowd, 0, CROWDED - ALONE)
    darker = DEPTH * np.maximum(0, depth - MARK // 2) * alone // (CROWDED - ALONE)
    return np.maximum(0, photo - darker).astype(np.uint8)


def inked(enlarged: np.ndarray, draw: Draw) -> np.ndarray:
    """An enlarged drawing with crisp lines, in its own colours."""
    sharp = sharpened(enlarged)
    return recoloured(draw(sharp), sharp)


def sharpened(picture: np.ndarray) -> np.ndarray:
    """Steps made steeper without overshoot: an unsharp mask that stays within the values of 5x5 pixels.

    Without it the network takes soft edges for shades, and drops what is small, as eyes.
    """
    blurred = lowest = highest = picture.astype(np.int32)
    for axis in (0, 1):
        blurred = sum(w * x for w, x in zip(BINOMIAL, shifted(blurred, axis), strict=True))
        lowest = np.minimum.reduce(shifted(lowest, axis))
        highest = np.maximum.reduce(shifted(highest, axis))
    beyond = SHARPNESS * (256 * picture.astype(np.int32) - blurred)
    return np.clip(picture + (beyond + 128 >> 8), lowest, highest).astype(np.uint8)


def shifted(x: np.ndarray, axis: int) -> list[np.ndarray]:
    """By -2 to 2 pixels, edges repeated."""
    padded = np.pad(x, [(2, 2) if a == axis else (0, 0) for a in range(3)], mode="edge")
    return [padded[k : k + len(x)] if axis == 0 else padded[:, k : k + x.shape[1]] for k in range(5)]


def recoloured(drawing: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The drawing in the colours of another, by a guided filter of their difference along the drawing's light.

    He, Sun, Tang: "Guided Image Filtering" (ECCV 2010). Near each pixel the difference is a straight line of the light:
    so it changes where the drawing has an edge, and neither bleeds over it nor leaves a halo.
    """
    drawn = drawing.astype(np.int64)
    light = (drawn @ LIGHT + 128 >> 8)[..., None]
    missing = wanted - drawn
    n = (2 * RADIUS + 1) ** 2
    sum_light, sum_missing = summed(light), summed(missing)
    variance = n * summed(light * light) - sum_light**2
    covariance = n * summed(light * missing) - sum_light * sum_missing
    slope = rounded(ONE * covariance / (variance + EPSILON * n * n))
    offset = rounded((ONE * sum_missing - slope * sum_light) / (ONE // 256 * n))
    lines = summed(slope) * light + ONE // 256 * summed(offset)
    return np.clip(drawn + rounded(lines / (ONE * n)), 0, 255).astype(np.uint8)


def summed(x: np.ndarray, radius: int = RADIUS) -> np.ndarray:
    """Over the square of `radius` around each pixel, edges repeated."""
    side = 2 * radius + 1
    x = np.pad(x, [(radius, radius), (radius, radius), (0, 0)], mode="edge")
    for _ in ("down", "across"):
        total = x.cumsum(0)
        total[side:] -= total[:-side].copy()
        x = total[side - 1 :].swapaxes(0, 1)
    return x


def rounded(x: np.ndarray) -> np.ndarray:
    return np.floor(x + 0.5).astype(np.int64)
