/*+++
title.zh = "未了结的纠纷"
title.en = "Open disputes"
unit = "cases"
kind = "stock"
direction = "lower"
numerator.zh = "月末已发现、还没有了结的纠纷"
numerator.en = "disputes found and not at an end at the month's end"
dimensions = ["dispute_kind", "found_by", "estate"]
sources = ["disputes"]
why.zh = "手上还有多少件没有了结。"
why.en = "How much is still on hand."
caution.zh = "有结果却没写日期的，不知何时了结，不算。"
caution.en = "What has a result but no day of it is left out: nobody knows when it ended."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    disputes.dispute_id as subject,
    disputes.dispute_kind, disputes.found_by, disputes.estate,
    1 as numerator,
    null::integer as denominator,
    disputes.load_id, disputes.row_no
from core.disputes
inner join month_ends
    on
        disputes.found_date <= month_ends.month_end
        and month_ends.month_end
        < coalesce(disputes.settled_date, 'infinity'::date)
where disputes.settled_date is not null or disputes.dispute_result is null
