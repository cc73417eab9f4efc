"""红袖章巡逻记录: one line a patrol, from which hour to which, by how many. Names are counted and not kept."""

from etl.sources.columns import ESTATE, NAME, REMARKS, chosen, counted, dated, not_more, worded
from warehouse.contracts import Column, Source

NAMES = Column(
    "names", "text", ("参加人员", "巡逻人员", "巡逻队员", "队员", "名单", "names"),
    {"zh": "参加人员，用顿号隔开；只数人数", "en": "who took part, separated by 、; only their number is kept"},
    personal=True,
)  # fmt: skip
PATROLS = Source(
    name="patrols",
    title={"zh": "红袖章巡逻记录", "en": "Patrols"},
    grain={"zh": "一次巡逻一行", "en": "one row per patrol"},
    columns=(
        dated("patrol_date", ("巡逻日期", "巡逻时间", "日期"), "巡逻日期", "day of the patrol", required=True),
        worded(
            "time_span", ("时段", "巡逻时段", "起止时间", "时间段"), "起止时间，如19:00-21:00",
            "from when to when, such as 19:00-21:00",
        ),
        worded("from_time", ("开始时间", "起始时间", "出发时间"), "开始时间；没有起止时间一列时填", "beginning, where it has a column"),
        worded("to_time", ("结束时间", "终止时间", "收队时间"), "结束时间；跨过零点的照写", "end, where it has a column"),
        chosen("patrol_team", "patrol_team", ("队伍类型", "队伍类别", "巡逻队伍", "队伍"), "队伍类型", "kind of team"),
        ESTATE,
        Column("leader", NAME.type, ("带队人", "负责人", "队长", "leader"), {"zh": "带队人", "en": "who led it"}, personal=True),
        NAMES,
        counted("people", ("人数", "参加人数", "巡逻人数"), "人数；没写或比名单少的，按名单数", "number of people; the names count where they are more"),
        counted("problems", ("发现问题数", "发现问题件数", "问题数", "发现问题"), "发现的问题件数", "problems found"),
        counted("dealt_with", ("处置数", "已处置数", "处置件数", "处置情况"), "当场处置的件数", "problems dealt with"),
        REMARKS,
    ),
    dated_by="patrol_date",
    rhythm="once",
    # with so many headings, none of which every office has, an explanation of them looks like a table
    beside=("填写说明", "填表说明", "Explanation"),
    row_rules=(
        not_more(
            "dealt_with", "problems", "处置的件数多于发现的问题件数，请核对。",
            "More problems were dealt with than found; check both.",
        ),
    ),
)  # fmt: skip
