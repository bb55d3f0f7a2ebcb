"""Makes the styles here, which fail on purpose.

PYTHONPATH=src python src/test/resources/faults/make.py
"""

import json
from pathlib import Path
from typing import Optional

import torch
from torch import Tensor, nn
from training.archive import save, sha256


class Brittle(nn.Module):
    """Gives the photo back, unless that is all white."""

    def forward(self, photo: Tensor, context: Optional[Tensor] = None) -> Tensor:
        if int(photo.min()) == 255:
            raise ValueError("white")
        return photo


class Moody(nn.Module):
    """Draws the trial at the start, fails on the next three photos, and works from then on."""

    def __init__(self):
        super().__init__()
        self.register_buffer("calls", torch.zeros(1, dtype=torch.int64))

    def forward(self, photo: Tensor, context: Optional[Tensor] = None) -> Tensor:
        self.calls += 1
        calls = int(self.calls[0])
        if calls > 3 and calls < 7:
            raise ValueError("not now")
        return photo


def make(name: str, network: nn.Module) -> None:
    folder = Path(__file__).parent / name
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}-fp32.pt"
    save(torch.jit.script(network.eval()), file)
    style = {
        "id": name,
        "title": name.capitalize(),
        "description": (network.__doc__ or "").strip(),
        "credit": "The Cartoonify project",
        "licence": "Apache-2.0",
        "tier": "fast",
        "archives": [
            {"precision": "fp32", "file": file.name, "sha256": sha256(file)}
        ],
        "tiling": {"halo": 0, "context": "none"},
    }
    (folder / "style.json").write_text(json.dumps(style, indent=2) + "\n")


make("brittle", Brittle())
make("moody", Moody())
