"""The photos to draw: sample photos, enlarged, with a sensor's grain so that files are as large as a phone's."""

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

SAMPLES = Path(__file__).parents[1] / "test/resources/photos"


def photos() -> dict[str, bytes]:
    """Files by name, the same in every run."""
    return {
        "12 MP JPEG": jpeg(grainy(enlarged("coffee", 4000, 3000))),
        "2 MP JPEG": jpeg(grainy(enlarged("chelsea", 1632, 1224))),
        "600 px PNG": png(enlarged("astronaut", 600, 450)),
    }


def enlarged(name: str, width: int, height: int) -> Image.Image:
    """The middle of a sample photo in this size."""
    photo = Image.open(SAMPLES / f"{name}.jpg").convert("RGB")
    scale = max(width / photo.width, height / photo.height)
    w, h = width / scale, height / scale
    left, top = (photo.width - w) / 2, (photo.height - h) / 2
    return photo.resize((width, height), Image.Resampling.LANCZOS, (left, top, left + w, top + h))


def grainy(photo: Image.Image) -> Image.Image:
    """Noise of pixels and of blotches twice as wide; without it an enlarged photo would compress to nothing."""
    random = np.random.default_rng(1)
    height, width = photo.height, photo.width
    fine = random.normal(0, 3, (height, width))
    blotches = Image.fromarray(random.normal(0, 4.5, (height // 2, width // 2)).astype(np.float32))
    noise = fine + np.asarray(blotches.resize((width, height), Image.Resampling.BICUBIC))
    return Image.fromarray((np.asarray(photo) + noise[..., None]).clip(0, 255).astype(np.uint8))


def jpeg(photo: Image.Image) -> bytes:
    file = BytesIO()
    photo.save(file, "JPEG", quality=90)
    return file.getvalue()


def png(photo: Image.Image) -> bytes:
    file = BytesIO()
    photo.save(file, "PNG")
    return file.getvalue()
