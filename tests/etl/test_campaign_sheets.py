"""Faulty campaign workbooks get sentences; old ones load as ever."""

from datetime import date

import pytest
import xlsxwriter

from etl import returns
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
        (5, "prerequisite_circle", "乙 → 丁 → 戊 → 乙", False),
        (6, "prerequisite_circle", "乙 → 丁 → 戊 → 乙", False),
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
    assert faults(folder) == [(2, "area_total", "环境 18.5 ≠ 20", False)]


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
            ("创建项目", "测评内容", "发生事项", "发生日期", "扣分"),
            ("绿色 社区", "甲", "火警一起", "2026-03-01", 2.5),
            ("平安社区", "甲", "火警一起", "2026-03-01", ""),
        ],
    )
    assert faults(folder) == [(3, "unknown_criterion", None, False), (3, "unknown_criterion", None, False)]
    for table in ("evidence_items", "campaign_events"):
        found = rows_of(folder, f"select criterion_id from core.{table} order by row_no")
        assert found == [("campaign-1-1",), (None,)]
    assert rows_of(folder, "select points from core.campaign_events order by row_no") == [(2.5,), (None,)]


def test_what_an_event_takes_off_is_written_without_a_minus(office):
    folder = office(
        (1, "绿色社区", "环境", "", "甲", 9, "", "", "", "", ""),
        campaign_events=[
            ("创建项目", "测评内容", "发生事项", "发生日期", "扣分"),
            ("绿色社区", "甲", "火警一起", "2026-03-01", -2),
        ],
    )
    assert faults(folder) == [(2, "not_taken_off", "-2", False)]
    assert rows_of(folder, "select points from core.campaign_events") == [(None,)]


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


MESSY_HEAD = (
    "序号",
    "创建项目",
    "一级指标",
    "一级指标分值",
    "测评内容",
    "分值",
    "计分方式",
    "前置项",
    "责任人",
    "完成时限",
)
MESSY = [
    (1, "绿色社区", "环境", 20, "甲", 9, "", "2", "周敏", "2026-09-30"),
    (2, "绿色社区", "", "", "乙", 9.5, "", "1", "王五", "2026-12-31"),
    (3, "绿色社区", "", "", "丙", 5, "加分，每项1分", "3", "", ""),
    (4, "绿色社区", "文化", 8, "丁", 5, "", "戊", "周敏", "2027-01-01"),
    (5, "绿色社区", "", "", "戊", 4, "", "己", "", ""),
    (6, "绿色社区", "", "", "己", "", "一票否决", "丁", "", ""),
    (7, "平安社区", "防范", 5, "庚", 5, "", "9", "XC01", "2030-01-01"),
    (8, "平安社区", "治安", 7, "辛", "", "", "庚", "XC01", ""),
    (8, "平安社区", "宣传", 2, "壬", 2, "", "8", "XC01", ""),
    (9, "平安社区", "宣传", "", "癸", "", "", "", "XC01", ""),
]


def messy(path):
    """Two merged title rows, areas and their totals merged over their criteria, a total row and a footnote."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("任务分解")
        sheet.merge_range(0, 0, 0, 9, "绿色、平安社区创建任务分解表")
        sheet.merge_range(1, 0, 1, 9, "2026年9月")
        for at, row in enumerate((MESSY_HEAD, *MESSY), 2):
            sheet.write_row(at, 0, row)
        for column in (2, 3):
            sheet.merge_range(3, column, 5, column, MESSY[0][column])
            sheet.merge_range(6, column, 8, column, MESSY[3][column])
            sheet.merge_range(11, column, 12, column, MESSY[8][column])
        sheet.write_row(13, 0, ("合计", "", "", "", "", 39.5))
        sheet.write(14, 0, "注：以上为初稿。")


@pytest.fixture
def messy_office(inbox, build):
    workbook(inbox / "staff" / "名册.xlsx", 名册=STAFF)
    projects = [("绿色社区", 90, "2026-12-31"), ("平安社区", 90, "")]  # the second without a deadline
    workbook(inbox / "campaigns" / "项目.xlsx", 项目=[("创建项目", "达标分", "申报截止"), *projects])
    proofs = [("绿色社区", "甲", "照片"), ("绿色社区", "没有的事", "照片"), ("平案社区", "庚", "照片")]
    heads = [("佐证材料清单",), ("创建项目", "测评内容", "佐证材料")]
    workbook(inbox / "evidence_items" / "清单.xlsx", 清单=[*heads, *proofs])
    messy(inbox / "criteria" / "分解表.xlsx")
    return build()


def test_all_faults_of_a_workbook_with_merged_areas_are_told_in_one_run(messy_office):
    # points of a row turned away (辛, 癸) are missing in the sum of their own areas alone
    assert faults(messy_office) == [
        (4, "area_total", "环境 18.5 ≠ 20", False),
        (4, "prerequisite_circle", "甲 → 乙 → 甲", False),
        (4, "unknown_criterion", None, False),
        (5, "prerequisite_circle", "甲 → 乙 → 甲", False),
        (5, "unknown_criterion", None, False),
        (5, "unknown_owner", None, False),
        (6, "prerequisite_circle", "丙 → 丙", False),
        (7, "area_total", "文化 9 ≠ 8", False),
        (7, "due_after_deadline", None, False),
        (7, "prerequisite_circle", "丁 → 戊 → 己 → 丁", False),
        (8, "prerequisite_circle", "丁 → 戊 → 己 → 丁", False),
        (9, "prerequisite_circle", "丁 → 戊 → 己 → 丁", False),
        (11, "points_missing", None, True),
        (
            12,
            "ambiguous_prerequisite",
            "8",
            False,
        ),  # its own number, and that of the row turned away above it
        (13, "points_missing", None, True),
    ]
    veto = rows_of(
        messy_office, "select points, is_veto, claimed_points from core.criteria where criterion = '己'"
    )
    assert veto == [(None, True, None)]


def test_they_are_told_in_both_languages_for_the_data_page_and_in_the_returns_workbook(
    inbox, messy_office, monkeypatch
):
    told = dict(
        rows_of(
            messy_office,
            "select rule, struct_pack(zh := message_zh, en := message_en) from meta.problems order by all",
        )
    )
    assert set(told) == {rule for _, rule, _, _ in faults(messy_office)}
    circles = "丁 → 戊 → 己 → 丁; 丙 → 丙; 甲 → 乙 → 甲"
    assert told["prerequisite_circle"] == {
        "zh": f"前置项互相等待，谁也不能先做：{circles}。请去掉其中一个前置项。",
        "en": f"These wait for each other, so that none can be first: {circles}. Take one prerequisite out.",
    }
    assert "文化 9 ≠ 8; 环境 18.5 ≠ 20" in told["area_total"]["zh"]
    assert "文化 9 ≠ 8; 环境 18.5 ≠ 20" in told["area_total"]["en"]
    for language in ("zh", "en"):
        monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", language)
        _, forms, problems = returns.collect(messy_office.parent, inbox)
        assert problems == []
        said = {(row.row_no, fault.message) for form in forms for row in form.rows for fault in row.faults}
        for rule in ("unknown_owner", "due_after_deadline", "unknown_criterion", "points_missing"):
            assert told[rule][language] in {message for _, message in said}
        assert len(said) == len(faults(messy_office))
