"""Areas by what became of their points, as shaded cells: the share of the area, points where it has few."""

from collections.abc import Mapping

from charts.base import empty, figure, folded, row_axis, row_labels
from charts.criteria_tree import kind_words
from charts.drawing import Drawing
from charts.heatmap import shaded
from charts.numbers import SMALL_BASE
from charts.theme import LIGHT
from charts.words import Words

ROW = 36
MOST_WIDTH, HEAD_WIDTH = 140, 70


def area_heat(areas: Mapping[str, Mapping[str, float]], words: Words, unit: str = "points") -> Drawing:
    """area → points by kind; a row an area in the order given, a column each kind that any has. Shade: share of the
    area's points, 0 to all. Empty: says so.
    """
    said = kind_words(words)
    kinds = [kind for kind in said if any(parts[kind] for parts in areas.values())]
    wholes = {area: sum(parts.values()) for area, parts in areas.items()}
    cells, texts, sentences = [], [], []
    for row, (area, parts) in enumerate(areas.items()):
        for column, kind in enumerate(kinds):
            share = parts[kind] / wholes[area] if wholes[area] else 0.0
            cells.append((column, row, share))
            texts.append(_share(parts[kind], wholes[area], words))
            part = words.fraction(parts[kind], wholes[area], unit)
            sentences.append(words.say("{area}, {state}: {part}", area=area, state=said[kind], part=part))
    if not cells:
        return empty(words)
    names, left = row_labels(list(areas), MOST_WIDTH)
    heads = [folded(said[kind], HEAD_WIDTH) for kind in kinds]
    above = max(map(len, heads)) * 16 + 12
    return figure(
        [shaded(cells, texts, sentences, top=1.0)],
        height=len(areas) * ROW + above + 4,
        margin={"l": left, "t": above, "b": 4},
        xaxis={
            "tickvals": list(range(len(kinds))),
            "ticktext": ["<br>".join(lines) for lines in heads],
            "tickangle": 0,
            "side": "top",
            "range": [-0.5, len(kinds) - 0.5],
        },
        yaxis=row_axis(names) | {"tickfont": {"color": LIGHT["ink"]}},
    )


def _share(part: float, whole: float, words: Words) -> str:
    """9%; 2／3 of few points; 0 as it is."""
    if not part:
        return words.number(0)
    return words.percent(100 * part / whole, 0) if whole >= SMALL_BASE else words.fraction(part, whole)
