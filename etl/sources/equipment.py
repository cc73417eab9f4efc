"""设备图书台账: what was bought for the rooms, how much of it, for how much, and when it was written off."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated, in_order, measured, worded
from warehouse.contracts import Source

EQUIPMENT = Source(
    name="equipment",
    title={"zh": "设备图书台账", "en": "Equipment and books"},
    grain={
        "zh": "一批设备或图书一行；同日购入、放在同一处的同名设备合为一行",
        "en": "one row per lot; things of one name bought on one day for one place are one lot",
    },
    columns=(
        worded("equipment", ("设备名称", "资产名称", "物品名称", "品名", "名称"), "设备或图书名称", "what it is", required=True),
        chosen("equipment_kind", "equipment_kind", ("类别", "设备类别", "资产类别"), "类别", "kind"),
        replace(
            counted("quantity", ("数量", "件数", "册数", "台数"), "数量，图书为册数", "how many; of books, volumes"),
            in_header=True,
        ),
        measured("value_yuan", ("金额", "购置金额", "总价", "原值", "价值"), "购置金额，元", "what was paid, yuan", "yuan"),
        dated("bought_date", ("购置日期", "购入日期", "购置时间", "入账日期"), "购置日期；空＝早就有", "day bought; empty = long ago"),
        dated("retired_date", ("报废日期", "核销日期", "处置日期"), "报废日期；空＝在用", "day written off; empty = in use"),
        worded("room", ("存放地点", "使用场所", "存放房间", "所在房间"), "存放的用房", "room it stands in"),
        replace(REMARKS, personal=False),
    ),
    key=("equipment", "bought_date", "room"),
    rhythm="once",
    row_rules=(
        in_order("bought_date", "retired_date", "报废日期早于购置日期。", "It was written off before it was bought."),
    ),
)  # fmt: skip
