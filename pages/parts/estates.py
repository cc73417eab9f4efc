"""The estates beside each other: a table of several numbers."""

from collections.abc import Mapping, Sequence

from pages.parts import show
from pages.parts.desk import Desk
from reports.values import cell


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
