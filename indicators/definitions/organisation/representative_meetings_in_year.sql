/*+++
title.zh = "居民代表会议次数（近12个月）"
title.en = "Representatives' meetings in the last 12 months"
unit = "times"
kind = "stock"
direction = "higher"
numerator.zh = "月末前12个月内召开的居民代表会议次数"
numerator.en = "representatives' meetings held in the 12 months up to the month's end"
dimensions = []
sources = ["representative_meetings"]
why.zh = "居民代表会议一年至少开两次，大事由代表定。"
why.en = "Representatives should meet at least twice a year: what matters is theirs to decide."
caution.zh = "往回看满12个月，月、季、年都可直接比较；台账头12个月没有更早的记录，数会偏少。不看开得好不好，要与出席率一起看。"
caution.en = "Always looks back twelve months, so month, quarter and year compare; in the first year of the ledger it is too low. Says nothing of how well it was attended: read it with attendance."
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
    1 as numerator,
    null::integer as denominator,
    representative_meetings.load_id, representative_meetings.row_no
from core.representative_meetings
inner join month_ends
    on
        representative_meetings.held_date
        > last_day(month_ends.month_end - interval 12 months)
        and representative_meetings.held_date <= month_ends.month_end
where representative_meetings.assembly_kind = 'representatives'
