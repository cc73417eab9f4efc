"""The convenience points beside each other: what each did, and how many did anything."""

from charts.ranking import ranking
from reports import festival
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line

VOLUME, WEEKS, AT_WORK = "service_volume", "service_point_weeks_share", "service_points_at_work"


def points(desk: Desk) -> Exhibit:
    """A bar a point that did anything, all of them, the largest first; last year as a tick."""
    words = desk.words
    now = {name: each for name, each in desk.lines(VOLUME, "service_point").items() if name}
    before = festival.values_year_before(desk, VOLUME, "service_point")
    met = sorted(now, key=lambda name: -(now[name].value or 0))
    texts = [words.withheld if now[name].is_suppressed else None for name in met]
    values = [None if text else now[name].value for name, text in zip(met, texts, strict=True)]
    past = [before.get(name) for name in met]
    weeks = [each for name, each in desk.lines(WEEKS, "service_point").items() if name and each.denominator]
    steady = sum(each.numerator == each.denominator for each in weeks)
    note = words.say_many(
        "{n} point served somebody every week", "{n} points served somebody every week", steady
    )
    lines = (
        line(words.period(desk.period), [text or value for text, value in zip(texts, values, strict=True)]),
        line(words.period(desk.period.year_before()), past, "past"),
    )
    return Exhibit(
        "points", _finding(desk), festival.received(desk),
        ranking(met, values, words, "records", past, met[:1], texts=texts, in_order=True),
        Plot("bars", words.say("Convenience point"), tuple(met), lines, "records", (0,) if met else ()),
        (VOLUME, AT_WORK, WEEKS), note if weeks else "",
    )  # fmt: skip


def _finding(desk: Desk) -> str:
    words, reading = desk.words, desk.reading(AT_WORK)
    at_work, all_of_them = words.number(reading.value), reading.target
    if all_of_them is None:
        return words.say("{n} convenience points at work", n=at_work)
    return words.say("{n} of {all} convenience points at work", n=at_work, all=words.number(all_of_them))
