/*+++
title.zh = "没有责任人的小区"
title.en = "Estates without a responsible worker"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末没有在岗工作人员分管的小区数"
numerator.en = "estates that nobody in post looks after at the month's end"
dimensions = ["estate"]
sources = ["staff"]
why.zh = "行政小组按小区组建，每个小区都要有人管。"
why.en = "The administrative groups go by estate: each needs somebody who looks after it."
caution.zh = "有分工表的按分工表，没有的按工作人员名册的分管小区；请假、借调不算空缺。"
caution.en = "By the sheet of duties, else by the estates in the staff list; leave and secondment are no gap."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

held as (
    select month_ends.month_end, duties.estate
    from core.duties
    inner join core.staff on duties.staff_id = staff.staff_id
    inner join month_ends
        on
            month_ends.month_end >= coalesce(
                greatest(duties.duty_from, staff.present_from),
                '-infinity'::date
            )
            and month_ends.month_end < coalesce(
                least(duties.duty_until, staff.present_until),
                'infinity'::date
            )
    where duties.estate is not null
)

select
    month_ends.month_end as day,
    estates.estate as subject,
    estates.estate,
    1 as numerator,
    null::integer as denominator,
    null as load_id, null as row_no
from month_ends
cross join core.estates
anti join held
    on
        month_ends.month_end = held.month_end
        and estates.estate = held.estate
