"""资金收支台账: what was raised for building up the community and what it was spent on."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, dated, measured, worded
from warehouse.contracts import Source

FUNDS = Source(
    name="funds",
    title={"zh": "资金收支台账", "en": "Funds"},
    grain={"zh": "一笔收入或支出一行", "en": "one row per sum received or spent"},
    columns=(
        dated("fund_date", ("日期", "收支日期", "发生日期", "记账日期"), "收支日期", "day", required=True),
        chosen("fund_flow", "fund_flow", ("收支类别", "收支", "收支方向", "收或支"), "收入或支出", "received or spent", required=True),
        measured("amount_yuan", ("金额", "收支金额", "发生额"), "金额，元", "amount in yuan", "yuan", required=True),
        chosen("fund_source", "fund_source", ("资金来源", "来源"), "资金从哪里来", "where the money comes from"),
        chosen("fund_purpose", "fund_purpose", ("资金用途", "用途", "支出用途"), "用在哪里", "what it is for"),
        worded("project", ("项目", "项目名称", "摘要", "事由"), "项目", "project"),
        worded("voucher_no", ("凭证号", "凭证编号", "票据号"), "凭证号", "number of the voucher"),
        replace(REMARKS, personal=False),
    ),
    dated_by="fund_date",
    rhythm="once",
)  # fmt: skip
