"""What the process of a query wrote, as a table."""

import json
from dataclasses import dataclass

import pandas as pd

from questions.console.refused import DIED, Reason, Refused, refused

DATES = {"DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE"}
FLOATS = {"FLOAT", "DOUBLE"}


@dataclass(frozen=True)
class Result:
    """table: at most so many rows as were asked for. kinds: DuckDB's types of its columns. is_cut: there are more."""

    table: pd.DataFrame
    kinds: tuple[str, ...]
    is_cut: bool
    seconds: float


def read(written: bytes, seconds: float) -> Result:
    """Of the lines of one process. Raises Refused: what it says, or that it died before it had told all."""
    lines = [json.loads(line) for line in written.splitlines(keepends=True) if line.endswith(b"\n")]
    for line in lines:
        if "refused" in line:
            raise Refused(_reason(line["refused"]))
    if not lines or "is_cut" not in lines[-1]:
        raise refused(DIED)
    rows = [row for line in lines[1:-1] for row in line["rows"]]
    names, kinds = lines[0]["columns"], tuple(lines[0]["kinds"])
    cells = zip(*rows, strict=True) if rows else ((),) * len(names)
    columns = {name: _column(list(each), kind) for name, kind, each in zip(names, kinds, cells, strict=True)}
    return Result(pd.DataFrame(columns), kinds, lines[-1]["is_cut"], seconds)


def _reason(facts: dict) -> Reason:
    return Reason(**{**facts, "nearest": tuple(facts.get("nearest", ()))})


def _column(cells: list, kind: str) -> pd.Series:
    """Numbers as numbers (missing: NaN), days and moments as such, all else as text."""
    if kind in FLOATS or kind.startswith("DECIMAL"):
        return pd.Series(cells, dtype="float64")
    if kind in DATES:
        return _moments(cells)
    if kind.endswith("INT") or kind == "INTEGER":
        return _whole(cells)
    return pd.Series(cells, dtype="object")


def _moments(cells: list) -> pd.Series:
    """Days that no calendar of pandas holds (infinity, the year 200000) stay text."""
    try:
        return pd.Series(pd.to_datetime(cells, format="ISO8601")).astype("datetime64[us]")
    except (ValueError, OverflowError):
        return pd.Series(cells, dtype="object")


def _whole(cells: list) -> pd.Series:
    is_missing = None in cells
    try:
        return pd.Series(cells, dtype="Int64" if is_missing else "int64")
    except (OverflowError, TypeError):  # beyond 64 bits
        return pd.Series(cells, dtype="float64")
