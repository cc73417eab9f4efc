"""Blocks of the data page. Counts of rows and kinds of problems; no cell of any ledger."""

from collections.abc import Sequence
from datetime import UTC, date

import streamlit as st
from pandas import DataFrame

from charts.words import MISSING, Words
from indicators import deliveries
from indicators.deliveries import Delivery, Problem, Repair, Rows
from indicators.registers import Build
from pages.parts import show
from pages.parts.columns import column
from pages.parts.desk import Desk
from warehouse import builds

MOST = 10


def title(rows: Rows, words: Words) -> str:
    return words.say_many(
        "{read} rows read from {n} file, {kept} kept, every row accounted for",
        "{read} rows read from {n} files, {kept} kept, every row accounted for",
        rows.files, read=words.number(rows.read), kept=words.number(rows.kept),
    )  # fmt: skip


def subtitle(desk: Desk, build: Build) -> str:
    """When it was built, here in local time, and how old the newest record is today."""
    words = desk.words
    built = build.built_at.replace(tzinfo=UTC).astimezone()
    age = (date.today() - desk.data_date).days
    said = words.say(
        "Built {day} {time} in {seconds} s; newest record {newest}", day=words.date(built.date()),
        time=f"{built:%H:%M}", seconds=words.number(build.seconds, 1), newest=words.date(desk.data_date),
    )  # fmt: skip
    said += words.say_many(", {n} day ago", ", {n} days ago", age) if age > 0 else ""
    is_earlier = builds.restored_from(desk.build) is not None
    return said + (words.say("; an earlier build, brought back") if is_earlier else "")


def equation(rows: Rows, words: Words) -> None:
    parts = [
        (words.say("Kept"), rows.kept, ""), (words.say("Returned for correction"), rows.rejected, "bad"),
        (words.say("Merged as duplicates"), rows.merged, ""),
        (words.say("Titles, totals, blanks"), rows.skipped, ""),
    ]  # fmt: skip
    cells = _cell(words.say("Read"), rows.read, "", words)
    for sign, (label, count, kind) in zip("=+++", parts, strict=True):
        cells += f"<b>{sign}</b>" + _cell(label, count, kind if count else "", words)
    show.write(f'<div class="eq">{cells}</div>')


def sources(desk: Desk, found: Sequence[Delivery]) -> None:
    words = desk.words
    missing = [each.title[words.language] for each in found if each.arrival == "missing"]
    if missing:
        finding = words.say("Not delivered: {names}", names=words.join(missing))
    else:
        finding = words.say("Every ledger that is due has come in")
    heads = [words.say("Ledger"), words.say("Files"), words.say("Newest day"), words.say("Read"),
             words.say("Returned"), words.say("State")]  # fmt: skip
    lines = [_source(each, desk) for each in found]
    show.table(
        "sources",
        finding,
        words.say("By ledger; registers carry no day of their own"),
        heads,
        lines,
        right=(1, 3, 4),
    )


def problems(desk: Desk, found: Sequence[Problem], mended: int) -> None:
    """The kinds of problems still open; mended: faults answered since."""
    words = desk.words
    shown = found[:MOST]
    heads = [
        words.say("Ledger and column"),
        words.say("Problem"),
        words.say("Rows to mend"),
        words.say("Effect"),
    ]
    titles = desk.ask(deliveries.titles, words.language)
    lines = [
        (
            _place(titles.get(each.source, each.source), column(each.column_name, words, each.source)),
            each.message[words.language], words.number(each.rows), _effect(each, words),
        )
        for each in shown
    ]  # fmt: skip
    note = words.say_many("{n} kind of problem", "{n} kinds of problems", len(found))
    if len(found) > MOST:
        note += words.say(", the first {n} shown", n=MOST)
    if mended:
        note += words.say_many(", {n} cell mended since", ", {n} cells mended since", mended)
    name = words.say("Correct these first") if found else words.say("Nothing to correct")
    show.table("problems", name, note, heads, lines, right=(2,))


def repairs(desk: Desk, found: Sequence[Repair]) -> None:
    words = desk.words
    titles = desk.ask(deliveries.titles, words.language)
    heads = [words.say("Ledger and column"), words.say("Repair"), words.say("Rows repaired")]
    lines = [
        (
            _place(titles.get(each.source, each.source), column(each.column_name, words, each.source)),
            each.message[words.language], words.number(each.rows),
        )
        for each in found
    ]  # fmt: skip
    name = (
        words.say("Repaired while reading")
        if found
        else words.say("Nothing had to be repaired while reading")
    )
    note = words.say("Applied and counted; nothing to do, but look at them where a number surprises")
    show.table("repairs", name, note, heads, lines, right=(2,))


def loads(desk: Desk, table: DataFrame) -> None:
    words = desk.words
    show.section(words.say("Every sheet read"), words.say_many("{n} sheet", "{n} sheets", len(table)))
    titles = desk.ask(deliveries.titles, words.language)
    heads = {
        "source": words.say("Ledger"), "file": words.say("File"), "sheet": words.say("Sheet"),
        "rows_read": words.say("Read"), "rows_kept": words.say("Kept"), "rows_rejected": words.say("Returned"),
        "rows_merged": words.say("Merged"), "rows_skipped": words.say("Skipped"),
        "date_from": words.say("From"), "date_to": words.say("To"),
    }  # fmt: skip
    named = table.assign(
        source=[titles.get(each, each) for each in table["source"]],
        sheet=table["sheet"].fillna(""),
        date_from=table["date_from"].dt.strftime("%Y-%m-%d").fillna(""),
        date_to=table["date_to"].dt.strftime("%Y-%m-%d").fillna(""),
    )
    st.dataframe(named.rename(columns=heads), hide_index=True, height=420, key="loads")


def _cell(label: str, count: int, kind: str, words: Words) -> str:
    number = show.number(words.number(count), words.say_many("row", "rows", count))
    return f'<div class="{kind}"><p>{show.safe(label)}</p>{number}</div>'


def _source(each: Delivery, desk: Desk) -> list[str]:
    words = desk.words
    newest = words.date(each.newest) if each.newest else MISSING
    return [each.title[words.language], words.number(each.files), newest, words.number(each.read),
            words.number(each.rejected), _state(each, words)]  # fmt: skip


def _state(each: Delivery, words: Words) -> show.Markup:
    if each.arrival == "missing":
        return show.chip("nodata", words.not_delivered)
    if each.arrival == "running":
        return show.chip("accent", words.say("not due yet"))
    return show.chip("better", words.say("delivered"))


def _place(ledger: str, name: str) -> show.Markup:
    """The ledger with its column under it, each on one line."""
    under = f'<span class="fig-foot">{show.safe(name)}</span>'
    return show.Markup(f'<span style="white-space:nowrap">{show.safe(ledger)}<br>{under}</span>')


def _effect(each: Problem, words: Words) -> show.Markup:
    said = words.say("cell left empty") if each.column_name else words.say("row kept, to be checked")
    if each.is_row_rejected:
        said = words.say("row returned")
    return show.Markup(f'<span style="white-space:nowrap">{show.safe(said)}</span>')
