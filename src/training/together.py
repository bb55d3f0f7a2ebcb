"""Small pieces of work side by side on one device."""

from collections.abc import Callable

import torch

WARM = 3
"""Times that work runs before it is captured: the first run makes the state that later ones change."""


def together(works: list[Callable[[], None]], device: str) -> Callable[[], None]:
    """A function that does each work once. On CUDA the works run first, and are captured as one graph, a stream each.

    Four small networks leave most of a GPU idle, and most of their time is spent on starting kernels: a graph starts
    all of them at once. What is captured must read nothing back, and find its numbers in tensors.
    """

    def in_turn() -> None:
        for work in works:
            work()

    if device != "cuda":
        return in_turn
    aside = torch.cuda.Stream()
    aside.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(aside):
        for _ in range(WARM):
            in_turn()
    torch.cuda.current_stream().wait_stream(aside)
    torch.cuda.synchronize()
    streams, graph = [torch.cuda.Stream() for _ in works], torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        main = torch.cuda.current_stream()
        for work, stream in zip(works, streams):
            stream.wait_stream(main)
            with torch.cuda.stream(stream):
                work()
        for stream in streams:
            main.wait_stream(stream)
    return graph.replay
