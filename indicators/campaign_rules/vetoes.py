"""Veto events: from which day to which they close a campaign. Both days included."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date


def closed_until(event: date, months: int | None) -> date:
    """Last day an event closes the campaign: the same day of the month so many months later, or that month's last.

    months None: the rule looks back without an end.
    """
    if months is None:
        return date.max
    month = event.year * 12 + event.month - 1 + months
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(event.day, monthrange(year, month)[1]))


def closing(events: Iterable[date], months: int | None, since: date | None, on: date) -> date | None:
    """Until when events close a campaign on a day; None = it is open.

    since: without a look-back window only events from the campaign's own window on count.
    """
    first = since if months is None and since else date.min
    ends = [closed_until(event, months) for event in events if first <= event <= on]
    return max((end for end in ends if end >= on), default=None)
