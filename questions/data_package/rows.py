"""The rows of a promised table as they are given: in the order of its key, names taken out."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

import duckdb
import pyarrow
from pyarrow import csv

from questions.data_package import promised
from questions.data_package.codes import codes_of
from warehouse.connection import query
from warehouse.tables import Table
from warehouse.tables.shape import Field

# Texts that the community's own lists and the build write, and hashes: no ledger's words.
OWN = ("estate", "from_estate", "estate_on_arrival", "community", "build_id", "source", "sha256", "holiday")
BATCH = 50_000


def texts(con: duckdb.DuckDBPyConnection) -> set[str]:
    """Every different text that somebody may have written."""
    found: set[str] = set()
    for table in promised.GIVEN:
        for field in filter(lambda each: is_free(table, each), promised.fields(table)):
            sql = f'select distinct "{field.name}" as text from {table.full_name} where text is not null'
            found |= set(query(con, sql)["text"])
    return found


def is_free(table: Table, field: Field) -> bool:
    """Whether the column may hold somebody's words: a text, and no code."""
    return field.type == "VARCHAR" and field.name not in OWN and not codes_of(table.full_name, field.name)


def holding(con: duckdb.DuckDBPyConnection, table: Table) -> list[tuple[str, Table]]:
    """References of which every value is found in this build; a roster may lack somebody."""
    return [
        (name, other)
        for name, other in promised.references(table)
        if not query(con, _missing(table, name, other))["rows"].item()
    ]


def _missing(table: Table, name: str, other: Table) -> str:
    return (
        f'select count(*) as rows from {table.full_name} as here where here."{name}" is not null and not exists '
        f'(select 1 from {other.full_name} as there where there."{other.key[0]}" = here."{name}")'
    )


def write(con: duckdb.DuckDBPyConnection, table: Table, stand_ins: Mapping[str, str], file: BinaryIO) -> int:
    """One table as CSV: UTF-8, commas, one line of heads. Returns its rows."""
    count = 0
    with con.cursor() as cursor:
        sql, given = _select(table, stand_ins)
        reader = cursor.sql(sql, params=given).to_arrow_reader(BATCH)
        options = csv.WriteOptions(quoting_style="needed")
        with csv.CSVWriter(file, reader.schema, write_options=options) as written:
            for batch in _filled(reader):
                written.write_batch(batch)
                count += batch.num_rows
    return count


def _filled(reader: pyarrow.RecordBatchReader) -> Iterator[pyarrow.RecordBatch]:
    return (batch for batch in reader if batch.num_rows)


def _select(table: Table, stand_ins: Mapping[str, str]) -> tuple[str, dict]:
    columns = ", ".join(
        f'{_given(table, field, bool(stand_ins))} as "{field.name}"' for field in promised.fields(table)
    )
    keys = ", ".join(f'{table.full_name}."{name}"' for name in table.key)
    given = {"held": list(stand_ins), "shown": list(stand_ins.values())} if "$held" in columns else {}
    return f"select {columns} from {table.full_name} order by {keys}", given


def _given(table: Table, field: Field, is_any_held: bool) -> str:
    column = f'{table.full_name}."{field.name}"'
    if field.type == "TIMESTAMP":
        return f"strftime({column}, '%Y-%m-%dT%H:%M:%SZ')"
    if is_any_held and is_free(table, field):
        return (
            f"coalesce(list_extract($shown::varchar[], list_position($held::varchar[], {column})), {column})"
        )
    return column
