/*+++
title.zh = "{within}内须复评的荣誉"
title.en = "Honours due for re-assessment within {within}"
who.zh = "{within}内须复评、或复评日期已过的荣誉"
who.en = "honours to be re-assessed within {within}, or whose date has passed"
closes.zh = "在册荣誉表写上新的复评日期，下次入库后自动销号"
closes.en = "a new date in the list of honours closes it with the next build"
since.zh = "复评日期"
since.en = "Re-assessment"
subject = "honour"
within = "15 months"
open_as = "honors_reassessment_due"
reads = ["as_of"]
sources = ["honors"]
why.zh = "复评要提前一年备材料，提前提醒才来得及。"
why.en = "Preparing takes about a year; a reminder has to come early."
caution.zh = "没有复评日期的视为长期有效；已摘牌、有效期已满的不列。"
caution.en = "Honours without a date count as lasting; lapsed ones are not listed."
+++*/
select
    honors.honor_id as subject,
    honors.name as what,
    null::varchar as estate,
    coalesce(honors.reassessment_date <= as_of.due_until, false) as is_open,
    honors.reassessment_date as since,
    honors.load_id, honors.row_no
from core.honors
inner join as_of
    on
        coalesce(honors.held_from, '-infinity'::date) <= as_of.data_date
        and as_of.data_date < coalesce(honors.held_until, 'infinity'::date)
