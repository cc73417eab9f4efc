"""Timeline of honours: campaigns from start to deadline, titles held until their re-assessment."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charts.base import CLEAR, bars, empty, figure, hover, note, row_axis, row_labels, rule, wrapped
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

SOON = 456  # days: a re-assessment within 15 months needs preparation now
SINCE_ROOM = 0.1  # of the whole axis, left of today's line, for the year an honour is held since
LABEL_ROOM = 0.6  # of the span, kept free right of the last end for its words
DAY = 86_400_000  # Plotly measures bars on a date axis in milliseconds


class Entry(NamedTuple):
    """A campaign (`start` set) to its deadline, or an honour held (no `start`) to its re-assessment.

    Of an honour: ahead, a second line at its end (2027年3月开始准备); since, its words inside the bar (2014年起);
    granted, the bar does not begin before it; prepare, the day on which work for the re-assessment begins.
    """

    label: str
    start: date | None
    end: date | None
    text: str
    ahead: str = ""
    since: str = ""
    granted: date | None = None
    prepare: date | None = None


def honours(entries: Sequence[Entry], today: date, words: Words) -> Drawing:
    """One row an entry, in the order given, from this January or the oldest campaign on. Empty: says so."""
    if not entries:
        return empty(words)
    first = min([date(today.year, 1, 1), *(entry.start for entry in entries if entry.start)])
    last = max([entry.end for entry in entries if entry.end], default=today)
    last = max(last, today)
    edge = date.fromordinal(last.toordinal() + int((last - first).days * LABEL_ROOM) + 60)
    januaries = [
        date(year, 1, 1) for year in range(first.year, edge.year + 1, 1 + (edge.year - first.year) // 4)
    ]
    names, left = row_labels([entry.label for entry in entries], 110)
    ends = [entry.end or edge for entry in entries]
    spans = [_held(entries, ends, first, words), _used(entries, today), _left(entries, today)]
    notes = [_words(at, entry, today, edge) for at, entry in enumerate(entries)]
    if (today - first).days >= SINCE_ROOM * (
        edge - first
    ).days:  # else the line of today would run through them
        notes += [_since(at, entry, first) for at, entry in enumerate(entries) if entry.since]
    now = today.isoformat()
    notes.append(
        note(now, 0.5, words.say("today"), color="ink", bold=True, xanchor="center", yanchor="bottom")
    )
    return figure(
        [
            *(span for span in spans if span["x"]),
            _preparations(entries, today),
            _reassessments(entries, today),
        ],
        height=len(entries) * CHART["height"]["timeline_row"] + 54,
        margin={"l": left, "r": 8, "t": 22, "b": 30},
        xaxis={
            "type": "date",
            "range": [first.isoformat(), edge.isoformat()],
            "tickvals": [day.isoformat() for day in januaries],
            "ticktext": [words.year(day) for day in januaries],
            "tickangle": 0,
            "ticklabelposition": "outside right",
            "showgrid": True,
        },
        yaxis=row_axis(names),
        notes=notes,
        shapes=[rule(now, now, 0.5, 0.5 - len(entries), width=1.4)],
    )


def _span(rows: Sequence[tuple[int, date, date]], **look) -> dict:
    return bars(
        x=[(end - start).days * DAY for _, start, end in rows],
        y=[-at for at, _, _ in rows],
        base=[start.isoformat() for _, start, _ in rows],
        orientation="h",
        width=0.44,
        **look,
    )


def _held(entries, ends, first: date, words: Words) -> dict:
    rows = [
        (at, max(first, entry.granted or first), max(first, ends[at]))
        for at, entry in enumerate(entries)
        if not entry.start
    ]
    said = [_said(entries[at]) for at, *_ in rows]
    return _span(rows, marker={"color": LIGHT["accent-soft"]}, **hover(said))


def _used(entries, today: date) -> dict:
    rows = [
        (at, entry.start, min(entry.end or today, today))
        for at, entry in enumerate(entries)
        if entry.start and entry.start < today
    ]
    said = [_said(entries[at]) for at, *_ in rows]
    return _span(rows, marker={"color": LIGHT["accent"]}, **hover(said))


def _left(entries, today: date) -> dict:
    rows = [
        (at, max(entry.start, today), entry.end)
        for at, entry in enumerate(entries)
        if entry.start and entry.end and entry.end > today
    ]
    said = [_said(entries[at]) for at, *_ in rows]
    return _span(
        rows, marker={"color": CLEAR, "line": {"color": LIGHT["accent"], "width": 1.6}}, **hover(said)
    )


def _said(entry: Entry) -> str:
    return " ".join(filter(None, (entry.label, entry.text, entry.ahead)))


def _is_soon(entry: Entry, today: date) -> bool:
    return bool(not entry.start and entry.end and (entry.end - today).days <= SOON)


def _preparations(entries, today: date) -> dict:
    """A tick where preparing will begin; that it has begun is said at the end."""
    rows = [
        (at, entry) for at, entry in enumerate(entries) if entry.prepare and today < entry.prepare < entry.end
    ]
    tick = CHART["last_year"]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [entry.prepare.isoformat() for _, entry in rows],
        "y": [-at for at, _ in rows],
        "marker": {
            "symbol": tick["symbol"],
            "size": tick["size"],
            "color": LIGHT[tick["color"]],
            "line": {"color": LIGHT[tick["color"]], "width": tick["width"]},
        },
        **hover(_said(entry) for _, entry in rows),
    }


def _reassessments(entries, today: date) -> dict:
    rows = [(at, entry) for at, entry in enumerate(entries) if not entry.start and entry.end]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [entry.end.isoformat() for _, entry in rows],
        "y": [-at for at, _ in rows],
        "marker": {
            "symbol": "diamond",
            "size": CHART["marker_signal"],
            "opacity": 1,
            "color": [LIGHT["attention-mark" if _is_soon(entry, today) else "paper"] for _, entry in rows],
            "line": {"color": LIGHT["ink"], "width": 1.6},
        },
        **hover(_said(entry) for _, entry in rows),
    }


def _since(at: int, entry: Entry, first: date) -> dict:
    begin = max(first, entry.granted or first)
    return note(begin.isoformat(), -at, entry.since, color="ink", size=CHART["text_small"], dx=6)


def _words(at: int, entry: Entry, today: date, edge: date) -> dict:
    end = max(entry.end, today) if entry.end else edge
    is_open = entry.end is None
    text = f"{entry.text}<br>{entry.ahead}" if entry.ahead else wrapped(entry.text, 100)
    bold = _is_soon(entry, today)
    anchor, shift = ("right", -8) if is_open else ("left", 12)
    return note(end.isoformat(), -at, text, color="ink", bold=bold, xanchor=anchor, dx=shift)
