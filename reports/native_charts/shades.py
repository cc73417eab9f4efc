"""How dark the cells of a grid are: (fill, letters) by the names of the tokens, empty for no fill."""

from charts.theme import COLOR
from reports.exhibit import Plot

STEPS = len(COLOR["sequential"]["light"])
FLIPS = COLOR["sequential"]["text_flips_after"]


def shades(plot: Plot) -> list[list[tuple[str, str]]]:
    """A list a line, in the order of its categories: ten steps from none to the most."""
    known = [value for line in plot.lines for value in line.numbers if value is not None]
    most = max(known, default=0) or 1
    return [[_shade(value, most) for value in line.numbers] for line in plot.lines]


def _shade(value: float | None, most: float) -> tuple[str, str]:
    if value is None:
        return "", "ink-3"
    step = min(STEPS, int(value / most * STEPS) + 1)
    return f"sequential-{step}", "paper" if step > FLIPS else "ink"
