"""The estates beside each other: bars of one rate with last year, and a table of several numbers."""

from collections.abc import Mapping, Sequence

from charts import findings
from charts.ranking import ranking
from pages.parts import show
from pages.parts.desk import Desk
from pages.parts.values import cell, counts_if_few


def bars(desk: Desk, key: str, indicator_id: str, what: str, subtitle: str, note: str = "") -> None:
    """A bar an estate, the chosen or the highest in accent; `what` opens the title. Few people: counts."""
    words, indicator = desk.words, desk.catalogue[indicator_id]
    now = desk.lines(indicator_id, "estate")
    before = desk.values(indicator_id, "estate", desk.period.year_before())
    met = [name for name, line in now.items() if name and (line.is_suppressed or line.value is not None)]
    labels = [words.estate(name) for name in met]
    texts = [
        words.withheld if now[name].is_suppressed else counts_if_few(now[name], indicator, words)
        for name in met
    ]
    values = [None if text else now[name].value for name, text in zip(met, texts, strict=True)]
    past = [before.get(name) for name in met]
    target = desk.community.targets.get(indicator_id)
    known = [name for name in met if not now[name].is_suppressed]
    highest = max(known, key=lambda name: now[name].value, default=None)
    named = [words.estate(desk.estate or highest)]
    title = findings.ranking(labels, values, indicator.unit, what, words)
    drawn = ranking(labels, values, words, indicator.unit, past, named, target, texts)
    show.figure(key, title, subtitle, drawn, note, behind=show.Behind(desk, [indicator_id]))


def side_by_side(desk: Desk, heads: Mapping[str, str]) -> None:
    """A row an estate and the whole in the last row; `heads`: indicator → head of its column, unit included."""
    words, indicators = desk.words, [desk.catalogue[each] for each in heads]
    tables = [desk.lines(each, "estate") for each in heads]
    names: list[str | None] = [estate.name["zh"] for estate in desk.community.estates]
    if any(None in table for table in tables):
        names.append(None)
    lines = []
    for name in names:
        cells = [cell(table.get(name), each, words) for table, each in zip(tables, indicators, strict=True)]
        label = words.estate(name)
        is_chosen = name is not None and name == desk.estate
        lines.append([show.Markup(f"<b>{show.safe(label)}</b>") if is_chosen else label, *cells])
    if not desk.estate:
        readings = [desk.reading(each) for each in heads]
        whole = [cell(each, each.indicator, words) for each in readings]
        lines.append([words.say("Community"), *whole])
    show.table(
        "side-by-side", words.say("Estates side by side"), words.period(desk.period),
        [words.say("Estate"), *heads.values()], lines, _numbers(heads), total=not desk.estate,
        behind=show.Behind(desk, list(heads)),
    )  # fmt: skip


def _numbers(heads: Sequence) -> tuple[int, ...]:
    return tuple(range(1, len(heads) + 1))
