"""宣传阵地维护登记: what was renewed, found broken, mended on a publicity board."""

from dataclasses import replace

from etl.sources.boards import BOARD_NO
from etl.sources.columns import REMARKS, chosen, dated, worded
from warehouse.contracts import Source

BOARD_EVENTS = Source(
    name="board_events",
    title={"zh": "宣传阵地维护登记", "en": "Upkeep of publicity boards"},
    grain={"zh": "一处阵地的一次更换、破损或修复一行", "en": "one row per renewal, damage or repair of a board"},
    columns=(
        dated("event_date", ("日期", "维护日期", "登记日期", "更换日期"), "日期", "day", required=True),
        replace(
            BOARD_NO,
            description={"zh": "阵地编号，与宣传阵地台账一致", "en": "number of the board, as in the list of boards"},
        ),
        chosen(
            "board_event", "board_event", ("维护情况", "维护类别", "维护事项", "情况", "事项"),
            "更换内容、破损或修复", "contents renewed, found broken, or mended", required=True,
        ),
        worded("content", ("宣传主题", "更换主题", "宣传内容", "更换内容", "主题"), "更换后的宣传主题", "what it shows now"),
        replace(REMARKS, personal=False),
    ),
    key=("event_date", "board_no", "board_event"),
    dated_by="event_date",
    rhythm="once",
)  # fmt: skip
