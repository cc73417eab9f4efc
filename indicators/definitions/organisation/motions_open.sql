/*+++
title.zh = "未办结议题"
title.en = "Open motions"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末已经提出、没有办结也没有否决的议题数"
numerator.en = "motions raised by the month's end that are neither done nor rejected"
dimensions = ["motion_kind", "estate", "raised_by"]
sources = ["motions"]
why.zh = "手里压着多少件议题。"
why.en = "How many motions are on hand."
caution.zh = "包括还没议的、暂缓的和正在办的，没到期的也在内，多不一定是拖。"
caution.en = "Those not discussed yet, deferred and under way, due or not: many need not mean late."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    motions.motion_id as subject,
    motions.motion_kind, motions.estate, motions.raised_by,
    1 as numerator,
    null::integer as denominator,
    motions.load_id, motions.row_no
from core.motions
inner join month_ends
    on
        motions.raised_date <= month_ends.month_end
        and month_ends.month_end < coalesce(
            case
                when motions.motion_result = 'rejected' then coalesce(
                    motions.decided_date,
                    motions.discussed_date,
                    motions.raised_date
                )
                else motions.done_date
            end,
            'infinity'::date
        )
