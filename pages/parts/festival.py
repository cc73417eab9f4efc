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
    found = compared(desk, "service_volume")
    elders = compared(desk, ELDERS, by_record=True).get("double_ninth")
    if "double_ninth" in found and elders:
        _of_elders(elders, compared(desk, ELDERS)["double_ninth"], found["double_ninth"], desk)
    elif found:
        _of_all(list(found.values()), desk)


def _of_all(found: list[Comparison], desk: Desk) -> None:
    words = desk.words
    title = words.say("Jan and Feb together, this year and last")
    if found[-1].kind != "two_months":
        title = findings.festival(found[-1], words.say("received per workday"), words)
    sides = [(each, side) for each in found for side in _both(each)]
    lines = [
        [_days(each, side, desk), *_numbers(side, desk), words.number(side.workdays)] for each, side in sides
    ]
    _table(desk, title, [words.say("Per workday"), words.say("Received")], lines)


def _of_elders(met: Comparison, people: Comparison, requests: Comparison, desk: Desk) -> None:
    """The requests of residents 60 or older, how many people they were, and the requests of all."""
    words = desk.words
    title = findings.festival(met, words.say("received per workday for residents 60+"), words)
    heads = [words.say("60+, per workday"), words.say("60+, received"), words.say("60+, people")]
    heads += [words.say("Per workday"), words.say("Received")]
    lines = []
    for old, who, whole in zip(_both(met), _both(people), _both(requests), strict=True):
        number = words.at_mark(who.value, "people")
        numbers = [*_numbers(old, desk), number, *_numbers(whole, desk), words.number(whole.workdays)]
        lines.append([_days(met, old, desk), *numbers])
    _table(desk, title, heads, lines)


def _table(desk: Desk, title: str, heads: list[str], lines: list[list[str]]) -> None:
    words = desk.words
    show.table(
        "festival", title, words.say("The same days around the festival, this year and last"),
        ["", *heads, words.say("Workdays")], lines, right=range(1, len(heads) + 2),
        note=words.say("Workdays follow the official calendar, make-up days included."),
    )  # fmt: skip


def _days(each: Comparison, side: Measure, desk: Desk) -> str:
    """2026年春节前后 over 2月1日至3月3日."""
    words, year = desk.words, side.days.festival.year
    if each.kind == "two_months":
        label = words.either(f"{year}年1—2月", f"{year} Jan–Feb")
    else:
        holiday = name(each.kind, words)
        label = words.either(f"{year}年{holiday}前后", f"{year} {holiday}")
    return show.over(label, days(side.days, words))


def _numbers(side: Measure, desk: Desk) -> list[str]:
    return [desk.words.at_mark(each, "records") for each in (side.per_workday, side.value)]


def _both(each: Comparison) -> tuple[Measure, Measure]:
    return each.now, each.before
