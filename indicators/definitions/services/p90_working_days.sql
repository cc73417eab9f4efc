/*+++
title.zh = "办理工作日数（九成）"
title.en = "Working days, 90th percentile"
unit = "days"
kind = "quantile"
quantile = 0.9
direction = "lower"
numerator.zh = "期内办结的件从受理到办结的工作日数，当天办结为0"
numerator.en = "workdays from received to completed, 0 when done the same day; records completed in the period"
base_unit = "records"
dimensions = ["platform", "window", "item", "channel", "estate"]
min_denominator = 10
sources = ["service_records"]
why.zh = "九成的件在这个天数以内办结，反映慢件有多慢。"
why.en = "Nine of ten records are done within this time: how slow the slow ones are."
caution.zh = "只看已办结的件，按办结日期归月；还没办完的慢件不在其中，要与在办积压一起看。周末、节假日不计。"
caution.en = "Completed records only, by date completed; slow ones still open are not in it, so read it with the backlog. Days off do not count."
+++*/
select
    completed_date as day,
    record_id as subject,
    platform, "window", item, channel, estate,
    working_days as numerator,
    null::integer as denominator,
    load_id, row_no
from core.service_records
where
    completed_date is not null
    and working_days is not null
