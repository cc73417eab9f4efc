"""The reference tables: the census of 2020 and the official holidays."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
REAL = Path(__file__).parents[3] / "shared" / "data" / "census" / "我国人口普查数据整理2010+2020.xlsx"


def rows(name):
    with (REFERENCE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def people(area, sex=None):
    return sum(
        int(row["people"])
        for row in rows("census_2020.csv")
        if row["area"] == area and sex in (None, row["sex"])
    )


def test_jiangsu_adds_up_to_the_published_total():
    assert (people("江苏"), people("江苏", "male"), people("江苏", "female")) == (
        84_748_016,
        43_031_586,
        41_716_430,
    )
    assert people("全国") == 1_409_778_724


def test_every_area_has_seventeen_age_groups_of_both_sexes():
    groups = Counter((row["area"], row["sex"]) for row in rows("census_2020.csv"))
    assert groups == {(area, sex): 17 for area in ("江苏", "全国") for sex in ("male", "female")}


@pytest.mark.real
def test_the_census_workbook_gives_the_same_age_groups():
    if not REAL.exists():
        pytest.skip(f"no file {REAL}: the real files are not here")
    head, *areas = CalamineWorkbook.from_path(REAL).get_sheet_by_name("1").to_python()
    (jiangsu,) = (row for row in areas if row[0] == 2020 and row[1] == "江苏")
    cells = dict(zip(head, jiangsu, strict=True))
    found = {
        (row["age_from"], row["sex"]): int(row["people"])
        for row in rows("census_2020.csv")
        if row["area"] == "江苏"
    }
    assert found["0", "male"] == cells["0岁-男"] + cells["1-4岁-男"]
    assert found["35", "female"] == cells["35-39岁-女"]
    oldest = ("80-84岁", "85-89岁", "90-94岁", "95-99岁", "100岁及以上")
    assert found["80", "female"] == sum(cells[f"{band}-女"] for band in oldest)


def test_holidays_cover_the_years_from_2020_with_make_up_workdays():
    days = {row["day"]: (row["holiday"], row["is_workday"]) for row in rows("holidays.csv")}
    assert days["2024-10-01"] == ("国庆节", "false")
    assert days["2024-09-29"] == ("国庆节", "true")  # a Sunday worked in advance
    assert {day[:4] for day in days} == {str(year) for year in range(2020, 2027)}
