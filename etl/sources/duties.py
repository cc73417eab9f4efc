"""分工表: who holds which window, which estates and which tasks, from when to when."""

from etl.sources.columns import REMARKS, STAFF_NAME, STAFF_NO, STAFF_RULES, in_order, within_records
from warehouse.contracts import Column, Constraint, Source

DUTIES = Source(
    name="duties",
    title={"zh": "分工表", "en": "Duties"},
    grain={
        "zh": "一人一段时间的分工一行，交接后另起一行",
        "en": "one row per person and spell of duties; a new row after a hand-over",
    },
    columns=(
        STAFF_NO,
        STAFF_NAME,
        Column(
            "window",
            "code",
            ("窗口", "负责窗口", "窗口分工", "分管窗口", "window"),
            {"zh": "负责的窗口", "en": "window held"},
            codes="window",
            rejects_row=True,
        ),
        Column(
            "estates",
            "text",
            ("分管小区", "包片小区", "分片小区", "负责小区", "责任区", "片区", "estates"),
            {"zh": "分管小区，几个时用顿号隔开", "en": "estates looked after, several separated by 、"},
            constraints=(
                Constraint(
                    "unknown_estate",
                    {
                        "zh": "有的小区不在 community.toml 的名称和别名里，几个小区用顿号隔开。",
                        "en": "One of the estates is not in community.toml, neither as a name nor as an alias; "
                        "several are separated by 、.",
                    },
                    "not exists (select 1 from unnest(spelled_estates({column})) as parts(spelling) "
                    "where estate_of(spelling) is null)",
                ),
            ),
        ),
        Column(
            "tasks",
            "text",
            ("分管任务", "任务分工", "承担任务", "分管工作", "负责工作", "工作分工", "条线", "tasks"),
            {"zh": "承担的任务，几项时用顿号隔开", "en": "tasks taken on, several separated by 、"},
        ),
        Column(
            "duty_from",
            "date",
            ("起始日期", "开始日期", "分工日期", "接手日期", "起始时间", "开始时间", "duty_from"),
            {"zh": "从哪一天起", "en": "first day held"},
            required=True,
            rejects_row=True,
            constraints=(within_records("起始日期", "first day"),),
        ),
        Column(
            "duty_until",
            "date",
            ("截止日期", "结束日期", "交接日期", "移交日期", "截止时间", "结束时间", "duty_until"),
            {
                "zh": "移交日期（当天已由别人接手）；空＝仍由此人承担",
                "en": "day of the hand-over (no longer held that day); empty = still held",
            },
            rejects_row=True,
        ),
        REMARKS,
    ),
    rhythm="once",
    row_rules=(
        *STAFF_RULES,
        Constraint(
            "no_duty",
            {"zh": "窗口、小区、任务至少填一项。", "en": "Give a window, an estate or a task."},
            '"window" is not null or estates is not null or tasks is not null',
        ),
        in_order(
            "duty_from", "duty_until", "移交日期早于起始日期。", "The hand-over lies before the first day."
        ),
    ),
)
