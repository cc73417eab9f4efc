"""Rows into `staging.<source>`, in bulk: text as delivered, with the load and the row it came from."""

from collections.abc import Iterable

import duckdb
import pyarrow as pa

from etl import epochs, units
from etl.files import Layout
from etl.headers import Header
from etl.sheet import Sheet
from etl.shifts import Shifts
from warehouse.contracts import Source

BULK = 50_000
Judged = tuple[int, list[str], str | None]  # row number, cells, why it is skipped


class Bulk:
    """Rows on their way into one table, handed over some ten thousand at a time. Blank cells become null."""

    def __init__(self, con: duckdb.DuckDBPyConnection, table: str, columns: Iterable[str]):
        self._con, self._table = con, table
        self._rows: dict[str, list] = {name: [] for name in ("load_id", "row_no", *columns)}

    def add(self, load_id: int, numbers: list[int], values: dict[str, list]) -> None:
        """Rows of one load; a column that is not among the values stays empty."""
        values = {**values, "load_id": [load_id] * len(numbers), "row_no": numbers}
        for name, column in self._rows.items():
            column += values.get(name) or [None] * len(numbers)
        if len(self._rows["row_no"]) >= BULK:
            self.flush()

    def flush(self) -> None:
        if not self._rows["row_no"]:
            return
        arrays = {name: pa.array(column) for name, column in self._rows.items()}
        self._con.register("bulk", pa.table(arrays))
        picked = ", ".join(
            f'nullif(trim("{name}"), \'\') as "{name}"' if pa.types.is_string(array.type) else f'"{name}"'
            for name, array in arrays.items()
        )
        self._con.execute(f"insert into {self._table} by name select {picked} from bulk")
        self._con.unregister("bulk")
        for column in self._rows.values():
            column.clear()


class Staging:
    """Where the rows of one source go: records, skipped and shifted rows. Flush it when all files are read."""

    def __init__(self, con: duckdb.DuckDBPyConnection, source: Source):
        names = [column.name for column in source.columns]
        columns = "".join(f', "{name}" varchar' for name in names)
        con.execute(f"create table staging.{source.name} (load_id integer, row_no integer{columns})")
        self.source, self.con = source, con
        self.records = Bulk(con, f"staging.{source.name}", names)
        self.skipped = Bulk(con, "raw.skipped", ["reason"])
        self.shifted = Bulk(con, "raw.shifted", ["value", "cells"])

    def flush(self) -> None:
        for bulk in (self.records, self.skipped, self.shifted):
            bulk.flush()

    def skip_all(self, everything: Iterable[list[str]], load) -> None:
        """A sheet without a table of the source (注意事项) is skipped row by row, so that the sum still holds."""
        numbers = [number for number, _ in enumerate(everything, 1)]
        load.rows_read = load.rows_skipped = len(numbers)
        self.skipped.add(load.load_id, numbers, {"reason": ["no_table"] * len(numbers)})


class Table:
    """The table of one sheet under its header."""

    def __init__(self, staging: Staging, layout: Layout, header: Header, load, sheet: Sheet):
        self._staging, self._load = staging, load
        self._columns = header.columns
        self._factors = header.factors
        self.constants = {
            name: value for name, value in layout.constants.items() if name not in header.columns
        }
        days = (column.name for column in staging.source.columns if column.type == "date")
        self._days_from_1904 = [name for name in days if sheet.has_1904_days and name in header.columns]
        self._width = max(header.columns.values()) + 1
        self._shifts = Shifts(staging.source, header, sheet.is_text_file)

    @property
    def load_id(self) -> int:
        return self._load.load_id

    def count_records(self, number: int) -> None:
        """Records that went into staging by another way."""
        self._load.rows_read += number

    def insert(self, chunk: list[Judged]) -> None:
        """Records, skipped and shifted rows, each to their place; counted in the load."""
        load, staging = self._load, self._staging
        load.rows_read += len(chunk)
        skipped = [(number, reason) for number, _, reason in chunk if reason]
        load.rows_skipped += len(skipped)
        staging.skipped.add(
            load.load_id, [number for number, _ in skipped], {"reason": [why for _, why in skipped]}
        )
        records = [(number, row) for number, row, reason in chunk if not reason]
        moved = {number: cells for number, row in records if (cells := self._shifts.cells(row)) is not None}
        if moved:
            texts = [" | ".join(row) for number, row in records if number in moved]
            staging.shifted.add(load.load_id, list(moved), {"value": texts, "cells": list(moved.values())})
            records = [(number, row) for number, row in records if number not in moved]
        self._insert_records(records)

    def _insert_records(self, records: list[tuple[int, list[str]]]) -> None:
        width = self._width
        rows = [row if len(row) >= width else row + [""] * (width - len(row)) for _, row in records]
        values = {name: [row[position] for row in rows] for name, position in self._columns.items()}
        for name, measure in self._factors.items():
            values[name] = [units.converted(cell, measure.times, measure.unit) for cell in values[name]]
        for name in self._days_from_1904:
            values[name] = list(map(epochs.from_1904, values[name]))
        constants = {name: [value] * len(rows) for name, value in self.constants.items()}
        self._staging.records.add(self._load.load_id, [number for number, _ in records], values | constants)
