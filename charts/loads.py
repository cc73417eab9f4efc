"""What each carries as two parts end to end, in the order given and never sorted; dashed: the mean of all."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.base import TARGET_LINE, bars, empty, figure, hover, note, row_axis, text_width
from charts.base import key as legend
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words, is_missing

PARTS = (("accent-soft", "ink"), ("accent", "paper"))  # colour of a part, and of the number in it
BAR, LINE, OVER, GAP = 20, 17, 4, 10  # px: a bar, a line of words, the space under them and between two rows
TICK = 4  # px that the line of the mean reaches over a bar, one dash long
WIDEST = 320  # px, of such a line: as wide as a telephone
ROOM = 0.08  # of the axis: a shorter part holds no number
SMALL = CHART["text_small"]


class Load(NamedTuple):
    """details: words beside the label. parts None: not drawn, `missing` says why. beside: against the mean."""

    label: str
    details: Sequence[str]
    parts: tuple[float, float] | None
    beside: str = ""
    missing: str = ""


def loads(rows: Sequence[Load], mean: float | None, words: Words) -> Drawing:
    """One row a person, words over the bar; `mean` of both parts together, None: no line. Empty: says so."""
    if not rows:
        return empty(words)
    over = [_lines(row, words) for row in rows]
    height = LINE * max(map(len, over)) + OVER + BAR + GAP
    top = max([sum(row.parts) for row in rows if row.parts], default=0) or 1
    notes = _labels(rows, over, height) + _ends(rows, height)
    if not is_missing(mean):
        notes.append(_mean_note(mean, words))
    drawn = [_part(rows, part, height, top, words) for part in (0, 1)]
    if not is_missing(mean):
        drawn.append(_mean_line(rows, mean, height))
    return figure(
        drawn,
        height=len(rows) * height + 26,
        margin={"l": 0, "r": max(text_width(row.beside) for row in rows) + 16, "t": 22, "b": 4},
        xaxis={"range": [0, top], "visible": False},
        yaxis=row_axis([""] * len(rows)),
        notes=notes,
    )


def key(parts: tuple[str, str]) -> str:
    """The key of the two parts, as HTML for the subtitle."""
    return legend([(color, text, "fill") for (color, _), text in zip(PARTS, parts, strict=True)])


def _lines(row: Load, words: Words) -> list[str]:
    """The details in as few lines as their width allows; the first begins behind the label."""
    comma, lines, room = words.either("、", ", "), [""], WIDEST - text_width(row.label)
    for detail in row.details:
        longer = lines[-1] + comma + detail if lines[-1] else detail
        if lines[-1] and text_width(longer, SMALL) > room:
            lines.append(detail)
            room = WIDEST
        else:
            lines[-1] = longer
    return lines


def _labels(rows: Sequence[Load], over: Sequence[Sequence[str]], height: int) -> list[dict]:
    """Label and details over the bar, so that the last line stands right above it."""
    notes = []
    for at, (row, lines) in enumerate(zip(rows, over, strict=True)):
        first = _bar_at(at, height) + (BAR / 2 + OVER + LINE * (len(lines) - 0.5)) / height
        notes.append(note(0, first, row.label, color="ink"))
        behind = [text_width(row.label) + 10] + [0] * len(lines)
        notes += [
            note(0, first - LINE * number / height, line, size=SMALL, dx=behind[number])
            for number, line in enumerate(lines)
            if line
        ]
    return notes


def _bar_at(at: int, height: int) -> float:
    """Where the bar of a row lies: at its foot, but for half the gap."""
    return -at - 0.5 + (BAR + GAP) / 2 / height


def _ends(rows: Sequence[Load], height: int) -> list[dict]:
    """How each stands to the mean, in a column at the right; why a bar is missing, in its place."""
    notes = []
    for at, row in enumerate(rows):
        place = _bar_at(at, height)
        if row.beside:
            notes.append(note(1, place, row.beside, color="ink", bold=True, xref="paper", dx=10))
        if row.missing:
            notes.append(note(0, place, row.missing, color="nodata-text"))
    return notes


def _mean_line(rows: Sequence[Load], mean: float, height: int) -> dict:
    """Across shorter bars, above and below longer ones: it may not cross the numbers in them."""
    ends = []
    for at, row in enumerate(rows):
        if not row.parts:
            continue
        middle, bar, reach = _bar_at(at, height), BAR / 2 / height, (BAR / 2 + TICK) / height
        is_longer = sum(row.parts) > mean
        for top, end in [(reach, bar), (-bar, -reach)] if is_longer else [(reach, -reach)]:
            ends += [middle + top, middle + end, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [None if end is None else mean for end in ends],
        "y": ends,
        "line": TARGET_LINE,
        "hoverinfo": "skip",
    }


def _mean_note(mean: float, words: Words) -> dict:
    text = words.say("mean {value}", value=words.number(mean, 0))
    return note(mean, 0.5, text, color="ink", size=SMALL, xanchor="center", yanchor="bottom")


def _part(rows: Sequence[Load], part: int, height: int, top: float, words: Words) -> dict:
    color, ink = PARTS[part]
    drawn = [(at, row) for at, row in enumerate(rows) if row.parts]
    sizes = [row.parts[part] for _, row in drawn]
    return bars(
        x=sizes,
        y=[_bar_at(at, height) for at, _ in drawn],
        base=[row.parts[0] if part else 0 for _, row in drawn],
        orientation="h",
        width=BAR / height,
        marker={"color": LIGHT[color]},
        text=[words.number(size) if size >= ROOM * top else "" for size in sizes],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": LIGHT[ink], "size": CHART["text"]},
        constraintext="none",
        **hover(
            f"{row.label} {words.number(row.parts[0])} + {words.number(row.parts[1])} {row.beside}".strip()
            for _, row in drawn
        ),
    )
