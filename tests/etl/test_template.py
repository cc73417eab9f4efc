"""The blank workbook and the data dictionary say what the contracts say."""

import itertools
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

import community
from etl import build as run
from etl import dictionary, publish, template
from etl.build import CORE
from etl.sources import SOURCES, named
from tests.etl.inboxes import checked, rows_of, workbook
from warehouse import builds
from warehouse.contracts import Column, ContractError

PEOPLE = 6
WRITTEN = {
    "rule": "3选2", "area_bars": "", "prerequisites": "", "granted_year": 2026, "state": "已摘牌", "year": 2026,
    "result": "摘星", "stars": "文化、志愿、守法、计生、教子、敬老、爱心、健康、科普", "star_count": 9,
    "parties": "支部、社区、业委会",
    # sums that monthly forms print as their rules
    "partly_able": 0, "unable": 0, "without_ability": 0, "insured_elsewhere": 0,
    "motion_result": "通过",  # the day it was done is filled in
}  # fmt: skip
ESTATES = [estate.name["zh"] for estate in community.load().estates]
NAMES = ("王芳", "李强", "张敏", "赵云", "孙华", "周永富")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_the_blank_workbook_has_the_first_spelling_of_every_header(source, tmp_path):
    template.write(source.name, tmp_path / "blank.xlsx")
    blank, explanation = CalamineWorkbook.from_path(tmp_path / "blank.xlsx").sheet_names
    rows = CalamineWorkbook.from_path(tmp_path / "blank.xlsx").get_sheet_by_name(blank).to_python()
    assert rows[0] == [f"{column.headers[0]}{'*' * column.required}" for column in source.columns]
    assert rows[1][0] == "示例"
    assert len(rows) == 2
    assert explanation == "填写说明"


def filled_in(column: Column, place: int, number: int) -> object:
    """What a careful clerk writes into a column for the number-th of six people."""
    choices = template.choices_of(column)
    if column.name == "sex":
        return "男"  # as the odd 17th digit of the ID number says
    if column.name == "estates":
        return "、".join(ESTATES[number : number + 2])
    if column.name == "birth_date":
        return f"{1950 + number}年3月7日"
    if column.name == "disability_card_no":
        return checked(f"990101{1950 + number}0307123") + "43"  # the ID number, kind and level
    if column.name in WRITTEN:
        return WRITTEN[column.name]
    if choices:
        return choices[number % len(choices)]
    return {
        "date": (date(2026, 1, 1) + timedelta(days=place + number)).isoformat(),
        "time": "9:30",
        "integer": 1990 + number if column.name.endswith("_year") else number,
        "number": number,
        "id_number": checked(f"990101{1950 + number}0307123"),
        "phone": f"1380000000{number}",
        "name": NAMES[number],
        "estate": ESTATES[number],
        "building": f"{number + 1}幢",
    }.get(column.type, f"第{number}项")


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> tuple[Path, dict[str, int]]:
    """The build of the template of every source, filled in by six people; and how many rows each query of a table
    that names ledgers gives when those are emptied."""
    folder = tmp_path_factory.mktemp("filled")
    inbox, blank = folder / "inbox", folder / "blank.xlsx"
    for source in SOURCES:
        template.write(source.name, blank)
        book = CalamineWorkbook.from_path(blank)
        first, second = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
        people = [
            [filled_in(column, place, number) for place, column in enumerate(source.columns)]
            for number in range(PEOPLE)
        ]
        workbook(inbox / source.name / "表.xlsx", 表=[*first, *people], 填写说明=second)
    left: dict[str, int] = {}
    write_meta = publish.write_meta

    def without_ledgers(con, *rest):
        for table in itertools.chain(*CORE):
            query = publish.query_of(table)
            if ledgers := publish.ledgers_of(query):
                con.execute("begin")
                for ledger in ledgers:
                    con.execute(f"delete from typed.{ledger}")
                [(left[table],)] = con.execute(f"select count(*) from ({query})").fetchall()
                con.execute("rollback")
        write_meta(con, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builds, "STATE", folder / "state")
        patch.setattr(publish, "write_meta", without_ledgers)
        return run.build(inbox, folder / "builds", community.FILE), left


def test_a_filled_template_of_every_source_loads_without_one_reject(built):
    folder, _ = built
    kept = "select source, rows_kept, rows_rejected, rows_merged from meta.loads where sheet = '表' order by load_id"
    assert rows_of(folder, kept) == [(source.name, PEOPLE, 0, 0) for source in SOURCES]
    assert rows_of(folder, "select * from meta.problems") == []
    skipped = "select count(*) from raw.skipped where reason = 'example'"
    assert rows_of(folder, skipped, "people.duckdb") == [(len(SOURCES),)]


def test_a_table_has_no_row_that_is_not_of_the_ledgers_it_names(built):
    """So that it may be left out where they are all empty, as publish.write_core does."""
    folder, left = built
    assert {table: rows for table, rows in left.items() if rows} == {}
    made = {table for table in left if rows_of(folder, f"select count(*) from core.{table}") != [(0,)]}
    assert set(left) - made == {"campaign_areas"}  # of which the template here says nothing


def test_the_example_row_is_skipped_wherever_sorting_has_put_it(inbox, build):
    rows = [("受理日期", "事项"), ("2026-09-01", "老年证"), ("2026-09-02", "老年证"), ("示例", "办理事项")]
    workbook(inbox / "service_records" / "表.xlsx", 表=rows)
    assert rows_of(build(), "select rows_kept, rows_rejected, rows_skipped from meta.loads") == [(2, 0, 2)]


def test_dates_and_id_numbers_are_checked_while_typing(tmp_path):
    template.write("residents", tmp_path / "blank.xlsx")
    with zipfile.ZipFile(tmp_path / "blank.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "AND(ISTEXT(B3),OR(LEN(B3)=18,LEN(B3)=15))" in sheet
    assert sheet.count('type="date"') == sum(column.type == "date" for column in named("residents").columns)


def test_every_drop_down_fits_into_the_255_characters_of_excel():
    lists = [template.choices_of(column) for source in SOURCES for column in source.columns]
    assert max(len(",".join(words)) for words in lists) <= 255
    assert ["男", "女", "未说明"] in lists


def test_how_to_fill_in_a_rating_names_its_range():
    assert template.how(named("review_ratings").column("rating"), "zh").startswith(
        "数字 评分应在0至100之间。"
    )


def test_a_template_of_no_known_source_names_the_known_ones(tmp_path):
    with pytest.raises(ContractError, match="unknown source 'people'"):
        template.write("people", tmp_path / "blank.xlsx")


def test_the_data_dictionary_is_fresh():
    assert dictionary.PATH.read_text(encoding="utf-8") == dictionary.dictionary(), (
        "run: python -m etl.dictionary"
    )
