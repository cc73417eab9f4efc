"""The lists beside each other: how many wait, of how many, how long, where. No names here."""

import streamlit as st

from charts.words import MISSING, Words
from pages.parts import choices, show
from pages.parts.desk import Desk
from questions.lists import catalogue, engine
from questions.lists.engine import Place, Standing
from questions.lists.shape import ActionList

UNITS = {"resident": "people", "case": "records", "honour": "items", "evidence": "items"}


def chosen() -> ActionList | None:
    """The list of the address; None: all of them."""
    name = choices.remembered("list", ["", *catalogue.load()], "")
    return catalogue.load()[name] if name else None


def standing(desk: Desk, asked: ActionList) -> Standing:
    return desk.ask(engine.standing, asked.id, desk.community.limits["small_count"])


def place(desk: Desk, asked: ActionList) -> Place:
    """The numbers of the chosen estate, where the list has estates."""
    return standing(desk, asked).at(desk.estate if asked.has_estates else None)


def waiting(desk: Desk, asked: ActionList) -> str:
    """228人, 不显示 or 未报送."""
    if not standing(desk, asked).is_known:
        return desk.words.not_delivered
    number = place(desk, asked).waiting
    return desk.words.withheld if number is None else desk.words.value(number, UNITS[asked.subject])


def title(desk: Desk) -> str:
    words = desk.words
    known = [each for each in catalogue.load().values() if standing(desk, each).is_known]
    busy = [each for each in known if place(desk, each).waiting != 0]
    if not known:
        return words.say("No list can be made: ledgers were not delivered")
    if not busy:
        return words.say("Nobody and nothing waits on any list")
    return words.say(
        "On {n} of {total} lists somebody or something waits",
        n=words.number(len(busy)),
        total=words.number(len(catalogue.load())),
    )


def subtitle(desk: Desk) -> str:
    words = desk.words
    return words.say(
        "As of {day}, the day of the data; who was served leaves the list with the next build",
        day=words.date(desk.data_date),
    )


def way_back(words: Words) -> None:
    _go(f"‹ {words.say('To do lists')}", "", "todo-back")


def all_lists(desk: Desk) -> None:
    """A row a list: the number, what it is of, how long the longest waits, and the way to it."""
    words = desk.words
    with st.container(key="attention-lists"):
        for asked in catalogue.load().values():
            with st.container(
                horizontal=True, vertical_alignment="center", gap="small", key=f"attn-{asked.id}"
            ):
                with st.container(width="stretch", gap=None):
                    show.write(
                        f'<div class="attn todo" lang="{words.either("zh-CN", "en")}">{_number(desk, asked)}'
                        f'<span class="say">{show.safe(asked.title[words.language])}'
                        f"<small>{show.safe(beside(desk, asked))}</small></span></div>"
                    )
                _go(words.say("Open the list ›"), asked.id, f"todo-{asked.id}")


def _go(label: str, list_id: str, key: str) -> None:
    """The same page with another list: a link to a page from itself would leave the address as it was."""
    st.button(label, key=key, type="tertiary", on_click=choices.keep, args=("list", list_id, ""))


def beside(desk: Desk, asked: ActionList) -> str:
    """Of how many, and the longest wait; which ledger is missing where there is no number."""
    words, found, here = desk.words, standing(desk, asked), place(desk, asked)
    if not found.is_known:
        names = words.join([each[words.language] for each in found.missing])
        return words.say("not delivered for all of the span: {ledgers}", ledgers=names) if names else ""
    of = words.value(here.eligible, UNITS[asked.subject])
    said = [] if here.eligible is None else [words.say("of {n}", n=of)]
    if desk.estate is None or not asked.has_estates:
        said += longest(found, asked, words)
    return words.either("，", ", ").join(said)


def longest(found: Standing, asked: ActionList, words: Words) -> list[str]:
    """The longest wait and who was never seen; nothing for what is still to come."""
    said = []
    if found.longest is not None and found.longest > 0:
        span, is_wait = days(found.longest, words), asked.is_of_people
        late = words.say("longest {days} overdue", days=span)
        said.append(words.say("longest {days}", days=span) if is_wait else late)
    if asked.is_of_people and found.never:
        said.append(words.say("{n} never in the log", n=words.number(found.never)))
    return said


def days(number: int, words: Words) -> str:
    said = words.number(number)
    return words.say("{n} day", n=said) if number == 1 else words.say("{n} days", n=said)


def by_estate(desk: Desk) -> None:
    """Lists by estates; a number that is withheld is told as such."""
    words, estates = desk.words, [each.name["zh"] for each in desk.community.estates]
    asked = [each for each in catalogue.load().values() if each.has_estates]
    lines = []
    for each in asked:
        found = standing(desk, each)
        cells = [_cell(found, found.at(estate), words) for estate in (*estates, None)]
        lines.append(
            [show.Markup(f'<span class="wide">{show.safe(each.title[words.language])}</span>'), *cells]
        )
    heads = [words.say("List"), *(words.estate(each) for each in estates), words.say("Community")]
    note = words.say("Those whose estate is not stated are in the community's number only.")
    if any(place.waiting is None for each in asked for place in standing(desk, each).places):
        note += words.either("", " ") + words.say(
            "Withheld: few people, or another estate's few could be worked out."
        )
    show.table(
        "list-estates", words.say("Waiting, estate by estate"), words.say("People; requests in the last line"), heads,
        lines, tuple(range(1, len(heads))), note=note,
    )  # fmt: skip


def about(words: Words) -> None:
    """What no list can say."""
    st.caption(
        words.say(
            "No ledger tells until when the cards of residents are valid, so there is no list of cards about to expire."
        )
    )


def _number(desk: Desk, asked: ActionList) -> show.Markup:
    is_off = not standing(desk, asked).is_known or place(desk, asked).waiting in (0, None)
    return show.number(waiting(desk, asked), "", "off" if is_off else "")


def _cell(found: Standing, here: Place, words: Words) -> str:
    if not found.is_known:
        return MISSING
    return words.withheld if here.waiting is None else words.number(here.waiting)
