"""The estates beside each other: bars of one rate with last year."""

from charts import findings
from charts.findings.ends import highest
from charts.ranking import ranking
from indicators.shape import Indicator
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.festival import values_year_before
from reports.values import counts_if_few


def served(desk: Desk) -> Exhibit:
    words = desk.words
    return bars(
        desk, "coverage", "elder_service_coverage", words.say("60+ served"),
        words.say("Residents aged 60 and over served in the last 12 months, %; the tick is a year before"),
        words.say("Counts only requests matched to the register by ID number."),
    )  # fmt: skip


def ageing(desk: Desk) -> Exhibit:
    words = desk.words
    subtitle = words.say("Share of residents aged 60 and over; the tick is a year before")
    return bars(desk, "estates", "share_60_plus", words.say("Aged 60 and over"), subtitle)


def bars(desk: Desk, key: str, indicator_id: str, what: str, subtitle: str, note: str = "") -> Exhibit:
    """A bar an estate, the chosen or the highest in accent; `what` opens the title. Few people: counts."""
    words, indicator = desk.words, desk.catalogue[indicator_id]
    now = desk.lines(indicator_id, "estate")
    before = _year_before(desk, indicator)
    met = [name for name, each in now.items() if name and (each.is_suppressed or each.value is not None)]
    texts = {
        name: words.withheld if now[name].is_suppressed else counts_if_few(now[name], indicator, words)
        for name in met
    }
    met.sort(key=lambda name: (bool(texts[name]), -(now[name].value or 0)))
    labels, said = [words.estate(name) for name in met], [texts[name] for name in met]
    values = [None if texts[name] else now[name].value for name in met]
    past = [before.get(name) for name in met]
    target = desk.community.targets.get(indicator_id)
    chosen = [words.estate(desk.estate)] if desk.estate else None
    named = chosen or highest(labels, values, indicator.unit, words)
    lines = [
        line(words.period(desk.period), [text or value for text, value in zip(said, values, strict=True)]),
        line(words.period(desk.period.year_before()), past, "past"),
    ]
    if target is not None:
        lines.append(line(words.say("target"), [target] * len(met), "target"))
    places = tuple(at for at, label in enumerate(labels) if label in named)
    return Exhibit(
        key, findings.ranking(labels, values, indicator.unit, what, words), subtitle,
        ranking(labels, values, words, indicator.unit, past, named, target, said),
        Plot("bars", words.say("Estate"), tuple(labels), tuple(lines), indicator.unit, places),
        (indicator_id,), note,
    )  # fmt: skip


def _year_before(desk: Desk, indicator: Indicator) -> dict[str | None, float]:
    """Estate → value a year before, of those whose cases were enough for a rate."""
    before = values_year_before(desk, indicator.id, "estate")
    lines = desk.lines(indicator.id, "estate", desk.period.year_before()) if before else {}
    few = {name for name, each in lines.items() if counts_if_few(each, indicator, desk.words)}
    return {name: value for name, value in before.items() if name not in few}
