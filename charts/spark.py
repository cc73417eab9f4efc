"""A line the size of a word, as inline SVG in the colour of its text. It never stands without its number."""

from collections.abc import Sequence

from charts.base import gaps

WIDTH, HEIGHT, SIDE = 92, 26, 4


def spark(
    values: Sequence[float | None], target: float | None = None, width: int = WIDTH, height: int = HEIGHT
) -> str:
    """SVG of a few values, oldest first; None is a gap, a target is dotted. Fewer than two: no picture."""
    drawn = gaps(values)
    known = [value for value in drawn if value is not None]
    if len(known) < 2:
        return ""
    ends = [*known, target] if target is not None else known
    low, span = min(ends), (max(ends) - min(ends)) or 1

    def y(value: float) -> str:
        return f"{height - SIDE - (value - low) / span * (height - 2 * SIDE):.1f}"

    step = (width - 2 * SIDE) / (len(drawn) - 1)
    places = [
        None if value is None else (f"{SIDE + at * step:.1f}", y(value)) for at, value in enumerate(drawn)
    ]
    parts = [_stroke(run) for run in _runs(places)]
    if target is not None:
        parts.append(
            f'<line x1="0" x2="{width}" y1="{y(target)}" y2="{y(target)}" stroke="currentColor" '
            'stroke-width="1" stroke-dasharray="2 3"/>'
        )
    if places[-1]:
        parts.append(f'<circle cx="{places[-1][0]}" cy="{places[-1][1]}" r="3" fill="currentColor"/>')
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg class="spark" {size} aria-hidden="true">{"".join(parts)}</svg>'


def _runs(places: Sequence[tuple | None]) -> list[list[tuple]]:
    runs: list[list[tuple]] = [[]]
    for place in places:
        if place is None:
            runs.append([])
        else:
            runs[-1].append(place)
    return [run for run in runs if run]


def _stroke(run: Sequence[tuple]) -> str:
    if len(run) == 1:
        return f'<circle cx="{run[0][0]}" cy="{run[0][1]}" r="1.5" fill="currentColor"/>'
    points = " ".join(f"{x},{y}" for x, y in run)
    look = 'fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"'
    return f'<polyline points="{points}" {look}/>'
