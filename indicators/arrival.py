"""Whether each ledger has come in as it should have by the data date."""

from datetime import date
from typing import Literal

from indicators.coverage import Coverage
from indicators.periods import add_months

Arrival = Literal["delivered", "running", "missing"]


def arrival(source: str, rhythm: str, coverage: Coverage) -> Arrival:
    """ "running": the month or half year is not over and nothing is late; "missing": it, or the one before, is due."""
    if source in coverage.registers:
        return "delivered"
    month = coverage.data_date.replace(day=1)
    if rhythm == "once":
        return "missing"
    if rhythm == "half_yearly":
        return _half_year(source, month, coverage)
    state = coverage.month([source], month)
    return {"yes": "delivered", "partial": "running"}.get(state, "missing")


def _half_year(source: str, month: date, coverage: Coverage) -> Arrival:
    half = add_months(month, -((month.month - 1) % 6))
    if coverage.month([source], half) != "no":
        return "delivered"
    is_over = month == add_months(half, 5)
    came_before = coverage.month([source], add_months(half, -1)) != "no"
    return "running" if came_before and not is_over else "missing"
