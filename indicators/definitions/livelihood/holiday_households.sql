/*+++
title.zh = "慰问户数"
title.en = "Households visited at festivals"
unit = "households"
kind = "count"
sensitive = true
direction = "higher"
numerator.zh = "期内慰问的户数之和"
numerator.en = "households visited in the period, added up"
dimensions = ["festival", "visited_kind", "estate"]
sources = ["holiday_visits"]
why.zh = "特困职工和特殊群体过节有没有人上门。"
why.en = "Whether somebody comes to families in hardship at a festival."
caution.zh = "逢年过节和平时慰问都计；同一户一年慰问几次计几次。户数少的分组不显示。"
caution.en = "At festivals and at other times; a household counts as often as it was visited. Small groups are not shown."
+++*/
select
    visit_date as day,
    holiday_visit_id as subject,
    festival, visited_kind, estate,
    households as numerator,
    null::integer as denominator,
    load_id, row_no
from core.holiday_visits
where households is not null
