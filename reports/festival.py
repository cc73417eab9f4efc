"""A year before, or no comparison where a festival moves or a period is not all in; the days around a festival."""

from collections.abc import Sequence
from typing import Any

from indicators import comparable, festivals
from indicators.festivals import Comparison
from reports.desk import Desk


def values_year_before(desk: Desk, indicator_id: str, by: str | Sequence[str]) -> dict[Any, float | None]:
    """Group → value a year before; empty where the two periods cannot be compared."""
    if not stands_beside(desk, indicator_id):
        return {}
    return desk.values(indicator_id, by, desk.period.year_before())


def stands_beside(desk: Desk, indicator_id: str) -> bool:
    """Whether the number may stand beside that of a year before: no festival moves it, and both are whole."""
    indicator = desk.catalogue[indicator_id]
    coverage = desk.coverage.of_estate(desk.estate) if desk.filter(indicator_id) else desk.coverage
    periods = (desk.period, desk.period.year_before())
    now, before = (coverage.period(indicator.sources, each) for each in periods)
    is_there = before != "no" and comparable.as_whole(indicator, now, before)
    return is_there and comparable.on_year(indicator, desk.period)


def received(desk: Desk) -> str:
    """What the bars of requests are, and whether a tick shows them a year before."""
    words = desk.words
    if not comparable.on_year(desk.catalogue["service_volume"], desk.period):
        return words.say("Requests received; not beside a year before, as Spring Festival moves")
    if not stands_beside(desk, "service_volume"):
        return words.say("Requests received; not beside a year before, as not all of both periods is in")
    return words.say("Requests received; the tick is a year before")


def compared(desk: Desk, indicator_id: str, by_record: bool = False) -> dict[str, Comparison]:
    """What came in of the chosen period's fair comparisons, by kind; none without a number or a workday."""
    indicator, kept = desk.catalogue[indicator_id], desk.filter(indicator_id)
    coverage = desk.coverage.of_estate(desk.estate) if kept else desk.coverage
    found = {
        pair.kind: desk.ask(festivals.compare, indicator_id, pair, tuple(kept.items()), by_record)
        for pair in festivals.pairs(desk.period)
        if festivals.came_in(pair, indicator.sources, coverage)
    }
    return {
        kind: each
        for kind, each in found.items()
        if None not in (each.now.value, each.before.value) and each.now.workdays and each.before.workdays
    }


def note(desk: Desk) -> str:
    """Why a January or February is not compared with itself; "" for other periods and the first year."""
    if comparable.on_year(desk.catalogue["service_volume"], desk.period):
        return ""
    words, together = desk.words, compared(desk, "service_volume").get("two_months")
    if together:
        now, before = together.now.days.festival, together.before.days.festival
        return words.say(
            "; Spring Festival is on {now}, last year on {before}: Jan and Feb are compared together",
            now=words.short_date(now),
            before=words.short_date(before),
        )
    if desk.reading("service_volume").year_ago is None:
        return ""
    return words.say("; Spring Festival moves: Jan and Feb are compared together once both are in")


def unlike(desk: Desk) -> str:
    """What the overview adds where numbers of events are not compared with the year before; "" elsewhere."""
    if comparable.on_year(desk.catalogue["service_volume"], desk.period):
        return ""
    return desk.words.say("; numbers of events are not compared, as Spring Festival moves")
