/*+++
title.zh = "与驻社区单位合办的活动"
title.en = "Activities put on with units of the neighbourhood"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内写明合办驻社区单位的文体活动场次"
numerator.en = "activities of the period that name a unit they were put on with"
dimensions = ["activity_kind", "partner", "estate"]
sources = ["activities"]
why.zh = "定期与驻社区单位合办文艺演出，是社区大党建和共驻共建的一条。"
why.en = "Performances are to be put on with the units of the neighbourhood regularly: part of building the community together."
caution.zh = "按台账写的单位名称，同一单位几种写法会算成几家；只写“驻社区单位”而没有名称的照样计入。"
caution.en = "By the unit's name as written: one unit in several spellings is several. One that says only 'a unit' counts too."
+++*/
select
    activity_date as day,
    occasion_id as subject,
    activity_kind, partner, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.activities
where partner is not null
