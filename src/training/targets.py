"""Targets for a student: the teacher's flats and line under the photo's light and colour, graded to the style.

CartoonGAN's tone and colour depend on statistics of the whole picture and go astray (red skin, brown skies, dirt
in flats), differently for every photo; no small local network can predict that. Averaged over many photos the
accidents cancel and the style's palette stays. So a target is made of three parts:

- a *grade*: the mean colour that the style gives to a photo's colour, a polynomial fitted over all pairs;
- the photo, moved part of the way to its grade, brought onto the teacher's edges by guided filters
  (He, Sun and Tang, ECCV 2010);
- the teacher's own detail on top, but where the photo is flat, and a share of its light and colour, but where they
  are far from the photo's.

Pictures are float HxWx3 RGB in 0..1.
"""

from dataclasses import dataclass

import numpy as np

LUMA = np.array([0.299, 0.587, 0.114])


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
    ink: float = 1.0
    """how strong the teacher's dark detail is drawn; more than 1 makes up for what a student softens"""
    radius: int = 18
    """of the guided filter, in pixels of the training size"""


RECIPES = {
    "shinkai": Recipe(saturation=1.3, lift=0.06),
    "hayao": Recipe(keep_blue=0.8, ink=1.6),
    "hosoda": Recipe(ink=1.6),
    "paprika": Recipe(keep_blue=0.8, ink=1.6),
}


def box(x: np.ndarray, radius: int) -> np.ndarray:
    """Mean over a square window, edges repeated."""
    k = 2 * radius + 1
    s = np.pad(x, ((radius + 1, radius), (radius + 1, radius)), mode="edge").cumsum(0).cumsum(1)
    return (s[k:, k:] - s[:-k, k:] - s[k:, :-k] + s[:-k, :-k]) / (k * k)


def guided(guide: np.ndarray, x: np.ndarray, radius: int, eps: float) -> np.ndarray:
    """Guided filter of `x` along the edges of `guide`; both HxW."""
    mean_guide, mean_x = box(guide, radius), box(x, radius)
    variance = box(guide * guide, radius) - mean_guide * mean_guide
    slope = (box(guide * x, radius) - mean_guide * mean_x) / (variance + eps)
    return box(slope, radius) * guide + box(mean_x - slope * mean_guide, radius)


def to_ycc(rgb: np.ndarray):
    y = rgb @ LUMA
    return y, (rgb[..., 2] - y) * 0.564, (rgb[..., 0] - y) * 0.713


def from_ycc(y, blue, red) -> np.ndarray:
    r, b = y + 1.403 * red, y + 1.773 * blue
    return np.stack([r, (y - 0.299 * r - 0.114 * b) / 0.587, b], -1).clip(0, 1)


def harmonise(photo: np.ndarray, teacher: np.ndarray, recipe: Recipe) -> np.ndarray:
    """The teacher's drawing in the photo's light and colour."""
    (photo_y, *photo_chroma), (y, *chroma) = to_ycc(photo), to_ycc(teacher)
    smooth = guided(y, y, recipe.radius, 0.0025)
    trust = trusted(photo, teacher)
    light = recipe.light * trust
    base = (1 - light) * guided(y, photo_y, recipe.radius, 0.0025) + light * smooth
    base += recipe.lift * 4 * (base * (1 - base)).clip(0)
    share = recipe.chroma * trust
    colour = [
        recipe.saturation * ((1 - share) * guided(y, p, recipe.radius // 2, 0.002) + share * t)
        for p, t in zip(photo_chroma, chroma)
    ]
    detail = (y - smooth) * drawn(photo_y)
    return from_ycc(base + np.where(detail < 0, recipe.ink, 1) * detail, *colour)


def trusted(photo: np.ndarray, teacher: np.ndarray, radius: int = 6, tolerance: float = 0.2) -> np.ndarray:
    """Near 1 where the teacher's tone is close to the photo's, near 0 where it went astray."""
    apart = [box(t, radius) - box(p, radius) for p, t in zip(to_ycc(photo), to_ycc(teacher))]
    return np.exp(-sum(a * a for a in apart) / tolerance**2)


def drawn(photo_y: np.ndarray, radius: int = 3, noise: float = 2.5 / 255) -> np.ndarray:
    """Near 0 where the photo is flat, so that what the teacher draws there is dirt or the border's fringe."""
    variance = (box(photo_y * photo_y, radius) - box(photo_y, radius) ** 2).clip(0)
    return variance / (variance + noise**2)


def terms(rgb: np.ndarray) -> np.ndarray:
    r, g, b = (rgb[..., i] for i in range(3))
    return np.stack([np.ones_like(r), r, g, b, r * r, g * g, b * b, r * g, g * b, r * b, r * g * b], -1)


def fit_grade(pairs, rounds: int = 8, stride: int = 5) -> np.ndarray:
    """The teacher's colour given the photo's, over (photo, teacher) pairs, by re-weighted least squares.

    The weights (1 / sqrt of the residual) keep a few brown skies from tinting everyone's. `pairs` is walked once.
    """
    thinned = [(p[::stride, ::stride].reshape(-1, 3), t[::stride, ::stride].reshape(-1, 3)) for p, t in pairs]
    x = terms(np.concatenate([p for p, _ in thinned]))
    y = np.concatenate([t for _, t in thinned])
    weight = np.ones((len(x), 1))
    for _ in range(rounds):
        grade = np.linalg.lstsq(x * weight, y * weight, rcond=None)[0]
        weight = 1 / np.sqrt(np.abs(y - x @ grade).sum(1, keepdims=True) + 0.05)
    return grade


def target(photo: np.ndarray, teacher: np.ndarray, grade: np.ndarray, recipe: Recipe) -> np.ndarray:
    graded = (terms(photo) @ grade).clip(0, 1)
    blue = (to_ycc(photo)[1] / 0.08).clip(0, 1)[..., None]
    move = recipe.grade * (1 - recipe.keep_blue * blue)
    return harmonise((1 - move) * photo + move * graded, teacher, recipe)
