/*+++
title.zh = "常住人口"
title.en = "Usual residents"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末常住人口"
numerator.en = "usual residents at the month's end"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "人口是所有人均指标的底数，也是安排人手、经费和设施的依据。"
why.en = "The base of every per-head figure, and of plans for staff, money and rooms."
caution.zh = "按居民台账逐月推算：迁入、迁出、出生、死亡登记不及时，人数就不准；与户籍人口、普查口径不能直接比较。"
caution.en = "Worked out month by month from the register, so late entries of arrivals, departures, births and deaths distort it; not comparable with registered population or a census."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
