"""Blocks of a worker's sheet: the total, how it came about, what would raise it most, the year. Nobody is ranked."""

from collections.abc import Sequence
from itertools import islice

from charts import score_parts
from charts.score_parts import PARTS
from charts.words import MISSING, Words
from indicators.periods import Period
from indicators.score import StaffScore
from indicators.scoring import standing as standings
from pages.parts import show, staff
from pages.parts.desk import Desk
from pages.parts.staff import Member

PERIODS = 4
FULL = 0.995  # a part that rounds to all of its weight


def title(one: Member, words: Words) -> str:
    total = one.score.total
    if total:
        return words.say("{name}: {total} of 100", name=one.name, total=words.number(total.value, 1))
    part = one.score.open_parts[0]
    return words.say(
        "{name}: no total yet, {part}: {why}",
        name=one.name, part=staff.part_name(part, words), why=staff.missing(one.score, part, words),
    )  # fmt: skip


def not_in_post(name: str, desk: Desk) -> str:
    """Another's sheet must not open in the place of one who was not there."""
    words = desk.words
    return words.say("{name} was not in post in {when}", name=name, when=words.period(desk.period))


def subtitle(desk: Desk, one: Member) -> str:
    words = desk.words
    said = words.say(
        "{period}, {post}, number {number}; rules of version {version}",
        period=words.period(desk.period), post=one.score.member.post or MISSING, number=one.score.staff_id,
        version=one.score.rules.version,
    )  # fmt: skip
    return said + staff.running(desk)


def strip(desk: Desk, one: Member) -> None:
    words, total = desk.words, one.score.total
    between = staff.between(total, words)
    items = [
        (words.say("Total"), words.number(total and total.value, 1), "", words.say("95%: {range}", range=between)),
        *(_part_item(one.score, part, words) for part in PARTS),
        (words.say("Requests received"), words.number(one.score.cases), "", words.say("not part of the score")),
        (words.say("On time of due"), staff.kept(one.score, words), "", _beside_team(desk, one)),
    ]  # fmt: skip
    show.strip(items, note=_advice(one, words))


def _part_item(one: StaffScore, part: str, words: Words) -> tuple[str, str, str, str]:
    earned, weight = one.part(part), words.number(one.rules.weights[part])
    below = words.say("of {full}", full=weight) if earned else f"○ {staff.missing(one, part, words)}"
    return staff.part_name(part, words), words.number(earned and earned.value, 1), "", below


def _beside_team(desk: Desk, one: Member) -> str:
    """Whether the share on time differs from the team's by more than chance."""
    words = desk.words
    found = standings.by_on_time(staff.scores(desk, desk.period))
    if one.score.staff_id in found.unjudged:
        return words.say("too few to judge")
    side = found.apart.get(one.score.staff_id)
    if side is None:
        return words.say("level with the team")
    return (
        words.say("above the team beyond chance")
        if side == "above"
        else words.say("below the team beyond chance")
    )


def _advice(one: Member, words: Words) -> show.Markup:
    """Strengths, and the part with the most left to earn, in its own unit."""
    full = [staff.part_name(part, words) for part in PARTS if _share(one.score, part) >= FULL]
    said = [words.say("Full or nearly so: {parts}.", parts=words.join(full))] if full else []
    gaps = {
        part: one.score.rules.weights[part] * (1 - _share(one.score, part))
        for part in PARTS
        if one.score.shares[part] is not None and _share(one.score, part) < FULL
    }
    if gaps:
        part = max(gaps, key=gaps.get)
        said.append(_raise(one.score, part, gaps[part], words))
    text = words.either("", " ").join(said) or words.say("No part can be judged yet.")
    return show.Markup(f'<p class="rule"><b>{words.say("Strong and open")}</b>&emsp;{show.safe(text)}</p>')


def _share(one: StaffScore, part: str) -> float:
    share = one.shares[part]
    return share.value if share else 0.0


