"""Sentences about services: volume, the busiest hour, promises kept, what is open."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from charts.findings import ends
from charts.findings.changes import on_year
from charts.findings.festivals import two_months
from charts.findings.noise import count_moved
from charts.intervals import Group, side
from charts.words import Words, is_missing


def volume(reading: Any, words: Words, signals: Sequence[date] = (), together: Any = None) -> str:
    """三季度受理6,143件，比上年同期多8.2%，9月超出自然波动; `signals`: unusual months of the period.

    together: January and February beside those of the year before, for one of them (`indicators.festivals`).
    """
    if reading.delivered == "no" or is_missing(reading.value):
        return words.say("The service log was not delivered for {when}", when=words.period(reading.period))
    said = words.say(
        "{value} received in {when}",
        value=words.large(reading.value, "records"),
        when=words.short_period(reading.period),
    )
    said += two_months(together, words) if together else on_year(reading, words)
    if signals:
        months = words.join([words.short_month(day) for day in signals])
        said += words.say(", {months} beyond natural variation", months=months)
    return said


def signal(
    days: Sequence[date], values: Sequence[float | None], limits: Any, what: str, words: Words, unit: str
) -> str:
    """9月每个工作日受理98.9件，高于自然波动的上限: the newest month if it is a signal, plainly otherwise."""
    last = max((at for at, value in enumerate(values) if not is_missing(value)), default=None)
    if last is None:
        return what
    when, value = words.short_month(days[last]), words.value(values[last], unit)
    if limits is None:
        return words.say("{when}: {what} {value}", when=when, what=what, value=value)
    if last not in limits.signals:
        return words.say(
            "{when}: {what} {value}, within natural variation", when=when, what=what, value=value
        )
    if limits.lower <= values[last] <= limits.upper:
        said = "{when}: {what} {value}, at the end of an unusual run"
    elif values[last] > limits.upper:
        said = "{when}: {what} {value}, above its natural range"
    else:
        said = "{when}: {what} {value}, below its natural range"
    return words.say(said, when=when, what=what, value=value)


def growth(
    labels: Sequence[str],
    now: Sequence[float | None],
    before: Sequence[float | None],
    what: str,
    words: Words,
) -> str:
    """增量主要来自居家养老服务站和治安民调窗口; `what` alone when the whole has not grown past noise."""
    names = grown(labels, now, before)
    return words.say("Growth mainly from {names}", names=words.join(names)) if names else what


def grown(labels: Sequence[str], now: Sequence[float | None], before: Sequence[float | None]) -> list[str]:
    """The two groups that grew most, past noise; none when the whole has not grown past noise."""
    rows = [
        row
        for row in zip(labels, now, before, strict=True)
        if not is_missing(row[1]) and not is_missing(row[2])
    ]
    total, past = sum(row[1] for row in rows), sum(row[2] for row in rows)
    if total <= past or not count_moved(total, past):
        return []
    moved = (row for row in rows if row[1] > row[2] and count_moved(row[1], row[2]))
    return [row[0] for row in sorted(moved, key=lambda row: row[2] - row[1])[:2]]


def ranking(labels: Sequence[str], values: Sequence[float | None], unit: str, what: str, words: Words) -> str:
    """60岁及以上人口占比：桃园里31.2%最高，金港名邸15.9%最低; no lower end where one without a value may be lower."""
    rows = ends.known(labels, values)
    if ends.are_alike(rows, unit, words):
        return what
    low = ends.low(rows, unit, words) if len(rows) == len(labels) else ""
    said = words.either("，", ", ").join(filter(None, (ends.high(rows, unit, words), low)))
    return words.either(f"{what}：{said}", f"{what}: {said}") if said else what


def busiest(values: Mapping[tuple[int, int], float], words: Words) -> str:
    """周一10时最忙，平均约21件; `values` as the heat map takes them."""
    if not values:
        return words.say("Requests by weekday and hour")
    (weekday, hour), most = max(values.items(), key=lambda cell: cell[1])
    return words.say(
        "{weekday} {hour} is busiest, about {value}",
        weekday=words.weekday(weekday),
        hour=words.hour(hour),
        value=words.value(round(most) if most >= 10 else round(most, 1), "records"),
    )


def intervals(
    groups: Sequence[Group], what: str, target: float | None, words: Words, higher_is_better: bool = True
) -> str:
    """治安民调窗口按时办结率低于95%，不是偶然: intervals wholly on the wrong side, plainly otherwise."""
    if target is None:
        return words.say("{what} with 95% interval", what=what)
    sides = {group.label: side(group, target, higher_is_better) for group in groups}
    wanted = words.target(target, "percent")
    worse = [label for label, found in sides.items() if found == "worse"]
    if worse:
        said = (
            "{names}: {what} below {target}, not by chance"
            if higher_is_better
            else "{names}: {what} above {target}, not by chance"
        )
        return words.say(said, names=words.join(worse[:3]), what=what, target=wanted)
    if sides and all(found == "better" for found in sides.values()):
        return words.say("{what}: all meet the target of {target}", what=what, target=wanted)
    return words.say("{what}: none clearly misses the target of {target}", what=what, target=wanted)


def durations(
    labels: Sequence[str], nine_tenths: Sequence[float | None], median: float | None, words: Words
) -> str:
    """一半在1个工作日内办结，治安民调窗口九成要8个工作日; `median` over all groups."""
    if is_missing(median):
        return words.say("Workdays to completion")
    said = (
        words.say("Half are done within {days}", days=words.value(median, "days"))
        if median
        else words.say("Half are done on the same day")
    )
    rows = sorted(
        ((most, label) for label, most in zip(labels, nine_tenths, strict=True) if not is_missing(most)),
        reverse=True,
    )
    if len(rows) < 2 or rows[0][0] == rows[1][0]:
        return said
    return said + words.say(
        ", {label} takes {days} for 90%", label=rows[0][1], days=words.value(rows[0][0], "days")
    )


def backlog(parts: Sequence[tuple[str, int]], words: Words) -> str:
    """在办218件，超期50件，其中5件超过20日; parts as the figure takes them, the first not yet due."""
    total = sum(count for _, count in parts)
    if not parts:
        return words.say("Open requests")
    if not total:
        return words.say("Nothing open")
    overdue = total - parts[0][1]
    said = words.say("{total} open", total=words.value(total, "records"))
    if not overdue:
        return said + words.say(", none overdue")
    said += words.say(", {n} overdue", n=words.either(words.value(overdue, "records"), words.number(overdue)))
    label, oldest = parts[-1]
    if len(parts) > 2 and oldest:
        said += words.say(
            ", {n} of them {label}",
            n=words.either(words.value(oldest, "records"), words.number(oldest)),
            label=label,
        )
    return said
