"""Pictures of the published network by plain PyTorch and Pillow, step by step as the tutorial draws them.

Deliberately none of this package's code: the service's tests hold its pictures against these.

    python src/training/reference.py WEIGHTS src/test/resources/photos src/test/resources/parity
"""

import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

PHOTOS = ("astronaut", "chelsea", "coffee", "rocket-plain", "tower")
STYLES = ("Hayao", "Hosoda", "Paprika", "Shinkai")
SIZE = 256


def generate(w: dict[str, torch.Tensor], x: torch.Tensor) -> torch.Tensor:
    """CartoonGAN's generator (Chen, Lai and Liu, CVPR 2018): BGR in -1..1 to the same."""

    def conv(x, name, **options):
        return F.conv2d(x, w[name + ".weight"], w[name + ".bias"], **options)

    def up(x, name):
        return F.conv_transpose2d(x, w[name + ".weight"], w[name + ".bias"], 2, 1, 1)

    def norm(x, name):
        return F.instance_norm(x, weight=w[name + ".scale"], bias=w[name + ".shift"], eps=1e-9)

    def pad(x, by):
        return F.pad(x, (by,) * 4, mode="reflect")

    x = F.relu(norm(conv(pad(x, 3), "conv01_1"), "in01_1"))
    x = F.relu(norm(conv(conv(x, "conv02_1", stride=2, padding=1), "conv02_2", padding=1), "in02_1"))
    x = F.relu(norm(conv(conv(x, "conv03_1", stride=2, padding=1), "conv03_2", padding=1), "in03_1"))
    for i in range(4, 12):
        y = F.relu(norm(conv(pad(x, 1), f"conv{i:02d}_1"), f"in{i:02d}_1"))
        x = norm(conv(pad(y, 1), f"conv{i:02d}_2"), f"in{i:02d}_2") + x
    x = F.relu(norm(conv(up(x, "deconv01_1"), "deconv01_2", padding=1), "in12_1"))
    x = F.relu(norm(conv(up(x, "deconv02_1"), "deconv02_2", padding=1), "in13_1"))
    return torch.tanh(conv(pad(x, 3), "deconv03_1"))


def fit(photo: Image.Image, size: int) -> Image.Image:
    w, h = photo.size
    if h > w:
        return photo.resize((int(size * 1.0 / (h * 1.0 / w)), size), Image.BICUBIC)
    return photo.resize((size, int(size * 1.0 / (w * 1.0 / h))), Image.BICUBIC)


def draw(weights: dict[str, torch.Tensor], photo: Image.Image) -> Image.Image:
    rgb = np.asarray(photo)
    x = torch.from_numpy(rgb[:, :, ::-1].copy()).permute(2, 0, 1)[None].float() / 255 * 2 - 1
    with torch.no_grad():
        bgr = generate(weights, x)[0].permute(1, 2, 0).numpy() * 0.5 + 0.5
    picture = (bgr[:, :, ::-1].clip(0, 1) * 255).astype(np.uint8)
    return Image.fromarray(picture[: rgb.shape[0], : rgb.shape[1]])


def main(weights: Path, photos: Path, out: Path) -> None:
    for style in STYLES:
        state = torch.load(weights / f"{style}_net_G_float.pth", map_location="cpu")
        for name in PHOTOS:
            photo = fit(Image.open(photos / f"{name}.jpg").convert("RGB"), SIZE)
            draw(state, photo).save(out / f"{name}-{style.lower()}.webp", lossless=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
