"""社团协会名册: family planning, elderly and other associations of the residents, and whether they are on file."""

from dataclasses import replace

from etl.sources.columns import NAME, PHONE, REMARKS, chosen, counted, dated, in_order, worded
from warehouse.contracts import Source

ASSOCIATIONS = Source(
    name="associations",
    title={"zh": "社团协会名册", "en": "List of associations"},
    grain={"zh": "一个群众性社团一行", "en": "one row per association"},
    columns=(
        worded("association", ("社团名称", "协会名称", "组织名称", "社会组织名称", "社团"), "社团或协会名称", "name of the association", required=True),
        chosen(
            "association_kind", "association_kind", ("社团类型", "社团类别", "协会类型", "组织类型"),
            "计生、老年、文体、志愿等", "family planning, elderly, culture and sport, volunteers …",
        ),
        dated("founded_date", ("成立日期", "成立时间", "组建日期"), "成立日期", "day it was founded"),
        dated("ended_date", ("注销日期", "解散日期", "停止活动日期"), "注销日期（当天已不在）；空＝仍在", "day it ended (no longer there that day); empty = it stands"),
        counted("members", ("会员人数", "会员数", "成员人数", "成员数", "人数"), "会员人数", "members"),
        chosen(
            "registration", "registration", ("备案情况", "是否备案", "登记备案", "备案状态"),
            "是否登记备案；空＝按没有备案算", "whether it is on file; empty counts as not",
        ),
        dated("registered_date", ("备案日期", "登记日期", "备案时间"), "备案日期", "day it was put on file"),
        replace(NAME, name="head", headers=("负责人", "会长", "负责人姓名", "理事长"), description={"zh": "负责人", "en": "head of the association"}),
        PHONE,
        REMARKS,
    ),
    key=("association",),
    rhythm="once",
    row_rules=(
        in_order("founded_date", "ended_date", "注销日期早于成立日期。", "It ended before it was founded."),
    ),
)  # fmt: skip
