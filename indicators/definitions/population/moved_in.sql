/*+++
title.zh = "迁入人数"
title.en = "Moved in"
unit = "people"
kind = "count"
direction = "neutral"
numerator.zh = "期内迁入的常住人口"
numerator.en = "usual residents who moved in during the period"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "迁入集中的小区要优先补登台账、上门建档。"
why.en = "Where many move in, the register and first visits come first."
caution.zh = "以入住日期为准，没有入住日期的迁入看不到，会落入人口平衡的“未说明”。"
caution.en = "Goes by the moving-in date; arrivals without one end up in the unexplained rest of the balance."
+++*/
select
    residents.present_from as day,
    residents.resident_id as subject,
    residents.estate, residents.sex,
    1 as numerator,
    null::integer as denominator,
    residents.load_id, residents.row_no
from core.residents
cross join meta.builds
where
    residents.is_resident
    and residents.arrival_reason = 'moved_in'
    and residents.present_from between builds.first_date and builds.data_date
