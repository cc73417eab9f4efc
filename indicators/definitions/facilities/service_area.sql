/*+++
title.zh = "综合服务设施面积"
title.en = "Area of service facilities"
unit = "square_metres"
kind = "stock"
direction = "higher"
numerator.zh = "月末在用、服务居民的用房面积"
numerator.en = "area of the rooms in use at the month's end that serve residents"
dimensions = ["room_kind", "room"]
sources = ["rooms"]
why.zh = "居民办事、康复、读书、文娱、上课都要有地方。"
why.en = "Business, rehabilitation, reading, recreation and classes all need a place."
caution.zh = "办公室、会议室、仓库不计，台账另有说明的从其说明；没填面积的不计。面积改动后，过去各月也按新面积算。"
caution.en = "Offices, meeting rooms and stores are left out unless the ledger says otherwise; so are rooms without an area. A changed area holds for past months too."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    rooms.room_id as subject,
    rooms.room_kind, rooms.room,
    rooms.area_m2 as numerator,
    null::integer as denominator,
    rooms.load_id, rooms.row_no
from core.rooms
inner join month_ends
    on
        coalesce(rooms.in_use_from, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(rooms.in_use_until, 'infinity'::date)
where rooms.serves_residents and rooms.area_m2 is not null
