"""物防技防点位台账: cameras, access gates, lights; when each was put up, taken down, broken and mended."""

from etl.sources.columns import ESTATE, REMARKS, chosen, dated, in_order, worded
from warehouse.contracts import Source

PROTECTION_POINTS = Source(
    name="protection_points",
    title={"zh": "物防技防点位台账", "en": "Protection points"},
    grain={
        "zh": "一个点位一行；坏过几次的，一次故障一行",
        "en": "one row per point; one per fault for a point that has had several",
    },
    columns=(
        worded("point_no", ("点位编号", "设备编号", "编号"), "点位编号", "number of the point", required=True),
        chosen(
            "protection_kind", "protection_kind", ("设施类型", "点位类型", "设备类型", "类型"), "设施类型",
            "kind of equipment", required=True,
        ),
        ESTATE,
        worded("place", ("安装位置", "点位位置", "位置"), "安装位置", "where it is"),
        dated("installed_date", ("安装日期", "启用日期", "建成日期"), "启用日期", "day it was put up"),
        dated("broken_date", ("故障日期", "损坏日期", "报修日期"), "故障日期", "day it broke"),
        dated("mended_date", ("修复日期", "恢复日期", "维修日期"), "修复日期；空＝还没有修好", "day it worked again; empty = not yet"),
        dated("removed_date", ("拆除日期", "停用日期"), "停用日期", "day it was taken down"),
        REMARKS,
    ),
    key=("point_no", "broken_date"),
    rhythm="once",
    row_rules=(
        in_order("broken_date", "mended_date", "修复日期早于故障日期。", "It was mended before it broke."),
        in_order("installed_date", "removed_date", "停用日期早于启用日期。", "It was taken down before it was put up."),
    ),
)  # fmt: skip
