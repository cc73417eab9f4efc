"""Schemes of honours to begin a campaign from: where each was read, what is not known, and its workbook."""

import streamlit as st

from charts.words import Words
from community import scheme_words, schemes
from community.schemes import Scheme
from pages.parts import bring_in_commands as commands
from pages.parts import show
from warehouse.contracts import ContractError


def offer(words: Words) -> None:
    """A line a scheme. Read and drawn when it is opened; a workbook is written when it is asked for."""
    with st.expander(words.say("Begin a campaign from a scheme"), key="schemes", on_change="rerun") as box:
        if not box.open:
            return
        note = words.say(
            "Reference values, as a workbook with areas, standards, points and rules: check it by the document that "
            "holds for you, fill in owners and days, and drop it above."
        )
        st.html(f'<p class="fig-foot">{note}</p>')
        with st.container(gap=None):
            for name in schemes.names():
                _line(name, words)


def _line(name: str, words: Words) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"got-scheme-{name.replace('_', '-')}"
    ):
        try:
            scheme = schemes.load(name)
        except ContractError as error:
            chip, below = show.chip("nodata", words.say("not usable yet")), error.problems
            show.write(_said(chip, name, below))
            return
        with st.container(width="stretch", gap=None):
            show.write(_said(_chip(scheme, words), scheme.title[words.language], _below(scheme, words)))
        st.download_button(
            words.say("Download"), lambda: commands.scheme(name, words.language), f"{scheme.campaign}.xlsx",
            on_click="ignore", type="tertiary", key=f"scheme-{name}",
        )  # fmt: skip


def _chip(scheme: Scheme, words: Words) -> str:
    if scheme.is_confirmed:
        return show.chip("better", words.say("confirmed"))
    return show.chip("attention", words.say("to be confirmed"))


def _below(scheme: Scheme, words: Words) -> list[str]:
    counts = (scheme_words.known(scheme, words.say), scheme_words.bars(scheme, words.say))
    unknown = scheme.unknown[words.language]
    return [
        words.either("；", "; ").join(counts),
        words.say("Source: {source}", source=scheme.source[words.language]),
        *([words.say("Not known: {unknown}", unknown=unknown)] if unknown else []),
    ]


def _said(chip: str, title: str, below: list[str]) -> str:
    lines = "".join(f"<small>{show.safe(line)}</small>" for line in below)
    return f'<div class="got">{chip}<div><b>{show.safe(title)}</b>{lines}</div></div>'
