"""One piece of a page: words of ours over and under a figure, and the way to the rows behind it.

Each element of Streamlit costs the browser a turn of React, so a finding, its figure, its source line and its
rows are one element, written in place. `st.plotly_chart` besides loads four times as much script, throws a changed
chart away and draws the new one twice.
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path

import streamlit as st

from charts.drawing import Drawing

HERE = Path(__file__).parent
LIBRARY = "plotly-basic-4.1.1.min.js"  # in static/; the version that plotly.py draws with

_component = st.components.v2.component(
    "piece",
    html='<div class="fig"><div class="fig-top"></div><div class="chart"></div><div class="fig-end"></div></div>',
    js=HERE.joinpath("piece.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def piece(key: str, above: str, below: str = "", drawn: Drawing | None = None, alt: str = "") -> str | None:
    """Draws it as wide as its place; the name of the button of `choices` just clicked, once, or None.

    above, below: HTML of ours. drawn: bars and lines only, as high as its layout says; alt: what it shows, in a
    sentence.
    """
    data = {"above": above, "below": below, "alt": alt}
    if drawn:
        data |= {"figure": drawn.to_json(), "library": library()}
    return _component(key=key, height="content", data=data, on_chosen_change=_nothing).chosen


def choices(label: str, offered: Mapping[str, str]) -> str:
    """HTML of buttons, name → text, folded under `label`; a single one carries the label itself."""
    if len(offered) == 1:
        (name,) = offered
        return f'<button class="choice" data-chosen="{escape(name)}">{escape(label)}</button>'
    buttons = "".join(
        f'<button class="choice" data-chosen="{escape(name)}">{escape(text)}</button>'
        for name, text in offered.items()
    )
    return f'<details class="choices"><summary>{escape(label)}</summary>{buttons}</details>'


def library() -> str:
    """Address of the charting library, which this server sends itself."""
    base = st.get_option("server.baseUrlPath").strip("/")
    return "/".join(["", *filter(None, [base]), "app", "static", LIBRARY])


def _nothing() -> None:
    """Streamlit keeps what a component sends only for a name that has a callback."""
