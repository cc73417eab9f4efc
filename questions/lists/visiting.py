"""The people of a list with names, doors and telephones, in the order of a walk: estate, building, door."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
from pandas import DataFrame, isna

DIGITS = re.compile(r"(\d+)")
EDGES = " \t　,，、-－—–_/"


@dataclass(frozen=True)
class Visit:
    """One person to be visited. age: full years at the last month's end; since: last visit, None: none in the log.

    file, sheet, row_no: of the register.
    """

    resident_id: str
    estate: str | None
    building: str | None
    door: str
    name: str
    age: int | None
    phone: str
    since: date | None
    wait_days: int | None
    file: str
    sheet: str | None
    row_no: int


def visits(
    table: DataFrame, people: duckdb.DuckDBPyConnection, loads: dict[int, tuple[str, str | None]],
    estates: Sequence[str], estate: str | None = None, building: str | None = None,
) -> list[Visit]:  # fmt: skip
    """Those of `engine.rows` who wait, in one estate and building or in all. estates: their order.

    people: the build's people, opened and logged by the caller. What is returned is to be kept nowhere.
    """
    waiting = table[table["is_open"].astype(bool)]
    if estate is not None:
        waiting = waiting[waiting["estate"] == estate]
    if building is not None:
        waiting = waiting[waiting["building"] == building]
    known = _identities(people, waiting["subject"].tolist())
    found = [_visit(line, known, loads) for line in waiting.itertuples(index=False)]
    places = {name: at for at, name in enumerate(estates)}
    return sorted(found, key=lambda each: _walk(each, places))


def by_building(table: DataFrame, estate: str) -> dict[str, int]:
    """How many wait in each building of an estate, buildings in their order."""
    waiting = table[table["is_open"].astype(bool) & (table["estate"] == estate)]
    counted = waiting.groupby("building").size()
    return {name: int(counted[name]) for name in sorted(counted.index, key=natural)}


def natural(text: str | None) -> tuple:
    """2幢 before 10幢; nothing last."""
    parts = DIGITS.split(text or "")
    return (not text, [(part.isdigit(), int(part) if part.isdigit() else part) for part in parts if part])


def door(address: str | None, estate: str | None, building: str | None) -> str:
    """What an address adds to estate and building, which stand in columns of their own; the whole where it differs."""
    rest = (address or "").strip()
    for known in (estate, building):
        if known and rest.startswith(known):
            rest = rest[len(known) :].lstrip(EDGES)
    return rest


def _identities(people: duckdb.DuckDBPyConnection, ids: Iterable[str]) -> dict[str, tuple]:
    sql = """
        select resident_id, name, phone, address
        from identity.residents
        where resident_id in (select unnest($ids::varchar[]))
    """
    with people.cursor() as cursor:
        return {line[0]: line[1:] for line in cursor.execute(sql, {"ids": list(ids)}).fetchall()}


def _visit(line, known: dict[str, tuple], loads: dict) -> Visit:
    estate, building = _text(line.estate), _text(line.building)
    name, phone, address = known.get(line.subject, (None, None, None))
    file, sheet = loads.get(line.load_id, ("", None))
    return Visit(
        line.subject, estate, building, door(address, estate, building), name or "",
        None if isna(line.age) else int(line.age), phone or "", line.since,
        None if isna(line.wait_days) else int(line.wait_days), file, sheet, int(line.row_no),
    )  # fmt: skip


def _text(value: object) -> str | None:
    return None if isna(value) else str(value)


def _walk(one: Visit, places: dict[str, int]) -> tuple:
    return places.get(one.estate, len(places)), natural(one.building), natural(one.door), one.name
