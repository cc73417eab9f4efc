"""Receipts are found by their code however it is typed, are the same each time, and never change."""

import re
import sqlite3
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from state import receipts
from state.receipts import Receipt

ONE = Receipt(
    "on_time_rate", "2026Q3", {"estate": "桃园里"}, "a1b2c3", '{"id": "on_time_rate"}', "20261129T155813Z",
    "2026-09-30", 3014, 3229, 93.34, "yes", False, b"rows",
)  # fmt: skip
LEDGERS = {"service_records": b"numbers"}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / receipts.FILE


def test_what_is_kept_is_found_again(file):
    code = receipts.keep(file, ONE, LEDGERS)
    assert re.fullmatch(f"[{receipts.LETTERS}]{{4}}-[{receipts.LETTERS}]{{4}}", code)
    kept = receipts.find(file, code)
    assert (kept.code, kept.receipt, kept.ledgers) == (code, ONE, LEDGERS)
    assert timedelta(0) <= datetime.now(UTC) - kept.taken_at < timedelta(minutes=1)


def test_a_number_without_a_value_is_kept_as_such(file):
    none = replace(ONE, numerator=None, denominator=None, value=None, is_suppressed=True, rows=b"")
    assert receipts.find(file, receipts.keep(file, none, {})).receipt == none


def test_quoted_twice_it_is_one_receipt_and_another_number_is_another(file, tmp_path):
    code = receipts.keep(file, ONE, LEDGERS)
    assert receipts.keep(file, ONE, {}) == code
    assert (
        receipts.known(file, "on_time_rate", "2026Q3", {"estate": "桃园里"}, "a1b2c3", ONE.build_id) == code
    )
    assert receipts.keep(tmp_path / "another.sqlite", ONE, {}) == code
    others = [
        replace(ONE, indicator_id="completion_rate"), replace(ONE, period="2026-09"), replace(ONE, filter={}),
        replace(ONE, version="000000"), replace(ONE, build_id="20261130T000000Z"),
    ]  # fmt: skip
    assert len({code, *(receipts.keep(file, each, {}) for each in others)}) == 6


def test_the_order_of_a_filter_does_not_matter(file):
    one = replace(ONE, filter={"estate": "A", "window": "labour_window"})
    other = replace(ONE, filter={"window": "labour_window", "estate": "A"})
    assert receipts.keep(file, one, {}) == receipts.keep(file, other, {})


def test_a_code_is_read_however_it_is_typed(file, monkeypatch):
    monkeypatch.setattr(receipts, "_code", lambda receipt, turn: "K1Q0119M")
    assert receipts.keep(file, ONE, {}) == "K1Q0-119M"
    for typed in ("K1Q0-119M", "k1q0119m", " KIQO-LI9M ", "kiqo li9m", "k1q0—119m", "K1Q0　119M"):
        assert receipts.find(file, typed).receipt == ONE
    for wrong in ("", "K1Q0-119", "K1Q0-119MM", "'; drop table receipts; --", "K1Q0-1190"):
        assert receipts.find(file, wrong) is None


def test_two_numbers_of_one_code_get_two(file, monkeypatch):
    monkeypatch.setattr(receipts, "_code", lambda receipt, turn: f"0000000{turn}")
    other = replace(ONE, period="2026Q2")
    assert [receipts.keep(file, each, {}) for each in (ONE, other, ONE)] == [
        "0000-0000",
        "0000-0001",
        "0000-0000",
    ]
    assert receipts.find(file, "0000-0001").receipt.period == "2026Q2"


def test_the_file_is_its_owners_and_is_only_added_to(file):
    receipts.keep(file, ONE, LEDGERS)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = "insert or replace into receipts select * from receipts"
    with sqlite3.connect(file) as con:
        for statement in ("update receipts set value = 99", "delete from receipts", again):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                con.execute(statement)


def test_without_a_file_nothing_was_quoted(file):
    assert receipts.find(file, "K7Q2-9F4M") is None
    assert receipts.ledgers_kept(file, ONE.build_id) == frozenset()
    assert not file.exists()
