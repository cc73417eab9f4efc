"""任务台账: what was given to whom, by when it was wanted and when it was done."""

from dataclasses import replace

from etl.sources.columns import (
    REMARKS,
    STAFF_NAME,
    STAFF_NO,
    STAFF_RULES,
    happened,
    in_order,
    within_records,
)
from warehouse.contracts import Column, Source

TASKS = Source(
    name="tasks",
    title={"zh": "任务台账", "en": "Tasks"},
    grain={
        "zh": "一人一项任务一行，后交的一份为准",
        "en": "one row per person and task; the one delivered last stands",
    },
    columns=(
        STAFF_NO,
        replace(
            STAFF_NAME, headers=("责任人", "承办人", "承办人员", "落实人", "经办人", *STAFF_NAME.headers)
        ),
        Column(
            "task",
            "text",
            ("任务名称", "任务", "工作任务", "任务内容", "工作内容", "重点工作", "工作事项", "事项", "task"),
            {"zh": "任务", "en": "what is to be done"},
            required=True,
            rejects_row=True,
        ),
        Column(
            "assigned_date",
            "date",
            (
                "布置日期",
                "下达日期",
                "交办日期",
                "派发日期",
                "布置时间",
                "下达时间",
                "交办时间",
                "assigned_date",
            ),
            {"zh": "布置日期", "en": "day it was given out"},
            required=True,
            rejects_row=True,
            constraints=(within_records("布置日期", "day it was given out"),),
        ),
        Column(
            "due_date",
            "date",
            ("完成时限", "截止日期", "要求完成日期", "要求完成时间", "办理时限", "时限", "due_date"),
            {"zh": "完成时限；空＝没有限期", "en": "due; empty = no day was set"},
        ),
        Column(
            "done_date",
            "date",
            ("完成日期", "实际完成日期", "完成时间", "实际完成时间", "办结日期", "done_date"),
            {"zh": "完成日期；空＝未完成", "en": "day it was done; empty = not done"},
            constraints=(happened("完成日期", "day it was done"),),
        ),
        Column(
            "status",
            "code",
            ("状态", "完成情况", "任务状态", "办理状态", "status"),
            {"zh": "状态；不填的看完成日期", "en": "state; where it is empty the day it was done tells"},
            codes="task_status",
        ),
        REMARKS,
    ),
    key=("staff_no", "name", "task", "assigned_date"),
    dated_by="assigned_date",
    is_counted_over_time=False,
    row_rules=(
        *STAFF_RULES,
        in_order(
            "assigned_date", "due_date", "完成时限早于布置日期。", "It was due before it was given out."
        ),
        in_order(
            "assigned_date", "done_date", "完成日期早于布置日期。", "It was done before it was given out."
        ),
    ),
)
