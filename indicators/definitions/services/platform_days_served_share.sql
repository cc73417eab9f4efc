/*+++
title.zh = "平台工作日有服务的占比"
title.en = "Workdays on which a platform served anyone"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "至少登记了一件服务的工作日数"
numerator.en = "workdays with a service on record"
denominator.zh = "四大平台各自的工作日数，从该平台第一件记录起"
denominator.en = "workdays of each of the four platforms, from its first record on"
base_unit = "days"
dimensions = ["platform"]
min_denominator = 10
sources = ["service_records"]
why.zh = "平台是不是天天在运转；一连几天没有一件，要去看一眼。"
why.en = "Whether the platforms work day by day; several days without anything are worth a look."
caution.zh = "没有一件的那天证明不了没开门：可能没人来，可能来了没登记，也可能那个月的台账没报。有一件也证明不了开了一整天。工作日按国务院放假安排，休息日的服务不计。"
caution.en = "A day with nothing does not prove a closed door: nobody came, or nobody wrote it down, or the log of that month did not come in. One record does not prove a whole day open either. Workdays follow the official calendar; days off are left out."
+++*/
with platforms as (
    select
        platform,
        min(received_date) as first_day
    from core.service_records
    where
        platform in (
            'service_hall', 'elderly_station',
            'housekeeping_centre', 'convenience_points'
        )
    group by all
),

days_served as (
    select distinct on (platform, received_date)
        platform, received_date, load_id, row_no
    from core.service_records
    order by platform, received_date, load_id, row_no
)

select
    calendar.day,
    platforms.platform as subject,
    platforms.platform,
    (days_served.row_no is not null)::integer as numerator,
    1 as denominator,
    days_served.load_id, days_served.row_no
from core.calendar
cross join meta.builds
inner join platforms
    on
        calendar.day >= platforms.first_day
        and calendar.day <= builds.data_date
left join days_served
    on
        platforms.platform = days_served.platform
        and calendar.day = days_served.received_date
where calendar.is_workday
