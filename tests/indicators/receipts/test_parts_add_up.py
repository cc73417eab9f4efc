"""Receipts taken before a changed reload: what is told of the difference adds up, and is what was changed."""

from fractions import Fraction
from functools import cache
from itertools import pairwise
from math import isclose, isnan

import pytest

from indicators import catalogue, engine
from indicators.periods import Period
from indicators.receipts import definition, explaining, ledgers, taking
from tests.indicators.naive import measure

QUARTER, HALF = Period.parse("2026Q3"), Period.parse("2026-06")  # ratings are of June
ELECTED, OF_ELECTIONS = Period.parse("2025Q4"), ("valid_vote_share", "committee_seats_filled_share")
SMALL = 5
WINDOW = {"window": "labour_window"}
ONLINE = {**WINDOW, "channel": "online"}
# rows without a number stand in files that were not changed
RECORD = "concat_ws(' ', platform, \"window\", coalesce(record_no, concat(received_date, ' ', row_no)))"
# one indicator of every kind, filter, and what tells its rows apart, in plain words of SQL
OF_EVERY_KIND = [
    ("service_volume", {}, RECORD),
    ("on_time_rate", WINDOW, RECORD),
    ("p90_working_days", ONLINE, RECORD),
    ("residents_served", {"estate": "新城花园"}, RECORD),
    ("party_members", {}, "resident_id"),
    ("share_60_plus", {"estate": "新城花园"}, "resident_id"),
]


@pytest.fixture(scope="module")
def explained(then, now):
    """explained(id, period, where, indicator now): quoted from the build of then, explained by that of now."""
    coverage = {con: engine.coverage(con) for con in (then, now)}

    @cache
    def ledger(con, sources):
        return ledgers.read(con, sources)

    def explain(name, period=QUARTER, where=(), **changes):
        one, where = catalogue.named(name), dict(where)
        taken = taking.take(then, one, period, where, coverage[then], SMALL)
        both = (ledger(con, one.sources) for con in (then, now))
        source = explaining.Source(now, coverage[now], SMALL, *both)
        return taken, explaining.explain(source, taken, changes.get("indicator", one))

    return explain


def rows(con, indicator, period, where, key):
    """{what tells it apart: row} of the definition in the period, and the tables it reads beside it."""
    table = "residents_monthly" if key == "resident_id" else "service_records"
    tests = "".join(f" and counted.\"{name}\" = '{value}'" for name, value in where.items())
    last = " and day = date '2026-09-30'" if indicator.is_stock else ""
    # a record is one row of the ledger; a resident is the same one in all months
    distinct = "distinct on (load_id, row_no)"
    sql = f"""
        select counted.*, told.key
        from ({indicator.sql}) as counted
        left join (select {distinct} load_id, row_no, {key} as key from core.{table}) as told using (load_id, row_no)
        where day >= date '{period.start}' and day < date '{period.end}' {last} {tests}
    """
    with con.cursor() as cursor:
        found = cursor.execute(sql)
        names = [each[0] for each in found.description]
        lines = [dict(zip(names, line, strict=True)) for line in found.fetchall()]
    assert len({line["key"] for line in lines}) == len(lines)
    return {line["key"]: line for line in lines}


def value(indicator, lines):
    number = measure(list(lines), indicator.kind, indicator.quantile, indicator.factor)[2]
    return None if isnan(number) else number


@pytest.mark.parametrize("name", catalogue.load())
def test_the_parts_of_every_definition_add_up_to_the_last_unit(name, explained, then, now):
    period = HALF if name.startswith("review") else ELECTED if name in OF_ELECTIONS else QUARTER
    taken, found = explained(name, period)
    assert isclose(found.then, taken.value, abs_tol=1e-9)
    assert isclose(found.now, found.reading.value, abs_tol=1e-9)
    assert all(type(part.amount) in (Fraction, int) for part in found.parts)
    assert sum(part.amount for part in found.parts) == found.now - found.then
    assert not any(part.why == "definition" for part in found.parts)


