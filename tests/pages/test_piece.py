"""The script that draws the figures is the one plotly.py writes them for."""

from pathlib import Path

from plotly.offline import get_plotlyjs_version

from pages.parts import piece

STATIC = Path(piece.__file__).parents[2] / "static"


def test_the_script_is_of_the_version_that_plotly_writes_figures_for():
    head = (STATIC / piece.LIBRARY).read_text(encoding="utf-8")[:200]
    assert f"plotly.js (basic - minified) v{get_plotlyjs_version()}" in head
