"""How cells look: token colours, one face, units in the heads and so no unit in a number format."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from charts.theme import LIGHT
from reports.tables import Cell, Number

FACE = "微软雅黑"
SIZE = 10
DEFAULT = {"font_name": FACE, "font_size": SIZE, "font_color": LIGHT["ink"], "valign": "vcenter"}
HAIRLINE = {"bottom": 1, "bottom_color": LIGHT["rule"]}
LOOKS = {
    "title": {"bold": True, "font_size": 14},
    "below": {"font_color": LIGHT["ink-2"]},
    "small": {"font_color": LIGHT["ink-3"], "font_size": 9},
    "fictional": {"font_color": LIGHT["attention-text"], "font_size": 9, "bold": True},
    "section": {"bold": True, "font_size": 11},
    "head": {"bold": True, "bg_color": LIGHT["wash"], "bottom": 1, "bottom_color": LIGHT["ink"], "text_wrap": True},
    "label": HAIRLINE,
    "wrapped": {"text_wrap": True, "valign": "top", **HAIRLINE},
    "link": {"font_color": LIGHT["accent-text"], "underline": 1},
    "text": {"align": "right", "font_color": LIGHT["ink-2"], "num_format": "@", **HAIRLINE},
}  # fmt: skip
LOOKS["head_right"] = LOOKS["head"] | {"align": "right"}


def code(number: Number) -> str:
    """The number format of a cell: thousands, decimals, the true minus."""
    plain = "#,##0" + ("." + "0" * number.decimals if number.decimals else "")
    plus = "+" if number.is_change else ""
    return f'{plus}{plain};"−"{plain};{plain}'


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook):
        self._book = book
        self._made: dict[str, Format] = {}

    def look(self, name: str) -> Format:
        return self._kept(name, LOOKS[name])

    def cell(self, cell: Cell) -> Format:
        """Numbers by their decimals; words that stand for a number to the right as well."""
        if isinstance(cell, str):
            return self.look("text")
        return self._kept(code(cell), {"num_format": code(cell), **HAIRLINE})

    def _kept(self, name: str, look: dict) -> Format:
        if name not in self._made:
            self._made[name] = self._book.add_format(DEFAULT | look)
        return self._made[name]
