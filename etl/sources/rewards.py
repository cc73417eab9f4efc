"""奖惩台账: rewards and warnings of members of staff."""

from etl.sources.columns import LEVEL, REMARKS, STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Source

REWARDS = Source(
    name="rewards",
    title={"zh": "奖惩台账", "en": "Rewards and warnings"},
    grain={"zh": "一人一次奖励或警示一行", "en": "one row per person and reward or warning"},
    columns=(
        STAFF_NO,
        STAFF_NAME,
        Column(
            "day",
            "date",
            ("奖惩日期", "决定日期", "表彰日期", "日期", "时间", "day"),
            {"zh": "日期", "en": "day"},
            required=True,
            rejects_row=True,
            constraints=(within_records("日期", "day"),),
        ),
        Column(
            "kind",
            "code",
            ("奖惩类别", "奖惩类型", "类别", "类型", "奖惩", "kind"),
            {"zh": "奖励还是警示", "en": "reward or warning"},
            required=True,
            rejects_row=True,
            codes="reward_kind",
        ),
        Column(
            "reason",
            "text",
            ("奖惩事项", "奖惩内容", "荣誉称号", "事由", "事项", "内容", "reason"),
            {"zh": "称号或事由", "en": "title or reason"},
            required=True,
        ),
        LEVEL,
        Column(
            "granted_by",
            "text",
            ("决定单位", "授予单位", "颁发单位", "批准单位", "granted_by"),
            {"zh": "决定单位", "en": "decided by"},
        ),
        REMARKS,
    ),
    dated_by="day",
    rhythm="once",
    row_rules=STAFF_RULES,
)
