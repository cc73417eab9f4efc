"""Known source errors are put right as written, and an entry that no longer fits stops the build."""

import pytest

from etl import corrections
from tests.etl.inboxes import SERVICES, rows_of, text
from warehouse.contracts import ContractError

ENTRY = """
[[corrections]]
source = "service_records"
column = "item"
value = "老年正"
{action}
reason = "typing slip"
expect = {expect}
{more}
"""
ITEMS = "select item, count(*) from core.service_records group by all order by all"


@pytest.fixture
def write(tmp_path, inbox, monkeypatch):
    """write(...): the corrections of this test, over an inbox in which the slip stands in two rows of three."""
    days = [
        (f"2024-03-0{day}", item, "", "", "", "")
        for day, item in enumerate(("老年正", "老年证", "老年正"), 1)
    ]
    text(inbox / "service_records" / "a.csv", [SERVICES, *days])
    file = tmp_path / "corrections.toml"
    monkeypatch.setattr(corrections, "FILE", file)

    def entry(action='becomes = "老年证"', expect=2, more=""):
        file.write_text(ENTRY.format(action=action, expect=expect, more=more), encoding="utf-8")

    return entry


def test_a_known_error_is_put_right_and_counted(write, build):
    write()
    folder = build()
    assert rows_of(folder, ITEMS) == [("老年证", 3)]
    found = rows_of(folder, "select column_name, rule, rows from meta.repairs")
    assert found == [("item", "corrected", 2)]


def test_a_row_left_out_counts_as_skipped(write, build):
    write("drop = true")
    folder = build()
    assert rows_of(folder, ITEMS) == [("老年证", 1)]
    counts = "select rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped from meta.loads"
    assert rows_of(folder, counts) == [(4, 1, 0, 0, 3)]
    skipped = "select row_no, reason from raw.skipped order by 1"
    assert rows_of(folder, skipped, "people.duckdb") == [(1, "header"), (2, "correction"), (4, "correction")]


def test_an_entry_may_be_for_some_files_only(write, build):
    write(more='file = "a*.csv"')
    assert rows_of(build(), ITEMS) == [("老年证", 3)]


@pytest.mark.parametrize(("expect", "more", "found"), [(3, "", 2), (2, 'file = "b*.csv"', 0)])
def test_an_entry_that_does_not_fit_stops_the_build(write, build, expect, more, found):
    write(expect=expect, more=more)
    with pytest.raises(ContractError) as caught:
        build()
    sentence = f"correction 1 (service_records, item: typing slip) expects {expect} row(s), but {found} hold its value"
    assert sentence in str(caught.value)


def test_a_source_that_was_not_delivered_has_nothing_to_correct(write, build, inbox):
    write()
    (inbox / "service_records" / "a.csv").unlink()
    text(inbox / "staff" / "a.csv", [("工号", "姓名", "岗位"), ("XC01", "王芳", "书记")])
    assert rows_of(build(), "select count(*) from meta.repairs") == [(0,)]


def test_all_mistakes_in_the_file_are_named(write, build):
    write('becomes = "a"\ndrop = true', '"two"', 'colour = "red"')
    with pytest.raises(ContractError) as caught:
        build()
    said = str(caught.value)
    assert "the key 'colour' is not known" in said
    assert "the key 'expect' holds the wrong kind of value: 'two'" in said
    assert "write either becomes" in said


def test_the_shipped_file_holds_no_entry():
    assert corrections.read([]) == []
