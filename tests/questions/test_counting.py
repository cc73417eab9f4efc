"""What is gathered from a finer split is what the engine counts for the coarser one."""

from dataclasses import replace

import pytest
from pandas import isna

from indicators import engine
from questions import sql
from questions.counting import ADD_UP, Counting
from questions.question import parse
from questions.subjects import subject
from warehouse import connection

LINES = [
    "ask=service_volume&by=item,channel", "ask=on_time_rate&by=item,estate", "ask=service_records&by=is_linked,item",
    "ask=residents&by=building,sex", "ask=open_cases&by=window,age_of_backlog",
    "ask=points_entries.points&by=category,item", "ask=satisfaction_rate&by=window,item",
]  # fmt: skip


def comparable(table, names) -> set:
    columns = ["period_start", *names, "is_total", "numerator", "denominator", "value", "delivered"]
    return {
        tuple(
            None if isna(each) else round(each, 6) if isinstance(each, float) else str(each) for each in line
        )
        for line in table[columns].itertuples(index=False, name=None)
    }


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("grain", ["month", "year"])
def test_it_equals_a_query_of_its_own(built, line, grain):
    question = parse(line)
    first, second = question.groups
    plain = replace(sql.asked(question, subject(question.about)), sensitive=False)
    assert plain.kind in ADD_UP
    with connection.open_warehouse(built) as con:
        known = engine.coverage(con)
        counting = Counting(con, known, question.groups)
        split = counting.series(plain, (first,), {}, "year", None)
        named = split.loc[split[first].notna(), first].value_counts().index[:3]
        kept = {first: [each.item() if hasattr(each, "item") else each for each in named]}
        for by, folds in (
            ((), {}),
            ((first,), {}),
            ((second,), {}),
            ((first, second), kept),
            ((first,), kept),
        ):
            shaped = plain
            for name in folds:
                shaped = sql.folded(shaped, name, folds[name])
            own = engine.series(con, shaped, grain, by, None, known)
            assert comparable(counting.series(plain, by, folds, grain, None), by) == comparable(own, by), by
        assert len(counting.found) <= 2
