"""Files of tensors, written whole or not at all, so that a stopped run leaves nothing to mistake for a result."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch


def save(value: Any, file: Path) -> None:
    unfinished = file.with_suffix(".part")
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    torch.save(value, unfinished)
    unfinished.replace(file)


def load(file: Path, device: str = "cpu") -> Any:
    return torch.load(file, map_location=device)


def once(file: Path, make: Callable[[], Any]) -> Any:
    """What the file holds; made and saved first where it is missing."""
    if not file.exists():
        save(make(), file)
    return load(file)
