"""A student in training: one step at a time, and nothing read back from the device, so that steps can be captured."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .critic import Critic
from .crops import Crops
from .losses import drawing_loss, stroke_gap
from .muon import optimizers
from .student import Student


@dataclass(frozen=True)
class Lesson:
    """What a style asks of its student."""

    structure: float = 4.0
    """weight of the drawing's structure"""
    strokes: float = 0.8
    """weight of the distance between the distributions of gradients"""
    score: float = 0.06
    """weight of the discriminator's score; its features have 1"""


LESSONS = {
    "shinkai": Lesson(structure=14.0, strokes=2.5),
    "hayao": Lesson(structure=16.0, strokes=3.0, score=0.096),
    "hosoda": Lesson(structure=16.0, strokes=1.0),
    "paprika": Lesson(structure=16.0, strokes=1.0),
}
"""Where a style's own is not the usual one. Soft flats and fine ink (Hayao) are what regression smooths away first; heavy
ink (Paprika) is drawn unasked."""


class Learner:
    """A student, its discriminator, their optimizers, and the running mean of the weights, which is what is kept."""

    def __init__(self, style: str, crops: Crops, batch: int, device: str):
        self.style, self.crops, self.batch, self.device = style, crops, batch, device
        self.lesson = LESSONS.get(style, Lesson())
        self.student = Student().to(device, memory_format=torch.channels_last)
        self.critic = Critic(device)
        self.optimizers = optimizers(self.student, device)
        self.decay, self.loss = torch.zeros((), device=device), torch.zeros((), device=device)
        self.mean = {name: value.clone() for name, value in self.student.state_dict().items()}

    def begin_with(self, weights: dict[str, Tensor]) -> None:
        """Goes on from these weights instead of random ones."""
        self.student.load_state_dict(weights)
        self.mean = {name: value.clone() for name, value in self.student.state_dict().items()}

    def pace(self, rate: float, decay: float) -> None:
        """Sets the learning rate, and how much the mean keeps of itself in a step."""
        self.decay.fill_(decay)
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"].fill_(rate)

    def step(self, contested: bool) -> None:
        """Learns from a batch; `contested` by the discriminator, which learns too."""
        batch = self.crops.batch(self.style, self.batch)
        with torch.autocast(self.device, dtype=torch.bfloat16, cache_enabled=False):
            drawing = batch.judged(self.student(batch.photo, batch.thumbnail))
        gap = stroke_gap(drawing, batch.target_contrast, batch.teacher, batch.teacher_contrast)
        loss = drawing_loss(drawing, batch.target, self.lesson.structure) + self.lesson.strokes * gap
        self.loss.copy_(loss.detach())
        if contested:
            loss = loss + self.critic.objection(drawing, batch.target, self.lesson.score)
        self.follow(loss)
        if contested:
            self.critic.learn(drawing.detach(), batch.target)

    def follow(self, loss: Tensor) -> None:
        self.student.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.student.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
        with torch.no_grad():
            means, values = list(self.mean.values()), list(self.student.state_dict().values())
            torch._foreach_mul_(means, self.decay)
            torch._foreach_add_(means, torch._foreach_mul(values, 1 - self.decay))

    def state(self) -> dict:
        parts = [part.state_dict() for part in self.stateful()]
        return {"parts": parts, "mean": self.mean}

    def restore(self, state: dict) -> None:
        for part, saved in zip(self.stateful(), state["parts"]):
            part.load_state_dict(saved)
        for name, value in state["mean"].items():
            self.mean[name].copy_(value)

    def stateful(self) -> list:
        return [self.student, self.critic.patches, self.critic.optimizer, *self.optimizers]
