/*+++
title.zh = "走访发现问题"
title.en = "Problems found on visits"
unit = "cases"
kind = "count"
direction = "neutral"
numerator.zh = "期内大走访发现的问题件数"
numerator.en = "problems found on outings in the period"
dimensions = ["estate", "staff_id"]
sources = ["outings"]
why.zh = "走访要带着问题回来。"
why.en = "An outing should come back with what is wrong."
caution.zh = "多不等于差：走得勤、记得细，件数就多。"
caution.en = "More is not worse: who goes often and writes carefully finds more."
+++*/
select
    outing_date as day,
    outing_id as subject,
    estate, staff_id,
    problems as numerator,
    null::integer as denominator,
    load_id, row_no
from core.outings
where outing_date is not null and problems is not null
