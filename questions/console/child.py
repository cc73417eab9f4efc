"""The process that runs one query: `python -m questions.console.child`. Ends when its stdin closes.

stdin: one line of JSON (`ask.py` writes it). stdout: JSON, a line each: {"columns", "kinds"}, then {"rows"} again
and again, then {"is_cut"}; or {"refused"} at any point. It imports little, to answer quickly.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator

import duckdb

from questions.console import allowed
from questions.console.faults import Fault, read_fault
from questions.console.text import without_end
from questions.console.values import received

PACE = 100  # rows taken at a time
WHOLE = {
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
    "UHUGEINT", "BOOLEAN", "FLOAT", "DOUBLE",
}  # fmt: skip
DATES = ("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS")


def main() -> None:
    request = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        for line in answer(request):
            _tell(line)
    except Fault as fault:
        _tell({"refused": _with_limit(fault.facts(), request["limits"])})
    except MemoryError:
        _tell({"refused": _with_limit({"why": "memory"}, request["limits"])})
    sys.stdout.flush()
    os._exit(0)  # at once, whatever DuckDB still tidies


def answer(request: dict) -> Iterator[dict]:
    """The lines of stdout. Raises Fault."""
    sql, limits = without_end(request["sql"]), request["limits"]
    con = _open(request["path"], limits)
    known = _judge(con, sql)
    values = {name: received(each) for name, each in request["values"].items() if name in known}
    if known - values.keys():
        raise Fault("no_value", {"name": ", ".join(sorted(known - values.keys()))})
    columns, kinds = _columns(con, sql, values, limits)
    yield {"columns": columns, "kinds": kinds}
    yield from _rows(con, sql, values, kinds, request["most"], limits)


def _open(path: str, limits: dict) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(
        path,
        read_only=True,
        config={
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
        },
    )


def _judge(con: duckdb.DuckDBPyConnection, sql: str) -> set[str]:
    """Names of the parameters of a query that may be asked. Raises Fault."""
    with read_fault(sql, 0):
        statements = con.extract_statements(sql)
    if len(statements) != 1:
        raise Fault("not_one", {"n": len(statements)}) if statements else Fault("empty")
    names = statements[0].named_parameters
    tree = json.loads(con.execute("select json_serialize_sql($1)", [sql]).fetchone()[0])
    if tree.get("error"):
        raise Fault("not_a_question", {"name": sql.split()[0].lower()})
    closed = allowed.first_closed(tree)
    if closed:
        why, name, node = closed
        raise Fault(why, {"name": name}).at(
            sql, node.get("query_location"), node.get("query_location_length", 0)
        )
    return names


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


def _tell(line: dict) -> None:
    sys.stdout.buffer.write(json.dumps(line).encode() + b"\n")
    sys.stdout.buffer.flush()


def _end_with_parent() -> None:
    sys.stdin.buffer.read()  # returns when the parent ends or lets go
    os._exit(1)


if __name__ == "__main__":
    main()
