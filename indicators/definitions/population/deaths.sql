/*+++
title.zh = "死亡人数"
title.en = "Deaths"
unit = "people"
kind = "count"
direction = "neutral"
numerator.zh = "期内死亡的常住人口"
numerator.en = "usual residents who died in the period"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "及时核销可避免津贴错发，也是人口平衡的一项。"
why.en = "Timely entry avoids wrong payments; also part of the population balance."
caution.zh = "以台账登记的死亡日期为准，未登记的不计。"
caution.en = "Goes by the date of death in the register; unregistered deaths are not seen."
+++*/
select
    residents.present_until as day,
    residents.resident_id as subject,
    residents.estate, residents.sex,
    1 as numerator,
    null::integer as denominator,
    residents.load_id, residents.row_no
from core.residents
cross join meta.builds
where
    residents.is_resident
    and residents.departure_reason = 'death'
    and residents.present_until between builds.first_date and builds.data_date
