"""All campaigns at a glance, the one that needs a decision first on top."""

from dataclasses import dataclass
from datetime import date

import duckdb

from indicators import campaign_days, campaigns
from indicators.campaign_forecast.outlook import Forecast, Reason, outlooks
from indicators.campaigns import Standing

LIKELY = 0.5
# Where no chance can be told: between those that are likely to be missed and those likely to be reached.
UNTOLD = {"young": 0.5, "no_bar": 2.0, "no_deadline": 2.0, "over": 3.0}


@dataclass(frozen=True)
class Glance:
    """A campaign on a day. ahead: its forecast, or why there is none.

    overdue: open criteria past their date. ending: items of evidence that hold now and not on the deadline;
    lost: points that go with them.
    """

    standing: Standing
    ahead: Forecast | Reason
    overdue: int
    ending: int
    lost: float

    @property
    def chance(self) -> float | None:
        return None if isinstance(self.ahead, str) else self.ahead.chance

    @property
    def claimed(self) -> float:
        """Points of the self-assessment."""
        return sum(each.claimed_points for each in self.standing.criteria)

    @property
    def worst_area(self) -> tuple[str, float, bool] | None:
        """(area, points, True) furthest below its own bar; where none has one, (area, points, False) with the most
        points not evidenced; None where nothing is short.
        """
        one = self.standing
        has_bars = bool(one.area_bars)
        lost = {area: doubtful + rest for area, (_, doubtful, rest) in one.areas.items()}
        short = one.verdict.area_gaps if has_bars else {area: gap for area, gap in lost.items() if gap > 0}
        if not short:
            return None
        area = max(short, key=short.get)
        return area, short[area], has_bars


def glances(con: duckdb.DuckDBPyConnection, on: date) -> list[Glance]:
    """Campaigns begun by that day: closed by a veto first, then by chance to reach the bar in tenths, the smaller
    first, then by deadline.
    """
    running, ahead, ends = campaigns.standing(con, on), outlooks(con, on), campaign_days.endings(con, on)
    lost = campaign_days.lapses_of(con, running, on)
    found = []
    for one in running:
        name = one.campaign.campaign_id
        ending = sum(each.campaign_id == name and each.is_before(one.campaign.deadline) for each in ends)
        overdue = sum(bool(each.due_date and each.due_date < on) for each in one.open_criteria)
        found.append(Glance(one, ahead[name], overdue, ending, sum(lost[name].values())))
    return sorted(found, key=_need)


def _need(one: Glance) -> tuple:
    campaign = one.standing.campaign
    chance = UNTOLD[one.ahead] if one.chance is None else round(one.chance, 1)
    return one.standing.closed_until is None, chance, campaign.deadline or date.max, campaign.campaign_id
