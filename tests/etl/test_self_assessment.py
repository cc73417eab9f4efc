"""The office's own list of criteria comes back as it came, with points and evidence numbers filled in."""

import io
import json
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xlsxwriter
import xlwt
from python_calamine import CalamineWorkbook

import community
from etl import build as run
from etl import returns, returns_workbook, self_assessment
from etl.files import WrongUse
from indicators import campaigns
from indicators import self_assessment as standings
from tests.etl.inboxes import environment, etl, rows_of, text, workbook
from tests.etl.messy_list import EVIDENCE, FIRST, HEAD, LIST, NUMBERS, POINTS, messy, rewritten
from warehouse import builds, connection

TODAY = date(2026, 9, 30)
NUMBER = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def office(inbox, build):
    """office(): the build of the list that lies in the inbox, with its campaign and its evidence."""

    def make() -> Path:
        write_beside(inbox)
        return build()

    return make


def write_beside(inbox: Path) -> None:
    """What stands beside the list of criteria: staff, campaign and evidence."""
    workbook(inbox / "staff" / "名册.xlsx", 名册=[("工号", "姓名"), ("XC01", "周敏"), ("XC02", "李强")])
    project = ("创建项目", "达标分", "满分", "启动日期", "申报截止")
    workbook(
        inbox / "campaigns" / "项目.xlsx",
        项目=[project, ("绿色社区", 20, 35, "2026-01-05", "2026-12-31")],
    )
    workbook(inbox / "evidence_items" / "清单.xlsx", 清单=EVIDENCE)


@pytest.fixture(scope="module")
def settled(tmp_path_factory) -> tuple[Path, Path]:
    """The inbox of the messy list, and its build. To be read only."""
    folder = tmp_path_factory.mktemp("settled")
    messy(folder / "inbox" / "criteria" / "分解表.xlsx")
    write_beside(folder / "inbox")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builds, "STATE", folder / "state")
        return folder / "inbox", run.build(folder / "inbox", folder / "builds", community.FILE)


def filled(inbox: Path, build: Path, replaces: bool = False):
    """The workbook filled in, and the sentences told; or the only problem."""
    with connection.open_warehouse(build) as con:
        document = json.loads(standings.document(con, "campaign-1", TODAY, build.name))
    found, told, problems = self_assessment.fill(build.parent, inbox, document, None, replaces)
    assert len(found) + len(problems) == 1
    return (found[0], told) if found else problems[0]


@pytest.fixture
def export(inbox):
    """export(build): `filled` of the inbox of the test."""
    return lambda build: filled(inbox, build)


