import unittest

import torch

from ..muon import Muon, optimizers, orthogonal
from ..student import Student


class MuonTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)

    def test_singular_values_come_near_one(self):
        for rows, columns in ((32, 108), (128, 48)):
            values = torch.linalg.svdvals(orthogonal(torch.randn(2, rows, columns)))
            self.assertGreater(values.min().item(), 0.3)
            self.assertLess(values.max().item(), 1.3)

    def test_a_step_has_the_size_of_adams_whatever_the_gradient(self):
        for scale in (1e-4, 1e4):
            weight = torch.nn.Parameter(torch.zeros(32, 8, 3, 3))
            weight.grad = torch.randn_like(weight) * scale
            Muon([weight], torch.tensor(0.1)).step()
            self.assertAlmostEqual(0.02, weight.square().mean().sqrt().item(), delta=0.008)

    def test_matrices_of_one_shape_are_stepped_as_if_alone(self):
        weights = [torch.nn.Parameter(torch.randn(8, 16)) for _ in range(3)]
        alone = torch.nn.Parameter(weights[1].detach().clone())
        for weight in weights:
            weight.grad = torch.randn(8, 16)
        alone.grad = weights[1].grad.clone()
        for parameters in (weights, [alone]):
            Muon(parameters, torch.tensor(0.1)).step()
        torch.testing.assert_close(weights[1], alone)

    def test_every_weight_of_a_student_has_one_optimizer(self):
        student = Student()
        groups = [group for optimizer in optimizers(student, "cpu") for group in optimizer.param_groups]
        taken = [id(parameter) for group in groups for parameter in group["params"]]
        self.assertCountEqual([id(parameter) for parameter in student.parameters()], taken)
