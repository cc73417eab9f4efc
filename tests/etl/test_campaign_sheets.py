"""Faulty campaign workbooks get sentences; old ones load as ever."""

from datetime import date

import pytest

from tests.etl.inboxes import rows_of, workbook

CAMPAIGNS = (
    "创建项目",
    "级别",
    "满分",
    "达线分",
    "各领域最低分",
    "名额",
    "排名",
    "佐证起算日",
    "启动日期",
    "申报截止",
)
GREEN = ("绿色社区", "省级", 100, 90)
DAYS = ("2026-01-01", "2026-01-05", "2026-12-31")  # of the evidence, the start, the deadline
HEAD = (
    "序号",
    "创建项目",
    "一级指标",
    "一级指标分值",
    "测评内容",
    "分值",
    "计分方式",
    "前置项",
    "工作量（天）",
    "责任人",
    "完成时限",
)
STAFF = [("工号", "姓名"), ("XC01", "周敏")]


@pytest.fixture
def office(inbox, build):
    """office(rows of criteria, …): the finished build."""

    def make(*rows, head=HEAD, area_bars="", **sheets):
        workbook(inbox / "staff" / "名册.xlsx", 名册=STAFF)
        workbook(inbox / "campaigns" / "项目.xlsx", 项目=[CAMPAIGNS, (*GREEN, area_bars, 10, "", *DAYS)])
        workbook(inbox / "criteria" / "分解表.xlsx", 分解表=[head, *rows])
        for source, lines in sheets.items():
            workbook(inbox / source / "表.xlsx", 表=lines)
        return build()

    return make


def faults(folder):
    return rows_of(
        folder, "select row_no, rule, value, is_row_rejected from raw.rejects order by all", "people.duckdb"
    )


def test_a_list_in_order_loads_without_a_word(office):
    folder = office(
        (1, "绿色社区", "环境", 15, "垃圾分类、全覆盖", 9, "3选2", "", 4, "周敏", "2026-09-30"),
        (2, "绿色社区", "环境", 15, "绿地", 6, "", "垃圾分类、全覆盖", 2.5, "XC01", "2026-12-31"),
        (3, "绿色社区", "文化", "", "公约", 5, "加分，每项1分", "1；绿地", "", "", ""),
        area_bars="环境12、文化8",
    )
    assert faults(folder) == []
    assert rows_of(folder, "select criterion, effort_days from core.criteria order by criterion_no") == [
        ("垃圾分类、全覆盖", 4), ("绿地", 2.5), ("公约", None),
    ]  # fmt: skip
    assert rows_of(folder, "select criterion_id, prerequisite_id from core.criteria_prerequisites order by all") == [
        ("campaign-1-2", "campaign-1-1"), ("campaign-1-3", "campaign-1-1"), ("campaign-1-3", "campaign-1-2"),
    ]  # fmt: skip
    found = rows_of(folder, 'select rank_quota, "rank", evidence_from from core.campaigns')
    assert found == [(10, None, date(2026, 1, 1))]
    assert rows_of(folder, "select area, bar_points from core.campaign_areas order by all") == [
        ("文化", 8), ("环境", 12),
    ]  # fmt: skip


def test_every_fault_of_the_list_is_told_at_its_row(office):
    folder = office(
        (1, "绿色社区", "环境", 20, "甲", 9, "酌情", "", "", "", ""),
        (2, "绿色社区", "环境", 20, "乙", 9, "", "丁", "", "王五", ""),
        (3, "绿色社区", "环境", "", "丙", 5, "6项9分", "", "", "", ""),
        (4, "绿色社区", "文化", "", "丁", 5, "", "5", -1, "周敏", "2027-01-01"),
        (5, "绿色社区", "文化", "", "戊", 5, "", "2；没有的事", "", "", ""),
        (6, "绿色社区", "文化", "", "己", 5, "", "乙", "", "", ""),
        (7, "别的社区", "文化", "", "庚", 5, "", "7", "", "", ""),
    )
    assert faults(folder) == [
        (2, "unreadable_rule", "酌情", True),
        (3, "prerequisite_circle", "乙 → 丁 → 戊 → 乙", False),
        (3, "unknown_owner", None, False),
        (4, "rule_over_points", None, True),
        (5, "due_after_deadline", None, False),
        (5, "negative", "-1", False),
        (5, "prerequisite_circle", "丁 → 戊 → 乙 → 丁", False),
        (6, "prerequisite_circle", "戊 → 乙 → 丁 → 戊", False),
        (6, "unknown_prerequisite", "没有的事", False),
        (8, "prerequisite_circle", "庚 → 庚", False),
        (8, "unknown_campaign", None, False),
    ]
    # who waits for a circle does not stand in it
    assert rows_of(folder, "select criterion_id, prerequisite_id from core.criteria_prerequisites") == [
        ("campaign-1-4", "campaign-1-1"),
    ]  # fmt: skip
    (said,) = rows_of(folder, "select message_zh from meta.problems where rule = 'unknown_prerequisite'")
    assert said == ("本创建项目里没有这个前置项：没有的事。请写它的序号或测评内容。",)
    found = rows_of(
        folder, "select message_en from raw.rejects where rule = 'prerequisite_circle'", "people.duckdb"
    )
    assert found[0][0].endswith("乙 → 丁 → 戊 → 乙. Take one prerequisite out.")


