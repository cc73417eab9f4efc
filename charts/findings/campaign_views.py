"""Sentences about campaigns at a glance, where their points are, what is due when, and who has how much open."""

from collections.abc import Mapping, Sequence
from datetime import date

from charts.criteria_tree import kind_words
from charts.due_dates import Due
from charts.words import Words
from indicators.campaign_days import Burden
from indicators.campaign_glance import LIKELY, Glance


def glance(found: Sequence[Glance], today: date, words: Words) -> str:
    """5项创建中4项达线把握不到一半；先定平安社区：差15.5分，剩77天. A campaign with a chance has a deadline ahead."""
    unlikely = [one for one in found if one.chance is not None and one.chance < LIKELY]
    if not unlikely:
        return words.say("No campaign is likelier to miss its bar than to reach it")
    said = words.say_many(
        "Of {all} campaigns {n} is likelier to miss its bar than to reach it",
        "Of {all} campaigns {n} are likelier to miss their bar than to reach it",
        len(unlikely), all=len(found),
    )  # fmt: skip
    first = unlikely[0].standing
    return said + words.say_many(
        "; decide {name} first: {short} short, {n} day left", "; decide {name} first: {short} short, {n} days left",
        first.days_left(today), name=first.campaign.name, short=words.value(first.gap, first.campaign.point_unit),
    )  # fmt: skip


def losses(areas: Mapping[str, Mapping[str, float]], unit: str, words: Words) -> str:
    """丢分最多的是文明星的存疑：23分."""
    lost = [
        (points, area, kind)
        for area, parts in areas.items()
        for kind, points in parts.items()
        if kind != "evidenced" and points > 0
    ]
    if not lost:
        return words.say("Every point of every area is evidenced")
    points, area, kind = max(lost, key=lambda each: each[0])
    return words.say(
        "Most points short: {area}, {state}, {points}",
        area=area, state=kind_words(words)[kind], points=words.value(points, unit),
    )  # fmt: skip


def weakest(areas: Mapping[str, Mapping[str, float]], unit: str, words: Words) -> str:
    """佐证最少的是文明星：73／100分; of several alike nobody is named."""
    wholes = {area: sum(parts.values()) for area, parts in areas.items() if sum(parts.values())}
    if not wholes:
        return words.say("Areas by what became of their points")
    shares = {area: areas[area]["evidenced"] / whole for area, whole in wholes.items()}
    least = min(shares.values())
    named = [area for area, share in shares.items() if share == least]
    if len(named) == len(shares):
        return words.say("No area has less evidenced than another")
    parts = words.join([
        words.say(
            "{area} {part}", area=area, part=words.fraction(areas[area]["evidenced"], wholes[area], unit)
        )
        for area in named
    ])  # fmt: skip
    return words.say("Least evidenced: {areas}", areas=parts)


def dates(rows: Sequence[Due], today: date, words: Words) -> str:
    """3条过了时限还没办完；2份佐证截止前到期、会丢分."""
    overdue = sum(row.kind == "criterion" and row.day < today for row in rows)
    lost = sum(row.is_lost for row in rows)
    said = []
    if overdue:
        said.append(
            words.say_many(
                "{n} criterion past due and not done", "{n} criteria past due and not done", overdue
            )
        )
    if lost:
        said.append(
            words.say_many(
                "{n} item of evidence ends before the deadline and costs points",
                "{n} items of evidence end before the deadline and cost points",
                lost,
            )
        )
    return words.either("；", "; ").join(said) or words.say(
        "Nothing past due, no points end before the deadline"
    )


def burdens(found: Sequence[Burden], have: float | None, names: Mapping[str, str], words: Words) -> str:
    """李婷手上最多：2条、7天，超出可用5.6天. have: days each has; None = not known."""
    if not found:
        return words.say("Nobody has an open criterion")
    first = found[0]
    alike = [each for each in found if (each.days, each.criteria) == (first.days, first.criteria)]
    amount = words.say_many("{n} criterion", "{n} criteria", first.criteria)
    if first.days is not None:
        amount += words.either("、", ", ") + words.value(first.days, "days")
    if have is not None and first.days is not None and first.days > have:
        amount += words.say(", more than the {days} there are", days=words.value(have, "days"))
    if len(alike) > 1:
        return words.say("Nobody has more open than {amount}", amount=amount)
    if first.owner is None:
        return words.say("Most is open without an owner: {amount}", amount=amount)
    return words.say(
        "{name} has the most open: {amount}", name=names.get(first.owner, first.owner), amount=amount
    )
