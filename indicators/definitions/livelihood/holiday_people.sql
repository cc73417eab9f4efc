/*+++
title.zh = "慰问人数"
title.en = "People visited at festivals"
unit = "people"
kind = "count"
sensitive = true
direction = "higher"
numerator.zh = "期内慰问的人数之和"
numerator.en = "people visited in the period, added up"
dimensions = ["festival", "visited_kind", "estate"]
sources = ["holiday_visits"]
why.zh = "慰问照顾到多少人。"
why.en = "How many people the visits reached."
caution.zh = "只计填了人数的。同一人一年慰问几次计几次。人数少的分组不显示。"
caution.en = "Only rows with a number of people. Who was visited twice counts twice. Small groups are not shown."
+++*/
select
    visit_date as day,
    holiday_visit_id as subject,
    festival, visited_kind, estate,
    people as numerator,
    null::integer as denominator,
    load_id, row_no
from core.holiday_visits
where people is not null
