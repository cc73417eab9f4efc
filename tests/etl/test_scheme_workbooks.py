"""A scheme becomes a workbook that the pipeline reads as it is: nothing is lost, and nothing is at fault."""

import shutil
import tomllib

import pytest
from python_calamine import CalamineWorkbook

from community import schemes
from etl import look, scheme_guide, scheme_workbook
from etl import schemes as readable
from tests.community.test_schemes import BONUS, SCHEME
from tests.etl.inboxes import etl, rows_of, workbook
from warehouse.contracts import ContractError

KINDS = ("campaigns", "criteria")


def raw(name: str) -> dict:
    return tomllib.loads((schemes.FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def points(item: dict) -> float:
    return item.get("points", 0)


def carried(scheme: dict) -> float:
    """Points of all areas by their totals, or what is listed where there is none; bonuses come on top."""
    areas = [
        area["points"] if "points" in area else sum(map(points, area.get("items", [])))
        for area in scheme["areas"]
    ]
    return sum(areas) + sum(map(points, scheme.get("bonuses", [])))


def rows_expected(scheme: dict) -> int:
    """Standards with points, one more for each area that has points left, and the bonuses."""
    count = len(scheme.get("bonuses", []))
    for area in scheme["areas"]:
        scored = [item for item in area.get("items", []) if "points" in item]
        count += len(scored) + ("points" in area and area["points"] > sum(map(points, scored)))
    return count


@pytest.fixture
def begun(inbox, tmp_path):
    """begun(name): the workbook of a scheme, dropped once and copied to each kind as the page does."""

    def write(*names: str) -> None:
        for name in names:
            scheme_workbook.write(name, tmp_path / "创建.xlsx")
            for kind in KINDS:
                (inbox / kind).mkdir(parents=True, exist_ok=True)
                shutil.copy(tmp_path / "创建.xlsx", inbox / kind / f"{raw(name)['campaign']}.xlsx")

    return write


def test_every_scheme_loads_without_a_fault_and_with_all_its_points(begun, build):
    begun(*schemes.names())
    folder = build()
    assert rows_of(folder, "select * from raw.rejects", "people.duckdb") == []
    assert rows_of(folder, "select * from meta.problems") == []
    read = rows_of(
        folder,
        "select campaigns.name, level, full_points, bar_points, point_unit, count(*), sum(points)"
        " from core.criteria join core.campaigns using (campaign_id) group by all order by all",
    )
    expected = [
        (
            scheme["campaign"], scheme.get("level"), scheme.get("full_points"), scheme.get("bar_points"),
            scheme["unit"], rows_expected(scheme), carried(scheme),
        )
        for scheme in map(raw, schemes.names())
    ]  # fmt: skip
    assert read == sorted(expected)
    empty = "select count(*) from core.criteria where coalesce(staff_id, due_date::varchar) is not null"
    assert rows_of(folder, empty) == [(0,)]
    assert rows_of(folder, "select count(*) from core.evidence_items") == [(0,)]


def test_areas_stars_and_vetoes_arrive_as_the_scheme_has_them(begun, build):
    begun("five_star", "safe_community", "green_community_2020")
    folder = build()
    stars = [area["name"] for area in raw("five_star")["areas"]]
    assert rows_of(folder, "select area, bar_points from core.campaign_areas order by all") == sorted(
        (star, 80) for star in stars
    )
    kinds = rows_of(folder, "select distinct rule_kind, area from core.criteria where rule_kind = 'bonus'")
    assert kinds == [("bonus", "加分")]
    vetoes = rows_of(folder, "select criterion, points from core.criteria where is_veto")
    assert vetoes == [("无重大以上火灾或重大责任伤亡事故", 0)]
    areas = rows_of(
        folder,
        "select area from core.criteria join core.campaigns using (campaign_id)"
        " where point_unit = 'items' group by area order by min(criterion_no)",
    )
    assert [area for (area,) in areas] == [area["name"] for area in raw("green_community_2020")["areas"]]


def test_a_day_typed_without_its_year_is_not_of_the_year_of_the_scheme(inbox, begun, read_in):
    begun("green_community_2020")
    shutil.rmtree(inbox / "criteria")
    found = read_in("campaigns").execute("select sheet, year from raw.loads order by load_id").fetchall()
    assert found[0] == ("荣誉创建项目表", None)


@pytest.mark.parametrize("name", schemes.names())
def test_the_workbook_says_on_every_sheet_that_it_is_to_be_confirmed_and_where_it_is_from(
    name, tmp_path, monkeypatch
):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "zh")
    scheme_workbook.write(name, tmp_path / "创建.xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "创建.xlsx")
    assert book.sheet_names == ["荣誉创建项目表", "荣誉创建任务分解表", "填写说明"]
    *tables, explained = (str(book.get_sheet_by_name(sheet).to_python()) for sheet in book.sheet_names)
    assert all("参考值，待核实" in text for text in (*tables, explained))
    assert raw(name)["source"]["zh"] in explained
    assert raw(name)["unknown"]["zh"] in explained


def test_one_file_with_both_sheets_is_seen_as_both_kinds_and_stays_what_its_folder_says(
    tmp_path, begun, inbox
):
    begun("five_star")
    loose = tmp_path / "loose"
    loose.mkdir()
    shutil.copy(inbox / "criteria" / "五星达标社区（绍兴办法）.xlsx", loose / "创建.xlsx")
    [found] = look.look(loose)["files"]
    assert (found["source"], found["also"], found["problem"]) == ("campaigns", ["criteria"], None)
    assert [(each["sheet"], each["mapping"], each["header_row"]) for each in found["sheets"]] == [
        ("荣誉创建项目表", "exact", 2),
        ("荣誉创建任务分解表", "exact", 2),
    ]
    assert {each["source"] for each in look.look(inbox)["files"]} == {*KINDS}


def test_a_sheet_named_after_another_kind_is_read_where_its_file_lies_alone(inbox, build):
    """Nothing is left out because of a name: only a copy in the other folder takes the sheet over."""
    rows = [("受理日期", "事项"), ("2026-09-01", "老年证")]
    workbook(inbox / "service_records" / "登记.xlsx", 培训台账=rows)
    assert rows_of(build(), "select count(*) from core.service_records") == [(1,)]
    training = [("工号", "姓名", "培训日期", "培训内容"), ("XC01", "周敏", "2026-09-02", "消防")]
    workbook(inbox / "service_records" / "登记.xlsx", 服务登记台账=rows, 培训台账=training)
    shutil.copytree(inbox / "service_records", inbox / "training")
    folder = build()
    assert rows_of(folder, "select source, sheet, rows_kept from meta.loads order by all") == [
        ("service_records", "服务登记台账", 1), ("training", "培训台账", 1),
    ]  # fmt: skip


def test_rules_the_build_would_refuse_are_told_with_the_other_mistakes(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")
    text = (
        SCHEME.replace("points = 4}", 'points = 4, rule = "看情况"}')
        .replace('{text = "噪声"}', '{text = "噪声", rule = "全有全无"}, {text = "污水", points = 2, rule = "≥5得3分"}')
        .replace("bar_points = 24", "bar_points = 99")
        .replace("points = 20", 'points = 20\nitems = [{text = "公约", points = 1, rule = "加分，每项1分"}]')
    )  # fmt: skip
    (tmp_path / "mine.toml").write_text(text + BONUS, encoding="utf-8")
    with pytest.raises(ContractError) as caught:
        readable.load("mine", tmp_path)
    assert [problem.removeprefix("mine.toml: ") for problem in caught.value.problems] == [
        "'bar_points' is 99, more than the 30 of 'full_points'.",
        "'areas[1].items[1].rule' cannot be read: '看情况'. docs/campaign_rules.md says how rules are written.",
        "'areas[1].items[2].points' is missing: a rule gives points.",
        "the rule of areas[1].items[3] gives up to 3 points, more than its 2.",
        "areas[2].items[1] adds points: it belongs under [[bonuses]].",
        "bonuses[1] should have a rule that adds points, such as 加分，每项2分，最多5分.",
    ]


def test_the_command_lists_the_schemes_and_writes_one(tmp_path):
    listed = etl("scheme", state=tmp_path)
    assert [line.split()[0] for line in listed.stdout.splitlines()] == schemes.names()
    assert all("参考值，待核实" in line for line in listed.stdout.splitlines())
    written = etl("scheme", "five_star", "--out", tmp_path / "五星.xlsx", state=tmp_path)
    assert (written.returncode, written.stderr) == (0, "")
    assert (tmp_path / "五星.xlsx").stat().st_size > 5000
    assert etl("scheme", "five_star", state=tmp_path).returncode == 2
    unknown = etl("scheme", "six_star", "--out", tmp_path / "六星.xlsx", state=tmp_path)
    assert (unknown.returncode, "five_star" in unknown.stderr) == (3, True)


def test_the_guide_is_fresh_and_tells_every_standard_with_its_points():
    text = scheme_guide.PATH.read_text(encoding="utf-8")
    assert text == scheme_guide.guide(), "run: python -m etl.scheme_guide"
    for scheme in map(raw, schemes.names()):
        listed = [item for area in scheme["areas"] for item in area.get("items", [])]
        for item in [*listed, *scheme.get("bonuses", [])]:
            assert f"| {item['text']} | {item.get('points', '?')} |" in text
    assert (
        text.count("没有取得 not found") == 7 + 5 + 1
    )  # areas of elders, stars, the rest of the safe community
