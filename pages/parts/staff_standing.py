"""Where the staff stand: totals in groups that chance does not part, and kept promises against their number."""

from collections.abc import Sequence

from charts import findings, funnel, standing
from charts.funnel import Dot, Limit
from charts.standing import OPEN, Row
from charts.words import Words
from indicators.scoring import funnel as funnels
from indicators.scoring import standing as standings
from indicators.scoring.standing import Standing
from pages.parts import show, staff
from pages.parts.desk import Desk
from pages.parts.staff import Member, missing


def title(members: Sequence[Member], found: Standing, words: Words) -> str:
    names = {each.score.staff_id: each.name for each in members}
    levels = [[names[one] for one in level] for level in found.levels]
    return findings.standing(levels, [names[one] for one in found.apart], len(found.unjudged), words)


def totals(desk: Desk, members: Sequence[Member], found: Standing) -> None:
    words = desk.words
    by_id = {each.score.staff_id: each for each in members}
    rows = [
        _row(by_id[one], found, _group(level, at, len(found.levels), words), words)
        for at, level in enumerate(found.levels)
        for one in level
    ]
    rows += [_row(by_id[one], found, OPEN, words) for one in found.unjudged]
    show.figure(
        "standing", title(members, found, words),
        words.say("Total and 95% interval; the tick: best guess, drawn towards the mean of the post; ◆: stands apart"),
        standing.standing(rows, words),
        words.say("Whoever stands in one group is level: chance alone explains the differences. By staff number."),
        behind=show.Behind(desk, staff.LEDGERS),
    )  # fmt: skip


def _group(level: Sequence[str], at: int, levels: int, words: Words) -> str:
    if len(level) == 1:
        return words.say("alone")
    if levels == 1:
        return words.say("all level")
    return words.say("{n} level", n=len(level))


def _row(member: Member, found: Standing, group: str | None, words: Words) -> Row:
    total, guess = member.score.total, found.shrunk.get(member.score.staff_id)
    if total is None:
        return Row(member.name, None, None, None, None, group, text=_why_open(member, words))
    stands_out = member.score.staff_id in found.apart
    return Row(
        member.name, total.value, total.low, total.high, guess.value if guess else None, group, stands_out
    )


def _why_open(member: Member, words: Words) -> str:
    return f"○ {missing(member.score, member.score.open_parts[0], words)}"


def on_time(desk: Desk, members: Sequence[Member]) -> None:
    words, names = desk.words, {each.score.staff_id: each.name for each in members}
    found = funnels.funnel(standings.kept([each.score for each in members]))
    dots = [Dot(names[each.staff_id], each.cases, 100 * each.share, each.outside) for each in found.dots]
    limits = [
        Limit(each.cases, *(100 * end for end in (each.low_998, each.low_95, each.high_95, each.high_998)))
        for each in found.limits
    ]
    rate = None if found.rate is None else 100 * found.rate
    show.figure(
        "funnel", findings.funnel(dots, words),
        words.say(
            "Share completed on time against requests; dotted: the common rate of {rate}; solid lines: 95% of equals, "
            "dashed: 99.8%",
            rate=words.percent(rate),
        ),
        funnel.funnel(dots, limits, rate, words),
        words.say("Outside the solid lines one in twenty equals lies by chance; items differ in how fast they can be."),
        behind=show.Behind(desk, ["staff_on_time_rate"]),
    )  # fmt: skip
