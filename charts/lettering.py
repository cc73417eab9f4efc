"""Words at places, drawn as one trace: Plotly measures the page anew for every annotation, for a trace once."""

from collections.abc import Mapping, Sequence

SIDE = {"left": "right", "center": "center", "right": "left"}  # an anchor on the left: words to the right
HEIGHT = {"bottom": "top", "middle": "middle", "top": "bottom"}


def lettered(notes: Sequence[dict], xaxis: Mapping, yaxis: Mapping) -> tuple[list[dict], list[dict]]:
    """(traces, notes left): the notes that a text trace shows in the same place, and those it cannot.

    A note at an edge of the paper is at the end of an axis whose range is set.
    """
    drawn, left = [], []
    for each in notes:
        at = _on_axis(each["x"], each.get("xref"), xaxis), _on_axis(each["y"], each.get("yref"), yaxis)
        shift = _shift(each)
        if None in at or shift is None or each.keys() & {"textangle", "width", "bgcolor"}:
            left.append(each)
        else:
            drawn.append((at, shift, each))
    return ([_trace(drawn)] if drawn else []), left


def _on_axis(place, reference: str | None, axis: Mapping):
    """A place in the axis's own values; None where it has none."""
    if reference != "paper":
        return place
    if "range" not in axis or place not in (0, 1):
        return None
    return axis["range"][place]


def _shift(each: Mapping) -> int | None:
    """Distance of the words from their place in px; None where they are moved sideways of their anchor."""
    across, up = each.get("xshift", 0), each.get("yshift", 0)
    away = {"left": across, "right": -across, "center": 0}[each["xanchor"]]
    over = {"bottom": up, "top": -up, "middle": 0}[each["yanchor"]]
    is_straight = (across == 0 or each["xanchor"] != "center") and (up == 0 or each["yanchor"] != "middle")
    is_one = (
        away == over or each["xanchor"] == "center" or each["yanchor"] == "middle" or min(away, over) == 0
    )
    if not is_straight or not is_one or min(away, over) < 0:
        return None
    return max(away, over)


def _trace(drawn: Sequence[tuple]) -> dict:
    """An invisible marker carries the distance: Plotly sets words a marker's radius / 0.8 + 1 px away."""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for (x, _), _, _ in drawn],
        "y": [y for (_, y), _, _ in drawn],
        "text": [each["text"] for _, _, each in drawn],
        "textposition": [f"{HEIGHT[each['yanchor']]} {SIDE[each['xanchor']]}" for _, _, each in drawn],
        "textfont": {
            "color": [each["font"]["color"] for _, _, each in drawn],
            "size": [each["font"]["size"] for _, _, each in drawn],
        },
        "marker": {"opacity": 0, "size": [max(0, 1.6 * (shift - 1)) for _, shift, _ in drawn]},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
