"""The way from a piece of a page to the rows behind its numbers."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pages.parts import rows
from pages.parts.desk import Desk
from pages.parts.piece import choices

NOTHING: Mapping[str, object] = MappingProxyType({})


class Days(NamedTuple):
    """A number over some days, both included, that no choice of the page names. where: its group."""

    title: str
    indicator_id: str
    first: date
    last: date
    where: Mapping[str, object] = NOTHING


class Behind(NamedTuple):
    """The numbers whose rows a piece opens: of the page's period, each in `where`; and those over other days."""

    desk: Desk
    ids: Sequence[str]
    where: Mapping[str, object] = NOTHING
    days: Sequence[Days] = ()


def offer(behind: Behind) -> str:
    """HTML of the buttons, one a number."""
    words = behind.desk.words
    titles = {each: behind.desk.catalogue[each].title[words.language] for each in behind.ids}
    return choices(words.say("Rows behind"), titles | {each.title: each.title for each in behind.days})


def open_rows(behind: Behind, chosen: str) -> None:
    """The dialog of the button just clicked."""
    days = {each.title: each for each in behind.days}.get(chosen)
    if days:
        rows.open_rows_between(behind.desk, days.indicator_id, days.first, days.last, days.where)
    else:
        rows.open_rows(behind.desk, chosen, behind.where)