def _raise(one: StaffScore, part: str, gap: float, words: Words) -> str:
    lost = words.number(gap, 1)
    if part == "attendance":
        days = one.days.due_days - one.days.attended_days
        return words.say("Most is left in attendance: {gap} points, {n} days due and not attended.", gap=lost,
                         n=words.number(days))  # fmt: skip
    if part == "points":
        counted = sum(one.ledger.counted.values())
        return words.say(
            "Most is left in the points ledger: {gap} points of the total, that is {n} more in the ledger.",
            gap=lost, n=words.number(one.ledger.full - counted, 1),
        )  # fmt: skip
    group = min((each for each in one.ratings.groups if each.weight), key=lambda each: each.mean)
    return words.say(
        "Most is left in the review: {gap} points; lowest with {group}, {mean} of 100.",
        gap=lost, group=words.label("rater_group", group.group), mean=words.number(group.mean, 1),
    )  # fmt: skip


def sum_of_parts(desk: Desk, one: Member) -> None:
    """Each part as a share of its weight, and how the share came about."""
    words, score = desk.words, one.score
    how = {
        "attendance": _attended(score, words),
        "points": _earned(score, words),
        "review": _rated(score, words),
    }
    lines = [_sum_line(score, part, how[part], words) for part in PARTS]
    total = score.total
    lines.append([words.say("Sum"), words.number(total and total.value, 1), "100", ""])
    heads = [words.say("Part"), words.say("Earned"), words.say("Weight"), words.say("How it came about")]
    show.table(
        "sum", words.say("The score as a sum"), words.say("Weight times the share reached"), heads, lines, (1, 2),
        total=True,
    )  # fmt: skip


def _sum_line(score: StaffScore, part: str, how: str, words: Words) -> Sequence[str]:
    earned = score.part(part)
    said = how if earned else f"○ {staff.missing(score, part, words)}"
    return [
        staff.part_name(part, words), words.number(earned and earned.value, 1),
        words.number(score.rules.weights[part]), said,
    ]  # fmt: skip


def _attended(score: StaffScore, words: Words) -> str:
    return words.say(
        "attended {days} days due", days=words.fraction(score.days.attended_days, score.days.due_days)
    )


def _earned(score: StaffScore, words: Words) -> str:
    counted = sum(score.ledger.counted.values())
    return words.say(
        "{counted} points count of {earned} written; {full} earn the whole part",
        counted=words.number(counted, 1), earned=words.number(score.ledger.earned, 1),
        full=words.number(score.ledger.full, 1),
    )  # fmt: skip


def _rated(score: StaffScore, words: Words) -> str:
    groups = [
        words.say(
            "{group} {mean} × {weight}% ({n})",
            group=words.label("rater_group", each.group), mean=words.number(each.mean, 1),
            weight=words.number(100 * each.weight), n=words.number(each.raters),
        )
        for each in score.ratings.groups
    ]  # fmt: skip
    return words.either("，", ", ").join(groups)


def year(desk: Desk, one: Member) -> None:
    """The last four periods of the grain chosen, as sums of parts; only those by the same version of the rules."""
    words, rules = desk.words, one.score.rules
    periods = reversed(list(islice(_back(desk.period), PERIODS)))
    found = [(period, _score(desk, period, one.score.staff_id)) for period in periods]
    bars = [
        staff.bar(Member(words.period(period), score), words)
        for period, score in found
        if score and score.rules == rules
    ]
    others = [words.period(period) for period, score in found if score and score.rules != rules]
    key = show.Markup(show.safe(words.say("Full points:")) + score_parts.key(rules.weights, words))
    drawn = score_parts.score_parts(bars, rules.weights, words)
    notes = [words.say("Whether a change is more than noise stands on the page Staff.")]
    if others:
        notes.append(
            words.say("Left out, by another version of the rules: {periods}.", periods=words.join(others))
        )
    show.figure(
        "year", words.say("The year, period by period"), key, drawn, words.either("", " ").join(notes)
    )


def _score(desk: Desk, period: Period, staff_id: str) -> StaffScore | None:
    return next((each for each in staff.scores(desk, period) if each.staff_id == staff_id), None)


def _back(period: Period):
    while True:
        yield period
        period = period.previous()
