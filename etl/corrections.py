"""Known source errors of data/reference/corrections.toml, applied to staging before anything is read."""

import fnmatch
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.insert import insert
from translations.say import say
from warehouse.contracts import ContractError, Source

FILE = Path(__file__).parents[1] / "data" / "reference" / "corrections.toml"
KEYS = {"source": str, "column": str, "value": str, "reason": str, "expect": int}
OPTIONAL = {"file": str, "becomes": str, "drop": bool}


@dataclass(frozen=True)
class Correction:
    """number: its place in the file, from 1. becomes None: the row is left out. file: pattern of the file's name."""

    number: int
    source: str
    column: str
    value: str
    reason: str
    expect: int
    file: str = "*"
    becomes: str | None = None


def read(sources: Iterable[Source], path: Path | None = None) -> list[Correction]:
    """Every entry. Raises ContractError with all mistakes in them; a file that is not there holds none."""
    path = path or FILE
    if not path.exists():
        return []
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContractError(
            say("{file} cannot be read: {error}. Mend that line and try again.", file=path.name, error=error)
        ) from None
    known = {source.name: {column.name for column in source.columns} for source in sources}
    entries = facts.pop("corrections", [])
    problems = [
        say("the key {key!r} is not known. Known here: {known}.", key=key, known="corrections")
        for key in facts
    ]
    for number, entry in enumerate(entries, 1):
        problems += [
            say("correction {number}: {problem}", number=number, problem=problem)
            for problem in _mistakes(entry, known)
        ]
    if problems:
        raise ContractError(*(f"{path.name}: {problem}" for problem in problems))
    return [
        Correction(number, **{key: value for key, value in entry.items() if key != "drop"})
        for number, entry in enumerate(entries, 1)
    ]


def _mistakes(entry: dict, known: dict[str, set[str]]):
    shape = KEYS | OPTIONAL
    for key, value in entry.items():
        if key not in shape:
            yield say("the key {key!r} is not known. Known here: {known}.", key=key, known=", ".join(shape))
        elif type(value) is not shape[key]:
            yield say("the key {key!r} holds the wrong kind of value: {value!r}.", key=key, value=value)
    for key in KEYS:
        if key not in entry:
            yield say("the key {key!r} is missing.", key=key)
    if ("becomes" in entry) == bool(entry.get("drop")):
        yield say('write either becomes = "…" or drop = true.')
    columns = known.get(entry.get("source"))
    if "source" in entry and columns is None:
        yield say(
            "the source {source!r} is not known. Known: {known}.",
            source=entry["source"],
            known=", ".join(known),
        )
    elif columns and "column" in entry and entry["column"] not in columns:
        yield say(
            "the column {column!r} is not in {source}. Its columns: {known}.",
            column=entry["column"], source=entry["source"], known=", ".join(sorted(columns)),
        )  # fmt: skip


def apply(con: duckdb.DuckDBPyConnection, source: Source, corrections: Iterable[Correction]) -> None:
    """Correct staging.<source>. Raises ContractError when an entry does not match the rows it expects.

    A source that was not delivered has nothing to correct. Rows left out count as skipped.
    """
    mine = [each for each in corrections if each.source == source.name]
    files = con.execute("select load_id, file from raw.loads where source = ?", [source.name]).fetchall()
    if not mine or not files:
        return
    con.execute("create or replace table words.corrected (number integer, load_id integer, row_no integer)")
    problems = []
    for each in mine:
        loads = [load_id for load_id, file in files if fnmatch.fnmatch(file.split("/")[-1], each.file)]
        found = _match(con, each, loads)
        if found != each.expect:
            problems.append(_unexpected(each, found))
    if problems:
        raise ContractError(*problems)
    for each in mine:
        _drop(con, each) if each.becomes is None else _replace(con, each)


def _match(con: duckdb.DuckDBPyConnection, each: Correction, loads: list[int]) -> int:
    """The rows an entry is about, as delivered, into words.corrected; how many."""
    return con.execute(
        f"insert into words.corrected select ?, load_id, row_no from staging.{each.source} "
        f"where coalesce(\"{each.column}\", '') = ? and list_contains(?::integer[], load_id)",
        [each.number, each.value.strip(), loads],
    ).fetchone()[0]


def _unexpected(each: Correction, found: int) -> str:
    return say(
        "corrections.toml: correction {number} ({source}, {column}: {reason}) expects {expect} row(s), but {found} "
        "hold its value. If the ledger was mended, take the entry out; else look why and write the new number.",
        number=each.number, source=each.source, column=each.column, reason=each.reason, expect=each.expect,
        found=found,
    )  # fmt: skip


def _replace(con: duckdb.DuckDBPyConnection, each: Correction) -> None:
    con.execute(
        f"update staging.{each.source} set \"{each.column}\" = nullif(?, '') "
        "where (load_id, row_no) in (select (load_id, row_no) from words.corrected where number = ?)",
        [each.becomes.strip(), each.number],
    )
    con.execute(
        "insert into raw.repairs select load_id, ?, 'corrected', count(*) from words.corrected "
        "where number = ? group by all",
        [each.column, each.number],
    )


def _drop(con: duckdb.DuckDBPyConnection, each: Correction) -> None:
    dropped = con.execute(
        f"delete from staging.{each.source} where (load_id, row_no) in "
        "(select (load_id, row_no) from words.corrected where number = ?) returning load_id, row_no",
        [each.number],
    ).fetchall()
    insert(con, "raw.skipped", [(*place, "correction") for place in dropped])
    con.executemany(
        "update raw.loads set rows_skipped = rows_skipped + ? where load_id = ?",
        [(rows, load_id) for load_id, rows in Counter(load_id for load_id, _ in dropped).items()],
    )
