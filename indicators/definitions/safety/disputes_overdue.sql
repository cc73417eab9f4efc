/*+++
title.zh = "超期未化解的纠纷"
title.en = "Disputes past their day"
unit = "cases"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过化解期限、还没有了结的纠纷"
numerator.en = "disputes not at an end at the month's end though the day set is past"
dimensions = ["dispute_kind", "found_by", "estate"]
sources = ["disputes"]
why.zh = "超期的要有人盯，防止激化。"
why.en = "These need somebody to see to them before they grow."
caution.zh = "月末当天到期的不算超期；没写期限的不计。"
caution.en = "What is due on the month's last day is not past it yet; without a day set it is not seen."
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
        disputes.due_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(disputes.settled_date, 'infinity'::date)
where disputes.settled_date is not null or disputes.dispute_result is null
