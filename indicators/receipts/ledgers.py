"""Every row of a ledger by its number, packed: tells a row that came late from one that was counted elsewhere."""

import zlib
from collections.abc import Sequence

import duckdb
import numpy

from indicators.receipts import identities

KEPT = numpy.uint64(
    2**32
)  # of a number: among a hundred thousand rows two in a hundred thousand are taken for another


def read(con: duckdb.DuckDBPyConnection, sources: Sequence[str]) -> numpy.ndarray:
    """All numbers of these ledgers in this build, in order."""
    found = [numpy.array([], "u8")]
    for source in sources:
        with con.cursor() as cursor:
            found.append(
                numpy.asarray(cursor.execute(identities.all_of(source)).fetchnumpy()["number"], "u8")
            )
    return numpy.sort(numpy.concatenate(found) % KEPT)


def packed(con: duckdb.DuckDBPyConnection, source: str) -> bytes:
    """The numbers of a ledger as steps from one to the next."""
    steps = numpy.diff(read(con, [source]), prepend=numpy.uint64(0))
    return zlib.compress(steps.astype("<u4").tobytes())


def unpacked(blobs: Sequence[bytes]) -> numpy.ndarray:
    """The numbers of several ledgers, in order."""
    each = [numpy.cumsum(numpy.frombuffer(zlib.decompress(blob), "<u4").astype("u8")) for blob in blobs]
    return numpy.sort(numpy.concatenate([*each, numpy.array([], "u8")]))


def stood(numbers, ledger: numpy.ndarray, counted) -> numpy.ndarray:
    """Which of these rows stand in a ledger beyond those that are counted: of two alike, one may.

    numbers, counted: columns of hashes.
    """
    rows = numbers % KEPT
    turn = rows.groupby(rows).cumcount().to_numpy()
    wanted = rows.to_numpy().astype("u8")
    known = numpy.sort(counted.to_numpy().astype("u8") % KEPT)
    return turn < _times(wanted, ledger) - _times(wanted, known)


def _times(wanted: numpy.ndarray, ordered: numpy.ndarray) -> numpy.ndarray:
    return numpy.searchsorted(ordered, wanted, "right") - numpy.searchsorted(ordered, wanted, "left")
