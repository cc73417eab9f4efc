"""One layout for every figure: transparent, fixed, token colours, SVG traces only, height always set."""

import math
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from charts.drawing import Drawing
from charts.lettering import lettered
from charts.theme import CHART, FONT_FAMILY, LIGHT
from charts.words import Words, is_missing

CLEAR = "rgba(0,0,0,0)"
TEXT, SMALL = CHART["text"], CHART["text_small"]
TARGET_LINE = {"color": LIGHT["ink"], "width": CHART["target"]["width"], "dash": CHART["target"]["dash"]}


def figure(
    traces: list[dict], *, height: int, margin: dict, xaxis=None, yaxis=None, notes=(), shapes=(), **more
) -> Drawing:
    """The figure of these plain traces."""
    axis = {
        "tickfont": {"color": LIGHT["ink-2"], "size": TEXT},
        "gridcolor": CHART["grid"],
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "ticks": "",
        "automargin": False,
        "ticklabeloverflow": "allow",  # the margins have room for them: Plotly need not measure each label
    }
    xaxis, yaxis = axis | {"showgrid": False} | (xaxis or {}), axis | (yaxis or {})
    words, notes = lettered(notes, xaxis, yaxis)
    layout = {
        "template": {},
        "height": int(height),
        "margin": {"l": 0, "r": 0, "t": 8, "b": 28, "pad": 6} | margin,
        "font": {"family": FONT_FAMILY, "size": TEXT, "color": LIGHT["ink-2"]},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "bargap": 1 - CHART["bar_share"],
        "barmode": "overlay",
        "separators": ".,",
        "hoverlabel": {
            "bgcolor": LIGHT["paper"],
            "bordercolor": LIGHT["ink-2"],
            "font": {"family": FONT_FAMILY, "size": TEXT, "color": LIGHT["ink"]},
        },
        "xaxis": xaxis,
        "yaxis": yaxis,
        "annotations": notes,
        "shapes": list(shapes),
    }
    return Drawing([*traces, *words], layout | more)


def empty(words: Words, height: int = 160, text: str | None = None) -> Drawing:
    """A figure that says why there is nothing to draw."""
    said = note(
        0.5, 0.5, text or words.say("No data for this period"), xref="paper", yref="paper", xanchor="center"
    )
    hidden = {"visible": False}
    return figure([], height=height, margin={"b": 8}, xaxis=hidden, yaxis=hidden, notes=[said])


def note(
    x, y, text: str, *, color="ink-2", bold=False, size=TEXT, xanchor="left", yanchor="middle", **more
) -> dict:
    """Words at a place: `dx`, `dy` shift them in px; references default to the axes."""
    shift = {"xshift": more.pop("dx", 0), "yshift": more.pop("dy", 0)}
    return {
        "x": x,
        "y": y,
        "text": f"<b>{text}</b>" if bold else text,
        "showarrow": False,
        "xanchor": xanchor,
        "yanchor": yanchor,
        "align": xanchor,
        "font": {"color": LIGHT[color], "size": size},
        **{name: value for name, value in shift.items() if value},
        **more,
    }


def rule(x0, x1, y0, y1, *, color="ink", width=1.0, dash=None, **more) -> dict:
    """A straight line between two points."""
    line = {"color": LIGHT[color], "width": width} | ({"dash": dash} if dash else {})
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line, **more}


def bars(**more) -> dict:
    """A bar trace; hatched where `pattern` says so."""
    return {"type": "bar", "cliponaxis": False, **more}


def hatch(flags: Sequence[bool]) -> dict:
    """Diagonal hatching in paper for the bars that are flagged."""
    return {
        "shape": ["/" if flag else "" for flag in flags],
        "fillmode": "overlay",
        "fgcolor": LIGHT["paper"],
        "size": 6,
        "solidity": 0.3,
    }


def hover(sentences: Sequence[str]) -> dict:
    """Whole sentences as hover text."""
    return {"hovertext": list(sentences), "hovertemplate": "%{hovertext}<extra></extra>"}


