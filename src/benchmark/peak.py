"""How near a network comes to what the processor can do: its share of a large convolution's speed, on one core."""

import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode

ROUNDS = 9
DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16}


def convolution(dtype: torch.dtype):
    """256 channels to 256, 3x3, in the layout that suits the processor best."""
    x = torch.randn(1, 256, 112, 112).to(dtype).contiguous(memory_format=torch.channels_last)
    w = torch.randn(256, 256, 3, 3).to(dtype).contiguous(memory_format=torch.channels_last)
    return lambda: F.conv2d(x, w, padding=1)


def network(archive: Path, height: int, width: int):
    model = torch.jit.load(archive)
    photo = torch.randint(0, 256, (1, height, width, 3), dtype=torch.uint8)
    return lambda: model(photo)


def operations(draw) -> int:
    with FlopCounterMode(display=False) as counter:
        draw()
    return counter.get_total_flops()


def speeds(tasks: dict) -> dict[str, float]:
    """GFLOP/s of each, the best of rounds in which they take turns."""
    torch.set_num_threads(1)
    # As the service runs it: a network that is optimized again for every size would spend seconds on that.
    torch.jit.set_fusion_strategy([])
    torch._C._jit_set_profiling_executor(False)
    with torch.inference_mode():
        work = {name: operations(task) for name, task in tasks.items()}
        best = dict.fromkeys(tasks, float("inf"))
        for _ in range(ROUNDS):
            for name, task in tasks.items():
                start = time.perf_counter()
                task()
                best[name] = min(best[name], time.perf_counter() - start)
    return {name: work[name] / best[name] / 1e9 for name in tasks}


def shares(archives: dict[str, dict[str, Path]]) -> list[list[str]]:
    """Rows: precision, GFLOP/s of the convolution, and of each network with its share."""
    rows = []
    for precision, files in archives.items():
        tasks = {"convolution": convolution(DTYPES[precision])}
        tasks |= {tier: network(file, 337, 450) for tier, file in files.items()}
        speed = speeds(tasks)
        peak = speed.pop("convolution")
        rows.append([precision, f"{peak:.0f}", *(f"{v:.0f} ({v / peak:.0%})" for v in speed.values())])
    return rows
