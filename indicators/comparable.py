"""Which periods may be compared with themselves a year before."""

from indicators.coverage import Coverage, Delivered
from indicators.periods import Period
from indicators.shape import Indicator

SPRING_MONTHS = (1, 2)  # 春节 falls in one of them, ten to twenty days from where it fell the year before


def on_year(indicator: Indicator, period: Period) -> bool:
    """Not a January or a February alone, of what holidays move: see `festivals` for what they are compared with."""
    is_torn = period.grain == "month" and period.start.month in SPRING_MONTHS
    return not (is_torn and indicator.follows_days)


def as_whole(indicator: Indicator, now: Delivered, before: Delivered) -> bool:
    """What adds up over a part of a period is not held against what adds up over a whole one."""
    return indicator.kind not in ("count", "distinct") or "partial" not in (now, before)


def at_one_season(indicator: Indicator, period: Period, coverage: Coverage) -> bool:
    """A stock of a running year stands at another month's end than that of the year before, which is over."""
    if not indicator.is_stock:
        return True
    ends = [coverage.standing_month(indicator.sources, each) for each in (period, period.year_before())]
    return None not in ends and ends[0].month == ends[1].month
