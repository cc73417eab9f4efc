"""创建扣分与否决事项: what happened that costs points or closes a campaign for a time."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, CRITERION, REMARKS, within_records
from etl.sources.evidence_items import UNKNOWN_CRITERION
from warehouse.contracts import Column, Source

CAMPAIGN_EVENTS = Source(
    name="campaign_events",
    title={"zh": "创建扣分与否决事项", "en": "Events that cost points or veto"},
    grain={"zh": "发生一起一行", "en": "one row per event"},
    columns=(
        replace(CAMPAIGN, rejects_row=True),
        replace(CRITERION, rejects_row=True),
        Column(
            "event",
            "text",
            ("事项", "发生事项", "情况", "扣分事项", "event"),
            {"zh": "发生了什么（不写姓名）", "en": "what happened (no names)"},
            required=True,
        ),
        Column(
            "event_date",
            "date",
            ("发生日期", "日期", "event_date"),
            {"zh": "发生日期", "en": "day it happened"},
            required=True,
            constraints=(within_records("发生日期", "day"),),
        ),
        REMARKS,
    ),
    dated_by="event_date",
    rhythm="once",
    row_rules=(UNKNOWN_CRITERION,),
)
