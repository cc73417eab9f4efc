/*+++
title.zh = "走访时长"
title.en = "Hours of visits"
unit = "hours"
kind = "count"
direction = "higher"
numerator.zh = "期内各次大走访的时长之和"
numerator.en = "hours of the outings in the period"
dimensions = ["estate", "staff_id"]
sources = ["outings"]
why.zh = "与户次对照，看走访是坐下来谈还是敲敲门。"
why.en = "Beside the calls: whether people sit down to talk or only knock."
caution.zh = "按台账填的时长，没填的不计；几个人同去只算一份。"
caution.en = "As the ledger says; what is not written is not counted. Several people on one outing count once."
+++*/
select
    outing_date as day,
    outing_id as subject,
    estate, staff_id,
    hours as numerator,
    null::integer as denominator,
    load_id, row_no
from core.outings
where outing_date is not null and hours is not null
