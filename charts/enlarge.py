"""A figure drawn larger: every length in px, from letters to lines, by one factor. For walls."""

from collections.abc import Mapping

from charts.drawing import Drawing

# Lengths in px wherever they stand in a trace or a layout; all other numbers are data.
LENGTHS = {
    "size", "width", "l", "r", "t", "b", "pad", "xshift", "yshift", "height", "ticklabelstandoff",
}  # fmt: skip
# `width` of a bar is in units of its axis.
IN_UNITS = {("bar", "width")}


def enlarged(drawing: Drawing, factor: float, height: float) -> Drawing:
    """The same figure with letters `factor` as large, `height` px high."""
    data = [_grown(trace, factor, trace.get("type")) for trace in drawing.data]
    layout = _grown(drawing.layout, factor, None)
    return Drawing(data, layout | {"height": int(height)})


def _grown(value, factor: float, kind: str | None, name: str = ""):
    if isinstance(value, Mapping):
        if value.get("xsizemode") == "pixel":
            value = {**value, "x0": _times(value["x0"], factor), "x1": _times(value["x1"], factor)}
        inside = kind if name == "" else None
        return {key: _grown(each, factor, inside, key) for key, each in value.items()}
    if name == "dash" and isinstance(value, str) and "px" in value:
        return ",".join(f"{float(part.removesuffix('px')) * factor:g}px" for part in value.split(","))
    if name in LENGTHS and (kind, name) not in IN_UNITS:
        return [_times(each, factor) for each in value] if isinstance(value, list) else _times(value, factor)
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return [_grown(each, factor, None) for each in value]
    return value


def _times(value, factor: float):
    """Whole lengths stay whole: some of Plotly's must be."""
    if isinstance(value, int):
        return round(value * factor)
    return round(value * factor, 2) if isinstance(value, float) else value
