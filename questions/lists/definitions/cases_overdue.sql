/*+++
title.zh = "逾期未办结的件"
title.en = "Requests open past their promised date"
who.zh = "已过承诺期限、尚未办结的服务件"
who.en = "service records still open past their promised date"
closes.zh = "服务台账填上办结日期，下次入库后自动销号"
closes.en = "a completion date in the service log closes it with the next build"
since.zh = "承诺期限"
since.en = "Promised date"
subject = "case"
eligible_as = "open_cases"
open_as = "overdue_cases"
sources = ["service_records"]
why.zh = "逾期未办是最先要过问的事。"
why.en = "The first thing to ask about."
caution.zh = "没有承诺期限的件无从判断，不在名单上；期限恰为数据日期当天的不算逾期。"
caution.en = "Records without a promised date cannot be judged and are not on it; one due on the day of the data itself is not overdue."
+++*/
select
    service_records.record_id::varchar as subject,
    service_records.item as what,
    service_records.estate,
    coalesce(service_records.due_date < builds.data_date, false) as is_open,
    service_records.due_date as since,
    service_records.load_id, service_records.row_no
from core.service_records
inner join meta.builds
    on
        service_records.received_date <= builds.data_date
        and builds.data_date
        < coalesce(service_records.completed_date, 'infinity'::date)
where
    service_records.completed_date > last_day(service_records.received_date)
    or (
        service_records.completed_date is null
        and coalesce(service_records.status, 'in_progress') = 'in_progress'
    )
