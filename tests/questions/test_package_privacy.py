"""Nobody is in the data package: no name, number or birth date, whoever wrote them into a ledger."""

import re
from collections import Counter

import duckdb
import pytest

from questions.data_package import names
from tests.questions.packages import opened
from tests.small_warehouse import with_names
from warehouse import builds
from warehouse.tables import TABLES

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
ITEM = {"entry_id": "e1", "staff_id": "1", "points": 1.0}


@pytest.fixture(scope="module")
def people(built) -> list[tuple]:
    """resident_id, name, ID number, telephone, birth date of everybody; staff and star households by name alone."""
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        return con.execute("""
            select resident_id, name, id_number, phone, birth_date from identity.residents
            union all select null, name, null, null, null from identity.staff
            union all select null, name, null, null, null from identity.star_households
        """).fetchall()


def found(files: dict[str, bytes], people: list[tuple]) -> set[str]:
    """Names and numbers of people met in the files: runs of characters compared with the registers, in plain Python.

    A name of two characters may be part of a word: it counts where no other character stands beside it.
    """
    known = {name for _, name, *_ in people if name}
    numbers = {number for _, _, *both, _ in people for number in both if number}
    hits = set()
    for text in {line for data in files.values() for line in re.split(r'[\n,"]', data.decode())}:
        hits |= set(re.findall(r"\d{17}[\dXx]|(?<!\d)\d{11}(?!\d)|\d{3,4}-\d{7,8}", text)) & numbers
        for run in re.findall(f"[{HAN}·]+", text):
            hits |= {run[at : at + size] for size in (3, 4, 5) for at in range(len(run) - size + 1)} & known
            hits |= {run} & known
    return hits


def test_no_byte_of_the_package_tells_a_name_or_a_number(whole, people):
    assert len(people) > 7000
    assert found(whole.files, people) == set()


def test_the_search_finds_whoever_is_put_in(whole, people):
    _, name, id_number, phone, _ = max(
        (each for each in people if each[2] and each[3]), key=lambda each: len(each[1])
    )
    table = "data/core.staff.csv"
    planted = {table: whole.files[table], "data/more.csv": f'"走访{name}家",{phone}\n{id_number}\n'.encode()}
    assert found(planted, people) == {name, id_number, phone}


def test_no_row_of_a_resident_holds_their_birth_date(whole, people):
    born = {resident: birth.isoformat() for resident, *_, birth in people if resident and birth}
    rows = [row for table in ("core.residents", "core.register_changes") for row in whole.rows(table)]
    assert len(rows) > 7000
    assert [row["resident_id"] for row in rows if born.get(row["resident_id"]) in row.values()] == []


def test_days_of_birth_from_before_the_calendar_stand_nowhere(whole, people):
    """Later ones are days of the calendar, and of services that others were given."""
    first = min(row["day"] for row in whole.rows("core.calendar"))
    old = {birth.isoformat() for *_, birth in people if birth and birth.isoformat() < first}
    met = Counter(
        day for data in whole.files.values() for day in re.findall(r"\d{4}-\d\d-\d\d", data.decode())
    )
    moved = {row["present_from"] for row in whole.rows("core.residents")}  # days somebody else came
    assert len(old) > 4000
    assert set(met) & old <= moved | granted(whole)


def granted(whole) -> set[str]:
    """Days of things, such as those on which honours were granted: of tables whose rows are of no resident."""
    tables = [
        each.full_name
        for each in TABLES
        if each.schema == "core"
        and not {"resident_id", "household_id"} & {field.name for field in each.fields}
    ]
    return {value for table in tables for row in whole.rows(table) for value in row.values()}


def test_a_text_that_holds_a_name_is_not_given_wherever_it_stands(warehouse):
    rows = {
        "core.points_entries": [
            {**ITEM, "item": "走访周敏一家", "activity_id": "2025-05-01 走访周敏一家"},
            {**ITEM, "entry_id": "e2", "item": "走访 周 敏 一家"}, {**ITEM, "entry_id": "e3", "item": "走访一家"},
        ],
        "core.tasks": [{"task_id": "t1", "title": "走访周敏一家"}, {"task_id": "t2", "title": "见Aygul Memet"}],
    }  # fmt: skip
    package = opened(with_names(warehouse(rows), "周敏", "Aygul Memet", "李"))
    items = [row["item"] for row in package.rows("core.points_entries")]
    titles = [row["title"] for row in package.rows("core.tasks")]
    text = "".join(data.decode() for data in package.files.values())
    assert items[2] == "走访一家"
    assert items[0] == titles[0] != items[1]
    assert all(re.fullmatch(r"（含姓名，未给出 \d）", each) for each in (*items[:2], *titles))
    assert not re.search("周敏|周 敏|Aygul", text)
    assert "共4条" in package.files["README.md"].decode()


def test_files_and_sheets_and_what_was_returned_are_not_given(whole):
    assert not {"file", "sheet"} & set(whole.rows("meta.loads")[0])
    assert not {"meta.problems", "meta.repairs", "meta.load_notes"} & {
        each["name"] for each in whole.package["resources"]
    }
    assert b".xlsx" not in whole.files["data/meta.loads.csv"]


def test_looking_for_names_is_a_line_in_the_access_log(warehouse, state):
    opened(with_names(warehouse(), "周敏"))
    assert names.WHY in (state / "access.log").read_text(encoding="utf-8").splitlines()[-1]
