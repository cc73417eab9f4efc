/*+++
title.zh = "解除矫正人数"
title.en = "People whose correction ended"
unit = "people"
kind = "count"
sensitive = true
direction = "neutral"
numerator.zh = "期内解除矫正的人数"
numerator.en = "people whose term ended in the period"
dimensions = []
sources = ["correction_months"]
why.zh = "解除以后转入安置帮教，要接得上。"
why.en = "Afterwards they are given resettlement help: the two have to join up."
caution.zh = "只有月报的人数，本看板不收个人名单。"
caution.en = "Numbers from the monthly report; the dashboard holds no list of persons."
+++*/
select
    "month" as day,
    report_id as subject,
    ended as numerator,
    null::integer as denominator,
    load_id, row_no
from core.correction_months
where "month" is not null and ended is not null