def test_points_that_do_not_add_up_to_their_area_are_told_once(office):
    folder = office(
        (1, "绿色社区", "环境", 20, "甲", 9, "", "", "", "", ""),
        (2, "绿色社区", "环境", 20, "乙", 9.5, "", "", "", "", ""),
        (3, "绿色社区", "环境", 20, "丙", 5, "加分，每项1分", "", "", "", ""),
        (4, "绿色社区", "文化", 4, "丁", 4, "", "", "", "", ""),
    )
    assert faults(folder) == [(2, "area_total", "18.5", False)]


def test_a_prerequisite_whose_row_came_back_is_not_told_as_well(office):
    folder = office(
        (1, "绿色社区", "环境", "", "甲", 9, "酌情", "", "", "", ""),
        (2, "绿色社区", "环境", "", "乙", 9, "", "甲", "", "", ""),
        evidence_items=[("创建项目", "测评内容", "佐证材料"), ("绿色社区", "甲", "照片")],
    )
    assert faults(folder) == [(2, "unreadable_rule", "酌情", True)]


def test_evidence_and_events_of_no_criterion_are_told_and_kept(office):
    folder = office(
        (1, "绿色社区", "环境", "", "甲", 9, "", "", "", "", ""),
        evidence_items=[
            ("创建项目", "测评内容", "佐证材料", "形成日期"),
            ("绿色社区", "甲", "照片", "2026-02-01"),
            ("绿色社区", "没有的", "照片", "2026-02-01"),
        ],
        campaign_events=[
            ("创建项目", "测评内容", "发生事项", "发生日期"),
            ("绿色 社区", "甲", "火警一起", "2026-03-01"),
            ("平安社区", "甲", "火警一起", "2026-03-01"),
        ],
    )
    assert faults(folder) == [(3, "unknown_criterion", None, False), (3, "unknown_criterion", None, False)]
    for table in ("evidence_items", "campaign_events"):
        found = rows_of(folder, f"select criterion_id from core.{table} order by row_no")
        assert found == [("campaign-1-1",), (None,)]


def test_papers_that_nobody_asked_for_and_areas_that_nobody_has_are_told(office):
    folder = office(
        ("绿色社区", "环境", "甲", 9, "全有全无", "制度、名册"),
        ("绿色社区", "环境", "乙", 9, "", ""),
        head=("创建项目", "一级指标", "测评内容", "分值", "计分方式", "材料清单"),
        area_bars="环境12、文化8",
        evidence_items=[
            ("创建项目", "测评内容", "佐证材料", "对应材料"),
            ("绿色社区", "甲", "a", "名册"),
            ("绿色社区", "甲", "b", "2"),
            ("绿色社区", "甲", "c", "照片"),
            ("绿色社区", "乙", "d", "照片"),
        ],
    )
    assert faults(folder) == [
        (2, "unknown_area", "文化", False),
        (4, "unknown_requirement", None, False),
    ]
    found = rows_of(folder, "select title, requirement_no from core.evidence_items order by title")
    assert found == [("a", 2), ("b", 2), ("c", None), ("d", None)]


def test_an_old_sheet_without_these_columns_loads_as_before(office):
    folder = office(
        ("绿色社区", "环境", "甲", 9, 8, "是"),
        head=("创建项目", "一级指标", "测评内容", "分值", "自评得分", "一票否决"),
    )
    assert faults(folder) == []
    found = rows_of(folder, "select claimed_points, rule_kind, is_veto, effort_days from core.criteria")
    assert found == [(8, None, True, None)]
    for table in ("criteria_steps", "criteria_prerequisites", "criteria_requirements", "campaign_events"):
        assert rows_of(folder, f"select count(*) from core.{table}") == [(0,)]
