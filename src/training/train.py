"""The training loop: a student a style, all side by side.

On a CPU a run that ends by steps is the same every time, stopped on the way or not.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch

from .crops import Crops
from .learner import Learner
from .store import load, save_all
from .together import together

QUEUE = 20
"""Steps handed to a GPU before the loop waits for it."""


@dataclass(frozen=True)
class Plan:
    steps: int = 102_000
    minutes: float = 0
    """ends the run by the clock instead of by its steps; 0 does not"""
    batch: int = 12
    """crops a style and step"""
    rate: float = 2e-3
    contested_from: float = 1
    """part of the run after which the discriminator joins, which costs more than the student; 1 is never"""
    average: float = 0.9995
    """decay of the running mean of the weights"""
    save_seconds: float = 60


def state_file(folder: Path, style: str) -> Path:
    """Where the state of a style's training is kept."""
    return folder / f"{style}.pt"


class Run:
    """Students in training, and everything that has to be saved to go on."""

    def __init__(self, styles: list[str], crops: Crops, plan: Plan, folder: Path, device: str):
        torch.manual_seed(1)
        self.plan, self.folder, self.device = plan, folder, device
        self.step, self.seconds = 0, 0.0
        self.learners = [Learner(style, crops, plan.batch, device) for style in styles]
        files = {style: state_file(folder, style) for style in styles}
        states = {style: load(file, device) for style, file in files.items() if file.exists()}
        if states:
            self.restore(states)

    def dice(self) -> torch.Generator:
        return torch.cuda.default_generators[0] if self.device == "cuda" else torch.default_generator

    def save(self) -> None:
        """Writes all of it, a file a style, and says how it goes."""
        run = {"step": self.step, "seconds": self.seconds, "dice": self.dice().get_state()}
        save_all({state_file(self.folder, its.style): run | {"learner": its.state()} for its in self.learners})
        losses = " ".join(f"{learner.style} {learner.loss.item():.4f}" for learner in self.learners)
        print(f"{self.step} steps {self.part():.0%} {self.step / self.seconds:.1f} a second; {losses}", flush=True)

    def restore(self, states: dict[str, dict]) -> None:
        """Goes on from the states of an earlier run; with styles that are not at one step it will not."""
        stand = {learner.style: states.get(learner.style, {"step": 0})["step"] for learner in self.learners}
        if len(set(stand.values())) > 1:
            at = ", ".join(f"{style} {step}" for style, step in stand.items())
            raise SystemExit(f"these styles have been trained to different steps, so train them apart: {at}")
        for learner in self.learners:
            learner.restore(states[learner.style]["learner"])
        run = states[self.learners[0].style]
        self.step, self.seconds = run["step"], run["seconds"]
        self.dice().set_state(run["dice"].cpu())
        self.pace()  # On CUDA work runs before it is captured: without its memory the mean would be forgotten.

    def part(self) -> float:
        """How much of the run is done, 0..1."""
        return min(1, self.seconds / 60 / self.plan.minutes if self.plan.minutes else self.step / self.plan.steps)

    def contested(self) -> bool:
        return self.part() >= self.plan.contested_from

    def train(self) -> None:
        """Steps to the end of the plan, saving on the way."""
        saved = self.seconds
        while self.part() < 1:
            contested = self.contested()
            step = together([partial(learner.step, contested) for learner in self.learners], self.device)
            while self.part() < 1 and self.contested() == contested:
                self.one_step(step)
                if self.seconds - saved > self.plan.save_seconds:
                    saved = self.seconds
                    self.save()
            self.save()

    def one_step(self, step: Callable[[], None]) -> None:
        begun = time.monotonic()
        self.pace()
        step()
        self.step += 1
        if self.device == "cuda" and self.step % QUEUE == 0:
            torch.cuda.synchronize()
        self.seconds += time.monotonic() - begun

    def pace(self) -> None:
        """Sets the rate, which rises at once and falls by a cosine, and the memory of the mean."""
        rate = self.plan.rate * min(1, (self.step + 1) / 300) * (0.5 * (1 + math.cos(math.pi * self.part())) + 0.003)
        # A short memory at first, or the untrained weights would linger in the mean.
        decay = min(self.plan.average, (self.step + 1) / (self.step + 10))
        for learner in self.learners:
            learner.pace(rate, decay)
