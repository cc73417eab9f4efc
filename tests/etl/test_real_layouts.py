"""Layouts that others made: every real file loads or is refused with a sentence; a template loads as clerks fill it.

The files are in the folder ../shared/data when it is there.
"""

import random
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from etl import read
from etl.sources import named
from tests.etl.inboxes import REPOSITORY, checked, rows_of, workbook
from tests.etl.measured import outcomes
from warehouse.contracts import ContractError

DATA = REPOSITORY.parent / "shared" / "data"
FOREIGN = ("vectors", "holidays")  # JSON and lists for other tests
pytestmark = pytest.mark.real
HOBOKEN = """
source = "service_records"
files = "Hoboken_*"
[columns]
record_no = "ID"
item = "Title"
remarks = "Description"
status = "Status"
address = "Address"
received_date = "Date Created"
"""
BOSTON = """
source = "service_records"
files = "boston_*"
[columns]
record_no = "case_enquiry_id"
received_date = "open_dt"
due_date = "target_dt"
completed_date = "closed_dt"
item = "type"
"""


def spreadsheets() -> list[Path]:
    if not DATA.is_dir():
        pytest.skip(f"the folder {DATA} is not there")
    return sorted(
        path
        for path in DATA.rglob("*")
        if path.is_file()
        and not any(word in path.parent.name for word in FOREIGN)
        and not path.name.startswith(("LICENSE", "README"))
    )


def mapped(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "mapping.toml").write_text(text, encoding="utf-8")
    return folder


def test_every_real_file_is_read_or_refused_with_one_sentence_in_time_and_memory(tmp_path):
    if not DATA.is_dir():
        pytest.skip(f"the folder {DATA} is not there")
    files = sorted(path for path in DATA.rglob("*") if path.is_file())
    found = outcomes(files, tmp_path)
    assert len(found) > 90
    for each in found:
        each.check()
        # a sentence for each of the two sources it was delivered as, one for a file that is left lying beside the data
        by_source = Counter(problem.split("/")[0] for problem in each.problems)
        assert max(by_source.values(), default=0) <= 1, each


def test_every_real_file_loads_as_a_source_or_is_refused_with_one_sentence(inbox, build, monkeypatch):
    # a suffix that is none of a spreadsheet is refused by name; the hotline has a mapping and a test of its own
    files = [
        path
        for path in spreadsheets()
        if path.suffix.lower() in read.SUFFIXES and not path.name.startswith("OPEN1999_")
    ]
    for source in ("residents", "service_records"):
        (inbox / source).mkdir(parents=True)
        for path in files:
            shutil.copy(path, inbox / source)
    with pytest.raises(ContractError) as caught:
        build()
    refused = [problem.split(": ")[0] for problem in caught.value.problems]
    assert len(refused) == len(set(refused)) > 80
    assert "service_records/人员导入模板.xlsx" in refused
    for file in refused:
        (inbox / file).unlink()
    folder = build()
    loaded = {file for (file,) in rows_of(folder, "select file from meta.loads")}
    assert len(loaded) + len(refused) == len(files) * 2
    assert "residents/人员导入模板.xlsx" in loaded


def test_the_same_requests_as_csv_and_as_workbook_give_the_same_rows(inbox, build, tmp_path):
    spreadsheets()
    mappings = mapped(tmp_path / "mappings", HOBOKEN)
    found = []
    (inbox / "service_records").mkdir(parents=True)
    for suffix in ("csv", "xlsx"):
        copy = shutil.copy(
            DATA / "service-log-hoboken" / f"Hoboken_20190521.{suffix}", inbox / "service_records"
        )
        folder = build(mappings)
        kept = rows_of(folder, "select * exclude (load_id) from core.service_records order by row_no")
        faults = rows_of(folder, "select * from raw.rejects order by all", "people.duckdb")
        counts = rows_of(
            folder, "select rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped from meta.loads"
        )
        found.append((counts, kept, faults))
        Path(copy).unlink()
    assert found[0] == found[1]
    [(read_rows, kept_rows, rejected, _, skipped)] = found[0][0]
    assert (read_rows, kept_rows, rejected, skipped) == (92, 91, 0, 1)


def test_two_thousand_requests_of_a_city_load_completely(inbox, build, tmp_path):
    spreadsheets()
    (inbox / "service_records").mkdir(parents=True)
    shutil.copy(DATA / "service-log-boston" / "boston_311_2011_first2000.csv", inbox / "service_records")
    folder = build(mapped(tmp_path / "mappings", BOSTON))
    assert rows_of(folder, "select rows_kept, rows_rejected from meta.loads") == [(2000, 0)]


