/*+++
title.zh = "走访户次"
title.en = "Calls on households"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内各次大走访的走访户数之和"
numerator.en = "households called on, added up over the outings of the period"
dimensions = ["estate", "staff_id"]
sources = ["outings"]
why.zh = "说明工作量。"
why.en = "Tells the amount of work."
caution.zh = "同一户走几次算几次，不能拿来除以总户数；有多少户走到过，看走访覆盖率。"
caution.en = "A household called on three times counts three times: never divide it by the number of households. The coverage says how many were reached."
+++*/
select
    outing_date as day,
    outing_id as subject,
    estate, staff_id,
    households as numerator,
    null::integer as denominator,
    load_id, row_no
from core.outings
where outing_date is not null and households is not null
