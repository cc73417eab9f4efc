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
caution.zh = "以入住日期为准；没有日期、后一份台账才列出的，计在那份台账所属的月份。只交过一份台账时，没有日期的迁入看不到。在社区内搬家不算。"
caution.en = "Goes by the moving-in date; who has none and first stands in a later register counts in the month of that register. With one register only, arrivals without a date are not seen. Moves within the community do not count."
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
    and residents.arrival_reason in ('moved_in', 'newly_listed')
    and residents.present_from between builds.first_date and builds.data_date
