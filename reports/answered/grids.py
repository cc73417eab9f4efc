"""Two splits of an answer, or a split over time: shaded cells, and bars of parts."""

from charts.cells import WITHHELD, cells
from charts.findings import asked as said_of
from charts.intervals import Group
from charts.stacked import Part, key, stacked
from charts.words import MISSING, Words
from questions.answers import Answer
from reports import question_words
from reports.answered import parts
from reports.answered.bars import ranked
from reports.answered.colours import is_rest, of_parts
from reports.answered.courses import at_last
from reports.answered.grid import PERIODS, Grid, of_two, over_time, turned
from reports.answered.history import history
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, Value, line

MOST_CELLS = 220  # drawn, so that a figure stays small
WIDE = 4  # columns from which a telephone scrolls
MOST_PARTS = 7


def heat(desk: Desk, answer: Answer) -> Exhibit:
    words, indicator, is_timed = desk.words, answer.indicator, answer.question.is_over_time
    grid = over_time(desk, answer) if is_timed else of_two(desk, answer)
    count, most = len(grid.rows), _most(len(grid.columns))
    shown = {at: each for at, each in grid.values.items() if at[0] < most}
    numbers = {at: each for at, each in shown.items() if not isinstance(each, str) and each is not None}
    texts = {at: each for at, each in shown.items() if isinstance(each, str)}
    plain = [at for at in numbers if not _is_own(answer, grid, *at)]
    rows = grid.rows[:most]
    has_hidden = words.withheld in texts.values()
    hidden = [words.say("{sign}: withheld", sign=WITHHELD)] if has_hidden else []
    lines = tuple(
        line(name, [shown.get((row, column)) for row in range(len(rows))])
        for column, name in enumerate(grid.columns)
    )
    return Exhibit(
        "heat", _largest(desk, answer, grid), parts.subtitle(desk, answer, *hidden, when=_when(words, grid, is_timed)),
        cells(rows, grid.columns, numbers, words, indicator.unit, texts, plain),
        Plot("grid", grid.head, tuple(rows), lines, indicator.unit),
        parts.ids(answer), _note(desk, answer, count, most), is_wide=len(grid.columns) > WIDE,
    )  # fmt: skip


def _when(words: Words, grid: Grid, is_timed: bool) -> str:
    if not is_timed or not grid.columns:
        return ""
    return words.say("{low} to {high}", low=grid.names[0], high=grid.names[-1])


def _largest(desk: Desk, answer: Answer, grid: Grid) -> str:
    """The largest cell; of rates of events those that are apart from the whole by more than chance."""
    words, indicator = desk.words, answer.indicator
    what = question_words.counted(desk, answer.question)
    own = {at: each for at, each in grid.values.items() if _is_own(answer, grid, *at)}
    if not any(isinstance(each, float) for each in own.values()):
        return said_of.nothing(answer.whole, what, words)
    labels = [
        words.either("{}·{}", "{}, {}").format(grid.rows[row], grid.names[column]) for row, column in own
    ]
    if parts.is_share(indicator) and not indicator.is_stock and not answer.question.is_over_time:
        groups = [_group(answer, grid, at, label, words) for at, label in zip(own, labels, strict=True)]
        return said_of.apart(groups, answer.whole.value, what, words)
    numbers = [each if isinstance(each, float) else None for each in own.values()]
    absent = [each for each in grid.values.values() if isinstance(each, str) and each != MISSING]
    if indicator.kind in ("ratio", "quantile"):
        return said_of.extremes(labels, numbers, indicator.unit, what, words, absent)
    return said_of.most(labels, numbers, None, what, indicator.unit, words, absent)


def _is_own(answer: Answer, grid: Grid, row: int, column: int) -> bool:
    is_time = answer.question.is_over_time
    return not is_rest(grid.row_keys[row]) and (is_time or not is_rest(grid.column_keys[column]))


