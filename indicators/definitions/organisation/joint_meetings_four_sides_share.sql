/*+++
title.zh = "联席会议四方到齐率（近12个月）"
title.en = "Joint meetings with all four sides, last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中支部、社区、业委会、驻社区单位都到会的次数"
numerator.en = "of them those to which branch, community, owners' committee and units came"
denominator.zh = "近12个月召开、写明到会方的联席会议次数"
denominator.en = "joint meetings held in the 12 months up to that day whose sides are told"
base_unit = "times"
dimensions = []
min_denominator = 5
sources = ["joint_meetings"]
why.zh = "缺一方，议定的事就落不到那一方。"
why.en = "What is settled without one side is not carried out by it."
caution.zh = "没写哪几方到会的会议不计；到会不等于负责人到会。头11个月因记录不足不给数。"
caution.en = "Meetings whose sides are not told are left out; who came for a side is not seen. The first eleven months give no value."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

recorded as (
    select date_trunc('month', min(held_date))::date as first_month
    from core.joint_meetings
)

select
    month_ends.month_end as day,
    joint_meetings.meeting_id as subject,
    (
        joint_meetings.has_branch
        and coalesce(joint_meetings.has_community, false)
        and coalesce(joint_meetings.has_owners, false)
        and coalesce(joint_meetings.has_units, false)
    )::integer as numerator,
    1 as denominator,
    joint_meetings.load_id, joint_meetings.row_no
from core.joint_meetings
inner join month_ends
    on
        joint_meetings.held_date <= month_ends.month_end
        and joint_meetings.held_date
        > last_day(month_ends.month_end - interval 12 months)
inner join recorded
    on month_ends.month_end > recorded.first_month + interval 11 months
where joint_meetings.has_branch is not null
