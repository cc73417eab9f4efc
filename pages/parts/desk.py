"""The desk of this run of a page: the newest build, and what the reader chose."""

from indicators.periods import Period
from pages.parts import choices
from reports import desk as desks
from reports.desk import Desk, available
from warehouse import builds

__all__ = ["Desk", "available", "open_desk"]


def open_desk(is_projected: bool = False) -> Desk:
    """Language, period and estate as chosen; unknown ones fall away. is_projected: for a wall."""
    build = builds.newest(builds.ROOT)
    whole = desks.opened(build, choices.language())
    periods = [each.key for each in available(whole.coverage)]
    chosen = choices.remembered("period", periods, whole.period.key)
    names = [estate.name["zh"] for estate in whole.community.estates]
    estate = choices.remembered("estate", ["", *names], "")
    return desks.opened(build, whole.words.language, Period.parse(chosen), estate or None, is_projected)
