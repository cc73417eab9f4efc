"""The frame of a page: style, ribbon, title, filters. No numbers."""

from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from charts import theme
from charts.words import Words
from indicators.periods import Grain
from pages.parts import choices
from pages.parts.desk import Desk, available

STYLE = Path(__file__).with_name("page.css")
LOCALES = {"zh": "zh-CN", "en": "en"}


@cache
def _css() -> str:
    return theme.css_variables() + theme.chart_css() + STYLE.read_text(encoding="utf-8")


def style(words: Words, name: str) -> None:
    """The stylesheet, and the words that Streamlit has in English only."""
    said = {
        "stMainMenuItem-theme-System": words.say("Follow the system"),
        "stMainMenuItem-theme-Light": words.say("Light"),
        "stMainMenuItem-theme-Dark": words.say("Dark"),
    }
    menu = "".join(f'[data-testid="{key}"]::after{{content:"{word}"}}' for key, word in said.items())
    brand = (
        '.stAppHeader :is(div,a,button):has(>[data-testid="stHeaderLogo"])::after'
        f'{{content:"{name}"}}'
        f'[data-testid="stStatusWidget"] button::after{{content:"{words.say("Stop")}"}}'
    )
    uploader = (
        f'.stFileUploader button [data-testid="stMarkdownContainer"]::after'
        f'{{content:"{words.say("Choose files")}"}}'
        f'[data-testid="stFileUploaderDropzoneInstructions"]::after'
        f'{{content:"{words.say("or drag them here")}"}}'
    )
    st.html(f"<style>{_css()}{menu}{brand}{uploader}</style>")


def switch_language(words: Words) -> None:
    """The button in the header; fixed there by the stylesheet."""
    other = "en" if words.language == "zh" else "zh"
    with st.container(key="lang", width="content"):
        st.button(
            "English" if other == "en" else "中文", type="tertiary", key="language",
            on_click=choices.keep, args=("lang", other, "zh"),
        )  # fmt: skip


def page(
    desk: Desk, title: str, subtitle: str, filters: tuple[str, ...] = ("period", "estate"), back=None,
    grain: Grain | None = None,
) -> None:  # fmt: skip
    """Ribbon, title, filters. back: (page file, label) of the page this one belongs to. grain: only such periods."""
    words = desk.words
    if back:
        st.page_link(back[0], label=f"‹ {back[1]}")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="head"):
        st.html(
            f'<div class="page-title" lang="{LOCALES[words.language]}">{_ribbon(words) if desk.is_fictional else ""}'
            f"<h1>{escape(title)}</h1><p>{escape(subtitle)}</p></div>"
        )
        if filters:
            with st.container(horizontal=True, width="content", gap="xsmall", key="filters"):
                filters_of(desk, filters, grain)


def _ribbon(words: Words) -> str:
    return (
        f'<p class="ribbon"><i></i><b>{words.say("Demonstration data")}</b>'
        f"<span>{words.say('People, staff and numbers are fictional')}</span></p>"
    )


def filters_of(
    desk: Desk, filters: tuple[str, ...] = ("period", "estate"), grain: Grain | None = None
) -> None:
    """The select boxes of period and estate."""
    words = desk.words
    if "period" in filters:
        periods = {
            each.key: words.period(each) for each in available(desk.coverage) if grain in (None, each.grain)
        }
        _choose("period", words.say("Period"), periods, desk.period.key, 172)
    if "estate" in filters:
        names = [estate.name["zh"] for estate in desk.community.estates]
        estates = {"": words.say("All estates")} | {name: words.estate(name) for name in names}
        _choose("estate", words.say("Estate"), estates, desk.estate or "", 150)


def _choose(name: str, label: str, options: dict[str, str], value: str, width: int) -> None:
    """A select box; its choice is kept before the page runs, so that one run of the page shows it."""
    key = f"select-{name}-{st.session_state.get('choice-lang')}"
    st.session_state[key] = value  # an address may have chosen it
    st.selectbox(
        label, list(options), format_func=options.get, key=key, label_visibility="collapsed", width=width,
        on_change=_keep_chosen, args=(name, key),
    )  # fmt: skip


def _keep_chosen(name: str, key: str) -> None:
    choices.keep(name, st.session_state[key])


def no_build(words: Words) -> None:
    """The calm page shown while there is nothing to read."""
    st.html(
        f'<div class="empty"><b>{words.say("No data yet")}</b>'
        f"<span>{words.say('Put the spreadsheets into data/inbox, one folder a ledger, then run')} "
        "<code>python3 run.py</code></span></div>"
    )
