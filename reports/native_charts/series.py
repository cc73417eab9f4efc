"""A series and the plot that holds it, as chart XML."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from reports.native_charts.parts import Frame, Label, categories, labels, number_points, text_points
from reports.native_charts.sheet import Table

Kind = Literal["bar", "line", "area"]


@dataclass(frozen=True)
class Series:
    """at: its column of the table. look, marker, errors: XML. points: the looks of single points, by their place."""

    at: int
    look: str
    marker: str = ""
    points: Mapping[int, str] = field(default_factory=dict)
    labels: Mapping[int, Label] = field(default_factory=dict)
    errors: str = ""

    def xml(self, table: Table, frame: Frame, number_format: str, kind: Kind) -> str:
        column = table.columns[self.at]
        name = text_points(table.name_ref(self.at), (column.name,))
        order = self.at + (
            len(table.columns) if kind == "area" else 0
        )  # an area repeats a column that a line draws
        named = table.categories, table.days, table.day_format
        solid = '<c:invertIfNegative val="0"/>' if kind == "bar" else ""
        smooth = '<c:smooth val="0"/>' if kind == "line" else ""
        points = "".join(
            f'<c:dPt><c:idx val="{at}"/>{solid}{look}</c:dPt>' for at, look in sorted(self.points.items())
        )
        return (
            f'<c:ser><c:idx val="{order}"/><c:order val="{order}"/><c:tx>{name}</c:tx>{self.look}{solid}'
            f"{self.marker}{points}{labels(self.labels, frame)}{self.errors}"
            f"<c:cat>{categories(table.categories_ref, *named)}</c:cat>"
            f"<c:val>{number_points(table.values_ref(self.at), column.values, number_format)}</c:val>"
            f"{smooth}</c:ser>"
        )


def bar_plot(
    table: Table, series: Iterable[Series], frame: Frame, number_format: str, *, is_horizontal: bool,
    is_stacked: bool = False, gap: int = 61,
) -> str:  # fmt: skip
    """All series on one another: one is seen, the others are ticks or stand on its other side."""
    drawn = "".join(each.xml(table, frame, number_format, "bar") for each in series)
    return (
        f'<c:barChart><c:barDir val="{"bar" if is_horizontal else "col"}"/>'
        f'<c:grouping val="{"stacked" if is_stacked else "clustered"}"/><c:varyColors val="0"/>{drawn}'
        f'<c:gapWidth val="{gap}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )


def line_plot(table: Table, series: Iterable[Series], frame: Frame, number_format: str) -> str:
    drawn = "".join(each.xml(table, frame, number_format, "line") for each in series)
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{drawn}'
        '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
    )


def area_plot(table: Table, series: Iterable[Series], frame: Frame, number_format: str) -> str:
    drawn = "".join(each.xml(table, frame, number_format, "area") for each in series)
    return (
        f'<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>{drawn}'
        '<c:axId val="1"/><c:axId val="2"/></c:areaChart>'
    )
