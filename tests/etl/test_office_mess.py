"""What offices keep, bad value by bad value: a small file for each, and the sentence that comes back for it."""

import re

import pytest
import xlsxwriter

from etl import garbled
from tests.etl.inboxes import RESIDENTS, SERVICES, checked, text, workbook
from warehouse.contracts import ContractError

MAN, WOMAN, OTHER = checked("99010119500307123"), checked("99010119600307122"), checked("99010119700307124")
NOTES = "select rule, rows, message_en from raw.load_notes where rule <> 'no_month' order by all"
FAULTS = """
    select faults.column_name, faults.rule, faults.is_row_rejected, message_en
    from raw.faults
    join raw.loads using (load_id)
    join raw.rules using (source, column_name, rule)
    order by {order}
"""


def rejects(con, order: str = "all") -> list[tuple]:
    """Column, rule and whether the row was turned away, with the sentence in English."""
    return con.execute(FAULTS.format(order=order)).fetchall()


def seen_as(text: str, encoding: str, other: str) -> str:
    return text.encode(encoding).decode(other, "replace")


def test_an_id_number_nobody_can_use_comes_back_with_what_is_wrong(inbox, read_in):
    cases = [
        ("3201**********1234", "masked", "hidden behind signs"),
        ("990101××××××××1239", "masked", "whole numbers"),
        ("990101195003xxxxxx", "masked", "whole numbers"),
        (MAN + "1", "length", "missing or too many"),
        (MAN[:-1], "length", "missing or too many"),
        (MAN.replace("0", "O"), "letters", "O for 0"),
        (MAN[:8] + "l" + MAN[9:], "letters", "Write the digit"),
        (f"{MAN}、{WOMAN}", "several", "a row of their own"),
        (f"{MAN}\n{WOMAN}", "several", "a row of their own"),
        (f"{MAN} {WOMAN}", "several", "a row of their own"),
        (f"110105491231002/{WOMAN}", "several", "a row of their own"),
        ("3.21203E+17", "precision_lost", "enter it again"),
        (MAN[:15] + "000", "precision_lost", "enter it again"),
        ("见户口本", "characters", "nothing but the number"),
        ("990101195002300010", "birth_date", "does not exist"),
        ("待补", "required", "must not be empty"),
    ]
    rows = [("王芳", number) for number, *_ in cases]
    workbook(inbox / "residents" / "a.xlsx", 台账=[RESIDENTS, *rows, ("李强", OTHER)])
    found = rejects(read_in("residents"), "row_no")
    assert [(column, rule, is_rejected) for column, rule, is_rejected, _ in found] == [
        ("id_number", rule, True) for _, rule, _ in cases
    ]
    for (number, _, sentence), (*_, message) in zip(cases, found, strict=True):
        assert sentence in message, number


def test_an_id_number_kept_as_a_number_has_lost_its_end(inbox, read_in):
    workbook(inbox / "residents" / "a.xlsx", 台账=[RESIDENTS, ("王芳", int(MAN)), ("李强", OTHER)])
    assert [each[1] for each in rejects(read_in("residents"))] == ["precision_lost"]


