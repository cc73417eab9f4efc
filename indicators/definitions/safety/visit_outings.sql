/*+++
title.zh = "大走访次数"
title.en = "Outings"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内大走访的次数"
numerator.en = "outings in the period"
dimensions = ["estate", "staff_id"]
sources = ["outings"]
why.zh = "走访是社区工作的基本功，先看出去了几次。"
why.en = "Calling on households is the ground work: first, how often it was done."
caution.zh = "一次走访许多户，只算一次；走到多少户要看走访覆盖率。"
caution.en = "An outing to many households counts once; how many were reached the coverage says."
+++*/
select
    outing_date as day,
    outing_id as subject,
    estate, staff_id,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.outings
where outing_date is not null
