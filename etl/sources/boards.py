"""宣传阵地台账: the boards and showcases of the community, where they stand, and since when."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, dated, in_order, worded
from warehouse.contracts import Source

BOARD_NO = worded(
    "board_no", ("阵地编号", "编号", "宣传栏编号", "橱窗编号"), "全社区统一的编号，如 XC-01", "number such as XC-01",
    required=True,
)  # fmt: skip
BOARDS = Source(
    name="boards",
    title={"zh": "宣传阵地台账", "en": "Publicity boards"},
    grain={"zh": "一处宣传阵地一行", "en": "one row per board"},
    columns=(
        BOARD_NO,
        chosen(
            "board_kind", "board_kind", ("阵地类别", "阵地类型", "类别", "类型"),
            "宣传栏、公示栏、宣传橱窗等", "board for publicity or notices, showcase, screen",
        ),
        replace(ESTATE, in_header=True),
        worded("place", ("设置地点", "具体位置", "位置", "地点"), "设在小区哪里", "where it stands"),
        dated("set_up_date", ("设置日期", "设立日期", "安装日期", "建成日期"), "设置日期；空＝一直有", "day it was set up; empty = always there"),
        dated("taken_down_date", ("拆除日期", "撤除日期", "停用日期"), "拆除日期；空＝在用", "day it was taken down; empty = in use"),
        replace(REMARKS, personal=False),
    ),
    key=("board_no",),
    rhythm="once",
    row_rules=(
        in_order("set_up_date", "taken_down_date", "拆除日期早于设置日期。", "It was taken down before it was set up."),
    ),
)  # fmt: skip
