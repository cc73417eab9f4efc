/*+++
title.zh = "走访认不出户的比例"
title.en = "Visits whose household is not found"
unit = "percent"
kind = "ratio"
direction = "lower"
numerator.zh = "期内在居民台账里认不出是哪一户的入户走访"
numerator.en = "visits in the period whose household is not found in the register"
denominator.zh = "期内的入户走访"
denominator.en = "visits in the period"
base_unit = "times"
dimensions = ["estate"]
min_denominator = 20
sources = ["household_visits", "residents"]
why.zh = "认不出户的走访进不了覆盖率，这一项高，覆盖率就偏低。"
why.en = "Such visits cannot count towards coverage: where this is high, coverage reads low."
caution.zh = "门牌写错、户号对不上、台账里没有这一户，都算认不出。"
caution.en = "A wrong door, another number, or a household the register lacks: all count."
+++*/
select
    visit_date as day,
    visit_id as subject,
    estate,
    (household_id is null)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.household_visits
where visit_date is not null
