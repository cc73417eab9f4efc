/*+++
title.zh = "安置帮教人数"
title.en = "People given resettlement help"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末安置帮教人数"
numerator.en = "people given resettlement help at the month's end"
dimensions = []
sources = ["correction_months"]
why.zh = "帮教的底数。"
why.en = "The number whom the help is for."
caution.zh = "只有月报的人数，本看板不收个人名单。"
caution.en = "Numbers from the monthly report; the dashboard holds no list of persons."
+++*/
select
    last_day("month") as day,
    report_id as subject,
    resettled as numerator,
    null::integer as denominator,
    load_id, row_no
from core.correction_months
where "month" is not null and resettled is not null
