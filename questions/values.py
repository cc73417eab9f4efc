"""The values a column has, to choose from when a question is narrowed."""

import re

import duckdb

from questions import sql
from questions.question import Question
from questions.subjects import subject

DIGITS = re.compile(r"\d+")
MOST = 500  # longer lists are searched for by nobody


def values(con: duckdb.DuckDBPyConnection, about: str, column: str) -> tuple[object, ...]:
    """Values met in the rows of a subject, the most frequent first, in their own order where they have one.

    None = not stated, last. At most MOST of them. BadQuestion for a column it does not have.
    """
    found = subject(about)
    rows = sql.asked(Question(about, (column,)), found).sql
    query = f'select "{column}" as value from (\n{rows}\n) group by value order by value is null, count(*) desc, value'
    with con.cursor() as cursor:
        met = [value for (value,) in cursor.execute(f"{query} limit {MOST}").fetchall()]
    return tuple(sorted(met, key=place) if found.columns[column].ordered else met)


def place(value: object) -> tuple:
    """Where a value stands in its own order: numbers by size, 2幢 before 10幢, what is not stated last."""
    if value is None:
        return (1, 0.0, "")
    if isinstance(value, int | float):
        return (0, float(value), "")
    return (0, 0.0, DIGITS.sub(lambda found: found[0].zfill(9), str(value)))
