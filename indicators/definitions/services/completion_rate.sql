/*+++
title.zh = "办结率"
title.en = "Completion rate"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内受理、已办结的件数"
numerator.en = "records received in the period that are completed"
denominator.zh = "期内受理的件，除去未到期的在办件和转办、退件"
denominator.en = "records received in the period, less open ones not yet due and those transferred or returned"
base_unit = "records"
dimensions = ["platform", "window", "item", "channel", "estate"]
min_denominator = 10
sources = ["service_records"]
why.zh = "受理了的事有没有着落。"
why.en = "Whether what was taken in was brought to an end."
caution.zh = "按受理日期归月；未到期的在办件不计，免得最近一个月虚低；没有承诺期限的在办件计为未办结。迟办的也算办结，是否按时看按时办结率。"
caution.en = "By date received. Open records not yet due are left out, or the latest month would look bad for no reason; an open record without a promised date counts as not completed. Late ones count as completed: for punctuality see the on-time rate."
+++*/
select
    received_date as day,
    record_id as subject,
    platform, "window", item, channel, estate,
    (
        completed_date is not null
        or coalesce(status, 'in_progress') = 'completed'
    )::integer as numerator,
    1 as denominator,
    service_records.load_id, service_records.row_no
from core.service_records
cross join meta.builds
where
    coalesce(status, 'in_progress') in ('in_progress', 'completed')
    and (
        completed_date is not null
        or status = 'completed'
        or due_date is null
        or due_date < builds.data_date
    )
