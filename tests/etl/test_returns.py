"""The round trip: rows that came back, mended in the returns workbook and dropped into the inbox again."""

import stat
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from etl import confirm, look, matching, mended, returns, returns_workbook
from tests.etl.inboxes import LI, RESIDENTS, SERVICES, checked, etl, rows_of, text, workbook
from warehouse.contracts import ContractError

COUNTS = "select file, rows_kept, rows_rejected, rows_merged from meta.loads order by load_id"
CLOSED = (
    "select row_no, column_name, mended_by_row_no from raw.rejects "
    "where mended_by_load_id is not null order by all"
)
OPEN = "select load_id, row_no from raw.rejects where mended_by_load_id is null order by all"
PROBLEMS = "select column_name, sum(rows), sum(rows_open) from meta.problems group by all order by all"
SERVED = "select cast(received_date as varchar), item, status from core.service_records order by all"
SEPTEMBER = [
    SERVICES,
    ("2026-09-01", "居住证明", "王芳", "", "新城花园", "已办结"),
    ("2026-13-40", "社保咨询", "张敏", "", "府前", "已办结"),
    ("2026-09-03", "老年证", "李强", "", "桃园里", "见附件"),
    ("", "助餐送餐", "赵云", "", "", "已办结"),
]


@pytest.fixture
def returned(tmp_path: Path, inbox: Path, build):
    """returned(): builds, and gives the sheets of the returns workbook as rows of text."""

    def make(folder: Path | None = None) -> dict[str, list[list[str]]]:
        root = (folder or build()).parent
        facts, forms, problems = returns.collect(root, inbox)
        assert problems == []
        returns_workbook.write(tmp_path / "back.xlsx", facts, forms)
        book = CalamineWorkbook.from_path(tmp_path / "back.xlsx")
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}

    return make


def replaced(rows: list[list[str]], corrections: dict[str, str]) -> list[list[str]]:
    return [[corrections.get(cell, cell) for cell in row] for row in rows]


def test_a_rejected_row_comes_back_as_delivered_with_what_to_mend(inbox, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER)
    (rows,) = returned().values()
    assert "新城社区, Service log: rows to mend." in rows[0][0]
    assert "Personal data, for internal use only." in rows[0][0]
    assert rows[2] == [*SERVICES, *mended.ADDED]
    assert [row[:6] for row in rows[3:]] == [list(SEPTEMBER[at]) for at in (2, 4, 3)]
    assert rows[3][6] == "受理日期: This is not a day of the calendar. Write it like 2026-09-30."
    assert [(row[7], row[8], row[9]) for row in rows[3:]] == [
        ("service_records/9月.csv", "", "3"), ("service_records/9月.csv", "", "5"),
        ("service_records/9月.csv", "", "4"),
    ]  # fmt: skip


def test_mended_and_dropped_back_the_rows_load_and_the_old_rejects_close(inbox, build, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER)
    (rows,) = returned().values()
    mended_rows = replaced(rows, {"2026-13-40": "2026-09-02", "见附件": "办理中"})
    workbook(inbox / "service_records" / "0 改好.xlsx", 改好=mended_rows)
    folder = build()
    assert rows_of(folder, COUNTS) == [
        ("service_records/0 改好.xlsx", 2, 1, 0),
        ("service_records/9月.csv", 1, 2, 1),
    ]
    assert rows_of(folder, SERVED) == [
        ("2026-09-01", "居住证明", "completed"), ("2026-09-02", "社保咨询", "completed"),
        ("2026-09-03", "老年证", "in_progress"),
    ]  # fmt: skip
    assert rows_of(folder, CLOSED, "people.duckdb") == [(3, "received_date", 4), (4, "status", 6)]
    # the row left as it was is a new reject, closes nothing, and is counted once
    assert rows_of(folder, OPEN, "people.duckdb") == [(1, 5), (2, 5)]
    assert rows_of(folder, PROBLEMS) == [("received_date", 2, 1), ("status", 1, 0)]


