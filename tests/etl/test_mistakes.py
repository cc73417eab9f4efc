"""Mistakes of people: a sentence each, all of them, the right exit code, never a traceback."""

import io
import zipfile
from pathlib import Path

import pytest

import community
from tests.etl.inboxes import REPOSITORY, SERVICES, etl, text, workbook
from warehouse.contracts import ContractError

GOOD = [SERVICES, ("2026-09-01", "老年证", "", "", "", "")]


def attempt(tmp_path: Path, *more: object, language: str = "en"):
    return etl(
        "build", "--inbox", tmp_path / "inbox", "--builds", tmp_path / "builds", *more,
        state=tmp_path / "state", language=language,
    )  # fmt: skip


def assert_refused(done, code: int, *sentences: str) -> None:
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    for sentence in sentences:
        assert sentence in done.stderr


def test_all_mistakes_of_an_inbox_are_told_at_once(tmp_path):
    inbox = tmp_path / "inbox"
    text(inbox / "service_records" / "good.csv", GOOD)
    text(
        inbox / "service_records" / "no date.csv",
        [("事项", "来访人", "小区", "状态"), ("老年证", "李强", "", "")],
    )
    text(inbox / "service_records" / "nothing.csv", [("甲", "乙"), ("1", "2")])
    (inbox / "service_records" / "empty.xlsx").touch()
    (inbox / "service_records" / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (inbox / "service_records" / "letter.docx").write_bytes(b"x")
    text(inbox / "loose.csv", GOOD)
    text(inbox / "resident" / "a.csv", GOOD)
    done = attempt(tmp_path)
    assert_refused(
        done, 3,
        "service_records/no date.csv: the required column is missing: 受理日期",
        "service_records/nothing.csv: no header row of Service log was found",
        "service_records/empty.xlsx: the file is empty",
        "service_records/broken.xlsx: it is not a workbook that can be opened",
        "service_records/letter.docx: files ending in '.docx' cannot be read",
        "loose.csv: lies loose in the inbox",
        "resident/a.csv: 'resident' is the folder of no known kind of file. Did you mean 'residents'?",
    )  # fmt: skip
    assert not [path for path in (tmp_path / "builds").iterdir() if path.is_dir()]


def test_the_sentences_are_chinese_unless_asked_otherwise(tmp_path):
    text(tmp_path / "inbox" / "service_records" / "a.csv", [("事项", "来访人"), ("老年证", "李强")])
    assert_refused(attempt(tmp_path, language="zh"), 3, "缺少必需的列：受理日期")


def test_a_password_is_named(tmp_path):
    path = REPOSITORY.parent / "shared" / "data" / "workbook-torture" / "encrypted_no_password.xls"
    inbox = tmp_path / "inbox" / "service_records"
    inbox.mkdir(parents=True)
    # an encrypted .xlsx is an old container file with these two streams, recognised by its first bytes
    (inbox / "new.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    expected = ["service_records/new.xlsx: the workbook is protected by a password"]
    if path.exists():
        (inbox / "old.xls").write_bytes(path.read_bytes())
        expected.append("service_records/old.xls: the workbook is protected by a password")
    assert_refused(attempt(tmp_path), 3, *expected)


def test_no_inbox_and_an_empty_one_are_wrong_use(tmp_path):
    assert_refused(attempt(tmp_path), 2, "There is no inbox")
    (tmp_path / "inbox").mkdir()
    assert_refused(attempt(tmp_path), 2, "There is no spreadsheet")


def test_status_without_a_build_says_how_to_make_one(tmp_path):
    done = etl("status", "--builds", tmp_path, state=tmp_path, language="en")
    assert_refused(done, 4, "python -m etl build")


def test_a_good_inbox_ends_with_the_folder_and_one_line_a_load(tmp_path):
    workbook(tmp_path / "inbox" / "service_records" / "2026-09.xlsx", 台账=GOOD)
    done = attempt(tmp_path)
    assert done.returncode == 0, done.stderr
    folder = Path(done.stdout.splitlines()[-1])
    assert {path.name for path in folder.iterdir()} == {"warehouse.duckdb", "people.duckdb", "community.toml"}
    assert "service_records  2026-09.xlsx 台账  2 read  1 kept  0 rejected" in done.stderr
    status = etl("status", "--builds", tmp_path / "builds", state=tmp_path)
    assert "2 read  1 kept" in status.stdout


def test_check_builds_nothing_and_lists_what_is_to_be_mended(tmp_path):
    text(tmp_path / "inbox" / "service_records" / "a.csv", [*GOOD, ("2026-02-30", "老年证", "", "", "", "")])
    done = etl("check", "--inbox", tmp_path / "inbox", state=tmp_path / "state", language="en")
    assert done.returncode == 0
    assert "received_date: 1 row(s) rejected: This is not a day of the calendar" in done.stdout
    assert not (tmp_path / "builds").exists()


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("households = 2300", "houshold = 2300", "Did you mean 'households'?"),
        ("attendance = 20", "attendance = 30", "they add to 110"),
        (
            "min_raters = 5",
            'min_raters = "five"',
            "'score_rules[1].min_raters' should be a whole number, it is 'five'",
        ),
        ("[limits]", "[limit]", "the key 'limit' is not known. Did you mean 'limits'?"),
        ("on_time_rate = 95.0", "on_time_rat = 95.0", "Did you mean 'on_time_rate'?"),
        ("[limits]", "[limits", "cannot be read"),
    ],
)
def test_a_typo_in_community_toml_is_named_with_the_nearest_key(
    tmp_path, monkeypatch, right, wrong, sentence
):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")
    file = tmp_path / "community.toml"
    original = community.FILE.read_text(encoding="utf-8")
    assert right in original
    file.write_text(original.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ContractError) as caught:
        community.load(file)
    assert sentence in str(caught.value)


def test_the_shipped_community_is_good():
    here = community.load()
    assert len(here.estates) == 9
    assert sum(estate.households for estate in here.estates) == here.households


def test_a_mapping_with_a_typo_is_named(tmp_path):
    text(tmp_path / "inbox" / "service_records" / "a.csv", GOOD)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "m.toml").write_text(
        'source = "service_records"\nfiles = "*.csv"\n[columns]\nreceived = "日期"\n', encoding="utf-8"
    )
    assert_refused(
        attempt(tmp_path, "--mappings", tmp_path / "maps"), 3, "m.toml: the column 'received' is not in"
    )


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    path = tmp_path / "inbox" / "service_records" / "a.xlsx"
    path.parent.mkdir(parents=True)
    path.write_bytes(buffer.getvalue())
    assert_refused(attempt(tmp_path), 3, "service_records/a.xlsx: it is not a workbook")


def test_a_folder_with_an_apostrophe_in_its_name_is_no_hindrance(tmp_path):
    text(tmp_path / "inbox" / "service_records" / "a.csv", GOOD)
    done = etl(
        "build", "--inbox", tmp_path / "inbox", "--builds", tmp_path / "secretary's", state=tmp_path / "state"
    )
    assert done.returncode == 0, done.stderr


def test_a_folder_of_mappings_that_is_not_there_is_wrong_use(tmp_path):
    text(tmp_path / "inbox" / "service_records" / "a.csv", GOOD)
    assert_refused(attempt(tmp_path, "--mappings", tmp_path / "nowhere"), 2, "There is no folder")
