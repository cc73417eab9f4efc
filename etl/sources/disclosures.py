"""党务、财务、居务公开台账: what has to be published by which day, and what was published, where, how completely."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated, not_more, worded
from warehouse.contracts import Column, Source

DISCLOSURES = Source(
    name="disclosures",
    title={"zh": "公开台账", "en": "Disclosure calendar"},
    grain={"zh": "一项公开内容的一期一行，到期没公开的也要有一行", "en": "one row per item and time it is due, published or not"},
    columns=(
        chosen(
            "disclosure_kind", "disclosure_kind", ("公开类别", "类别", "公开类型"),
            "党务、财务、居务公开，或民主生活会", "Party, financial or residents' affairs, or a democratic life meeting",
            required=True,
        ),
        worded("item", ("公开事项", "公开内容", "公开项目", "事项"), "公开事项", "what is published", required=True),
        worded("frequency", ("公开频次", "频次", "公开时限要求", "公开周期"), "公开频次，如每月、每季度", "how often, such as monthly"),
        dated("due_date", ("应公开日期", "公开时限", "应公开时间", "截止日期"), "应公开日期", "day it is due", required=True),
        dated("published_date", ("公开日期", "实际公开日期", "公开时间", "发布日期"), "公开日期；空＝还没有公开", "day published; empty = not yet"),
        worded("published_at", ("公开地点", "公开渠道", "公开载体", "公开方式"), "公开地点或渠道", "where"),
        Column(
            "is_complete", "boolean", ("要素是否齐全", "内容是否完整", "是否完整", "要素齐全", "is_complete"),
            {"zh": "公开的内容要素是否齐全；空＝未核对", "en": "whether all it must contain was there; empty = not checked"},
        ),
        counted("feedback", ("意见件数", "群众意见", "收到意见", "意见数"), "收到的意见件数", "comments received"),
        counted("answered", ("答复件数", "已答复", "答复数"), "已答复的件数", "comments answered"),
        replace(REMARKS, personal=False),
    ),
    key=("disclosure_kind", "item", "due_date"),
    dated_by="published_date",
    rhythm="once",
    row_rules=(
        not_more("answered", "feedback", "答复件数多于意见件数，请核对。", "More comments were answered than received; check both."),
    ),
)  # fmt: skip
