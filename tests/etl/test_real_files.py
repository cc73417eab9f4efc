"""Real files that others made, from the folder ../shared/data when it is there."""

import csv
import shutil
from collections import Counter

import pytest

from tests.etl.inboxes import REPOSITORY, rows_of, workbook

DATA = REPOSITORY.parent / "shared" / "data"
pytestmark = pytest.mark.real


def needed(folder: str):
    if not (DATA / folder).is_dir():
        pytest.skip(f"the folder {DATA / folder} is not there")
    return DATA / folder


def test_three_months_of_a_hotline_load_with_every_row_accounted_for(inbox, build):
    for copy in ("", " copy"):
        for path in needed("service-log-taipei").glob("*.csv"):
            (inbox / "service_records").mkdir(parents=True, exist_ok=True)
            shutil.copy(path, inbox / "service_records" / f"{path.stem}{copy}.csv")
    folder = build()
    sums = (
        "select sum(rows_read - rows_skipped), sum(rows_kept), sum(rows_rejected), sum(rows_merged) "
        "from meta.loads where file {} like '% copy.csv'"
    )
    # 39,381 rows; 2 torn by a line break in 2020-05 and 234 moved by a comma in 2024-04; the second delivery adds none
    assert rows_of(folder, sums.format("not")) in ([(39381, 39145, 236, 0)], [(39381, 0, 236, 39145)])
    assert rows_of(folder, "select count(*) from core.service_records") == [(39145,)]
    rules = "select rule, count(*) from raw.rejects where is_row_rejected group by all order by 1"
    assert rows_of(folder, rules, "people.duckdb") == [("required", 2), ("shifted", 470)]
    months = "select count(*) from meta.coverage where source = 'service_records' and delivered = 'yes'"
    assert rows_of(folder, months) == [(3,)]


def test_the_import_template_of_a_grid_system_has_no_record_but_an_explanation(inbox, build):
    (inbox / "residents").mkdir(parents=True)
    shutil.copy(needed("registry-templates") / "人员导入模板.xlsx", inbox / "residents")
    reasons = "select load_id, reason, count(*) from raw.skipped group by all order by all"
    found = rows_of(build(), reasons, "people.duckdb")
    assert found[:2] == [(1, "explanation", 1), (1, "header", 1)]
    assert [reason for _, reason, _ in found[2:]] == ["no_table"]


MILESTONES = """
source = "criteria"
files = "lsst_*.csv"
[columns]
list_no = "Milestone ID"
criterion = "Description"
area = "Team"
due_date = "Target Date"
prerequisites = "Prerequisites"
[constants]
campaign = "LSST DM"
points = "1"
"""


def test_milestones_of_a_telescope_load_as_criteria_that_wait_for_each_other(tmp_path, inbox, build):
    source = needed("milestones") / "lsst_LDM-564_milestones.csv"
    (inbox / "criteria").mkdir(parents=True)
    shutil.copy(source, inbox / "criteria")
    workbook(inbox / "campaigns" / "项目.xlsx", 项目=[("创建项目", "达标分"), ("LSST DM", 100)])
    (tmp_path / "mappings").mkdir()
    (tmp_path / "mappings" / "lsst.toml").write_text(MILESTONES, encoding="utf-8")
    folder = build(tmp_path / "mappings")
    with source.open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    counts = "select rows_read - rows_skipped, rows_kept, rows_rejected, rows_merged from meta.loads where source = "
    assert rows_of(folder, f"{counts} 'criteria'") == [(150, 150, 0, 0)]
    found = rows_of(
        folder, "select criterion, area, due_date, points from core.criteria order by criterion_no"
    )
    assert [(area, day.isoformat(), points) for _, area, day, points in found] == [
        (row["Team"] or None, row["Target Date"], 1) for row in listed
    ]

    # every prerequisite is a link, or it is told: taken apart here at the commas alone
    ids = Counter(row["Milestone ID"] for row in listed)
    links, told = Counter(), set()
    for number, row in enumerate(listed, 2):
        for part in filter(None, map(str.strip, row["Prerequisites"].split(","))):
            if ids[part] == 1:
                links[row["Milestone ID"]] += 1
            else:
                rule = "ambiguous_prerequisite" if ids[part] else "unknown_prerequisite"
                told.add((number, rule, " ".join(part.split())))
    faults = rows_of(folder, "select row_no, rule, value from raw.rejects", "people.duckdb")
    assert set(faults) == told
    assert len(told) == 15
    assert rows_of(folder, "select count(*) from core.criteria_prerequisites") == [(links.total(),)]
    ((said,),) = rows_of(folder, "select message_en from meta.problems where rule = 'ambiguous_prerequisite'")
    assert said == (
        "Several criteria have the number of this prerequisite: DM-NCSA-13. Write its words, "
        "or give each its own number."
    )
