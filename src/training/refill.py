"""Other weights into an archive by exchanging bytes alone: what the service does in Java when it imports CartoonGAN."""

import collections
import io
import pickle
import zipfile
from pathlib import Path
from typing import NamedTuple

import torch

from .archive import write


class Place(NamedTuple):
    """Where and how an archive keeps a tensor: the record data/KEY, and the layout of its elements there."""

    key: str
    storage: str
    size: tuple[int, ...]
    stride: tuple[int, ...]


class Part:
    """Stands for any object of an archive's module tree."""


class Tree(pickle.Unpickler):
    """Reads data.pkl without PyTorch's help: parts for modules, places for tensors."""

    def find_class(self, module: str, name: str):
        if name == "_rebuild_tensor_v2":
            return lambda storage, offset, size, stride, *rest: Place(*storage, size, stride)
        if name == "OrderedDict":
            return collections.OrderedDict
        if name.endswith("Storage"):
            return name
        return Part if module.startswith("__torch__") else lambda value: value

    def persistent_load(self, pid):
        _, storage, key, _, _ = pid
        return key, storage


def places(data_pkl: bytes) -> dict[str, Place]:
    """The tensors of an archive by their names in the state dict."""
    found = {}

    def walk(part: Part, prefix: str) -> None:
        for name, value in vars(part).items():
            if isinstance(value, Place):
                found[prefix + name] = value
            elif isinstance(value, Part):
                walk(value, f"{prefix}{name}.")

    walk(Tree(io.BytesIO(data_pkl)).load(), "")
    return found


def refill(template: Path, weights: dict[str, torch.Tensor], file: Path) -> None:
    """A copy of `template` with the weights of a state dict."""
    with zipfile.ZipFile(template) as source:
        records = {n: source.read(n) for n in source.namelist()}
    types = {"FloatStorage": torch.float32, "BFloat16Storage": torch.bfloat16}
    for name, place in places(records["archive/data.pkl"]).items():
        value = torch.empty_strided(place.size, place.stride, dtype=types[place.storage]).copy_(weights[name])
        elements = torch.empty(0, dtype=torch.uint8).set_(value.untyped_storage())
        records[f"archive/data/{place.key}"] = elements.numpy().tobytes()
    write(records, file)
