"""创建扣分与否决事项: what happened that costs points or closes a campaign for a time."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, CRITERION, REMARKS, within_records
from etl.sources.evidence_items import UNKNOWN_CRITERION
from warehouse.contracts import Column, Constraint, Source

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
        Column(
            "points",
            "number",
            ("扣分", "扣分值", "扣几分", "应扣分", "points"),
            {
                "zh": "这一起扣几分，正数；空＝按测评标准写的每起扣分",
                "en": "points it takes off, a positive number; empty = as many as the criterion's rule says",
            },
            unit="points",
            constraints=(
                Constraint(
                    "not_taken_off",
                    {
                        "zh": "扣分请写正数，如2。",
                        "en": "Write what is taken off as a positive number, such as 2.",
                    },
                    "{column} >= 0",
                    rejects_row=False,
                ),
            ),
        ),
        REMARKS,
    ),
    dated_by="event_date",
    rhythm="once",
    row_rules=(UNKNOWN_CRITERION,),
)
