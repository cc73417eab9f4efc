"""Scoring rules of criteria and pass conditions in words: what a rule asks for, and how far it is met."""

from datetime import date
from math import inf

from charts.words import MISSING, Words, is_missing
from indicators.campaign_rules.scoring import Step
from indicators.campaigns import Criterion, Standing
from indicators.catalogue import named


def rule(criterion: Criterion, words: Words) -> str:
    """3份齐全得分; 满意率≥85%得8分; 每起扣3分，最多扣7分；一票否决，追溯24个月."""
    said = _scores(criterion, words)
    if not criterion.is_veto:
        return said
    veto = words.say("veto")
    if criterion.veto_months:
        veto = words.say("veto, looking back {n} months", n=criterion.veto_months)
    return words.either("；", "; ").join(filter(None, (said, veto)))


def progress(criterion: Criterion, words: Words) -> str:
    """How far a rule is met: 2／3份，缺名册; 92.3%; 1起."""
    kind = criterion.rule.kind
    if kind in ("all_or_nothing", "k_of_n"):
        whole = criterion.requirement_count
        said = words.say("{part} of {whole} papers", part=min(criterion.met, whole), whole=whole)
        if criterion.state == "partial" and criterion.lacking:
            lacking = words.either("、", ", ").join(criterion.lacking)
            said += words.say(", lacking {papers}", papers=lacking)
        return said
    if kind == "indicator":
        if criterion.value is None:
            return words.say("too few cases")
        return words.value(criterion.value, named(criterion.indicator_id).unit)
    if kind == "bands":
        return MISSING if is_missing(criterion.measured) else words.number(criterion.measured)
    if kind == "deduction":
        return words.say_many("{n} event", "{n} events", criterion.events)
    return words.say_many("{n} paper", "{n} papers", criterion.valid_items)


def conditions(one: Standing, words: Words) -> list[tuple[str, str, str, bool | None]]:
    """Condition, what it needs, how it stands, whether it is met (None = not known yet)."""
    campaign, verdict, unit = one.campaign, one.verdict, one.campaign.point_unit
    found = [
        (
            words.say("Total points"),
            words.value(campaign.bar_points, unit),
            words.value(one.evidenced, unit),
            not verdict.gap,
        )
    ]
    if bars := one.area_bars:
        least = sorted(set(bars.values()))
        needs = words.either("、", ", ").join(words.value(bar, unit) for bar in least)
        reached = words.fraction(len(bars) - len(verdict.area_gaps), len(bars))
        found.append((words.say("Minimum of each area"), needs, reached, not verdict.area_gaps))
    if any(each.is_veto for each in one.criteria):
        found.append((words.say("No veto"), MISSING, closed(one.closed_until, words), not verdict.is_closed))
    if campaign.rank_quota is not None:
        needs = words.say("among the first {n}", n=campaign.rank_quota)
        stands = words.say("not told yet") if campaign.rank is None else words.number(campaign.rank)
        found.append((words.say("Rank"), needs, stands, verdict.is_ranked))
    return found


def closed(until: date | None, words: Words) -> str:
    if until is None:
        return words.say("nothing happened")
    if until == date.max:
        return words.say("closed by a veto")
    return words.say("closed by a veto until {day}", day=words.date(until))


def _scores(criterion: Criterion, words: Words) -> str:
    scoring, unit = criterion.rule, criterion.point_unit
    each = words.value(scoring.each, unit)
    if scoring.kind is None:
        return "" if criterion.is_veto else words.say("as claimed, once evidenced")
    if scoring.kind == "all_or_nothing":
        return words.say("all {n} papers, or nothing", n=criterion.requirement_count)
    if scoring.kind in ("k_of_n", "bands", "indicator"):
        is_bound = scoring.kind == "indicator"
        name = named(criterion.indicator_id).title[words.language] if is_bound else ""
        sign = "%" if is_bound else words.either("份", " papers") if scoring.kind == "k_of_n" else ""
        steps = words.either("，", ", ").join(_step(each, sign, unit, words) for each in scoring.steps)
        return f"{name}{words.either('', ' ') if name else ''}{steps}"
    if scoring.kind == "deduction":
        said = words.say("{points} off for each event", points=each)
    elif scoring.kind == "bonus":
        said = words.say("bonus of {points} for each paper", points=each)
    else:
        said = words.say("{points} for each paper", points=each)
    if scoring.cap < inf:
        said += words.say(", at most {points}", points=words.value(scoring.cap, unit))
    return said


def _step(step: Step, sign: str, unit: str, words: Words) -> str:
    """≥85%得8分."""
    ends = [
        f"{mark}{words.number(end)}{sign}"
        for mark, end in (("≥", step.at_least), ("≤", step.at_most))
        if end is not None
    ]
    return words.say("{threshold}: {points}", threshold=" ".join(ends), points=words.value(step.points, unit))
