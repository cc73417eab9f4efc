"""What was asked for: volume month by month, places, items, hours."""

from dataclasses import dataclass
from datetime import date

from charts import findings
from charts.heatmap import heatmap
from charts.ranking import ranking
from charts.words import Words
from charts.xmr import xmr
from indicators import registers, splits
from indicators.variation import Limits, limits
from reports import festival, names
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.values import none_if_missing

HALL = "service_hall"
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
    top = splits.most(desk.split("service_volume", "item"), TOP)
    before = festival.values_year_before(desk, "service_volume", "item")
    named, whole = none_if_missing(top["item"]), desk.reading("service_volume").value
    labels = names.shown_items(desk, [item or words.say("not stated") for item in named])
    values, past = list(top["value"]), [before.get(item) for item in named]
    rest = None if whole is None else whole - sum(values)
    grown = findings.grown(labels, values, past)
    return Exhibit(
        "items", findings.growth(labels, values, past, words.say("The most frequent items"), words),
        festival.received(desk),
        ranking(labels, values, words, "records", past, grown),
        _ranked(desk, words.say("Item"), labels, values, past, grown),
        ("service_volume",),
        "" if rest is None else words.say("All other items: {n}.", n=words.value(rest, "records")),
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
    withheld = {(day, hour) for (day, hour), value in records.items() if value is None and hour in opened}
    shown = cells | dict.fromkeys(withheld, words.withheld)
    lines = [line(words.hour(hour), [shown.get((day, hour)) for day in weekdays]) for hour in opened]
    return Exhibit(
        "hours", findings.busiest(cells, words),
        words.say("Mean number of requests an hour, on days with any"),
        heatmap(weekdays, opened, cells, words, withheld),
        Plot("grid", words.say("Weekday"), tuple(map(words.weekday, weekdays)), tuple(lines), "records"),
        ("service_volume",), _timed(desk, records), is_wide=True,
    )  # fmt: skip


def _timed(desk: Desk, records: dict) -> str:
    """How many requests carry a time, or why that is not told."""
    words = desk.words
    if None in records.values():
        return words.say("Cells of fewer than {n} are not shown", n=desk.community.limits["small_count"])
    share = words.percent(splits.timed_share(records))
    return words.say(
        "{share} of requests carry a time; hours with under 1% of them are left out.", share=share
    )
