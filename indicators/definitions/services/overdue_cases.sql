/*+++
title.zh = "逾期在办件"
title.en = "Overdue records"
unit = "records"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过承诺期限、尚未办结的件数"
numerator.en = "records open at the month's end past their promised date"
dimensions = ["window", "platform", "item", "estate", "staff_id"]
sources = ["service_records"]
why.zh = "逾期未办是最先要过问的事。"
why.en = "The first thing to ask about."
caution.zh = "没有承诺期限的件无从判断，不计；期限恰为月末当天的不算逾期。"
caution.en = "Records without a promised date cannot be judged and are left out; one due on the last day itself is not overdue."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    service_records.record_id as subject,
    service_records."window", service_records.platform,
    service_records.item, service_records.estate,
    service_records.staff_id,
    1 as numerator,
    null::integer as denominator,
    service_records.load_id, service_records.row_no
from core.service_records
inner join month_ends
    on
        service_records.due_date < month_ends.month_end
        and service_records.received_date <= month_ends.month_end
        and month_ends.month_end
        < coalesce(service_records.completed_date, 'infinity'::date)
where
    service_records.completed_date > last_day(service_records.received_date)
    or (
        service_records.completed_date is null
        and coalesce(service_records.status, 'in_progress') = 'in_progress'
    )
