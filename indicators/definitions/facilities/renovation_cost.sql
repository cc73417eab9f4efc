/*+++
title.zh = "改造项目投入资金"
title.en = "Cost of projects completed"
unit = "yuan"
kind = "count"
direction = "neutral"
numerator.zh = "期内完工的改造项目投入的资金"
numerator.en = "cost of the projects done in the period"
dimensions = ["renovation_kind", "estate"]
sources = ["renovations"]
why.zh = "各小区投入多少，摆得出来。"
why.en = "Shows what was put into each estate."
caution.zh = "整个项目的投入都计在完工的那一期，多由区、街道出资，与社区资金收支不是一本账。"
caution.en = "All of a project's cost counts where it was done. Mostly paid by the district and the street office: not the community's own funds."
+++*/
select
    done_date as day,
    renovation_id as subject,
    renovation_kind, estate,
    cost_yuan as numerator,
    null::integer as denominator,
    load_id, row_no
from core.renovations
where done_date is not null and cost_yuan is not null
