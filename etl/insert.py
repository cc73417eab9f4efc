"""Rows from Python into a table, by one statement however many they are."""

from collections.abc import Iterable, Sequence

import duckdb


def insert(con: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Sequence]) -> None:
    """Rows in the order of the table's columns; none is fine."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    if columns:
        con.execute(f"insert into {table} select {', '.join(['unnest(?)'] * len(columns))}", columns)
