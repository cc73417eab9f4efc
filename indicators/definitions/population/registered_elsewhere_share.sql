/*+++
title.zh = "人户分离占比（人在户不在）"
title.en = "Share registered elsewhere"
unit = "percent"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末户口不在本社区的常住人口"
numerator.en = "usual residents registered elsewhere"
denominator.zh = "月末常住人口"
denominator.en = "usual residents at the month's end"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
rest_is_sensitive = true
sources = ["residents"]
why.zh = "占比高的小区流动性强，台账更新要更勤。"
why.en = "Where it is high people come and go, and the register needs updating more often."
caution.zh = "只含“人在户不在”，不含“户在人不在”；未填人户情况的按不分离计。"
caution.en = "Covers those living here and registered elsewhere only; where the column is blank the person counts as not separated."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (residence_type = 'registered_elsewhere')::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
