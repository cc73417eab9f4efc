"""Sentences about how the work is split: patches against their mean, a border moved, tasks still open."""

from collections.abc import Sequence
from typing import Any

from charts.words import Words


def patches(suggestion: Any, estates: Sequence[str], patches: int, words: Words) -> str:
    """最重的一片（府前小区和育才小区）比平均多26%; estates: of the heaviest patch."""
    if patches == 1:
        return words.say("Only one person holds estates: there is nothing to compare")
    if suggestion.spread is None:
        return words.say("Households and residents 60+ by patch")
    over = words.percent(100 * suggestion.spread, 0)
    if suggestion.is_even:
        return words.say("The patches are about even: the heaviest is {over} over the mean", over=over)
    return words.say(
        "The heaviest patch ({estates}) is {over} over the mean", estates=words.join(list(estates)), over=over
    )


def border(suggestion: Any, words: Words) -> str:
    """27户换手，最重的一片由比平均多26%降到19%: the smallest change, or that there is nothing to suggest."""
    if suggestion.spread is None:
        return words.say("Fewer than two patches can be counted: no change is suggested")
    if suggestion.is_even:
        return words.say("The patches are even enough: no change is suggested")
    if not suggestion.changes:
        return words.say("No one or two moves even it out: no change is suggested")
    first = suggestion.changes[0]
    return words.say(
        "Smallest change: {households} move, the heaviest patch falls from {before} to {after}",
        households=words.value(first.households, "households"),
        before=words.percent(100 * suggestion.spread, 0), after=words.percent(100 * first.spread, 0),
    )  # fmt: skip


def tasks(still_open: Sequence[int | None], overdue: Sequence[int | None], words: Words) -> str:
    """未完成任务9项，其中8项超期，在13人中的4人手里; one of each a person, None: not known."""
    known = [count for count in still_open if count is not None]
    if not known:
        return words.say("No task list was delivered")
    if not sum(known):
        return words.say("No task is open")
    late = sum(count or 0 for count in overdue)
    if late in (0, sum(known)):
        said = words.say("all overdue") if late else words.say("none overdue")
    else:
        said = words.say("{overdue} of them overdue", overdue=words.number(late))
    return words.say(
        "{open}, {overdue}, with {people} of {all} people",
        open=words.say_many("{n} task open", "{n} tasks open", sum(known)), overdue=said,
        people=words.number(sum(count > 0 for count in known)), all=words.number(len(still_open)),
    )  # fmt: skip
