"""场所开放登记: which room was open on which day, for how long, and how many came."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated, measured, worded
from warehouse.contracts import Source

ROOM_DAYS = Source(
    name="room_days",
    title={"zh": "场所开放登记", "en": "Room openings"},
    grain={"zh": "一个场所一天一行", "en": "one row per room and day"},
    columns=(
        dated("open_date", ("日期", "开放日期", "登记日期"), "日期", "day", required=True),
        worded(
            "room", ("场所", "开放场所", "场所名称", "功能室", "用房名称", "房间名称", "房间"),
            "场所，写法与办公用房台账一致", "room, written as in the list of rooms", required=True,
        ),
        chosen(
            "opening", "opening", ("开放情况", "是否开放", "开放状态"),
            "开放或未开放；空＝登记了就算开放", "open or closed; empty = open, as it was entered",
        ),
        measured("hours", ("开放时长", "开放小时数", "开放时间(小时)", "时长"), "开放时长，小时", "hours it was open", "hours"),
        counted("visitors", ("人次", "到场人次", "接待人次", "活动人次", "使用人次", "人数"), "到场人次", "visits"),
        worded("reason", ("未开放原因", "闭馆原因", "原因"), "未开放的原因", "why it was closed"),
        replace(REMARKS, personal=False),
    ),
    key=("open_date", "room"),
    dated_by="open_date",
    rhythm="once",
)  # fmt: skip
