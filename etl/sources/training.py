"""培训台账: who was taught what, on which day, for how long."""

from dataclasses import replace

from etl.sources.columns import REMARKS, STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Constraint, Source

TRAINING = Source(
    name="training",
    title={"zh": "培训台账", "en": "Training"},
    grain={"zh": "一人参加一场培训一行", "en": "one row per person and session"},
    columns=(
        STAFF_NO,
        replace(STAFF_NAME, headers=("参训人员", "参加人员", "参训人", "学员", *STAFF_NAME.headers)),
        Column(
            "day",
            "date",
            ("培训日期", "培训时间", "学习日期", "参训日期", "日期", "day"),
            {"zh": "培训日期", "en": "day"},
            required=True,
            rejects_row=True,
            constraints=(within_records("培训日期", "day"),),
        ),
        Column(
            "topic",
            "text",
            ("培训内容", "培训主题", "培训名称", "课程", "课程名称", "学习内容", "主题", "topic"),
            {"zh": "培训内容", "en": "what was taught"},
            required=True,
            rejects_row=True,
        ),
        Column(
            "hours",
            "number",
            ("学时", "培训学时", "课时", "培训时长", "时长", "hours"),
            {"zh": "学时", "en": "hours"},
            unit="hours",
            constraints=(
                Constraint(
                    "range",
                    {
                        "zh": "一场培训的学时应在0至100之间。",
                        "en": "A session must last between 0 and 100 hours.",
                    },
                    "{column} between 0 and 100",
                    rejects_row=False,
                ),
            ),
        ),
        Column(
            "organiser",
            "text",
            ("主办单位", "组织单位", "培训单位", "举办单位", "organiser"),
            {"zh": "主办单位", "en": "who held it"},
        ),
        REMARKS,
    ),
    key=("staff_no", "name", "day", "topic"),
    dated_by="day",
    rhythm="half_yearly",
    is_counted_over_time=False,
    row_rules=STAFF_RULES,
)
