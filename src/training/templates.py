"""Archives of CartoonGAN's generator with zeros for weights.

`python -m training.templates PRECISION FILE` writes one.
"""

import sys
from pathlib import Path

import torch

from .archive import in_own_process, save
from .cartoongan import generator


def template(precision: str, file: Path) -> None:
    model = generator(precision)
    for parameter in model.parameters():
        parameter.zero_()
    save(torch.jit.script(model), file)


def write_templates(folder: Path) -> None:
    for precision in ("fp32", "bf16"):
        in_own_process("templates", precision, folder / f"template-{precision}.pt")


if __name__ == "__main__":
    template(sys.argv[1], Path(sys.argv[2]))
