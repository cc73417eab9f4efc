"""临时救助台账: who asked for help in an emergency, of what kind, when it was decided and when it was paid.

The kind of hardship never names an illness.
"""

from dataclasses import replace

from etl.sources.columns import ADDRESS, ESTATE, NAME, REMARKS, chosen, dated, in_order, measured
from warehouse.contracts import Source

RELIEF_CASES = Source(
    name="relief_cases",
    title={"zh": "临时救助台账", "en": "Emergency relief"},
    grain={"zh": "一次申请一行，没批准的也要有一行", "en": "one row per application, refused ones too"},
    columns=(
        dated("applied_date", ("申请日期", "申请时间", "受理日期", "登记日期"), "申请日期", "day of the application", required=True),
        replace(
            NAME, name="applicant", headers=("申请人", "申请人姓名", "户主姓名", "救助对象", "姓名", "applicant"),
            description={"zh": "申请人", "en": "who applied"},
        ),
        ADDRESS,
        ESTATE,
        chosen(
            "hardship", "hardship", ("困难类型", "困难原因", "致困原因", "救助原因", "申请原因", "救助事由"),
            "困难类型，如意外事故、火灾、就学、失业；不写病名", "kind of hardship, such as accident, fire, schooling; never an illness",
        ),
        dated("decision_date", ("审批日期", "审批时间", "审核日期", "批准日期", "决定日期"), "审批日期", "day of the decision"),
        chosen(
            "decision", "decision", ("审批结果", "审批意见", "是否批准", "审核结果"),
            "审批结果；空而已发放的作批准", "the decision; paid without one counts as granted",
        ),
        dated("paid_date", ("发放日期", "发放时间", "拨付日期", "到账日期"), "发放日期；空＝还没有发放", "day paid; empty = not yet"),
        measured("amount_yuan", ("救助金额", "发放金额", "救助金", "金额"), "救助金额", "amount", unit="yuan"),
        REMARKS,
    ),
    key=("applied_date", "applicant"),
    dated_by="applied_date",
    rhythm="once",
    row_rules=(
        in_order("applied_date", "decision_date", "审批日期早于申请日期。", "The day of the decision lies before the application."),
        in_order("applied_date", "paid_date", "发放日期早于申请日期。", "The day paid lies before the application."),
    ),
)  # fmt: skip
