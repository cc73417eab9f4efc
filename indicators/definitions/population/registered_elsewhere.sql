/*+++
title.zh = "人户分离人数（人在户不在）"
title.en = "Living here, registered elsewhere"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末居住在本社区、户口不在本社区的常住人口"
numerator.en = "usual residents whose household registration is elsewhere"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "这部分居民在本地生活，却常在户籍地办事，最容易漏登漏管。"
why.en = "They live here but often deal with offices elsewhere, and are easily missed."
caution.zh = "按台账“人户情况”一栏统计；半年居住期限由登记人掌握，短期流动不计入。"
caution.en = "Taken from the residence column of the register; the half-year rule is applied by whoever fills it in. Short stays are left out."
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
    and residence_type = 'registered_elsewhere'
