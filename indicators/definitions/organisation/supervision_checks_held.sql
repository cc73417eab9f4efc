/*+++
title.zh = "民主监督次数"
title.en = "Checks by residents"
unit = "times"
kind = "count"
direction = "neutral"
numerator.zh = "期内民主监督检查次数"
numerator.en = "checks held in the period"
dimensions = ["supervised_matter", "supervised_by"]
sources = ["supervision_checks"]
why.zh = "监督要经常，不能只在年底查一次。"
why.en = "Supervision has to be regular, not once at the year's end."
caution.zh = "一次检查几项内容的，一项计一次。"
caution.en = "A check of several matters counts once for each."
+++*/
select
    check_date as day,
    check_id as subject,
    supervised_matter, supervised_by,
    1 as numerator,
    null::integer as denominator,
    supervision_checks.load_id, supervision_checks.row_no
from core.supervision_checks