def test_the_import_template_of_a_grid_system_filled_by_a_clerk_loads_completely(inbox, build):
    spreadsheets()
    sheets = {
        sheet.name: list(sheet.rows)
        for sheet in read.sheets(DATA / "registry-templates" / "人员导入模板.xlsx")[1]
    }
    random_ = random.Random(50)
    people = [_filled(random_, number, sheets["Person"][0]) for number in range(50)]
    workbook(
        inbox / "residents" / "人员导入.xlsx",
        Person=[*sheets["Person"], *people],
        注意事项=sheets["注意事项"],
    )
    folder = build()
    counts = "select sheet, rows_read, rows_kept, rows_rejected, rows_skipped from meta.loads"
    assert rows_of(folder, counts) == [("Person", 52, 50, 0, 2), ("注意事项", 4, 0, 0, 4)]
    assert rows_of(folder, "select * from meta.problems") == []
    phones = "select count(*) from identity.residents where regexp_full_match(phone, '1990000[0-9]{4}')"
    assert rows_of(folder, phones, "people.duckdb") == [(50,)]
    # every ninth has left on 2026-03-15, which is said by 是, 1 as a text and 1 as a number
    left = "select count(*) from core.residents where present_until is not null"
    assert rows_of(folder, left) == [(6,)]


def test_the_building_template_of_that_system_is_refused_by_what_it_lacks_however_it_is_filled(inbox, build):
    spreadsheets()
    sheets = {
        sheet.name: list(sheet.rows)
        for sheet in read.sheets(DATA / "registry-templates" / "建筑导入模板.xlsx")[1]
    }
    header = sheets["Building"][0]
    cells = {"类型": "住宅小区", "户数": 24, "业主姓名": "王某", "业主电话": "19900000001;19900000002"}
    filled = [
        [(cells | {"小区/建筑名称": f"{number}幢", "是否通燃气": ("是", "1", 1)[number % 3]}).get(heading, "")
         for heading in header]
        for number in range(1, 51)
    ]  # fmt: skip
    for source in ("residents", "service_records"):
        workbook(inbox / source / "建筑导入.xlsx", Building=[*sheets["Building"], *filled])
    with pytest.raises(ContractError) as caught:
        build()
    register, log = caught.value.problems
    assert "the required column is missing: 身份证号" in register
    assert "the required column is missing: 受理日期" in log


def _filled(random_: random.Random, number: int, header: list[str]) -> list[object]:
    """One fictional resident as clerks write them: yes and no in four ways, several phones in a cell."""
    born = date(1940, 1, 1) + timedelta(days=random_.randrange(30_000))
    has_left = number % 9 == 0
    yes, no = (("是", "否"), ("1", "0"), (1, 0))[number % 3]
    cells = {
        "姓名": "王李张刘陈"[number % 5] + "某" + "一二三四五六七八九十"[number // 5],
        "与其他人员关系": ("户主", "配偶", "子女")[number % 3],
        "身份证号": checked(f"990101{born:%Y%m%d}{number * 2 + 100 + number % 2:03}"),
        "性别": "男" if (number * 2 + 100 + number % 2) % 2 else "女",
        "出生日期": f"{born:%Y%m%d}" if number % 2 else int(f"{born:%Y%m%d}"),
        "联系电话": ";".join(f"1990000{number:02}{each:02}" for each in range(1 + number % 3)),
        "现住小区/建筑": ("新城花园", "桃园里", "府前小区")[number % 3],
        "门牌地址": f"{number % 4 + 1}单元{number % 6 + 1}01室",
        "人员类型": ("常住人口", "流动人口")[number % 2],
        "是否重点人员": no,
        "重点类别": "独居老人,低保户" if number % 10 == 0 else "",
        "是否人户分离": no,
        "是否已迁出": yes if has_left else no,
        "迁出日期": "20260315" if has_left else "",
        "是否已死亡": no,
        "民族": "汉族",
        "政治面貌": ("群众", "中共党员")[number % 2],
        "婚姻状况": "已婚",
        "文化程度": ("小学", "初中", "高中", "本科")[number % 4],
        "工作学习情况": "在职",
        "健康状况": "健康",
    }
    assert set(cells) <= set(header)
    assert named("residents").column("id_number").required
    return [cells.get(heading, "") for heading in header]
