/*+++
title.zh = "便民服务点有服务的周占比"
title.en = "Weeks in which a convenience point served anyone"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "至少登记了一件服务的周数"
numerator.en = "weeks with a service on record"
denominator.zh = "各便民服务点的周数，从该点第一件记录那周起；整周放假的不计"
denominator.en = "weeks of each point, from the one of its first record on; weeks without a workday are left out"
dimensions = ["service_point"]
min_denominator = 8
sources = ["service_records"]
why.zh = "16家服务点哪几家是经常在的，哪几家名存实亡。"
why.en = "Which of the 16 points are there regularly, and which in name only."
caution.zh = "没有一件的那周证明不了没营业：可能没人来，可能没登记。周一到周日为一周，归到周日所在的月，还没过完的周不计。从来没有登记过的服务点这里看不到，16家差几家看“有服务的便民服务点”。"
caution.en = "A week with nothing does not prove it was shut: nobody came, or nobody wrote it down. Weeks run from Monday to Sunday and count in the month of the Sunday; a week that is not over is left out. A point that never logged anything is not here: see how many points are at work of the 16."
+++*/
with points as (
    select
        service_point,
        date_trunc('week', min(received_date))::date as first_week
    from core.service_records
    where service_point is not null
    group by all
),

weeks as (
    select date_trunc('week', day)::date as week
    from core.calendar
    cross join meta.builds
    group by all
    having
        count(*) filter (calendar.is_workday) > 0
        and count(*) = 7
        and max(calendar.day) <= max(builds.data_date)
),

weeks_served as (
    select distinct on (service_point, week)
        service_point,
        date_trunc('week', received_date)::date as week,
        load_id, row_no
    from core.service_records
    order by service_point, week, load_id, row_no
)

select
    (weeks.week + 6)::date as day,
    points.service_point as subject,
    points.service_point,
    (weeks_served.row_no is not null)::integer as numerator,
    1 as denominator,
    weeks_served.load_id, weeks_served.row_no
from weeks
inner join points on weeks.week >= points.first_week
left join weeks_served
    on
        points.service_point = weeks_served.service_point
        and weeks.week = weeks_served.week
