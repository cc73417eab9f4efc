"""Sentences about people: ageing, the pyramid, the balance, the registers."""

from collections.abc import Sequence
from typing import Any

from charts.findings.changes import on_year
from charts.words import Words, is_missing


def population(share: Any, words: Words) -> str:
    """60岁及以上占24.2%，比上年同期升0.9个百分点; `share` is the reading of the share of 60 and over."""
    if share.delivered == "no" or is_missing(share.value):
        return words.say(
            "The residents' register was not delivered for {when}", when=words.period(share.period)
        )
    first = words.say("{value} are 60 or older", value=words.percent(share.value))
    return first + on_year(share, words)


def pyramid(ages: Sequence[int], men: Sequence[float], women: Sequence[float], words: Words) -> str:
    """50–59岁有1,193人，未来十年将陆续满60岁."""
    soon = sum(m + w for age, m, w in zip(ages, men, women, strict=True) if 50 <= age < 60)
    if not soon:
        return words.say("Age and sex of residents")
    return words.say("{people} aged 50–59 will turn 60 within ten years", people=words.value(soon, "people"))


def share_since(what: str, values: Sequence[float | None], first: str, words: Words) -> str:
    """2023年第四季度以来60岁及以上升了2.3个百分点; `first` names the period of the first value.

    `what` alone where the last period has no value: the change would be that of a period before.
    """
    known = [value for value in values if not is_missing(value)]
    if not known or is_missing(values[-1]):
        return what
    change = round(known[-1], 1) - round(known[0], 1)
    if len(known) < 2 or abs(change) < 0.05:
        return words.say("{what} at {value}", what=what, value=words.percent(known[-1]))
    said = "{what} up {size} since {first}" if change > 0 else "{what} down {size} since {first}"
    return words.say(said, what=what, size=words.say("{n} pp", n=words.number(abs(change), 1)), first=first)


def balance(period: Any, flows: Any, words: Words) -> str:
    """三季度净减12人：死亡多于出生，3人变动未说明. `flows`: as in indicators.balance."""
    if is_missing(flows.opening) or is_missing(flows.closing):
        return words.say("The balance of {when} cannot be drawn up", when=words.period(period))
    net = flows.closing - flows.opening
    when, people = words.short_period(period), words.value(abs(net), "people")
    if net > 0:
        said = words.say("{people} more in {when}", people=people, when=when)
    elif net < 0:
        said = words.say("{people} fewer in {when}", people=people, when=when)
    else:
        said = words.say("As many people at the end of {when} as at its start", when=when)
    cause = _cause(net, flows, words)
    unexplained = flows.unexplained or 0
    parts = [cause] if cause else []
    if unexplained:
        people = words.value(abs(unexplained), "people")
        parts.append(words.say("{people} not accounted for", people=people))
    return said + (words.either("：", ": ") + words.either("，", ", ").join(parts) if parts else "")


def _cause(net: float, flows: Any, words: Words) -> str:
    """The larger of moves and births/deaths, where it points the same way as the net change."""
    moves = (flows.moved_in or 0) - (flows.moved_out or 0)
    natural = (flows.births or 0) - (flows.deaths or 0)
    pairs = [
        (moves, "more moved in than out", "more moved out than in"),
        (natural, "more births than deaths", "more deaths than births"),
    ]
    size, up, down = max(pairs, key=lambda pair: pair[0] * (1 if net > 0 else -1))
    if not net or size * net <= 0:
        return ""
    return words.say(up if net > 0 else down)


def registers(found: Sequence[Any], words: Words) -> str:
    """截至9月的台账与上一份相比：新增12人，减少9人. `found`: as in indicators.register_changes, at least one."""
    newest = max(each.month_end for each in found)
    came, gone = (
        words.value(sum(getattr(each, name) for each in found), "people") for name in ("arrived", "left")
    )
    return words.say(
        "Registers up to {month} with those before: {came} newly here, {gone} no longer",
        month=words.short_month(newest), came=came, gone=gone,
    )  # fmt: skip


def household_sizes(sizes: Sequence[int], households: Sequence[float], words: Words) -> str:
    """单人户412户，占17.9%."""
    total = sum(households)
    alone = dict(zip(sizes, households, strict=True)).get(1)
    if not total or alone is None:
        return words.say("Households by number of members")
    return words.say(
        "{households} of one person, {share}",
        households=words.value(alone, "households"),
        share=words.percent(100 * alone / total),
    )
