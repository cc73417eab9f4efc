"""A first look: whose a file is, what its headings mean, in the words the page waits for."""

import json

import pytest

from etl import confirm, files, look, matching
from tests.etl.inboxes import LI, SERVICES, etl, text, workbook

ATTENDANCE = ("工号", "姓名", "日期", "考勤结果")


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")


@pytest.fixture
def maps(tmp_path):
    (tmp_path / "maps").mkdir()
    return tmp_path / "maps"


def seen(inbox, maps, name: str) -> dict:
    return next(each for each in look.look(inbox, maps)["files"] if each["file"] == name)


def test_the_command_prints_one_document_in_utf_8(tmp_path, inbox, maps):
    text(inbox / "residents" / "a.csv", [("姓 名", "身分证号", "性别", "楼层"), ("李强", LI, "男", "3")])
    done = etl("look", "--inbox", inbox, "--mappings", maps, state=tmp_path, language="en")
    assert done.returncode == 0, done.stderr
    (file,) = json.loads(done.stdout)["files"]
    problem = file.pop("problem")
    assert "'身分证号' looks like 身份证号" in problem
    assert file == {
        "file": "residents/a.csv",
        "source": "residents",
        "also": [],
        "candidates": ["residents"],
        "sheets": [
            {
                "sheet": None,
                "header_row": 1,
                "fingerprint": matching.fingerprint(["姓名", "身分证号", "性别", "楼层"]),
                "mapping": "to_confirm",
                "columns": [
                    {"heading": "姓 名", "column": "name", "how": "exact", "title": "姓名", "proposals": []},
                    {"heading": "身分证号", "column": None, "how": "close", "title": "身份证号",
                     "proposals": ["id_number"]},
                    {"heading": "性别", "column": "sex", "how": "exact", "title": "性别", "proposals": []},
                    {"heading": "楼层", "column": None, "how": "none", "title": None, "proposals": []},
                ],
                "missing": ["id_number"],
            }
        ],
    }  # fmt: skip


def test_a_loose_file_belongs_to_the_source_whose_columns_it_fills_best(inbox, maps):
    workbook(inbox / "九月.xlsx", 说明=[("请按月上报",)], 台账=[("服务登记",), SERVICES])
    text(inbox / "kq.csv", [ATTENDANCE, ("XC01", "王芳", "2026-09-01", "正常")])
    service = seen(inbox, maps, "九月.xlsx")
    assert (service["source"], service["problem"]) == ("service_records", None)
    assert [(each["sheet"], each["header_row"], each["mapping"]) for each in service["sheets"]] == [
        ("说明", None, "none"), ("台账", 2, "exact"),
    ]  # fmt: skip
    attendance = seen(inbox, maps, "kq.csv")
    assert (attendance["source"], attendance["candidates"]) == ("attendance_days", ["attendance_days"])


def test_a_file_that_fits_two_sources_alike_is_left_to_the_clerk(inbox, maps):
    text(inbox / "a.csv", [(*ATTENDANCE, "得分")])  # four columns of an attendance sheet, four of a review
    file = seen(inbox, maps, "a.csv")
    assert (file["source"], file["candidates"]) == (None, ["attendance_days", "review_ratings"])
    assert (
        file["problem"]
        == "This may be one of several kinds of table: Attendance, Democratic review. Choose one."
    )


def test_a_foreign_file_shows_its_headings_to_be_mapped_and_is_known_once_they_are(inbox, maps):
    rows = [("Registrations 2026",), ("opened", "what", "who"), ("2026-09-01", "certificate", "x")]
    text(inbox / "service_records" / "a.csv", rows)
    text(inbox / "loose.csv", rows)
    loose = seen(inbox, maps, "loose.csv")
    assert (loose["source"], loose["candidates"]) == (None, [])
    assert "no kind of table known here" in loose["problem"]
    file = seen(inbox, maps, "service_records/a.csv")
    (sheet,) = file["sheets"]
    assert sheet == loose["sheets"][0] | {"missing": ["received_date", "item"]}
    assert (sheet["header_row"], [each["heading"] for each in sheet["columns"]]) == (2, list(rows[1]))
    assert "no header row of Service log was found" in file["problem"]
    confirm.confirm("service_records", sheet["fingerprint"], ["received_date=opened", "item=what"], maps)
    file = seen(inbox, maps, "service_records/a.csv")
    (sheet,) = file["sheets"]
    assert (file["problem"], sheet["mapping"], sheet["missing"]) == (None, "remembered", [])
    assert [(each["column"], each["how"]) for each in sheet["columns"]] == [
        ("received_date", "remembered"), ("item", "remembered"), (None, "none"),
    ]  # fmt: skip
    assert seen(inbox, maps, "loose.csv")["source"] == "service_records"


def test_rows_of_data_without_a_header_are_not_taken_for_one(inbox, maps):
    text(inbox / "residents" / "a.csv", [("李强", LI, "男"), ("王芳", LI, "女")])
    (sheet,) = seen(inbox, maps, "residents/a.csv")["sheets"]
    assert (sheet["header_row"], sheet["columns"]) == (None, [])


def test_what_cannot_be_read_is_told_and_does_not_stop_the_rest(inbox, maps):
    (inbox / "residents").mkdir(parents=True)
    (inbox / "residents" / "a.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (inbox / "letter.docx").write_bytes(b"x")
    text(inbox / "service_records" / "b.csv", [SERVICES])
    problems = {each["file"]: each["problem"] for each in look.look(inbox, maps)["files"]}
    assert "not a workbook that can be opened" in problems["residents/a.xlsx"]
    assert "'.docx' cannot be read" in problems["letter.docx"]
    assert problems["service_records/b.csv"] is None


def test_an_inbox_that_is_not_there_is_wrong_use(inbox):
    with pytest.raises(files.WrongUse):
        look.look(inbox)


def test_the_columns_a_heading_may_be_mapped_to_are_told(inbox):
    inbox.mkdir()
    document = look.look(inbox)
    assert document["files"] == []
    residents = document["sources"][0]
    assert (residents["name"], residents["title"]) == ("residents", "Resident register")
    assert {"name": "id_number", "title": "身份证号", "required": True} in residents["columns"]