@pytest.mark.parametrize(
    ("encoding", "other"),
    [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-8", "cp1252"), ("gb18030", "latin-1")],
)
def test_garbled_words_are_emptied_and_the_sentence_says_what_happened(inbox, read_in, encoding, other):
    name, estate, remark = (seen_as(each, encoding, other) for each in ("欧阳芳", "新城花园", "独居老人"))
    rows = [
        (*RESIDENTS, "备注"),
        (name, MAN, "女", estate, "", remark),
        ("宓芳", WOMAN, "女", "新城花园", "", "Zoë ····"),
    ]
    workbook(inbox / "residents" / "a.xlsx", 台账=rows)
    con = read_in("residents")
    found = [each for each in rejects(con) if each[1] != "sex_differs"]
    assert {(column, rule, is_rejected) for column, rule, is_rejected, _ in found} == {
        ("name", "garbled", False), ("estate", "garbled", False), ("remarks", "garbled", False),
    }  # fmt: skip
    assert "export the file again" in found[0][3]
    names = "select name, estate, remarks from typed.residents order by row_no"
    assert con.execute(names).fetchall() == [(None, None, None), ("宓芳", "新城花园", "Zoë ····")]


def test_good_words_of_letters_that_garbled_ones_have_stay(inbox, read_in):
    words = ("星宸峰景小区", "宸鸿花园", "××××", "·×××××·", "住3×4×5×6", "±×÷×")
    rows = [(*RESIDENTS, "备注")]
    rows += [
        ("濮鸿康", checked(f"99010119{year}0307123"), "男", "", "", word)
        for year, word in enumerate(words, 50)
    ]
    workbook(inbox / "residents" / "a.xlsx", 台账=rows)
    con = read_in("residents")
    assert [each for each in rejects(con) if each[1] == "garbled"] == []
    kept = "select name, remarks from typed.residents order by row_no"
    assert con.execute(kept).fetchall() == [("濮鸿康", word) for word in words]


def test_words_are_found_garbled_whichever_way():
    """Common words, seen in the wrong encoding; of two letters some look like others that could be meant."""
    words = (
        "居住证明", "老年证", "社保咨询", "婚育证明", "低保申请", "医保报销", "新城花园", "独居老人", "受理日期",
        "已办结", "水电维修", "邻里纠纷", "组织部",
    )  # fmt: skip
    for encoding, other in (("utf-8", "gb18030"), ("utf-8", "cp1252"), ("gb18030", "latin-1")):
        assert [
            word for word in words if not re.search(garbled.PATTERN, seen_as(word, encoding, other))
        ] == []
    assert not re.search(garbled.PATTERN, "".join(words))


def test_a_garbled_item_turns_its_row_away(inbox, read_in):
    garbled = seen_as("居住证明", "utf-8", "gb18030")
    text(inbox / "service_records" / "a.csv", [SERVICES, ("2026-09-01", garbled, "", "", "", "")])
    assert [each[:3] for each in rejects(read_in("service_records"))] == [("item", "garbled", True)]


@pytest.mark.parametrize(
    ("encoding", "other", "told"),
    [
        ("utf-8", "gb18030", "was '受理日期'"),
        ("gb18030", "latin-1", "was '受理日期'"),
        ("gb18030", "utf-8", "garbled: '"),
    ],
)
def test_a_file_whose_headings_are_garbled_is_refused_and_told_what_they_were(
    inbox, read_in, encoding, other, told
):
    rows = [SERVICES, ("2026-09-01", "居住证明", "", "", "", "")]
    text(
        inbox / "service_records" / "a.csv",
        [tuple(seen_as(cell, encoding, other) for cell in row) for row in rows],
    )
    with pytest.raises(ContractError) as caught:
        read_in("service_records")
    [problem] = caught.value.problems
    assert told in problem
    assert "Export it again" in problem


def test_a_sheet_called_like_a_copy_is_read_told_and_counts_its_rows_once(inbox, read_in):
    rows = [RESIDENTS, ("王芳", WOMAN), ("李强", MAN)]
    workbook(inbox / "residents" / "a.xlsx", **{"Sheet2": rows, "Sheet2 (2)": [*rows, ("赵敏", OTHER)]})
    con = read_in("residents")
    kept = "select load_id, count(*) from typed.residents group by all"
    assert con.execute(kept).fetchall() == [(2, 3)]
    [(rule, rows_told, message)] = con.execute(NOTES).fetchall()
    assert (rule, rows_told) == ("copied_sheet", 4)
    assert "copy of 'Sheet2'" in message


def test_a_sheet_numbered_by_hand_is_no_copy(inbox, read_in):
    workbook(inbox / "residents" / "a.xlsx", **{"新城花园 (2)": [RESIDENTS, ("王芳", WOMAN)]})
    assert read_in("residents").execute(NOTES).fetchall() == []


def test_hidden_columns_are_read_and_told_by_their_letters(inbox, read_in):
    path = inbox / "residents" / "a.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([RESIDENTS, ("王芳", WOMAN, "女", "新城花园", "")]):
            sheet.write_row(number, 0, row)
        sheet.set_column(1, 2, None, None, {"hidden": True})
        sheet.set_column(8, 16383, None, None, {"hidden": True})  # as programs hide what lies behind a table
    con = read_in("residents")
    assert con.execute("select id_number, sex from typed.residents").fetchall() == [(WOMAN, "female")]
    assert con.execute(NOTES).fetchall() == [
        ("hidden_columns", 2, "Column(s) B, C of the sheet are hidden. They were read too.")
    ]


def test_every_way_to_write_a_day_in_one_column(inbox, read_in):
    days = (
        "2024.3.5", "2024.03.05", "2024/3/5", "2024-3-5", "20240305", "2024年3月5日", "24.3.5", "3月5日", "45356",
        "2024.3.5上午", "3.5-3.7", "24-03-05 星期二", 45356, "２０２４．３．５",
    )  # fmt: skip
    bad = ("2024.13.5", "2024.2.30")
    rows = [
        ("新城社区服务台账（2024年度）",),
        SERVICES,
        *((day, f"事项{n}") for n, day in enumerate((*days, *bad))),
    ]
    workbook(inbox / "service_records" / "a.xlsx", 台账=rows)
    con = read_in("service_records")
    kept = "select received_date::varchar, count(*) from typed.service_records group by all"
    assert con.execute(kept).fetchall() == [("2024-03-05", len(days))]
    assert [each[:3] for each in rejects(con)] == [("received_date", "date", True)] * 2


def test_a_telephone_that_became_a_float_says_how_to_write_it(inbox, read_in):
    rows = [RESIDENTS, ("王芳", WOMAN, "", "", "1.38E+10"), ("李强", MAN, "", "", 13800138000.0)]
    workbook(inbox / "residents" / "a.xlsx", 台账=rows)
    con = read_in("residents")
    [(column, rule, is_rejected, message)] = rejects(con)
    assert (column, rule, is_rejected) == ("phone", "phone", False)
    assert "formatted as text" in message
    phones = "select phone from typed.residents order by 1 nulls last"
    assert con.execute(phones).fetchall() == [("13800138000",), (None,)]
