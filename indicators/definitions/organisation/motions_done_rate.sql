/*+++
title.zh = "议题落实率"
title.en = "Adopted motions done"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内到期、已经办结的通过议题数"
numerator.en = "adopted motions due in the period that are done"
denominator.zh = "期内到期的通过议题数"
denominator.en = "adopted motions due in the period"
base_unit = "units"
dimensions = ["motion_kind", "estate", "raised_by"]
min_denominator = 5
sources = ["motions"]
why.zh = "议了不办，下次就没人来议。"
why.en = "What is adopted and not done leaves nobody to deliberate next time."
caution.zh = "按办理期限归月；没到期的不计，迟办的也算办结。没有写办理期限的不计。"
caution.en = "By the day due; what is not due yet is left out, late ones count as done. Motions without a day due are left out."
+++*/
select
    motions.due_date as day,
    motions.motion_id as subject,
    motions.motion_kind, motions.estate, motions.raised_by,
    coalesce(
        motions.done_date <= builds.data_date, false
    )::integer as numerator,
    1 as denominator,
    motions.load_id, motions.row_no
from core.motions
inner join meta.builds on motions.due_date <= builds.data_date
where motions.motion_result = 'adopted'
