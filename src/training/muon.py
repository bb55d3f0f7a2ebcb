"""Muon (Jordan, 2024): momentum made orthogonal, for matrices between hidden layers, and Adam for the rest.

All directions of a matrix learn at one pace, the strong and the weak. Nothing else gained as much: README.md.
"""

import torch
from torch import Tensor, nn


def orthogonal(x: Tensor, rounds: int = 5) -> Tensor:
    """Singular values of a batch of matrices brought near 1, by Newton-Schulz iterations in bf16."""
    tall = x.shape[-2] > x.shape[-1]
    y = (x.mT if tall else x).bfloat16()
    y = y / (y.float().norm(dim=(-2, -1), keepdim=True).to(y.dtype) + 1e-7)
    for _ in range(rounds):
        gram = y @ y.mT
        change = torch.baddbmm(gram, gram, gram, beta=-4.7750, alpha=2.0315)
        y = torch.baddbmm(y, change, y, beta=3.4445)
    return (y.mT if tall else y).to(x.dtype)


class Muon(torch.optim.Optimizer):
    """A convolution is a matrix: its outputs by all it sees. Matrices of one shape are a group, stepped together.

    A step has the size of Adam's (0.2 root mean square), so both take the same rate.
    """

    def __init__(self, parameters: list[nn.Parameter], lr: Tensor, momentum: float = 0.95):
        shapes: dict[tuple[int, ...], list[nn.Parameter]] = {}
        for parameter in parameters:
            shapes.setdefault(tuple(parameter.flatten(1).shape), []).append(parameter)
        groups = [{"params": parameters} for parameters in shapes.values()]
        super().__init__(groups, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            parameters = group["params"]
            gradient = torch.stack([p.grad.flatten(1) for p in parameters])
            state = self.state[parameters[0]]
            if not state:
                state["momentum"] = torch.zeros_like(gradient)
            momentum = state["momentum"].lerp_(gradient, 1 - group["momentum"])
            # Nesterov's: the momentum that the same gradient would make again.
            ahead = gradient.lerp(momentum, group["momentum"])
            change = orthogonal(ahead) * (group["lr"] * 0.2 * max(gradient.shape[1:]) ** 0.5)
            for parameter, its in zip(parameters, change):
                parameter.sub_(its.view_as(parameter))


def optimizers(student: nn.Module, device: str) -> list[torch.optim.Optimizer]:
    """Muon for the convolutions between hidden layers; Adam for biases, linear layers and both ends."""

    def hidden(name: str, parameter: nn.Parameter) -> bool:
        return parameter.ndim == 4 and parameter.shape[1] > 3 and "tail" not in name

    matrices = [p for name, p in student.named_parameters() if hidden(name, p)]
    others = [p for name, p in student.named_parameters() if not hidden(name, p)]
    return [Muon(matrices, torch.zeros((), device=device)), adam(others, 0, device)]


def adam(parameters: list[nn.Parameter], rate: float, device: str, beta: float = 0.9) -> torch.optim.Adam:
    """Adam with all it needs on the device, so that a step can be captured as a CUDA graph."""
    captured = {"capturable": True, "fused": True} if device == "cuda" else {}
    return torch.optim.Adam(parameters, torch.tensor(float(rate), device=device), betas=(beta, 0.99), **captured)