def text_width(text: str, size: int = TEXT) -> int:
    """Width of a text in px, a little generous; of the longest line where it has several."""
    wide = {"W", "F", "A"}
    return max(
        math.ceil(sum(1.0 if unicodedata.east_asian_width(c) in wide else 0.6 for c in line) * size)
        for line in text.split("<br>")
    )


def wrapped(text: str, width: int) -> str:
    """A label on two lines at the blank nearest its middle, where it is wider than `width` px."""
    blanks = [at for at, char in enumerate(text) if char == " "]
    if not blanks or text_width(text) <= width:
        return text
    middle = min(blanks, key=lambda at: abs(at - len(text) / 2))
    return f"{text[:middle]}<br>{text[middle + 1 :]}"


def folded(text: str, width: int, size: int = TEXT) -> list[str]:
    """The text on lines of `width` px: Latin words stay whole, Han characters part anywhere, no line begins with a
    closing mark.
    """
    lines, line = [], ""
    for part in re.findall(r"[^\W\u2e80-\uffef][^\s\u2e80-\uffef]*|\s+|.", text):
        if line and text_width((line + part).rstrip(), size) > width and part not in "，。、；：）”％%·":
            lines.append(line.rstrip())
            line = part.lstrip()
        else:
            line += part
    return [*lines, line.rstrip()] if line.strip() else lines


def row_labels(labels: Sequence[str], width: int = 124) -> tuple[list[str], int]:
    """Labels for rows, wrapped, and the left margin they need."""
    texts = [wrapped(label, width) for label in labels]
    return texts, max(map(text_width, texts), default=0) + 10


def row_height(texts: Sequence[str], height: int) -> int:
    """Height of a row: more where a label takes two lines."""
    return max(height, 40) if any("<br>" in text for text in texts) else height


def row_axis(texts: Sequence[str]) -> dict:
    """A vertical axis whose first row stands on top: row `i` is at y = -i."""
    rows = len(texts)
    return {
        "tickvals": [-row for row in range(rows)],
        "ticktext": list(texts),
        "tickfont": {"color": LIGHT["ink"], "size": TEXT},
        "showgrid": False,
        "range": [0.5 - rows, 0.5],
    }


def spread(places: Sequence[float], gap: float) -> list[float]:
    """The same places pushed apart until neighbours are `gap` apart, their order and middle kept."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    moved = list(places)
    for lower, upper in pairwise(order):
        moved[upper] = max(moved[upper], moved[lower] + gap)
    drift = sum(moved) / len(moved) - sum(places) / len(places) if places else 0
    return [place - drift for place in moved]


def nice_step(span: float, steps: int) -> float:
    """1, 2 or 5 times a power of ten, so that about `steps` of them cover the span."""
    rough = max(span, 1e-9) / steps
    power = 10 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)


def gaps(values: Sequence) -> list:
    """Missing numbers as None, which a line leaves out."""
    return [None if is_missing(value) else float(value) for value in values]


def key(items: Sequence[tuple[str, str, str]]) -> str:
    """Key for a subtitle as HTML: (colour name, text, look); look is "fill", "hatch", "cross", "outline", "line"."""
    spans = []
    for color, text, look in items:
        fill = {
            "fill": f"background:var(--{color})",
            "hatch": f"background:repeating-linear-gradient(135deg,var(--{color}) 0 3px,transparent 3px 5px)",
            "cross": ",".join(
                f"repeating-linear-gradient({turn}deg,var(--{color}) 0 1.5px,transparent 1.5px 4px)"
                for turn in (45, 135)
            ).join(("background:", f";border:1.5px solid var(--{color})")),
            "outline": f"border:1.5px solid var(--{color})",
            "line": f"border-top:2px dotted var(--{color});height:0;vertical-align:middle",
        }[look]
        box = "display:inline-block;width:14px;height:10px;margin:0 .35em 0 .8em;box-sizing:border-box"
        spans.append(
            f'<span style="white-space:nowrap"><i aria-hidden="true" style="{box};{fill}"></i>{text}</span>'
        )
    return "".join(spans)
