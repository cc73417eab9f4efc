/*+++
title.zh = "提出到通过天数（中位数）"
title.en = "Median days from raised to adopted"
unit = "calendar_days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内通过的议题从提出到表决的天数"
numerator.en = "days from raised to decided, of motions adopted in the period"
base_unit = "units"
dimensions = ["motion_kind", "estate", "raised_by"]
min_denominator = 5
sources = ["motions"]
why.zh = "议事快不快，居民等得最清楚。"
why.en = "How fast deliberation is, is what residents feel first."
caution.zh = "自然日，周末、节假日也计。只看已经通过的，压着没议的不在其中，要与未办结议题一起看。"
caution.en = "Calendar days. Adopted ones only; what lies undiscussed is not in it: read it with open motions."
+++*/
select
    decided_date as day,
    motion_id as subject,
    motion_kind, estate, raised_by,
    decided_date - raised_date as numerator,
    null::integer as denominator,
    motions.load_id, motions.row_no
from core.motions
where
    motion_result = 'adopted'
    and decided_date >= raised_date
