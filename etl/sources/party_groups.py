"""党小组名册: the groups a branch is divided into, by where members live or where they retired from, list by list."""

from dataclasses import replace

from etl.sources.columns import NAME, PHONE, REMARKS, chosen, counted, dated, in_order, worded
from warehouse.contracts import Column, Source

PARTY_GROUPS = Source(
    name="party_groups",
    title={"zh": "党小组名册", "en": "List of Party groups"},
    grain={
        "zh": "一个党小组一行；再次统计的，换统计日期另写一行",
        "en": "one row per Party group; counted again, another row with that day",
    },
    columns=(
        worded("party_group", ("党小组", "党小组名称", "小组名称", "组别"), "党小组名称，各表写法要一致", "name of the group, written alike in all files", required=True),
        chosen(
            "group_kind", "group_kind", ("小组类型", "党小组类型", "组建方式", "设置方式"),
            "按住地、按退休单位，或流动党员等", "by where members live, by where they retired from, mobile members and so on",
        ),
        Column(
            "estates", "text", ("覆盖小区", "所在小区", "涉及小区", "小区", "小区名称", "estates"),
            {"zh": "覆盖小区，几个时用顿号隔开", "en": "estates it covers, several separated by 、"},
        ),
        worded("home_unit", ("退休单位", "原工作单位", "原单位", "依托单位"), "按退休单位组建的写单位名称", "the unit its members retired from"),
        dated("formed_date", ("成立日期", "组建日期", "成立时间", "组建时间"), "成立日期", "day it was formed"),
        dated("dissolved_date", ("撤销日期", "撤并日期", "合并日期", "解散日期"), "撤销日期（当天已不在）；空＝仍在", "day it was dissolved (no longer there that day); empty = it stands"),
        counted("members", ("党员人数", "党员数", "组员人数", "组员数", "人数"), "党员人数，含预备党员", "members, those on probation included"),
        dated("listed_date", ("统计日期", "名册日期", "填表日期", "截至日期"), "统计日期；人数自这天起算", "day of the count; the members hold from then"),
        replace(NAME, name="head", headers=("组长", "党小组长", "小组长", "组长姓名", "负责人"), description={"zh": "组长", "en": "head of the group"}),
        PHONE,
        REMARKS,
    ),
    key=("party_group", "listed_date"),
    dated_by="listed_date",
    rhythm="once",
    row_rules=(
        in_order("formed_date", "dissolved_date", "撤销日期早于成立日期。", "It was dissolved before it was formed."),
    ),
)  # fmt: skip
