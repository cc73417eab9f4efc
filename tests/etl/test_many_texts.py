"""Case numbers, nearly all different, are judged like every other text although they pass by the table of words."""

import pytest

from etl import cast
from tests.etl.inboxes import rows_of, text

NUMBERS = (
    "B00000001",
    "B00000002",
    "SL20260901000123",
    "Ｂ00000003",
    "B  4",
    "无",
    "NULL",
    "13912345678",
    "B00000001",
)


@pytest.mark.parametrize("sample", [4, 1000])
def test_numbers_are_read_alike_whether_many_or_few(inbox, build, monkeypatch, sample):
    monkeypatch.setattr(cast, "SAMPLE", sample)
    rows = [(number, "2026-09-01", "居住证明") for number in NUMBERS]
    text(inbox / "service_records" / "a.csv", [("登记编号", "受理日期", "办理事项"), *rows])
    folder = build()
    assert rows_of(folder, "select record_no from core.service_records order by row_no") == [
        ("B00000001",), ("B00000002",), ("SL20260901000123",), ("B00000003",), ("B 4",), (None,), (None,), (None,),
        ("B00000001",),
    ]  # fmt: skip
    faults = "select row_no, value, rule from raw.rejects"
    assert rows_of(folder, faults, "people.duckdb") == [(9, "13912345678", "personal")]
