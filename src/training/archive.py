"""TorchScript archives, the same to the bit every time: fixed dates, no debug records, deflated."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import torch

DATE = (1980, 1, 1, 0, 0, 0)


def save(scripted: torch.jit.ScriptModule, file: Path) -> None:
    """Writes a scripted module.

    Debug records hold the exporting machine's paths and the serialization id hashes them; the engine needs neither.
    Call it by `in_own_process`: the code also depends on how many classes of a name the process has scripted before,
    and on the order of Python's sets.
    """
    stored = io.BytesIO()
    torch.jit.save(scripted, stored)
    with zipfile.ZipFile(stored) as source:
        records = {n: source.read(n) for n in source.namelist()}
    kept = {n: r for n, r in records.items() if not n.endswith(("debug_pkl", "serialization_id"))}
    write(kept, file)


def in_own_process(module: str, *arguments: object) -> None:
    """Runs `python -m training.MODULE ARGUMENTS` so that what it saves is the same every time."""
    command = [sys.executable, "-m", f"{__package__}.{module}", *map(str, arguments)]
    source = str(Path(__file__).parents[1])
    subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": "0", "PYTHONPATH": source}, check=True)


def write(records: dict[str, bytes], file: Path) -> None:
    """A zip of the records in their order."""
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, record in records.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, record)


def sha256(file: Path) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()
