"""好人好事台账: what was done, of which kind, and what was commended at which level."""

from dataclasses import replace

from etl.sources.columns import ESTATE, NAME, REMARKS, chosen, dated, in_order, worded
from warehouse.contracts import Source

GOOD_DEEDS = Source(
    name="good_deeds",
    title={"zh": "好人好事台账", "en": "Good deeds"},
    grain={"zh": "一件好人好事一行", "en": "one row per deed"},
    columns=(
        dated("deed_date", ("事迹日期", "发生日期", "日期", "时间", "登记日期"), "事迹日期", "day of the deed", required=True),
        chosen("deed_kind", "deed_kind", ("事迹类别", "类别", "类型", "好人类型"), "事迹类别", "kind of deed", required=True),
        replace(NAME, headers=("姓名", "好人姓名", "当事人", "name")),
        replace(
            worded("deed", ("主要事迹", "事迹", "事迹简介", "好人好事"), "主要事迹；写到人，不入库", "what was done; it tells of people and stays out of the warehouse"),
            personal=True,
        ),
        ESTATE,
        dated("commended_date", ("表彰日期", "表扬日期", "表彰时间"), "表彰日期；空＝没有表彰", "day commended; empty = not commended"),
        chosen("commended_level", "commended_level", ("表彰级别", "表彰层级", "表扬级别", "级别"), "表彰级别", "who commended it"),
        REMARKS,
    ),
    dated_by="deed_date",
    rhythm="once",
    row_rules=(
        in_order("deed_date", "commended_date", "表彰日期早于事迹日期。", "It was commended before it was done."),
    ),
)  # fmt: skip
