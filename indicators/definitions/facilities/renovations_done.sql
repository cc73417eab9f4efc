/*+++
title.zh = "完成的改造项目"
title.en = "Projects of renovation completed"
unit = "units"
kind = "count"
direction = "higher"
numerator.zh = "期内完工的老小区改造、活动场地、健身路径和规划建设督查项目"
numerator.en = "renovations, grounds, fitness paths and checks on developers done in the period"
dimensions = ["renovation_kind", "estate"]
sources = ["renovations"]
why.zh = "老小区一年改了几处、改在哪里。"
why.en = "What was done for the old estates, and where."
caution.zh = "按完工日期；一个项目涉及几个小区的，一个小区算一个。"
caution.en = "By the day done; a project in several estates counts in each."
+++*/
select
    done_date as day,
    renovation_id as subject,
    renovation_kind, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.renovations
where done_date is not null
