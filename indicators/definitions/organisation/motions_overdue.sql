/*+++
title.zh = "逾期未办结议题"
title.en = "Motions past due"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过办理期限、还没有办结的通过议题数"
numerator.en = "adopted motions past the day due and not done at the month's end"
dimensions = ["motion_kind", "estate", "raised_by"]
sources = ["motions"]
why.zh = "定了的事过了期，要向代表说明。"
why.en = "What was adopted and is late has to be explained to the representatives."
caution.zh = "月末当天到期的不算逾期；没有写办理期限的算不到。"
caution.en = "What is due on the month's last day is not late yet; without a day due it is not seen."
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
        motions.due_date < month_ends.month_end
        and coalesce(motions.decided_date, motions.raised_date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(motions.done_date, 'infinity'::date)
where motions.motion_result = 'adopted'
