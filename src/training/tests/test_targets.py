import unittest

import numpy as np
import torch

from ..filters import guided
from ..grade import fit_grade, terms
from ..measures import distances, way
from ..targets import Recipe, harmonise, target, toned


def picture(seed: int, side: int = 96) -> torch.Tensor:
    """Smooth colours with an edge."""
    dice = np.random.default_rng(seed)
    y, x = np.mgrid[:side, :side] / side
    colours = np.stack([dice.random() * x + dice.random() * y * (1 - x) for _ in range(3)])
    return torch.from_numpy((colours + 0.3 * (x > 0.5)).clip(0, 1)).float()


def apart(a: torch.Tensor, b: torch.Tensor) -> float:
    return (a - b).abs().mean().item()


class TargetsTest(unittest.TestCase):
    def test_guided_filter_keeps_a_constant(self):
        flat = torch.full((1, 40, 50), 0.3)
        torch.testing.assert_close(guided(picture(1, 50)[:1, :40], flat, 8, 0.01), flat)

    def test_photo_as_its_own_teacher_stays(self):
        photo = picture(2)
        self.assertLess(apart(harmonise(photo, photo, Recipe(saturation=1.0)), photo), 0.02)

    def test_astray_colour_is_not_followed(self):
        photo = picture(3)
        astray = photo.flip(0) * 0.4
        self.assertLess(apart(harmonise(photo, astray, Recipe()), photo), apart(astray, photo) / 3)

    def test_dark_hair_stays_dark_under_the_teachers_glow(self):
        y, x = torch.meshgrid(torch.arange(96.0), torch.arange(96.0), indexing="ij")
        away = ((y - 48) ** 2 + (x - 48) ** 2).sqrt()
        hair = 0.1 + 0.03 * torch.randn(96, 96, generator=torch.Generator().manual_seed(1))
        photo = torch.where(away < 10, hair, 0.7).expand(3, -1, -1)
        lit = (photo + 0.8 * torch.exp(-((away / 12) ** 2))).clamp(0, 1)
        drawn = harmonise(photo, lit, Recipe(saturation=1.0))
        self.assertLess(drawn[0][away < 6].mean().item(), 0.2)

    def test_a_calm_sky_loses_the_faint_bands_that_a_teacher_draws_as_streaks(self):
        band = (torch.arange(192) % 24 < 6).float().expand(192, 192)
        sky, streaked = (0.8 - 0.006 * band).expand(3, -1, -1), (0.8 - 0.3 * band).expand(3, -1, -1)
        recipes = (Recipe(saturation=1.0, detail=0, light=0, calm=calm) for calm in (1, 0))
        calm, shaped = (harmonise(sky, streaked, recipe)[0].std().item() for recipe in recipes)
        self.assertLess(calm, shaped / 2)

    def test_a_teachers_frame_is_left_out_where_the_photo_is_flat(self):
        sky, frame = torch.full((3, 192, 192), 0.6), torch.zeros(192)
        frame[6:12] = frame[-12:-6] = 0.1
        light = harmonise(sky, sky + frame, Recipe(saturation=1.0))[0]
        self.assertLess(light.std().item(), 1e-3)

    def test_a_larger_picture_gets_the_same_target(self):
        blobs = torch.rand(1, 3, 8, 8, generator=torch.Generator().manual_seed(1))
        small = torch.nn.functional.interpolate(blobs, size=(128, 128), mode="bilinear")[0]
        large = small.repeat_interleave(2, 1).repeat_interleave(2, 2)
        grade = fit_grade([(small, small)])
        targets = [target(p, p.flip(0), grade, Recipe(lift=0.1)) for p in (small, large)]
        self.assertLess(apart(targets[0], targets[1][:, ::2, ::2]), 0.01)

    def test_tone_keeps_black_and_white(self):
        ends = torch.tensor([0.0, 1.0])
        torch.testing.assert_close(toned(ends, Recipe(lift=0.1, contrast=0.3)), ends)

    def test_ink_darkens_dark_detail_alone(self):
        photo = picture(5)
        plain, inked = (harmonise(photo, photo, Recipe(ink=ink)) for ink in (1, 2))
        self.assertLess(inked.mean().item(), plain.mean().item())
        self.assertLessEqual((inked - plain).max().item(), 1e-5)

    def test_grade_finds_a_palette_despite_accidents(self):
        pairs = [(p, p * 0.8 + 0.1) for p in map(picture, range(20))] + [(picture(50), picture(51))]
        graded = (terms(picture(7)) @ fit_grade(pairs)).permute(2, 0, 1)
        torch.testing.assert_close(graded, picture(7) * 0.8 + 0.1, atol=0.02, rtol=0)


class MeasuresTest(unittest.TestCase):
    def test_photo_is_the_start_and_teacher_the_end(self):
        photo, teacher = (picture(s).permute(1, 2, 0).numpy().astype(float) * 255 for s in (4, 5))
        start, end = way([distances(photo, teacher, photo)]), way([distances(photo, teacher, teacher)])
        self.assertAlmostEqual(0, start["drawing"])
        self.assertAlmostEqual(0, start["strokes"])
        self.assertAlmostEqual(1, end["drawing"])
        self.assertAlmostEqual(1, end["strokes"])
        self.assertAlmostEqual(end["teacher's colour"], end["colour"])
