import unittest

import numpy as np

from ..measures import distances, way
from ..targets import Recipe, fit_grade, guided, harmonise, terms


def picture(seed: int, side: int = 96) -> np.ndarray:
    """Smooth colours with an edge."""
    dice = np.random.default_rng(seed)
    y, x = np.mgrid[:side, :side] / side
    colours = np.stack([dice.random() * x + dice.random() * y * (1 - x) for _ in range(3)], -1)
    return (colours + 0.3 * (x > 0.5)[..., None]).clip(0, 1)


class TargetsTest(unittest.TestCase):
    def test_guided_filter_keeps_a_constant(self):
        flat = np.full((40, 50), 0.3)
        np.testing.assert_allclose(guided(picture(1, 50)[:40, :, 0], flat, 8, 0.01), flat, atol=1e-9)

    def test_photo_as_its_own_teacher_stays(self):
        photo = picture(2)
        same = harmonise(photo, photo, Recipe(saturation=1.0))
        self.assertLess(np.abs(same - photo).mean(), 0.02)

    def test_astray_colour_is_not_followed(self):
        photo = picture(3)
        astray = photo[..., ::-1] * 0.4
        self.assertLess(np.abs(harmonise(photo, astray, Recipe()) - photo).mean(), np.abs(astray - photo).mean() / 3)

    def test_grade_finds_a_palette_despite_accidents(self):
        pairs = [(p, p * 0.8 + 0.1) for p in map(picture, range(20))] + [(picture(50), picture(51))]
        grade = fit_grade(pairs)
        np.testing.assert_allclose((terms(picture(7)) @ grade), picture(7) * 0.8 + 0.1, atol=0.02)


class MeasuresTest(unittest.TestCase):
    def test_photo_is_the_start_and_teacher_the_end(self):
        photo, teacher = (picture(s) * 255 for s in (4, 5))
        start, end = way([distances(photo, teacher, photo)]), way([distances(photo, teacher, teacher)])
        self.assertAlmostEqual(0, start["drawing"])
        self.assertAlmostEqual(0, start["strokes"])
        self.assertAlmostEqual(1, end["drawing"])
        self.assertAlmostEqual(1, end["strokes"])
        self.assertAlmostEqual(end["teacher's colour"], end["colour"])
