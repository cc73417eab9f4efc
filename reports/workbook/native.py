"""A plot as a chart that Excel draws itself from the cells beside it. Words in a column are gaps, never zeros."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from charts.theme import LIGHT
from reports.exhibit import Exhibit, Line, Plot
from reports.tables import Number, decimals
from reports.workbook.formats import FACE, code
from reports.workbook.sheet import Place

KINDS = {
    "line": {"type": "line"}, "columns": {"type": "column"}, "bars": {"type": "bar"},
    "stacked": {"type": "bar", "subtype": "stacked"}, "pyramid": {"type": "bar"}, "steps": {"type": "column"},
    "range": {"type": "line"}, "dots": {"type": "bar"},
}  # fmt: skip
COLORS = {
    "main": "accent", "soft": "accent-soft", "past": "ink", "target": "ink", "limit": "ink-3",
    "attention": "attention-mark", "worse": "worse-mark",
}  # fmt: skip
BESIDE = ("categorical-7", "nodata-mark", "accent-soft")  # lines beside the one the finding speaks of
ASIDE = 60  # first hidden column of numbers for charts whose table holds words
WIDTH, HEIGHT, LEAST, ROW = 660, 320, 180, 30
MOST_NAMES = 9  # under an upright chart, so that none is turned
LYING = ("bars", "stacked", "pyramid", "dots")


def add(book: Workbook, sheet: Worksheet, exhibit: Exhibit, place: Place, at: tuple[int, int]) -> None:
    """The chart of the plot whose table stands at `place`, its corner at the cell `at`; none without numbers."""
    plot = exhibit.plot
    drawn = [number for number, line in enumerate(plot.lines) if _is_drawn(line, plot)]
    if not drawn:
        return
    if plot.form == "grid":
        _shade(sheet, plot, place)
        return
    chart = book.add_chart(KINDS[plot.form])
    for number in drawn:
        chart.add_series(_series(sheet, plot, number, place))
    _axes(chart, plot, is_told=len(drawn) > 1 and plot.form != "pyramid")
    is_lying = plot.form in LYING
    tall = max(LEAST, ROW * len(plot.categories) + 90) if is_lying else HEIGHT
    chart.set_size({"width": WIDTH, "height": tall})
    sheet.insert_chart(*at, chart, {"x_offset": 18, "object_position": 3, "description": exhibit.title})


def _is_drawn(line: Line, plot: Plot) -> bool:
    """Not a column without a number; the target of lying bars has no line to stand on: it is in the table."""
    is_words = all(isinstance(value, str) or value is None for value in line.values)
    is_end = plot.form == "range" and line.role == "soft"  # drawn as the ends of the middle one
    return not (is_words or is_end or (plot.form in LYING and line.role == "target"))


def _series(sheet: Worksheet, plot: Plot, number: int, place: Place) -> dict:
    line, name = plot.lines[number], sheet.get_name()
    last = place.row + place.rows - 1
    column = place.column + number
    is_left = plot.form == "pyramid" and number == 0
    if is_left or None in line.numbers:
        column = _aside(sheet, [-each if is_left and each else each for each in line.numbers], place, number)
    series = {
        "name": line.name,
        "categories": [name, place.row, 0, last, 0],
        "values": [name, place.row, column, last, column],
    } | _look(plot, line)
    if plot.form == "range" and line.role == "main":
        series["y_error_bars"] = _interval(sheet, plot, place)
    return series


def _aside(sheet: Worksheet, numbers: Sequence[float | None], place: Place, at: int) -> int:
    """Numbers alone in a column out of sight, which is returned: Excel would draw a word as zero."""
    column = ASIDE + at
    for down, value in enumerate(numbers, place.row):
        if value is not None:
            sheet.write_number(down, column, value)
    sheet.set_column(column, column, None, None, {"hidden": True})
    return column


def _interval(sheet: Worksheet, plot: Plot, place: Place) -> dict:
    """From the low line to the high one, as an error bar of the middle one."""
    low, middle, high = (each.numbers for each in plot.lines[:3])
    ends = {}
    for at, (end, numbers) in enumerate((("plus_values", high), ("minus_values", low)), len(plot.lines)):
        sizes = [
            None if here is None else abs(there - here) for here, there in zip(middle, numbers, strict=True)
        ]
        column = _aside(sheet, sizes, place, at)
        last = place.row + place.rows - 1
        ends[end] = f"={quote_sheetname(sheet.get_name())}!{xl_range_abs(place.row, column, last, column)}"
    look = {"color": LIGHT["rule-strong"], "width": 2}
    return {"type": "custom", "end_style": 0, "line": look, **ends}


def _look(plot: Plot, line: Line) -> dict:
    color = LIGHT[COLORS[line.role]]
    if plot.form == "line" and line.role == "soft":
        others = [each for each in plot.lines if each.role == "soft"]
        color = LIGHT[BESIDE[others.index(line) % len(BESIDE)]]
    if plot.form == "range" and line.role == "main":
        return _dots(plot, line, color)
    if plot.form in ("line", "range"):
        is_thin = line.role in ("target", "limit")
        drawn = {
            "color": color,
            "width": 1.25 if is_thin else 2.25,
            "dash_type": "dash" if is_thin else "solid",
        }
        return {"line": drawn} | ({} if is_thin else {"data_labels": _last(plot, line)})
    if line.role == "past":
        return _outline(color)
    is_told_apart = line.role == "main" and plot.form in ("bars", "columns", "pyramid")
    look = {"fill": {"color": LIGHT["accent-soft"] if is_told_apart else color}, "gap": 45}
    look["overlap"] = 0 if plot.form == "dots" else 100
    if is_told_apart:
        named = {"fill": {"color": LIGHT["accent"]}}
        look["points"] = [named if at in plot.named else None for at in range(len(plot.categories))]
    return look | {"data_labels": _labels(plot, line)}


def _outline(color: str) -> dict:
    """Last year as the outline of a bar over this year's."""
    return {"fill": {"none": True}, "border": {"color": color, "width": 1.25}, "overlap": 100, "gap": 45}


