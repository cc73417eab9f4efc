"""A Plotly figure on a page, drawn by the part of plotly.js that knows bars and lines.

`st.plotly_chart` loads four times as much script, throws a changed chart away and draws the new one twice.
"""

from pathlib import Path

import streamlit as st

from charts.drawing import Drawing

HERE = Path(__file__).parent
LIBRARY = "plotly-basic-4.1.1.min.js"  # in static/; the version that plotly.py draws with

_component = st.components.v2.component(
    "figure",
    html='<div class="fig"><div class="fig-top"></div><div class="chart"></div><div class="fig-end"></div></div>',
    js=HERE.joinpath("plot.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def plot(figure: Drawing, key: str, head: str, foot: str, alt: str) -> None:
    """Bars and lines only; as wide as its place, as high as its layout says.

    head, foot: HTML of ours over and under it, in the same piece: each piece of a page costs the browser a turn.
    alt: what it shows, in a sentence.
    """
    base = st.get_option("server.baseUrlPath").strip("/")
    library = "/".join(["", *filter(None, [base]), "app", "static", LIBRARY])
    data = {"library": library, "figure": figure.to_json(), "head": head, "foot": foot, "alt": alt}
    _component(key=key, height="content", data=data)
