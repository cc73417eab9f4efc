"""文体活动台账: what was put on for residents, where, by whom, how many came as told."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, counted, dated, worded
from warehouse.contracts import Column, Source

HELD_ON = dated(
    "activity_date", ("活动日期", "活动时间", "举办日期", "举办时间", "开展时间", "日期", "时间"),
    "活动日期", "day it was held", required=True,
)  # fmt: skip
ACTIVITY = worded(
    "activity", ("活动名称", "活动主题", "活动内容", "名称", "主题"),
    "活动名称；与签到表写法一致", "what it is called, as in the lists of names", required=True,
)  # fmt: skip
PLACE = worded("place", ("活动地点", "地点", "举办地点", "场所"), "活动地点", "where it was held")

ACTIVITIES = Source(
    name="activities",
    title={"zh": "文体活动台账", "en": "Cultural and sports activities"},
    grain={"zh": "一场活动一行；同一天在几处举办的分行写", "en": "one row per activity held; one at several places on a day has several"},
    columns=(
        HELD_ON,
        ACTIVITY,
        chosen("activity_kind", "activity_kind", ("活动类型", "类型", "活动类别", "类别"), "活动类型", "what kind it is"),
        PLACE,
        replace(ESTATE, description={
            "zh": "在哪个小区举办；空＝按地点认，认不出的算全社区的",
            "en": "estate it was held in; empty = told by the place, else it is the whole community's",
        }),
        worded("organiser", ("主办单位", "组织单位", "主办", "举办单位", "承办单位"), "主办单位或队伍", "who put it on"),
        worded(
            "partner", ("合办单位", "协办单位", "驻社区单位", "共建单位", "联合单位"),
            "合办的驻社区单位", "unit of the neighbourhood it was put on with",
        ),
        counted(
            "head_count", ("参加人数", "人数", "参与人数", "参加人次", "活动人数"),
            "参加人数；约50人、50余人都可以写", "how many came; about 50 or over 50 will do",
        ),
        Column(
            "is_list_kept", "boolean", ("有无签到表", "是否签到", "有无名单", "签到表", "is_list_kept"),
            {"zh": "有没有签到名单；名单另交活动签到表", "en": "whether names were taken; the names come in the lists of names"},
        ),
        replace(REMARKS, headers=(*REMARKS.headers, "活动简况", "简况")),
    ),
    key=("activity_date", "activity", "place"),
    dated_by="activity_date",
    rhythm="once",
)  # fmt: skip
