"""Evidence looked at as a whole: the same document claimed twice where a rule forbids it."""

from pathlib import Path

import duckdb

VIEWS = Path(__file__).with_name("shared_evidence.sql")
FAULTS = """
    insert into raw.faults
    select load_id, row_no, '', places, if(is_repeat, 'claimed_twice', 'claimed_elsewhere'), false
    from reference.kept_apart
"""


def look(con: duckdb.DuckDBPyConnection) -> None:
    """reference.documented and reference.kept_apart over `typed.evidence_items`, which later steps may change."""
    con.execute(VIEWS.read_text(encoding="utf-8"))


def check(con: duckdb.DuckDBPyConnection) -> None:
    """Faults of `typed.evidence_items`, told at the later claim and naming both."""
    con.execute(FAULTS)
