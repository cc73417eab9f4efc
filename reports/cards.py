"""One number as it stands alone: label, amount, unit, and the verdict or change under it."""

from typing import Literal, NamedTuple

from charts.theme import SEMANTIC
from charts.words import MISSING, Words
from indicators.readings import Reading

Judged = Literal["better", "worse", "attention", "nodata", ""]


class Amount(NamedTuple):
    """is_off: words in place of a number, or counts in place of a rate of few cases."""

    text: str
    unit: str
    is_off: bool


class Card(NamedTuple):
    """A number among others; note is under it, judged by its mark. reading: the number in full."""

    label: str
    amount: Amount
    note: str
    judged: Judged
    reading: Reading


def card(reading: Reading, words: Words) -> Card:
    judged, note = judgement(reading, words)
    return Card(reading.indicator.title[words.language], amount(reading, words), note, judged, reading)


def amount(reading: Reading, words: Words) -> Amount:
    """The number of a reading with its unit; in words when it is missing, withheld or of few cases."""
    unit = reading.indicator.unit
    is_bare = reading.delivered == "no" or reading.is_suppressed or reading.value is None
    if is_bare or (reading.is_small and unit == "percent"):
        text = words.withheld if reading.is_suppressed else MISSING
        if reading.is_small and reading.denominator and not reading.is_suppressed:
            text = words.reading(reading)
        return Amount(text, "", True)
    if reading.indicator.kind == "quantile" and unit == "days" and reading.value == 0:
        return Amount(words.say("same day"), "", False)
    return Amount(words.amount(reading.value, unit), words.unit(unit, reading.value), False)


def marked(judged: Judged, word: str) -> str:
    """✕ 未达标: a judgement is never colour alone."""
    return f"{SEMANTIC[judged]['icon']} {word}" if judged else word


def judgement(reading: Reading, words: Words) -> tuple[Judged, str]:
    """The verdict with its icon if there is one, else the change on the year, not judged; of a part, that it is one."""
    if reading.delivered == "no":
        return "nodata", marked("nodata", words.not_delivered)
    judged, said = _told(reading, words)
    if not is_of_a_part(reading):
        return judged, said
    so_far = words.say("not all in yet")
    return judged, so_far if said == MISSING else words.either("，", ", ").join((said, so_far))


def _told(reading: Reading, words: Words) -> tuple[Judged, str]:
    if reading.verdict is None:
        return "", words.change(reading)
    if reading.verdict == "met":
        return "better", marked("better", words.say("on target"))
    return "worse", marked("worse", words.say("off target"))


def is_of_a_part(reading: Reading) -> bool:
    """Counted over a part of its period only; a stock stands at the last month end that came in."""
    return reading.delivered == "partial" and not reading.indicator.is_stock and reading.value is not None
