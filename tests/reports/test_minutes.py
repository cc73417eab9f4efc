"""The minutes, read again as Word reads them: what they say, in which faces, on which paper."""

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from charts.words import Words
from indicators.periods import Period
from reports import promises
from reports.minutes import Meeting, minutes
from state.events import What
from tests.reports.promised import TODAY, answered, desk, promise, records

WORKS = What(date(2025, 8, 1), date(2025, 9, 10), "加装电梯", "Lifts added", "works", "桃园里")
FESTIVAL = What(date(2025, 10, 29), date(2025, 10, 29), "重阳敬老活动", "", "festival")


def meeting(is_fictional: bool = True) -> Meeting:
    day, data = date(2025, 10, 9), date(2025, 9, 30)
    return Meeting(
        "新城社区", "季度例会", day, Period.parse("2025Q3"), data, "20251001T000000Z", is_fictional
    )


@pytest.fixture
def lines(warehouse, tmp_path):
    """(of the last meeting, new ones) of the small town; corrected since: 80 % in the meeting is 90 % today."""
    cases = {"2025Q2": (100, 90), "2025Q3": (100, 95)}
    shown = desk(warehouse({"core.service_records": records(cases)}))
    late = promise(tmp_path, 80.0)
    done = answered(tmp_path, promise(tmp_path, 80.0, what="补登记"), "done", "已清零")
    new = promise(tmp_path, 95.0, period="2025Q3", estate="桃园里", due=date(2025, 12, 31), what="到期前提醒")
    return promises.read(shown, [late, done], TODAY), promises.read(shown, [new], TODAY)


def read(made: bytes):
    document = Document(BytesIO(made))
    return document, [each.text for each in document.paragraphs if each.text]


def cells(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_minutes_say_which_meeting_which_data_and_every_commitment(lines):
    document, said = read(minutes(meeting(), *lines, [WORKS, FESTIVAL], Words("zh")))
    assert said == [
        "演示数据：居民、人员与数字均为虚构",
        "新城社区会议纪要",
        "会议名称：季度例会",
        "时间：2025年10月9日",
        "时期：2025年第三季度",
        "数据日期：2025年9月30日",
        "数据版本：20251001T000000Z",
        "一、上次会议承诺事项办理情况",
        "上次会议的2项承诺。",
        "二、本次会议承诺事项",
        "三、登记的事件",
        "（1）2025年8月1日至2025年9月10日，加装电梯（桃园里）",
        "（2）2025年10月29日，重阳敬老活动（全部小区）",
    ]
    last, new = document.tables
    moved = "80.0% → 95.0%\n数据更正后为90.0%\n现在：2025年第三季度\n↑ 5.0个百分点，可能是偶然"
    number = "按时办结率\n2025年第二季度"
    assert cells(last) == [
        ["序号", "承诺事项", "责任岗位", "完成时限", "对应指标", "会上 → 现在", "状态"],
        ["1", "每周清一次在办件", "治安民调窗口", "2025年\n9月30日", number, moved, "已逾期"],
        ["2", "补登记", "治安民调窗口", "2025年\n9月30日", number, moved, "已完成\n已清零"],
    ]
    assert cells(new) == [
        ["序号", "承诺事项", "责任岗位", "完成时限", "对应指标", "现值"],
        [
            "1",
            "到期前提醒",
            "治安民调窗口",
            "2025年\n12月31日",
            "按时办结率\n桃园里\n2025年第三季度",
            "95.0%",
        ],
    ]


def test_what_cannot_be_compared_says_why_and_shows_no_dash(warehouse, tmp_path):
    shown = desk(warehouse({"core.service_records": records({"2025Q2": (100, 90), "2025Q3": (120, 95)})}))
    found = promises.read(shown, [promise(tmp_path, 100.0, "service_volume")], TODAY)
    document, _ = read(minutes(meeting(), found, [], [], Words("zh")))
    moved = cells(document.tables[0])[1][5]
    assert moved == "100件 → 120件\n现在：2025年第三季度\n季节不同，不作比较"


def test_real_data_carry_no_ribbon_and_empty_lists_say_so():
    document, said = read(minutes(meeting(is_fictional=False), [], [], [], Words("zh")))
    assert said[0] == "新城社区会议纪要"
    assert said.count("无。") == 3
    assert document.tables == []


def test_the_same_in_english(lines):
    document, said = read(minutes(meeting(), *lines, [WORKS], Words("en")))
    assert said[0] == "Demonstration data: People, staff and numbers are fictional"
    assert "1. Commitments of the last meeting" in said
    assert "(1) 1 Aug 2025 to 10 Sep 2025, Lifts added (桃园里)" in said
    assert cells(document.tables[0])[1][2:4] == ["public order window", "30 Sep\n2025"]


def test_the_paper_is_a4_heads_repeat_rows_stay_whole_and_pages_are_numbered(lines):
    document, _ = read(minutes(meeting(), *lines, [], Words("zh")))
    (section,) = document.sections
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    for table in document.tables:
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert sum(column.width for column in table.columns) == pytest.approx(Mm(156), rel=0.01)
    foot = section.footer.paragraphs[0]._p
    assert [each.get(qn("w:instr")) for each in foot.findall(qn("w:fldSimple"))] == ["PAGE"]


def test_every_run_names_a_chinese_face_and_the_file_names_what_stands_in_for_it(lines):
    made = minutes(meeting(), *lines, [WORKS], Words("zh"))
    document, _ = read(made)
    inside = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(each for cell in inside for each in cell.paragraphs)]
    faces = {run._r.rPr.rFonts.get(qn("w:eastAsia")) for each in paragraphs for run in each.runs}
    assert faces == {"方正小标宋简体", "黑体", "仿宋_GB2312"}
    with zipfile.ZipFile(BytesIO(made)) as package:
        fonts = package.read("word/fontTable.xml").decode()
    for face in faces:
        assert f'<w:font w:name="{face}">' in fonts
    assert '<w:altName w:val="FangSong,' in fonts


def test_the_file_says_who_made_it_and_nothing_of_the_library_that_wrote_it(lines):
    document, _ = read(minutes(meeting(), *lines, [], Words("zh")))
    facts = document.core_properties
    assert (facts.title, facts.author, facts.last_modified_by) == ("新城社区会议纪要", "新城社区", "新城社区")
    assert "python" not in f"{facts.comments}{facts.author}{facts.keywords}".lower()
    assert facts.created.date() == facts.modified.date() == datetime.now(UTC).date()
