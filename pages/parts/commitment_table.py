"""The table of commitments: who, what, by when, and the number then and now."""

from collections.abc import Sequence

from charts.words import Words
from pages.parts import show
from reports import promise_words
from reports.promises import Promise

CHIPS = {
    "overdue": "attention",
    "open": "nodata",
    "done": "better",
    "not_done": "worse",
    "withdrawn": "nodata",
}


def table(key: str, found: Sequence[Promise], words: Words) -> None:
    """Who, what, by when, the number then and now, and how it stands."""
    heads = [
        words.say("Commitment"), words.say("Due by"), words.say("Number it is about"), words.say("Number then"),
        words.say("Number now"), words.say("Change"), words.say("State"),
    ]  # fmt: skip
    show.table(key, "", "", heads, [_cells(each, words) for each in found], right=(3, 4))


def _cells(each: Promise, words: Words) -> list[str]:
    one = each.commitment
    corrected = promise_words.corrected(each, words)
    before = promise_words.before(each, words)
    now = promise_words.period(each, words)
    chip = show.chip(CHIPS[each.state], promise_words.state(each, words))
    return [
        _wide(one.what, f"{promise_words.who(each, words)} · {one.deck} {words.date(one.meeting_day)}"),
        words.date(one.due),
        _wide(each.title[words.language], _place(each, words)),
        show.over(before, corrected) if corrected else before,
        show.over(promise_words.after(each, words), now),
        show.over(promise_words.change(each, words), promise_words.verdict(each, words)),
        show.over(chip, one.last.remark) if one.last.remark else chip,
    ]


def _wide(text: str, below: str) -> show.Markup:
    return show.Markup(
        f'<span class="wide">{show.safe(text)}<span class="under">{show.safe(below)}</span></span>'
    )


def _place(each: Promise, words: Words) -> str:
    of = each.commitment.number
    return (
        f"{words.estate(of.estate) if of.estate else words.say('All estates')} · {words.period(each.period)}"
    )
