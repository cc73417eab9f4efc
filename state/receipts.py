"""Quoted numbers by their code. Receipts are only ever added; nothing is changed, nothing deleted.

What a receipt holds of people are hashes of the codes they have in the warehouse: no name, no ID number.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path

from state.files import moment, opened, writing

FILE = "receipts.sqlite"
SCHEMA = (Path(__file__).parent / "receipts.sql").read_text(encoding="utf-8")
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none that is read as another
READ_AS = str.maketrans("ILO", "110", " -–—_·　")
LENGTH = 8
COLUMNS = (
    "indicator_id, period, filter, version, build_id, data_date, numerator, denominator, value, delivered, "
    "is_suppressed, rows"
)


@dataclass(frozen=True)
class Receipt:
    """A number as it was quoted, without its code. filter: dimension to value; definition: text of that version.

    rows: packed by `indicators.receipts`; data_date: ISO. Numbers are None where the page showed none.
    """

    indicator_id: str
    period: str
    filter: Mapping[str, object]
    version: str
    definition: str
    build_id: str
    data_date: str
    numerator: float | None
    denominator: float | None
    value: float | None
    delivered: str
    is_suppressed: bool
    rows: bytes


@dataclass(frozen=True)
class Kept:
    """A receipt as it is found again. taken_at: UTC; ledgers: of its build, by source, packed."""

    code: str
    taken_at: datetime
    receipt: Receipt
    ledgers: Mapping[str, bytes]


def keep(file: Path, receipt: Receipt, ledgers: Mapping[str, bytes]) -> str:
    """Keep a number; its code, which is the same each time the same number is quoted. ledgers: those not kept yet."""
    with writing(file, SCHEMA) as con:
        con.execute("insert or ignore into definitions values (?, ?)", (receipt.version, receipt.definition))
        for source, numbers in ledgers.items():
            con.execute("insert or ignore into ledgers values (?, ?, ?)", (receipt.build_id, source, numbers))
        return _known(con, *_identity(receipt)) or _add(con, receipt)


def known(
    file: Path, indicator_id: str, period: str, filter: Mapping, version: str, build_id: str
) -> str | None:
    """The code of a number that was quoted before; None: it was not."""
    if not file.exists():
        return None
    with opened(file, SCHEMA) as con:
        return _known(con, indicator_id, period, _text(filter), version, build_id)


def ledgers_kept(file: Path, build_id: str) -> frozenset[str]:
    """Sources of a build whose rows are kept already."""
    if not file.exists():
        return frozenset()
    with opened(file, SCHEMA) as con:
        found = con.execute("select source from ledgers where build_id = ?", (build_id,)).fetchall()
    return frozenset(source for (source,) in found)


def find(file: Path, code: str) -> Kept | None:
    """The receipt of a code, however it was typed; None: there is none."""
    typed = written(code).replace("-", "")
    if not typed or not file.exists():
        return None
    with opened(file, SCHEMA) as con:
        line = con.execute(
            f"select taken_at, definition, {COLUMNS} from receipts join definitions using (version) where code = ?",
            (typed,),
        ).fetchone()
        if line is None:
            return None
        taken_at, definition, indicator_id, period, where, version, build_id, *facts = line
        sources = con.execute(
            "select source, numbers from ledgers where build_id = ?", (build_id,)
        ).fetchall()
    *numbers, is_suppressed, rows = facts
    receipt = Receipt(
        indicator_id,
        period,
        json.loads(where),
        version,
        definition,
        build_id,
        *numbers,
        bool(is_suppressed),
        rows,
    )
    return Kept(_shown(typed), datetime.fromisoformat(taken_at), receipt, dict(sources))


def written(typed: str) -> str:
    """A code as it is shown, however it was typed; "" for what is no code."""
    code = typed.strip().upper().translate(READ_AS)
    return _shown(code) if len(code) == LENGTH and set(code) <= set(LETTERS) else ""


def _add(con: sqlite3.Connection, receipt: Receipt) -> str:
    code = next(
        each
        for each in (_code(receipt, turn) for turn in count())
        if not con.execute("select 1 from receipts where code = ?", (each,)).fetchone()
    )
    con.execute(
        f"insert into receipts (code, taken_at, {COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            code, moment(datetime.now(UTC)), *_identity(receipt), receipt.data_date, receipt.numerator,
            receipt.denominator, receipt.value, receipt.delivered, receipt.is_suppressed, receipt.rows,
        ),
    )  # fmt: skip
    return _shown(code)


def _code(receipt: Receipt, turn: int) -> str:
    """turn: how many other numbers had the code that comes first."""
    said = json.dumps([*_identity(receipt), turn], ensure_ascii=False).encode()
    number = int.from_bytes(sha256(said).digest()[:5], "big")
    return "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(LENGTH)))


def _known(con: sqlite3.Connection, *identity: str) -> str | None:
    same = "indicator_id = ? and period = ? and filter = ? and version = ? and build_id = ?"
    found = con.execute(f"select code from receipts where {same}", identity).fetchone()
    return found and _shown(found[0])


def _identity(receipt: Receipt) -> tuple[str, ...]:
    return (receipt.indicator_id, receipt.period, _text(receipt.filter), receipt.version, receipt.build_id)


def _text(filter: Mapping[str, object]) -> str:
    return json.dumps(dict(filter), ensure_ascii=False, sort_keys=True)


def _shown(code: str) -> str:
    return f"{code[:4]}-{code[4:]}"
