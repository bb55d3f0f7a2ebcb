"""Measures large drawings: whether they are as bold as small ones, flat, crisp, and of the sketch's colours."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from .inking import SKETCH, Draw, deepened, draw_detailed, fitted, resized, sketch_side
from .measures import chroma_moved, edge_width, structure, unflat
from .photos import read

SIZE = 2048
DETAILS = ("bold", "balanced")
Row = dict[str, float]


def measure(photo: np.ndarray, draw: Draw) -> dict[str, Row]:
    """By detail: structure to the small drawing, share not flat as a part of fine's, width of edges, chroma moved."""
    height, width = photo.shape[:2]

    def sketched_at(side: int) -> np.ndarray:
        return draw(deepened(resized(photo, fitted(width, height, side)))).astype(float)

    fine = unflat(draw(photo))

    def one(detail: str) -> Row:
        drawing, small = draw_detailed(photo, detail, draw), sketched_at(SKETCH)
        reduced = resized(drawing, (small.shape[1], small.shape[0]))
        return {
            "structure": structure(reduced.astype(float), small),
            "unflat": unflat(drawing) / fine,
            "edges": edge_width(drawing),
            "chroma": chroma_moved(drawing, sketched_at(sketch_side(detail, max(width, height)))),
            "detailed": float(fine > 0.5),
        }

    return {detail: one(detail) for detail in DETAILS}


def report(files: Iterable[Path], draw: Draw) -> Iterator[str]:
    """A line a detail: medians over photos of 2048 pixels, and the three of the lowest structure."""
    rows = {file.stem: measure(read(file, SIZE), draw) for file in files}
    for detail in DETAILS:
        measured = {name: row[detail] for name, row in rows.items()}
        worst = sorted(measured, key=lambda name: measured[name]["structure"])[:3]
        detailed = [row["unflat"] for row in measured.values() if row["detailed"]] or [float("nan")]
        median = {key: np.nanmedian([row[key] for row in measured.values()]) for key in ("structure", "edges")}
        yield (
            f"{detail}: {len(measured)} photos, structure {median['structure']:.3f}, edges {median['edges']:.1f} px, "
            f"not flat {np.median(detailed):.2f} of fine on {len(detailed)} detailed, "
            f"chroma moved {max(row['chroma'] for row in measured.values()):.1f} at most; worst {', '.join(worst)}"
        )
