/*+++
title.zh = "月报调处率"
title.en = "Disputes mediated, by the monthly reports"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内各月月报调处的件数之和"
numerator.en = "disputes mediated, as the reports say"
denominator.zh = "期内各月月报排查出的件数之和"
denominator.en = "disputes found, as the reports say"
base_unit = "cases"
dimensions = []
min_denominator = 10
sources = ["dispute_months"]
why.zh = "发现了就要去调，逐级上报就看这一项。"
why.en = "What is found has to be taken up; it is what the offices above look at."
caution.zh = "按月报的数，跨月调处的可能记在后面的月份。"
caution.en = "As reported; what was mediated in a later month may stand there."
+++*/
select
    "month" as day,
    report_id as subject,
    least(coalesce(mediated, 0), found) as numerator,
    found as denominator,
    load_id, row_no
from core.dispute_months
where "month" is not null and found > 0
