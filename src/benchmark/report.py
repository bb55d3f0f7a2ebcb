"""What was measured, as Markdown."""

from measure import Load, milliseconds, processor, stage
from servers import Answer

STAGES = ("queue", "decode", "fit", "draw", "encode")
ENGINE = [
    "12 MP JPEG, 4 clients",
    "drawings a second by HTTP",
    "without HTTP",
    "reached",
    "processor ms by HTTP",
    "without HTTP",
    "drawing alone, a second",
]
PEAK = ["one core, 450x337", "convolution, GFLOP/s", "fast (share)", "original (share)"]


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def one_client(answers: dict[tuple[str, str], list[Answer]]) -> str:
    rows = []
    for (photo, who), some in answers.items():
        ratio = milliseconds(answers[photo, "handler"]) / milliseconds(some)
        times = [f"{milliseconds(some, share):.0f}" for share in (0.5, 0.95)]
        rows.append([f"{photo}, {who}", *times, str(len(some)), f"{ratio:.1f}"])
    return table(["one client", "median, ms", "p95, ms", "drawings", "times as fast as the handler"], rows)


def saturated(loads: dict[tuple[str, str], Load], clients: int) -> str:
    rows = []
    for (photo, who), load in loads.items():
        ratio = load.throughput() / loads[photo, "handler"].throughput()
        times = [f"{milliseconds(load.drawn(), share):.0f}" for share in (0.5, 0.95)]
        rows.append([f"{photo}, {who}", f"{load.throughput():.2f}", *times, f"{ratio:.1f}"])
    return table([f"{clients} clients", "drawings a second", "median, ms", "p95, ms", "times the handler's"], rows)


def stages(answers: dict[tuple[str, str], list[Answer]]) -> str:
    rows = []
    for (photo, who), some in answers.items():
        if who == "handler":
            continue
        times = [stage(some, name) for name in STAGES]
        rest = milliseconds(some) - sum(times)
        share = (milliseconds(some) - stage(some, "draw")) / stage(some, "draw")
        rows.append([f"{photo}, {who}", *(f"{t:.1f}" for t in times), f"{rest:.1f}", f"{share:.2f}"])
    return table(["median, ms", *STAGES, "HTTP", "all but draw : draw"], rows)


def processor_time(answers: dict[tuple[str, str], list[Answer]]) -> str:
    rows = []
    for (photo, who), some in answers.items():
        if who == "handler":
            continue
        rows.append([f"{photo}, {who}", *(f"{processor(some, purpose):.1f}" for purpose in ("drawing", "other"))])
    return table(["processor time, mean, ms", "a drawing", "compiler, collector"], rows)