@pytest.fixture
def in_english(monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")


def cells(content: bytes, sheet: str) -> dict[str, tuple]:
    """Reference to style and content of each cell, read by the standard library alone."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ElementTree.fromstring(archive.read(f"xl/worksheets/{sheet}.xml"))
    return {
        cell.get("r"): (cell.get("s"), cell.get("t"), [ElementTree.tostring(each) for each in cell])
        for cell in root.iter(f"{{{NUMBER}}}c")
    }


def values(content: bytes, sheet: str) -> list[list]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python()


def standing(build: Path) -> list[tuple]:
    with connection.open_warehouse(build) as con:
        (one,) = campaigns.standing(con, TODAY)
    return [
        (c.area, c.criterion, c.points, c.evidenced, c.requirement_count, c.state, c.is_veto)
        for c in one.criteria
    ]


def faults(build: Path) -> list[tuple]:
    return rows_of(
        build, "select row_no, column_name, rule, value from raw.rejects order by all", "people.duckdb"
    )


def test_points_and_numbers_are_filled_in_and_what_says_otherwise_is_kept_and_told(settled, in_english):
    found, told = filled(*settled)
    rows = values(found.content, "绿色社区")[FIRST - 1 : FIRST + 5]
    assert found.name == "分解表.xlsx"
    assert [(row[POINTS], row[NUMBERS]) for row in rows] == [
        (9, "Ⅰ-1-1)-①、Ⅰ-1-2)-①"),
        (2, "Ⅰ-2-1)-②"),  # one of three holds on the day: two points
        (7, "Ⅰ-3-1)-①"),  # no rule: what the office claims
        (5, "老编号7"),  # by the evidence 3 points, and another number
        (0, ""),  # nothing holds
        ("", ""),  # a veto carries no points
    ]
    assert told == [
        "分解表.xlsx 绿色社区: 自评得分 says something else than the evidence and was kept: "
        "row 8 has 5, by the evidence 3.",
        "分解表.xlsx 绿色社区: 佐证编号 says something else than the evidence and was kept: "
        "row 8 has 老编号7, by the evidence Ⅱ-1-1)-①.",
    ]


def test_nothing_but_the_filled_cells_is_changed(settled):
    original = (settled[0] / "criteria" / "分解表.xlsx").read_bytes()
    found, _ = filled(*settled)
    with zipfile.ZipFile(io.BytesIO(original)) as before, zipfile.ZipFile(io.BytesIO(found.content)) as after:
        assert before.namelist() == after.namelist()
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
        assert sorted(changed) == ["xl/workbook.xml", "xl/worksheets/sheet2.xml"]
        # the total is summed up anew when it is opened; nothing else of the workbook is touched
        book = after.read("xl/workbook.xml")
        assert book.replace(b' fullCalcOnLoad="1"', b"") == before.read("xl/workbook.xml") != book
        sheets = [archive.read("xl/worksheets/sheet2.xml").decode() for archive in (before, after)]
    outside = [re.sub(r'<c r="(?:H[5-9]|M[5-7])"[^>]*?(?:/>|>.*?</c>)', "", sheet) for sheet in sheets]
    assert outside[0] == outside[1]
    was, now = cells(original, "sheet2"), cells(found.content, "sheet2")
    assert {place for place in now if now[place] != was.get(place)} == {"H5", "H6", "H9", "M5", "M6", "M7"}
    assert {place: cell[0] for place, cell in now.items()} == {place: cell[0] for place, cell in was.items()}


def test_the_exported_workbook_loads_again_to_the_same_standing_and_no_new_fault(
    settled, inbox, office, export
):
    _, first = settled
    found, _ = filled(*settled)
    path = inbox / "criteria" / "分解表.xlsx"
    path.parent.mkdir(parents=True)
    path.write_bytes(found.content)
    second = office()
    assert standing(second) == standing(first)
    assert faults(second) == faults(first) == []
    again, told = export(second)
    assert again.content == found.content
    assert len(told) == 2


def test_what_says_otherwise_is_replaced_where_that_is_wished_and_told(settled, in_english):
    found, told = filled(*settled, replaces=True)
    row = values(found.content, "绿色社区")[FIRST + 2]
    assert (row[POINTS], row[NUMBERS]) == (3, "Ⅱ-1-1)-①")
    assert [each.split(": ", 1)[1] for each in told] == [
        "自评得分 said something else than the evidence and was replaced: row 8 has 5, by the evidence 3.",
        "佐证编号 said something else than the evidence and was replaced: row 8 has 老编号7, by the evidence Ⅱ-1-1)-①.",
    ]


def test_without_a_column_of_their_own_the_numbers_stand_behind_the_papers_asked_for(inbox, office, export):
    bare = [tuple(cell for at, cell in enumerate(row) if at != NUMBERS) for row in (HEAD, *LIST)]
    for row in (3, 4, 5):  # areas are not merged here
        bare[row] = (*bare[row][:2], "环境" if row == 3 else "文化", *bare[row][3:])
    path = workbook(inbox / "criteria" / "分解表.xlsx", 分解表=bare)
    first = office()
    found, _ = export(first)
    papers = HEAD.index("佐证材料")
    rows = values(found.content, "分解表")
    assert [row[papers] for row in rows[1:4]] == [
        "制度、名册【佐证编号：Ⅰ-1-1)-①、Ⅰ-1-2)-①】", "【佐证编号：Ⅱ-1-1)-②】", "照片【佐证编号：Ⅰ-2-1)-①】",
    ]  # fmt: skip
    path.write_bytes(found.content)
    second = office()
    assert standing(second) == standing(first)
    assert faults(second) == faults(first)
    assert export(second)[0].content == found.content


@pytest.mark.parametrize("kind", ["csv", "xls"])
def test_a_list_that_is_no_xlsx_comes_back_as_one_with_the_same_columns(inbox, office, export, kind):
    rows = [("绿色社区创建任务分解表",), HEAD, *(tuple(map(str, row)) for row in LIST[:1])]
    path = inbox / "criteria" / f"分解表.{kind}"
    if kind == "csv":
        text(path, [[cell.replace(",", "，") for cell in row] for row in rows], "gb18030")
    else:
        path.parent.mkdir(parents=True)
        book = xlwt.Workbook()
        sheet = book.add_sheet("分解表")
        sheet.write_merge(0, 0, 0, 5, rows[0][0])
        for at, row in enumerate([HEAD, LIST[0]], 1):
            for column, cell in enumerate(row):
                sheet.write(at, column, cell)
        book.save(str(path))
    first = office()
    found, told = export(first)
    assert (found.name, told) == ("分解表.xlsx", [])
    title, head, row = values(found.content, "分解表")
    assert (title[0], tuple(head)) == ("绿色社区创建任务分解表", HEAD)
    expected = list(LIST[0])
    expected[POINTS], expected[NUMBERS] = 9, "Ⅰ-1-1)-①、Ⅰ-1-2)-①"
    assert row == expected
    if kind == "xls":
        book = CalamineWorkbook.from_filelike(io.BytesIO(found.content))
        assert book.get_sheet_by_name("分解表").merged_cell_ranges == [((0, 0), (0, 5))]
    path.unlink()
    (inbox / "criteria" / found.name).write_bytes(found.content)
    second = office()
    assert standing(second) == standing(first)
    assert faults(second) == faults(first)


def test_formulas_and_cells_of_several_rows_are_left_and_told(inbox, office, export):
    path = inbox / "criteria" / "分解表.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("表")
        for at, row in enumerate([HEAD, LIST[0], (*LIST[1][:2], "环境", *LIST[1][3:])]):
            sheet.write_row(at, 0, row)
        sheet.write_formula(1, POINTS, '=IF(F2>100,F2,"")', None, "")
        sheet.merge_range(1, NUMBERS, 2, NUMBERS, "")
    found, told = export(office())
    assert [row[POINTS] for row in values(found.content, "表")[1:]] == ["", 2]
    assert [row[NUMBERS] for row in values(found.content, "表")[1:]] == ["", ""]
    assert sorted(told) == [
        "分解表.xlsx 表: 佐证编号 is a formula or merged over several rows, and was left as it is: 2, 3.",
        "分解表.xlsx 表: 自评得分 is a formula or merged over several rows, and was left as it is: 2.",
    ]


def test_points_that_no_rule_gives_and_columns_that_are_not_there_are_told(inbox, office, export):
    names = ("创建项目", "一级指标", "测评内容", "分值", "自评得分")
    rows = [("绿色社区", "环境", "楼道", 9, ""), ("绿色社区", "环境", "屋顶", 9, 4)]
    workbook(inbox / "criteria" / "分解表.xlsx", 表=[names, *rows])
    _, told = export(office())
    assert [each.split(": ", 1)[1] for each in told] == [
        "these rows have evidence, but no scoring rule says what it gives: 2. Write their points by hand.",
        "these rows claim points without evidence that holds: 3.",
        "there is no column 佐证编号 to fill in. Add one, bring the file in again and export anew.",
    ]


def test_words_in_several_fonts_keep_them_when_numbers_are_put_behind(inbox, office, export):
    path = inbox / "criteria" / "分解表.xlsx"
    path.parent.mkdir(parents=True)
    papers = HEAD.index("佐证材料")
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("表")
        sheet.write_row(0, 0, HEAD[:NUMBERS])
        sheet.write_row(1, 0, LIST[0][:NUMBERS])
        red = book.add_format({"font_color": "#FF0000"})
        sheet.write_rich_string(1, papers, "制度、", red, "名册<缺>")
    found, _ = export(office())
    assert values(found.content, "表")[1][papers] == "制度、名册<缺>【佐证编号：Ⅰ-1-1)-①、Ⅰ-1-1)-②】"
    with zipfile.ZipFile(io.BytesIO(found.content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r'<r><rPr>.*?<color rgb="FFFF0000"/>.*?</rPr><t>名册&lt;缺&gt;</t></r><r><t', sheet)


def test_tags_with_a_prefix_and_cells_without_a_name_are_found(inbox, office, export):
    """As some programs write them; the blank cells are not written at all, and take the style of their column."""
    path = workbook(inbox / "criteria" / "分解表.xlsx", 表=[HEAD, LIST[0]])
    columns = f'<cols><col min="{POINTS + 1}" max="{POINTS + 1}" width="9" style="1"/></cols>'

    def change(sheet: str) -> str:
        sheet = sheet.replace("<sheetData>", columns + "<sheetData>")
        sheet = re.sub(r'(<row) r="\d+"', r"\1", sheet)
        sheet = re.sub(r'(<c) r="[A-G]\d+"', r"\1", sheet)
        return re.sub(r"<(/?)(?=\w)", r"<\1x:", sheet).replace('xmlns="', 'xmlns:x="')

    rewritten(path, {"xl/worksheets/sheet1.xml": change})
    found, told = export(office())
    assert cells(found.content, "sheet1")["H2"][0] == "1"
    row = values(found.content, "表")[1]
    assert (row[POINTS], row[NUMBERS], told) == (9, "Ⅰ-1-1)-①、Ⅰ-1-2)-①", [])


def test_a_row_that_came_back_mended_is_filled_in_where_it_was_first_written(tmp_path, inbox, office, export):
    wrong = (*LIST[0][:5], "九分", *LIST[0][6:])
    workbook(inbox / "criteria" / "分解表.xlsx", 表=[HEAD, wrong])
    facts, forms, _ = returns.collect(office().parent, inbox)
    back = tmp_path / "back.xlsx"
    returns_workbook.write(back, facts, forms)
    (sheet,) = (CalamineWorkbook.from_path(back).get_sheet_by_index(0).to_python(),)
    mended = [["9" if cell == "九分" else cell for cell in row] for row in sheet]
    workbook(inbox / "criteria" / "改好.xlsx", 表=mended)
    found, _ = export(office())
    assert found.name == "分解表.xlsx"
    assert values(found.content, "表")[1][POINTS] == 9


def test_two_files_of_one_name_do_not_become_one(inbox, office):
    text(inbox / "criteria" / "分解表.csv", [HEAD, [str(cell).replace(",", "，") for cell in LIST[0]]])
    workbook(inbox / "criteria" / "分解表.xlsx", 表=[HEAD, (*LIST[1][:2], "环境", *LIST[1][3:])])
    build = office()
    with connection.open_warehouse(build) as con:
        document = json.loads(standings.document(con, "campaign-1", TODAY, build.name))
    found, _, problems = self_assessment.fill(build.parent, inbox, document)
    assert ([each.name for each in found], problems) == (["分解表.xlsx", "分解表.xlsx.xlsx"], [])
    assert [
        values(each.content, name)[1][POINTS] for each, name in zip(found, ("分解表", "表"), strict=True)
    ] == [9, 2]


def test_a_file_that_is_gone_or_changed_is_told(settled, inbox, export, in_english):
    origin, build = settled
    shutil.copytree(origin, inbox)
    path = inbox / "criteria" / "分解表.xlsx"
    path.rename(path.with_name("放错了.bin"))
    assert export(build) == "criteria/分解表.xlsx: the file is no longer in the inbox. Put it back."
    workbook(path, 表=[HEAD, LIST[0]])
    assert export(build) == "criteria/分解表.xlsx: the file has changed since the build. Build again first."


def test_the_commands_write_workbooks_that_only_their_owner_reads(tmp_path, inbox, office):
    path = messy(inbox / "criteria" / "分解表.xlsx")
    root = office().parent
    said = subprocess.run(
        [sys.executable, "-m", "indicators", "standing", "--campaign", "绿色社区", "--builds", str(root),
         "--on", "2026-09-30"],
        capture_output=True, text=True, check=True, env=environment(tmp_path / "state"),
    )  # fmt: skip
    (tmp_path / "standing.json").write_text(said.stdout, encoding="utf-8")
    arguments = (
        "self-assessment",
        "--inbox",
        inbox,
        "--builds",
        root,
        "--standing",
        tmp_path / "standing.json",
    )
    done = etl(*arguments, "--out", tmp_path / "out", state=tmp_path / "state")
    assert (done.returncode, done.stderr) == (0, "")
    assert "第8行填的是5，按佐证应为3" in done.stdout
    written = tmp_path / "out" / "分解表.xlsx"
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert values(written.read_bytes(), "绿色社区")[FIRST - 1][POINTS] == 9
    path.unlink()
    done = etl(*arguments, "--out", tmp_path / "out", state=tmp_path / "state")
    assert (done.returncode, done.stderr) == (
        3,
        "criteria/分解表.xlsx: 该文件已不在收件夹里。请放回原文件。\n",
    )


@pytest.mark.parametrize("written", [b"", b"[]", b'{"build": "x"}', b'{"build": "x", "rows": [{}]}'])
def test_a_standing_that_is_none_is_refused_with_the_command_that_makes_one(written):
    with pytest.raises(WrongUse, match=r"python -m indicators standing"):
        self_assessment.read(io.BytesIO(written))
