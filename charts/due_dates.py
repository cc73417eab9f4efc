"""What is due and what ends, by date: open criteria to their due date, evidence to its last day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from charts.base import CLEAR, bars, empty, figure, folded, hover, note, row_axis, rule, text_width
from charts.drawing import Drawing
from charts.theme import LIGHT
from charts.words import Words

ROW = 32
LABEL = 190
DAY = 86_400_000  # Plotly measures bars on a date axis in milliseconds


class Due(NamedTuple):
    """A row. kind: "criterion" (open, due on `day`) or "evidence" (holds to `day`); text: date and owner.

    is_lost: evidence that ends before the deadline and takes points with it.
    """

    label: str
    kind: str
    day: date
    text: str
    is_lost: bool = False


def due_dates(rows: Sequence[Due], today: date, deadline: date | None, words: Words) -> Drawing:
    """A row each in the order given. Empty: says so."""
    if not rows:
        return empty(words, text=words.say("Nothing is due and no evidence ends"))
    days = [today, *(row.day for row in rows), *([deadline] if deadline else [])]
    first, last = min(days), max(days)
    edge = timedelta(days=max(4, (last - first).days // 30))
    names = [_cut(row.label) for row in rows]
    top, bottom = 0.5, 0.5 - len(rows)
    now = today.isoformat()
    notes = [
        note(1, -at, row.text, xref="paper", dx=8, color=_color(row, today)) for at, row in enumerate(rows)
    ]
    notes.append(
        note(now, top, words.say("today"), color="ink", bold=True, xanchor="right", yanchor="bottom")
    )
    shapes = [rule(now, now, top, bottom, width=1.4)]
    if deadline:
        end = deadline.isoformat()
        shapes.append(rule(end, end, top, bottom, width=1.3, dash="4px,3px"))
        said = words.say("deadline {day}", day=words.short_date(deadline))
        notes.append(note(end, top, said, color="ink", xanchor="left", yanchor="bottom"))
    return figure(
        [*_spans(rows, today), _ends(rows, today)],
        height=len(rows) * ROW + 66,
        margin={
            "l": max(map(text_width, names)) + 18,
            "r": max(text_width(row.text) for row in rows) + 14,
            "t": 22,
            "b": 44,
        },
        xaxis={
            "type": "date",
            "range": [(first - edge).isoformat(), (last + edge).isoformat()],
            "tickformat": words.month_axis,
            "tickangle": 0,
            "nticks": 7,
            "showgrid": True,
        },
        yaxis=row_axis(names),
        notes=notes,
        shapes=shapes,
    )


def _cut(label: str) -> str:
    first, *rest = folded(label, LABEL) or [""]
    return f"{first}…" if rest else first


def _color(row: Due, today: date) -> str:
    if row.kind == "criterion":
        return "worse-text" if row.day < today else "ink"
    return "attention-text" if row.is_lost else "ink-2"


def _spans(rows: Sequence[Due], today: date) -> list[dict]:
    """From today to the day, or from the day it was due to today."""
    looks = {
        "late": {"color": LIGHT["worse-tint"], "line": {"color": LIGHT["worse-mark"], "width": 1.3}},
        "criterion": {"color": LIGHT["accent-soft"]},
        "evidence": {"color": CLEAR, "line": {"color": LIGHT["nodata-mark"], "width": 1.3}},
        "lost": {"color": LIGHT["attention-tint"], "line": {"color": LIGHT["attention-mark"], "width": 1.3}},
    }
    found = []
    for look, marker in looks.items():
        chosen = [(at, row) for at, row in enumerate(rows) if _look(row, today) == look and row.day != today]
        if chosen:
            found.append(
                bars(
                    x=[abs((row.day - today).days) * DAY for _, row in chosen],
                    y=[-at for at, _ in chosen],
                    base=[min(row.day, today).isoformat() for _, row in chosen],
                    orientation="h",
                    width=0.36,
                    marker=marker,
                    **hover(f"{row.label} {row.text}" for _, row in chosen),
                )
            )
    return found


def _look(row: Due, today: date) -> str:
    if row.kind == "criterion":
        return "late" if row.day < today else "criterion"
    return "lost" if row.is_lost else "evidence"


def _ends(rows: Sequence[Due], today: date) -> dict:
    """A dot on a due date, a diamond on a last day."""
    fills = {"late": "worse-mark", "criterion": "accent", "evidence": "paper", "lost": "attention-mark"}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.day.isoformat() for row in rows],
        "y": [-at for at in range(len(rows))],
        "marker": {
            "symbol": ["circle" if row.kind == "criterion" else "diamond" for row in rows],
            "size": 11,
            "opacity": 1,
            "color": [LIGHT[fills[_look(row, today)]] for row in rows],
            "line": {"color": LIGHT["ink"], "width": 1.2},
        },
        "cliponaxis": False,
        **hover(f"{row.label} {row.text}" for row in rows),
    }
