/*+++
title.zh = "门前四包签约率"
title.en = "Units that signed for their doorsteps"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内检查的路段上签了责任书的单位数"
numerator.en = "units that signed, of the streets checked in the period"
denominator.zh = "期内检查的路段上的沿街单位数"
denominator.en = "units along the streets checked in the period"
base_unit = "units"
dimensions = ["estate"]
min_denominator = 20
sources = ["doorstep_checks"]
why.zh = "先签约、后检查，签不到的单位就管不到。"
why.en = "Signing comes before checking: who has not signed cannot be held to it."
caution.zh = "一个路段期内查几次，它的单位就算几次，所以是各次检查的平均情形。"
caution.en = "A street checked three times counts its units three times: it tells the streets as they were at the checks."
+++*/
select
    check_date as day,
    check_id as subject,
    estate,
    least(coalesce(signed, 0), units) as numerator,
    units as denominator,
    load_id, row_no
from core.doorstep_checks
where check_date is not null and units > 0
