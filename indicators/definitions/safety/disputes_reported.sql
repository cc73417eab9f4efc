/*+++
title.zh = "月报排查纠纷数"
title.en = "Disputes in the monthly reports"
unit = "cases"
kind = "count"
direction = "neutral"
numerator.zh = "期内各月月报排查出的件数之和"
numerator.en = "disputes found, as the reports of the months say"
dimensions = []
sources = ["dispute_months"]
why.zh = "上报的数，与台账件数对照，两边不一致要查。"
why.en = "What is reported; where it differs from the ledger, look into it."
caution.zh = "零报告也是报告；没有报的月份不计，也不算0。"
caution.en = "A month of 0 was reported; a month without a report is none, and not 0."
+++*/
select
    "month" as day,
    report_id as subject,
    found as numerator,
    null::integer as denominator,
    load_id, row_no
from core.dispute_months
where "month" is not null and found is not null
