"""The table of parts: each with its bar, the sum with its interval, the move beyond noise, the grade."""

from collections.abc import Mapping, Sequence

from charts.score_parts import PARTS
from charts.words import MISSING, Words
from indicators.score import StaffScore
from indicators.scoring import grades, movement
from indicators.scoring.grades import Graded
from indicators.scoring.movement import Move
from pages.parts import show, staff
from pages.parts.desk import Desk
from pages.parts.staff import Member


def parts(desk: Desk, members: Sequence[Member]) -> None:
    words, weights = desk.words, staff.rules_of(desk).weights
    before = desk.period.previous()
    moved = movement.moves(staff.scores(desk, before), [each.score for each in members])
    graded = grades.grade([each.score for each in members])
    heads = [
        words.say("Name"), words.say("Post"),
        *(
            words.say("{part} ({full})", part=staff.part_name(part, words), full=words.number(weights[part]))
            for part in PARTS
        ),
        words.say("Sum"), words.say("95% interval"), words.say("Since {period}", period=words.short_period(before)),
        words.say("Grade"),
    ]  # fmt: skip
    lines = [_line(each, weights, moved, graded, words) for each in members]
    show.table(
        "parts", words.say("Parts of the score"),
        words.say("A missing part says so and leaves the sum open; it never counts as 0"),
        heads, lines, right=(5, 6, 7),
        note=words.say(
            "A move is told only beyond noise. A grade stays open where those level with each other are more than the "
            "seats left; ± where the interval reaches another grade."
        ),
        behind=show.Behind(desk, staff.LEDGERS),
    )  # fmt: skip


def _line(member: Member, weights: Mapping[str, float], moved, graded, words: Words) -> list[str]:
    one, total = member.score, member.score.total
    return [
        show.Markup(f"<b>{show.safe(member.name)}</b>"), one.member.post or MISSING,
        *(_meter(one, part, weights[part], words) for part in PARTS),
        words.number(total and total.value, 1),
        staff.between(total, words),
        _move(moved.get(one.staff_id), words),
        _grade(graded.get(one.staff_id), words),
    ]  # fmt: skip


def _move(move: Move | None, words: Words) -> str:
    if move is None:
        return MISSING
    if not move.is_beyond_noise:
        return words.say("within noise")
    return f"{'↑' if move.change > 0 else '↓'} {words.number(abs(move.change), 1)}"


def _grade(graded: Graded | None, words: Words) -> str:
    if graded is None:
        return MISSING
    if graded.given is None:
        return words.say("open: {grade}", grade=graded.contested.name[words.language])
    return graded.given.name[words.language] + ("" if graded.is_firm else " ±")


def _meter(one: StaffScore, part: str, full: float, words: Words) -> str:
    earned = one.part(part)
    if earned is None:
        return show.Markup(f'<span class="miss">○ {show.safe(staff.missing(one, part, words))}</span>')
    return staff.bar_cell(earned.value, full, words, 1)
