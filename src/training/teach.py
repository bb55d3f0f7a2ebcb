"""Draws the teacher's pictures of the photos, once; what is there already is kept."""

from pathlib import Path

import torch
from PIL import Image

from . import photos
from .cartoongan import teacher


def teach(folder: Path, photo_folder: Path, weights_folder: Path, style: str, device: str = "cpu") -> None:
    """Writes `folder`/teacher/STYLE/NAME.webp for every photo."""
    out = folder / "teacher" / style
    out.mkdir(parents=True, exist_ok=True)
    missing = [n for n in photos.names(photo_folder, ".jpg") if not (out / f"{n}.webp").exists()]
    if not missing:
        return
    model = teacher(weights_folder / f"{style.capitalize()}_net_G_float.pth", "bf16").to(device)
    for name in missing:
        photo = torch.tensor(photos.read(photo_folder / f"{name}.jpg", photos.TRAINING_SIZE), device=device)
        picture = Image.fromarray(model(photo[None])[0].cpu().numpy())
        unfinished = out / f"{name}.part"
        picture.save(unfinished, "WEBP", quality=95)
        unfinished.rename(out / f"{name}.webp")
