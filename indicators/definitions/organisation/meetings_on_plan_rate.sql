/*+++
title.zh = "会议按计划召开率"
title.en = "Meetings held as planned"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "计划在期内、到当月底已经召开的会议次数"
numerator.en = "meetings planned for the period and held by the end of the month they were planned for"
denominator.zh = "计划在期内召开的会议次数"
denominator.en = "meetings planned for the period"
base_unit = "times"
dimensions = ["assembly_kind"]
min_denominator = 5
sources = ["representative_meetings"]
why.zh = "计划了没开，议题就压着。"
why.en = "A meeting put off leaves its matters lying."
caution.zh = "提前开的也算；没有列入计划的会议不计；当月还没过完的不计。"
caution.en = "Earlier counts too. Meetings that were not planned, and months not over yet, are left out."
+++*/
select
    representative_meetings.planned_date as day,
    representative_meetings.meeting_id as subject,
    representative_meetings.assembly_kind,
    coalesce(
        representative_meetings.held_date
        <= last_day(representative_meetings.planned_date),
        false
    )::integer as numerator,
    1 as denominator,
    representative_meetings.load_id, representative_meetings.row_no
from core.representative_meetings
inner join meta.builds
    on last_day(representative_meetings.planned_date) <= builds.data_date
