"""What a query may name: tables of the build, functions that only compute. Judged on the parsed query."""

import re
from collections.abc import Iterator

# Anything else of DuckDB's own that stands in `from` reads files, settings and paths, or changes something.
TABLE_FUNCTIONS = {
    "duckdb_columns", "duckdb_constraints", "duckdb_functions", "duckdb_keywords", "duckdb_schemas",
    "duckdb_tables", "duckdb_types", "duckdb_views", "generate_series", "histogram", "histogram_values",
    "icu_calendar_names", "json_each", "json_tree", "pg_timezone_names", "pragma_table_info", "pragma_version",
    "range", "repeat", "repeat_row", "summary", "test_all_types", "unnest",
}  # fmt: skip
FUNCTIONS_CLOSED = {
    "current_setting", "currval", "getvariable", "nextval", "pg_sleep", "setval", "sleep_ms", "write_log",
}  # fmt: skip
NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
SHOWN = {"databases", "schemas", "tables", "__show_tables_expanded", "__show_tables_from_database"}
OF_THE_ENGINE = re.compile(r"(duckdb|pragma|pg|sqlite)_", re.IGNORECASE)
_FILE = re.compile(r"[/\\]|:|\.\w{1,8}$")


def parts(tree: object) -> Iterator[dict]:
    """All nodes of a query as `json_serialize_sql` writes it; without recursion, which a query could exhaust."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def first_closed(tree: object) -> tuple[str, str, dict] | None:
    """(why, name, node) of something that a query may not name; None when all is well."""
    for node in parts(tree):
        kind = str(node.get("type", ""))
        if kind.endswith("_NODE") and kind not in NODES:
            return "not_a_question", kind.split("_")[0].lower(), node
        found = _closed(kind, node)
        if found:
            return (*found, node)
    return None


def _closed(kind: str, node: dict) -> tuple[str, str] | None:
    if kind == "TABLE_FUNCTION":
        name = str(node.get("function", {}).get("function_name", ""))
        return None if name.lower() in TABLE_FUNCTIONS else ("forbidden", name)
    if node.get("class") == "FUNCTION":
        name = str(node.get("function_name", ""))
        return ("forbidden", name) if name.lower() in FUNCTIONS_CLOSED else None
    if kind == "BASE_TABLE":
        return _closed_table(node)
    if kind == "SHOW_REF" and not node.get("query"):
        name = str(node.get("table_name", "")).strip('"')
        return None if name in SHOWN else ("forbidden", name)
    return None


def _closed_table(node: dict) -> tuple[str, str] | None:
    name, schema = str(node.get("table_name", "")), str(node.get("schema_name", ""))
    if schema.lower() in ("", "main", "pg_catalog") and OF_THE_ENGINE.match(name):
        return None if name.lower() in TABLE_FUNCTIONS else ("forbidden", name)
    return ("file", name) if not schema and _FILE.search(name) else None
