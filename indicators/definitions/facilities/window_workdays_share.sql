/*+++
title.zh = "窗口有人办事的工作日占比"
title.en = "Workdays on which a window received someone"
unit = "percent"
kind = "ratio"
direction = "neutral"
numerator.zh = "各窗口受理了至少一件的工作日数"
numerator.en = "workdays on which a window took at least one request"
denominator.zh = "各窗口期内的工作日数"
denominator.en = "workdays of the windows in the period"
base_unit = "days"
dimensions = ["window"]
min_denominator = 20
sources = ["service_records"]
why.zh = "看各窗口是不是天天有人来办事，人手怎么排。"
why.en = "Shows whether a window is needed every day, and how to staff it."
caution.zh = "没人来办事不等于窗口没开；只计当月受理过的窗口，整月没有受理的窗口不在内。"
caution.en = "A day without a request is not a day closed. Windows without any request in a month are left out of that month."
+++*/
with first_of_day as (
    select *
    from core.service_records
    where "window" is not null
    qualify row_number() over (
        partition by "window", received_date
        order by load_id, row_no
    ) = 1
),

at_work as (
    select distinct "window", last_day(received_date) as month_end
    from first_of_day
)

select
    calendar.day,
    at_work."window" || '-' || calendar.day as subject,
    at_work."window",
    (first_of_day.received_date is not null)::integer as numerator,
    1 as denominator,
    first_of_day.load_id, first_of_day.row_no
from core.calendar
inner join at_work on calendar.month_end = at_work.month_end
inner join meta.builds
    on calendar.day between builds.first_date and builds.data_date
left join first_of_day
    on
        at_work."window" = first_of_day."window"
        and calendar.day = first_of_day.received_date
where calendar.is_workday
