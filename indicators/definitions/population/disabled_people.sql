/*+++
title.zh = "持证残疾人"
title.en = "People with a disability card"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末常住人口中持残疾证的人数"
numerator.en = "usual residents who hold a disability card"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "用于安排无障碍设施、补贴申领提醒和上门服务。"
why.en = "For ramps, reminders of allowances, and home services."
caution.zh = "只含已办证并已登记的；未办证的残疾人不在其中。人数少的分组不显示。"
caution.en = "Only people with a card and an entry; those without a card are not seen. Small groups are not shown."
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
    and is_disabled
