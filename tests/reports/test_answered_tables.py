"""Tables of answers: every number is the answer's own, and the totals are those that the engine counts."""

import pytest

from indicators import engine
from questions import sql
from questions.question import parse
from questions.sql import REST
from reports import answered, asked, question_words

COUNT, RATE = "ask=service_volume&by=estate,channel", "ask=on_time_rate&by=estate,platform"
PEOPLE, DAYS = (
    "ask=service_records.people&by=item,channel&top=3",
    "ask=service_records.median_days&by=window,channel",
)


@pytest.fixture(scope="module")
def desk(desk_of):
    return desk_of(is_projected=False)


def numbers(cells) -> list[float | None]:
    """Cells as they read, as numbers; None for a word in the place of one."""
    found = []
    for cell in cells:
        text = cell.replace(",", "").removesuffix("%").replace("−", "-")
        found.append(float(text) if text.replace(".", "").replace("-", "").isdecimal() else None)
    return found


def shown(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals)


def test_a_table_of_groups_holds_the_readings_of_the_answer(desk):
    answer = asked.answer(desk, parse("ask=on_time_rate&by=window"))
    table = answered.table(desk, answer)
    readings = [*answer.groups.values(), answer.whole]
    assert table.total
    assert table.right == (1, 2, 3, 4, 5)
    for line, reading in zip(table.lines, readings, strict=True):
        expected = [
            reading.numerator,
            reading.denominator,
            shown(reading.value, 1),
            shown(reading.year_ago, 1),
        ]
        assert numbers(line[1:5]) == pytest.approx(expected, abs=0.051)


@pytest.mark.parametrize(("line", "decimals"), [(COUNT, 0), (RATE, 1), (PEOPLE, 0), (DAYS, 1)])
def test_totals_of_a_pivot_are_counted_by_the_engine_and_not_added(desk, line, decimals):
    answer = asked.answer(desk, parse(line))
    table = answered.table(desk, answer)
    first, second = answer.question.groups
    period, coverage = desk.period, desk.coverage

    def engines(name: str) -> dict:
        shaped = answer.indicator
        if name in answer.kept:
            shaped = sql.folded(shaped, name, answer.kept[name])
        found = engine.series(desk.con, shaped, period.grain, (name,), None, coverage)
        found = found[(found["period_start"] == str(period.start)) & ~found["is_total"]]
        return {
            None if key != key else key: value for key, value in zip(found[name], found["value"], strict=True)
        }

    down, across = engines(first), engines(second)
    assert len(table.lines) == len(answer.margins[0]) + 1
    assert len(table.heads) == len(answer.margins[1]) + 2
    for key, cells in zip(answer.margins[0], table.lines, strict=False):
        assert numbers(cells[-1:])[0] in (None, pytest.approx(down[key], abs=0.051))
    last = numbers(table.lines[-1][1:])
    assert last[-1] == pytest.approx(answer.whole.value, abs=0.051)
    for key, value in zip(answer.margins[1], last, strict=False):
        assert value in (None, pytest.approx(across[key], abs=0.051))


def test_people_met_in_several_groups_stand_once_in_the_totals(desk):
    table = answered.table(desk, asked.answer(desk, parse(PEOPLE)))
    for cells in table.lines:
        *parts, whole = (value or 0 for value in numbers(cells[1:]))
        assert max(parts) <= whole <= sum(parts)
    assert any(sum(numbers(cells[1:-1])) > numbers(cells[-1:])[0] for cells in table.lines)


@pytest.mark.parametrize("line", [COUNT, PEOPLE])
def test_cells_of_a_pivot_are_the_readings_and_zero_where_no_row_speaks(desk, line):
    answer = asked.answer(desk, parse(line))
    for first, cells in zip(answer.margins[0], answered.table(desk, answer).lines, strict=False):
        for second, value in zip(answer.margins[1], numbers(cells[1:]), strict=False):
            reading = answer.groups.get((first, second))
            assert value == (reading.value if reading else 0)


def test_groups_of_both_splits_stand_in_their_order(desk):
    answer = asked.answer(desk, parse("ask=service_volume&by=estate,platform"))
    for split in answer.margins:
        values = [reading.value for key, reading in split.items() if key not in (None, REST)]
        assert values == sorted(values, reverse=True)
    backlog = asked.answer(desk, parse("ask=open_cases&by=age_of_backlog"))
    known = ["not_due", "overdue_1_5", "overdue_6_20", "overdue_20_plus", "no_due_date"]
    assert [key for (key,) in backlog.groups] == [key for key in known if (key,) in backlog.groups]
    assert [key for (key,) in asked.answer(desk, parse("ask=residents&by=sex")).groups] == ["male", "female"]


def test_over_time_the_periods_are_lines_and_the_newest_is_first(desk):
    answer = asked.answer(desk, parse("ask=service_volume&by=platform,time&grain=quarter"))
    table, history = answered.table(desk, answer), answer.history
    assert table.lines[0][0] == desk.words.period(desk.period)
    totals = history[history["is_total"]].sort_values("period_start", ascending=False)
    assert [numbers(line[-1:])[0] for line in table.lines] == list(totals["value"])
    for line in table.lines:
        *parts, whole = numbers(line[1:])
        assert sum(parts) == whole


def test_what_was_not_delivered_is_said_and_no_zero(desk):
    answer = asked.answer(desk, parse("ask=review_ratings&by=staff_id,rater_group"))
    assert answer.whole.delivered == "no"
    assert {cell for line in answered.table(desk, answer).lines for cell in line[1:]} == {"未报送"}


def test_a_frame_holds_the_numbers_in_full_with_the_whole_last(desk):
    answer = asked.answer(desk, parse("ask=on_time_rate&by=window"))
    frame = answered.frame(desk, answer)
    assert list(frame.iloc[:-1, 3]) == [reading.value for reading in answer.groups.values()]
    assert list(frame.iloc[-1])[:3] == ["总体", answer.whole.numerator, answer.whole.denominator]
    pivot = answered.frame(desk, asked.answer(desk, parse("ask=residents&by=estate,sex")))
    assert list(pivot.columns[:2]) == ["小区", "性别"]
    assert pivot.iloc[:-1, 2].sum() == pivot.iloc[-1, 2]


def test_the_facts_name_what_was_asked_and_when(desk):
    answer = asked.answer(desk, parse("ask=residents&by=estate&only=age:80..;lives_alone:yes"))
    facts = dict(answered.facts(desk, answer))
    assert facts["问题"] == question_words.title(desk, answer.question)
    assert (facts["时期"], facts["只看"], facts["单位"]) == ("2026年9月末", "80岁及以上；独居", "人")
    assert all(facts.values())
