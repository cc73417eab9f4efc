"""What was read of a file is kept in data/state/read, so that a file that has not changed is not read again.

An entry holds personal data: only its owner may read it, and it goes when the last build did not need it. What may
change the reading (contract, code, mapping, the name of the file, where others of that name lie) is part of its name; a
damaged entry is no entry.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from functools import cache
from glob import escape
from importlib.metadata import version
from pathlib import Path

import duckdb

from etl import bulk_text, desk, star_lists
from etl.files import Layout
from etl.load import Load
from etl.read import TEXTS
from etl.remarks import Remark
from etl.staging import Staging
from warehouse import builds

HERE = Path(__file__).parent
RAW = ("raw.skipped", "raw.shifted")  # filled while a file is read, beside staging.<source>
FACTS = "facts"


def entry(path: Path, inbox: Path, layouts: Sequence[Layout]) -> str | None:
    """The name under which the reading of a file is kept. None: a long text, read anew as quickly as from here."""
    if path.suffix.lower() in TEXTS and path.stat().st_size > bulk_text.LONG:
        return None
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    # a sheet of a returns workbook is left to its other copies (`mended.lies_with`)
    copies = sorted(each.parent.name for each in inbox.glob(f"*/{escape(path.name)}"))
    facts = (digest, path.relative_to(inbox).as_posix(), repr(copies), repr(layouts), _fingerprint())
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()


@cache
def _fingerprint() -> str:
    """Of all that turns a file into rows: contracts, reading code, the libraries it calls."""
    found = hashlib.sha256(f"{duckdb.__version__} {version('python-calamine')}".encode())
    for path in (
        *sorted(HERE.rglob("*.py")),
        HERE / "macros.sql",
        star_lists.FILE,  # a star is a column
        HERE.parent / "warehouse" / "contracts.py",
    ):
        found.update(path.read_bytes())
    return found.hexdigest()


def restore(staging: Staging, name: str | None, numbers: Iterator[int]) -> list[Load] | None:
    """The loads of an earlier reading, their rows back on the desk. None: the file must be read."""
    path = _intact(name) if name else None
    if path is None:
        return None
    try:
        with closing(desk.another(staging.con)) as con:  # closed before its commit, it leaves nothing behind
            [(text,)] = con.execute(
                "select value from read_parquet(?) where part = ?", [str(path), FACTS]
            ).fetchall()
            facts = json.loads(text)
            loads = [_load(each, next(numbers)) for each in facts["loads"]]
            con.execute("begin")
            for table in facts["tables"]:
                _insert(con, table, path, loads[0].load_id)
            con.execute("commit")
    except (duckdb.Error, ValueError, KeyError, TypeError):
        path.unlink(missing_ok=True)
        return None
    os.utime(path)
    return loads


def _load(facts: dict, number: int) -> Load:
    remarks = [Remark(**each) for each in facts["remarks"]]
    return Load(**{**facts, "load_id": number, "seconds": 0.0, "remarks": remarks})


def _insert(con: duckdb.DuckDBPyConnection, table: str, path: Path, first: int) -> None:
    columns = [name for name, *_ in con.execute(f"describe {table}").fetchall()]
    picked = ", ".join(f'"{name}"' for name in columns if name != "load_id")
    con.execute(
        f"insert into {table} by name select cast(load_id + ? as integer) as load_id, {picked} "
        "from read_parquet(?) where part = ?",
        [first, str(path), table],
    ).fetchall()


def keep(staging: Staging, name: str, loads: list[Load]) -> None:
    """Keep what has been read of one file; its rows must still be in staging."""
    folder = _folder()
    con, first, last = staging.con, loads[0].load_id, loads[-1].load_id
    tables = [f"staging.{staging.source.name}", *RAW]
    filled = [table for table in tables if _has_rows(con, table, first, last)]
    facts = {"tables": filled, "loads": [asdict(load) for load in loads]}
    parts = " union all by name ".join(
        f"select '{table}' as part, * replace (load_id - {first} as load_id) from {table} "
        f"where load_id between {first} and {last}"
        for table in filled
    )
    parts = f"select '{FACTS}' as part, ? as value" + (f" union all by name {parts}" if parts else "")
    writing = folder / f"{name}.{os.getpid()}.part"
    quoted = "'" + str(writing).replace("'", "''") + "'"
    con.execute(f"copy ({parts}) to {quoted} (format parquet)", [json.dumps(facts)]).fetchall()
    os.chmod(writing, 0o600)  # until now the folder alone keeps others out
    writing.replace(folder / f"{name}.{_digest(writing)}.parquet")


def _has_rows(con: duckdb.DuckDBPyConnection, table: str, first: int, last: int) -> bool:
    return bool(
        con.execute(f"select 1 from {table} where load_id between ? and ? limit 1", [first, last]).fetchall()
    )


def _folder() -> Path:
    folder = builds.STATE / "read"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _intact(name: str) -> Path | None:
    """The entry of this name whose content is still what was written; a damaged one is removed."""
    for path in _folder().glob(f"{name}.*.parquet"):
        if path.name.split(".")[1] == _digest(path):
            return path
        path.unlink(missing_ok=True)
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:32]


def prune(since: float) -> None:
    """Remove what has not been used since this moment (seconds of the clock)."""
    for path in _folder().iterdir():
        with contextlib.suppress(OSError):  # open elsewhere, or gone
            if path.stat().st_mtime < since:
                path.unlink()
