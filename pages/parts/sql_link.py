"""The way to the page on which a question is asked in SQL."""

import streamlit as st

from charts.words import Words
from pages.parts import choices, sql_text

PAGE = "pages/sql.py"


def open_in_sql(sql: str) -> None:
    """Goes to the page with this text in the editor; it is not run until somebody asks."""
    sql_text.put(sql)
    st.switch_page(PAGE, query_params=choices.address())


def link(words: Words) -> None:
    """The way there with whatever was last written."""
    st.page_link(PAGE, label=words.say("Ask in SQL ›"), query_params=choices.address())


def of_indicator(words: Words, indicator_id: str) -> None:
    """The way to the query of an indicator, as it is defined, whatever was changed there before."""
    sql_text.forget_address()
    st.page_link(
        PAGE, label=words.say("Open in SQL ›"), width="content",
        query_params={**choices.address(), "indicator": indicator_id},
    )  # fmt: skip
