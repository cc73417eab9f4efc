/*+++
title.zh = "场所开放率"
title.en = "Rooms open when due"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "各周实际开放的天数，每周最多计到应开放天数"
numerator.en = "days open, of each week at most the days due"
denominator.zh = "期内各周应开放的天数"
denominator.en = "days due to be open in the weeks of the period"
base_unit = "days"
dimensions = ["room_kind", "room"]
min_denominator = 20
sources = ["room_days", "rooms"]
why.zh = "有场所还要按时开门，居民来了才不会扑空。"
why.en = "A room counts only when it is open, so that nobody comes in vain."
caution.zh = "按整周算，周日在哪个月就算哪个月；每周5天及以下的，遇节假日按当周工作日数算。从第一次登记的那一周算到最后一次，中间没登记的算未开放。没写应开放天数的不计。"
caution.en = "By whole weeks, in the month of their Sunday. Of five days or fewer a week with holidays owes its workdays only. From the first entry to the last; what was not entered in between was not open. Rooms without days due are left out."
+++*/
with entered as (
    select min(open_date) as first_day, max(open_date) as last_day
    from core.room_days
),

weeks as (
    select
        date_trunc('week', day)::date as monday,
        date_trunc('week', day)::date + 6 as sunday,
        count(*) filter (where is_workday) as workdays
    from core.calendar
    group by all
    having count(*) = 7
),

due as (
    select
        rooms.*,
        weeks.monday,
        weeks.sunday,
        case
            when rooms.days_per_week > 5 then least(rooms.days_per_week, 7)
            else least(rooms.days_per_week, weeks.workdays)
        end as days
    from core.rooms
    inner join weeks
        on
            coalesce(rooms.in_use_from, '-infinity'::date) <= weeks.monday
            and weeks.sunday < coalesce(rooms.in_use_until, 'infinity'::date)
    inner join entered
        on
            weeks.monday >= entered.first_day
            and weeks.sunday <= entered.last_day
    inner join meta.builds
        on
            weeks.sunday >= builds.first_date
            and weeks.sunday <= builds.data_date
    where rooms.days_per_week > 0
),

opened as (
    select
        room_id,
        date_trunc('week', open_date)::date as monday,
        count(distinct open_date) as days
    from core.room_days
    where is_open
    group by all
)

select
    due.sunday as day,
    due.room_id || '-' || due.monday as subject,
    due.room_kind, due.room,
    least(coalesce(opened.days, 0), due.days) as numerator,
    due.days as denominator,
    due.load_id, due.row_no
from due
left join opened
    on due.room_id = opened.room_id and due.monday = opened.monday
where due.days > 0
