"""The rows beside a chart: how the number falls into groups, at most five of them."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from charts.words import Words
from indicators.shape import Indicator
from reports import names
from reports.cards import Judged
from reports.desk import Desk
from reports.values import counts_if_few

MOST_ROWS = 5


class Row(NamedTuple):
    """A line beside a chart or in a list. note: what puts the value in proportion."""

    label: str
    value: str
    note: str = ""
    judged: Judged = ""


@dataclass(frozen=True)
class Side:
    """Rows beside a chart, at most five."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""


def beside(desk: Desk, indicator_id: str, by: str) -> Side | None:
    """The groups that weigh most, or of a rate the farthest on the wrong side; no group is called the rest.

    None where no group was met.
    """
    words, indicator = desk.words, desk.catalogue[indicator_id]
    lines = {group: each for group, each in desk.lines(indicator_id, by).items() if group is not None}
    # What a resident asked for may point at one: it is named where enough asked for it.
    is_free_text = by == "item" and desk.is_projected
    told = [group for group in lines if lines[group].value or not is_free_text]
    sign = 1 if indicator.direction == "higher" and indicator.is_rate else -1
    order = sorted(told, key=lambda group: _rank(lines[group], indicator, sign))
    cells = [_cell(lines[group], indicator, words) for group in order[:MOST_ROWS]]
    rows = tuple(map(Row, _labels(desk, by, order[:MOST_ROWS]), cells))
    if not rows:
        return None
    more = len(lines) - len(rows)
    notes = [words.say("and {n} more", n=more)] if more > 0 else []
    if any(each.is_suppressed for each in lines.values()):
        notes.append(
            words.say("Cells of fewer than {n} are not shown", n=desk.community.limits["small_count"])
        )
    return Side(_title(desk, indicator_id, by), rows, words.either("；", "; ").join(notes))


def _rank(each: Any, indicator: Indicator, sign: int) -> tuple:
    """Of few cases after those of many, without a number last."""
    is_few = indicator.is_rate and each.denominator < indicator.min_denominator
    return each.value is None, is_few, each.value is not None and sign * each.value


def _cell(each: Any, indicator: Indicator, words: Words) -> str:
    """A share with its sign, a count bare: the title says what is counted."""
    if each.is_suppressed:
        return words.withheld
    is_share = indicator.unit == "percent"
    shown = words.percent(each.value) if is_share else words.amount(each.value, indicator.unit)
    return counts_if_few(each, indicator, words) or shown


def _title(desk: Desk, indicator_id: str, by: str) -> str:
    words, title = desk.words, desk.catalogue[indicator_id].title[desk.words.language]
    said = {
        "estate": words.say("by estate"), "window": words.say("by window"), "platform": words.say("by platform"),
        "item": words.say("by item"), "channel": words.say("by channel"), "sex": words.say("by sex"),
    }.get(by, words.say("by group"))  # fmt: skip
    return words.either(f"{said}{title}", f"{title} {said}")


def _labels(desk: Desk, by: str, groups: list) -> list[str]:
    labels = [label(desk.words, by, group) for group in groups]
    return names.shown_items(desk, labels) if by == "item" else labels


def label(words: Words, dimension: str, group: object) -> str:
    return words.estate(group) if dimension == "estate" else words.label(dimension, group)
