"""Parquet: numbers, days and truths as what they are, for programs that read on."""

import io
from typing import Any

import pyarrow
from pandas import DataFrame
from pyarrow import parquet as files

from questions.downloads import cells

NUMBERS = (int, float)
NOTE = "_note"


def parquet(table: DataFrame) -> bytes:
    """The table under its own column names, types kept; moments at midnight are days.

    Words among numbers (不显示, withheld) stand in a column beside, `<column>_note`, where the number is null.
    """
    columns: dict[str, pyarrow.Array] = {}
    for name in table.columns:
        columns |= _column(str(name), table[name])
    file = io.BytesIO()
    files.write_table(pyarrow.table(columns), file, compression="zstd")
    return file.getvalue()


def _column(name: str, column: Any) -> dict[str, pyarrow.Array]:
    if column.dtype != object:
        array = pyarrow.Array.from_pandas(column)
        array = array.combine_chunks() if isinstance(array, pyarrow.ChunkedArray) else array
        return {name: array.cast(pyarrow.date32()) if cells.is_days(column) else array}
    found = cells.values(column)
    kinds = {type(value) for value in found if value is not None}
    if str in kinds and kinds & set(NUMBERS):
        numbers = [None if isinstance(value, str) else value for value in found]
        notes = [value if isinstance(value, str) else None for value in found]
        return {name: pyarrow.array(numbers), name + NOTE: pyarrow.array(notes, pyarrow.string())}
    if len(kinds) > 1 and not kinds <= set(NUMBERS):
        found = [value if value is None else str(value) for value in found]
    return {name: pyarrow.array(found)}
