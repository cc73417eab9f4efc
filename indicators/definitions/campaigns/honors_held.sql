/*+++
title.zh = "在册荣誉"
title.en = "Honours held"
unit = "entries"
kind = "stock"
direction = "higher"
numerator.zh = "月末在册的荣誉项数"
numerator.en = "honours on the list at the month's end"
dimensions = ["level"]
sources = ["honors"]
why.zh = "社区已有的家底，也是申报更高荣誉的基础。"
why.en = "What the community has, and the ground for aiming higher."
caution.zh = "只写授予年份的，当年各月都算在内；摘牌当天起、有效期满次日起不计，写了已摘牌而没有日期的各月都不计；复评未过而台账没有写的仍会计入。"
caution.en = "Where only the year is written it counts from January of that year. It ends on the day it was taken away or after its validity; one that lapsed on no stated day counts in no month. An honour lost at re-assessment stays until the list says so."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    honors.honor_id as subject,
    honors.level,
    1 as numerator,
    null::integer as denominator,
    honors.load_id, honors.row_no
from core.honors
inner join month_ends
    on
        coalesce(honors.held_from, '-infinity'::date) <= month_ends.month_end
        and month_ends.month_end < coalesce(honors.held_until, 'infinity'::date)
