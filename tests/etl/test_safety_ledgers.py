"""Ledgers of safety and environment: which household a visit was to, when a patrol was, what ends a dispute."""

import pytest

from tests.etl.inboxes import checked, rows_of, text, workbook
from warehouse.contracts import ContractError

PEOPLE = ("姓名", "身份证号", "与户主关系", "户编号", "小区", "楼幢", "单元", "房号")
REGISTER = (
    ("陈一", "户主", "010001", "桃园里", "3幢", "1单元", "501室"),
    ("陈二", "子", "010001", "桃园里", "3幢", "1单元", "501室"),
    ("李三", "户主", "010002", "桃园里", "3幢", "2单元", "501室"),
    ("李三", "户主", "020001", "府前小区", "3幢", "1单元", "501室"),
)
VISITS = ("入户日期", "小区", "楼幢", "单元", "房号", "户主姓名")


@pytest.fixture
def visits(inbox, build):
    """visits(rows): (day, whether it is a household of the register, estate) of each, in the order of days."""

    def of(*rows):
        people = [
            (name, checked(f"99010119600101{n:03}"), *rest) for n, (name, *rest) in enumerate(REGISTER, 1)
        ]
        workbook(inbox / "residents" / "台账.xlsx", 台账=[PEOPLE, *people])
        workbook(inbox / "household_visits" / "走访.xlsx", 走访=[VISITS, *rows])
        sql = "select day(visit_date), household_id, estate from core.household_visits order by 1"
        return rows_of(build(), sql)

    return of


def test_a_visit_is_to_the_household_of_the_door_else_of_the_name_that_only_one_has(visits):
    found = visits(
        ("2026-01-01", "桃园里", "3幢", "1单元", "501室", "陈一"),
        ("2026-01-02", "桃园里", "", "", "3-1-501", ""),
        ("2026-01-03", "桃园里", "", "", "", "陈二"),
        ("2026-01-04", "桃园里", "3幢", "", "501室", ""),  # either entrance has one
        ("2026-01-05", "桃园里", "9幢", "1单元", "101室", "赵某"),
        ("2026-01-06", "", "", "", "", "李三"),  # two estates have one
        ("2026-01-07", "府前小区", "", "", "", "李三"),
    )
    homes = {day: home for day, home, _ in found}
    assert homes[1] == homes[2] == homes[3] is not None
    assert homes[7] not in (None, homes[1])
    assert homes[4] is homes[5] is homes[6] is None


def test_a_household_called_on_twice_in_a_day_was_called_on_once_that_day(visits):
    row = ("2026-01-01", "桃园里", "3幢", "1单元", "501室", "陈一")
    assert len(visits(row, ("2026-01-01", "桃园里", "", "", "", "陈二"), ("2026-01-02", *row[1:]))) == 2


def test_no_door_and_no_name_of_a_visit_is_in_the_warehouse(visits, inbox, build):
    visits(("2026-01-01", "桃园里", "17幢", "1单元", "1703室", "欧阳某某"))
    folder = build()
    raw = (folder / "warehouse.duckdb").read_bytes()
    assert "欧阳某某".encode() not in raw
    assert b"1703" not in raw


HOURS = {
    "19:00-21:00": (19.0, 21.0),
    "19：30—21：00": (19.5, 21.0),
    "晚7点到9点半": (19.0, 21.5),
    "下午2点至4点": (14.0, 16.0),
    "上午11点至下午1点": (11.0, 13.0),
    "22:30-次日0:30": (22.5, 24.5),
    "22时至24时": (22.0, 24.0),
    "19-21": (19.0, 21.0),
    "傍晚": (None, None),
    "19:00起": (19.0, None),
}


def test_the_hours_of_a_patrol_are_read_from_one_cell_however_they_are_written(inbox, build):
    rows = [(f"2026-01-{n:02}", span, 3) for n, span in enumerate(HOURS, 1)]
    workbook(inbox / "patrols" / "巡逻.xlsx", 巡逻=[("巡逻日期", "时段", "人数"), *rows])
    found = rows_of(build(), "select from_hour, until_hour from core.patrols order by patrol_date")
    assert dict(zip(HOURS, found, strict=True)) == HOURS


def test_the_hours_of_a_patrol_may_stand_in_two_columns(inbox, build):
    head = ("巡逻日期", "开始时间", "结束时间", "人数")
    rows = [("2026-01-01", "19:00", "20:30", 3), ("2026-01-02", 0.8125, 0.875, 3)]
    workbook(inbox / "patrols" / "巡逻.xlsx", 巡逻=[head, *rows])
    found = rows_of(build(), "select from_hour, until_hour from core.patrols order by patrol_date")
    assert found == [(19.0, 20.5), (19.5, 21.0)]


