"""Each row behind a number leads to the very line it was delivered in: the spreadsheet is opened and read there."""

import csv
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path

import duckdb
import pytest
from python_calamine import CalamineWorkbook

from indicators import engine
from indicators.catalogue import named
from indicators.periods import Period
from warehouse import builds, connection

LOOKED_AT = 60


@cache
def sheet(file: Path, name: str | None) -> list[list[object]]:
    """All lines of a sheet as they are, empty ones and titles too."""
    if file.suffix == ".csv":
        data = file.read_bytes()
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "gb18030")
        return list(csv.reader(text.splitlines()))
    return CalamineWorkbook.from_path(file).get_sheet_by_name(name).to_python(skip_empty_area=False)


def cells(line: list[object]) -> set[str]:
    """Cells as text; days as 2026-09-08 however they were typed; whole numbers without a point."""
    return {plain(each) for each in line} - {""}


def plain(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float):
        return f"{cell:g}"
    day = re.fullmatch(r"(20\d\d)\D?(\d\d?)\D?(\d\d?)日?", str(cell).strip())
    return f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}" if day else str(cell).strip()


@pytest.fixture(scope="module")
def opened(built, written):
    """opened(indicator, period): rows spread over what the number opens, each with the line its place leads to."""
    con = connection.open_warehouse(built)
    known = engine.coverage(con)

    def look(indicator_id: str, period: str) -> list[tuple[dict, set[str]]]:
        found = engine.rows(
            con, named(indicator_id), Period.parse(period), limit=10**6, known=known, with_subject=True
        )[1]
        rows = found.iloc[:: max(1, len(found) // LOOKED_AT)].to_dict("records")
        assert rows
        for row in rows:
            name = row["sheet"] if isinstance(row["sheet"], str) else None
            row["line"] = cells(sheet(written[0] / row["file"], name)[row["row_no"] - 1])
        return rows

    yield look
    con.close()


@pytest.fixture(scope="module")
def people(built):
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        residents = con.execute("select resident_id, name, id_number from identity.residents").fetchall()
        staff = con.execute("select staff_id, name from identity.staff").fetchall()
    return {who: set(marks) for who, *marks in residents} | {who: {name} for who, name in staff}


@pytest.mark.parametrize(
    ("indicator_id", "period"),
    [("people_60_plus", "2026Q3"), ("living_alone", "2026-08"), ("deaths", "2026")],
)
def test_a_row_of_a_resident_is_the_line_with_that_id_number(indicator_id, period, opened, people):
    for row in opened(indicator_id, period):
        assert people[row["subject"]] <= row["line"]
        assert row["estate"] in row["line"]


def test_a_row_of_service_is_the_line_with_that_day_and_item_in_workbooks_and_text_files(opened):
    rows = opened("service_volume", "2026Q3")
    for row in rows:
        assert {f"{row['day']:%Y-%m-%d}", row["item"]} <= row["line"]
    assert {Path(row["file"]).suffix for row in rows} == {".csv", ".xlsx"}


@pytest.mark.parametrize(
    ("indicator_id", "period"), [("attendance_rate", "2026Q3"), ("review_ratings", "2026")]
)
def test_a_row_of_attendance_and_review_is_the_line_with_that_day_and_number(indicator_id, period, opened):
    for row in opened(indicator_id, period):
        assert {f"{row['day']:%Y-%m-%d}", row["staff_id"]} <= row["line"]


def test_a_row_of_points_is_the_line_with_that_day_name_and_points(opened, people):
    for row in opened("points_total", "2026Q3"):
        said = {f"{row['day']:%Y-%m-%d}", row["category"], f"{row['numerator']:g}"}
        assert said | people[row["staff_id"]] <= row["line"]


def test_a_row_of_a_campaign_is_the_line_with_that_area_and_claim(opened):
    for row in opened("campaign_points_claimed", "2026Q3"):
        assert {row["area"], f"{row['numerator']:g}"} <= row["line"]


def test_rows_of_staff_and_of_star_households_are_their_lines(opened, people):
    for row in opened("staff_in_post", "2026Q3"):
        assert {row["subject"], row["post"], *people[row["subject"]]} <= row["line"]
    for row in opened("star_households_granted", "2026Q3"):
        assert {row["estate"], "评定"} <= row["line"]
