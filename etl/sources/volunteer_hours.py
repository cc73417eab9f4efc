"""志愿服务记录: who gave how many hours of a day to what."""

from dataclasses import replace

from etl.sources.activity_participants import SOMEBODY
from etl.sources.columns import ESTATE, ID_NUMBER, NAME, PHONE, REMARKS, dated, measured, worded
from warehouse.contracts import Constraint, Source

VOLUNTEER_HOURS = Source(
    name="volunteer_hours",
    title={"zh": "志愿服务记录", "en": "Volunteer hours"},
    grain={"zh": "一名志愿者一天的一项服务一行", "en": "one row per volunteer, day and activity"},
    columns=(
        dated("volunteer_date", ("服务日期", "志愿服务日期", "活动日期", "日期", "时间"), "服务日期", "day of the service", required=True),
        replace(NAME, headers=("志愿者", "志愿者姓名", "姓名", "name"), in_header=True),
        replace(ID_NUMBER, rejects_row=False),
        PHONE,
        replace(ESTATE, description={
            "zh": "志愿者所住小区；对上居民台账的以台账为准",
            "en": "estate the volunteer lives in; of those in the register, the register's stands",
        }),
        worded("team", ("志愿服务队", "服务队", "队伍", "所属队伍"), "志愿服务队", "team"),
        worded("activity", ("服务内容", "服务项目", "志愿服务项目", "活动名称", "活动内容"), "服务内容", "what was done", required=True),
        measured(
            "service_hours", ("服务时长", "时长", "志愿时长", "服务小时数", "小时数", "志愿服务时长"),
            "服务时长；按小时", "how long; in hours", unit="hours", required=True,
        ),
        REMARKS,
    ),
    dated_by="volunteer_date",
    rhythm="once",
    row_rules=(
        SOMEBODY,
        Constraint(
            "longer_than_a_day",
            {"zh": "一天的服务时长超过了24小时，请核对是不是把几天写成了一行。", "en": "More than 24 hours in one day: check whether several days stand in one row."},
            "service_hours is null or service_hours <= 24",
            rejects_row=False,
        ),
    ),
)  # fmt: skip