def test_names_of_a_patrol_are_counted_and_not_kept(inbox, build):
    head = ("巡逻日期", "时段", "参加人员", "人数")
    rows = [
        ("2026-01-01", "19:00-21:00", "王芳、李强、张敏", ""),
        ("2026-01-02", "19:00-21:00", "王芳等6人", ""),
        ("2026-01-03", "19:00-21:00", "王芳 李强", 5),
        ("2026-01-04", "19:00-21:00", "", 4),
    ]
    workbook(inbox / "patrols" / "巡逻.xlsx", 巡逻=[head, *rows])
    folder = build()
    assert rows_of(folder, "select people from core.patrols order by patrol_date") == [(3,), (6,), (5,), (4,)]
    assert "王芳".encode() not in (folder / "warehouse.duckdb").read_bytes()


def test_a_dispute_with_a_result_and_no_day_of_it_ended_with_the_mediation(inbox, build):
    head = ("纠纷编号", "发现日期", "纠纷类型", "双方当事人", "调解日期", "化解日期", "调解结果")
    rows = [
        ("1", "2026-01-01", "邻里", "甲某、乙某", "2026-01-03", "", "调解成功"),
        ("2", "2026-01-01", "邻里", "甲某、乙某", "2026-01-03", "2026-01-09", "成功"),
        ("3", "2026-01-01", "物业纠纷", "甲某、乙某", "2026-01-03", "", ""),
    ]
    workbook(inbox / "disputes" / "台账.xlsx", 台账=[head, *rows])
    folder = build()
    sql = "select day(settled_date), dispute_result from core.disputes order by row_no"
    assert rows_of(folder, sql) == [(3, "success"), (9, "success"), (None, None)]
    assert "甲某".encode() not in (folder / "warehouse.duckdb").read_bytes()


def test_a_later_delivery_of_a_dispute_says_how_it_stands(inbox, build):
    head = ("纠纷编号", "发现日期", "调解结果", "化解日期")
    workbook(inbox / "disputes" / "1月.xlsx", 台账=[head, ("2026-001", "2026-01-05", "", "")])
    workbook(inbox / "disputes" / "2月.xlsx", 台账=[head, ("2026-001", "2026-01-05", "成功", "2026-02-01")])
    assert rows_of(build(), "select dispute_result from core.disputes") == [("success",)]


def test_a_month_of_noughts_is_a_report_and_a_month_without_a_row_is_not_delivered(inbox, build):
    head = ("月份", "排查数", "调处数", "成功数")
    rows = [("2026年1月", 3, 3, 2), ("2026年2月", 0, 0, 0), ("2026年4月", 2, 2, 2)]
    workbook(inbox / "dispute_months" / "月报.xlsx", 月报=[head, *rows])
    folder = build()
    assert rows_of(folder, "select found from core.dispute_months order by month") == [(3,), (0,), (2,)]
    sql = "select month(month_start), delivered from meta.coverage where source = 'dispute_months' order by 1"
    assert [month for month, delivered in rows_of(folder, sql) if delivered == "no"] == [3]


def test_months_get_the_year_of_the_title(inbox, build):
    rows = [(f"{month}月", month, 0, 0) for month in range(1, 13)]
    title = ("新城社区2025年矛盾纠纷排查调处月报表",)
    workbook(
        inbox / "dispute_months" / "月报.xlsx", 月报=[title, ("月份", "排查数", "调处数", "成功数"), *rows]
    )
    sql = "select year(month), month(month), found from core.dispute_months order by month"
    assert rows_of(build(), sql) == [(2025, month, month) for month in range(1, 13)]


def test_a_report_on_correction_that_lists_people_is_refused_whole(inbox, build):
    head = ("月份", "姓名", "在矫人数", "本月接收")
    workbook(inbox / "correction_months" / "月报.xlsx", 月报=[head, ("2026年1月", "赵某", 6, 1)])
    with pytest.raises(ContractError) as refused:
        build()
    assert refused.value.problems == (
        "correction_months/月报.xlsx: sheet '月报': column(s) 姓名 tell who somebody is. The monthly report on "
        "correction and resettlement holds numbers a month and never persons: nothing of the file was read. Hand in "
        "the monthly counts alone.",
    )


def test_a_report_on_correction_of_mere_numbers_is_read(inbox, build):
    rows = [
        ("月份", "在矫人数", "本月接收", "本月解除", "帮教人数", "已就业人数"),
        ("2026年1月", "6", "1", "0", "14", "11"),
    ]
    text(inbox / "correction_months" / "月报.csv", rows, "gb18030")
    sql = "select under_correction, joined, ended, resettled, employed from core.correction_months"
    assert rows_of(build(), sql) == [(6, 1, 0, 14, 11)]
