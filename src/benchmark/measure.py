"""What is measured: photos drawn in turn by one client, and by as many as saturate."""

import threading
import time
from dataclasses import dataclass, field
from statistics import mean, median

import machine
from servers import Answer, Client, Request, Server


@dataclass
class Load:
    """What came of some clients asking again and again for some seconds."""

    seconds: float
    processor: float
    """Seconds that the server used."""
    answers: list[Answer] = field(default_factory=list)

    def drawn(self) -> list[Answer]:
        return [answer for answer in self.answers if answer.status == 200]

    def throughput(self) -> float:
        return len(self.drawn()) / self.seconds

    def refused(self) -> int:
        return len(self.answers) - len(self.drawn())


def milliseconds(answers: list[Answer], share: float = 0.5) -> float:
    """The median, or another quantile, of the time to answer."""
    times = sorted(answer.seconds for answer in answers)
    return 1000 * times[min(len(times) - 1, int(len(times) * share))]


def stage(answers: list[Answer], name: str) -> float:
    return median(answer.stages.get(name, 0) for answer in answers)


def in_turn(tasks: dict[str, tuple[Server, Request, int]], rounds: int) -> dict[str, list[Answer]]:
    """Every round sends each task as often as it says: whatever else the machine does, it does to all alike."""
    clients = {id(server): Client(server) for server, _, _ in tasks.values()}
    answers: dict[str, list[Answer]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, (server, request, times) in tasks.items():
            for _ in range(times):
                before = machine.thread_seconds(server.process.pid)
                answer = clients[id(server)].send(request)
                assert answer.status == 200, f"{name}: {answer.status}"
                after = machine.thread_seconds(server.process.pid)
                answer.processor = {purpose: 1000 * (after[purpose] - before[purpose]) for purpose in after}
                answers[name].append(answer)
    return answers


def warm_up(tasks: dict[str, tuple[Server, Request, int]], rounds: int) -> None:
    """As if the servers had been at work for a while: Java compiles what runs often, PyTorch plans each new size."""
    in_turn(tasks, rounds)


def processor(answers: list[Answer], purpose: str) -> float:
    """Milliseconds of processor time a drawing; the mean, since the system counts in hundredths of a second."""
    return mean(answer.processor[purpose] for answer in answers)


def load(server: Server, request: Request, clients: int, seconds: float) -> Load:
    """`clients` at once, each asking again as soon as it is answered, or when it was told to."""
    answers: list[Answer] = []
    start, used = time.perf_counter(), machine.process_seconds(server.process.pid)

    def ask() -> None:
        client = Client(server)
        while time.perf_counter() < start + seconds:
            answer = client.send(request)
            answers.append(answer)
            time.sleep(min(answer.retry_after, max(0.0, start + seconds - time.perf_counter())))

    threads = [threading.Thread(target=ask) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Load(time.perf_counter() - start, machine.process_seconds(server.process.pid) - used, answers)
