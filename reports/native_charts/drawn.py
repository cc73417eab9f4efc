"""What every form of chart comes to, and what all of them need: the table of a plot and its number format."""

import re
from typing import NamedTuple

from charts.numbers import DECIMALS
from charts.words import Words
from reports.exhibit import Line, Plot
from reports.native_charts.parts import Box
from reports.native_charts.sheet import Column, Table


class Drawn(NamedTuple):
    """plots, axes: XML. box: where the axes stand. number_format: of the cells and their labels."""

    table: Table
    plots: str
    axes: str
    box: Box
    number_format: str
    has_legend: bool = False


def table(plot: Plot, words: Words) -> Table:
    """A category one of whose numbers is told in words carries them: 党建窗口（不显示）."""
    brackets = words.either("{}（{}）", "{} ({})")
    categories = []
    for at, category in enumerate(plot.categories):
        said = next((line.values[at] for line in plot.lines if isinstance(line.values[at], str)), "")
        categories.append(brackets.format(category, said) if said and plot.form != "line" else category)
    columns = tuple(Column(each.name, tuple(each.numbers)) for each in plot.lines)
    day_format = words.either('yyyy"年"m"月"', "[$-409]mmm yyyy")
    return Table(plot.head, tuple(categories), columns, plot.days, day_format)


def number_format(plot: Plot, words: Words) -> str:
    """Decimals as the pages have them; Chinese sets the unit behind the number, English only %."""
    numbers = [value for line in plot.lines for value in line.numbers if value is not None]
    is_whole = all(abs(value - round(value)) < 0.05 for value in numbers)
    decimals = DECIMALS.get(plot.unit, 0 if is_whole else 1)
    unit = words.unit(plot.unit) if plot.unit == "percent" or words.language == "zh" else ""
    return "#,##0" + ("." + "0" * decimals if decimals else "") + (f'"{unit}"' if unit else "")


def bare(number_format: str, step: float = 0) -> str:
    """The format without its unit, for axes and narrow places; % stays. step: whole ones have no decimals."""
    kept = number_format if "%" in number_format else number_format.partition('"')[0]
    return whole(kept) if step and step == round(step) else kept


def whole(number_format: str) -> str:
    """The format without decimals: people say 95%, not 95.0%."""
    return re.sub(r"\.0+", "", number_format)


def target_format(line: Line, number_format: str) -> str:
    known = [value for value in line.numbers if value is not None]
    return whole(number_format) if all(value == round(value) for value in known) else number_format


def by_role(plot: Plot, role: str) -> tuple[int, Line] | None:
    """The first line of a role and its column."""
    return next(((at, line) for at, line in enumerate(plot.lines) if line.role == role), None)


def shown(value: float, number_format: str) -> str:
    """How wide a number is, written out: digits, thousands and the unit of its format."""
    pattern, _, unit = number_format.split(";")[0].strip("+").partition('"')
    decimals = len(pattern.partition(".")[2])
    return f"{abs(value):,.{decimals}f}{unit.rstrip(chr(34))}"


def known(plot: Plot, role: str) -> tuple[int, Line] | None:
    """The same, where it has any number."""
    found = by_role(plot, role)
    return found if found and any(value is not None for value in found[1].numbers) else None
