"""Draws the same photos by the service and by the tutorial's handler, in turn, and writes what it measures.

python src/benchmark --weights FOLDER --models FOLDER [http] [engine]
"""

import argparse
import time
from pathlib import Path

import engine
import machine
import peak
import report
from measure import in_turn, load, milliseconds, warm_up
from photos import photos
from plot import plot
from servers import STYLE, Client, Server, for_handler, for_service, start_handler, start_service

BIG = "12 MP JPEG"
SIZE = 450
# Drawings by `fast` for one by the others.
FAST = 8
SIZES = {"fast": (450, 640, 800, 1080, 1600, 2048), "original": (450, 800, 1080), "handler": (450, 800)}
CLIENTS = (1, 2, 4, 8, 16, 32)
MANY = 4
# Rounds of `requests`, and seconds of a load, before any is timed.
WARM_UP = 8
WARM_UP_SECONDS = 40


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("benchmark", description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="the published *_net_G_float.pth")
    parser.add_argument("--models", type=Path, required=True, help="what import-cartoongan made of them")
    parser.add_argument("--jar", type=Path, default=Path("target/cartoonify.jar"))
    parser.add_argument("--java", default="java", help="of the version that the image has")
    parser.add_argument("--flags", type=Path, default=Path("docker/java.flags"), help="of the virtual machine")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="where the plots go")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("parts", nargs="*", metavar="http|engine", default=list(PARTS))
    parser.add_argument("--seconds", type=float, default=3, help="of each load")
    return parser.parse_args()


def requests(files: dict[str, bytes], service: Server, handler: Server, size: int = SIZE):
    """Every photo for everyone, and how often in a round: the handler takes long."""
    tasks = {}
    for name, photo in files.items():
        tasks[name, "handler"] = handler, for_handler(photo, size), 1
        tasks[name, "original"] = service, for_service(photo, "original", size), 1
        tasks[name, "fast"] = service, for_service(photo, "fast", size), FAST
    return tasks


def plot_sizes(out: Path, photo: bytes, service: Server, handler: Server) -> None:
    lines = {}
    for who, sizes in SIZES.items():
        lines[who] = []
        for size in sizes:
            server, request, _ = requests({BIG: photo}, service, handler, size)[BIG, who]
            client = Client(server)
            answers = [client.send(request) for _ in range(5 if who == "fast" else 1)]
            lines[who].append((size, milliseconds(answers)))
    marks = [450, 800, 1080, 1600, 2048]
    plot(out / "sizes.svg", "A 12 MP JPEG, one client", "longer side, pixels", "median, ms", lines, marks)


def plot_clients(out: Path, photo: bytes, service: Server, seconds: float) -> str:
    request = for_service(photo, "fast", SIZE)
    loads = {clients: load(service, request, clients, seconds) for clients in CLIENTS}
    lines = {
        "drawings a second": [(clients, it.throughput()) for clients, it in loads.items()],
        "median, ms": [(clients, milliseconds(it.drawn())) for clients, it in loads.items()],
    }
    plot(out / "clients.svg", "A 12 MP JPEG, fast, 450 pixels", "clients", "", lines, list(CLIENTS))
    refused = ", ".join(f"{clients}: {it.refused()}" for clients, it in loads.items())
    return f"Refused with 503 and asked again when told to, by clients: {refused}."


def archives(models: Path) -> dict[str, dict[str, Path]]:
    """By precision and tier; the fast ones from the sources."""
    fast = Path(__file__).parents[1] / "main/resources/styles" / STYLE
    return {
        precision: {
            "fast": fast / f"{STYLE}-fast-{precision}.pt",
            "original": models / STYLE / f"{STYLE}-original-{precision}.pt",
        }
        for precision in ("fp32", "bf16")
    }


def beside_engine(options: argparse.Namespace, photo: bytes, service: Server) -> list[list[str]]:
    """Rows: a tier, drawings a second and processor time by HTTP and without it. HTTP is measured before and after."""
    rows = []
    for tier in ("fast", "original"):
        request = for_service(photo, tier, SIZE)
        load(service, request, MANY, WARM_UP_SECONDS)
        loads = [load(service, request, MANY, options.seconds)]
        bare = engine.throughput(options.java, options.flags, photo, options.models, tier)
        loads.append(load(service, request, MANY, options.seconds))
        http = sum(it.throughput() for it in loads) / 2
        used = sum(it.processor for it in loads) / sum(len(it.drawn()) for it in loads)
        speed, processor = bare["cartoon"]
        rates = [f"{http:.2f}", f"{speed:.2f}", f"{http / speed:.0%}"]
        rows.append([tier, *rates, f"{1000 * used:.0f}", f"{processor:.0f}", f"{bare['drawing'][0]:.2f}"])
    return rows


def http(options: argparse.Namespace, files: dict[str, bytes], service: Server) -> None:
    """The service beside the handler, as their clients see them."""
    handler = start_handler(options.weights)
    try:
        busy, start = machine.cpu_seconds(), time.monotonic()
        tasks = requests(files, service, handler)
        warm_up(tasks, WARM_UP)
        answers = in_turn(tasks, options.rounds)
        say(report.one_client(answers))
        say(report.stages(answers))
        say(report.processor_time(answers))
        loads = {name: load(*task[:2], MANY, options.seconds) for name, task in tasks.items()}
        say(report.saturated(loads, MANY))
        plot_sizes(options.out, files[BIG], service, handler)
        say(plot_clients(options.out, files[BIG], service, options.seconds))
        memory = {"service": service.peak_memory(), "handler": handler.peak_memory()}
        say("Peak RSS: " + ", ".join(f"{who} {peak / 2**20:.0f} MiB" for who, peak in memory.items()) + ".")
        ours = sum(machine.process_seconds(pid) for pid in (service.process.pid, handler.process.pid, "self"))
        others = (machine.cpu_seconds() - busy - ours) / (time.monotonic() - start)
        say(f"Other processes kept {max(0, others):.1f} cores busy meanwhile.")
    finally:
        handler.close()


def alone(options: argparse.Namespace, files: dict[str, bytes], service: Server) -> None:
    """The engine without HTTP, and beside the processor's peak."""
    say(report.table(report.ENGINE, beside_engine(options, files[BIG], service)))
    say(report.table(report.PEAK, peak.shares(archives(options.models))))


PARTS = {"http": http, "engine": alone}


def main(options: argparse.Namespace) -> None:
    files = photos()
    say(f"{machine.description(options.java)}. {time.strftime('%Y-%m-%d')}.")
    say("Files: " + ", ".join(f"{name} {len(file) / 1e6:.2f} MB" for name, file in files.items()) + ".")
    for part in options.parts:
        service = start_service(options.java, options.flags, options.jar, options.models)
        try:
            PARTS[part](options, files, service)
        finally:
            service.close()


def say(words: str) -> None:
    print(words.rstrip() + "\n", flush=True)


if __name__ == "__main__":
    main(arguments())
