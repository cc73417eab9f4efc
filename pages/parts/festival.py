"""The days around a festival of this year and last beside each other, on a page."""

from charts import findings
from charts.findings.festivals import days, name
from indicators.festivals import Comparison, Measure
from pages.parts import show
from pages.parts.desk import Desk
from reports.festival import compared

ELDERS = "elder_service_people"


def change(desk: Desk) -> str:
    """1—2月 ↑ 8.2%: what stands under the volume of a January or February; "" where it is not told."""
    together = compared(desk, "service_volume").get("two_months")
    if not together:
        return ""
    moved = desk.words.change_between(together.now.value, together.before.value, together.indicator.unit)
    return desk.words.say("Jan and Feb {change}", change=moved)


def block(desk: Desk) -> None:
    """Requests around the festival of this year and last, per workday; nothing for periods it does not touch."""
    words, found = desk.words, compared(desk, "service_volume")
    if not found:
        return
    heads = [
        "", words.say("Workdays"), words.say("Received"), words.say("Per workday"),
    ]  # fmt: skip
    lines = [_line(each.kind, side, desk) for each in found.values() for side in (each.now, each.before)]
    title = _title(list(found.values())[-1], desk)
    elders = compared(desk, ELDERS, by_record=True).get("double_ninth")
    if elders:
        title = findings.festival(elders, words.say("received per workday for residents 60+"), words)
        heads += [words.say("60+, received"), words.say("60+, per workday"), words.say("60+, people")]
        people = compared(desk, ELDERS)["double_ninth"]
        lines[0] += [*_numbers(elders.now, desk), words.at_mark(people.now.value, "people")]
        lines[1] += [*_numbers(elders.before, desk), words.at_mark(people.before.value, "people")]
    show.table(
        "festival", title, words.say("The same days around the festival, this year and last"), heads, lines,
        right=range(1, len(heads)),
        note=words.say("Workdays follow the official calendar, make-up days included."),
    )  # fmt: skip


def _title(each: Comparison, desk: Desk) -> str:
    words = desk.words
    if each.kind == "two_months":
        return words.say("Jan and Feb together, this year and last")
    return findings.festival(each, words.say("received per workday"), words)


def _line(kind: str, side: Measure, desk: Desk) -> list[str]:
    """2026年春节前后 over 2月1日至3月3日, 18, 1,467件, 81.5件."""
    words, year = desk.words, side.days.festival.year
    what = words.say("Jan and Feb")
    if kind != "two_months":
        what = words.say("around {festival}", festival=name(kind, words))
    label = words.either(f"{year}年{what}", f"{year} {what}")
    return [show.over(label, days(side.days, words)), words.number(side.workdays), *_numbers(side, desk)]


def _numbers(side: Measure, desk: Desk) -> list[str]:
    return [desk.words.at_mark(each, "records") for each in (side.value, side.per_workday)]
