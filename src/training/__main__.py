"""From photos and published weights to the service's archives, in one command.

    PYTHONPATH=src python -m training --photos PHOTOS --weights WEIGHTS

Stages can be named to run only some: teach prepare train keep export evaluate sheet templates.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from . import STYLES, photos
from .crops import Crops
from .drawing import drawing
from .evaluate import draw, measure, sheet
from .export import export_onnx, export_style
from .measures import way
from .prepare import prepare
from .teach import teach
from .templates import write_templates
from .train import Plan, Run

HERE = Path(__file__).parent
CHECKPOINTS = HERE / "checkpoints"
RESOURCES = HERE.parent / "main" / "resources"
STAGES = ("teach", "prepare", "train", "keep", "export", "evaluate", "sheet", "templates")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training", description=__doc__.splitlines()[0])
    parser.add_argument("stages", nargs="*", help=f"of {', '.join(STAGES)}; without any, all of them")
    parser.add_argument("--photos", type=Path, help="folder of NAME.jpg")
    parser.add_argument("--weights", type=Path, help="folder of the published Hayao_net_G_float.pth and so on")
    parser.add_argument("--samples", type=Path, help="folder of photos free to publish, for samples.jpg")
    parser.add_argument("--data", type=Path, default=HERE / "data", help="teacher's pictures, grades and targets")
    parser.add_argument("--runs", type=Path, default=HERE / "runs", help="state of the training")
    parser.add_argument("--styles", nargs="+", choices=STYLES, default=list(STYLES))
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--workers", type=int, default=1, help="processes that make targets")
    parser.add_argument("--joint-steps", type=int, default=4000, help="of all styles over one trunk")
    parser.add_argument("--steps", type=int, default=12000, help="of each style by itself")
    parser.add_argument("--minutes", type=float, default=0, help="of each style by itself, instead of --steps")
    parser.add_argument("--start-from", choices=STYLES, help="a trained style to start from, not the joint run")
    parser.add_argument("--batch", type=int, default=4, help="crops a step, a multiple of 4")
    parser.add_argument("--crop", type=int, default=160)
    parser.add_argument("--rate", type=float, default=1e-3, help="learning rate of the joint run")
    chosen = parser.parse_args()
    unknown = set(chosen.stages) - set(STAGES)
    if unknown:
        parser.error(f"no such stage: {', '.join(sorted(unknown))}")
    chosen.stages = chosen.stages or [s for s in STAGES if s != "sheet" or chosen.samples]
    return chosen


def load(file: Path) -> dict:
    return torch.load(file, map_location="cpu")


def train(a: argparse.Namespace) -> None:
    """All styles over one trunk, then each by itself, from there, against a discriminator."""
    together = Run(list(STYLES), Plan(a.joint_steps, a.batch // 4, rate=a.rate), a.runs / "joint.pt", a.device)
    if together.part() < 1:
        together.train(Crops(a.data, a.photos, list(STYLES), a.crop))
    for style in a.styles:
        source = a.start_from or style
        mean = load(a.runs / f"{source}.pt")["mean"] if a.start_from else together.mean
        start = {style + k.removeprefix(source): v for k, v in mean.items() if k.startswith(f"{source}.")}
        plan = Plan(a.steps, a.batch, a.minutes, a.rate * 0.8, critic=1.0)
        run = Run([style], plan, a.runs / f"{style}.pt", a.device, start)
        run.train(Crops(a.data, a.photos, [style], a.crop))


def keep(style: str, runs: Path) -> None:
    """The mean weights of the latest run of a style, to `CHECKPOINTS`."""
    own = runs / f"{style}.pt"
    mean = load(own if own.exists() else runs / "joint.pt")["mean"]
    weights = {k.removeprefix(f"{style}."): v.float() for k, v in mean.items() if k.startswith(f"{style}.")}
    CHECKPOINTS.mkdir(exist_ok=True)
    torch.save(weights, CHECKPOINTS / f"{style}.pt")


def student(style: str):
    return drawing(load(CHECKPOINTS / f"{style}.pt"))


def evaluate(a: argparse.Namespace, style: str) -> None:
    names, rows = measure(student(style), a.data, a.photos, style)
    worst = [names[i] for i in np.argsort(rows[:, 3] - rows[:, 0])[::-1][:5]]
    parts = " ".join(f"{name} {value:.3f}" for name, value in way(rows).items())
    print(f"{style}: {len(names)} photos, {parts}; worst {', '.join(worst)}", flush=True)
    (a.runs / f"{style}.json").write_text(json.dumps(dict(zip(names, rows.tolist()))))


def main() -> None:
    a = arguments()
    torch.manual_seed(1)
    for stage in a.stages:
        if stage == "train":
            train(a)
        elif stage == "templates":
            write_templates(RESOURCES / "cartoongan")
        elif stage == "sheet":
            samples = [photos.read(f, 450) for f in sorted(a.samples.glob("*.jpg"))]
            rows = [[p] + [draw(student(style), p) for style in STYLES] for p in samples]
            sheet(rows).save(HERE / "samples.jpg", quality=88)
        for style in a.styles:
            if stage == "teach":
                teach(a.data, a.photos, a.weights, style, a.device)
            elif stage == "prepare":
                prepare(a.data, a.photos, style, a.workers)
            elif stage == "keep":
                keep(style, a.runs)
            elif stage == "export":
                export_style(style, CHECKPOINTS / f"{style}.pt", RESOURCES / "styles" / style)
                export_onnx(CHECKPOINTS / f"{style}.pt", a.runs / f"{style}-fast.onnx")
            elif stage == "evaluate":
                evaluate(a, style)


if __name__ == "__main__":
    main()
