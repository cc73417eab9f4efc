/*+++
title.zh = "走访到的户数"
title.en = "Households called on"
unit = "households"
kind = "distinct"
direction = "higher"
numerator.zh = "期内走访过的户，去重"
numerator.en = "different households called on in the period"
dimensions = ["estate"]
sources = ["household_visits", "residents"]
why.zh = "走到多少户，比走了多少次更要紧。"
why.en = "How many households were reached matters more than how often somebody went out."
caution.zh = "一户走几次只算一户，各月之和会大于全年；在居民台账里认不出的户不计。"
caution.en = "A household counts once however often, so months add to more than the year. Households not found in the register are not seen."
+++*/
select
    visit_date as day,
    household_id as subject,
    estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.household_visits
where visit_date is not null and household_id is not null