def test_a_row_emptied_in_the_workbook_is_not_answered_and_comes_back_again(inbox, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    (rows,) = returned().values()
    emptied = [[""] * 6 + row[6:] if row[0] == "2026-13-40" else row for row in rows]
    workbook(inbox / "service_records" / "改.xlsx", 改好=emptied)
    (again,) = returned().values()
    assert ("2026-13-40", "3") in [(row[0], row[9]) for row in again[3:]]


def test_a_row_mended_at_the_second_attempt_closes_the_first_reject_too(inbox, build, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    (rows,) = returned().values()
    workbook(inbox / "service_records" / "改1.xlsx", 改好=replaced(rows, {"2026-13-40": "2026-13-04"}))
    (again,) = returned().values()
    assert again[2] == [*SERVICES, *mended.ADDED]
    assert [(row[0], row[7], row[9]) for row in again[3:]] == [
        ("2026-13-04", "service_records/改1.xlsx", "4")
    ]
    workbook(inbox / "service_records" / "改2.xlsx", 改好=replaced(again, {"2026-13-04": "2026-09-04"}))
    folder = build()
    assert rows_of(folder, OPEN, "people.duckdb") == []
    assert rows_of(folder, "select count(*) from core.service_records") == [(2,)]


def test_the_same_row_mended_in_two_workbooks_counts_once_and_the_later_one_stands(inbox, build, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    (rows,) = returned().values()
    for number, day in enumerate(("2026-09-04", "2026-09-05"), 1):
        workbook(inbox / "service_records" / f"改{number}.xlsx", 改好=replaced(rows, {"2026-13-40": day}))
    folder = build()
    assert [day for day, _, _ in rows_of(folder, SERVED)] == ["2026-09-01", "2026-09-05"]
    assert rows_of(folder, COUNTS)[1:] == [
        ("service_records/改1.xlsx", 0, 0, 1),
        ("service_records/改2.xlsx", 1, 0, 0),
    ]


def test_a_file_delivered_twice_and_mended_twice_still_counts_once(inbox, build, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    text(inbox / "service_records" / "9月 副本.csv", SEPTEMBER[:3])
    (rows,) = returned().values()
    workbook(inbox / "service_records" / "改.xlsx", 改好=replaced(rows, {"2026-13-40": "2026-09-02"}))
    folder = build()
    assert rows_of(folder, "select count(*) from core.service_records") == [(2,)]
    assert rows_of(folder, OPEN, "people.duckdb") == []


def test_a_resident_mended_stands_whatever_the_file_is_called(inbox, build, returned):
    wrong = LI[:-1] + "0"
    workbook(
        inbox / "residents" / "台账.xlsx",
        桃园里=[
            ("居民台账",),
            RESIDENTS,
            ("李强", wrong, "男", "桃园里", ""),
            ("王芳", "99010119900101002X", "女", "", ""),
        ],
    )
    (rows,) = returned().values()
    workbook(inbox / "residents" / "改.xlsx", 改好=replaced(rows, {wrong: LI}))
    folder = build()
    assert rows_of(
        folder, "select count(*) from identity.residents where id_number = '" + LI + "'", "people.duckdb"
    ) == [(1,)]
    assert rows_of(folder, CLOSED, "people.duckdb")[0][1] == "id_number"


def test_a_changed_original_is_named_and_a_row_of_it_closes_nothing(tmp_path, inbox, build, returned):
    path = text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    folder = build()
    (rows,) = returned(folder).values()
    text(path, [SERVICES, *reversed(SEPTEMBER[1:3])])
    _, forms, problems = returns.collect(folder.parent, inbox)
    assert forms == []
    (problem,) = problems
    assert problem.startswith("service_records/9月.csv: the file has changed since the build")
    workbook(inbox / "service_records" / "改.xlsx", 改好=replaced(rows, {"2026-13-40": "2026-09-02"}))
    assert len(rows_of(build(), OPEN, "people.duckdb")) == 1
    path.unlink()
    assert "no longer in the inbox" in returns.collect(folder.parent, inbox)[2][0]


def test_a_workbook_of_several_ledgers_may_lie_in_the_folder_of_each(tmp_path, inbox, build, returned):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    text(
        inbox / "residents" / "台账.csv",
        [RESIDENTS, ("李强", LI, "男", "桃园里", ""), ("王芳", "", "女", "桃园里", "")],
    )
    sheets = returned()
    assert list(sheets) == ["Resident register", "Service log"]
    number = checked("99010119900101002")
    corrections = {"2026-13-40": "2026-09-02"}
    residents = [
        [*row[:1], number, *row[2:]] if row[0] == "王芳" else row for row in sheets["Resident register"]
    ]
    for source in ("residents", "service_records"):
        workbook(
            inbox / source / "改.xlsx", 居民=residents, 服务=replaced(sheets["Service log"], corrections)
        )
    folder = build()
    assert rows_of(folder, OPEN, "people.duckdb") == []
    assert rows_of(folder, "select count(*) from core.residents") == [(2,)]
    # each sheet is counted once, in the folder of its own ledger
    counted = "select source, sheet, rows_read from meta.loads where file like '%/改.xlsx' order by 1"
    assert rows_of(folder, counted) == [
        ("residents", "居民", len(residents)), ("service_records", "服务", len(sheets["Service log"])),
    ]  # fmt: skip


def test_a_workbook_in_the_folder_of_another_ledger_too_counts_there_and_is_read_again_when_the_other_goes(
    inbox, build, returned
):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER[:3])
    rows = replaced(returned()["Service log"], {"2026-13-40": "2026-09-02"})
    for source in ("residents", "service_records"):
        workbook(inbox / source / "改.xlsx", 服务=rows)
    counted = "select source, rows_read, rows_kept from meta.loads where file like '%/改.xlsx'"
    assert rows_of(build(), counted) == [("service_records", len(rows), 1)]
    (inbox / "service_records" / "改.xlsx").unlink()
    with pytest.raises(ContractError, match="no header row"):
        build()


def test_a_header_of_two_rows_with_merged_cells_survives_the_trip(inbox, build, returned):
    path = inbox / "service_records" / "台账.xlsx"
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("9月")
        sheet.merge_range(0, 0, 0, 3, "服务台账")
        sheet.write_string(1, 0, "受理日期")
        sheet.merge_range(1, 1, 1, 3, "来访情况")
        sheet.write_row(2, 1, ("事项", "来访人", "小区"))
        sheet.write_row(3, 0, ("2026-13-40", "社保咨询", "张敏", "府前"))
        sheet.write_row(4, 0, ("2026-09-02", "居住证明", "王芳", "府前"))
    (rows,) = returned().values()
    assert rows[2][:5] == ["受理日期", "来访情况", "", "", mended.ADVICE]
    workbook(inbox / "service_records" / "改.xlsx", 改好=replaced(rows, {"2026-13-40": "2026-09-03"}))
    folder = build()
    assert rows_of(folder, OPEN, "people.duckdb") == []
    assert rows_of(folder, "select count(*) from core.service_records") == [(2,)]


def test_rows_of_a_file_with_a_mapping_load_under_the_same_mapping(tmp_path, inbox, build):
    maps = tmp_path / "maps"
    maps.mkdir()
    (maps / "m.toml").write_text(
        'source = "service_records"\nfiles = "OLD*.csv"\n'
        '[columns]\nreceived_date = "opened"\n[constants]\nitem = "电话"\n'
    )
    text(
        inbox / "service_records" / "OLD1.csv",
        [("opened", "status"), ("2026-09-01", "已办结"), ("2026-13-40", "已办结")],
    )
    folder = build(maps)
    facts, forms, _ = returns.collect(folder.parent, inbox, maps)
    returns_workbook.write(inbox / "service_records" / "改.xlsx", facts, forms)
    book = CalamineWorkbook.from_path(inbox / "service_records" / "改.xlsx")
    rows = book.get_sheet_by_index(0).to_python()
    workbook(inbox / "service_records" / "改.xlsx", 改好=replaced(rows, {"2026-13-40": "2026-09-03"}))
    assert [day for day, item, _ in rows_of(build(maps), SERVED) if item == "电话"] == [
        "2026-09-01",
        "2026-09-03",
    ]


def test_the_command_writes_a_file_for_its_owner_only_or_says_that_there_is_nothing(tmp_path, inbox, build):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER)
    root = build().parent
    out = tmp_path / "back.xlsx"
    where = ("--builds", root, "--inbox", inbox, "--out", out)
    done = etl("returns", *where, state=tmp_path, language="en")
    assert (done.returncode, done.stdout) == (0, f"3 row(s) to mend in {out}.\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert etl("returns", *where, "--source", "people", state=tmp_path).returncode == 3
    out.unlink()
    done = etl("returns", *where, "--source", "staff", state=tmp_path, language="en")
    assert (done.returncode, done.stdout) == (0, "Nothing to mend.\n")
    assert not out.exists()
    done = etl("returns", *where[:-1], tmp_path / "no folder" / "x.xlsx", state=tmp_path, language="en")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


def test_returned_rows_never_reach_the_terminal(tmp_path, inbox, build):
    text(inbox / "service_records" / "9月.csv", SEPTEMBER)
    root = build().parent
    done = etl("returns", "--builds", root, "--inbox", inbox, "--out", tmp_path / "b.xlsx", state=tmp_path)
    assert not any(name in done.stdout + done.stderr for name in ("张敏", "赵云", "李强"))


def test_headings_confirmed_for_a_file_hold_for_its_rows_sent_back(tmp_path, inbox, build):
    maps = tmp_path / "maps"
    maps.mkdir()
    header = ("来办日期", "事项")
    confirm.confirm("service_records", matching.fingerprint(header), ["received_date=来办日期"], maps)
    text(inbox / "service_records" / "a.csv", [header, ("2026-09-01", "居住证明"), ("昨天", "老年证")])
    facts, forms, _ = returns.collect(build(maps).parent, inbox, maps)
    back = tmp_path / "loose" / "back.xlsx"
    back.parent.mkdir()
    returns_workbook.write(back, facts, forms)
    (seen,) = look.look(back.parent, maps)["files"]
    assert [sheet["mapping"] for sheet in seen["sheets"]] == ["remembered"]
    rows = CalamineWorkbook.from_path(back).get_sheet_by_index(0).to_python()
    workbook(inbox / "service_records" / "改.xlsx", 改好=replaced(rows, {"昨天": "2026-09-02"}))
    assert rows_of(build(maps), OPEN, "people.duckdb") == []


def test_a_returns_workbook_is_known_for_every_ledger_its_rows_came_from(tmp_path, inbox, build):
    # an applicant's name, number and sex make a service log look like a register
    services = ("受理日期", "事项", "姓名", "身份证号", "性别", "小区", "联系电话")
    text(inbox / "service_records" / "9月.csv", [services, ("昨天", "老年证", "李强", LI, "男", "", "")])
    text(inbox / "residents" / "台账.csv", [RESIDENTS, ("王芳", "", "女", "桃园里", "")])
    facts, forms, _ = returns.collect(build().parent, inbox)
    back = tmp_path / "loose" / "back.xlsx"
    back.parent.mkdir()
    returns_workbook.write(back, facts, forms)
    (seen,) = look.look(back.parent)["files"]
    assert (seen["source"], seen["also"], seen["problem"]) == ("residents", ["service_records"], None)
    assert [sheet["mapping"] for sheet in seen["sheets"]] == ["exact", "exact"]
    columns = [{each["column"] for each in sheet["columns"]} for sheet in seen["sheets"]]
    assert "received_date" not in columns[0]
    assert "received_date" in columns[1]
