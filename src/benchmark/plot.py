"""Lines on logarithmic axes, as SVG."""

from math import log10
from pathlib import Path

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 420, 70, 150, 50, 60
COLORS = ("#0b6e4f", "#c1440e", "#3a5ba0", "#8a5a9e")
Line = list[tuple[float, float]]


def ticks(low: float, high: float) -> list[float]:
    steps = [factor * 10.0**power for power in range(-3, 7) for factor in (1, 2, 5)]
    return [step for step in steps if low <= step <= high]


def text(x: float, y: float, words: str, anchor: str = "middle", **more: str) -> str:
    extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{words}</text>'


def plot(file: Path, title: str, across: str, up: str, lines: dict[str, Line], marks: list[float]) -> None:
    """Writes `lines`, each of points (x, y) above 0; `marks` are the labels of the x axis."""
    points = [point for line in lines.values() for point in line]
    lows = [min(point[axis] for point in points) * 0.9 for axis in (0, 1)]
    highs = [max(point[axis] for point in points) * 1.1 for axis in (0, 1)]

    def place(value: float, axis: int) -> float:
        share = log10(value / lows[axis]) / log10(highs[axis] / lows[axis])
        if axis == 0:
            return LEFT + share * (WIDTH - LEFT - RIGHT)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [text(LEFT, 26, title, "start", font_size="16", font_weight="bold")]
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, across))
    parts.append(text(LEFT, TOP - 8, up, "start"))
    for y in ticks(lows[1], highs[1]):
        at = place(y, 1)
        parts.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(text(LEFT - 8, at + 4, f"{y:g}", "end"))
    for x in marks:
        parts.append(text(place(x, 0), HEIGHT - BOTTOM + 20, f"{x:g}"))
    for (name, line), color in zip(lines.items(), COLORS):
        placed = [(place(x, 0), place(y, 1)) for x, y in line]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in placed)
        parts.append(f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in placed]
        parts.append(text(placed[-1][0] + 10, placed[-1][1] + 4, name, "start", fill=color))
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">'
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    file.write_text("\n".join([head, ground, *parts, "</svg>"]) + "\n")
