"""Questions of a build that only a person can settle, from the database of people: likely pairs, names of estates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb


@dataclass(frozen=True)
class Person:
    """One row of a register, as it was read; None = not known. id_number: as delivered, good or not."""

    file: str
    sheet: str | None
    row_no: int
    name: str | None
    id_number: str | None
    sex: str | None
    birth_date: date | None
    address: str | None
    phone: str | None


@dataclass(frozen=True)
class Pair:
    """Two rows that may be the same person, and why. agrees, differs: names of what is known of both.

    is_mistake: both have a good number, so that one is wrong in the file. answer: what this build went by.
    """

    pair: str
    why: Mapping[str, str]
    is_mistake: bool
    one: Person
    other: Person
    agrees: Sequence[str]
    differs: Sequence[str]
    answer: str | None


@dataclass(frozen=True)
class Name:
    """A name met in the files that is no estate's. rows: with it; estate: what this build took it for."""

    name: str
    sources: Sequence[str]
    rows: int
    estate: str | None


def pairs(people: duckdb.DuckDBPyConnection) -> list[Pair]:
    """In the order of the files and rows."""
    sql = """
        select
            pair, message_zh, message_en, reason = 'numbers_differ', agrees, differs, answer,
            one.* exclude (load_id), other.* exclude (load_id)
        from raw.likely_same as likely
        join raw.likely_people as one on (one.load_id, one.row_no) = (likely.load_id, likely.row_no)
        join raw.likely_people as other
            on (other.load_id, other.row_no) = (likely.other_load_id, likely.other_row_no)
        order by one.file, likely.load_id, likely.row_no, other.file, likely.other_row_no
    """
    with people.cursor() as cursor:
        lines = cursor.execute(sql).fetchall()
    return [
        Pair(
            pair, {"zh": zh, "en": en}, is_mistake, _person(rest[:9]), _person(rest[9:]), tuple(agrees),
            tuple(differs), answer,
        )
        for pair, zh, en, is_mistake, agrees, differs, answer, *rest in lines
    ]  # fmt: skip


def names(people: duckdb.DuckDBPyConnection) -> list[Name]:
    """Those with the most rows first."""
    sql = """
        select spelling, list(distinct source order by source), cast(sum(rows) as bigint) as rows, any_value(estate)
        from raw.unknown_estates
        group by spelling
        order by rows desc, spelling
    """
    with people.cursor() as cursor:
        lines = cursor.execute(sql).fetchall()
    return [Name(name, tuple(sources), rows, estate) for name, sources, rows, estate in lines]


def _person(cells: Sequence) -> Person:
    row_no, file, sheet, *known = cells
    return Person(file, sheet, row_no, *known)
