"""The rows that have to be mended, as a workbook to take away."""

import streamlit as st

from charts.words import Words
from pages.parts import bring_in_commands as commands


def download(build: str, words: Words) -> None:
    """A button; the workbook is written when it is asked for.

    It is named after its build: mended and dropped, it must not take the place of an earlier one in the inbox.
    """
    st.download_button(
        words.say("Download the rows to mend"), lambda: commands.returns(words.language),
        f"{words.say('rows to mend')} {build}.xlsx", on_click="ignore", key="returns",
    )  # fmt: skip
