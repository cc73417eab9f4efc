"""The data package: it validates, holds every cell of the warehouse, and says what each column means."""

import hashlib
import json
import re
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from frictionless import validate

from questions import __main__ as command
from questions import data_package
from questions.data_package import promised
from questions.data_package.codes import codes_of
from tests.questions.packages import Opened
from tests.small_warehouse import small_warehouse, with_names
from warehouse import builds, connection
from warehouse.tables import TABLES, named

ROWS = {
    "core.estates": [{"estate": "桃园里", "estate_no": 1}],
    "core.residents": [
        {
            "resident_id": "a1", "sex": "female", "estate": "桃园里", "is_resident": True,
            "arrival_reason": "birth", "present_from": date(2025, 3, 1),
        },
        {"resident_id": "b2", "sex": "male", "arrival_reason": "moved_in", "present_from": date(2025, 3, 17)},
    ],
    "core.staff": [{"staff_id": "007", "post": '网格员,"一"'}],
    "core.points_entries": [
        {"entry_id": "e1", "staff_id": "007", "item": "=1+1\n第二行", "points": -0.1, "entry_date": date(2025, 5, 1)},
        {"entry_id": "e2", "staff_id": "007", "item": "", "points": 1e21},
    ],
    "core.service_records": [
        {"record_id": 1_000_000_002, "resident_id": "a1", "platform": "service_hall", "record_no": "0012"},
        {"record_id": 1_000_000_003, "platform": "hotline", "status": "completed", "staff_id": "somebody else"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    """To be read only."""
    return with_names(small_warehouse(tmp_path_factory.mktemp("small"), ROWS), "周敏")


@pytest.fixture(scope="module")
def packed(small, tmp_path_factory) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builds, "STATE", tmp_path_factory.mktemp("state"))
        return data_package.packed(small)


def report(data: bytes, folder, **limits):
    file = folder / "package.zip"
    file.write_bytes(data)
    return validate(str(file), type="package", **limits)


def faults(checked) -> list[str]:
    return [fault for (fault,) in checked.flatten(["type"])]


def test_the_package_of_a_small_build_validates_with_the_frictionless_tools(packed, tmp_path):
    checked = report(packed, tmp_path)
    assert faults(checked) == []
    assert checked.valid
    assert len(checked.tasks) == len(promised.GIVEN)


def test_the_package_of_the_fictional_community_validates_in_the_first_rows_of_every_table(whole, tmp_path):
    """All 452,331 rows are for benchmarks/data_package.py: three minutes."""
    checked = report(whole.zipped(), tmp_path, limit_rows=200)
    assert faults(checked) == []
    assert len(checked.tasks) == len(promised.GIVEN)


CHANGES = [
    ("core.residents", b'"female"', b'"woman"', "constraint-error"),
    ("core.residents", b"2025-03-01", b"in March!!", "type-error"),
    ("core.points_entries", b'"e1","007"', b'"e1","008"', "foreign-key"),
    ("core.points_entries", b'"e2"', b'"e1"', "primary-key"),
    ("core.estates", b",1,", b",2,", "hash-count"),
]


def test_the_tools_see_what_was_changed_in_a_package(packed, tmp_path):
    package, touched = (
        Opened(packed),
        {table for table, *_ in CHANGES} | {"core.staff", "meta.loads", "meta.sources"},
    )
    kept = [each for each in package.package["resources"] if each["name"] in touched]
    package.files["datapackage.json"] = json.dumps({**package.package, "resources": kept}).encode()
    assert faults(report(package.zipped(), tmp_path)) == []
    for table, before, after, _ in CHANGES:
        path = f"data/{table}.csv"
        assert package.files[path].count(before) == 1
        package.files[path] = package.files[path].replace(before, after)
    assert {fault for *_, fault in CHANGES} <= set(faults(report(package.zipped(), tmp_path)))


def test_the_same_build_gives_the_same_bytes(small, packed):
    assert data_package.packed(small) == packed


@pytest.mark.parametrize(
    "table", ["core.residents", "core.points_entries", "core.evidence_items", "meta.coverage"]
)
def test_every_cell_is_the_warehouses(whole, built, table):
    names = [field.name for field in named(table).fields]
    with connection.open_warehouse(built) as con:
        columns = ", ".join(f'"{name}"' for name in names)
        rows = con.execute(f"select {columns} from {table}").fetchall()
    expected = [{name: said(value) for name, value in zip(names, row, strict=True)} for row in rows]
    key = named(table).key
    expected.sort(key=lambda row: [row[name] for name in key])
    assert sorted(whole.rows(table), key=lambda row: [row[name] for name in key]) == expected


def said(value) -> str:
    """A value as the standard writes it, in plain Python."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else repr(value)
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def test_odd_texts_and_numbers_come_through_as_they_are(packed):
    package = Opened(packed)
    first, second = package.rows("core.points_entries")
    assert (first["staff_id"], first["item"], float(first["points"])) == ("007", "=1+1\n第二行", -0.1)
    assert (second["item"], float(second["points"]), second["entry_date"]) == ("", 1e21, "")
    assert package.rows("core.staff")[0]["post"] == '网格员,"一"'


def test_rows_and_hashes_of_the_description_are_those_of_the_files(whole):
    for each in whole.package["resources"]:
        data = whole.files[each["path"]]
        assert each["rows"] == len(whole.rows(each["name"]))
        assert each["bytes"] == len(data)
        assert each["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()


def test_every_promised_table_of_core_and_every_column_is_described_in_both_languages(whole):
    given = {each["name"] for each in whole.package["resources"]}
    assert {table.full_name for table in TABLES if table.schema == "core"} <= given
    assert given - {table.full_name for table in TABLES} == set()
    for table in map(named, sorted(given)):
        resource = whole.resource(table.full_name)
        left_out = promised.LEFT_OUT.get(table.full_name, ())
        assert table.grain_zh in resource["description"]
        assert table.grain_en[1:] in resource["description"]
        assert resource["schema"]["primaryKey"] == list(table.key)
        described = resource["schema"]["fields"]
        assert [each["name"] for each in described] == [
            field.name for field in table.fields if field.name not in left_out
        ]
        for field in table.fields:
            if field.name not in left_out:
                said_of_it = whole.field(table.full_name, field.name)["description"]
                assert field.zh in said_of_it
                assert field.en[1:] in said_of_it


def test_a_column_of_codes_lists_them_with_their_words(whole):
    sex = whole.field("core.residents", "sex")
    assert sex["constraints"]["enum"] == ["male", "female", "unknown"]
    assert sex["categories"][0] == {"value": "male", "label": "男 · men"}
    assert whole.field("core.tasks", "status")["constraints"]["enum"] == ["done", "open", "cancelled"]


def test_every_column_that_is_promised_to_hold_codes_has_its_list():
    for table in promised.GIVEN:
        for field in table.fields:
            codes = codes_of(table.full_name, field.name)
            is_promised = (
                re.search(r"(?<!创建|标准|事项|佐证|荣誉|入库)代码", field.zh) and field.type == "VARCHAR"
            )
            assert bool(codes) or not is_promised, f"{table.full_name}.{field.name}"
            listed = re.search(r"[：码]\s*((?:[a-z_]+ )+[a-z_]+)", field.zh)
            if codes and listed:
                assert set(listed[1].split()) <= set(codes), f"{table.full_name}.{field.name}"


def test_a_reference_that_does_not_hold_in_a_build_is_not_promised(packed):
    package = Opened(packed)
    referred = {key["fields"][0] for key in package.resource("core.service_records")["schema"]["foreignKeys"]}
    assert "resident_id" in referred
    assert "staff_id" not in referred


def test_the_references_of_the_fictional_community_are_those_between_its_tables(whole):
    def referred(table: str) -> dict[str, str]:
        keys = whole.resource(table)["schema"]["foreignKeys"]
        return {key["fields"][0]: key["reference"]["resource"] for key in keys}

    assert referred("core.residents_monthly") == {
        "resident_id": "core.residents", "estate": "core.estates", "load_id": "meta.loads",
    }  # fmt: skip
    assert referred("core.criteria_prerequisites") == {
        "criterion_id": "core.criteria", "prerequisite_id": "core.criteria",
    }  # fmt: skip
    assert referred("meta.loads") == {"source": "meta.sources"}


def test_it_says_which_build_it_is_and_leaves_the_licence_to_its_owner(packed):
    package = Opened(packed)
    assert package.package["version"] == "20260101T000000Z"
    assert package.package["created"] == "2026-01-01T00:00:00Z"
    assert "虚构" in package.package["title"]
    assert "licenses" not in package.package
    readme = package.files["README.md"].decode()
    assert "20260101T000000Z" in readme
    assert readme.count("| [`") == len(promised.GIVEN)


def test_the_command_writes_the_package_of_the_newest_build(small, tmp_path, capsys):
    out = tmp_path / "out.zip"
    assert command.main(["package", "--builds", str(small.parent), "--out", str(out)]) == 0
    assert Opened(out.read_bytes()).package["version"] == small.name
    assert capsys.readouterr().out.strip() == str(out)


def test_the_command_says_what_is_wrong_in_a_sentence(small, tmp_path, capsys):
    assert (
        command.main(["package", "--builds", str(tmp_path / "none"), "--out", str(tmp_path / "a.zip")]) == 4
    )
    nowhere = ["package", "--builds", str(small.parent), "--out", str(tmp_path / "none" / "a.zip")]
    assert command.main(nowhere) == 2
    nameless = shutil.copytree(small, tmp_path / "nameless" / small.name)
    (nameless / builds.PEOPLE).unlink()
    assert command.main(["package", "--builds", str(nameless.parent), "--out", str(tmp_path / "a.zip")]) == 4
    said_of_it = capsys.readouterr().err
    assert "people.duckdb" in said_of_it
    assert "Traceback" not in said_of_it
    assert not (tmp_path / "a.zip").exists()
