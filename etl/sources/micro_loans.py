"""创业小额贷款台账: loans the community helped to obtain, what was granted, what is due, what came back."""

from dataclasses import replace

from etl.sources.columns import NAME, REMARKS, counted, dated, in_order, measured, not_more
from warehouse.contracts import Source

MICRO_LOANS = Source(
    name="micro_loans",
    title={"zh": "小额贷款台账", "en": "Micro-loans"},
    grain={"zh": "一笔贷款申请一行", "en": "one row per application for a loan"},
    columns=(
        dated("applied_date", ("申请日期", "申请时间", "受理日期"), "申请日期", "day of the application", required=True),
        replace(
            NAME, name="borrower", headers=("借款人", "贷款人", "申请人", "姓名", "borrower"),
            description={"zh": "借款人", "en": "borrower"},
        ),
        dated("granted_date", ("放款日期", "放款时间", "批准日期", "发放日期"), "放款日期；空＝没有放款", "day granted; empty = not"),
        measured("amount_yuan", ("贷款金额", "放款金额", "金额"), "贷款金额", "amount of the loan", unit="yuan"),
        dated("due_date", ("到期日期", "到期时间", "应还日期", "还款期限"), "到期日期", "day it is due"),
        dated("repaid_date", ("还清日期", "结清日期", "还款日期"), "还清日期；空＝还没有还清", "day repaid in full; empty = not yet"),
        measured("repaid_yuan", ("已还金额", "还款金额", "已还本金"), "已还金额；还清的可不填", "repaid so far; not needed where it is repaid in full", unit="yuan"),
        counted("jobs", ("带动就业人数", "带动就业", "吸纳就业人数"), "带动就业人数", "jobs made"),
        REMARKS,
    ),
    key=("applied_date", "borrower"),
    dated_by="applied_date",
    rhythm="once",
    row_rules=(
        in_order("applied_date", "granted_date", "放款日期早于申请日期。", "The day granted lies before the application."),
        in_order("granted_date", "due_date", "到期日期早于放款日期。", "The day it is due lies before the day granted."),
        in_order("granted_date", "repaid_date", "还清日期早于放款日期。", "The day repaid lies before the day granted."),
        not_more("repaid_yuan", "amount_yuan", "已还金额多于贷款金额，请核对。", "More was repaid than was lent; check both."),
    ),
)  # fmt: skip
