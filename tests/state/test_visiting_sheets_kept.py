"""Visiting sheets: remembered by hashed codes, only ever added."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from state import visits
from state.visits import Sheet

CODES = frozenset({"a" * 24, "0" * 24})
SHEET = Sheet(
    "elders_80_not_visited", "桃园里", None, date(2026, 9, 30), date(2026, 8, 31), "20260930T000000Z",
    "网格片区一", CODES,
)  # fmt: skip


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / visits.FILE


def test_sheets_of_a_list_come_back_as_they_were_the_newest_first(file):
    assert visits.sheets(file, SHEET.list_id) == []
    before = datetime.now(UTC).replace(microsecond=0)
    first = visits.keep(file, SHEET)
    second = visits.keep(file, replace(SHEET, estate=None, codes=frozenset({"b" * 24})))
    visits.keep(file, replace(SHEET, list_id="elders_not_served"))
    found = visits.sheets(file, SHEET.list_id)
    assert [each.sheet_id for each in found] == [second, first]
    assert found[1].sheet == SHEET
    assert before <= found[1].at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "wrong", [{"codes": frozenset()}, {"codes": frozenset({"e584ffbde330e529"})}, {"who": "13800138000"}]
)
def test_a_sheet_of_nobody_of_plain_ids_or_by_a_telephone_is_not_kept(file, wrong):
    with pytest.raises(ValueError, match="sheet"):
        visits.keep(file, replace(SHEET, **wrong))
    assert visits.sheets(file, SHEET.list_id) == []


@pytest.mark.parametrize(
    "change",
    [
        "update sheets set who = 'x'", "delete from sheets", "delete from people",
        "update people set code = 'cccccccccccccccccccccccc'", "insert or replace into sheets select * from sheets",
        "insert or replace into people select * from people",
    ],
)  # fmt: skip
def test_nothing_of_a_sheet_can_be_changed(file, change):
    visits.keep(file, SHEET)
    with sqlite3.connect(file) as con, pytest.raises(sqlite3.IntegrityError, match="never"):
        con.execute(change)
    assert visits.sheets(file, SHEET.list_id)[0].sheet == SHEET


def test_the_file_is_its_owners_alone(file):
    visits.keep(file, SHEET)
    assert file.stat().st_mode & 0o777 == 0o600
