/*+++
title.zh = "共建项目按时完成率（近12个月）"
title.en = "Joint projects done in time, last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中在计划完成日期当天或之前完成的项目数"
numerator.en = "of them those done by the day they were due"
denominator.zh = "近12个月到期的共建项目数"
denominator.en = "joint projects due in the 12 months up to that day"
base_unit = "items"
dimensions = ["estate"]
min_denominator = 5
sources = ["joint_projects"]
why.zh = "答应的事按时办成，下次才有人愿意一起办。"
why.en = "Who sees things finished in time will join again."
caution.zh = "往回看满12个月；没定完成日期的项目不计。头11个月因记录不足不给数。"
caution.en = "Looks back twelve months; projects without a day due are left out. The first eleven months give no value."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

recorded as (
    select date_trunc('month', min(due_date))::date as first_month
    from core.joint_projects
)

select
    month_ends.month_end as day,
    joint_projects.project_id as subject,
    joint_projects.estate,
    coalesce(
        joint_projects.done_date <= joint_projects.due_date, false
    )::integer as numerator,
    1 as denominator,
    joint_projects.load_id, joint_projects.row_no
from core.joint_projects
inner join month_ends
    on
        joint_projects.due_date <= month_ends.month_end
        and joint_projects.due_date
        > last_day(month_ends.month_end - interval 12 months)
inner join recorded
    on month_ends.month_end > recorded.first_month + interval 11 months
