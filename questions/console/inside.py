"""Judges one query and answers it. Runs in a process of its own, and imports little, to answer quickly."""

import json
from collections.abc import Iterator

import duckdb

from questions.console import allowed, room
from questions.console.faults import Fault, read_fault
from questions.console.text import without_end
from questions.console.values import received

PACE = 100  # rows taken at a time
WHOLE = {
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
    "UHUGEINT", "BOOLEAN", "FLOAT", "DOUBLE",
}  # fmt: skip
DATES = ("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS")


def lines(request: dict) -> Iterator[dict]:
    """What `child.py` tells about a request. Raises nothing that a query can bring about."""
    try:
        yield from answer(request)
    except Fault as fault:
        yield {"refused": _with_limit(fault.facts(), request["limits"])}
    except MemoryError:
        yield {"refused": _with_limit({"why": "memory"}, request["limits"])}
    except RecursionError:
        yield {"refused": {"why": "too_deep"}}


def answer(request: dict) -> Iterator[dict]:
    """The lines of an answer. Raises Fault."""
    sql, limits = without_end(request["sql"]), request["limits"]
    con = _open(request["path"], limits)
    room.keep_within(limits["memory_mb"])
    known = _judge(con, sql)
    values = {name: received(each) for name, each in request["values"].items() if name in known}
    if known - values.keys():
        raise Fault("no_value", {"name": ", ".join(sorted(known - values.keys()))})
    columns, kinds = _columns(con, sql, values, limits)
    yield {"columns": columns, "kinds": kinds}
    yield from _rows(con, sql, values, kinds, request["most"], limits)


def _open(path: str, limits: dict) -> duckdb.DuckDBPyConnection:
    config = {
        "enable_external_access": "false",
        "python_enable_replacements": "false",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "errors_as_json": "true",
        "max_execution_time": str(int(limits["seconds"] * 1000)),
        "memory_limit": f"{limits['memory_mb']}MB",
        "temp_directory": "",  # nothing is spilled to the disk
        "threads": "1",
        "lock_configuration": "true",
    }
    try:
        return duckdb.connect(path, read_only=True, config=config)
    except duckdb.IOException:
        raise Fault("gone") from None


def _judge(con: duckdb.DuckDBPyConnection, sql: str) -> set[str]:
    """Names of the parameters of a query that may be asked. Raises Fault."""
    with read_fault(sql, 0):
        statements = con.extract_statements(sql)
        if len(statements) != 1:
            raise Fault("not_one", {"n": len(statements)}) if statements else Fault("empty")
        kind = _kind(statements[0], sql)
        if kind != "select":
            raise Fault("pivot") if kind == "multi" else Fault("not_a_question", {"name": kind})
        written = con.execute("select json_serialize_sql($1)", [sql]).fetchone()[0]
    tree = json.loads(written)
    if tree["error"]:
        raise Fault("other", detail=tree["error_message"])
    closed = allowed.first_closed(tree)
    if closed:
        why, name, node = closed
        raise Fault(why, {"name": name}).at(
            sql, node.get("query_location"), node.get("query_location_length", 0)
        )
    return statements[0].named_parameters


def _kind(statement: duckdb.Statement, sql: str) -> str:
    """select, create …"""
    try:
        return statement.type.name.lower()
    except ValueError:  # newer than the list of DuckDB's own package
        return sql.split()[0].lower()


def _columns(con, sql: str, values: dict, limits: dict) -> tuple[list[str], list[str]]:
    """Names, made unique, and DuckDB's types of the columns, without running the query. Raises Fault."""
    head = "describe select * from ("
    with read_fault(sql, len(head)):
        described = con.execute(f"{head}{sql}\n) as answer", values).fetchall()
    if len(described) > limits["columns"]:
        raise Fault("too_wide", {"n": len(described), "most": limits["columns"]})
    return [row[0] for row in described], [row[1] for row in described]


def _rows(con, sql: str, values: dict, kinds: list[str], most: int, limits: dict) -> Iterator[dict]:
    names = [f"c{number}" for number in range(len(kinds))]
    taken = ", ".join(
        _as_text(name, kind, limits["cell"] + 1) for name, kind in zip(names, kinds, strict=True)
    )
    head = f"select {taken} from ("
    told = room = 0
    with read_fault(sql, len(head)):
        con.execute(f"{head}{sql}\n) as answer({', '.join(names)}) limit {most + 1}", values)
        while rows := con.fetchmany(PACE):
            kept = [[_cut(cell, limits["cell"]) for cell in row] for row in rows[: most - told]]
            room += sum(len(cell) if isinstance(cell, str) else 8 for row in kept for cell in row)
            told += len(kept)
            yield {"rows": kept}
            if len(kept) < len(rows) or room > limits["result_mb"] * 1_000_000:
                yield {"is_cut": True}
                return
    yield {"is_cut": False}


def _as_text(name: str, kind: str, longest: int) -> str:
    """The column as JSON can hold it: numbers and yes or no as they are, all else as text."""
    if kind in WHOLE:
        return name
    if kind.startswith("DECIMAL"):
        return f"{name}::double"
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"{name}::timestamp::varchar"
    return f"{name}::varchar" if kind in DATES else f"left({name}::varchar, {longest})"


def _cut(cell: object, longest: int) -> object:
    return f"{cell[:longest]}…" if isinstance(cell, str) and len(cell) > longest else cell


def _with_limit(facts: dict, limits: dict) -> dict:
    """A limit that was reached, with how much it is."""
    reached = {"time": f"{limits['seconds']:g}", "memory": f"{limits['memory_mb']:,}"}.get(facts["why"])
    return facts | {"parts": {"n": reached}, "detail": ""} if reached else facts
