"""Headings: the same header is known again, what was confirmed goes first, what is only alike is never taken."""

import pytest

from etl import files, headers, matching
from etl.sources import named
from tests.etl.inboxes import LI, etl, rows_of, text, workbook
from warehouse import builds

SERVICE = named("service_records")
RESIDENT = named("residents")


def found(rows, source=SERVICE, mapping=None, remembered=None):
    return headers.find(rows, [], headers.spellings(source, mapping or {}, remembered))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["姓名", "身份证号"], ["姓　名", " 身份证号\n"]),
        (["金额(元)", "ID"], ["金额（元）", "ｉｄ"]),
        (["姓名", "备注"], ["姓名", "备注", "", " "]),
    ],
)
def test_blanks_width_and_empty_columns_at_the_end_leave_a_header_what_it_is(one, other):
    assert matching.fingerprint(one) == matching.fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["姓名", "身份证号"], ["身份证号", "姓名"]),
        (["姓名", "身份证号"], ["姓名身份证号"]),
        (["姓名", "", "身份证号"], ["姓名", "身份证号"]),
        (["金额(元)"], ["金额(万元)"]),
    ],
)
def test_order_borders_gaps_and_units_make_another_header(one, other):
    assert matching.fingerprint(one) != matching.fingerprint(other)


def test_the_same_header_has_one_fingerprint_wherever_it_stands():
    below_a_title = found([["台账"], ["日期", "事项"], ["2026-09-01", "电话"]])
    at_the_top = found([["日 期", "事项"], ["2026-09-01", "电话"]])
    assert below_a_title.fingerprint == at_the_top.fingerprint


def test_what_is_remembered_goes_before_exact_spellings_and_only_under_its_header():
    header = ["日期", "登记时间", "事项"]
    remembered = {matching.fingerprint(header): {"received_date": "登记时间"}}
    assert found([header]).columns == {"received_date": 1, "item": 2}  # 登记时间 is the earlier spelling
    remembered = {matching.fingerprint(header): {"received_date": "日期"}}
    assert found([header], remembered=remembered).columns == {"received_date": 0, "item": 2}
    other = [*header, "状态"]
    assert found([other], remembered=remembered).columns == {"received_date": 1, "item": 2, "status": 3}


def test_a_remembered_header_is_found_though_no_spelling_knows_one_of_its_headings():
    header = ["案件編號", "立案", "派工"]
    remembered = {matching.fingerprint(header): {"received_date": "立案", "item": "派工"}}
    assert found([["标题"], header]) is None
    known = found([["标题"], header], remembered=remembered)
    assert (known.first, known.columns, known.is_remembered) == (1, {"received_date": 1, "item": 2}, True)


def test_of_two_headings_that_differ_by_their_unit_a_mapping_takes_the_one_it_names():
    header = ["登记(日)", "登记(月)", "事项"]
    assert found([header], mapping={"received_date": "登记（月）"}).columns["received_date"] == 1


@pytest.mark.parametrize(
    ("heading", "proposed"),
    [
        ("身分证号", ["id_number"]),
        ("户主身份证号", ["id_number"]),
        ("现往地址", ["address"]),
        ("时期", []),
        ("Location", []),
        ("relations", ["relation"]),
    ],
)
def test_close_spellings_are_proposed(heading, proposed):
    wanted = [column.name for column in RESIDENT.columns]
    assert matching.proposals(heading, RESIDENT, wanted) == proposed


def test_a_close_spelling_is_never_taken():
    assert "id_number" not in found([["姓名", "身分证号", "性别"]], RESIDENT).columns


def refused(tmp_path, *more):
    return etl("build", "--inbox", tmp_path / "inbox", "--builds", tmp_path / "builds", *more,
               state=tmp_path / "state", language="en")  # fmt: skip


def test_a_required_column_that_is_only_alike_is_refused_with_the_command_that_confirms_it(tmp_path):
    text(tmp_path / "inbox" / "residents" / "a.csv", [("姓名", "身分证号", "性别"), ("李强", LI, "男")])
    done = refused(tmp_path)
    fingerprint = matching.fingerprint(["姓名", "身分证号", "性别"])
    assert done.returncode == 3
    assert "residents/a.csv: the required column is missing: 身份证号" in done.stderr
    assert "'身分证号' looks like 身份证号" in done.stderr
    typed = f"python -m etl confirm --source residents --fingerprint {fingerprint} id_number=身分证号"
    assert typed in done.stderr.replace("'id_number=身分证号'", "id_number=身分证号")


def test_what_is_confirmed_once_holds_for_every_later_file_with_the_same_headings(tmp_path):
    rows = [("姓名", "身分证号", "性别"), ("李强", LI, "男")]
    maps = tmp_path / "maps"
    maps.mkdir()
    text(tmp_path / "inbox" / "residents" / "a.csv", rows)
    assert refused(tmp_path, "--mappings", maps).returncode == 3
    fingerprint = matching.fingerprint(rows[0])
    confirmed = etl("confirm", "--source", "residents", "--fingerprint", fingerprint, "--mappings", maps,
                    "id_number=身分证号", state=tmp_path)  # fmt: skip
    assert confirmed.returncode == 0, confirmed.stderr
    title = ["2026年9月登记"]
    workbook(tmp_path / "inbox" / "residents" / "later.xlsx", 九月=[title, ("姓 名", *rows[0][1:]), rows[1]])
    done = refused(tmp_path, "--mappings", maps)
    assert done.returncode == 0, done.stderr
    (build,) = builds.find(tmp_path / "builds")
    kept = rows_of(build, "select rows_kept + rows_merged from meta.loads order by file")
    assert kept == [(1,), (1,)]


def test_a_mapping_needs_a_pattern_or_a_header_and_texts_in_quotes(tmp_path):
    (tmp_path / "a.toml").write_text('source = "residents"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('source = "residents"\nfingerprint = 5\n', encoding="utf-8")
    (tmp_path / "c.toml").write_text(
        'source = "residents"\nfiles = "*"\n[columns]\nname = 5\n', encoding="utf-8"
    )
    with pytest.raises(files.ContractError) as caught:
        files.mappings(tmp_path, [RESIDENT])
    assert [problem[:7] for problem in caught.value.problems] == ["a.toml:", "b.toml:", "c.toml:"]


def test_a_mapping_for_a_header_may_be_kept_to_files_of_a_name(tmp_path):
    (tmp_path / "a.toml").write_text(
        'source = "residents"\nfingerprint = "00"\nfiles = "登记*"\n[constants]\nestate = "新城花园"\n',
        encoding="utf-8",
    )
    known = files.mappings(tmp_path, [RESIDENT])
    assert files.layout_of(tmp_path / "登记9月.xlsx", RESIDENT, known).under("00").constants == {
        "estate": "新城花园"
    }
    assert files.layout_of(tmp_path / "台账.xlsx", RESIDENT, known).under("00").constants == {}
