/*+++
title.zh = "走访问题上报率"
title.en = "Problems reported up"
unit = "percent"
kind = "ratio"
direction = "neutral"
numerator.zh = "期内大走访上报的问题件数"
numerator.en = "problems reported up from outings in the period"
denominator.zh = "期内大走访发现的问题件数"
denominator.en = "problems found on outings in the period"
base_unit = "cases"
dimensions = ["estate", "staff_id"]
min_denominator = 10
sources = ["outings"]
why.zh = "社区办不了的要往上报，与当场解决率合起来看有没有漏下的。"
why.en = "What the community cannot solve goes up; beside those solved on the spot it tells whether anything was dropped."
caution.zh = "当场解决与上报之外的，台账没有写去向。"
caution.en = "What was neither solved nor reported up, the ledger does not say."
+++*/
select
    outing_date as day,
    outing_id as subject,
    estate, staff_id,
    least(coalesce(reported_up, 0), problems) as numerator,
    problems as denominator,
    load_id, row_no
from core.outings
where outing_date is not null and problems > 0
