"""A commitment and its number as text: before, after, the change, and what it may be taken for."""

from collections.abc import Sequence

from charts.words import MISSING, RATES, Words
from reports.promises import Promise, comparable, in_one_season, is_part, roles


def who(promise: Promise, words: Words) -> str:
    """The post, window or body in the reader's language, where it has a word there."""
    written = promise.commitment.who
    return roles(words).get(written, written)


def counted(found: Sequence[Promise], words: Words) -> str:
    """上次会议的3项承诺，另有以前会议未办结的2项: those of the latest meeting there, and older ones."""
    days = [each.commitment.meeting_day for each in found]
    last = days.count(max(days))
    said = words.say_many("{n} commitment of the last meeting", "{n} commitments of the last meeting", last)
    older = words.say_many(
        "{n} of an earlier meeting still open", "{n} of earlier meetings still open", len(days) - last
    )
    return words.either("，", ", ").join((said, older)) if last < len(days) else said


def before(promise: Promise, words: Words) -> str:
    """The number in the meeting as text: withheld, counts for a small base, or the value kept."""
    if promise.is_withheld:
        return words.withheld
    if promise.then and promise.then.is_small and promise.unit in RATES:
        return words.reading(promise.then)
    return words.value(promise.before, promise.unit)


def after(promise: Promise, words: Words) -> str:
    """The number now as text; "—" while there is no later period."""
    return words.reading(promise.now) if promise.now else MISSING


def period(promise: Promise, words: Words) -> str:
    """The period of the number now, and whether it is in whole; nothing while there is no later one."""
    if promise.now is None:
        return ""
    said = words.period(promise.now.period)
    if promise.now.delivered != "partial":
        return said
    return said + words.either("，", ", ") + words.say("not all of the period is in yet")


def change(promise: Promise, words: Words) -> str:
    """↑ 2.1个百分点 on that period as it reads today; "—" where the two cannot be compared."""
    if promise.is_withheld or not comparable(promise.then, promise.now):
        return MISSING
    return words.change_between(promise.now.value, promise.then.value, promise.unit)


def verdict(promise: Promise, words: Words) -> str:
    """Whether the number moved, in words: what a change may be taken for; nothing where it reads the same, or where
    the numbers themselves say why they cannot be compared: withheld, not delivered, not in whole.
    """
    if promise.then is None:
        return words.say("no longer counted")
    if promise.now is None:
        return words.say("no later period yet")
    if change(promise, words) == words.say("no change"):
        return ""
    if _is_silent(promise):
        return ""
    if not in_one_season(promise.then, promise.now):
        return words.say("another season, not compared")
    if promise.is_beyond_noise is None:
        return words.say("too little to tell")
    if not promise.is_beyond_noise:
        return words.say("may be chance")
    return {
        "better": words.say("better, not by chance"),
        "worse": words.say("worse, not by chance"),
        None: words.say("moved, not by chance"),
    }[promise.toward]


def _is_silent(promise: Promise) -> bool:
    both = (promise.then, promise.now)
    is_absent = any(each.is_suppressed or each.delivered == "no" for each in both)
    return promise.is_withheld or is_absent or is_part(*both)


def corrected(promise: Promise, words: Words) -> str:
    """Says so where the number of then is another one today; else nothing."""
    if not promise.is_corrected or promise.is_withheld:
        return ""
    return words.say("now reads {value} after corrections", value=words.reading(promise.then))


def state(promise: Promise, words: Words) -> str:
    return {
        "open": words.say("in progress"),
        "overdue": words.say("overdue"),
        "done": words.say("done"),
        "not_done": words.say("not done"),
        "withdrawn": words.say("withdrawn"),
    }[promise.state]


def about(promise: Promise, words: Words) -> list[str]:
    """Which number: title, estate if it is of one, period."""
    of = promise.commitment.number
    estate = [words.estate(of.estate)] if of.estate else []
    return [promise.title[words.language], *estate, words.period(promise.period)]
