"""The two servers, started as processes of their own, and how a photo is sent to each."""

import base64
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

STYLE, HANDLER_STYLE = "shinkai", 2
# As long as curl's and browsers' are.
BOUNDARY = "------------------------c1f3a5b7d9e2f40a1b2c3d4"


@dataclass
class Answer:
    seconds: float
    status: int
    stages: dict[str, float] = field(default_factory=dict)
    """Milliseconds by the names in `Server-Timing`."""
    retry_after: float = 0
    processor: dict[str, float] = field(default_factory=dict)
    """Milliseconds that the server's threads used meanwhile, by purpose."""


class Server:
    def __init__(self, command: list[str], port: int, **environment: str):
        self.port = port
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env=environment or None)

    def wait(self, path: str, statuses: tuple[int, ...]) -> None:
        """Until `path` is answered with one of `statuses`."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", path)
                if connection.getresponse().status in statuses:
                    return
            except OSError:
                pass
            time.sleep(0.2)
        self.log.seek(0)
        raise SystemExit(f"A server did not start:\n{self.log.read().decode()[-3000:]}")

    def peak_memory(self) -> int:
        """Bytes of RSS at most so far."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) * 1024

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(60)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_service(java: str, flags: Path, jar: Path, models: Path) -> Server:
    """As the image starts it, in a container of 2 GB, with the published network imported into `models`."""
    port = free_port()
    virtual_machine = [java, f"-XX:Flags={flags}", "-XX:MaxRAM=2g"]
    command = [*virtual_machine, "-jar", str(jar), f"--server.port={port}", f"--cartoonify.models={models}"]
    server = Server(command, port)
    server.wait("/actuator/health/readiness", (200,))
    return server


def start_handler(weights: Path) -> Server:
    port = free_port()
    server = Server([sys.executable, str(Path(__file__).with_name("handler.py")), str(weights), str(port)], port)
    server.wait("/", (501,))
    return server


@dataclass
class Request:
    path: str
    body: bytes
    content_type: str


def for_service(photo: bytes, tier: str, size: int) -> Request:
    fields = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in {"style": STYLE, "tier": tier, "size": size}.items()
    )
    fields += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="image"; filename="photo"\r\n\r\n'
    body = fields.encode() + photo + f"\r\n--{BOUNDARY}--\r\n".encode()
    return Request("/api/v1/cartoons", body, f"multipart/form-data; boundary={BOUNDARY}")


def for_handler(photo: bytes, size: int) -> Request:
    image = base64.b64encode(photo).decode()
    body = json.dumps({"image": image, "model_id": HANDLER_STYLE, "load_size": size}).encode()
    return Request("/transform", body, "application/json")


class Client:
    """One connection that is kept."""

    def __init__(self, server: Server):
        self.connection = HTTPConnection("127.0.0.1", server.port, timeout=300)

    def send(self, request: Request) -> Answer:
        start = time.perf_counter()
        self.connection.request("POST", request.path, request.body, {"Content-Type": request.content_type})
        response = self.connection.getresponse()
        response.read()
        seconds = time.perf_counter() - start
        timing = re.findall(r"(\w+);dur=([\d.]+)", response.getheader("Server-Timing", ""))
        retry_after = float(response.getheader("Retry-After", "0"))
        return Answer(seconds, response.status, {name: float(value) for name, value in timing}, retry_after)