def _dots(plot: Plot, line: Line, color: str) -> dict:
    return {
        "line": {"none": True},
        "marker": {"type": "circle", "size": 8, "fill": {"color": color}, "border": {"color": color}},
        "data_labels": _labels(plot, line) | {"position": "right"},
    }


def _labels(plot: Plot, line: Line) -> dict:
    shown = code(Number(0.0, decimals(line.values, plot.unit), plot.form == "steps"))
    if plot.form == "pyramid":
        shown = "#,##0;#,##0"
    return {"value": True, "num_format": shown, "font": _font("ink")}


def _last(plot: Plot, line: Line) -> dict:
    """The last number alone is written."""
    known = [at for at, value in enumerate(line.numbers) if value is not None]
    deleted = [None if known and at == known[-1] else {"delete": True} for at in range(len(line.values))]
    return _labels(plot, line) | {"custom": deleted, "position": "above"}


def _axes(chart: Chart, plot: Plot, is_told: bool) -> None:
    names = {"num_font": _font("ink"), "line": {"color": LIGHT["rule-strong"]}, "major_tick_mark": "none"}
    names |= {"label_position": "low", "major_gridlines": {"visible": False}}
    scale = {"num_font": _font("ink-2"), "line": {"none": True}, "num_format": "#,##0"}
    if plot.form not in ("line", "range", "steps", "pyramid"):
        scale["min"] = 0
    if plot.form in LYING:
        # Of lying bars the axis of names stands upright; the first row of the table is on top, the oldest age too.
        chart.set_y_axis(names | ({} if plot.form == "pyramid" else {"reverse": True}))
        chart.set_x_axis(scale | {"visible": False, "major_gridlines": {"visible": False}})
    else:
        chart.set_x_axis(names | {"interval_unit": -(-len(plot.categories) // MOST_NAMES)})
        grid = {"visible": True, "line": {"color": LIGHT["rule"], "width": 0.75}}
        chart.set_y_axis(scale | {"major_gridlines": grid})
    chart.set_legend({"position": "bottom", "font": _font("ink-2")} if is_told else {"none": True})
    sides = "← {}　　{} →".format(*(line.name for line in plot.lines)) if plot.form == "pyramid" else ""
    chart.set_title({"name": sides, "name_font": _font("ink-2")} if sides else {"none": True})
    chart.set_chartarea({"border": {"none": True}})
    chart.show_hidden_data()
    chart.show_blanks_as("gap")


def _shade(sheet: Worksheet, plot: Plot, place: Place) -> None:
    """A grid of numbers is its own chart: the more, the darker."""
    scale = {
        "type": "2_color_scale", "min_color": LIGHT["paper"], "max_color": LIGHT["sequential-4"],
    }  # fmt: skip
    right = place.column + len(plot.lines) - 1
    sheet.conditional_format(place.row, place.column, place.row + place.rows - 1, right, scale)


def _font(color: str, size: int = 9) -> dict[str, object]:
    return {"name": FACE, "size": size, "color": LIGHT[color]}
