"""矛盾纠纷台账: each dispute from the day it was found to what became of it. Who the parties are is not kept."""

from etl.sources.columns import ESTATE, REMARKS, chosen, counted, dated, in_order, worded
from warehouse.contracts import Column, Source

PARTIES = Column(
    "parties", "text", ("当事人", "双方当事人", "当事人姓名", "申请人", "申请人、被申请人", "parties"),
    {"zh": "当事人；不进数据仓库", "en": "the parties; kept out of the warehouse"},
    personal=True,
)  # fmt: skip
DISPUTES = Source(
    name="disputes",
    title={"zh": "矛盾纠纷台账", "en": "Disputes"},
    grain={"zh": "一件纠纷一行，后交的为准", "en": "one row per dispute; the one delivered last stands"},
    columns=(
        worded("dispute_no", ("纠纷编号", "案件编码", "案号", "编号"), "纠纷编号", "number of the dispute"),
        dated(
            "found_date", ("发现日期", "受理日期", "登记日期", "排查日期", "发生时间"), "发现日期", "day it was found",
            required=True,
        ),
        chosen("dispute_kind", "dispute_kind", ("纠纷类型", "纠纷类别", "类型"), "纠纷类型", "kind of dispute"),
        ESTATE,
        chosen("found_by", "found_by", ("发现方式", "纠纷来源", "来源"), "怎么发现的", "how it was found"),
        counted("people", ("涉及人数", "参与人数", "当事人数"), "涉及人数", "number of people in it"),
        PARTIES,
        dated("due_date", ("化解期限", "调处期限", "应化解日期", "办理时限"), "化解期限", "day it is to be settled by"),
        dated("mediated_date", ("调解日期", "调处日期", "调解时间"), "调解日期", "day of the mediation"),
        dated(
            "settled_date", ("化解日期", "调结日期", "办结日期", "结束时间"), "调结日期；空＝还没有了结",
            "day it came to an end; empty = still open",
        ),
        chosen(
            "dispute_result", "dispute_result", ("调解结果", "调处结果", "化解结果", "是否成功调解"), "调解结果",
            "what became of it",
        ),
        REMARKS,
    ),
    key=("dispute_no", "found_date"),  # numbers begin again each year
    dated_by="found_date",
    rhythm="once",
    # with so many headings, none of which every office has, an explanation of them looks like a table
    beside=("填写说明", "填表说明", "Explanation"),
    row_rules=(
        in_order("found_date", "mediated_date", "调解日期早于发现日期。", "The mediation lies before the day it was found."),
        in_order("found_date", "settled_date", "调结日期早于发现日期。", "It was settled before it was found."),
    ),
)  # fmt: skip
