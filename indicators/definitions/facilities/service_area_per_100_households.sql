/*+++
title.zh = "每百户综合服务设施面积"
title.en = "Area of service facilities per 100 households"
unit = "m2_per_100_households"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末在用、服务居民的用房面积（平方米）"
numerator.en = "area of the rooms in use at the month's end that serve residents (square metres)"
denominator.zh = "各小区应有户数之和"
denominator.en = "households the estates should have"
base_unit = "households"
dimensions = []
min_denominator = 100
sources = ["rooms"]
why.zh = "每百户30平方米是各地常用的参照值，离它多远，就是要争取的面积。"
why.en = "30 square metres per 100 households is the usual reference; what is short of it is what to work for."
caution.zh = "办公室、会议室、仓库不计，上级按全部用房算时数值会更高。户数取自社区设置，过去各月也用现值。"
caution.en = "Offices, meeting rooms and stores are left out: counted with them it reads higher. Households come from the community's settings as they are now, for past months too."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

in_use as (
    select month_ends.month_end, rooms.*
    from core.rooms
    inner join month_ends
        on
            coalesce(rooms.in_use_from, '-infinity'::date)
            <= month_ends.month_end
            and month_ends.month_end
            < coalesce(rooms.in_use_until, 'infinity'::date)
    where rooms.serves_residents and rooms.area_m2 is not null
)

select
    month_end as day,
    room_id as subject,
    area_m2 as numerator,
    0 as denominator,
    load_id, row_no
from in_use
union all
select
    known.month_end as day,
    null as subject,
    0 as numerator,
    estates.households as denominator,
    null as load_id, null as row_no
from (select distinct month_end from in_use) as known
cross join core.estates
where estates.households > 0
