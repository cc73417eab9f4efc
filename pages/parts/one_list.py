"""One list for everybody: its numbers, where they are, who is on it and what takes one off; things by their rows."""

import streamlit as st
from pandas import DataFrame

from charts.ranking import ranking
from charts.words import MISSING, Words
from indicators.worker_rows import loads
from pages.parts import lists, rows, show
from pages.parts.desk import Desk
from questions.lists import engine
from questions.lists.shape import ActionList


def title(desk: Desk, asked: ActionList) -> str:
    words = desk.words
    place = (
        f"{words.estate(desk.estate)}{words.either('：', ': ')}" if desk.estate and asked.has_estates else ""
    )
    return f"{place}{asked.title[words.language]}{words.either('：', ': ')}{lists.waiting(desk, asked)}"


def numbers(desk: Desk, asked: ActionList) -> None:
    """Waiting, of how many, and how long; or which ledger did not come in."""
    words, found, here = desk.words, lists.standing(desk, asked), lists.place(desk, asked)
    if not found.is_known:
        st.info(words.say("There is no number: {why}.", why=lists.beside(desk, asked) or words.not_delivered))
        return
    unit = lists.UNITS[asked.subject]
    items = [
        (words.say("Waiting"), lists.waiting(desk, asked), "", ""),
        (words.say("Eligible"), _told(here.eligible, unit, words), "", ""),
    ]
    if desk.estate is None or not asked.has_estates:
        items += _waits(found, asked, words)
    show.strip(items)


def places_and_rule(desk: Desk, asked: ActionList) -> None:
    left, right = st.columns([6, 7], gap="large")
    if asked.has_estates and lists.standing(desk, asked).places:
        with left:
            _by_estate(desk, asked)
    with right if asked.has_estates else left:
        _rule(asked, desk.words)


def things(desk: Desk, asked: ActionList) -> None:
    """The rows of what waits: requests, honours, evidence. No person stands in them."""
    words, table = desk.words, desk.ask(engine.rows, asked.id)
    waiting = table[table["is_open"].astype(bool)]
    if desk.estate and asked.has_estates:
        waiting = waiting[waiting["estate"] == desk.estate]
    if waiting.empty or not lists.standing(desk, asked).is_known:
        return
    show.section(words.say("What waits"), words.say("each with the row it stands in"))
    height = min(420, 38 + 35 * len(waiting))
    table = _named(waiting, asked, desk)
    st.dataframe(table, hide_index=True, height=height, key="things", placeholder=MISSING)


def _told(number: int | None, unit: str, words: Words) -> str:
    return words.withheld if number is None else words.value(number, unit)


def _waits(found: engine.Standing, asked: ActionList, words: Words) -> list[tuple[str, str, str, str]]:
    items = []
    if found.longest is not None and found.longest > 0:
        label = words.say("Longest wait") if asked.is_of_people else words.say("Longest overdue")
        items.append((label, lists.days(found.longest, words), "", ""))
    if asked.is_of_people:
        never = words.value(found.never, lists.UNITS[asked.subject])
        items.append((words.say("Never in the log"), never, "", ""))
    return items


def _by_estate(desk: Desk, asked: ActionList) -> None:
    words, unit = desk.words, lists.UNITS[asked.subject]
    places = lists.standing(desk, asked).places
    labels = [words.estate(each.estate) for each in places]
    values = [each.waiting for each in places]
    texts = [words.withheld if each.waiting is None else None for each in places]
    here = [words.estate(desk.estate)] if desk.estate else []
    most = [] if here or None in values else [labels[values.index(max(values))]]
    said = (
        words.say("Most wait in {place}", place=most[0])
        if most and max(values)
        else words.say("Waiting, by estate")
    )
    drawn = ranking(labels, values, words, unit, named=here or most, texts=texts)
    below = words.say("Waiting, as of {day}", day=words.date(desk.data_date))
    show.figure("list-places", said, below, drawn)


def _rule(asked: ActionList, words: Words) -> None:
    lines = [
        (words.say("Who is on it"), asked.who),
        (words.say("What takes one off"), asked.closes),
        (words.say("Why"), asked.why),
        (words.say("Caution"), asked.caution),
    ]
    cells = [[show.Markup(f"<nobr>{show.safe(what)}</nobr>"), text[words.language]] for what, text in lines]
    show.table("list-rule", "", "", [words.say("This list"), ""], cells)


def _named(waiting: DataFrame, asked: ActionList, desk: Desk) -> DataFrame:
    words, heads, places = desk.words, rows.heads(desk.words), desk.ask(loads)
    shown = {words.say("What"): waiting["what"]}
    if asked.has_estates:
        shown[heads["estate"]] = waiting["estate"].map(words.estate)
    shown[asked.since[words.language]] = waiting["since"]
    if asked.subject == "case":
        shown[words.say("Days overdue")] = waiting["wait_days"]
    shown[heads["file"]] = [places[load_id][0] for load_id in waiting["load_id"]]
    shown[heads["sheet"]] = [places[load_id][1] or "" for load_id in waiting["load_id"]]
    shown[heads["row_no"]] = waiting["row_no"]
    return DataFrame(shown)
