/*+++
title.zh = "矛盾纠纷数"
title.en = "Disputes"
unit = "cases"
kind = "count"
direction = "neutral"
numerator.zh = "期内发现的矛盾纠纷件数"
numerator.en = "disputes found in the period"
dimensions = ["dispute_kind", "found_by", "estate"]
sources = ["disputes"]
why.zh = "哪类纠纷多、哪个小区多，工作就往哪里使劲。"
why.en = "Which kind and which estate has most of them is where the work is."
caution.zh = "排查得细，件数就多；多不等于乱。"
caution.en = "Who looks closely finds more: more is not worse."
+++*/
select
    found_date as day,
    dispute_id as subject,
    dispute_kind, found_by, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.disputes
where found_date is not null
