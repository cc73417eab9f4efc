"""What needs attention: indicators off target or unusual, campaigns short of time. For the overview and meetings."""

from collections.abc import Iterable
from datetime import date

from charts import findings
from indicators import attention as attentions
from indicators import registers, streaks, variation
from indicators.attention import Attention, CampaignGap
from indicators.periods import Period
from indicators.readings import Reading
from indicators.variation import Limits
from reports.desk import Desk

# Topics of ledgers that not every community keeps: one that never came in is not missed.
OPTIONAL = ("organisation", "livelihood", "safety", "facilities")
WATCHED = (
    "service_volume_per_workday", "median_working_days", "overdue_cases", "repeat_contact_rate", "dissatisfied_records",
    "moved_out", "late_days", "living_alone_share",
)  # fmt: skip


def attention(desk: Desk) -> list[Attention]:
    """Targets are judged over the period; natural variation in its last month, where the past is long enough."""
    found = attentions.rank(_readings(desk), _all_limits(desk), last_day(desk), gaps(desk), most=None)
    return _each_ledger_once(found)


def targeted(desk: Desk) -> tuple[str, ...]:
    """The indicators that community.toml sets a target for, but for those of ledgers that the office does not keep."""
    aimed = (each for name, each in desk.catalogue.items() if name in desk.community.targets)
    return tuple(each.id for each in aimed if each.topic not in OPTIONAL or desk.coverage.ever(each.sources))


def _readings(desk: Desk) -> list[Reading]:
    last = Period.of(last_day(desk), "month")
    aimed = [desk.reading(each) for each in targeted(desk)]
    return [*aimed, *(desk.reading(each, period=last) for each in WATCHED)]


def last_day(desk: Desk) -> date:
    """The last day that the numbers of the period speak of: its end, or that of the data in a running one."""
    return min(desk.period.last_day, desk.data_date)


def _each_ledger_once(found: Iterable[Attention]) -> list[Attention]:
    """Five indicators without the same ledger are one thing to look at; it stands where the first of them stood."""
    kept: dict[object, Attention] = {}
    for at, each in enumerate(found):
        silent = each.kind == "not_delivered" and each.reading.missing
        names = str(each.reading.missing) if silent else ""
        kept.setdefault((names, each.reading.period) if silent else at, each)
    return list(kept.values())


def _all_limits(desk: Desk) -> dict[str, Limits | None]:
    return {each: _limits(desk, each) for each in WATCHED}


def _limits(desk: Desk, indicator_id: str) -> Limits | None:
    """None where months are withheld: what is left would look steadier, or higher, than it was."""
    history = desk.history(indicator_id)
    return None if history["is_suppressed"].any() else variation.limits(list(history["value"]))


def looked_at(desk: Desk) -> int:
    """How many things the attention list is chosen from: indicators that can be judged, and running campaigns."""
    return len(targeted(desk)) + len(WATCHED) + len(gaps(desk)) - unjudged(desk)


def unjudged(desk: Desk) -> int:
    """Indicators that are neither well nor ill: withheld, of few cases, without target or too short a past."""
    limits = _all_limits(desk)
    return sum(not attentions.is_judged(each, limits.get(each.indicator_id)) for each in _readings(desk))


def gaps(desk: Desk) -> list[CampaignGap]:
    """Every campaign that has a bar and a deadline, with the points evidenced at the period's end."""
    points = desk.split("campaign_points_evidenced", "campaign_id").set_index("campaign_id")["value"]
    return [
        CampaignGap(
            each.campaign_id,
            each.name,
            each.deadline,
            float(points[each.campaign_id]),
            each.bar_points,
            each.point_unit,
        )
        for each in desk.ask(registers.campaigns)
        if each.campaign_id in points.index and each.bar_points and each.deadline
    ]


def said(desk: Desk, each: Attention) -> tuple[str, str]:
    """Its sentence, and what puts the number in proportion."""
    words = desk.words
    if each.campaign:
        campaign = each.campaign
        sentence = findings.campaign(
            campaign.name, campaign.points, campaign.bar_points, words, campaign.unit
        )
        return sentence, days_left(desk, campaign)
    reading = each.reading
    missed = streak(desk, reading) if each.kind == "missed" else 0
    sentence = findings.attention(each.kind, reading, words, each.limits, streak=missed)
    if each.kind == "unusual":
        unit = reading.indicator.unit
        low, high = words.amount(each.limits.lower, unit), words.amount(each.limits.upper, unit)
        return sentence, words.say("natural range {low} to {high}", low=low, high=high)
    if reading.denominator and reading.indicator.is_rate and not _tells_few(desk, reading):
        return sentence, words.fraction(reading.numerator, reading.denominator)
    return sentence, ""


def days_left(desk: Desk, campaign: CampaignGap) -> str:
    """Counted from the day that its points are of."""
    return desk.words.say_many("{n} day left", "{n} days left", (campaign.deadline - last_day(desk)).days)


def streak(desk: Desk, reading: Reading) -> int:
    """For how many periods in a row, up to the reading's own, its target has been missed."""
    history = desk.history(reading.indicator_id, reading.period.grain, until=reading.period)
    return streaks.missed(history, reading.indicator, reading.target)


def _tells_few(desk: Desk, reading: Reading) -> bool:
    """On a wall: the counts would tell of 1 to 4 on the other side."""
    rest = reading.denominator - reading.numerator
    return desk.is_projected and 0 < rest < desk.community.limits["small_count"]
