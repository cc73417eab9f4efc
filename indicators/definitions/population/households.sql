/*+++
title.zh = "常住户数"
title.en = "Households"
unit = "households"
kind = "stock"
direction = "neutral"
numerator.zh = "月末至少有一名常住成员的户"
numerator.en = "households with at least one usual resident at the month's end"
dimensions = ["estate"]
sources = ["residents"]
why.zh = "走访、通知、物资发放都按户安排，户数是工作量的底数。"
why.en = "Visits, notices and deliveries go by household; this is the size of that work."
caution.zh = "户按台账的户编号认定，一户多本或合户未并的会有出入；全家都不在本地居住的户不计。"
caution.en = "Households follow the household number in the register, so split or merged ones may be wrong; households of which nobody lives here are left out."
+++*/
select
    month_end as day,
    household_id as subject,
    estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.households_monthly
