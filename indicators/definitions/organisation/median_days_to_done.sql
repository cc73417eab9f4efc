/*+++
title.zh = "通过到办结天数（中位数）"
title.en = "Median days from adopted to done"
unit = "calendar_days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内办结的议题从表决通过到办结的天数"
numerator.en = "days from decided to done, of adopted motions done in the period"
base_unit = "units"
dimensions = ["motion_kind", "estate", "raised_by"]
min_denominator = 5
sources = ["motions"]
why.zh = "从定下来到办好要多久。"
why.en = "How long it takes from the decision until it is done."
caution.zh = "自然日，周末、节假日也计。只看已经办结的，拖着没办的不在其中，要与逾期议题一起看。"
caution.en = "Calendar days. Done ones only; what drags on is not in it: read it with overdue motions."
+++*/
select
    done_date as day,
    motion_id as subject,
    motion_kind, estate, raised_by,
    done_date - decided_date as numerator,
    null::integer as denominator,
    motions.load_id, motions.row_no
from core.motions
where
    motion_result = 'adopted'
    and done_date >= decided_date
