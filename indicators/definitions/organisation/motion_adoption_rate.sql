/*+++
title.zh = "议题采纳率"
title.en = "Motions adopted"
unit = "percent"
kind = "ratio"
direction = "neutral"
numerator.zh = "期内表决、通过的议题数"
numerator.en = "motions decided in the period and adopted"
denominator.zh = "期内表决、有通过或未通过结果的议题数"
denominator.en = "motions decided in the period, adopted or rejected"
base_unit = "units"
dimensions = ["motion_kind", "estate", "raised_by"]
min_denominator = 5
sources = ["motions"]
why.zh = "提出来的事有多少成了决定。"
why.en = "How much of what was raised became a decision."
caution.zh = "暂缓的不计。采纳率高低没有好坏，全都通过也可能是没有真议。"
caution.en = "Deferred ones are left out. Neither high nor low is good in itself: where all pass, little may have been discussed."
+++*/
select
    decided_date as day,
    motion_id as subject,
    motion_kind, estate, raised_by,
    (motion_result = 'adopted')::integer as numerator,
    1 as denominator,
    motions.load_id, motions.row_no
from core.motions
where
    decided_date is not null
    and motion_result in ('adopted', 'rejected')
