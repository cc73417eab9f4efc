"""自治章程修订台账: the versions of the charter and of the residents' covenant, by which meeting, and until when."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, dated, in_order, worded
from warehouse.contracts import Source

CHARTER_REVISIONS = Source(
    name="charter_revisions",
    title={"zh": "自治章程修订台账", "en": "Charter and covenant, by version"},
    grain={"zh": "一份文件的一个版本一行", "en": "one row per document and version"},
    columns=(
        chosen(
            "charter_kind", "charter_kind", ("文件名称", "文件类别", "文件", "规章名称", "制度名称"),
            "自治章程、居民公约或议事规则", "charter, residents' covenant or rules of procedure", required=True,
        ),
        worded("version", ("版本", "修订版本", "版次", "版本号"), "版本，如 2026年修订", "version, such as 2026", required=True),
        dated("adopted_date", ("通过日期", "表决通过日期", "通过时间", "修订日期", "施行日期"), "通过日期", "day it was adopted", required=True),
        worded("adopted_by", ("通过会议", "由哪次会议通过", "表决会议", "通过机构"), "由哪次会议通过", "the meeting that adopted it"),
        dated("in_force_until", ("废止日期", "有效期至", "失效日期", "有效期限"), "废止日期；空＝没有写明", "last day it is in force; empty = not set"),
        replace(REMARKS, personal=False),
    ),
    key=("charter_kind", "version"),
    dated_by="adopted_date",
    rhythm="once",
    row_rules=(
        in_order("adopted_date", "in_force_until", "废止日期早于通过日期。", "It ended before it was adopted."),
    ),
)  # fmt: skip
