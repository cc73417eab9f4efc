"""Areas, criteria and their papers as an icicle laid in rows: width = points, what is evidenced first.

Each area keeps the order evidenced, doubtful, expired, missing, not claimed, so that its bar can be read against the
edge of what is evidenced: a criterion evidenced in part stands in two places.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts.base import CLEAR, SMALL, bars, empty, folded, hover
from charts.base import key as legend
from charts.criteria import Area, framed
from charts.drawing import Drawing
from charts.theme import LIGHT
from charts.words import Words

ROW = 66
CELL, STRIP = 0.64, 0.08  # heights as parts of a row
USUAL = 960  # px that the rows have on a usual screen; narrower ones hide what does not fit
LINES = 2
# kind → fill, line, hatching, text
LOOKS = {
    "evidenced": ("accent", "paper", "", "paper"),
    "doubtful": ("attention-tint", "attention-mark", "/", "ink"),
    "expired": ("attention-tint", "attention-mark", "x", "ink"),
    "missing": (None, "nodata-mark", "", "ink"),
    "unclaimed": ("rule", "rule-strong", "", "ink"),
}


class Leaf(NamedTuple):
    """A criterion. parts: its points by kind of LOOKS; said: how far it is, in words; veto None = it is none."""

    label: str
    parts: Mapping[str, float]
    said: str
    papers: int | None = None
    met: int = 0
    veto: str | None = None  # "clear", "closed"


class Branch(NamedTuple):
    """An area; `bar` is what it must reach, None = nothing."""

    label: str
    leaves: Sequence[Leaf]
    bar: float | None = None


class Cell(NamedTuple):
    """Points of one criterion in one state, from `start` on in row `at`."""

    at: int
    leaf: Leaf
    kind: str
    start: float
    width: float


def criteria_tree(branches: Sequence[Branch], words: Words, unit: str = "points") -> Drawing:
    """A row an area in the order given. Empty: says so."""
    cells = [cell for at, branch in enumerate(branches) for cell in _row(at, branch)]
    if not cells:
        return empty(words)
    longest = max(cell.start + cell.width for cell in cells) or 1
    traces = [
        _cells([cell for cell in cells if cell.kind == kind], kind, longest, words, unit)
        for kind in LOOKS
        if any(cell.kind == kind for cell in cells)
    ]
    return framed(
        [_area(branch) for branch in branches],
        [*traces, *_papers(cells, words), *_vetoes(branches, cells, longest, words)],
        ROW,
        words,
        unit,
        uniformtext={"minsize": SMALL, "mode": "hide"},
    )


def key(words: Words, kinds: Sequence[str]) -> str:
    """The key as HTML for the subtitle, of the kinds there are."""
    said = kind_words(words)
    shown = {
        "evidenced": ("accent", "fill"), "doubtful": ("attention-mark", "hatch"),
        "expired": ("attention-mark", "cross"), "missing": ("nodata-mark", "outline"),
        "unclaimed": ("rule-strong", "fill"),
    }  # fmt: skip
    return legend([(color, said[kind], look) for kind, (color, look) in shown.items() if kind in kinds])


def kind_words(words: Words) -> dict[str, str]:
    return {
        "evidenced": words.say("evidenced"),
        "doubtful": words.say("doubtful"),
        "expired": words.say("expired or too old"),
        "missing": words.say("no evidence yet"),
        "unclaimed": words.say("not claimed"),
    }


def _area(branch: Branch) -> Area:
    sums = {kind: sum(leaf.parts[kind] for leaf in branch.leaves) for kind in LOOKS}
    return Area(
        branch.label,
        sums["evidenced"],
        sums["doubtful"] + sums["expired"],
        sums["missing"] + sums["unclaimed"],
        branch.bar,
    )


def _row(at: int, branch: Branch) -> list[Cell]:
    found, start = [], 0.0
    for kind in LOOKS:
        for leaf in branch.leaves:
            if width := leaf.parts[kind]:
                found.append(Cell(at, leaf, kind, start, width))
                start += width
    return found


def _cells(cells: Sequence[Cell], kind: str, longest: float, words: Words, unit: str) -> dict:
    fill, line, pattern, text = LOOKS[kind]
    word = kind_words(words)[kind]
    said = [
        words.say(
            "{criterion}: {points} {state}; {said}", criterion=cell.leaf.label,
            points=words.value(cell.width, unit), state=word, said=cell.leaf.said,
        )
        for cell in cells
    ]  # fmt: skip
    return bars(
        x=[cell.width for cell in cells],
        y=[-cell.at for cell in cells],
        base=[cell.start for cell in cells],
        orientation="h",
        width=CELL,
        marker={
            "color": LIGHT[fill] if fill else CLEAR,
            "line": {"color": LIGHT[line], "width": 1.3},
            "pattern": {
                "shape": pattern, "fillmode": "overlay", "fgcolor": LIGHT["attention-mark"],
                "size": 9, "solidity": 0.12,
            } if pattern else {},
        },
        text=[_label(cell, longest) for cell in cells],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": LIGHT[text], "size": SMALL},
        **hover(said),
    )  # fmt: skip


def _label(cell: Cell, longest: float) -> str:
    """The criterion on the widest of its cells, the first of several, where it fits on two lines."""
    if cell.kind == "unclaimed" or cell.kind != max(LOOKS, key=cell.leaf.parts.get):
        return ""
    lines = folded(cell.leaf.label, int(cell.width / longest * USUAL) - 8, SMALL)
    return "<br>".join(lines) if len(lines) <= LINES else ""


def _papers(cells: Sequence[Cell], words: Words) -> list[dict]:
    """Papers that a rule asks for, as a strip below their criterion, where it asks for more than one."""
    whole = {}
    for cell in cells:
        if cell.leaf.papers and cell.leaf.papers > 1:
            widest = whole.get((cell.at, cell.leaf.label), cell)
            whole[cell.at, cell.leaf.label] = max(widest, cell, key=lambda each: each.width)
    found = []
    for is_met in (True, False):
        strips = [
            (cell, number)
            for cell in whole.values()
            for number in range(cell.leaf.papers)
            if (number < cell.leaf.met) == is_met
        ]
        if not strips:
            continue
        found.append(
            bars(
                x=[cell.width / cell.leaf.papers for cell, _ in strips],
                y=[-cell.at - CELL / 2 - STRIP for cell, _ in strips],
                base=[cell.start + number * cell.width / cell.leaf.papers for cell, number in strips],
                orientation="h",
                width=STRIP,
                marker={
                    "color": LIGHT["accent"] if is_met else CLEAR,
                    "line": {"color": LIGHT["paper" if is_met else "nodata-mark"], "width": 1},
                },
                **hover(
                    words.say(
                        "{criterion}: {met} of {n} papers", criterion=cell.leaf.label,
                        met=min(cell.leaf.met, cell.leaf.papers), n=cell.leaf.papers,
                    )
                    for cell, _ in strips
                ),
            )
        )  # fmt: skip
    return found


def _vetoes(branches: Sequence[Branch], cells: Sequence[Cell], longest: float, words: Words) -> list[dict]:
    """A diamond over each veto: at the left end of its first cell, or in line at the row's where it has no points."""
    places, found = [], {(cell.at, cell.leaf.label): cell.start for cell in reversed(cells)}
    for at, branch in enumerate(branches):
        vetoes = [leaf for leaf in branch.leaves if leaf.veto]
        for number, leaf in enumerate(vetoes):
            places.append((at, found.get((at, leaf.label), number * longest / 60), leaf))
    if not places:
        return []
    said = {"clear": words.say("veto, nothing happened"), "closed": words.say("closed by a veto")}
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [start + longest / 120 for _, start, _ in places],
            "y": [0.42 - at for at, _, _ in places],
            "marker": {
                "symbol": "diamond",
                "opacity": 1,
                "size": 9,
                "color": [LIGHT["worse-mark" if leaf.veto == "closed" else "paper"] for *_, leaf in places],
                "line": {"color": LIGHT["ink"], "width": 1.4},
            },
            "cliponaxis": False,
            **hover(f"{leaf.label} {said[leaf.veto]}" for *_, leaf in places),
        }
    ]
