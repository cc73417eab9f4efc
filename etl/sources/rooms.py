"""办公用房台账: the rooms of the community, what for, how large, in use from when, how often they have to be open."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated, in_order, measured, worded
from warehouse.contracts import Column, Constraint, Source

AREA = measured(
    "area_m2",
    ("面积", "使用面积", "建筑面积", "面积(平方米)", "使用面积(平方米)", "建筑面积(平方米)", "面积(㎡)", "使用面积(㎡)", "建筑面积(㎡)"),
    "面积，平方米", "area in square metres",
)  # fmt: skip
IN_A_WEEK = Constraint(
    "week",
    {"zh": "每周应开放天数应在0至7之间。", "en": "The days a week must lie between 0 and 7."},
    "{column} between 0 and 7",
    rejects_row=False,
)
ROOMS = Source(
    name="rooms",
    title={"zh": "办公用房台账", "en": "Rooms"},
    grain={"zh": "一间用房一行", "en": "one row per room"},
    columns=(
        worded("room", ("用房名称", "房间名称", "场所名称", "功能室", "房间", "场所"), "用房名称", "name of the room", required=True),
        chosen("room_kind", "room_kind", ("用途", "用房用途", "房间用途", "使用用途", "用房类别", "功能"), "用途", "what it is for"),
        worded("floor", ("楼层", "所在楼层", "层数", "位置"), "楼层", "floor"),
        replace(AREA, in_header=True),
        Column(
            "serves_residents", "boolean", ("是否服务居民", "是否面向居民", "面向居民", "是否计入服务设施", "serves_residents"),
            {
                "zh": "是否服务居民的用房；空＝办公室、会议室、仓库不是，其他是",
                "en": "whether it serves residents; empty = offices, meeting rooms and stores do not, all others do",
            },
        ),
        dated("in_use_from", ("启用日期", "启用时间", "投入使用日期", "使用日期"), "启用日期；空＝一直在用", "first day in use; empty = always"),
        dated("in_use_until", ("停用日期", "停用时间", "腾退日期"), "停用日期；空＝在用", "day it went out of use; empty = in use"),
        replace(
            counted(
                "days_per_week", ("每周应开放天数", "每周开放天数", "周开放天数", "应开放天数"),
                "每周应开放天数；空或0＝不要求", "days a week it has to be open; empty or 0 = none are asked for",
            ),
            constraints=(IN_A_WEEK,),
        ),
        replace(REMARKS, personal=False),
    ),
    key=("room",),
    rhythm="once",
    row_rules=(
        in_order("in_use_from", "in_use_until", "停用日期早于启用日期。", "It went out of use before it came into use."),
    ),
)  # fmt: skip
