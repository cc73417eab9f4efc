/*+++
title.zh = "联席会议按计划召开率（近12个月）"
title.en = "Joint meetings held as planned, last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中月末前已经召开的次数"
numerator.en = "of them those held by the month's end"
denominator.zh = "近12个月计划召开的联席会议次数"
denominator.en = "joint meetings planned for the 12 months up to that day"
base_unit = "times"
dimensions = []
min_denominator = 5
sources = ["joint_meetings"]
why.zh = "计划了不开，四方互动就停在纸上。"
why.en = "A plan without meetings leaves the four sides on paper."
caution.zh = "往回看满12个月，一次一次数；推迟后补开的算召开。头11个月因记录不足不给数。"
caution.en = "Looks back twelve months; one held later than planned counts as held. The first eleven months give no value."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

recorded as (
    select date_trunc('month', min(planned_date))::date as first_month
    from core.joint_meetings
)

select
    month_ends.month_end as day,
    joint_meetings.meeting_id as subject,
    coalesce(
        joint_meetings.held_date <= month_ends.month_end, false
    )::integer as numerator,
    1 as denominator,
    joint_meetings.load_id, joint_meetings.row_no
from core.joint_meetings
inner join month_ends
    on
        joint_meetings.planned_date <= month_ends.month_end
        and joint_meetings.planned_date
        > last_day(month_ends.month_end - interval 12 months)
inner join recorded
    on month_ends.month_end > recorded.first_month + interval 11 months
