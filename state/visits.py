"""Visiting sheets that were handed out. Sheets are only ever added; nothing is changed, nothing deleted.

Who is on one is kept as hashed codes: no name, no number, no door.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from state.files import moment, opened, writing
from state.persons import personal_number

FILE = "visits.sqlite"
SCHEMA = (Path(__file__).parent / "visits.sql").read_text(encoding="utf-8")
CODE = re.compile(r"[0-9a-f]{24}")
COLUMNS = "list_id, estate, building, data_date, served_until, build_id, who"


@dataclass(frozen=True)
class Sheet:
    """What was handed out. estate, building None: all. data_date: the day the list was of; who: a post or an office.

    served_until: the last day whose service was too long ago then. codes: of the people on it, hashed.
    """

    list_id: str
    estate: str | None
    building: str | None
    data_date: date
    served_until: date
    build_id: str
    who: str
    codes: frozenset[str]


@dataclass(frozen=True)
class Kept:
    """A sheet as it is found again. at: UTC."""

    sheet_id: int
    at: datetime
    sheet: Sheet


def keep(file: Path, sheet: Sheet) -> int:
    """Remember a sheet; its number. ValueError for a code that is no hash, nobody on it, or a number of a person."""
    if not sheet.codes or not all(map(CODE.fullmatch, sheet.codes)):
        raise ValueError("a sheet is of people by their hashed codes")
    if personal_number(sheet.who):
        raise ValueError("a post or an office makes a sheet, not a telephone or ID number")
    with writing(file, SCHEMA) as con:
        sheet_id = con.execute(
            f"insert into sheets ({COLUMNS}, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                sheet.list_id, sheet.estate, sheet.building, sheet.data_date.isoformat(),
                sheet.served_until.isoformat(), sheet.build_id, sheet.who, moment(datetime.now(UTC)),
            ),
        ).lastrowid  # fmt: skip
        con.executemany(
            "insert into people values (?, ?)", [(sheet_id, code) for code in sorted(sheet.codes)]
        )
    return sheet_id


def sheets(file: Path, list_id: str) -> list[Kept]:
    """The sheets of one list, the newest first. No file: none."""
    if not file.exists():
        return []
    with opened(file, SCHEMA) as con:
        lines = con.execute(
            f"select sheet_id, at, {COLUMNS} from sheets where list_id = ? order by sheet_id desc", (list_id,)
        ).fetchall()
        return [
            _kept(line, con.execute("select code from people where sheet_id = ?", line[:1])) for line in lines
        ]


def _kept(line: tuple, codes: Iterable[tuple[str]]) -> Kept:
    sheet_id, at, list_id, estate, building, data_date, served_until, build_id, who = line
    sheet = Sheet(
        list_id, estate, building, date.fromisoformat(data_date), date.fromisoformat(served_until), build_id, who,
        frozenset(code for (code,) in codes),
    )  # fmt: skip
    return Kept(sheet_id, datetime.fromisoformat(at), sheet)
