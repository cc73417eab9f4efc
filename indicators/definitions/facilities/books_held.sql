/*+++
title.zh = "藏书册数"
title.en = "Books held"
unit = "volumes"
kind = "stock"
direction = "higher"
numerator.zh = "月末在册的图书册数"
numerator.en = "volumes held at the month's end"
dimensions = ["room"]
sources = ["equipment"]
why.zh = "图书阅览室的底数。"
why.en = "What the reading room has to offer."
caution.zh = "以设备图书台账为准，报废的不计；没填册数的批次不计。"
caution.en = "As in the ledger; what was written off, or has no number, is left out."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    equipment.equipment_id as subject,
    equipment.room,
    equipment.quantity as numerator,
    null::integer as denominator,
    equipment.load_id, equipment.row_no
from core.equipment
inner join month_ends
    on
        coalesce(equipment.bought_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(equipment.retired_date, 'infinity'::date)
where
    equipment.equipment_kind = 'books'
    and equipment.quantity is not null
