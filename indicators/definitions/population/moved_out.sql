/*+++
title.zh = "迁出人数"
title.en = "Moved out"
unit = "people"
kind = "count"
direction = "neutral"
numerator.zh = "期内迁出的常住人口"
numerator.en = "usual residents who moved out during the period"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "与迁入对照，可看出小区是聚人还是流失。"
why.en = "Set against arrivals it shows whether an estate gains or loses people."
caution.zh = "走而未报的仍在册，迁出数通常偏少。"
caution.en = "People who leave without notice stay on the books, so it usually reads low."
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
    and residents.departure_reason = 'moved_out'
    and residents.present_until between builds.first_date and builds.data_date
