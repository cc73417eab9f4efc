"""One plain indicator over service records, and the build it counts."""

from dataclasses import replace

import pytest

from indicators.shape import Indicator
from warehouse.connection import open_warehouse

TEXT = {"zh": "数", "en": "number"}
SQL = """
select
    received_date as day, resident_id as subject, estate, "window", received_hour as hour,
    working_days as numerator, case when status = 'completed' then 1 else 0 end as denominator,
    load_id, row_no
from core.service_records
"""
PLAIN = Indicator(
    id="plain", topic="services", title=TEXT, unit="records", kind="count", direction="higher",
    numerator=TEXT, dimensions=("estate", "window", "hour"), sources=("service_records",),
    why=TEXT, caution=TEXT, sql=SQL,
)  # fmt: skip


def indicator(**changes) -> Indicator:
    """The plain indicator with some of its fields changed."""
    return replace(PLAIN, **changes)


@pytest.fixture
def opened(warehouse):
    """Makes a build from service records and opens it."""
    connections = []

    def open_it(records, **facts):
        rows = records if isinstance(records, dict) else {"core.service_records": records}
        connections.append(open_warehouse(warehouse(rows, **facts)))
        return connections[-1]

    yield open_it
    for connection in connections:
        connection.close()
