"""Writing what was typed: saved, or a calm sentence why not. A name met is said to nobody but who typed it."""

from collections.abc import Callable

import streamlit as st

from charts.words import Words
from state.refused import Refused

SECRETARY = "secretary"  # who writes until there are accounts


def write(event: Callable[[], object], words: Words) -> None:
    """Adds the event and shows the page anew; a refusal is said instead, and what was typed stays."""
    try:
        event()
    except Refused as refused:
        st.warning(why(refused, words))
    else:
        st.rerun()


def why(refused: Refused, words: Words) -> str:
    return {
        Refused.EMPTY: words.say("Nothing was saved: a field is still empty."),
        Refused.PERSONAL_NUMBER: words.say(
            "Nothing was saved: the text holds a telephone or ID number. Leave it out."
        ),
        Refused.NAME: words.say(
            "Nothing was saved: “{name}” is a name on the registers. Write the post, not the name; if it is meant as a "
            "word, say it differently.",
            name=words.either("”“", "”, “").join(refused.found),
        ),
        Refused.DUE_TOO_EARLY: words.say(
            "Nothing was saved: the day must be after the one it stood at, and not before the meeting."
        ),
        Refused.DAYS_REVERSED: words.say("Nothing was saved: the last day is before the first."),
        Refused.CHANGED_MEANWHILE: words.say(
            "Nothing was saved: somebody else has changed it meanwhile. Look again."
        ),
        Refused.NAME_TAKEN: words.say(
            "Nothing was saved: there is a question of this name. Choose another name."
        ),
        Refused.SQL_IN_DECK: words.say(
            "A question in SQL cannot stand on a wall: small numbers of people could not be withheld. Ask it by hand."
        ),
        Refused.OVER: words.say("Nothing was saved: it stands so already, or was withdrawn."),
    }[refused.why]
