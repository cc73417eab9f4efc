"""Who may see persons' rows and names: whoever sits at the machine the data lies on, once they said who and what for.

There are no accounts: what a reader says of themselves is written to the access log, not proved. See docs/people.md.
"""

import os
from ipaddress import IPv6Address, ip_address
from typing import Any, NamedTuple

import streamlit as st

from charts.words import Words
from pages.parts.desk import Desk
from reports import exports, names
from state.persons import checked
from state.refused import Refused
from warehouse import connection

SETTING = "COMMUNITY_DASHBOARD_NAMES"
AT_THE_MACHINE = (
    "here"  # the default; any other word of the setting closes, so that a slip of the pen does not open
)
PASSED_ON = (
    "X-Forwarded-For",
    "X-Real-Ip",
    "Forwarded",
    "Via",
)  # a proxy says that it speaks for somebody else
KEPT = "reader"  # where the session keeps what its reader said, and nothing else does
WHO, WHY = "reader-who", "reader-why"
LONGEST = 80  # characters of either that are kept


class Reader(NamedTuple):
    """Who opens, by the post they say they hold, and what for. Never a name."""

    who: str
    why: str


def reader(desk: Desk, what: str) -> Reader | None:
    """Whoever may go on, else None after a calm sentence or the form that asks.

    what: what is to be opened, as the form says it ("Rows of residents, without names"). Opening it is the caller's
    to log: `people` or `opens`.
    """
    words = desk.words
    if not is_allowed():
        st.info(words.say("Rows of people and names are switched off by a setting of this machine."))
        return None
    if not is_here():
        st.info(
            words.say(
                "Rows of people and names open only at the machine the data lies on; you came over the network. The "
                "numbers are the same here and there."
            )
        )
        return None
    return st.session_state.get(KEPT) or _asked(desk, what)


def opens(desk: Desk, reader: Reader, what: str) -> None:
    """A line in the access log for rows opened without names. what: indicator and period, never a person."""
    connection.log_opening(desk.build, reader.who, _reason(reader, what))


def people(desk: Desk, reader: Reader, what: str) -> Any:
    """Connection to names and addresses, opened and logged. To be closed; what is read from it is kept nowhere."""
    return connection.open_people(desk.build, reader.who, _reason(reader, what))


def is_allowed() -> bool:
    return os.environ.get(SETTING, "").strip().lower() in ("", AT_THE_MACHINE)


def is_here() -> bool:
    """Whether the browser runs on this machine, as far as its connection tells: Streamlit has None for that."""
    if any(name in st.context.headers for name in PASSED_ON):
        return False
    address = st.context.ip_address
    if address is None:
        return True
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return (mapped or found).is_loopback


def _reason(reader: Reader, what: str) -> str:
    return f"{what}: {reader.why}"


def _asked(desk: Desk, what: str) -> Reader | None:
    """The form, and the reader once it was filled in."""
    words, place = desk.words, st.empty()
    with place.form("reader-form", border=False, enter_to_submit=False):
        st.markdown(f"**{what}**")
        st.caption(
            words.say(
                "Post and purpose are asked for once a session and written to the access log with each opening. No "
                "name is wanted."
            )
        )
        posts = exports.makers(desk)
        st.selectbox(
            words.say("Your post"), posts, None, placeholder=words.say("Choose or type"), accept_new_options=True,
            key=WHO,
        )  # fmt: skip
        st.text_input(words.say("What for"), key=WHY)
        is_said = st.form_submit_button(words.say("Continue"), type="primary")
    if is_said:
        given = _given(desk, words)
        if given:
            st.session_state[KEPT] = given
            place.empty()
            return given
    return None


def _given(desk: Desk, words: Words) -> Reader | None:
    """What was typed, if it is complete and names nobody of the registers."""
    who, why = (st.session_state[WHO] or "")[:LONGEST], st.session_state[WHY][:LONGEST]
    try:
        known = names.everybodys(desk.build, "post and purpose of a reader")
        return Reader(*checked(known, who, why))
    except Refused as refused:
        st.warning(_why_not(refused, words))
        return None


def _why_not(refused: Refused, words: Words) -> str:
    return {
        Refused.EMPTY: words.say("Not opened: give both, the post and what for."),
        Refused.PERSONAL_NUMBER: words.say(
            "Not opened: the text holds a telephone or ID number. Leave it out."
        ),
        Refused.NAME: words.say(
            "Not opened: this is written to a log. Give the post, and no name of anybody."
        ),
    }[refused.why]
