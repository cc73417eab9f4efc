"""The brief of a desk's period, put together."""

from dataclasses import replace

from reports.brief import ahead, facilities, opening, organisation, results
from reports.brief.shape import Brief, Section
from reports.desk import Desk


def assemble(desk: Desk, *more: Section) -> Brief:
    """The whole community, whatever estate the desk is filtered by; small numbers are withheld as on a wall.

    more: sections that stand last.
    """
    desk = replace(desk, estate=None, is_projected=True)
    words = desk.words
    name = desk.community.name[words.language]
    return Brief(
        words.say("Work brief of {name}", name=name), spoken_of(desk), words.say("All estates"),
        opening.lead(desk),
        (organisation.section(desk), facilities.section(desk), results.section(desk), ahead.section(desk), *more),
    )  # fmt: skip


def spoken_of(desk: Desk) -> str:
    """The period; of one that is not over also the day up to which there are data."""
    words, period = desk.words, desk.words.period(desk.period)
    if desk.period.last_day <= desk.data_date:
        return period
    return period + words.say(", data up to {day}", day=words.date(desk.data_date))
