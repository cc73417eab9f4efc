"""Which periods may be compared with themselves a year before."""

from indicators.periods import Period
from indicators.shape import Indicator

SPRING_MONTHS = (1, 2)  # 春节 falls in one of them, ten to twenty days from where it fell the year before


def on_year(indicator: Indicator, period: Period) -> bool:
    """Not a January or a February alone, of what holidays move: see `festivals` for what they are compared with."""
    is_torn = period.grain == "month" and period.start.month in SPRING_MONTHS
    return not (is_torn and indicator.follows_days)
