/*+++
title.zh = "逾期未完成的共建项目"
title.en = "Joint projects overdue"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过计划完成日期、还没有完成的共建项目数"
numerator.en = "joint projects due before the month's end and not done"
dimensions = ["estate"]
sources = ["joint_projects"]
why.zh = "逾期的要问清卡在哪一家，能不能换办法。"
why.en = "Ask with whom an overdue one is stuck, and whether there is another way."
caution.zh = "月末当天到期的不算逾期；完成的从那天起不再计。"
caution.en = "What is due on the month's last day is not overdue yet; what is done counts no more from that day."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    joint_projects.project_id as subject,
    joint_projects.estate,
    1 as numerator,
    null::integer as denominator,
    joint_projects.load_id, joint_projects.row_no
from core.joint_projects
inner join month_ends
    on
        joint_projects.due_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(joint_projects.done_date, 'infinity'::date)
