/*+++
title.zh = "纠纷化解天数（中位数）"
title.en = "Median days to settle a dispute"
unit = "calendar_days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内了结的纠纷从发现到了结的天数"
numerator.en = "calendar days from found to its end; disputes that ended in the period"
base_unit = "cases"
dimensions = ["dispute_kind", "found_by", "estate"]
min_denominator = 5
sources = ["disputes"]
why.zh = "一半的纠纷在这个天数以内了结。"
why.en = "Half of them come to an end within this time."
caution.zh = "只看已了结的，还没了结的慢件不在其中，要与未了结件数一起看。"
caution.en = "Ended ones only; slow ones still open are not in it, so read it with those."
+++*/
select
    settled_date as day,
    dispute_id as subject,
    dispute_kind, found_by, estate,
    settled_date - found_date as numerator,
    null::integer as denominator,
    load_id, row_no
from core.disputes
where settled_date >= found_date
