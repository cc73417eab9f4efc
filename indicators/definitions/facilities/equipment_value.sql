/*+++
title.zh = "在用设备图书金额"
title.en = "Equipment and books in use"
unit = "yuan"
kind = "stock"
direction = "neutral"
numerator.zh = "月末在用设备图书的购置金额"
numerator.en = "what was paid for the equipment and books in use at the month's end"
dimensions = ["equipment_kind", "room"]
sources = ["equipment"]
why.zh = "家底有多少、放在哪里，盘点时对得上。"
why.en = "What there is and where it stands, to be checked at stocktaking."
caution.zh = "按购置时的金额，不计折旧；没填金额的不计。"
caution.en = "At what was paid, without depreciation; lots without an amount are left out."
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
    equipment.equipment_kind, equipment.room,
    equipment.value_yuan as numerator,
    null::integer as denominator,
    equipment.load_id, equipment.row_no
from core.equipment
inner join month_ends
    on
        coalesce(equipment.bought_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(equipment.retired_date, 'infinity'::date)
where equipment.value_yuan is not null
