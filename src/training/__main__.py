"""From photos and published weights to the service's archives, in one command.

    PYTHONPATH=src python -m training --photos PHOTOS --weights WEIGHTS

Stages can be named to run only some: teach prepare train keep export evaluate sheet templates. One more runs only when
named: large measures large drawings of PHOTOS of 2048 pixels or more.
"""

import argparse
import json
from functools import partial
from pathlib import Path

import torch

from . import STYLES, photos
from .crops import Crops
from .drawing import drawing
from .evaluate import draw, measure, sheet
from .export import export_onnx, export_style
from .large import report
from .measures import way
from .prepare import Pictures
from .store import load, save
from .student import restrained
from .templates import write_templates
from .train import Plan, Run, state_file
from .views import View

HERE = Path(__file__).parent
CHECKPOINTS = HERE / "checkpoints"
RESTRAINT = 0.95
"""Students add a little too much in even areas: with this part of it flats and strokes come nearer to the teacher's, and
what is drawn stays."""
RESOURCES = HERE.parent / "main" / "resources"
BROWSER = HERE.parents[1] / "frontend" / "src" / "features" / "device" / "weights"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training", description=__doc__.splitlines()[0])
    parser.add_argument("stages", nargs="*", help=f"of {', '.join(STAGES)}; without any, all of them")
    parser.add_argument("--photos", type=Path, help="folder of NAME.jpg")
    parser.add_argument("--weights", type=Path, help="folder of the published Hayao_net_G_float.pth and so on")
    parser.add_argument("--samples", type=Path, help="folder of photos free to publish, for samples.jpg")
    parser.add_argument("--data", type=Path, default=HERE / "data", help="teacher's pictures, grades and targets")
    parser.add_argument("--runs", type=Path, default=HERE / "runs", help="state of the training")
    parser.add_argument("--checkpoints", type=Path, default=CHECKPOINTS, help="what is kept of it")
    parser.add_argument("--styles", nargs="+", choices=STYLES, default=list(STYLES))
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--steps", type=int, default=Plan.steps)
    parser.add_argument("--minutes", type=float, default=Plan.minutes, help="of training, instead of --steps")
    parser.add_argument("--batch", type=int, default=Plan.batch, help="crops a style and step")
    parser.add_argument("--crop", type=int, default=192)
    parser.add_argument("--sizes", type=int, nargs="+", default=photos.TRAINED, help="of photos in training, longer side")
    parser.add_argument("--views", type=int, default=8, help="of every photo beside its sizes")
    parser.add_argument("--start", type=Path, help="folder of checkpoints to begin with, instead of from nothing")
    parser.add_argument("--contested-from", type=float, default=Plan.contested_from, help="part of the run; 1: no discriminator")
    parser.add_argument("--rate", type=float, default=Plan.rate, help="learning rate at its highest")
    chosen = parser.parse_args()
    unknown = set(chosen.stages) - set(STAGES)
    if unknown:
        parser.error(f"no such stage: {', '.join(sorted(unknown))}")
    chosen.stages = chosen.stages or [s for s in STAGES if s != "large" and (s != "sheet" or chosen.samples)]
    return chosen


def for_training(a: argparse.Namespace) -> Pictures:
    return Pictures(a.data / "training", a.photos, a.weights, False, a.device)


def held_out(a: argparse.Namespace) -> Pictures:
    return Pictures(a.data / "held-out", a.photos, a.weights, True, a.device)


def kinds(a: argparse.Namespace) -> list[int | View]:
    """What a photo is trained on as."""
    return [*a.sizes, *map(View, range(1, a.views + 1))]


def teach(a: argparse.Namespace) -> None:
    for style in a.styles:
        for pictures, sizes in ((for_training(a), kinds(a)), (held_out(a), photos.EVALUATED)):
            for size in sizes:
                pictures.teacher(style, size)
                print(f"{style}: taught at {size}, {pictures.folder.name}", flush=True)


def prepare(a: argparse.Namespace) -> None:
    for style in a.styles:
        for size in kinds(a):
            for_training(a).targets(style, size)


def train(a: argparse.Namespace) -> None:
    torch.backends.cudnn.benchmark = True
    crops = Crops(for_training(a), a.styles, kinds(a), a.crop, a.device)
    plan = Plan(steps=a.steps, minutes=a.minutes, batch=a.batch, rate=a.rate, contested_from=a.contested_from)
    run = Run(a.styles, crops, plan, a.runs, a.device)
    if a.start and run.step == 0:
        for learner in run.learners:
            learner.begin_with(load(a.start / f"{learner.style}.pt", a.device))
    run.train()


def keep(a: argparse.Namespace) -> None:
    """The mean weights of the latest run, restrained."""
    for style in a.styles:
        mean = load(state_file(a.runs, style))["learner"]["mean"]
        save(restrained(mean, RESTRAINT), a.checkpoints / f"{style}.pt")


def student(style: str, checkpoints: Path = CHECKPOINTS):
    return drawing(load(checkpoints / f"{style}.pt"))


def export(a: argparse.Namespace) -> None:
    for style in a.styles:
        checkpoint = a.checkpoints / f"{style}.pt"
        export_style(style, checkpoint, RESOURCES / "styles" / style, BROWSER)
        export_onnx(checkpoint, a.runs / f"{style}-fast.onnx")


def evaluate(a: argparse.Namespace) -> None:
    a.runs.mkdir(parents=True, exist_ok=True)
    for style in a.styles:
        for size in photos.EVALUATED:
            rows = measure(student(style, a.checkpoints), held_out(a), style, size)
            worst = sorted(rows, key=lambda name: rows[name][0] - rows[name][3])[:5]
            parts = " ".join(f"{name} {value:.3f}" for name, value in way(list(rows.values())).items())
            print(f"{style} at {size}: {len(rows)} photos, {parts}; worst {', '.join(worst)}", flush=True)
            lists = {name: row.tolist() for name, row in rows.items()}
            (a.runs / f"{style}-{size}.json").write_text(json.dumps(lists))


def draw_samples(a: argparse.Namespace) -> None:
    samples = [photos.read(file, 450) for file in sorted(a.samples.glob("*.jpg"))]
    students = [student(style, a.checkpoints) for style in STYLES]
    rows = [[photo] + [draw(model, photo) for model in students] for photo in samples]
    sheet(rows).save(HERE / "samples.jpg", quality=88)


def large(a: argparse.Namespace) -> None:
    for style in a.styles:
        for line in report(sorted(a.photos.glob("*.jpg")), partial(draw, student(style, a.checkpoints))):
            print(f"{style}, {line}", flush=True)


def templates(_: argparse.Namespace) -> None:
    write_templates(RESOURCES / "cartoongan")


STAGES = {
    "teach": teach,
    "prepare": prepare,
    "train": train,
    "keep": keep,
    "export": export,
    "evaluate": evaluate,
    "sheet": draw_samples,
    "templates": templates,
    "large": large,
}


def main() -> None:
    a = arguments()
    for stage in a.stages:
        STAGES[stage](a)


if __name__ == "__main__":
    main()
