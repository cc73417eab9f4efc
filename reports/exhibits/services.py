"""What was asked for and whether promises were kept: volume, places, hours, on time, days, backlog, items."""

from dataclasses import dataclass
from datetime import date

from charts import backlog as backlogs
from charts import findings
from charts.durations import durations as draw_durations
from charts.heatmap import heatmap
from charts.intervals import Group
from charts.intervals import intervals as draw_intervals
from charts.ranking import ranking
from charts.words import Words
from charts.xmr import xmr
from indicators import registers, splits
from indicators.variation import Limits, limits
from reports import festival
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.values import none_if_missing

HALL = "service_hall"
BACKLOG = ("not_due", "overdue_1_5", "overdue_6_20", "overdue_20_plus")
TOP = 10


@dataclass(frozen=True)
class Months:
    """Volume per workday month by month up to the chosen period, with its natural limits."""

    days: list[date]
    values: list[float | None]
    limits: Limits | None
    is_partial: bool


def months(desk: Desk) -> Months:
    volume = desk.history("service_volume", until=desk.period)
    daily = splits.per_workday(volume, desk.history("service_volume_per_workday"))
    found = limits(splits.whole_months(daily))
    days = [day.date() for day in daily["period_start"]]
    is_partial = bool(len(daily)) and daily["delivered"].iloc[-1] == "partial"
    return Months(days, none_if_missing(daily["value"]), found, is_partial)


def rhythm(desk: Desk) -> Exhibit:
    """Requests per workday, month by month, with natural limits."""
    words, found = desk.words, months(desk)
    what = words.say("received per workday")
    lines = [line(what, found.values)]
    if found.limits:
        ends = (
            (words.say("lower limit"), found.limits.lower), (words.say("mean"), found.limits.mean),
            (words.say("upper limit"), found.limits.upper),
        )  # fmt: skip
        lines += [line(name, [value] * len(found.days), "limit") for name, value in ends]
    return Exhibit(
        "xmr",
        findings.signal(found.days, found.values, found.limits, what, words, "records"),
        words.say("Requests per workday; grey: natural range of the first 24 months; ◆: unusual"),
        xmr(found.days, found.values, found.limits, words, is_partial=found.is_partial),
        Plot(
            "line",
            words.say("Month"),
            tuple(map(words.month, found.days)),
            tuple(lines),
            "records",
            found.limits.signals if found.limits else (),
            tuple(found.days),
        ),
        ("service_volume", "service_volume_per_workday"),
        words.say("Source: service logs. A month not delivered is not drawn as zero."),
        is_wide=True,
    )


def places(desk: Desk) -> Exhibit:
    """Hall windows and the other platforms, with last year."""
    words, names = desk.words, ("platform", "window")
    now = desk.lines("service_volume", names)
    before = festival.values_year_before(desk, "service_volume", names)
    labels = [place(key, words) for key in now]
    values, past = [each.value for each in now.values()], [before.get(key) for key in now]
    withheld = [words.withheld if each.is_suppressed else None for each in now.values()]
    what = words.say("Requests by platform and window")
    grown = findings.grown(labels, values, past)
    return Exhibit(
        "places", findings.growth(labels, values, past, what, words),
        festival.received(desk),
        ranking(labels, values, words, "records", past, grown, texts=withheld),
        _ranked(desk, words.say("Platform or window"), labels, _shown(values, withheld), past, grown),
        ("service_volume",),
    )  # fmt: skip


def place(key: tuple, words: Words) -> str:
    platform, window = key
    if platform == HALL and window is not None:
        return words.say("Hall: {window}", window=words.label("window", window))
    return words.label("platform", platform)


def items(desk: Desk) -> Exhibit:
    """The most frequent items; what the others add to stands in the note, where no bar dwarfs the rest."""
    words = desk.words
    top, rest = splits.most(desk.split("service_volume", "item"), TOP)
    before = festival.values_year_before(desk, "service_volume", "item")
    named = none_if_missing(top["item"])
    labels = [item or words.say("not stated") for item in named]
    values, past = none_if_missing(top["value"]), [before.get(item) for item in named]
    grown = findings.grown(labels, values, past)
    return Exhibit(
        "items", findings.growth(labels, values, past, words.say("The most frequent items"), words),
        festival.received(desk),
        ranking(labels, values, words, "records", past, grown),
        _ranked(desk, words.say("Item"), labels, values, past, grown),
        ("service_volume",),
        words.say("All other items: {n}.", n=words.value(rest, "records")),
    )  # fmt: skip


def _shown(values, texts) -> list:
    return [text or value for value, text in zip(values, texts, strict=True)]


def _ranked(desk: Desk, head: str, labels, values, past, named) -> Plot:
    words = desk.words
    order = sorted(range(len(labels)), key=lambda at: (not isinstance(values[at], float), _size(values[at])))
    lines = (
        line(words.period(desk.period), [values[at] for at in order]),
        line(words.period(desk.period.year_before()), [past[at] for at in order], "past"),
    )
    places = tuple(at for at, place in enumerate(order) if labels[place] in named)
    return Plot("bars", head, tuple(labels[at] for at in order), lines, "records", places)


def _size(value) -> float:
    return -value if isinstance(value, float) else 0


