/*+++
title.zh = "逾期未开的联席会议"
title.en = "Joint meetings overdue"
unit = "times"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过计划日期、还没有召开的联席会议次数"
numerator.en = "joint meetings planned for a day before the month's end and not held yet"
dimensions = []
sources = ["joint_meetings"]
why.zh = "欠下的会要补开，或者写明取消。"
why.en = "What is owed has to be held, or struck off."
caution.zh = "补开的从那天起不再计；决定不开的，请从台账里删掉，否则一直算逾期。"
caution.en = "One held later counts no more from that day; one given up stays until its row is taken out."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    joint_meetings.meeting_id as subject,
    1 as numerator,
    null::integer as denominator,
    joint_meetings.load_id, joint_meetings.row_no
from core.joint_meetings
inner join month_ends
    on
        joint_meetings.planned_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(joint_meetings.held_date, 'infinity'::date)
