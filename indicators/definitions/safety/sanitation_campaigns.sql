/*+++
title.zh = "卫生整治次数"
title.en = "Clean-ups"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内卫生整治的次数"
numerator.en = "clean-ups in the period"
dimensions = ["estate"]
sources = ["sanitation_campaigns"]
why.zh = "爱国卫生和卫生整治是否经常，是否各小区都有。"
why.en = "Whether clean-ups are regular, and in every estate."
caution.zh = "一个小区一次算一次；干净不干净，次数说明不了。"
caution.en = "One estate, one time, counts once; whether it is clean the number does not say."
+++*/
select
    cleanup_date as day,
    cleanup_id as subject,
    estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.sanitation_campaigns
where cleanup_date is not null
