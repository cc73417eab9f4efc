"""四位一体联席会议: branch, community, owners' committees and resident units at one table, planned and held."""

from etl.sources.columns import REMARKS, counted, dated, not_more, worded
from warehouse.contracts import Column, Constraint, Source

KNOWN_PARTIES = Constraint(
    "unknown_party",
    {
        "zh": "参加方里有认不出的写法，认得出的几方照算。请写支部、社区、业委会、驻社区单位，用顿号隔开。",
        "en": "A side is named that is not known; the others count. Write 支部 (branch), 社区 (community), 业委会 (owners' "
        "committee), 驻社区单位 (resident units), separated by 、.",
    },
    "parties is null or list_has_all((select list(folded(spelling)) from reference.codes where list = 'joint_party'), "
    "list_transform(several(parties), lambda word: folded(word)))",
    rejects_row=False,
)
JOINT_MEETINGS = Source(
    name="joint_meetings",
    title={"zh": "四位一体联席会议台账", "en": "Joint meetings of the four sides"},
    grain={"zh": "一次计划召开的会议一行，没开成的也要有一行", "en": "one row per meeting planned, held or not"},
    columns=(
        dated("planned_date", ("计划召开日期", "计划日期", "计划时间", "应召开日期"), "计划召开日期", "day it was planned for", required=True),
        dated("held_date", ("召开日期", "实际召开日期", "召开时间", "会议日期", "会议时间"), "召开日期；空＝没有开", "day it was held; empty = not held"),
        worded("agenda", ("议题", "会议议题", "会议主题", "主要议题"), "议题", "what it is about"),
        Column(
            "parties", "text", ("参加方", "到会方", "出席方", "参会方", "parties"),
            {"zh": "到会的是哪几方：支部、社区、业委会、驻社区单位，用顿号隔开",
             "en": "which of the four came: branch, community, owners' committee, resident units, separated by 、"},
        ),
        counted("units_invited", ("应到单位数", "邀请单位数", "应参会单位数"), "应到的驻社区单位数", "resident units invited"),
        counted("units_attended", ("实到单位数", "到会单位数", "参会单位数"), "实到的驻社区单位数", "resident units that came"),
        worded("unit_names", ("到会单位", "参会单位", "出席单位", "到会单位名单"), "到会单位，用顿号隔开", "units that came, separated by 、"),
        REMARKS,
    ),
    key=("planned_date",),
    dated_by="held_date",
    rhythm="once",
    row_rules=(
        KNOWN_PARTIES,
        not_more("units_attended", "units_invited", "实到单位数多于应到单位数，请核对。", "More units came than were invited; check both."),
    ),
)  # fmt: skip
