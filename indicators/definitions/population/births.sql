/*+++
title.zh = "出生人数"
title.en = "Births"
unit = "people"
kind = "count"
direction = "neutral"
numerator.zh = "期内出生并登记的常住人口"
numerator.en = "usual residents born in the period and registered"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "出生数关系托幼、入学和妇幼服务的安排。"
why.en = "Bears on nursery, school and health visits."
caution.zh = "登记往往滞后，最近一两个月偏少；出生后即迁出未登记的不计。"
caution.en = "Registration lags, so the latest month or two read low; children who left before being registered are not seen."
+++*/
select
    residents.present_from as day,
    residents.resident_id as subject,
    coalesce(residents.estate_on_arrival, residents.estate) as estate,
    residents.sex,
    1 as numerator,
    null::integer as denominator,
    residents.load_id, residents.row_no
from core.residents
cross join meta.builds
where
    residents.is_resident
    and residents.arrival_reason = 'birth'
    -- the warehouse has the month of a birth, not its day
    and residents.present_from
    between date_trunc('month', builds.first_date) and builds.data_date
