/*+++
title.zh = "走访问题当场解决率"
title.en = "Problems solved on the spot"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内大走访当场解决的问题件数"
numerator.en = "problems solved on the spot on outings in the period"
denominator.zh = "期内大走访发现的问题件数"
denominator.en = "problems found on outings in the period"
base_unit = "cases"
dimensions = ["estate", "staff_id"]
min_denominator = 10
sources = ["outings"]
why.zh = "能当场办的当场办，居民最有感觉。"
why.en = "What can be done at once should be: residents notice that most."
caution.zh = "办不了的应当上报，当场解决率低不一定是坏事；上报以后办得怎样不在这里。"
caution.en = "What cannot be solved has to be reported up, so a low share need not be bad; what became of it there is not seen here."
+++*/
select
    outing_date as day,
    outing_id as subject,
    estate, staff_id,
    least(coalesce(solved, 0), problems) as numerator,
    problems as denominator,
    load_id, row_no
from core.outings
where outing_date is not null and problems > 0
