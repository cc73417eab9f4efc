"""钉钉、企业微信的考勤导出: each day of each member of staff, as the machine tells it."""

from etl.sources.attendance_days import ATTENDANCE_DAYS
from etl.sources.columns import STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Constraint, Source

LEAVES = {
    "personal_leave": ("事假", "personal"),
    "sick_leave": ("病假", "sick"),
    "annual_leave": ("年假", "annual"),
    "compensatory_leave": ("调休", "compensatory"),
    "marriage_leave": ("婚假", "marriage"),
    "maternity_leave": ("产假", "maternity"),
    "paternity_leave": ("陪产假", "paternity"),
    "travel_leave": ("路途假", "travelling"),
}
OTHERWISE = {"调休": ("调休假",)}  # as WeCom writes it


def _said(name: str, headers: tuple[str, ...], zh: str, en: str, repeats: bool = False) -> Column:
    return Column(name, "text", (*headers, name), {"zh": zh, "en": en}, repeats=repeats)


def _result(place: int, zh: str, name: str, en: str) -> Column:
    """DingTalk: 打卡结果; WeCom: 打卡状态."""
    headers = (f"{zh}{place}打卡结果", f"{zh}{place}打卡状态", *([f"{zh}打卡结果"] if place == 1 else []))
    return _said(f"{name}_{place}_result", headers, f"第{place}次{zh}打卡结果", f"result of {en} {place}")


def _minutes(name: str, kind: str, zh: str, en: str) -> Column:
    return Column(
        name,
        "integer",
        (f"{kind}时长", f"{kind}分钟数", f"{kind}分钟", name),
        {"zh": zh, "en": en},
        unit="minutes",
        constraints=(
            Constraint(
                "range",
                {"zh": "分钟数应在0至1440之间。", "en": "Minutes must lie between 0 and 1440."},
                "{column} between 0 and 1440",
                rejects_row=False,
            ),
        ),
    )


ATTENDANCE_EXPORTS = Source(
    name="attendance_exports",
    title={"zh": "考勤导出（钉钉、企业微信）", "en": "Attendance exports (DingTalk, WeCom)"},
    grain={
        "zh": "一人一天一行，每日统计原样导出",
        "en": "one row per member of staff and day, the daily sheet as exported",
    },
    columns=(
        STAFF_NO,
        STAFF_NAME,
        Column(
            "day",
            "date",
            ("日期", "时间", "考勤日期", "打卡日期", "day"),
            {"zh": "日期", "en": "day"},
            required=True,
            rejects_row=True,
            constraints=(within_records("日期", "day"),),
        ),
        Column("shift", "text", ("班次", "shift"), {"zh": "班次", "en": "shift"}, in_header=True),
        _said(
            "result", ("考勤结果", "当日考勤结果"), "当日考勤结果（企业微信）", "result of the day (WeCom)"
        ),
        _said(
            "first_punch",
            ("上班1打卡时间", "最早", "最早打卡时间", "上班打卡时间"),
            "最早一次打卡",
            "first time punched",
            repeats=True,  # WeCom: of the day, of the shift, of punches in the field
        ),
        _said(
            "last_punch",
            ("下班1打卡时间", "最晚", "最晚打卡时间", "下班打卡时间"),
            "最晚一次打卡",
            "last time punched",
            repeats=True,
        ),
        _result(1, "上班", "in", "coming"),
        _result(1, "下班", "out", "leaving"),
        _result(2, "上班", "in", "coming"),
        _result(2, "下班", "out", "leaving"),
        _said(
            "approvals", ("关联的审批单", "假勤申请", "审批单"), "审批单、假勤申请", "approvals it refers to"
        ),
        _said("attended_days", ("出勤天数",), "出勤天数", "days attended"),
        _said("rest_days", ("休息天数",), "休息天数", "days off"),
        _said("absent_days", ("旷工天数", "旷工次数"), "旷工天数或次数", "days or times absent"),
        _minutes("late_minutes", "迟到", "迟到分钟数", "minutes late"),
        _minutes("severe_late_minutes", "严重迟到", "严重迟到分钟数", "minutes severely late"),
        _said("trip", ("出差时长", "出差天数", "出差"), "出差多久", "how long on a trip"),
        _said("outing", ("外出时长", "外出"), "外出多久", "how long out on duty"),
        _said("field_punches", ("外勤次数", "外勤打卡次数"), "外勤次数", "times punched in the field"),
        *(
            _said(name, (zh, *OTHERWISE.get(zh, ())), f"{zh}，天或小时", f"{en} leave, days or hours")
            for name, (zh, en) in LEAVES.items()
        ),
    ),
    key=("staff_no", "name", "day"),
    dated_by="day",
    row_rules=STAFF_RULES,
    alternative=ATTENDANCE_DAYS.name,
    beside=("月度汇总", "每月统计", "打卡时间", "原始记录", "打卡详情"),
)
