"""Rooms, boards, equipment, funds, renovation: what the community works with, and what it was spent on."""

from warehouse.tables.shape import ESTATE, ORIGIN, Field, Table

# fmt: off
TABLES = (
    Table(
        "core", "rooms", "一间用房一行", "one row per room", ("room_id",),
        (
            Field("room_id", "VARCHAR", "用房代号：按名称的加密散列", "keyed hash of its name"),
            Field("room", "VARCHAR", "用房名称", "name of the room"),
            Field("room_kind", "VARCHAR", "用途代码", "code of what it is for"),
            Field("floor", "VARCHAR", "楼层", "floor"),
            Field("area_m2", "DOUBLE", "面积，平方米", "area in square metres"),
            Field("days_per_week", "INTEGER", "每周应开放天数；空＝不要求", "days a week it has to be open; null = none asked for"),
            Field("serves_residents", "BOOLEAN", "服务居民的用房", "serves residents"),
            Field("in_use_from", "DATE", "启用日期；空＝一直在用", "first day in use; null = always"),
            Field("in_use_until", "DATE", "停用日期；空＝在用", "day it went out of use; null = in use"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "room_days", "一个场所一天一行", "one row per room and day", ("room_day_id",),
        (
            Field("room_day_id", "VARCHAR", "代号：按日期、场所的加密散列", "keyed hash of day and room"),
            Field("room_id", "VARCHAR", "用房代号", "room"),
            Field("room", "VARCHAR", "场所", "name of the room"),
            Field("hours", "DOUBLE", "开放时长，小时", "hours it was open"),
            Field("visitors", "INTEGER", "到场人次", "visits"),
            Field("is_open", "BOOLEAN", "当天开放", "it was open"),
            Field("open_date", "DATE", "日期", "day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "boards", "一处宣传阵地一行", "one row per publicity board", ("board_id",),
        (
            Field("board_id", "VARCHAR", "阵地代号：按编号的加密散列", "keyed hash of its number"),
            Field("board_no", "VARCHAR", "阵地编号", "number of the board"),
            Field("board_kind", "VARCHAR", "阵地类别代码", "code of the kind"),
            ESTATE,
            Field("place", "VARCHAR", "设置地点", "where it stands"),
            Field("set_up_date", "DATE", "设置日期；空＝一直有", "day it was set up; null = always there"),
            Field("taken_down_date", "DATE", "拆除日期；空＝在用", "day it was taken down; null = in use"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "board_events", "一处阵地的一次更换、破损或修复一行", "one row per renewal, damage or repair of a board",
        ("board_event_id",),
        (
            Field("board_event_id", "VARCHAR", "代号：按日期、编号、情况的加密散列", "keyed hash of day, board and event"),
            Field("board_id", "VARCHAR", "阵地代号", "board"),
            Field("board_event", "VARCHAR", "维护情况代码", "code of what happened"),
            Field("event_date", "DATE", "日期", "day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "equipment", "一批设备或图书一行", "one row per lot of equipment or books", ("equipment_id",),
        (
            Field("equipment_id", "VARCHAR", "代号：按名称、购置日期、存放地点的加密散列", "keyed hash of name, day bought and room"),
            Field("equipment", "VARCHAR", "设备或图书名称", "what it is"),
            Field("equipment_kind", "VARCHAR", "类别代码", "code of the kind"),
            Field("room", "VARCHAR", "存放的用房", "room it stands in"),
            Field("quantity", "INTEGER", "数量，图书为册数", "how many; of books, volumes"),
            Field("value_yuan", "DOUBLE", "购置金额，元", "what was paid, yuan"),
            Field("bought_date", "DATE", "购置日期；空＝早就有", "day bought; null = long ago"),
            Field("retired_date", "DATE", "报废日期；空＝在用", "day written off; null = in use"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "funds", "一笔收入或支出一行", "one row per sum received or spent", ("fund_id",),
        (
            Field("fund_id", "VARCHAR", "代号：这一笔内容的加密散列", "keyed hash of what it says"),
            Field("fund_flow", "VARCHAR", "收入或支出代码", "code: received or spent"),
            Field("fund_source", "VARCHAR", "资金来源代码", "code of where it comes from"),
            Field("fund_purpose", "VARCHAR", "资金用途代码", "code of what it is for"),
            Field("project", "VARCHAR", "项目", "project"),
            Field("amount_yuan", "DOUBLE", "金额，元", "amount in yuan"),
            Field("fund_date", "DATE", "日期", "day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "renovations", "一个小区的一个项目一行", "one row per project and estate", ("renovation_id",),
        (
            Field("renovation_id", "VARCHAR", "代号：按项目、小区的加密散列", "keyed hash of project and estate"),
            Field("project", "VARCHAR", "项目名称", "project"),
            Field("renovation_kind", "VARCHAR", "项目类别代码", "code of the kind"),
            ESTATE,
            Field("cost_yuan", "DOUBLE", "投入资金，元", "cost in yuan"),
            Field("area_m2", "DOUBLE", "面积，平方米", "area in square metres"),
            Field("proposed_date", "DATE", "提出建议的日期", "day it was proposed"),
            Field("begun_date", "DATE", "开工日期", "day work began"),
            Field("due_date", "DATE", "应完工日期", "day it is due"),
            Field("done_date", "DATE", "完工日期；空＝还没完工", "day it was done; null = not yet"),
            *ORIGIN,
        ),
    ),
)
