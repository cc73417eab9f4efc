"""The tokens keep what they promise, and what is made of them is fresh."""

import re

import pytest

from charts.theme import (
    COLOR,
    CONFIG,
    SEMANTIC,
    TOKENS,
    chart_css,
    chart_pairs,
    css_variables,
    pairs,
    streamlit_config,
)

MODES = ("light", "dark")
ROLES = ("better", "worse", "attention", "nodata")


def luminance(color: str) -> float:
    """Relative luminance after WCAG 2."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def of(mode: str) -> dict[str, str]:
    return {name: both[MODES.index(mode)] for name, both in pairs().items()}


def text_colors(mode: str) -> dict[str, str]:
    color = of(mode)
    neutral = {"ink": color["ink"], "ink_2": color["ink-2"], "ink_3": color["ink-3"]}
    return neutral | {role: color[f"{role}-text"] for role in (*ROLES, "accent")}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("ground", ["paper", "wash"])
def test_text_contrast_on_paper_and_wash_is_as_measured(mode, ground):
    color, noted = of(mode), TOKENS["checks"][mode][f"text_on_{ground}"]
    for name, text in text_colors(mode).items():
        found = contrast(text, color[ground])
        assert found == pytest.approx(noted[name], abs=0.011), name
        assert found >= 4.5, name


@pytest.mark.parametrize("mode", MODES)
def test_text_contrast_on_its_own_tint_is_as_measured(mode):
    color = of(mode)
    for name, noted in TOKENS["checks"][mode]["text_on_own_tint"].items():
        found = contrast(color[f"{name}-text"], color[f"{name}-tint"])
        assert found == pytest.approx(noted, abs=0.011), name
        assert found >= 4.5, name


@pytest.mark.parametrize("mode", MODES)
def test_marks_that_carry_meaning_reach_three_to_one(mode):
    color, checks = of(mode), TOKENS["checks"][mode]
    marks = {role: SEMANTIC[role]["mark"][mode] for role in ROLES} | {"accent": color["accent"]}
    for name, mark in marks.items():
        assert contrast(mark, color["paper"]) == pytest.approx(checks["mark_on_paper"][name], abs=0.011), name
        assert contrast(mark, color["paper"]) >= 3, name
    measured = [contrast(each, color["paper"]) for each in COLOR["categorical"][mode]]
    assert measured == pytest.approx(checks["categorical_on_paper"], abs=0.011)
    assert min(measured) >= 3


@pytest.mark.parametrize("mode", MODES)
def test_numbers_in_heat_map_cells_can_be_read(mode):
    color, flip = of(mode), COLOR["sequential"]["text_flips_after"]
    measured = [
        contrast(cell, color["ink" if step < flip else "paper"])
        for step, cell in enumerate(COLOR["sequential"][mode])
    ]
    assert measured == pytest.approx(TOKENS["checks"][mode]["cell_text"], abs=0.011)
    assert min(measured) >= 4.5


def test_every_light_colour_of_a_figure_has_one_dark_partner_and_both_rules():
    css = chart_css()
    for light, dark in chart_pairs().items():
        assert css.count(f"light-dark({light},{dark})") == 4  # fill and stroke, as drawn and as hatched


def test_css_variables_give_every_colour_by_name_with_a_fallback():
    css = css_variables()
    assert "--accent:#1f5f99;" in css
    assert "--accent:light-dark(#1f5f99,#6fb1e4);" in css
    assert "--attention-tint:" in css


def test_the_streamlit_configuration_is_fresh():
    assert CONFIG.read_text(encoding="utf-8") == streamlit_config(), "run: python -m charts.theme"


def test_no_colour_is_written_outside_the_tokens():
    for path in CONFIG.parents[1].glob("charts/**/*.py"):
        text = path.read_text(encoding="utf-8").replace("light-dark(#000,#fff)", "")
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", text), path.name
