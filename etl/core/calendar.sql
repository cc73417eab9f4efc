-- One row per day.
select
    day,
    last_day(day) as month_end,
    workday_no::integer as workday_no,
    is_workday,
    holiday,
from reference.calendar
