"""安全检查台账: what was looked at, how many hazards were found, by which day they are to be mended, when they were."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, counted, dated, in_order, worded
from warehouse.contracts import Source

SAFETY_CHECKS = Source(
    name="safety_checks",
    title={"zh": "安全检查台账", "en": "Safety checks"},
    grain={"zh": "一个场所检查一次一行", "en": "one row per place and check"},
    columns=(
        dated("check_date", ("检查日期", "检查时间", "日期"), "检查日期", "day of the check", required=True),
        chosen(
            "checked_place", "checked_place", ("场所类型", "场所类别", "检查对象类型", "单位类型"), "场所类型",
            "kind of place", required=True,
        ),
        # the name of a shop may be its owner's
        replace(
            worded("place", ("被检查单位", "检查场所", "场所名称", "单位名称"), "被检查单位；不进数据仓库", "what was checked; kept out of the warehouse"),
            personal=True,
        ),
        ESTATE,
        counted("hazards", ("隐患数", "发现隐患数", "发现隐患", "隐患条数", "隐患处数"), "发现的隐患数", "hazards found", required=True),
        dated("due_date", ("整改期限", "限期整改日期", "整改时限"), "整改期限", "day they are to be mended by"),
        dated(
            "mended_date", ("整改完成日期", "完成整改日期", "整改日期", "复查合格日期"), "全部整改完成的日期；空＝还没有",
            "day all of them were mended; empty = not yet",
        ),
        REMARKS,
    ),
    dated_by="check_date",
    rhythm="once",
    row_rules=(
        in_order("check_date", "mended_date", "整改完成日期早于检查日期。", "The hazards were mended before the check."),
    ),
)  # fmt: skip
