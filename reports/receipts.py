"""Quote a number, and find one that was quoted: the way between the builds and what is kept of them."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from indicators.coverage import Coverage
from indicators.periods import Period
from indicators.receipts import definition, explaining, ledgers, taking
from indicators.receipts.explaining import Explanation
from indicators.receipts.taking import Taken
from indicators.shape import Indicator
from state import receipts
from state.receipts import Kept, Receipt


def quote(
    file: Path,
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator,
    period: Period,
    where: Mapping[str, object],
    known: Coverage,
    small_count: int,
    build_id: str,
) -> str:
    """Keep the number that pages show, and its code: K7Q2-9F4M. The same number has the same code every time.

    file: `builds.STATE / receipts.FILE`; where: dimension to value, {} = the whole; known: `engine.coverage(con)`.
    A number that is withheld or missing has a code too. Raises UnknownName for a dimension it does not have.
    """
    version = definition.version(indicator)
    code = receipts.known(file, indicator.id, period.key, where, version, build_id)
    if code:
        return code
    taken = taking.take(con, indicator, period, where, known, small_count)
    facts = {name: getattr(taken, name) for name in Receipt.__dataclass_fields__ if hasattr(taken, name)}
    missing = set(indicator.sources) - receipts.ledgers_kept(file, build_id)
    return receipts.keep(
        file,
        Receipt(filter=taken.where, build_id=build_id, **facts),
        {source: ledgers.packed(con, source) for source in missing},
    )


def explained(
    kept: Kept,
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator | None,
    known: Coverage,
    small_count: int,
) -> Explanation:
    """Then and now of a receipt. indicator: the definition in force, None = there is none any more."""
    facts = {name: getattr(kept.receipt, name) for name in Taken.__dataclass_fields__ if name != "where"}
    taken = Taken(where=kept.receipt.filter, **facts)
    sources = definition.thawed(taken.definition).sources
    then = ledgers.unpacked([kept.ledgers[source] for source in sources])
    source = explaining.Source(con, known, small_count, then, ledgers.read(con, sources))
    return explaining.explain(source, taken, indicator)
