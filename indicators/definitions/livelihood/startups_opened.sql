/*+++
title.zh = "新增创业实体"
title.en = "Businesses opened"
unit = "units"
kind = "count"
direction = "higher"
numerator.zh = "期内开业的创业实体"
numerator.en = "businesses opened in the period"
dimensions = ["business_kind", "estate"]
sources = ["startups"]
why.zh = "创业型社区看每年新开了多少家。"
why.en = "How many businesses open is what a community of start-ups goes by."
caution.zh = "以台账登记的为准，没有登记的小摊小店不在其中。"
caution.en = "As the ledger holds them; small stalls that nobody registered are not in it."
+++*/
select
    opened_date as day,
    startup_id as subject,
    business_kind, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.startups
