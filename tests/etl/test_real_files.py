"""Real files that others made, from the folder ../shared/data when it is there."""

import shutil

import pytest

from tests.etl.inboxes import REPOSITORY, rows_of

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
