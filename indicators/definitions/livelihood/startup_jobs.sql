/*+++
title.zh = "创业带动就业"
title.en = "Jobs made by start-ups"
unit = "people"
kind = "count"
direction = "higher"
numerator.zh = "期内开业的创业实体带动就业人数之和"
numerator.en = "jobs made by businesses opened in the period"
dimensions = ["business_kind", "estate"]
sources = ["startups"]
why.zh = "一人创业带动几人就业。"
why.en = "How many find work through one who starts."
caution.zh = "开业时登记的人数，后来增减不再反映；创业者本人在内。"
caution.en = "As registered when it opened; later changes do not show. Owners are included."
+++*/
select
    opened_date as day,
    startup_id as subject,
    business_kind, estate,
    jobs as numerator,
    null::integer as denominator,
    load_id, row_no
from core.startups
where jobs is not null
