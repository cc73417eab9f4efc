/*+++
title.zh = "监督问题整改天数（中位数）"
title.en = "Median days to mend"
unit = "calendar_days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内整改完成的检查从监督到整改完成的天数"
numerator.en = "days from the check until all it found was mended, of those mended in the period"
base_unit = "times"
dimensions = ["supervised_matter", "supervised_by"]
min_denominator = 5
sources = ["supervision_checks"]
why.zh = "整改快不快。"
why.en = "How fast what was found is mended."
caution.zh = "自然日。一次检查发现的问题全部改完才算，没有改完的不在其中。"
caution.en = "Calendar days. Of checks of which everything is mended; the others are not in it."
+++*/
select
    mended_date as day,
    check_id as subject,
    supervised_matter, supervised_by,
    mended_date - check_date as numerator,
    null::integer as denominator,
    supervision_checks.load_id, supervision_checks.row_no
from core.supervision_checks
where mended_date >= check_date
