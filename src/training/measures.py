"""How far a drawing is from photo to teacher, in measures that agree with the eye. Pictures are HxWx3 in 0..255."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

LUMA = np.array([0.299, 0.587, 0.114])


def windows(x: np.ndarray, side: int = 7) -> np.ndarray:
    """Means over all square windows inside the picture."""
    rows = sliding_window_view(x, side, 0).mean(-1)
    return sliding_window_view(rows, side, 1).mean(-1)


def structure(a: np.ndarray, b: np.ndarray) -> float:
    """SSIM's structure term on luminance in 7x7 windows (Wang et al., 2004): 1 is the same drawing, in any tone."""
    a, b = a @ LUMA / 255, b @ LUMA / 255
    mean_a, mean_b = windows(a), windows(b)
    variance_a = (windows(a * a) - mean_a**2).clip(0)
    variance_b = (windows(b * b) - mean_b**2).clip(0)
    covariance = windows(a * b) - mean_a * mean_b
    return float(((covariance + 2e-4) / (np.sqrt(variance_a * variance_b) + 2e-4)).mean())


def strokes(a: np.ndarray) -> np.ndarray:
    """Cumulative histogram of log gradient magnitude over the picture's own deviation: how flat, how inked."""
    y = a @ LUMA / 255
    steps = np.hypot(np.diff(y, axis=0)[:, :-1], np.diff(y, axis=1)[:-1]) / (y.std() + 1e-3)
    counts = np.histogram(np.log10(steps + 1e-3), bins=40, range=(-3, 1))[0]
    return np.cumsum(counts / counts.sum())


def stroke_distance(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(strokes(a) - strokes(b)).mean())


def colour_distance(a: np.ndarray, b: np.ndarray) -> float:
    """Mean distance of chroma, in levels."""

    def chroma(x: np.ndarray) -> np.ndarray:
        y = x @ LUMA
        return np.stack([(x[..., 2] - y) * 0.564, (x[..., 0] - y) * 0.713])

    return float(np.hypot(*(chroma(a) - chroma(b))).mean())


def chroma_moved(a: np.ndarray, b: np.ndarray) -> float:
    """How far the mean chroma of two drawings, of any sizes, is apart, in levels."""

    def chroma(x: np.ndarray) -> np.ndarray:
        red, green, blue = x.reshape(-1, 3).mean(0)
        y = (red, green, blue) @ LUMA
        return np.array([(blue - y) * 0.564, (red - y) * 0.713])

    return float(np.abs(chroma(a) - chroma(b)).max())


def unflat(a: np.ndarray) -> float:
    """The share of pixels that are not flat: 1.5 levels or more from one to the next."""
    y = a @ LUMA
    return float((np.hypot(np.diff(y, axis=0)[:, :-1], np.diff(y, axis=1)[:-1]) >= 1.5).mean())


def edge_width(a: np.ndarray, lines: int = 4000) -> float:
    """Median pixels from 10 to 90% of a step of 40 levels or more, along rows and columns taken by chance."""
    chance = np.random.default_rng(0)
    widths = []
    for plane in (a @ LUMA, (a @ LUMA).T):
        height, length = plane.shape
        for y, x in zip(chance.integers(0, height, lines), chance.integers(20, length - 20, lines), strict=True):
            widths += step_width(plane[y], int(x))
    return float(np.median(widths)) if widths else float("nan")


def step_width(row: np.ndarray, x: int, reach: int = 15) -> list[float]:
    """Of the steepest step near `x`; none if there is no step of 40 levels there."""
    k = x - reach + int(np.argmax(np.abs(np.diff(row[x - reach : x + reach + 1]))))
    rises = np.diff(row) * np.sign(row[k + 1] - row[k]) > 0
    first, last = k, k + 1
    while first > 0 and rises[first - 1]:
        first -= 1
    while last < len(row) - 1 and rises[last]:
        last += 1
    step = row[last] - row[first]
    if abs(step) < 40:
        return []
    rise = (row[first : last + 1] - row[first]) / step
    low, high = np.interp([0.1, 0.9], rise, range(len(rise)))
    return [float(high - low)]


def distances(photo: np.ndarray, teacher: np.ndarray, drawing: np.ndarray) -> np.ndarray:
    """1 - structure, stroke distance and colour moved: the photo's (first three) and the drawing's (last three).

    The first two are taken to the teacher; colour is how far the teacher (third) and the drawing (sixth) are from
    the photo.
    """
    return np.array(
        [
            1 - structure(photo, teacher),
            stroke_distance(photo, teacher),
            colour_distance(teacher, photo),
            1 - structure(drawing, teacher),
            stroke_distance(drawing, teacher),
            colour_distance(drawing, photo),
        ]
    )


def way(measured: np.ndarray) -> dict[str, float]:
    """Parts of the way from photo (0) to teacher (1) over many photos' `distances`; and colour moved, in levels.

    Ratios of means: a photo that the teacher hardly changes would weigh without bound in a mean of ratios.
    """
    photo_drawing, photo_strokes, teacher_colour, drawing, stroke, colour = np.mean(measured, 0)
    return {
        "drawing": 1 - drawing / photo_drawing,
        "strokes": 1 - stroke / photo_strokes,
        "colour": colour,
        "teacher's colour": teacher_colour,
    }
