"""The rows behind a number, each with the file, sheet and row it came from. Rows of people: for who may see them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import PurePath
from typing import NamedTuple

import streamlit as st
from pandas import DataFrame, isna

from charts.words import Words
from indicators import engine
from indicators.readings import Reading
from indicators.shape import Indicator
from pages.parts import quoting, row_names, who_may
from pages.parts.desk import Desk

MOST = 5000
CODED = ("platform", "window", "channel", "sex", "rater_group", "level")  # dimensions that hold codes
LOGGED = (
    "rows-logged"  # that the openings of the dialog before us are in the log: it runs again at each click
)


class Asked(NamedTuple):
    """What a dialog is to open. read: the rows, when it comes to that. days: the period, as the log has it.

    said: the number they are behind, period and place in the reader's words; is_withheld: the number is not shown.
    """

    indicator: Indicator
    read: Callable[[], tuple[int, DataFrame]]
    days: str
    said: tuple[str, str, str]
    is_withheld: bool


def open_rows(desk: Desk, indicator_id: str, where: Mapping[str, object] | None = None) -> None:
    """A dialog with the rows of the chosen period, estate and group."""
    indicator = desk.catalogue[indicator_id]
    wanted = {**desk.filter(indicator_id, tuple(where or ())), **(where or {})}
    words, reading = desk.words, desk.reading(indicator_id, where)
    place = words.estate(desk.estate) if desk.estate else words.say("All estates")

    def read() -> tuple[int, DataFrame]:
        return engine.rows(desk.con, indicator, desk.period, wanted, MOST, desk.coverage, with_subject=True)

    def quote() -> None:
        quoting.offer(desk, indicator, desk.period, wanted)

    said = (number(reading, words), words.period(desk.period), place)
    _dialog(desk, Asked(indicator, read, desk.period.key, said, reading.is_suppressed), quote)


def open_rows_between(
    desk: Desk, indicator_id: str, first: date, last: date, where: Mapping[str, object] | None = None
) -> None:
    """A dialog with the rows of a group from a day to a day, both included."""
    indicator, words, end = desk.catalogue[indicator_id], desk.words, last + timedelta(days=1)
    estate = (where or {}).get("estate")
    place = words.estate(estate) if estate else words.say("All estates")

    def read() -> tuple[int, DataFrame]:
        return engine.rows_between(desk.con, indicator, first, end, where, MOST, with_subject=True)

    days = f"{words.date(first)}{words.either('至', ' to ')}{words.date(last)}"
    is_withheld = indicator.sensitive and bool(where)
    _dialog(desk, Asked(indicator, read, f"{first} to {last}", ("", days, place), is_withheld))


def _dialog(desk: Desk, asked: Asked, quote: Callable[[], None] | None = None) -> None:
    """quote: offers a code of the number; None where the days are no period that a receipt could name."""
    begin()

    @st.dialog(asked.indicator.title[desk.words.language], width="large")
    def show() -> None:
        if quote:
            quote()
        within(desk, asked)

    show()


def begin() -> None:
    """Before a dialog opens: what was opened or named in the one before is forgotten."""
    st.session_state[LOGGED] = ()
    row_names.forget()


def within(desk: Desk, asked: Asked) -> None:
    """In a dialog: the rows, for who may see them."""
    if asked.is_withheld:
        st.info(desk.words.say("This number is withheld, as few people are behind it; so are its rows."))
    elif not asked.indicator.sensitive or _is_let_in(desk, asked):
        _rows(desk, asked)


def _is_let_in(desk: Desk, asked: Asked) -> bool:
    """Whether the rows of people may be opened; then that is in the log, once a dialog."""
    reader = who_may.reader(desk, desk.words.say("Rows of people, without names"))
    what = f"rows of {asked.indicator.id}, {asked.days}"
    if reader and what not in st.session_state[LOGGED]:
        who_may.opens(desk, reader, what)
        st.session_state[LOGGED] += (what,)
    return reader is not None


def _rows(desk: Desk, asked: Asked) -> None:
    words = desk.words
    count, table = asked.read()
    st.html(f'<p class="fig-foot">{_summary(words, count, len(table), asked.said)}</p>')
    subjects, named = table.pop("subject"), _named(table, words)
    if asked.indicator.is_of_residents and len(table):
        named = row_names.beside(desk, named, subjects, f"{asked.indicator.id}, {asked.days}")
    st.dataframe(named, hide_index=True, height=min(420, 38 + 35 * len(table)), key="rows")


def number(reading: Reading, words: Words) -> str:
    """The number as pages show it; a quotient with what it is one of."""
    if reading.value is None or reading.indicator.kind != "ratio":
        return words.reading(reading)
    of = words.fraction(reading.numerator, reading.denominator)
    return words.either("{}（{}）", "{} ({})").format(words.value(reading.value, reading.indicator.unit), of)


def _summary(words: Words, count: int, shown: int, said: tuple[str, str, str]) -> str:
    number, period, place = said
    text = words.say_many("{n} row, {period}, {where}", "{n} rows, {period}, {where}", count,
                          period=period, where=place)  # fmt: skip
    parts = [*([f"<b>{number}</b>"] if number else []), text]
    if shown < count:
        parts.append(words.say("the first {n} are shown", n=words.number(shown)))
    return " · ".join(parts)


def _named(table: DataFrame, words: Words) -> DataFrame:
    """Columns under the reader's words; codes as labels; files by the name the office gave them."""
    table = table.assign(
        day=table["day"].dt.strftime("%Y-%m-%d"), sheet=table["sheet"].fillna(""),
        file=[PurePath(each).name or words.say("in no ledger") for each in table["file"].fillna("")],
    )  # fmt: skip
    if table["denominator"].isna().all():
        table = table.drop(columns="denominator")
    for name in table.columns:
        if name in (*CODED, "estate", "weekday"):
            table[name] = [labelled(name, each, words) for each in table[name]]
    return table.rename(columns=heads(words))


def labelled(dimension: str, value: object, words: Words) -> str:
    """A value of a dimension under the reader's words."""
    if dimension in CODED:
        return words.label(dimension, value)
    if dimension == "weekday" and not isna(value):
        return words.weekday(int(value))
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
