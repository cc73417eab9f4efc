/*+++
title.zh = "故障修复天数（中位数）"
title.en = "Median days to mend"
unit = "calendar_days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内修好的故障从报修到修复的天数"
numerator.en = "calendar days from broken to mended; faults mended in the period"
base_unit = "cases"
dimensions = ["protection_kind", "estate"]
min_denominator = 5
sources = ["protection_points"]
why.zh = "一半的故障在这个天数以内修好。"
why.en = "Half of the faults are mended within this time."
caution.zh = "还没修好的不在其中，要与完好率一起看。"
caution.en = "What is still broken is not in it: read it with the points that work."
+++*/
select
    mended_date as day,
    fault_id as subject,
    protection_kind, estate,
    mended_date - broken_date as numerator,
    null::integer as denominator,
    load_id, row_no
from core.protection_points
where mended_date >= broken_date
