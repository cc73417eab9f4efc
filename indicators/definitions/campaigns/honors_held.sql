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
caution.zh = "只知授予年份，当年各月都算在内；复评未过而未从台账删去的仍会计入。"
caution.en = "Only the year is known, so it counts from January of that year; an honour lost at re-assessment stays until it is taken off the list."
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
        coalesce(honors.granted_year, 0)
        <= year(month_ends.month_end)
