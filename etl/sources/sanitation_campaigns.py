"""卫生整治活动记录: each clean-up, how many took part and how many places were cleaned."""

from etl.sources.columns import ESTATE, REMARKS, counted, dated, worded
from warehouse.contracts import Source

SANITATION_CAMPAIGNS = Source(
    name="sanitation_campaigns",
    title={"zh": "卫生整治活动", "en": "Clean-ups"},
    grain={"zh": "一个小区整治一次一行", "en": "one row per clean-up of an estate"},
    columns=(
        dated("cleanup_date", ("整治日期", "活动日期", "活动时间", "日期"), "整治日期", "day of the clean-up", required=True),
        worded("subject", ("活动名称", "活动主题", "整治内容", "主题"), "整治内容", "what it was about"),
        ESTATE,
        counted("people", ("参加人数", "参与人数", "人数"), "参加人数", "people who took part"),
        counted(
            "places", ("整治点位数", "清理处数", "清理卫生死角", "整治处数"), "清理的处数", "places cleaned", required=True
        ),
        REMARKS,
    ),
    dated_by="cleanup_date",
    rhythm="once",
)  # fmt: skip
