"""Quoting a number: the button beside its rows, and the code that leads back to it."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from indicators.periods import Period
from indicators.shape import Indicator
from pages.parts import choices, show
from pages.parts.desk import Desk
from reports import receipts as quoted
from state import receipts
from warehouse import builds


def file() -> Path:
    return builds.STATE / receipts.FILE


def offer(desk: Desk, indicator: Indicator, period: Period, where: Mapping[str, object]) -> None:
    """A small button; once it is pressed, the code and the way to the receipt."""
    words = desk.words
    if not st.button(words.say("Quote"), key="quote", type="tertiary"):
        return
    small = desk.community.limits["small_count"]
    code = quoted.quote(file(), desk.con, indicator, period, where, desk.coverage, small, desk.build_id)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="quoted"):
        said = words.say("Quote this number as {code}", code=code)
        show.write(f'<p class="rule"><b>{show.safe(said)}</b></p>')
        st.page_link(
            "pages/receipt.py", label=words.say("Receipt ›"), width="content",
            query_params={**choices.address(), "code": code},
        )  # fmt: skip


def link(desk: Desk) -> None:
    """The way to where a code is typed in."""
    st.page_link("pages/receipt.py", label=desk.words.say("Enter a code ›"), query_params=choices.address())
