/*+++
title.zh = "在岗人数"
title.en = "Staff in post"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末在岗的工作人员"
numerator.en = "members of staff in post at the month's end"
dimensions = ["post", "window"]
sources = ["staff"]
why.zh = "人均工作量的底数，也看岗位是否缺人。"
why.en = "The base of workload per head; also shows vacant posts."
caution.zh = "一人一岗，按花名册上的到岗、离岗日期；没有到岗日期的视为一直在岗；临时帮忙、志愿者不计。"
caution.en = "One post each, by the dates in the staff list; without a starting date a person counts as always in post. Helpers and volunteers are left out."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    staff.staff_id as subject,
    staff.post, staff."window",
    1 as numerator,
    null::integer as denominator,
    staff.load_id, staff.row_no
from core.staff
inner join month_ends
    on
        coalesce(staff.present_from, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(staff.present_until, 'infinity'::date)