@pytest.mark.parametrize(("name", "where", "key"), OF_EVERY_KIND, ids=[each[0] for each in OF_EVERY_KIND])
def test_each_part_is_what_a_plain_comparison_of_the_rows_finds(name, where, key, explained, then, now):
    one, (_, found) = catalogue.named(name), explained(name, where=where)
    before, after = (rows(con, one, QUARTER, where, key) for con in (then, now))
    anywhere = [
        {row[0] for row in con.cursor().execute(f"select {key} from core.{table}").fetchall()}
        for con in (then, now)
        for table in ["residents" if key == "resident_id" else "service_records"]
    ]
    late = {each: row for each, row in after.items() if each not in anywhere[0]}
    gone = {each for each in before if each not in anywhere[1]}
    steps = [
        value(one, before.values()),
        value(one, [*before.values(), *late.values()]),
        value(one, [*after.values(), *(before[each] for each in gone)]),
        value(one, after.values()),
    ]
    amounts = [float(part.amount) for part in found.parts]
    expected = [b - a for a, b in pairwise(steps)]
    assert amounts == pytest.approx(expected, abs=1e-9)
    assert any(expected)
    assert [part.rows for part in found.parts][::2] == [len(late), len(gone)]


def test_what_was_changed_in_the_files_is_told_row_for_row(explained):
    _, found = explained("service_volume")
    late, corrected, removed = found.parts
    # 25 in a file of their own, 12 in the middle of one that has another name now, 1 in the middle of a workbook
    assert (late.rows, late.amount) == (38, 38)
    assert set(late.behind["file_now"]) == {
        f"service_records/{name}" for name in ("补报.csv", "a.csv", "大厅更正后.xlsx")
    }
    # received in June by now
    assert (corrected.rows, corrected.amount) == (1, -1)
    assert corrected.behind["file_then"].tolist() == ["service_records/服务大厅登记2026年下半年.xlsx"]
    # 20 lines of the text file, 7 rows of the workbook
    assert (removed.rows, removed.amount) == (27, -27)
    assert removed.behind["row_no_then"].max() < 330


def test_rows_without_a_number_that_were_put_right_are_corrected_not_late(explained):
    _, found = explained("points_total")
    late, corrected, removed = found.parts
    assert (late.rows, late.amount, removed.rows) == (1, 4, 3)
    assert corrected.rows == 2
    pairs = corrected.behind[["numerator_then", "numerator_now"]]
    assert set(pairs["numerator_now"]) == {4.5, -3}
    assert corrected.amount == Fraction(pairs["numerator_now"].sum() - pairs["numerator_then"].sum())


def test_quoted_in_the_same_build_nothing_differs(then):
    known, one = engine.coverage(then), catalogue.named("on_time_rate")
    taken = taking.take(then, one, QUARTER, {}, known, SMALL)
    source = explaining.Source(then, known, SMALL, *[ledgers.read(then, one.sources)] * 2)
    found = explaining.explain(source, taken, one)
    assert found.difference == 0
    assert [(part.rows, part.amount) for part in found.parts] == [(0, 0)] * 3


def test_a_changed_definition_is_a_part_of_its_own(explained, tmp_path):
    folder = tmp_path / "services"
    folder.mkdir()
    text = (catalogue.FOLDER / "services" / "on_time_rate.sql").read_text(encoding="utf-8")
    stricter = text.replace("completed_date <= due_date", "completed_date + 1 < due_date")
    assert stricter != text
    (folder / "on_time_rate.sql").write_text(stricter, encoding="utf-8")
    changed = catalogue.load(tmp_path)["on_time_rate"]
    _, plain = explained("on_time_rate")
    _, found = explained("on_time_rate", indicator=changed)
    assert [part.why for part in found.parts] == ["late", "corrected", "removed", "definition"]
    assert [part.amount for part in found.parts[:3]] == [part.amount for part in plain.parts]
    assert sum(part.amount for part in found.parts) == found.difference
    assert found.parts[-1].amount == found.now - plain.now
    assert found.parts[-1].rows > 100  # so many were done on the last day but one
    assert set(found.parts[-1].behind["numerator_now"]) == {0}


def test_layout_and_words_are_no_other_definition():
    one = catalogue.named("on_time_rate")
    reworded = type(one)(
        **{**vars(one), "title": {"zh": "按时", "en": "on time"}, "sql": one.sql.replace("\n", " \n ")}
    )
    assert definition.version(reworded) == definition.version(one)
    assert definition.version(type(one)(**{**vars(one), "unit": "ratio_100"})) != definition.version(one)
    assert definition.thawed(definition.frozen(one)) == one
