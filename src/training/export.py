"""From a checkpoint to what draws: TorchScript archives and style.json for the service, weights for browsers; ONNX.

`python -m training.export CHECKPOINT PRECISION FILE` writes one archive.
"""

import json
import sys
from pathlib import Path

import torch

from .archive import in_own_process, save, sha256
from .browser import export_browser
from .drawing import drawing
from .student import HALO, SEEN, STRIDE, THUMBNAIL

PRECISIONS = ("fp32", "bf16")
TITLES = {
    "shinkai": ("Shinkai", "Luminous skies and clear, bright light."),
    "hayao": ("Hayao", "Soft flats, fine ink and deep greens."),
    "hosoda": ("Hosoda", "Pale light and a clean line."),
    "paprika": ("Paprika", "Warm colour under heavy ink."),
}
CREDIT = "Distilled by the Cartoonify project from CartoonGAN (Chen, Lai and Liu, CVPR 2018)"
LICENCE = "Apache-2.0; learned from CartoonGAN's weights, see src/training/cards.md"


def export_style(style: str, checkpoint: Path, folder: Path, browser: Path) -> None:
    """Writes the style's folder, archives and style.json, and to another what browsers draw it by."""
    archives = []
    for precision in PRECISIONS:
        file = folder / f"{style}-fast-{precision}.pt"
        in_own_process("export", checkpoint, precision, file)
        archives.append({"precision": precision, "file": file.name, "sha256": sha256(file)})
    title, description = TITLES[style]
    words = {"id": style, "title": title, "description": description, "credit": CREDIT, "licence": LICENCE}
    export_browser(words, checkpoint, browser)
    words |= {"tier": "fast", "archives": archives, "tiling": {"halo": HALO, "context": "thumbnail"}}
    (folder / "style.json").write_text(json.dumps(words, indent=2) + "\n")


def export_onnx(checkpoint: Path, file: Path) -> None:
    """The student alone: floats NCHW RGB in -1..1, sides multiples of 4, and the thumbnail, 1x5x64x64."""
    student = drawing(torch.load(checkpoint, map_location="cpu")).student
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        student,
        (torch.zeros(1, 3, 16 * STRIDE, 16 * STRIDE), torch.zeros(1, SEEN, THUMBNAIL, THUMBNAIL)),
        str(file),
        input_names=["photo", "thumbnail"],
        output_names=["drawing"],
        dynamic_axes={"photo": {2: "height", 3: "width"}, "drawing": {2: "height", 3: "width"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    weights = torch.load(sys.argv[1], map_location="cpu")
    save(torch.jit.script(drawing(weights, sys.argv[2])), Path(sys.argv[3]))
