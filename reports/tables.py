"""The tables of a slide, as a workbook and a page show them: numbers in full, texts where a number is not shown."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.numbers import DECIMALS
from charts.words import MISSING, Words
from reports.beside import Side
from reports.cards import Card
from reports.exhibit import Line, Plot, Value
from reports.slides import Slide


class Number(NamedTuple):
    """A number in full with the decimals it is shown with. is_change: a plus stands before a growth."""

    value: float
    decimals: int
    is_change: bool = False


Cell = Number | str


class Table(NamedTuple):
    """title: above a second table of a slide, else empty. Units stand in the heads."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(slide: Slide, words: Words) -> list[Table]:
    found = [of_plot(slide.exhibit.plot, words)] if slide.exhibit else []
    found += [_cards(slide.cards, words)] if slide.cards else []
    found += [_rows(slide, words)] if slide.rows else []
    return found + ([_side(slide.side, words)] if slide.side else [])


def of_plot(plot: Plot, words: Words) -> Table:
    """A category a row, a line a column."""
    columns = [_column(line, plot) for line in plot.lines]
    heads = tuple(_head(line, plot, words) for line in plot.lines)
    rows = tuple(zip(plot.categories, *columns, strict=True))
    return Table("", (plot.head, *heads), rows)


def text(cell: Cell, words: Words) -> str:
    """A cell as it reads."""
    if isinstance(cell, str):
        return cell
    say = words.signed if cell.is_change else words.number
    return say(cell.value, cell.decimals)


def decimals(values: Sequence[Value], unit: str) -> int:
    """The same down a column: what the unit has, else one where a number is not whole."""
    known = [value for value in values if value is not None and not isinstance(value, str)]
    return DECIMALS.get(unit, 0 if all(float(value).is_integer() for value in known) else 1)


def _column(line: Line, plot: Plot) -> list[Cell]:
    places = decimals(line.values, plot.unit)
    return [_cell(value, places, plot.form == "steps") for value in line.values]


def _cell(value: Value, places: int, is_change: bool = False) -> Cell:
    if value is None:
        return MISSING
    return value if isinstance(value, str) else Number(float(value), places, is_change)


def _head(line: Line, plot: Plot, words: Words) -> str:
    """The unit is not said twice, nor over a column of words."""
    unit = words.unit(plot.unit)
    is_said = not unit or unit in line.name or all(isinstance(value, str) for value in line.values)
    return line.name if is_said else words.either(f"{line.name}（{unit}）", f"{line.name} ({unit})")


def _cards(cards: Sequence[Card], words: Words) -> Table:
    heads = (
        words.say("Indicator"),
        words.say("The number"),
        words.say("Unit"),
        words.say("Change or judgement"),
    )
    return Table("", heads, tuple((each.label, _amount(each), each.amount.unit, each.note) for each in cards))


def _amount(card: Card) -> Cell:
    """What a card says in words is said in words here too."""
    if card.amount.is_off:
        return card.amount.text
    return Number(card.reading.value, decimals([card.reading.value], card.reading.indicator.unit))


def _rows(slide: Slide, words: Words) -> Table:
    heads = (words.say("Item"), words.say("Judged"), words.say("In proportion"))
    return Table("", heads, tuple((each.label, each.value, each.note) for each in slide.rows))


def _side(side: Side, words: Words) -> Table:
    heads = (words.say("Which"), words.say("The number"))
    return Table(side.title, heads, tuple((each.label, each.value) for each in side.rows))
