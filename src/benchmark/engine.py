"""The service's work without HTTP, by JMH: what there is to reach at saturation."""

import json
import os
import subprocess
from pathlib import Path

TARGET = Path("target/benchmark")


def class_path() -> str:
    """Of what `mvn -Pbenchmark test-compile` compiled."""
    return f"{(TARGET / 'class-path').read_text()}:target/classes:target/test-classes"


def throughput(java: str, photo: bytes, models: Path, tier: str) -> dict[str, float]:
    """Drawings a second: `cartoon` from bytes to bytes, `drawing` by the network alone."""
    file, result = TARGET / "photo", TARGET / "jmh.json"
    file.write_bytes(photo)
    options = ["-p", f"photo={file}", "-p", f"tier={tier.upper()}", "-rf", "json", "-rff", str(result)]
    command = [java, "-cp", class_path(), "org.openjdk.jmh.Main", "EngineBenchmark", *options]
    environment = {**os.environ, "CARTOONIFY_MODELS": str(models)}
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    runs = json.loads(result.read_text())
    return {run["benchmark"].rsplit(".", 1)[1]: run["primaryMetric"]["score"] for run in runs}
