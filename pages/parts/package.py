"""The data package of the build in service to take away: rows of people, so it is asked who takes it and what for."""

import streamlit as st

from pages.parts import show, who_may
from pages.parts.desk import Desk
from questions import data_package


def offer(desk: Desk) -> None:
    """A line that opens: what the package is, who takes it, then the button. It is made when it is asked for."""
    words = desk.words
    show.section(
        words.say("Take the data along"),
        words.say("All tables without names, as a Frictionless data package"),
    )
    with st.expander(words.say("Data package"), key="package", on_change="rerun") as box:
        if not box.open:
            return
        note = words.say(
            "A CSV file a table, and what each column means. No names, numbers or birth dates, but rows of single "
            "persons: treat it as personal data."
        )
        st.html(f'<p class="fig-foot">{note}</p>')
        reader = who_may.reader(desk, words.say("All tables of this build, without names"))
        if reader:
            _button(desk, reader)


def _button(desk: Desk, reader: who_may.Reader) -> None:
    def made() -> bytes:
        who_may.opens(desk, reader, "data package")
        return data_package.packed(desk.build)

    st.download_button(
        desk.words.say("Download the data package"), made, data_package.file_name(desk.build), "application/zip",
        on_click="ignore", key="package-file",
    )  # fmt: skip
    st.caption(desk.words.say("Making it takes about ten seconds."))
