"""A student for browsers: its weights, and a picture with its drawing to test a device by.

A safetensors file of the checkpoint's tensors by their names, float16, and `test.photo` and `test.drawing`, uint8 [H,W,3].
The archives' weights are rounded to the same numbers; both compute in float32.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import save
from torch import Tensor

from .archive import sha256
from .drawing import drawing

HEIGHT, WIDTH = 45, 61
"""Of the test's picture: small, and no multiple of what networks step by."""


def export_browser(words: dict[str, str], checkpoint: Path, folder: Path) -> None:
    """Writes the style's weights, and its words with their checksum as JSON beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{words['id']}.safetensors"
    file.write_bytes(save(tensors(torch.load(checkpoint, map_location="cpu"))))
    weights = {"bytes": file.stat().st_size, "sha256": sha256(file)}
    (folder / f"{words['id']}.json").write_text(json.dumps(words | {"weights": weights}, indent=2) + "\n")


def tensors(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    photo = test_photo()
    with torch.inference_mode():
        drawn = drawing(weights)(photo[None])[0]
    plain = {name: value.half().contiguous() for name, value in weights.items()}
    return plain | {"test.photo": photo, "test.drawing": drawn.clone()}


def test_photo() -> Tensor:
    """Soft shades, a disc, stripes and fine texture, in whole numbers: the same everywhere."""
    y, x = torch.meshgrid(torch.arange(HEIGHT), torch.arange(WIDTH), indexing="ij")
    shades = torch.stack([x * 4, y * 5, 250 - 2 * x - 2 * y], 2)
    disc = ((x - 20) ** 2 + (y - 22) ** 2 < 150) * 90
    stripes = ((x > 42) & ((x + y) // 3 % 2 == 0)) * -80
    texture = (x * 37 + y * 57 + x * y) % 23
    return (shades + (disc + stripes + texture)[:, :, None]).clamp(0, 255).to(torch.uint8)
