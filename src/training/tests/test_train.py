import tempfile
import threading
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
        straight = self.run_to(6, "straight")
        self.run_to(4, "stopped")
        torch.manual_seed(7)
        resumed = self.run_to(6, "stopped")
        for learner, other in zip(straight.learners, resumed.learners):
            torch.testing.assert_close(other.mean, learner.mean, rtol=0, atol=0)
            torch.testing.assert_close(other.critic.patches.state_dict(), learner.critic.patches.state_dict())

    def test_each_student_learns_its_own_style(self):
        plan = Plan(30, batch=2, rate=0.02, contested_from=0.9)
        run = Run(["light", "dark"], Blobs(), plan, Path(self.folder.name) / "run", "cpu")
        run.train()
        batch = Blobs().batch("light", 4)
        light, dark = (learner.student(batch.photo, batch.thumbnail).mean().item() for learner in run.learners)
        self.assertGreater(light, dark + 0.3)

    def test_a_run_ends_by_its_steps_and_a_finished_one_stays(self):
        for _ in range(2):
            run = Run(["light"], Blobs(), Plan(3, batch=1), Path(self.folder.name) / "run", "cpu")
            run.train()
            self.assertEqual(3, run.step)

    def test_steps_before_a_resumed_runs_work_is_captured_keep_the_mean(self):
        self.run_to(4, "run")
        learner = Run(["dark"], Blobs(), Plan(6, batch=1), Path(self.folder.name) / "run", "cpu").learners[0]
        learner.step(False)
        apart = [(learner.mean[name] - now).abs().max() for name, now in learner.student.state_dict().items()]
        self.assertGreater(max(apart), 0)

    def test_of_students_trained_together_one_goes_on_alone(self):
        self.run_to(4, "run")
        alone = Run(["dark"], Blobs(), Plan(6, batch=1), Path(self.folder.name) / "run", "cpu")
        self.assertEqual(4, alone.step)

    def test_students_at_different_steps_are_not_trained_together(self):
        self.run_to(4, "run")
        folder = Path(self.folder.name) / "run"
        Run(["dark"], Blobs(), Plan(6, batch=1), folder, "cpu").train()
        with self.assertRaisesRegex(SystemExit, "light 4, dark 6"):
            Run(["light", "dark"], Blobs(), Plan(8, batch=1), folder, "cpu")
        with self.assertRaisesRegex(SystemExit, "light 4, new 0"):
            Run(["light", "new"], Blobs(), Plan(8, batch=1), folder, "cpu")

    def test_a_save_that_breaks_off_leaves_all_files_as_they_were(self):
        self.run_to(2, "run")
        folder = Path(self.folder.name) / "run"
        broken = Run(["light", "dark"], Blobs(), Plan(6, batch=1), folder, "cpu")
        broken.one_step(lambda: None)
        broken.learners[1].state = lambda: threading.Lock()
        with self.assertRaises(TypeError):
            broken.save()
        self.assertEqual(2, Run(["light", "dark"], Blobs(), Plan(6, batch=1), folder, "cpu").step)
