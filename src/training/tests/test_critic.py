import unittest

import torch

from ..critic import Critic


class CriticTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.critic = Critic("cpu")
        self.target = torch.rand(4, 3, 32, 32).round() * 2 - 1
        self.blurred = torch.nn.functional.avg_pool2d(self.target, 5, 1, 2)

    def test_it_learns_to_tell_drawings_from_targets(self):
        for _ in range(40):
            self.critic.learn(self.blurred, self.target)
        (real, _), (drawn, _) = self.critic.judge(self.target), self.critic.judge(self.blurred)
        self.assertGreater(real.mean().item(), drawn.mean().item() + 1)

    def test_it_objects_to_a_blur_and_teaches_the_drawing_alone(self):
        drawing = self.blurred.clone().requires_grad_()
        objection = self.critic.objection(drawing, self.target, 0.0)
        self.assertGreater(objection.item(), self.critic.objection(self.target, self.target, 0.0).item() + 0.01)
        objection.backward()
        self.assertGreater(drawing.grad.abs().sum().item(), 0)
        self.assertTrue(all(p.grad is None and p.requires_grad for p in self.critic.patches.parameters()))
