"""The training loop: several students side by side, or one with a discriminator.

A step depends on its number and the state alone, so a run that was stopped goes on as if it had not been; but a run
that ends by the clock depends on the machine's pace.
"""

import math
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .crops import Crops
from .losses import Patches, drawing_loss
from .student import Student


@dataclass(frozen=True)
class Plan:
    steps: int
    each: int
    """crops a style and step"""
    minutes: float = 0
    """ends the run by the clock instead of by its steps; 0 does not"""
    rate: float = 1e-3
    critic: float = 0.0
    """weight of the discriminator; 0 leaves it out"""
    critic_from: float = 0.6
    """part of the run after which the discriminator joins"""
    critic_crop: int = 96
    """it sees the middle of a crop, and learns on every other step: it costs more than the student"""
    average: float = 0.999
    """decay of the running mean of the weights, which is what is kept in the end"""
    save_every: int = 500


class Run:
    """Students in training, and everything that has to be saved to go on."""

    def __init__(self, styles: list[str], plan: Plan, file: Path, device: str, start: dict | None = None):
        torch.manual_seed(1)
        self.plan, self.file, self.device = plan, file, device
        self.step, self.seconds = 0, 0.0
        self.students = nn.ModuleDict({style: Student() for style in styles})
        if start:
            self.students.load_state_dict(start)
        self.students.to(device, memory_format=torch.channels_last)
        self.critics = nn.ModuleDict({style: Patches() for style in styles} if plan.critic else {}).to(device)
        self.mean = {k: v.clone() for k, v in self.students.state_dict().items()}
        self.optimizer = torch.optim.Adam(self.students.parameters(), plan.rate, betas=(0.9, 0.99))
        self.critic_optimizer = None
        if plan.critic:
            self.critic_optimizer = torch.optim.Adam(self.critics.parameters(), 2e-4, betas=(0.5, 0.99))
        if file.exists():
            self.load()

    def stateful(self) -> dict:
        parts = {"students": self.students, "critics": self.critics, "optimizer": self.optimizer}
        return parts | ({"critic_optimizer": self.critic_optimizer} if self.critic_optimizer else {})

    def save(self) -> None:
        state = {name: part.state_dict() for name, part in self.stateful().items()}
        unfinished = self.file.with_suffix(".part")
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        torch.save(state | {"step": self.step, "seconds": self.seconds, "mean": self.mean}, unfinished)
        unfinished.replace(self.file)

    def load(self) -> None:
        state = torch.load(self.file, map_location=self.device)
        for name, part in self.stateful().items():
            part.load_state_dict(state[name])
        self.step, self.seconds, self.mean = state["step"], state["seconds"], state["mean"]

    def part(self) -> float:
        """How much of the run is done, 0..1."""
        return min(1, self.seconds / 60 / self.plan.minutes if self.plan.minutes else self.step / self.plan.steps)

    def train(self, crops: Crops) -> None:
        while self.part() < 1:
            begun = time.time()
            loss = self.one_step(*(v.to(self.device) for v in crops.batch(self.step, self.plan.each)))
            self.step += 1
            self.seconds += time.time() - begun
            if self.step % self.plan.save_every == 0 or self.part() == 1:
                self.save()
                pace = self.seconds / self.step
                print(f"{self.file.stem} {self.step} {self.part():.0%} loss {loss:.4f} {pace:.3f} s a step", flush=True)

    def one_step(self, x: Tensor, target: Tensor, thumb: Tensor) -> float:
        rate = self.plan.rate * min(1, (self.step + 1) / 200)
        rate *= 0.5 * (1 + math.cos(math.pi * self.part())) + 0.01
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        x = x.contiguous(memory_format=torch.channels_last)
        with torch.autocast(self.device, dtype=torch.bfloat16):
            shares = [part.chunk(len(self.students)) for part in (x, thumb)]
            y = torch.cat([student(*share) for student, *share in zip(self.students.values(), *shares)])
        loss = drawing_loss(y, target)
        contested = self.plan.critic > 0 and self.part() >= self.plan.critic_from
        full = loss + self.persuade(y, target) if contested else loss
        self.optimizer.zero_grad()
        full.backward()
        nn.utils.clip_grad_norm_(self.students.parameters(), 1.0)
        self.optimizer.step()
        if contested and self.step % 2:
            self.teach_critics(y.detach(), target)
        # A short memory at first, or the untrained weights would linger in the mean.
        decay = min(self.plan.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for name, value in self.students.state_dict().items():
                self.mean[name].lerp_(value, 1 - decay)
        return loss.item()

    def judged(self, pictures: Tensor):
        """(score, features) by each style's discriminator of its share of the pictures."""
        edge = max(0, pictures.shape[-1] - self.plan.critic_crop) // 2
        middle = pictures[..., edge : pictures.shape[-2] - edge, edge : pictures.shape[-1] - edge]
        shares = middle.chunk(len(self.critics))
        with torch.autocast(self.device, dtype=torch.bfloat16):
            return [critic(share) for critic, share in zip(self.critics.values(), shares)]

    def persuade(self, y: Tensor, target: Tensor) -> Tensor:
        """What a drawing loses where the discriminator tells it, or its features, from the target."""
        self.critics.requires_grad_(False)
        with torch.no_grad():
            real = self.judged(target)
        total = y.new_zeros(())
        for (score, features), (_, wanted) in zip(self.judged(y), real):
            match = sum((a.float() - b.float()).abs().mean() for a, b in zip(features, wanted)) / len(features)
            total = total - 0.03 * score.float().mean() + match
        self.critics.requires_grad_(True)
        return self.plan.critic * total / len(self.critics)

    def teach_critics(self, y: Tensor, target: Tensor) -> None:
        """Hinge loss: targets above 1, drawings below -1."""
        hinge = sum(F.relu(1 - real.float()).mean() for real, _ in self.judged(target))
        hinge = hinge + sum(F.relu(1 + drawn.float()).mean() for drawn, _ in self.judged(y))
        self.critic_optimizer.zero_grad()
        hinge.backward()
        self.critic_optimizer.step()
