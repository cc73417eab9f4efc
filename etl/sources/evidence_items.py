"""佐证材料清单: the documents that prove a criterion, and how long they hold."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, CRITERION, REMARKS, in_order, within_records
from warehouse.contracts import Column, Source

EVIDENCE_ITEMS = Source(
    name="evidence_items",
    title={"zh": "佐证材料清单", "en": "Evidence"},
    grain={"zh": "一份佐证材料一行", "en": "one row per item of evidence"},
    columns=(
        replace(CAMPAIGN, rejects_row=True),
        replace(CRITERION, rejects_row=True),
        Column(
            "title",
            "text",
            ("材料名称", "佐证材料", "材料", "文件名称", "title"),
            {"zh": "材料名称", "en": "title"},
            required=True,
        ),
        Column(
            "evidence_date",
            "date",
            ("材料日期", "形成日期", "日期", "evidence_date"),
            {"zh": "材料日期", "en": "date of the document"},
            constraints=(within_records("材料日期", "date of the document"),),
        ),
        Column(
            "expiry_date",
            "date",
            ("有效期至", "失效日期", "到期日期", "expiry_date"),
            {"zh": "有效期至；空＝长期", "en": "valid until; empty = no end"},
        ),
        REMARKS,
    ),
    dated_by="evidence_date",
    rhythm="once",
    row_rules=(
        in_order("evidence_date", "expiry_date", "有效期早于材料日期。", "It expires before its own date."),
    ),
)
