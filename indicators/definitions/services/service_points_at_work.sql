/*+++
title.zh = "有服务的便民服务点"
title.en = "Convenience points at work"
unit = "places"
kind = "distinct"
direction = "higher"
numerator.zh = "期内至少登记了一件服务的便民服务点，去重"
numerator.en = "different convenience points with a service on record in the period"
dimensions = []
sources = ["service_records"]
why.zh = "社区有16家便民利民服务点，这个月动了几家。"
why.en = "The community has 16 convenience points: how many did anything."
caution.zh = "按登记的名称认点，同一家几种写法会多算；来一个人、登一件就算，不说明服务多少。季、年里只要有过一件就计。"
caution.en = "By the name as written: a point in several spellings counts several times. One record is enough, so it says nothing of how much; in a quarter or year one record in all will do."
+++*/
select
    received_date as day,
    service_point as subject,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.service_records
where service_point is not null
