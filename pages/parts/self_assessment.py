"""The office's own list of criteria to take away, with points and evidence numbers filled in."""

from datetime import date

import streamlit as st

from charts.words import MISSING
from indicators import self_assessment
from indicators.campaigns import Standing
from pages.parts import bring_in, show
from pages.parts import bring_in_commands as commands
from pages.parts.desk import Desk

KEY = "self-assessment"  # of the session: what it was asked for, workbooks by name, what to know, what stopped it


@st.fragment
def offer(desk: Desk, one: Standing, today: date) -> None:
    """The workbooks are made when they are asked for, and forgotten with the campaign, the day or the build."""
    words = desk.words
    show.section(
        words.say("Self-assessment"),
        words.say("your own workbook as it came in, points and evidence numbers filled in; as of {day}",
                  day=words.date(today)),
    )  # fmt: skip
    wanted = (desk.build_id, one.campaign.campaign_id, today, words.language)
    made = st.session_state.get(KEY)
    if made and made[0] != wanted:
        _forget()
        made = None
    with st.container(horizontal=True, gap="medium", vertical_alignment="center", key="assess"):
        replaces = st.toggle(
            words.say("Replace what says something else"), key="assess-replace", on_change=_forget
        )
        st.button(
            words.say("Fill in the workbook"), key="assess-fill", on_click=_fill,
            args=(desk, wanted, replaces), disabled=made is not None,
        )  # fmt: skip
        files = made[1] if made else {}
        for name, content in files.items():
            st.download_button(
                words.say("Download {file}", file=name), content, name, on_click="ignore", type="primary",
                key=f"assess-{name}",
            )  # fmt: skip
    if made and made[3] is not None:
        bring_in.problems(made[3], words)
    elif made and made[2]:
        lines = "".join(f"<li>{show.safe(each)}</li>" for each in made[2])
        show.write(
            f'<div class="stopped">{show.chip("attention", words.say("to know"))}<ul>{lines}</ul></div>'
        )
    with st.expander(words.say("Numbers of the evidence"), key="assess-numbers", on_change="rerun") as box:
        if box.open:
            _numbers(desk, one, today)


def _numbers(desk: Desk, one: Standing, today: date) -> None:
    """Which paper has which number."""
    words = desk.words
    lines = [
        {
            words.say("Number"): each.number, words.say("Title"): each.title, words.say("Criterion"): each.criterion,
            words.say("Dated"): str(each.evidence_date or MISSING),
            words.say("Valid until"): str(each.expiry_date or MISSING),
            words.say("State"): words.say("holds") if each.holds else words.say("does not hold"),
        }
        for each in desk.ask(self_assessment.papers, one.campaign.campaign_id, today)
    ]  # fmt: skip
    st.dataframe(lines, hide_index=True, height=min(420, 38 + 35 * len(lines)), key="assess-papers")


def _fill(desk: Desk, wanted: tuple, replaces: bool) -> None:
    build_id, campaign_id, today, language = wanted
    standing = desk.ask(self_assessment.document, campaign_id, today, build_id)
    files, told, problems = {}, [], None
    try:
        files, told = commands.self_assessment(standing, replaces, language)
    except commands.Refused as error:
        problems = error.sentences
    st.session_state[KEY] = (wanted, files, told, problems)


def _forget() -> None:
    st.session_state.pop(KEY, None)
