"""The machine, and what else it did meanwhile."""

import os
import platform
import re
import subprocess
from pathlib import Path

import torch

# Whose threads work for a drawing, by the start of their names; PyTorch's own are named after the process.
DRAWING = ("worker", "java", "http-nio", "ForkJoinPool")


def description(java: str) -> str:
    """A line for the report: processor, cores, memory, versions."""
    info = Path("/proc/cpuinfo").read_text()
    processor = re.search(r"model name\s*: (.*)", info)
    flags = [flag for flag in ("avx2", "avx512f", "avx512_bf16", "amx_bf16") if f" {flag}" in info]
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 2**20
    version = subprocess.run([java, "-version"], capture_output=True, text=True).stderr.splitlines()
    return (
        f"{processor[1] if processor else platform.processor()} ({', '.join(flags)}), {os.cpu_count()} cores, "
        f"{memory:.0f} GiB; {version[1].split(' (')[0]} {version[0].split()[2].strip(chr(34))}; "
        f"Python {platform.python_version()}, PyTorch {torch.__version__}"
    )


def cpu_seconds() -> float:
    """Of all processes since the machine started."""
    fields = [int(field) for field in Path("/proc/stat").read_text().split("\n")[0].split()[1:]]
    user, nice, system, _, _, irq, softirq, steal = fields[:8]
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def thread_seconds(pid: int) -> dict[str, float]:
    """Of the service's threads by what they do: drawings, from the form to the answer, or (other) compile and collect."""
    seconds = {"drawing": 0.0, "other": 0.0}
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            purpose = "drawing" if (task / "comm").read_text().startswith(DRAWING) else "other"
            seconds[purpose] += process_seconds(f"{pid}/task/{task.name}")
        except FileNotFoundError:
            pass  # It ended meanwhile.
    return seconds


def process_seconds(pid: int | str) -> float:
    """Of one process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
