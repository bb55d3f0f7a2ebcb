"""The service's work without HTTP, by JMH: what there is to reach at saturation."""

import json
import os
import re
import subprocess
from pathlib import Path

TARGET = Path("target/benchmark")


def class_path() -> str:
    """Of what `mvn -Pbenchmark test-compile` compiled."""
    return f"{(TARGET / 'class-path').read_text()}:target/classes:target/test-classes"


def throughput(java: str, flags: Path, photo: bytes, models: Path, tier: str) -> dict[str, tuple[float, float]]:
    """Drawings a second, and milliseconds of processor time for each.

    `cartoon` is from bytes to bytes, `drawing` by the network alone.
    """
    file, result = TARGET / "photo", TARGET / "jmh.json"
    file.write_bytes(photo)
    options = ["-p", f"photo={file}", "-p", f"tier={tier.upper()}", "-rf", "json", "-rff", str(result)]
    options += ["-jvmArgs", f"-XX:Flags={flags} -XX:MaxRAM=2g"]
    command = [java, "-cp", class_path(), "org.openjdk.jmh.Main", "EngineBenchmark", *options]
    environment = {**os.environ, "CARTOONIFY_MODELS": str(models)}
    output = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    used = dict(re.findall(r"(\w+): ([\d.]+) ms of processor time", output.stdout.decode()))
    runs = {run["benchmark"].rsplit(".", 1)[1]: run["primaryMetric"]["score"] for run in json.loads(result.read_text())}
    return {name: (speed, float(used[name])) for name, speed in runs.items()}
