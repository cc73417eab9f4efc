/*+++
title.zh = "向居民代表报告工作次数（近12个月）"
title.en = "Reports to representatives, 12 months"
unit = "times"
kind = "stock"
direction = "higher"
numerator.zh = "月末前12个月内居委会报告了工作的居民代表会议次数"
numerator.en = "representatives' meetings in the 12 months up to the month's end at which the committee reported on its work"
dimensions = []
sources = ["representative_meetings"]
why.zh = "居委会对居民代表会议负责，一年至少报告两次。"
why.en = "The committee answers to the representatives and should report at least twice a year."
caution.zh = "往回看满12个月，月、季、年都可直接比较；台账头12个月没有更早的记录，数会偏少。台账没有注明是否报告的不计。"
caution.en = "Always looks back twelve months, so month, quarter and year compare; in the first year of the ledger it is too low. A meeting of which the ledger does not say so is not counted."
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
    and representative_meetings.is_reported
