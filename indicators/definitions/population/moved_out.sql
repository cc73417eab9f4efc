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
caution.zh = "以迁出日期为准；没有日期、后一份完整台账不再列出的，计在那份台账所属的月份，其中可能有去世未登记的。只交过一份台账时，走而未报的仍在册，数字偏少。"
caution.en = "Goes by the moving-out date; whom a later whole register no longer lists counts in the month of that register, unregistered deaths among them. With one register only, people who leave without notice stay on the books, so it reads low."
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
    and residents.departure_reason in ('moved_out', 'no_longer_listed')
    and residents.present_until between builds.first_date and builds.data_date
