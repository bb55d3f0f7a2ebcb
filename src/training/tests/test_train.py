import tempfile
import unittest
from pathlib import Path

import torch

from ..crops import Batch
from ..student import thumbnail
from ..train import Plan, Run


class Blobs:
    """Stands for crops of two styles: a darker photo, a lighter photo."""

    def batch(self, style: str, count: int) -> Batch:
        x = torch.rand(count, 3, 32, 32) * 2 - 1
        target = x * 0.5 + (0.5 if style == "light" else -0.5)
        contrast, all_of_it = torch.full((count,), 0.1), torch.arange(32).expand(count, -1)
        return Batch(x, target, target, all_of_it, all_of_it, thumbnail(x), contrast, contrast)


class RunTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def run_to(self, stop: int, name: str, steps: int = 6, contested_from: float = 0.5) -> Run:
        """Trains two students to `stop` of a plan of `steps`, and saves."""
        plan = Plan(steps, batch=1, contested_from=contested_from)
        run = Run(["light", "dark"], Blobs(), plan, Path(self.folder.name) / name, "cpu")
        while run.step < stop:
            contested = run.contested()
            run.one_step(lambda: [learner.step(contested) for learner in run.learners])
        run.save()
        return run

    def test_a_stopped_run_goes_on_as_if_it_had_not_been(self):
        straight = self.run_to(6, "straight.pt")
        self.run_to(4, "stopped.pt")
        torch.manual_seed(7)
        resumed = self.run_to(6, "stopped.pt")
        for learner, other in zip(straight.learners, resumed.learners):
            torch.testing.assert_close(other.mean, learner.mean, rtol=0, atol=0)
            torch.testing.assert_close(other.critic.patches.state_dict(), learner.critic.patches.state_dict())

    def test_each_student_learns_its_own_style(self):
        plan = Plan(30, batch=2, rate=0.02, contested_from=0.9)
        run = Run(["light", "dark"], Blobs(), plan, Path(self.folder.name) / "run.pt", "cpu")
        run.train()
        batch = Blobs().batch("light", 4)
        light, dark = (learner.student(batch.photo, batch.thumbnail).mean().item() for learner in run.learners)
        self.assertGreater(light, dark + 0.3)

    def test_a_run_ends_by_its_steps_and_a_finished_one_stays(self):
        for _ in range(2):
            run = Run(["light"], Blobs(), Plan(3, batch=1), Path(self.folder.name) / "run.pt", "cpu")
            run.train()
            self.assertEqual(3, run.step)
