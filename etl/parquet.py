"""Parquet files as rows: the names of their columns are the header."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from etl.sheet import Sheet, as_text
from translations.say import say
from warehouse.contracts import ContractError

MEGABYTES = 500  # of one row group, which is unpacked as a whole
BATCH = 50_000


def sheets(path: Path) -> Iterator[Sheet]:
    """The single sheet of a Parquet file. Raises ContractError for one that cannot be read."""
    try:
        with pq.ParquetFile(path) as file:
            groups = range(file.metadata.num_row_groups)
            if any(file.metadata.row_group(group).total_byte_size > MEGABYTES << 20 for group in groups):
                raise ContractError(
                    say(
                        "unpacked it takes more than {limit} MB. Split it by month or export only what is needed.",
                        limit=MEGABYTES,
                    )
                )
            yield Sheet(None, _rows(file))
    except (pa.ArrowException, OSError) as error:
        raise ContractError(
            say("it is not a Parquet file that can be read ({error}). Export it again.", error=error)
        ) from None


def _rows(file: pq.ParquetFile) -> Iterator[list[str]]:
    yield list(file.schema_arrow.names)
    for batch in file.iter_batches(BATCH):
        columns = [[as_text(cell) for cell in column.to_pylist()] for column in batch.columns]
        yield from (list(row) for row in zip(*columns, strict=True))
