"""The groups of one dimension beside each other: bars of one indicator with last year."""

from dataclasses import replace

from charts import findings
from charts.findings.ends import highest
from charts.ranking import ranking
from questions.subjects import subject
from reports import festival, group_names
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.values import counts_if_few

MOST = 10


def bars(
    desk: Desk, indicator_id: str, dimension: str, what: str, subtitle: str, note: str = "", most: int = MOST
) -> Exhibit:
    """A bar a group, the largest in accent; `what` opens the title. Few cases: counts. most: the others are counted.

    Of several that are equal those are named, in the title and in accent, unless they are many.
    """
    words, about = desk.words, subject(indicator_id)
    indicator = about.indicator
    now, before = (
        desk.lines(indicator_id, dimension),
        festival.values_year_before(desk, indicator_id, dimension),
    )
    met = [
        key
        for key, each in now.items()
        if each.is_suppressed
        or (each.value is not None and (each.value or before.get(key) or indicator.is_rate))
    ]  # nothing now and nothing a year before is no bar, but a rate of 0 is
    met.sort(key=lambda key: -(now[key].value or 0))
    met, left = met[:most], len(met[most:])
    labels = group_names.labels(desk, about, about.columns[dimension], met)
    texts = [
        words.withheld if now[key].is_suppressed else counts_if_few(now[key], indicator, words) for key in met
    ]
    values = [None if text else now[key].value for key, text in zip(met, texts, strict=True)]
    past = [before.get(key) for key in met]
    largest = highest(labels, values, indicator.unit, words)
    target = desk.community.targets.get(indicator_id)
    lines = [
        line(words.period(desk.period), [text or value for text, value in zip(texts, values, strict=True)]),
        line(words.period(desk.period.year_before()), past, "past"),
    ]
    if target is not None:
        lines.append(line(words.say("target"), [target] * len(met), "target"))
    rest = (
        words.say_many("{n} smaller group is left out", "{n} smaller groups are left out", left)
        if left
        else ""
    )
    unseen = [None] * bool(left)  # one of them may be the lowest
    title = findings.ranking(labels + [""] * len(unseen), values + unseen, indicator.unit, what, words)
    return Exhibit(
        f"{indicator_id}-{dimension}", title, subtitle,
        ranking(labels, values, words, indicator.unit, past, largest, target, texts),
        Plot("bars", about.columns[dimension].title[words.language], tuple(labels), tuple(lines), indicator.unit,
             tuple(at for at, label in enumerate(labels) if label in largest)),
        (indicator_id,), words.either("；", "; ").join(filter(None, (note, rest))),
    )  # fmt: skip


def parts(
    desk: Desk, indicator_id: str, dimension: str, what: str, subtitle: str, note: str = "", most: int = MOST
) -> Exhibit:
    """`bars` of a number that adds up: the title says how much of the whole the largest group is.

    As `bars` says it where a group is withheld, as the whole would tell it, and where two are the largest.
    """
    words, about = desk.words, subject(indicator_id)
    drawn = bars(desk, indicator_id, dimension, what, subtitle, note, most)
    lines = desk.lines(indicator_id, dimension)
    met = {key: each.value for key, each in lines.items() if each.value}
    if not met or any(each.is_suppressed for each in lines.values()):
        return drawn
    largest, *others = sorted(met, key=met.get, reverse=True)
    if others and met[others[0]] == met[largest]:
        return drawn
    [label] = group_names.labels(desk, about, about.columns[dimension], [largest])
    unit = about.indicator.unit
    part = words.either(words.value(met[largest], unit), words.number(met[largest]))
    title = words.say(
        "{what}: {group} most, {part} of {whole}",
        what=what, group=label, part=part, whole=words.value(sum(met.values()), unit),
    )  # fmt: skip
    return replace(drawn, title=title)
