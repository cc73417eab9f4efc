"""Few people of a sensitive indicator: a receipt tells no more of them than the page does."""

from dataclasses import replace
from datetime import date

import pytest

from indicators import catalogue, engine
from indicators.periods import Period
from indicators.receipts import explaining, ledgers, snapshot, taking

ONE, PERIOD = catalogue.named("disabled_people"), Period.parse("2025-12")
A = {"estate": "A"}


@pytest.fixture
def explained(filled):
    """explained(then, now, where, small): estates of the disabled people of either build, one letter a person."""

    def build(estates: str, altered=()):
        people = [
            {"resident_id": f"{place}{number}", "estate": place, "is_resident": True, "is_disabled": True}
            for number, place in enumerate(estates)
        ]
        months = [{"month_end": date(2025, 12, 31), **each} for each in people]
        return filled({"core.residents": people, "core.residents_monthly": months}, *altered)

    def explain(then: str, now: str, where, small=5, small_now=5, new=ONE, altered=()):
        before, after = build(then), build(now, altered)
        taken = taking.take(before, ONE, PERIOD, where, engine.coverage(before), small)
        both = (ledgers.read(con, ONE.sources) for con in (before, after))
        source = explaining.Source(after, engine.coverage(after), small_now, *both)
        return taken, explaining.explain(source, taken, new)

    return explain


def told(found):
    return [(part.why, part.rows, part.amount) for part in found.parts]


@pytest.mark.parametrize(
    "then", ["A" * 3 + "B" * 20 + "C" * 9, "A" * 9 + "B" * 20 + "C" * 3]
)  # C would give A away
def test_a_number_withheld_then_is_nowhere_in_the_receipt(explained, then):
    taken, found = explained(then, "A" * 30, A)
    assert (taken.numerator, taken.value, taken.is_suppressed, taken.rows) == (None, None, True, b"")
    assert (found.is_withheld, found.then, found.now, found.parts) == (True, None, None, ())


@pytest.mark.parametrize("now", ["A" * 3 + "B" * 20 + "C" * 9, "A" * 9 + "B" * 20 + "C" * 3])
def test_a_number_withheld_now_is_not_told_by_what_it_was(explained, now):
    taken, found = explained("A" * 12 + "B" * 20, now, A)
    assert taken.value == 12
    assert (found.is_withheld, found.then, found.now, found.parts) == (True, None, None, ())


def test_a_rule_that_has_become_stricter_withholds_the_number_of_then(explained):
    _, found = explained("A" * 12 + "B" * 20, "A" * 40 + "B" * 20, A, small_now=15)
    assert found.is_withheld


@pytest.mark.parametrize("where", [A, {}])
@pytest.mark.parametrize("late", [1, 4])
def test_a_reason_about_few_people_is_not_told_apart(explained, where, late):
    _, found = explained("A" * 12 + "B" * 9, "A" * 12 + "B" * 9 + "A" * late, where)
    assert told(found) == [("together", None, late)]
    assert found.parts[0].behind is None


def test_reasons_about_more_people_are_told_as_counts_without_their_rows(explained):
    _, found = explained("A" * 12, "A" * 20, A)
    assert told(found) == [("late", 8, 8), ("corrected", 0, 0), ("removed", 0, 0)]
    assert [part.behind for part in found.parts] == [None] * 3


def test_few_people_left_on_the_way_to_a_new_definition_are_not_told(explained):
    wider = replace(ONE, sql=ONE.sql.replace("and is_disabled", "and (is_disabled or is_low_income)"))
    others = ["update core.residents_monthly set is_disabled = false, is_low_income = true where row_no > 4"]
    _, found = explained("A" * 12, "A" * 20, A, new=wider, altered=others)
    # 9 of the 12 and 8 more are of low income now: by the definition of then 3 would be left
    assert (found.then, found.now) == (12, 20)
    assert told(found) == [("together", None, 8)]


def test_no_row_of_a_sensitive_indicator_leads_to_its_place(explained):
    taken, _ = explained("A" * 12, "A" * 12, {})
    rows = snapshot.unpacked(taken.rows)
    assert len(rows) == 12
    assert set(rows["file"]) == {""}
    assert set(rows["row_no"]) == {0}
