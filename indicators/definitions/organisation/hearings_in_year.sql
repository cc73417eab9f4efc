/*+++
title.zh = "听证会、协调会次数（近12个月）"
title.en = "Hearings in the last 12 months"
unit = "times"
kind = "stock"
direction = "higher"
numerator.zh = "月末前12个月内召开的听证会、协调会次数"
numerator.en = "hearings and coordination meetings held in the 12 months up to the month's end"
dimensions = ["assembly_kind"]
sources = ["representative_meetings"]
why.zh = "涉及多户利益的事先听证、先协调，少起纠纷。"
why.en = "What touches many households is heard first; it saves disputes."
caution.zh = "往回看满12个月，月、季、年都可直接比较；台账头12个月没有更早的记录，数会偏少。"
caution.en = "Always looks back twelve months, so month, quarter and year compare; in the first year of the ledger it is too low."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    representative_meetings.meeting_id as subject,
    representative_meetings.assembly_kind,
    1 as numerator,
    null::integer as denominator,
    representative_meetings.load_id, representative_meetings.row_no
from core.representative_meetings
inner join month_ends
    on
        representative_meetings.held_date
        > last_day(month_ends.month_end - interval 12 months)
        and representative_meetings.held_date <= month_ends.month_end
where representative_meetings.assembly_kind in (
    'hearing', 'coordination'
)
