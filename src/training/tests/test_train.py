import tempfile
import unittest
from pathlib import Path

import torch

from ..train import Plan, Run


class Blobs:
    """Stands for crops: a step's batch is fixed by its number."""

    def batch(self, step: int, each: int):
        dice = torch.Generator().manual_seed(step)
        x = torch.rand(each * 2, 3, 32, 32, generator=dice) * 2 - 1
        return x, x * 0.5, torch.nn.functional.interpolate(x, size=(64, 64))


class ResumeTest(unittest.TestCase):
    def test_a_stopped_run_goes_on_as_if_it_had_not_been(self):
        with tempfile.TemporaryDirectory() as folder:
            straight = self.run_to(6, Path(folder) / "straight.pt", 6)
            self.run_to(3, Path(folder) / "stopped.pt", 6)
            resumed = self.run_to(6, Path(folder) / "stopped.pt", 6)
        self.assertEqual(6, resumed.step)
        for name, value in straight.mean.items():
            torch.testing.assert_close(resumed.mean[name], value, rtol=0, atol=1e-5)

    def run_to(self, stop: int, file: Path, steps: int) -> Run:
        """Trains two tiny-batch students to `stop` of a plan of `steps`."""
        run = Run(["a", "b"], Plan(steps, 1, critic=1.0, critic_from=0.3, save_every=3), file, "cpu")
        for step in range(run.step, stop):
            run.one_step(*Blobs().batch(step, 1))
            run.step += 1
        run.save()
        return run
