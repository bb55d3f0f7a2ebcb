"""The teacher's pictures."""

from pathlib import Path

import torch
from torch import Tensor

from .cartoongan import teacher


def teach(weights: Path, photos: dict[str, Tensor], device: str) -> dict[str, Tensor]:
    """Draws photos, uint8 HxWx3 by name, with the published network, in bf16."""
    model = teacher(weights).to(device)
    with torch.inference_mode(), torch.autocast(device, dtype=torch.bfloat16):
        return {name: model(photo.to(device)[None])[0].cpu() for name, photo in photos.items()}
