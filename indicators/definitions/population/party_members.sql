/*+++
title.zh = "党员人数"
title.en = "Party members"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末常住人口中的中共党员（含预备党员）"
numerator.en = "usual residents who are Party members, probationary included"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "党员分布决定党小组设置和志愿力量安排。"
why.en = "Where members live decides how Party groups and volunteers are arranged."
caution.zh = "按居民台账政治面貌统计，与组织关系在本支部的党员数不同。"
caution.en = "Taken from the political status in the register; differs from the members whose Party registration is in this branch."
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
    and is_party_member
