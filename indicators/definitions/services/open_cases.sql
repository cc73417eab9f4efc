/*+++
title.zh = "在办件"
title.en = "Open records"
unit = "records"
kind = "stock"
direction = "lower"
numerator.zh = "月末已受理、尚未办结的件数"
numerator.en = "records received and not yet completed at the month's end"
dimensions = ["window", "platform", "estate", "age_of_backlog"]
sources = ["service_records"]
why.zh = "看积压有多少、拖了多久，逾期越久越要有人盯。"
why.en = "How much is waiting and how long past its time; the longest overdue need a name beside them."
caution.zh = "逾期按工作日分档：1至5日、6至20日、20日以上；没有承诺期限的单列。转办、退件没有办结日期的，不知何时了结，不算在办。"
caution.en = "Overdue time is in workdays: 1 to 5, 6 to 20, more than 20; records without a promised date stand apart. Transferred or returned ones without a completion date are not counted as open."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

open_records as (
    select service_records.*, month_ends.month_end
    from core.service_records
    inner join month_ends
        on
            service_records.received_date <= month_ends.month_end
            and month_ends.month_end
            < coalesce(service_records.completed_date, 'infinity'::date)
    where
        service_records.completed_date
        > last_day(service_records.received_date)
        or (
            service_records.completed_date is null
            and coalesce(service_records.status, 'in_progress')
            = 'in_progress'
        )
),

aged as (
    select
        open_records.*,
        as_of.workday_no - due_day.workday_no as overdue_workdays
    from open_records
    left join core.calendar as due_day
        on open_records.due_date = due_day.day
    left join core.calendar as as_of
        on open_records.month_end = as_of.day
)

select
    month_end as day,
    record_id as subject,
    "window", platform, estate,
    case
        when due_date is null then 'no_due_date'
        when due_date >= month_end then 'not_due'
        when overdue_workdays <= 5 then 'overdue_1_5'
        when overdue_workdays <= 20 then 'overdue_6_20'
        else 'overdue_20_plus'
    end as age_of_backlog,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from aged
