"""Sentences of the brief from readings: a number with its change and target, or a gap that names its ledger."""

from collections.abc import Iterable

from charts import findings
from charts.words import Words, is_missing
from indicators import deliveries, streaks
from indicators.readings import Reading
from reports.brief.shape import Gap, Paragraph, Sentence
from reports.cards import is_of_a_part
from reports.desk import Desk


def told(desk: Desk, indicator_id: str) -> Sentence:
    """One indicator in a sentence of its own."""
    reading = desk.reading(indicator_id)
    history = desk.history(indicator_id, desk.period.grain, until=desk.period)
    return said(reading, desk.words, streaks.missed(history, reading.indicator, reading.target))


def told_each(desk: Desk, indicator_ids: Iterable[str]) -> list[Sentence]:
    """Each indicator in a sentence of its own."""
    return [told(desk, each) for each in indicator_ids]


def said(reading: Reading, words: Words, streak: int = 0) -> Sentence:
    return lacking([reading], words) or ended(findings.in_full(reading, words, streak), words)


def lacking(readings: Iterable[Reading], words: Words) -> Gap | None:
    """The gap of a sentence one of whose numbers is not there; None where all of them are, or are withheld."""
    absent = [
        each
        for each in readings
        if each.delivered == "no" or (is_missing(each.value) and not each.is_suppressed)
    ]
    if not absent:
        return None
    named = words.join(list(dict.fromkeys(_named(each, words) for each in absent)))
    what = words.say("{what}, {when}", what=named, when=words.short_period(absent[0].period))
    ledgers = dict.fromkeys(title[words.language] for each in absent for title in each.missing)
    if ledgers:
        return Gap(what, words.say("{ledgers}, not delivered", ledgers=words.join(list(ledgers))))
    return Gap(what, words.say("nothing of it recorded in the ledgers"))


def ledger(desk: Desk, source: str) -> str:
    """A kind of spreadsheet by the name it is delivered under."""
    return desk.ask(deliveries.source_titles)[source][desk.words.language]


def _named(reading: Reading, words: Words) -> str:
    """劳动保障窗口服务件数."""
    title = reading.indicator.title[words.language]
    group = [words.label(name, code) for name, code in (reading.group or {}).items()]
    return words.either("".join([*group, title]), ": ".join([*group, title]))


def composed(readings: Iterable[Reading], text: str, words: Words) -> Sentence:
    """A sentence of several numbers, as `text` has it; each on its own where one of them is withheld."""
    read = list(readings)
    if any(each.is_suppressed for each in read):
        text = words.either("；", "; ").join(_alone(each, words) for each in read)
    else:
        text += so_far(read, words)
    return lacking(read, words) or ended(text, words)


def _alone(reading: Reading, words: Words) -> str:
    if reading.is_suppressed:
        return words.say("{what}: withheld to protect people", what=_named(reading, words))
    return findings.in_full(reading, words)


def so_far(readings: Iterable[Reading], words: Words) -> str:
    """，本期数据还不全 where one of them is counted over a part of the period; else ""."""
    if not any(is_of_a_part(each) for each in readings):
        return ""
    return words.either("，", ", ") + words.say("not all of the period is in yet")


def ended(text: str, words: Words) -> str:
    """A clause as a whole sentence."""
    return text[:1].upper() + text[1:] + words.either("。", ".")


def paragraph(*sentences: Sentence | None) -> Paragraph:
    """None: there is nothing to say."""
    return Paragraph(tuple(each for each in sentences if each is not None))
