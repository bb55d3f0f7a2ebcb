import unittest

import torch

from ..losses import drawing_loss, luminance, stroke_gap


def picture(seed: int = 1) -> torch.Tensor:
    torch.manual_seed(seed)
    coarse = torch.rand(1, 3, 12, 12) * 1.6 - 0.8
    return torch.nn.functional.interpolate(coarse, size=(96, 96), mode="bilinear").repeat(2, 1, 1, 1)


def contrast(x: torch.Tensor) -> torch.Tensor:
    return luminance(x).flatten(1).std(1)


def gap(drawing: torch.Tensor, teacher: torch.Tensor) -> float:
    return stroke_gap(drawing, contrast(drawing), teacher, contrast(teacher)).item()


class LossesTest(unittest.TestCase):
    def test_strokes_count_wherever_they_are_and_at_any_contrast(self):
        x = picture()
        self.assertLess(gap(x.flip(3), x), 0.02)
        self.assertLess(gap(x / 2, x), 0.03)

    def test_a_blurred_drawing_has_other_strokes(self):
        x = (picture() * 3).sign() * 0.5
        blurred = torch.nn.functional.avg_pool2d(x, 9, 1, 4)
        self.assertGreater(gap(blurred, x), 10 * gap(x.flip(3), x) + 0.1)

    def test_strokes_count_alike_inside_of_the_cells_that_students_draw_in_and_between_them(self):
        for side in (2, 4):
            steps = torch.arange(96) // side % 2 - 0.5
            for x in (steps.expand(1, 3, 96, 96), steps[:, None].expand(1, 3, 96, 96)):
                for by in range(1, side):
                    self.assertLess(gap(x.roll((by, by), (2, 3)), x), 0.1)

    def test_a_drawing_learns_by_its_strokes_though_levels_are_whole(self):
        x, y = picture(), (picture(2) * 0.5).requires_grad_()
        stroke_gap(y, contrast(y).detach(), x, contrast(x)).backward()
        self.assertGreater(y.grad.abs().sum().item(), 0)

    def test_the_target_itself_loses_nothing(self):
        self.assertLess(drawing_loss(picture(), picture(), 1).item(), 1e-4)
        self.assertGreater(drawing_loss(picture(2), picture(), 1).item(), 0.1)
