"""Sentences about the plan of a campaign: what it reaches, what is short, why each criterion is in it, what breaks."""

from collections.abc import Mapping, Sequence

from charts.words import Words
from indicators.campaign_plan.shapes import Plan, Reason, Shortage, Slip

REASONS = 2  # told of each criterion, the strongest


def plan(found: Plan, bar: float, unit: str, in_days: bool, words: Words) -> str:
    """再做8条、21天，可到455分，过线5分."""
    if found.outcome == "reached":
        return words.say(
            "Nothing more is needed: {points} hold until the deadline", points=words.value(found.points, unit)
        )
    effort = _effort(len(found.chosen), found.days, in_days, words)
    points, over = words.value(found.points, unit), found.points - bar
    if found.outcome == "short" and over >= 0:
        return words.say(
            "{points} in time would do in total, but an area falls short, with {effort}",
            points=points, effort=effort,
        )  # fmt: skip
    if found.outcome == "short":
        return words.say(
            "At most {points} in time, {short} short of the bar, with {effort}",
            points=points, short=words.value(-over, unit), effort=effort,
        )  # fmt: skip
    if over < 0.05:
        return words.say("{effort} reach the bar of {points}", effort=effort, points=points)
    return words.say(
        "{effort} reach {points}, {over} over the bar", effort=effort, points=points, over=words.value(over, unit)
    )  # fmt: skip


def _effort(criteria: int, days: float, in_days: bool, words: Words) -> str:
    if in_days:
        return words.say_many(
            "{n} criterion and {days}", "{n} criteria and {days}", criteria, days=_days(days, words)
        )
    return words.say_many("{n} criterion", "{n} criteria", criteria)


def _days(days: float, words: Words) -> str:
    """2.5天, 1 day."""
    text = words.number(days)
    return words.say("{n} day", n=text) if days == 1 else words.say("{n} days", n=text)


def shortage(found: Plan, unit: str, names: Mapping[str, str], words: Words) -> str:
    """What keeps it from the bar, or from the margin; empty where nothing does."""
    short = found.shortage
    if short is None:
        return ""
    aim = words.say("the margin") if found.outcome == "without_margin" else words.say("the bar")
    return words.either("", " ").join(_short(short, aim, unit, names, words))


def _short(short: Shortage, aim: str, unit: str, names: Mapping[str, str], words: Words) -> Sequence[str]:
    lacking = {aim: short.points} if short.points else {}
    lacking |= {area or words.say("not stated"): points for area, points in short.areas.items()}
    said = []
    if lacking:
        points = [_beside(what, words.value(amount, unit), words) for what, amount in lacking.items()]
        said.append(
            words.say("With every open criterion done, still missing: {points}.", points=words.join(points))
        )
    if short.days:
        days = [
            _beside(names.get(owner, owner), _days(each, words), words) for owner, each in short.days.items()
        ]
        said.append(
            words.say("For {aim} the time of owners is short: {lacking}.", aim=aim, lacking=words.join(days))
        )
    return said


def _beside(what: str, amount: str, words: Words) -> str:
    return what + words.either("", " ") + amount


def why(reasons: Sequence[Reason], named: Mapping[str, str], unit: str, in_days: bool, words: Words) -> str:
    """The strongest reasons. named: criteria by item_id."""
    said = [_why(each, named, unit, in_days, words) for each in reasons[:REASONS]]
    return words.either("；", "; ").join(said)


def _why(reason: Reason, named: Mapping[str, str], unit: str, in_days: bool, words: Words) -> str:
    points, area = words.value(reason.points, unit), reason.area or words.say("not stated")
    if reason.why == "prerequisite":
        return words.say("prerequisite of {names}", names=_quoted(reason.others, named, words))
    if reason.why == "area":
        return words.say(
            "needed for the minimum of {area}: {points} short without it", area=area, points=points
        )
    if reason.why == "bar":
        return words.say("without it the bar is missed by {points}", points=points)
    if reason.why == "margin":
        return words.say("without it the margin lacks {points}", points=points)
    if reason.why == "cheapest":
        return (
            words.say("cheapest points per day in {area}", area=area) if in_days
            else words.say("most points of the open criteria in {area}", area=area)
        )  # fmt: skip
    if reason.why == "free":
        return words.say("takes no days, adds {points}", points=points)
    return words.say("adds {points} in the time there is", points=points)


def slip(found: Slip, named: Mapping[str, str], unit: str, in_days: bool, words: Words) -> str:
    """What breaks when it is not done by the deadline, and what makes up for it."""
    said = []
    if found.lost[1:]:
        said.append(words.say("{names} cannot be done either", names=_quoted(found.lost[1:], named, words)))
    if found.breaks:
        said += [*_missed(found, unit, words), _instead(found, named, in_days, words)]
    else:
        said.append(words.say("the bar holds"))
    return words.either("；", "; ").join(said)


def _missed(found: Slip, unit: str, words: Words) -> Sequence[str]:
    said = [
        words.say(
            "{area} lacks {points}", area=area or words.say("not stated"), points=words.value(points, unit)
        )
        for area, points in found.areas.items()
    ]
    if found.points:
        said.append(words.say("the bar is missed by {points}", points=words.value(found.points, unit)))
    return said


def _instead(found: Slip, named: Mapping[str, str], in_days: bool, words: Words) -> str:
    if found.instead is None:
        return words.say("nothing makes up for it")
    names = _quoted(found.instead, named, words)
    if in_days:
        return words.say("made up for by {names} (+{days})", names=names, days=_days(found.days, words))
    return words.say("made up for by {names}", names=names)


def _quoted(ids: Sequence[str], named: Mapping[str, str], words: Words) -> str:
    return words.join([words.either("“{}”", "“{}”").format(named.get(each, each)) for each in ids])


def dropped(found: Plan, words: Words) -> str:
    """时间不够，先放下3条; 另有5条不必做."""
    n = len(found.dropped)
    if found.outcome == "short":
        return words.say_many(
            "Time is short: {n} criterion to leave", "Time is short: {n} criteria to leave", n
        )
    return words.say_many("{n} open criterion is not needed", "{n} open criteria are not needed", n)
