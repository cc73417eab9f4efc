"""Case numbers, nearly all different, are judged like every other text although they pass by the table of words."""

import pytest

from etl import cast, words
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
    monkeypatch.setattr(words, "SAMPLE", sample)
    rows = [(number, "2026-09-01", "居住证明") for number in NUMBERS]
    text(inbox / "service_records" / "a.csv", [("登记编号", "受理日期", "办理事项"), *rows])
    folder = build()
    assert rows_of(folder, "select record_no from core.service_records order by row_no") == [
        ("B00000001",), ("B00000002",), ("SL20260901000123",), ("B00000003",), ("B 4",), (None,), (None,), (None,),
        ("B00000001",),
    ]  # fmt: skip
    faults = "select row_no, value, rule from raw.rejects"
    assert rows_of(folder, faults, "people.duckdb") == [(9, "13912345678", "personal")]


RESIDENT = ("李四", "990101195003071239", "男", "桃园里", "13900000001")
HEADER = (
    "日期",
    "事项",
    "窗口",
    "服务点",
    "来访人",
    "身份证号",
    "联系电话",
    "家庭住址",
    "承办人",
    "状态",
    "满意度",
)
RECORDS = (
    ("2026-09-01", "居住证明", "党建", "", "李四", RESIDENT[1], "", "桃园里3幢", "XC01", "已办结", "满意"),
    ("2026-09-02", "居住  证明", "", "", "李 四", "", RESIDENT[4], "府前小区1幢", "周敏", "", ""),
    ("2026-09-02", "养老认证", "无", "北门", "李四", "990101195003071230", "", "", "", "好了", "很好"),
    ("2026-02-30", "养老认证", "计生", "北门", "", "", "0512-5820", "", "", "办理中", "不满意"),
    ("9999-09-09", "13912345678", "计生", "北门", "", "", "", "", "", "办理中", "不满意"),
    ("2026-09-03", "ＡＢ证明", "计生", "北门", "", "", "", "", "陌生人", "办理中", "不满意"),
)


def test_rows_are_judged_alike_when_their_texts_are_kept_by_number(inbox, build, monkeypatch):
    text(inbox / "staff" / "a.csv", [("工号", "姓名", "窗口"), ("xc01", "周敏", "党建")])
    text(inbox / "residents" / "a.csv", [("姓名", "身份证号", "性别", "小区", "联系电话"), RESIDENT])
    text(inbox / "service_records" / "a.csv", [HEADER, *RECORDS])
    text(inbox / "service_records" / "b.csv", [HEADER, *RECORDS[:2]])

    def found() -> list:
        folder = build()
        return [
            rows_of(folder, "from core.service_records order by load_id, row_no"),
            rows_of(folder, "select * exclude (seconds) from meta.loads"),
            rows_of(folder, "from raw.rejects order by all", "people.duckdb"),
            rows_of(folder, "from raw.merged", "people.duckdb"),
        ]

    as_texts = found()
    monkeypatch.setattr(cast, "MANY_ROWS", 0)
    assert found() == as_texts
    by_number, by_telephone, *others = (resident_id for _, _, resident_id, *_ in as_texts[0])
    assert by_number == by_telephone
    assert others == [None, None]
