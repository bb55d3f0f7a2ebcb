"""Files of tensors, written whole or not at all, so that a stopped run leaves nothing to mistake for a result."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch


def save(value: Any, file: Path) -> None:
    save_all({file: value})


def save_all(values: dict[Path, Any]) -> None:
    """Values that belong together: none of the files changes before all are written."""
    unfinished = {file: file.with_suffix(".part") for file in values}
    for file, value in values.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        torch.save(value, unfinished[file])
    for file in values:
        unfinished[file].replace(file)


def load(file: Path, device: str = "cpu") -> Any:
    return torch.load(file, map_location=device)


def once(file: Path, make: Callable[[], Any]) -> Any:
    """What the file holds; made and saved first where it is missing."""
    if not file.exists():
        save(make(), file)
    return load(file)
