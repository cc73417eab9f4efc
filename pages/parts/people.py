"""Names of staff, for pages that show them. Read once a session from the people's database, and logged there."""

import streamlit as st

from indicators import deliveries
from pages.parts.desk import Desk
from warehouse import connection


def staff_names(desk: Desk, why: str) -> dict[str, str]:
    """Names by staff_id, kept for this visit only, never in a cache that visitors share."""
    kept = f"staff-names-{desk.build_id}"
    if kept not in st.session_state:
        with connection.open_people(desk.build, "dashboard", why) as people:
            st.session_state[kept] = deliveries.staff_names(people)
    return st.session_state[kept]
