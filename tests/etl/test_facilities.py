"""Core rows of rooms, openings and funds: what is inferred where the office leaves a cell empty."""

from tests.etl.inboxes import rows_of, workbook


def test_offices_and_stores_serve_nobody_unless_the_list_says_otherwise(inbox, build):
    rows = [
        ("用房名称", "用途", "面积（㎡）", "是否服务居民"),
        ("康复室", "康复室", 80, ""),
        ("办公室", "办公室", 90, ""),
        ("档案室", "档案室", 20, "是"),
        ("夹层", "", 12, ""),
        ("旧厅", "服务大厅", 40, "否"),
    ]
    workbook(inbox / "rooms" / "表.xlsx", 用房=rows)
    assert rows_of(build(), "select room, area_m2, serves_residents from core.rooms order by row_no") == [
        ("康复室", 80.0, True),
        ("办公室", 90.0, False),
        ("档案室", 20.0, True),
        ("夹层", 12.0, True),
        ("旧厅", 40.0, False),
    ]


def test_what_was_entered_was_open_unless_it_says_that_it_was_not(inbox, build):
    rows = [
        ("日期", "场所", "开放情况", "开放时长（小时）", "到场人次"),
        ("2026.3.2", "文娱室", "正常开放", 10, 30),
        ("2026.3.3", "文娱室", "", "", ""),
        ("2026.3.4", "文娱室", "", 0, ""),
        ("2026.3.5", "文娱室", "闭馆", "", ""),
    ]
    workbook(inbox / "room_days" / "表.xlsx", 登记=rows)
    assert rows_of(build(), "select day(open_date), is_open from core.room_days order by open_date") == [
        (2, True),
        (3, True),
        (4, False),
        (5, False),
    ]


def test_an_opening_knows_its_room_however_the_name_is_spaced(inbox, build):
    workbook(inbox / "rooms" / "表.xlsx", 用房=[("用房名称", "用途", "面积"), ("文娱室", "文娱室", 100)])
    workbook(
        inbox / "room_days" / "表.xlsx", 登记=[("日期", "场所", "到场人次"), ("2026.3.2", "文 娱 室", 30)]
    )
    joined = "select count(*) from core.room_days inner join core.rooms using (room_id)"
    assert rows_of(build(), joined) == [(1,)]


def test_two_sums_alike_are_two_and_the_same_file_again_adds_none(inbox, build):
    rows = [
        ("日期", "收支类别", "金额（万元）", "资金来源", "项目"),
        ("2026.3.2", "收入", 0.5, "街道", "补助"),
        ("2026.3.2", "收入", 0.5, "街道", "补助"),
    ]
    workbook(inbox / "funds" / "表.xlsx", 收支=rows)
    counted = "select count(distinct fund_id), sum(amount_yuan) from core.funds"
    assert rows_of(build(), counted) == [(2, 10_000.0)]
    workbook(inbox / "funds" / "又一份.xlsx", 收支=rows)
    assert rows_of(build(), counted) == [(2, 10_000.0)]


def test_lots_without_day_and_room_are_all_kept_and_the_list_again_adds_none(inbox, build):
    rows = [
        ("设备名称", "数量", "购置日期", "报废日期", "存放地点"),
        ("电脑", 5, "", "", ""),
        ("电脑", 3, "", "2024.5.6", ""),
        ("电脑", 2, "2023.5.6", "", "文娱室"),
    ]
    workbook(inbox / "equipment" / "表.xlsx", 设备=rows)
    lots = "select quantity, year(retired_date) from core.equipment order by all"
    assert rows_of(build(), lots) == [(2, None), (3, 2024), (5, None)]
    workbook(inbox / "equipment" / "表二.xlsx", 设备=rows)
    assert rows_of(build(), lots) == [(2, None), (3, 2024), (5, None)]
