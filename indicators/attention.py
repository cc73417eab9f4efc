"""What needs a look first: off target, beyond natural variation, not fed, or near a deadline. Worst first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from indicators.readings import Reading
from indicators.variation import Limits

MOST = 5
SOON_DAYS = 90


@dataclass(frozen=True)
class CampaignGap:
    """How far a campaign is from its bar. points: evidenced so far; unit: points or items."""

    campaign_id: str
    name: str
    deadline: date
    points: float
    bar_points: float
    unit: str = "points"


@dataclass(frozen=True)
class Attention:
    """One thing to look at. severity: 0 to 1, comparable between kinds. reading or campaign, never both."""

    kind: Literal["missed", "unusual", "deadline", "not_delivered"]
    severity: float
    reading: Reading | None = None
    limits: Limits | None = None
    campaign: CampaignGap | None = None
    days_left: int | None = None

    @property
    def indicator_id(self) -> str | None:
        return self.reading.indicator_id if self.reading else None


def rank(
    readings: Iterable[Reading],
    limits: Mapping[str, Limits | None],
    today: date,
    campaigns: Iterable[CampaignGap] = (),
    most: int | None = MOST,
) -> list[Attention]:
    """The worst first, at most `most` (None: all); an indicator comes once, for its worst reason.

    limits: by indicator id, of values of the readings' grain. today: the last day that the numbers speak of; days left
    count from it.
    """
    found = [each for reading in readings if (each := _judge(reading, limits.get(reading.indicator_id)))]
    found += [each for campaign in campaigns if (each := _deadline(campaign, today))]
    return sorted(found, key=lambda each: -each.severity)[:most]


def is_judged(reading: Reading, limits: Limits | None) -> bool:
    """Whether `rank` can tell anything of it: by a target, by limits, or that it did not come in."""
    return reading.delivered == "no" or reading.verdict is not None or _is_held_against(reading, limits)


def _judge(reading: Reading, limits: Limits | None) -> Attention | None:
    if reading.delivered == "no":
        return Attention("not_delivered", 0.5, reading)
    reasons = [each for each in (_missed(reading), _unusual(reading, limits)) if each]
    return max(reasons, key=lambda each: each.severity, default=None)


def _missed(reading: Reading) -> Attention | None:
    """How far off the target, as a share of it, at most 1: no single number drowns the rest."""
    if reading.verdict != "missed":
        return None
    gap = abs(reading.value - reading.target) / (abs(reading.target) or 1)
    return Attention("missed", 0.4 + 0.6 * min(1.0, gap), reading)


def _unusual(reading: Reading, limits: Limits | None) -> Attention | None:
    """Beyond the limits to the bad side; to either side where neither is good. Never on few cases."""
    if not _is_held_against(reading, limits):
        return None
    over, under = reading.value - limits.upper, limits.lower - reading.value
    beyond = {"higher": under, "lower": over}.get(reading.indicator.direction, max(over, under))
    if beyond <= 0:
        return None
    width = limits.upper - limits.lower or 1
    weight = 0.3 if reading.indicator.direction == "neutral" else 0.6
    return Attention("unusual", weight * (0.5 + 0.5 * min(1.0, beyond / width)), reading, limits)


def _is_held_against(reading: Reading, limits: Limits | None) -> bool:
    is_there = reading.value is not None and reading.delivered == "yes"
    return limits is not None and is_there and not reading.is_small


def _deadline(campaign: CampaignGap, today: date) -> Attention | None:
    days = (campaign.deadline - today).days
    gap = campaign.bar_points - campaign.points
    if gap <= 0 or not 0 <= days <= SOON_DAYS:
        return None
    return Attention("deadline", 0.5 + 0.5 * (1 - days / SOON_DAYS), campaign=campaign, days_left=days)
