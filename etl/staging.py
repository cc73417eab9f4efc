"""Rows into `staging.<source>`, in bulk: text as delivered, with the load and the row it came from."""

from collections.abc import Iterable

import duckdb
import pyarrow as pa

from etl.files import Layout
from etl.headers import Header
from etl.shifts import Shifts
from warehouse.contracts import Source

Judged = tuple[int, list[str], str | None]  # row number, cells, why it is skipped


def create(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    columns = "".join(f', "{column.name}" varchar' for column in source.columns)
    con.execute(f"create table staging.{source.name} (load_id integer, row_no integer{columns})")


def skip_all(con: duckdb.DuckDBPyConnection, everything: Iterable[list[str]], load) -> None:
    """A sheet without a table of the source (注意事项) is skipped row by row, so that the sum still holds."""
    numbers = [number for number, _ in enumerate(everything, 1)]
    load.rows_read = load.rows_skipped = len(numbers)
    _append(con, "raw.skipped", load.load_id, numbers, {"reason": ["no_table"] * len(numbers)})


class Staging:
    """The rows of one sheet on their way in; counts them in the load."""

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        source: Source,
        layout: Layout,
        header: Header,
        load,
        is_text_file: bool,
    ):
        self._con, self._load, self._table = con, load, f"staging.{source.name}"
        self._columns = header.columns
        self._constants = {
            name: value for name, value in layout.constants.items() if name not in header.columns
        }
        self._width = max(header.columns.values()) + 1
        self._shifts = Shifts(source, header, is_text_file)

    def insert(self, chunk: list[Judged]) -> None:
        """Records into staging; skipped and shifted rows into tables of their own."""
        self._load.rows_read += len(chunk)
        skipped = [(number, reason) for number, _, reason in chunk if reason]
        self._load.rows_skipped += len(skipped)
        self._append(
            "raw.skipped", [number for number, _ in skipped], {"reason": [reason for _, reason in skipped]}
        )
        records = [(number, row) for number, row, reason in chunk if not reason]
        moved = {number: cells for number, row in records if (cells := self._shifts.cells(row)) is not None}
        if moved:
            texts = [" | ".join(row) for number, row in records if number in moved]
            self._append("raw.shifted", list(moved), {"value": texts, "cells": list(moved.values())})
            records = [(number, row) for number, row in records if number not in moved]
        self._insert_records(records)

    def _insert_records(self, records: list[tuple[int, list[str]]]) -> None:
        width = self._width
        rows = [row if len(row) >= width else row + [""] * (width - len(row)) for _, row in records]
        values = {name: [row[position] for row in rows] for name, position in self._columns.items()}
        constants = {name: [value] * len(rows) for name, value in self._constants.items()}
        self._append(self._table, [number for number, _ in records], values | constants)

    def _append(self, table: str, numbers: list[int], columns: dict[str, list]) -> None:
        _append(self._con, table, self._load.load_id, numbers, columns)


def _append(con, table: str, load_id: int, numbers: list[int], columns: dict[str, list]) -> None:
    """Rows into a table by column name; blank cells become null."""
    if not numbers:
        return
    arrays = {
        "load_id": pa.repeat(pa.scalar(load_id, pa.int32()), len(numbers)),
        "row_no": pa.array(numbers, pa.int32()),
        **{name: pa.array(values) for name, values in columns.items()},
    }
    con.register("chunk", pa.table(arrays))
    picked = "".join(
        f', nullif(trim("{name}"), \'\') as "{name}"'
        if pa.types.is_string(arrays[name].type)
        else f', "{name}"'
        for name in columns
    )
    con.execute(f"insert into {table} by name select load_id, row_no{picked} from chunk")
    con.unregister("chunk")
