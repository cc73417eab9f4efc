"""What has become of a visiting sheet: who of it the service log has shown since, by file, sheet and row."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import duckdb

from indicators.worker_rows import loads
from questions.lists import engine


@dataclass(frozen=True)
class Served:
    """One person of a sheet that the log shows: the day, and where it is written."""

    day: date
    file: str
    sheet: str | None
    row_no: int


@dataclass(frozen=True)
class Progress:
    """A sheet against the build in service. gone: moved away, dead, or not eligible any more."""

    on_it: int
    served: tuple[Served, ...]
    waiting: int
    gone: int


def code(resident_id: str) -> str:
    """By what a sheet remembers a person: a hash of the code they have in the warehouse."""
    return sha256(resident_id.encode()).hexdigest()[:24]


def progress(
    con: duckdb.DuckDBPyConnection, list_id: str, codes: Collection[str], served_until: date
) -> Progress:
    """codes: of the people on the sheet. served_until: the last day whose service was too long ago when it was made.

    Whoever was on it had been served by that day at the latest, so a later day in the log is a service since.
    """
    table = engine.rows(con, list_id)
    found = table[table["subject"].map(code).isin(set(codes))]
    rows = found[found["since"].map(lambda day: day is not None and day > served_until).astype(bool)]
    places = loads(con)
    served = [
        Served(day, *places[load_id], int(row_no))
        for day, load_id, row_no in zip(
            rows["since"], rows["served_load_id"].astype(int), rows["served_row_no"], strict=True
        )
    ]
    served.sort(key=lambda each: (each.day, each.file, each.row_no))
    return Progress(len(codes), tuple(served), len(found) - len(rows), len(codes) - len(found))
