"""Party groups counted again, units named short, sides of a meeting in one cell: what their tables make of them."""

from datetime import date

from tests.etl.inboxes import rows_of, workbook

GROUPS = ("党小组", "小组类型", "所在小区", "党员人数", "成立日期", "撤销日期", "统计日期")
UNITS = ("单位名称", "单位性质", "是否建立党组织", "党组织类型")
MEETINGS = ("计划日期", "召开日期", "议题", "参加方", "到会单位")
PROJECTS = ("项目名称", "共建单位", "开始日期", "计划完成日期")


def put(inbox, ledger, *rows):
    workbook(inbox / ledger / "表.xlsx", 表=rows)


def test_a_count_of_a_group_holds_until_the_next_and_a_merged_group_ends(inbox, build):
    put(
        inbox, "party_groups", GROUPS,
        ("一组", "按住地", "桃园里、府前 锦绣花苑", 30, "2012.5.8", "", "2024.1.15"),
        ("一 组", "按住地", "桃园里", 28, "2012.5.8", "2025.6.1", "2025.1.10"),
        ("二组", "退休单位", "", 9, "", "", ""),
    )  # fmt: skip
    found = rows_of(
        build(), "select estates, members, told_from, told_until from core.party_groups order by row_no"
    )
    assert found == [
        ("府前小区、桃园里、锦绣苑", 30, date(2012, 5, 8), date(2025, 1, 10)),
        ("桃园里", 28, date(2025, 1, 10), date(2025, 6, 1)),
        (None, 9, None, None),
    ]


def test_a_joint_branch_is_not_a_units_own_and_silence_is_none(inbox, build):
    put(
        inbox, "resident_units", UNITS,
        ("甲厂", "企业", "是", "联合党支部"), ("乙校", "学校", "", "党总支"), ("丙店", "企业", "有", ""),
        ("丁院", "医院", "", ""), ("戊所", "机关", "否", "未建立"),
    )  # fmt: skip
    found = rows_of(build(), "select unit_name, has_party_org from core.resident_units order by row_no")
    assert found == [("甲厂", False), ("乙校", True), ("丙店", True), ("丁院", False), ("戊所", False)]


def test_an_association_with_a_day_of_filing_is_on_file(inbox, build):
    put(
        inbox, "associations", ("社团名称", "备案情况", "备案日期"),
        ("老年协会", "", "2012-06-01"), ("合唱团", "办理中", ""), ("书画社", "是", ""), ("棋社", "", ""),
    )  # fmt: skip
    found = rows_of(build(), "select association, is_registered from core.associations order by row_no")
    assert found == [("老年协会", True), ("合唱团", False), ("书画社", True), ("棋社", False)]


def test_sides_are_told_apart_and_units_named_as_in_their_list(inbox, build):
    put(
        inbox, "resident_units", UNITS, ("高港区实验小学", "学校", "", ""), ("高港区医院", "医院", "", ""),
        ("新城区医院", "医院", "", ""),
    )  # fmt: skip
    put(
        inbox, "joint_meetings", MEETINGS,
        ("2026.3.5", "2026.3.6", "停车", "党支部、居委会，业主委员会", "实验小学、区医院、路边小店"),
        ("2026.4.5", "2026.4.6", "绿化", "", ""),
        ("2026.5.5", "2026.5.6", "门禁", "支部、物业公司", "高港区医院"),
    )  # fmt: skip
    folder = build()
    columns = "has_branch, has_community, has_owners, has_units, unit_names"
    assert rows_of(folder, f"select {columns} from core.joint_meetings order by row_no") == [
        (True, True, True, False, "区医院、路边小店、高港区实验小学"),  # 区医院 may be either of two
        (None, None, None, None, None),
        (True, False, False, False, "高港区医院"),
    ]
    faults = rows_of(folder, "select row_no, rule, is_row_rejected from raw.rejects", "people.duckdb")
    assert faults == [(4, "unknown_party", False)]


def test_a_project_told_again_stands_once_with_its_units_in_full(inbox, build):
    put(inbox, "resident_units", UNITS, ("高港区实验小学", "学校", "", ""))
    put(
        inbox, "joint_projects", PROJECTS,
        ("助学", "实验小学", "2026-03-01", "2026-04-01"), ("助学", "实验小学；甲店", "2026-03-01", "2026-05-01"),
    )  # fmt: skip
    found = rows_of(build(), "select unit_names, due_date from core.joint_projects")
    assert found == [("甲店、高港区实验小学", date(2026, 5, 1))]
