"""居民代表会议台账: meetings of the residents' representatives and hearings, planned and held, and who came."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated, not_more, worded
from warehouse.contracts import Column, Constraint, Source

REPRESENTATIVE_MEETINGS = Source(
    name="representative_meetings",
    title={"zh": "居民代表会议台账", "en": "Representatives' meetings and hearings"},
    grain={"zh": "一次会议一行，计划了还没开的也要有一行", "en": "one row per meeting, planned or held"},
    columns=(
        chosen(
            "assembly_kind", "assembly_kind", ("会议类别", "会议类型", "会议形式", "类别"),
            "会议类别：居民代表会议、居民会议、听证会、协调会、议事会", "kind of meeting", required=True,
        ),
        worded(
            "agenda", ("会议议题", "主要议题", "议题", "会议议程", "议程", "会议内容", "会议主题"),
            "议题，不写居民姓名和门牌", "agenda, without names of residents or their doors", required=True,
        ),
        dated("planned_date", ("计划召开日期", "计划日期", "计划时间", "拟召开日期", "拟召开时间"), "计划召开日期", "day it was planned for"),
        dated("held_date", ("召开日期", "实际召开日期", "召开时间", "会议日期", "会议时间"), "召开日期；空＝还没有开", "day it was held; empty = not held yet"),
        counted(
            "representatives_due", ("应到代表人数", "应到代表数", "应到人数", "应到代表", "应到"),
            "应到代表人数", "representatives who should attend",
        ),
        counted(
            "attended", ("实到代表人数", "实到代表数", "实到人数", "到会人数", "出席人数", "实到"),
            "实到代表人数", "representatives who attended",
        ),
        Column(
            "is_reported", "boolean", ("居委会是否报告工作", "是否报告工作", "居委会报告工作", "是否述职", "is_reported"),
            {"zh": "居委会是否向代表报告工作；空＝未注明", "en": "whether the committee reported on its work; empty = not said"},
        ),
        replace(REMARKS, personal=False),
    ),
    key=("assembly_kind", "agenda", "planned_date"),
    dated_by="held_date",
    rhythm="once",
    row_rules=(
        Constraint(
            "no_day", {"zh": "计划召开日期和召开日期至少填一个。", "en": "Give the day it was planned for or the day it was held."},
            "planned_date is not null or held_date is not null",
        ),
        not_more("attended", "representatives_due", "实到人数多于应到人数，请核对。", "More attended than should; check both."),
    ),
)  # fmt: skip