def _group(answer: Answer, grid: Grid, at: tuple[int, int], label: str, words: Words) -> Group:
    reading = answer.groups.get((grid.row_keys[at[0]], grid.column_keys[at[1]]))
    if reading is None or not isinstance(grid.values[at], float):
        return Group(label, None, None, None, None, str(grid.values[at]))
    return Group(label, reading.value, reading.low, reading.high, reading.denominator)


def stacks(desk: Desk, answer: Answer) -> Exhibit:
    """A bar a group, or a period, of its parts; what is withheld in it hatched, where the whole is told."""
    words, is_timed = desk.words, answer.question.is_over_time
    found = history(desk, answer, PERIODS[answer.question.grain]) if is_timed else None
    grid = turned(desk, answer, found) if is_timed else of_two(desk, answer)
    column = answer.subject.columns[answer.question.groups[0 if is_timed else 1]]
    drawn = _parts(words, grid, column)
    most = _most(len(drawn))
    wholes = [None if isinstance(each, str) else each for each in grid.wholes]
    texts = [each if isinstance(each, str) else None for each in grid.wholes]
    shown = stacked(
        grid.rows[:most], [each._replace(values=each.values[:most]) for each in drawn], wholes[:most],
        words, answer.indicator.unit, texts[:most],
    )  # fmt: skip
    lines = tuple(
        line(name, [grid.values.get((row, at)) for row in range(min(most, len(grid.rows)))])
        for at, name in enumerate(grid.columns)
    )
    title = at_last(desk, answer, found) if is_timed else ranked(desk, answer, _first(desk, answer))
    when = (
        words.say("{low} to {high}", low=grid.rows[0], high=grid.rows[-1]) if is_timed and grid.rows else ""
    )
    return Exhibit(
        "stacked", title, parts.subtitle(desk, answer, when=when), shown,
        Plot("grid", grid.head, tuple(grid.rows[:most]), lines, answer.indicator.unit),
        parts.ids(answer), _note(desk, answer, len(grid.rows), most), key(drawn),
    )  # fmt: skip


def _first(desk: Desk, answer: Answer) -> list[parts.Row]:
    return parts.rows(desk, answer, answer.margins[0])


def _parts(words: Words, grid: Grid, column) -> list[Part]:
    """The columns as parts: beyond seven the last as one, which adds up; what is withheld is left of the whole."""
    rows = range(len(grid.rows))
    numbers = [[_number(grid.values.get((row, at))) for row in rows] for at in range(len(grid.columns))]
    order = sorted(range(len(grid.columns)), key=lambda at: is_rest(grid.column_keys[at]))
    kept = order if len(order) <= MOST_PARTS else order[: MOST_PARTS - 1]
    found = list(zip([grid.columns[at] for at in kept], of_parts(column, [grid.column_keys[at] for at in kept]),
                     [numbers[at] for at in kept], strict=True))  # fmt: skip
    if len(kept) < len(order):
        more = order[len(kept) :]
        rest = [sum(numbers[at][row] for at in more) for row in rows]
        found.append((words.say("{n} more", n=len(more)), "rule", rest))
    hidden = [_hidden(grid, row, sum(values[row] for _, _, values in found)) for row in rows]
    drawn = [Part(label, color, values) for label, color, values in found]
    return drawn + ([Part(words.withheld, "nodata-mark", hidden, True)] if any(hidden) else [])


def _hidden(grid: Grid, row: int, told: float) -> float:
    """What the whole has beyond the parts that are told."""
    whole = grid.wholes[row]
    is_hidden = any(isinstance(grid.values.get((row, at)), str) for at in range(len(grid.columns)))
    return max(0.0, whole - told) if is_hidden and isinstance(whole, float) else 0.0


def _number(shown: Value) -> float:
    return shown if isinstance(shown, float) else 0.0


def _most(columns: int) -> int:
    """How many rows are drawn."""
    return MOST_CELLS // max(1, columns)


def _note(desk: Desk, answer: Answer, count: int, most: int) -> str:
    words, said = desk.words, parts.note(desk, answer)
    if count <= most:
        return said
    more = words.say("The first {n} of {all} are drawn; the table has all", n=most, all=words.number(count))
    return words.either("；", "; ").join((more, said))
