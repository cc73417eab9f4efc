"""Is a series of entries what it seems? Doubts about series, with their rows; never a charge against a person.

Every sign asks one question: how often would an honest series, tolerated half as much again as is usual, look like
this by luck? A doubt is told only where that chance, times the number of questions asked, is below one in a hundred.
"""

from collections.abc import Iterable, Mapping
from datetime import date

import duckdb

from indicators.series_truth import entries, signs
from indicators.series_truth.entries import Series
from indicators.series_truth.signs import Doubt

FALSE_ALARMS = 0.01  # chance that a span of honest ledgers raises any doubt at all (Bonferroni)


def doubts(con: duckdb.DuckDBPyConnection, start: date, end: date) -> list[Doubt]:
    """Doubts about the series of points entries, service records, visits and late minutes from start to before end.

    A series is what one ledger says of one member of staff; late minutes are also one series of the whole ledger.
    The least likely first. Nothing delivered: none.
    """
    return told(asked(entries.series(con, start, end), entries.days(con, start, end)))


def asked(found: Iterable[Series], days: Mapping[date, bool]) -> list[Doubt]:
    """Every question that could be asked of these series, with its answer, alarming or not."""
    found = list(found)
    answers = []
    for each in found:
        others = [other for other in found if other.ledger == each.ledger and other != each]
        answers += [
            signs.month_end(each), signs.cloned_remarks(each, others), signs.impossible_spacing(each),
            signs.out_of_hours(each, days), signs.digit_preference(each),
        ]  # fmt: skip
    return [answer for answer in answers if answer is not None]


def told(answers: list[Doubt]) -> list[Doubt]:
    """Those that luck does not explain, among as many as were asked."""
    kept = [each for each in answers if each.chance * len(answers) <= FALSE_ALARMS]
    return sorted(kept, key=lambda each: (each.chance, each.ledger, each.staff_id or "", each.sign))
