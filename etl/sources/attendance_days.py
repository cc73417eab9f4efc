"""考勤: who was at work on which day."""

from etl.sources.columns import STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Constraint, Source

ATTENDANCE_DAYS = Source(
    name="attendance_days",
    title={"zh": "考勤表", "en": "Attendance"},
    grain={"zh": "一人一天一行", "en": "one row per member of staff and day"},
    columns=(
        STAFF_NO,
        STAFF_NAME,
        Column(
            "day",
            "date",
            ("日期", "考勤日期", "出勤日期", "打卡日期", "day"),
            {"zh": "日期", "en": "day"},
            required=True,
            rejects_row=True,
            constraints=(within_records("日期", "day"),),
        ),
        Column(
            "attendance",
            "code",
            ("考勤结果", "出勤情况", "考勤", "考勤情况", "出勤状态", "考勤状态", "attendance"),
            {"zh": "考勤结果", "en": "result of the day"},
            required=True,
            rejects_row=True,
            codes="attendance",
        ),
        Column(
            "late_minutes",
            "integer",
            ("迟到时长", "迟到分钟", "迟到分钟数", "迟到时长(分钟)", "late_minutes"),
            {"zh": "迟到分钟数", "en": "minutes late"},
            unit="minutes",
            constraints=(
                Constraint(
                    "range",
                    {"zh": "迟到分钟数应在0至1440之间。", "en": "Minutes late must lie between 0 and 1440."},
                    "{column} between 0 and 1440",
                    rejects_row=False,
                ),
            ),
        ),
    ),
    key=("staff_no", "name", "day"),
    dated_by="day",
    row_rules=STAFF_RULES,
    alternative="attendance_exports",
)
