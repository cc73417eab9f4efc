"""共建项目: what resident units do together with the community, by when, and what it cost."""

from etl.sources.columns import ESTATE, REMARKS, dated, in_order, measured, worded
from warehouse.contracts import Source

JOINT_PROJECTS = Source(
    name="joint_projects",
    title={"zh": "共建项目台账", "en": "Joint projects"},
    grain={"zh": "一个共建项目一行", "en": "one row per project"},
    columns=(
        worded("title", ("共建项目", "项目名称", "实事项目", "项目"), "项目名称", "what is done", required=True),
        worded("unit_names", ("共建单位", "参与单位", "参加单位", "承办单位"), "共建单位，几家时用顿号隔开，写法与驻社区单位名册一致", "units that take part, several separated by 、, as in the list of units", required=True),
        ESTATE,
        dated("begun_date", ("开始日期", "启动日期", "立项日期", "开始时间"), "开始日期", "day it began"),
        dated("due_date", ("计划完成日期", "完成时限", "应完成日期"), "计划完成日期", "day it is due"),
        dated("done_date", ("完成日期", "实际完成日期", "完成时间"), "完成日期；空＝未完成", "day it was done; empty = not done"),
        measured("spent", ("投入资金", "使用资金", "投入金额", "经费", "资金"), "投入资金", "money spent", unit="yuan"),
        REMARKS,
    ),
    key=("title", "begun_date"),
    dated_by="done_date",
    rhythm="once",
    row_rules=(
        in_order("begun_date", "done_date", "完成日期早于开始日期。", "It was done before it began."),
    ),
)  # fmt: skip
