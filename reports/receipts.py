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
    missing = set(indicator.sources) - receipts.ledgers_kept(file, build_id)
    return receipts.keep(
        file, _receipt(taken, build_id), {source: ledgers.packed(con, source) for source in missing}
    )


def explained(
    kept: Kept,
    con: duckdb.DuckDBPyConnection,
    indicator: Indicator | None,
    known: Coverage,
    small_count: int,
) -> Explanation:
    """Then and now of a receipt. indicator: the definition in force, None = there is none any more."""
    taken = _taken(kept.receipt)
    sources = definition.thawed(taken.definition).sources
    then = ledgers.unpacked([kept.ledgers[source] for source in sources])
    source = explaining.Source(con, known, small_count, then, ledgers.read(con, sources))
    return explaining.explain(source, taken, indicator)


def _receipt(taken: Taken, build_id: str) -> Receipt:
    return Receipt(
        taken.indicator_id, taken.period, taken.where, taken.version, taken.definition, build_id, taken.data_date,
        taken.numerator, taken.denominator, taken.value, taken.delivered, taken.is_suppressed, taken.rows,
    )  # fmt: skip


def _taken(kept: Receipt) -> Taken:
    return Taken(
        kept.indicator_id, kept.period, kept.filter, kept.version, kept.definition, kept.data_date, kept.numerator,
        kept.denominator, kept.value, kept.delivered, kept.is_suppressed, kept.rows,
    )  # fmt: skip
