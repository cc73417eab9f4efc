/*+++
title.zh = "独居老人"
title.en = "Older people living alone"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末60岁及以上、本户只有一名常住成员的居民"
numerator.en = "usual residents aged 60 or over who are the only usual resident of their household"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "独居老人是定期探视、安全检查和助餐的首要对象。"
why.en = "The first to be visited, checked on and brought meals."
caution.zh = "按户编号推算，不是入户核实：同住未登记的会被误作独居，分户同住的会漏掉；用于排查线索，不作认定依据。"
caution.en = "Inferred from household numbers, not verified at the door: unregistered housemates make someone look alone, split registrations hide someone who is not. A lead to follow, not a finding."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.residents_monthly
where
    is_resident
    and lives_alone
