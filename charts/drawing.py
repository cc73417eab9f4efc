"""A figure as plotly.js takes it: plain traces and a layout.

Plotly's own `go.Figure` copies and checks every value it is given, which costs a page more than all else of its
figures: a page sends the plain form, and the tests check each with `Drawing.figure`.
"""

import json
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go


@dataclass(frozen=True)
class Drawing:
    """Traces and layout in the words of plotly.js."""

    data: list[dict]
    layout: dict

    def to_json(self) -> str:
        """ValueError for a number that JSON has no word for: missing ones are None by now."""
        whole = {"data": self.data, "layout": self.layout}
        return json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)

    def figure(self) -> go.Figure:
        """The same as a figure of Plotly, every value checked. ValueError: which value it does not know."""
        return go.Figure({"data": self.data, "layout": self.layout})


def _plain(value: object) -> object:
    """Days as text, numbers of tables as numbers."""
    return value.isoformat() if isinstance(value, date) else value.item()
