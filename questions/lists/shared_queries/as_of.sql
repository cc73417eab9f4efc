-- One row: the day the list is of, the last day whose service is too long ago,
-- the last day that is near. Twelve months before a month's end is one, too.
select
    data_date,
    case
        when
            data_date = last_day(data_date)
            and datepart('month', $within::interval) +
            datepart('year', $within::interval) > 0
            then last_day(data_date - $within::interval)
        else (data_date - $within::interval)::date
    end as served_until,
    (data_date + $within::interval)::date as due_until
from meta.builds
