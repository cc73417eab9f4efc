"""The rows behind a number, each with the file, sheet and row it came from. No names: they are not here."""

from collections.abc import Callable
from datetime import date, timedelta

import streamlit as st
from pandas import DataFrame

from charts.words import Words
from indicators import engine
from indicators.shape import Indicator
from pages.parts import quoting
from pages.parts.desk import Desk

MOST = 5000
CODED = ("platform", "window", "channel", "sex", "rater_group", "level")  # dimensions that hold codes


def open_rows(desk: Desk, indicator_id: str, where: dict | None = None) -> None:
    """A dialog with the rows of the chosen period, estate and group."""
    indicator = desk.catalogue[indicator_id]
    wanted = {**desk.filter(indicator_id, tuple(where or ())), **(where or {})}
    words = desk.words
    place = words.estate(desk.estate) if desk.estate else words.say("All estates")

    def read() -> tuple[int, DataFrame]:
        return engine.rows(desk.con, indicator, desk.period, wanted, MOST, desk.coverage)

    def quote() -> None:
        quoting.offer(desk, indicator, desk.period, wanted)

    _dialog(desk, indicator, read, words.period(desk.period), place, quote)


def open_rows_between(
    desk: Desk, indicator_id: str, first: date, last: date, where: dict | None = None
) -> None:
    """A dialog with the rows of a group of the whole community from a day to a day, both included."""
    indicator, words = desk.catalogue[indicator_id], desk.words

    def read() -> tuple[int, DataFrame]:
        return engine.rows_between(desk.con, indicator, first, last + timedelta(days=1), where, MOST)

    days = f"{words.date(first)}{words.either('至', ' to ')}{words.date(last)}"
    _dialog(desk, indicator, read, days, words.say("All estates"))


def _dialog(
    desk: Desk, indicator: Indicator, read: Callable[[], tuple[int, DataFrame]], period: str, place: str,
    quote: Callable[[], None] | None = None,
) -> None:  # fmt: skip
    """quote: offers a code of the number; None where the days are no period that a receipt could name."""
    words = desk.words

    @st.dialog(indicator.title[words.language], width="large")
    def show() -> None:
        if quote:
            quote()
        if indicator.sensitive:
            st.info(words.say("Rows of small groups are not shown here, to protect the people in them."))
            return
        count, table = read()
        st.html(f'<p class="fig-foot">{_summary(words, count, len(table), period, place)}</p>')
        st.dataframe(_named(table, words), hide_index=True, height=min(420, 38 + 35 * len(table)), key="rows")

    show()


def _summary(words: Words, count: int, shown: int, period: str, place: str) -> str:
    text = words.say_many("{n} row, {period}, {where}", "{n} rows, {period}, {where}", count,
                          period=period, where=place)  # fmt: skip
    return (
        text if shown == count else f"{text} · {words.say('the first {n} are shown', n=words.number(shown))}"
    )


def _named(table, words):
    """Columns under the reader's words; codes as labels."""
    table = table.assign(day=table["day"].dt.strftime("%Y-%m-%d"), sheet=table["sheet"].fillna(""))
    if table["denominator"].isna().all():
        table = table.drop(columns="denominator")
    for name in table.columns:
        if name in (*CODED, "estate"):
            table[name] = [labelled(name, each, words) for each in table[name]]
    return table.rename(columns=heads(words))


def labelled(dimension: str, value: object, words: Words) -> str:
    """A value of a dimension under the reader's words."""
    if dimension in CODED:
        return words.label(dimension, value)
    return words.estate(value) if dimension == "estate" else str(value)


def heads(words: Words) -> dict[str, str]:
    """Column or dimension → the reader's word for it."""
    return {
        "day": words.say("Day"), "numerator": words.say("Counted"), "denominator": words.say("Out of"),
        "file": words.say("File"), "sheet": words.say("Sheet"), "row_no": words.say("Row"),
        "estate": words.say("Estate"), "platform": words.say("Platform"), "window": words.say("Window"),
        "channel": words.say("Channel"), "item": words.say("Item"), "sex": words.say("Sex"),
        "service_point": words.say("Convenience point"), "weekday": words.say("Weekday"),
        "hour": words.say("Hour"), "staff_id": words.say("Staff no."), "category": words.say("Category"),
        "rater_group": words.say("Raters"), "area": words.say("Area"), "campaign_id": words.say("Campaign"),
        "level": words.say("Level"), "post": words.say("Post"), "age_group": words.say("Age"),
        "household_size": words.say("Household size"), "star": words.say("Star"),
        "age_of_backlog": words.say("Backlog"),
    }  # fmt: skip
