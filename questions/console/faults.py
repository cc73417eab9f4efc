"""DuckDB's errors as the reasons of `refused.py`, with their place in the query. In the child: imports little."""

import contextlib
import json
import re
from collections.abc import Iterator

import duckdb

from questions.console.allowed import OF_THE_ENGINE
from questions.console.text import place

BY_CLASS = {
    duckdb.ParserException: "syntax",
    duckdb.SyntaxException: "syntax",
    duckdb.OutOfMemoryException: "memory",
    duckdb.InterruptException: "time",
    duckdb.PermissionException: "file",
    duckdb.ConversionException: "kind",
    duckdb.OutOfRangeException: "too_large",
}
BY_SUBTYPE = {"COLUMN_NOT_FOUND": "no_column", "SYNTAX_ERROR": "syntax"}
BY_WORDS = {
    "must appear in the GROUP BY": "not_grouped",
    "Ambiguous reference to column": "ambiguous",
    "No function matches the given name": "arguments",
    "Could not choose a best candidate": "arguments",
    "Max expression depth": "too_deep",
    "maximum supported string size": "memory",
    "Could not convert": "kind",
    "Cannot compare values": "kind",
    "read-only mode": "not_a_question",
}
MOST_NAMES = 3


class Fault(Exception):
    """A query that is not answered, as plain facts for stdout."""

    def __init__(self, why: str, parts: dict | None = None, detail: str = "", nearest: tuple[str, ...] = ()):
        super().__init__(why)
        self._facts = {"why": why, "parts": parts or {}, "detail": detail, "nearest": nearest}

    def at(self, sql: str, start: int | None, length: int) -> "Fault":
        """With its place, in bytes of the query; one outside it is none."""
        if start is not None and 0 <= start <= len(sql.encode("utf-8", "replace")):
            found = place(sql, start, length)
            self._facts |= {"line": found.line, "column": found.column, "near": found.near}
        return self

    def facts(self) -> dict:
        return self._facts


@contextlib.contextmanager
def read_fault(sql: str, before: int) -> Iterator[None]:
    """Turns what DuckDB raises into a Fault. before: bytes that stand before the query in what was run."""
    try:
        yield
    except duckdb.Error as error:
        raise _fault(error, sql, before) from None


def _fault(error: duckdb.Error, sql: str, before: int) -> Fault:
    told = _told(error)
    message = told.get("exception_message", "")
    name = told.get("name") or _quoted(message)
    why = _why(error, told, message)
    nearest = _nearest(told) if why in ("no_table", "no_column", "no_function") else ()
    fault = Fault(why, {"name": name}, message, nearest)
    if "location" in told:
        start, length = json.loads(told["location"])
        fault.at(sql, start - before, length)
    return fault


def _nearest(told: dict) -> tuple[str, ...]:
    """Names that are like the one that is not there; none of DuckDB's own tables."""
    listed = told.get("exception_message", "").partition("Candidate tables: ")[2]
    names = told.get("candidates", "").split(",") if "candidates" in told else re.findall('"([^"]+)"', listed)
    return tuple(each for each in names if each and not OF_THE_ENGINE.match(each))[:MOST_NAMES]


def _why(error: duckdb.Error, told: dict, message: str) -> str:
    subtype, kind = told.get("error_subtype", ""), told.get("type", "")
    if message.startswith("Referenced table") or "because schema" in message:
        return "no_table"
    if subtype == "MISSING_ENTRY":
        return "no_function" if "Function" in kind else "no_table"
    found = BY_SUBTYPE.get(subtype) or next(
        (why for words, why in BY_WORDS.items() if words in message), None
    )
    return found or next((why for each, why in BY_CLASS.items() if isinstance(error, each)), "other")


def _told(error: duckdb.Error) -> dict:
    """The facts of an error that DuckDB wrote as JSON after its class."""
    text = str(error)
    try:
        return json.loads(text[text.index("{") :])
    except ValueError:
        return {"exception_message": text.split("\n")[0]}


def _quoted(message: str) -> str:
    """The first name in quotation marks."""
    for mark in ('"', "'"):
        if message.count(mark) > 1:
            return message.split(mark)[1]
    return ""
