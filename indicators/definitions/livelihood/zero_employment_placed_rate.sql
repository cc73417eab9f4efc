/*+++
title.zh = "零就业家庭一个月内安置率"
title.en = "Families without work helped within a month"
unit = "percent"
kind = "ratio"
sensitive = true
direction = "higher"
numerator.zh = "认定后一个月内至少一人就业的零就业家庭"
numerator.en = "families of which one found work within a month"
denominator.zh = "已安置和满一个月没有安置的零就业家庭"
denominator.en = "families placed, and those not placed when their month was over"
base_unit = "households"
dimensions = ["estate"]
min_denominator = 5
sources = ["zero_employment_families"]
why.zh = "零就业家庭认定后一个月内至少一人就业，是充分就业社区的硬要求。"
why.en = "One of each such family is to have work within a month: a firm demand on a community of full employment."
caution.zh = "记在安置日和满一个月那天中较早的一天，旧月份的数不再变动；还没满一个月、也没有安置的不计。"
caution.en = "A family belongs to the earlier of the day of work and the end of its month, so past months stand; those neither placed nor due are left out."
+++*/
select
    least(placed_date, due_date) as day,
    family_id as subject,
    estate,
    coalesce(placed_date <= due_date, false)::integer as numerator,
    1 as denominator,
    zero_employment_families.load_id,
    zero_employment_families.row_no
from core.zero_employment_families
cross join meta.builds
where
    due_date is not null
    and (placed_date is not null or due_date < builds.data_date)
