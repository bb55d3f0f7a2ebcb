"""A small discriminator that learns to tell drawings from targets, and what a drawing loses by it."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from .muon import adam


class Patches(nn.Module):
    """A patch discriminator with spectral norm; gives its score and its features."""

    def __init__(self, width: int = 48):
        super().__init__()
        self.layers = nn.ModuleList(
            [
                spectral_norm(nn.Conv2d(3, width, 4, 2, 1)),
                spectral_norm(nn.Conv2d(width, width * 2, 4, 2, 1)),
                spectral_norm(nn.Conv2d(width * 2, width * 4, 3, 1, 1)),
            ]
        )
        self.score = spectral_norm(nn.Conv2d(width * 4, 1, 3, 1, 1))

    def forward(self, x: Tensor) -> tuple[Tensor, list[Tensor]]:
        features = []
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
            features.append(x)
        return self.score(x), features


class Critic:
    """The discriminator of one style and its optimizer. Pictures are Nx3xHxW in -1..1."""

    def __init__(self, device: str):
        self.device, self.patches = device, Patches().to(device)
        self.optimizer = adam(list(self.patches.parameters()), 2e-4, device, beta=0.5)

    def judge(self, pictures: Tensor) -> tuple[Tensor, list[Tensor]]:
        with torch.autocast(self.device, dtype=torch.bfloat16, cache_enabled=False):
            return self.patches(pictures)

    def objection(self, drawing: Tensor, target: Tensor, score_weight: float) -> Tensor:
        """What a drawing loses where the discriminator tells it, or its features, from the target."""
        self.patches.requires_grad_(False)
        with torch.no_grad():
            _, wanted = self.judge(target)
        score, features = self.judge(drawing)
        self.patches.requires_grad_(True)
        match = sum((a.float() - b.float()).abs().mean() for a, b in zip(features, wanted)) / len(features)
        return match - score_weight * score.float().mean()

    def learn(self, drawing: Tensor, target: Tensor) -> None:
        """Hinge loss: targets above 1, drawings below -1."""
        (real, _), (drawn, _) = self.judge(target), self.judge(drawing)
        hinge = F.relu(1 - real.float()).mean() + F.relu(1 + drawn.float()).mean()
        self.optimizer.zero_grad()
        hinge.backward()
        self.optimizer.step()
