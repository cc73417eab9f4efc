"""民主监督台账: what residents' affairs were checked, by which kind of people, what was found and what was mended."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated, in_order, not_more, worded
from warehouse.contracts import Source

SUPERVISION_CHECKS = Source(
    name="supervision_checks",
    title={"zh": "民主监督台账", "en": "Supervision by residents"},
    grain={"zh": "一次监督检查一项内容一行", "en": "one row per check and matter"},
    columns=(
        dated("check_date", ("监督日期", "检查日期", "监督时间", "检查时间"), "监督日期", "day of the check", required=True),
        worded("item", ("监督内容", "监督事项", "检查内容", "检查事项", "事项"), "监督内容，不写居民姓名", "what was checked, without names of residents", required=True),
        chosen("supervised_matter", "supervised_matter", ("监督类别", "内容类别", "事项类别", "类别"), "监督类别", "kind of matter"),
        chosen("supervised_by", "supervised_by", ("监督主体", "检查主体", "监督方", "监督组织"), "由哪一类人监督，不写姓名", "who checked, as a kind of people, never a name"),
        counted("problems", ("发现问题数", "发现问题", "问题数", "问题件数"), "发现的问题数", "problems found"),
        counted("mended", ("已整改数", "整改数", "已整改", "整改件数"), "已整改的问题数", "problems mended"),
        dated("mended_date", ("整改完成日期", "整改日期", "整改完成时间", "整改时间"), "全部整改完成的日期；空＝还没有整改完", "day all of them were mended; empty = not yet"),
        replace(REMARKS, personal=False),
    ),
    key=("check_date", "item"),
    dated_by="check_date",
    rhythm="once",
    row_rules=(
        in_order("check_date", "mended_date", "整改日期早于监督日期。", "It was mended before it was found."),
        not_more("mended", "problems", "整改数多于发现问题数，请核对。", "More was mended than found; check both."),
    ),
)  # fmt: skip
