"""议事协商台账: what was raised for deliberation, when it was discussed and decided, and when it was done."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, dated, in_order, worded
from warehouse.contracts import Constraint, Source

MOTIONS = Source(
    name="motions",
    title={"zh": "议事协商台账", "en": "Motions for deliberation"},
    grain={"zh": "一件议题一行", "en": "one row per motion"},
    columns=(
        worded(
            "motion_no", ("议题编号", "编号", "议案编号", "提案编号", "事项编号"), "议题编号，如 2026-03", "number, such as 2026-03",
            required=True,
        ),
        worded(
            "title", ("议题名称", "议题", "协商议题", "议事议题", "协商事项", "议事事项", "议题内容", "提案名称"),
            "议题，不写居民姓名和门牌", "what is moved, without names of residents or their doors", required=True,
        ),
        chosen("motion_kind", "motion_kind", ("议题类别", "议题类型", "事项类别", "类别", "分类"), "议题类别", "kind of matter"),
        replace(ESTATE, headers=("小区", "涉及小区", *ESTATE.headers[1:])),
        chosen("raised_by", "raised_by", ("提出人类别", "提出主体", "议题来源", "提出方", "来源"), "由哪一类人提出，不写姓名", "who raised it, as a kind of person, never a name"),
        dated("raised_date", ("提出日期", "提出时间", "征集日期", "收集日期", "登记日期"), "提出日期", "day it was raised", required=True),
        dated("discussed_date", ("议事日期", "协商日期", "协商时间", "议事时间", "讨论日期"), "首次议事日期；空＝还没有议", "day it was first discussed; empty = not yet"),
        dated("decided_date", ("表决日期", "决议日期", "表决时间", "采纳日期", "通过日期"), "表决日期；空＝还没有表决", "day it was decided; empty = not yet"),
        chosen("motion_result", "motion_result", ("表决结果", "协商结果", "议事结果", "是否采纳", "是否通过", "结果"), "表决结果；空＝还没有结果", "what was decided; empty = nothing yet"),
        dated("due_date", ("办理期限", "落实期限", "完成时限", "办结期限", "应办结日期"), "办理期限", "day it is to be done by"),
        dated("done_date", ("办结日期", "落实日期", "完成日期", "办理完成日期", "实际办结日期"), "办结日期；空＝还没有办结", "day it was done; empty = not done"),
        replace(REMARKS, personal=False),
    ),
    key=("motion_no", "raised_date"),
    dated_by="raised_date",
    rhythm="once",
    row_rules=(
        in_order("raised_date", "discussed_date", "议事日期早于提出日期。", "It was discussed before it was raised."),
        in_order("raised_date", "decided_date", "表决日期早于提出日期。", "It was decided before it was raised."),
        in_order("decided_date", "done_date", "办结日期早于表决日期。", "It was done before it was decided."),
        Constraint(
            "rejected_but_done", {"zh": "没有通过的议题有办结日期，请核对表决结果。", "en": "A rejected motion has a day it was done; check what was decided."},
            "motion_result is null or motion_result <> 'rejected' or done_date is null", rejects_row=False,
        ),
    ),
)  # fmt: skip
