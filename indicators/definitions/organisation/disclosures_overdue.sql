/*+++
title.zh = "逾期未公开"
title.en = "Overdue for publication"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过应公开日期、还没有公开的事项数"
numerator.en = "items not published at the month's end though the day they were due is past"
dimensions = ["disclosure_kind", "item"]
sources = ["disclosures"]
why.zh = "逾期的要马上补，并说明原因。"
why.en = "What is overdue has to be made up for at once, with the reason."
caution.zh = "月末当天到期的不算逾期。后来补上的，从公开那天起不再计。"
caution.en = "What is due on the month's last day is not overdue yet. What was made up for counts no more from the day it was published."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    disclosures.disclosure_id as subject,
    disclosures.disclosure_kind, disclosures.item,
    1 as numerator,
    null::integer as denominator,
    disclosures.load_id, disclosures.row_no
from core.disclosures
inner join month_ends
    on
        disclosures.due_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(disclosures.published_date, 'infinity'::date)