def hours(desk: Desk) -> Exhibit:
    words = desk.words
    records = desk.values("service_volume", ("weekday", "hour"))
    cells = splits.per_open_day(records, desk.ask(registers.open_days, desk.period.start, desk.period.end))
    opened = sorted({hour for _, hour in cells})
    weekdays = sorted({day for day, _ in cells})
    note = words.say(
        "{share} of requests carry a time; hours with under 1% of them are left out.",
        share=words.percent(splits.timed_share(records)),
    )
    lines = [line(words.hour(hour), [cells.get((day, hour)) for day in weekdays]) for hour in opened]
    return Exhibit(
        "hours", findings.busiest(cells, words),
        words.say("Mean number of requests an hour, on days with any"),
        heatmap(weekdays, opened, cells, words),
        Plot("grid", words.say("Weekday"), tuple(map(words.weekday, weekdays)), tuple(lines), "records"),
        ("service_volume",), note, is_wide=True,
    )  # fmt: skip


def on_time(desk: Desk) -> Exhibit:
    words, names = desk.words, ("platform", "window")
    lines = desk.lines("on_time_rate", names)
    fewest = desk.catalogue["on_time_rate"].min_denominator
    groups = [_group(key, each, words, fewest) for key, each in lines.items() if each.denominator > 0]
    groups.sort(key=lambda group: (group.value is None, group.value))
    target = desk.community.targets.get("on_time_rate")
    return Exhibit(
        "on-time", findings.intervals(groups, words.say("completed on time"), target, words),
        words.say("Completed on time, 95% interval; coloured when all of it is beside the target"),
        draw_intervals(groups, words, target=target),
        _ranges(groups, target, words), ("on_time_rate",),
        words.say("Requests without a promised date are not judged."),
    )  # fmt: skip


def _group(key: tuple, each, words: Words, fewest: int) -> Group:
    low, high = splits.interval(each.numerator, each.denominator)
    few = words.share(each.numerator, each.denominator, "records") if each.denominator < fewest else None
    said = words.withheld if each.is_suppressed else few
    return Group(place(key, words), each.value, low, high, each.denominator, said)


def _ranges(groups: list[Group], target: float | None, words: Words) -> Plot:
    lines = [
        line(words.say("low, 95%"), [each.text or each.low for each in groups], "soft"),
        line(words.say("Completed on time"), [each.text or each.value for each in groups]),
        line(words.say("high, 95%"), [each.text or each.high for each in groups], "soft"),
    ]
    if target is not None:
        lines.append(line(words.say("target"), [target] * len(groups), "target"))
    categories = tuple(each.label for each in groups)
    return Plot("range", words.say("Platform or window"), categories, tuple(lines), "percent")


def durations(desk: Desk) -> Exhibit:
    """Median and nine tenths of the hall's windows; the other platforms serve at once."""
    words, names = desk.words, ("platform", "window")
    medians = desk.values("median_working_days", names)
    most = desk.values("p90_working_days", names)
    keys = sorted(
        (key for key, value in most.items() if key[0] == HALL and value is not None),
        key=lambda key: -most[key],
    )
    labels = [words.label("window", window) for _, window in keys]
    half, nine_tenths = [medians.get(key) for key in keys], [most[key] for key in keys]
    whole = desk.reading("median_working_days", {"platform": HALL}).value
    lines = (
        line(words.say("half done within"), half),
        line(words.say("nine tenths done within"), nine_tenths, "soft"),
    )
    return Exhibit(
        "durations", findings.durations(labels, nine_tenths, whole, words),
        words.say("Workdays in the hall; the dot: half are done, the tick: nine tenths; 0 is the same day"),
        draw_durations(labels, half, nine_tenths, words),
        Plot("dots", words.say("Window"), tuple(labels), lines, "days"),
        ("median_working_days", "p90_working_days"),
    )  # fmt: skip


def backlog(desk: Desk) -> Exhibit:
    words = desk.words
    parts = _backlog_parts(desk)
    undated = desk.values("open_cases", "age_of_backlog").get("no_due_date") or 0
    note = words.say("And {n} without a promised date.", n=words.value(undated, "records")) if undated else ""
    lines = tuple(
        line(label, [float(count)], role)
        for (label, count), role in zip(parts, ("soft", "attention", "worse", "worse"), strict=False)
    )
    return Exhibit(
        "backlog", findings.backlog(parts, words), "", backlogs.backlog(parts, words),
        Plot("stacked", "", (words.say("Open requests"),), lines, "records"),
        ("open_cases", "overdue_cases"), note, backlogs.key(parts, words),
    )  # fmt: skip


def _backlog_parts(desk: Desk) -> list[tuple[str, int]]:
    """(label, count) from not yet due to the longest overdue; overdue as one where a part is withheld."""
    words, lines = desk.words, desk.lines("open_cases", "age_of_backlog")
    said = {
        "not_due": words.say("not yet due"), "overdue_1_5": words.say("1–5 workdays overdue"),
        "overdue_6_20": words.say("6–20 workdays overdue"),
        "overdue_20_plus": words.say("over 20 workdays overdue"),
    }  # fmt: skip
    if not any(each.is_suppressed for each in lines.values()):
        return [(said[each], int(lines[each].value or 0) if each in lines else 0) for each in BACKLOG]
    total, overdue = desk.reading("open_cases").value, desk.reading("overdue_cases").value
    if total is None or overdue is None:
        return []
    return [(words.say("not yet due or undated"), int(total - overdue)), (words.say("overdue"), int(overdue))]
