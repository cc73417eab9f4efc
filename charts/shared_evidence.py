"""Where evidence is shared: a row an activity or document, a column a campaign, a mark a criterion."""

import math
from collections.abc import Sequence

from charts.base import empty, figure, hover, note, rule, text_width
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words
from indicators.shared_evidence.uses import Piece, Use

ROW = 58  # px: the name above, its marks below
NAME, MARKS = 0.2, -0.2  # of a row, up from its middle
GAP = 0.24  # between marks of a cell, in columns
MOST = 4  # marks in a cell; more criteria are a number beside one mark
HEAD = 4  # letters of a campaign in a line of its heading: all fit on a telephone side by side
NAME_WIDTH = 320  # px, on a telephone
EARNED = 1.3  # columns that the points of workers take
LOOKS = {
    "counts": ("circle", "accent"),
    "doubt": ("diamond", "attention-mark"),
    "repeat": ("x", "worse-mark"),
    "over": ("circle-open", "nodata-mark"),
}


def shared_evidence(pieces: Sequence[Piece], campaigns: dict[str, str], words: Words) -> Drawing:
    """pieces: in the order of their rows. campaigns: names by id, in the order of their columns; one without a mark
    has none. Empty: says so.
    """
    if not pieces:
        return empty(words)
    met = {use.campaign_id for piece in pieces for use in piece.uses}
    columns = [name for name in campaigns if name in met]
    heads = [_lines(campaigns[name]) for name in columns]
    has_points = any(piece.workers for piece in pieces)
    heads += [_lines(words.say("Workers' points"))] if has_points else []
    lines = max(head.count("<br>") for head in heads) + 1
    right = len(columns) - 0.5 + (EARNED if has_points else 0)
    centres = [*range(len(columns)), len(columns) - 0.5 + EARNED / 2]
    notes = [
        note(at, 1, head, color="ink", bold=True, yref="paper", xanchor="center", yanchor="bottom")
        for at, head in zip(centres, heads, strict=False)
    ]
    for row, piece in enumerate(pieces):
        notes.append(note(0, NAME - row, _short(named(piece, words)), color="ink", xref="paper"))
        notes += _counts(piece, row, columns, words)
        if piece.workers:
            notes.append(note(centres[-1], MARKS - row, _earned(piece, words), color="ink", xanchor="center"))
    edges = [0.5 - row for row in range(len(pieces))]
    return figure(
        [trace for look in LOOKS if (trace := _marks(pieces, columns, look, words))],
        height=len(pieces) * ROW + 19 * lines + 10,
        margin={"t": 19 * lines + 2, "b": 8},
        xaxis={"range": [-0.5, right], "visible": False},
        yaxis={"range": [0.5 - len(pieces), 0.5], "visible": False},
        notes=notes,
        shapes=[rule(-0.5, right, edge, edge, color="rule") for edge in edges],
    )


def named(piece: Piece, words: Words) -> str:
    """重阳敬老活动　2025年10月29日; 巡防队员花名册　巡防队员花名册.xlsx."""
    if piece.day:
        return words.either("{}　{}", "{}, {}").format(piece.name, words.date(piece.day))
    has_more = piece.document and not piece.document.startswith(piece.name)
    return f"{piece.name}　{piece.document}" if has_more else piece.document or piece.name


def key(words: Words) -> str:
    """What the marks say, for a subtitle."""
    return words.say(
        "A mark is a criterion: ● counts, ◆ counts in doubt, ✕ claimed twice and not counted, ○ run out or too old"
    )


def _cells(piece: Piece, columns: Sequence[str]) -> list[tuple[int, list[Use]]]:
    """Column and its criteria, those that count first."""
    order = list(LOOKS)
    uses = sorted(piece.uses, key=lambda use: order.index(use.standing))
    found = [(at, [use for use in uses if use.campaign_id == name]) for at, name in enumerate(columns)]
    return [(at, cell) for at, cell in found if cell]


def _marks(pieces: Sequence[Piece], columns: Sequence[str], look: str, words: Words) -> dict | None:
    symbol, color = LOOKS[look]
    said = {
        "counts": words.say("counts"),
        "doubt": words.say("counts in doubt: its document was used again"),
        "repeat": words.say("claimed twice, not counted"),
        "over": words.say("run out or too old"),
    }
    places = [
        (at + (place - (len(cell) - 1) / 2) * GAP, row, use)
        for row, piece in enumerate(pieces)
        for at, cell in _cells(piece, columns)
        if len(cell) <= MOST
        for place, use in enumerate(cell)
        if use.standing == look
    ]
    places += [
        (at - GAP / 2, row, cell[0])
        for row, piece in enumerate(pieces)
        for at, cell in _cells(piece, columns)
        if len(cell) > MOST and cell[0].standing == look
    ]
    if not places:
        return None
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _, _ in places],
        "y": [MARKS - row for _, row, _ in places],
        "marker": {
            "symbol": symbol,
            "size": CHART["marker"] + 2,
            "color": LIGHT[color],
            "opacity": 1,
            "line": {"color": LIGHT[color], "width": 1.6 if look == "over" else 0},
        },
        **hover(f"{use.criterion}<br>{said[look]}" for _, _, use in places),
    }


def _counts(piece: Piece, row: int, columns: Sequence[str], words: Words) -> list[dict]:
    """Numbers beside the mark of cells too full for their marks."""
    return [
        note(at + GAP / 2, MARKS - row, f"×{words.number(len(cell))}", color="ink", dx=2)
        for at, cell in _cells(piece, columns)
        if len(cell) > MOST
    ]


def _earned(piece: Piece, words: Words) -> str:
    workers = words.value(piece.workers, "people")
    return words.either("{}{}", "{}<br>{}").format(workers, words.value(piece.points, "points"))


def _lines(name: str) -> str:
    """A name in lines of a few letters, about equally long; at its blanks where it has them."""
    if " " in name:
        return name.replace(" ", "<br>")
    each = math.ceil(len(name) / math.ceil(len(name) / HEAD))
    return "<br>".join(name[at : at + each] for at in range(0, len(name), each))


def _short(text: str) -> str:
    while text_width(text) > NAME_WIDTH:
        text = text[:-2] + "…"
    return text
