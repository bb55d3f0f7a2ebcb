"""Writes this folder's files of weights, each of a few numbers: python make.py (PyTorch 2.7)."""

import collections
import io
import pickle
import struct
import warnings
import zipfile
from pathlib import Path

import torch
from torch import nn

HERE = Path(__file__).parent


class Tiny(nn.Module):
    """Two layers named and laid out like CartoonGAN's."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 2, 2)
        self.scale = nn.Parameter(torch.ones(2))

    def forward(self, x):
        return self.conv(x) * self.scale.view(1, -1, 1, 1)


def tiny() -> dict:
    model = Tiny()
    for i, parameter in enumerate(model.parameters()):
        parameter.data = torch.arange(1.0, parameter.numel() + 1).reshape(parameter.shape) / 7 - i
    return model.state_dict()


def save(name: str, items: dict, zipped: bool = False) -> None:
    torch.save(items, HERE / name, _use_new_zipfile_serialization=zipped)


def python2(items: dict) -> bytes:
    """The old format as PyTorch 0.3 wrote it under Python 2: byte strings, pairs in lists, _rebuild_tensor."""

    def text(s: str) -> bytes:
        return b"U" + bytes([len(s)]) + s.encode()

    def whole(*numbers: int) -> bytes:
        return b"(" + b"".join(b"K" + bytes([n]) for n in numbers) + b"t"

    def tensor(key: str, t: torch.Tensor) -> bytes:
        storage = b"(" + text("storage") + b"ctorch\nFloatStorage\n" + text(key) + text("cpu")
        storage += b"K" + bytes([t.numel()]) + b"NtQ"
        return b"ctorch._utils\n_rebuild_tensor\n(" + storage + b"K\0" + whole(*t.shape) + whole(*t.stride()) + b"tR"

    keys = [str(key) for key in range(len(items))]
    pairs = b"".join(
        b"](" + text(name) + tensor(key, t) + b"e" for key, (name, t) in zip(keys, items.items())
    )
    header = b"".join(pickle.dumps(v, 2) for v in (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True}))
    dictionary = b"\x80\x02ccollections\nOrderedDict\n](" + pairs + b"e\x85R."
    numbers = b"".join(struct.pack("<q", t.numel()) + t.numpy().tobytes() for t in items.values())
    return header + dictionary + pickle.dumps(keys, 2) + numbers


def strided() -> dict:
    """Parts, turned parts and reordered copies of one storage of 0..23."""
    numbers = torch.arange(24.0)
    return {
        "plain": numbers.view(2, 3, 4),
        "turned": numbers.view(4, 6).t(),
        "part": numbers[5:9],
        "column": numbers.view(6, 4)[:, 1],
        "channels_last": numbers.view(1, 2, 3, 4).contiguous(memory_format=torch.channels_last),
        "scalar": torch.tensor(3.0),
    }


def script(name: str, model: nn.Module) -> None:
    """A TorchScript archive without its records of where it was made."""
    for parameter in model.parameters():
        parameter.requires_grad_(False).zero_()
    stored = io.BytesIO()
    torch.jit.save(torch.jit.script(model.to(memory_format=torch.channels_last)), stored)
    with zipfile.ZipFile(stored) as source, zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as target:
        for record in source.namelist():
            if not record.endswith(("debug_pkl", "serialization_id")):
                target.writestr(zipfile.ZipInfo(record), source.read(record), zipfile.ZIP_DEFLATED)


def twice() -> None:
    """A zip with two entries of one name."""
    warnings.simplefilter("ignore")
    (HERE / "twice.pth").write_bytes((HERE / "tiny-zip.pth").read_bytes())
    with zipfile.ZipFile(HERE / "twice.pth", "a") as target:
        target.writestr(zipfile.ZipInfo("tiny-zip/data/0"), bytes(96))


def main() -> None:
    items = tiny()
    plain = collections.OrderedDict(items)
    save("tiny-legacy.pth", plain)
    save("tiny-zip.pth", items, zipped=True)  # with the versions that a model's state dict carries
    (HERE / "tiny-python2.pth").write_bytes(python2(plain))
    save("tiny-bfloat16.pth", {name: t.bfloat16() for name, t in plain.items()})
    save("half.pth", {name: t.half() for name, t in plain.items()})
    save("parameters.pth", collections.OrderedDict(Tiny().named_parameters()))
    save("strided.pth", strided())
    save("strided-zip.pth", strided(), zipped=True)
    save("expanded.pth", {"expanded": torch.ones(1).expand(4)})
    script("template-fp32.pt", Tiny())
    model = Tiny()
    model.conv.bfloat16()
    script("template-bf16.pt", model)
    twice()


if __name__ == "__main__":
    torch.manual_seed(0)
    main()
