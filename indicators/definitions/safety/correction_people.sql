/*+++
title.zh = "社区矫正人数"
title.en = "People under community correction"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末社区矫正人数"
numerator.en = "people under community correction at the month's end"
dimensions = []
sources = ["correction_months"]
why.zh = "矫正帮教的底数。"
why.en = "The number whom supervision and help are for."
caution.zh = "只有月报的人数，本看板不收个人名单。"
caution.en = "Numbers from the monthly report; the dashboard holds no list of persons."
+++*/
select
    last_day("month") as day,
    report_id as subject,
    under_correction as numerator,
    null::integer as denominator,
    load_id, row_no
from core.correction_months
where "month" is not null and under_correction is not null
