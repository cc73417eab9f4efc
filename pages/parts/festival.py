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
    behind = [_behind(each, side, desk) for each, side in sides]
    _table(desk, title, [words.say("Per workday"), words.say("Received")], lines, behind)


def _of_elders(met: Comparison, people: Comparison, requests: Comparison, desk: Desk) -> None:
    """The requests of residents 60 or older, how many people they were, and the requests of all."""
    words = desk.words
    title = findings.festival(met, words.say("received per workday for residents 60+"), words)
    heads = [words.say("60+, per workday"), words.say("60+, received"), words.say("60+, people")]
    heads += [words.say("Per workday"), words.say("Received")]
    lines, behind = [], []
    for old, who, whole in zip(_both(met), _both(people), _both(requests), strict=True):
        number = words.at_mark(who.value, "people")
        numbers = [*_numbers(old, desk), number, *_numbers(whole, desk), words.number(whole.workdays)]
        lines.append([_days(met, old, desk), *numbers])
        behind += [_behind(people, who, desk), _behind(requests, whole, desk)]
    _table(desk, title, heads, lines, behind)


def _table(desk: Desk, title: str, heads: list[str], lines: list[list[str]], behind: list[show.Days]) -> None:
    words = desk.words
    show.table(
        "festival", title, words.say("The same days around the festival, this year and last"),
        ["", *heads, words.say("Workdays")], lines, right=range(1, len(heads) + 2),
        note=words.say("Workdays follow the official calendar, make-up days included."),
        behind=show.Behind(desk, (), days=behind),
    )  # fmt: skip


def _behind(each: Comparison, side: Measure, desk: Desk) -> show.Days:
    """The rows of one side: those of the chosen estate, as its number counts them."""
    words, one = desk.words, each.indicator
    title = f"{one.title[words.language]}{words.either('，', ', ')}{_label(each, side, desk)}"
    return show.Days(title, one.id, side.days.first, side.days.last, desk.filter(one.id))


def _days(each: Comparison, side: Measure, desk: Desk) -> str:
    """2026年春节前后 over 2月1日至3月3日."""
    return show.over(_label(each, side, desk), days(side.days, desk.words))


def _label(each: Comparison, side: Measure, desk: Desk) -> str:
    words, year = desk.words, side.days.festival.year
    if each.kind == "two_months":
        return words.either(f"{year}年1—2月", f"{year} Jan–Feb")
    holiday = name(each.kind, words)
    return words.either(f"{year}年{holiday}前后", f"{year} {holiday}")


def _numbers(side: Measure, desk: Desk) -> list[str]:
    return [desk.words.at_mark(each, "records") for each in (side.per_workday, side.value)]


def _both(each: Comparison) -> tuple[Measure, Measure]:
    return each.now, each.before
