"""佐证材料清单: the documents that prove a criterion, and how long they hold."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, CRITERION, REMARKS, in_order, within_records
from warehouse.contracts import Column, Constraint, Source

UNKNOWN_CRITERION = Constraint(
    "unknown_criterion",
    {
        "zh": "任务分解表的这个创建项目里没有这条测评内容，本行不计分。请把两张表的写法改成一样。",
        "en": "The list of criteria has no such criterion in this campaign, so this row counts for nothing. "
        "Write both alike.",
    },
    "is_known_criterion(campaign, criterion)",
    rejects_row=False,
)

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
            "requirement",
            "text",
            ("对应材料", "对应要求", "要求序号", "requirement"),
            {
                "zh": "对应任务分解表里的哪一份材料：写它的名称或第几份；空＝未注明",
                "en": "which of the criterion's requirements it is for: its words or its place; empty = not said",
            },
        ),
        Column(
            "evidence_no",
            "text",
            ("佐证编号", "材料编号", "佐证材料编号", "编号", "档案号", "evidence_no"),
            {
                "zh": "佐证编号，如Ⅱ-1-1)-①；同一创建项目里编号相同的是同一份材料；空＝按次序自动编号",
                "en": "its number, such as Ⅱ-1-1)-①; within a campaign the same number is the same document; empty = "
                "numbered in the order of the list",
            },
        ),
        Column(
            "document",
            "text",
            ("文件名", "照片编号", "文件或照片", "文件名或照片编号", "document"),
            {
                "zh": "文件名或照片编号；写得相同的是同一份材料，不论在哪个创建项目；请不要写人名",
                "en": "name of the file or photo; written alike it is the same document in every campaign; no names "
                "of people, please",
            },
        ),
        Column(
            "activity",
            "text",
            ("活动名称", "活动", "对应活动", "activity"),
            {
                "zh": "来自哪一次活动；名称和日期都相同的是同一次",
                "en": "the activity it is of; with the same name and day it is the same one",
            },
        ),
        Column(
            "activity_date",
            "date",
            ("活动日期", "活动时间", "activity_date"),
            {"zh": "活动日期；空＝材料日期", "en": "day of the activity; empty = date of the document"},
            constraints=(within_records("活动日期", "day of the activity"),),
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
        UNKNOWN_CRITERION,
        Constraint(
            "number_twice",
            {
                "zh": "这个佐证编号在本创建项目里还写给了另一份材料。请改成不重复的编号。",
                "en": "Another paper of the campaign has this evidence number, too. Give each its own.",
            },
            "evidence_no is null or not exists (select 1 from typed.evidence_items as others "
            "where folded(others.campaign) = folded(evidence_items.campaign) "
            "and folded(others.evidence_no) = folded(evidence_items.evidence_no) "
            "and folded(others.title) <> folded(evidence_items.title) "
            "and coalesce(signs(others.document) <> signs(evidence_items.document), true))",
            rejects_row=False,
        ),
        Constraint(
            "unknown_requirement",
            {
                "zh": "这条测评内容的材料清单里没有所写的对应材料，本行算作没有注明。请写清单里的名称或第几份。",
                "en": "The criterion does not ask for the paper named here, so this row counts as naming none. "
                "Write it as listed, or its place in the list.",
            },
            "requirement is null or is_asked_for(campaign, criterion, requirement)",
            rejects_row=False,
        ),
        # these two look at the list as a whole: etl/shared_evidence.py finds them and fills in {value}
        Constraint(
            "claimed_twice",
            {
                "zh": "同一份材料用了两次，而规定不得重复使用：{value}。只算先用的那次，本行不计分。请换一份材料；"
                "确是两份不同的，请写上各自的文件名。",
                "en": "The same document is claimed twice, which a rule forbids: {value}. Only the first counts, this "
                "row does not. Bring another document; if they are two, give each a file name of its own.",
            },
            "true",
            rejects_row=False,
        ),
        Constraint(
            "claimed_elsewhere",
            {
                "zh": "同一份材料先前用在了规定不可共用的地方：{value}。本行照算，"
                "先用的那次可能不被认可。请换一份材料。",
                "en": "The same document was claimed first where a rule forbids to share it: {value}. This row counts, "
                "but the first may be refused. Bring another document.",
            },
            "true",
            rejects_row=False,
        ),
    ),
)
