/*+++
title.zh = "零就业家庭"
title.en = "Families without work"
unit = "households"
kind = "stock"
sensitive = true
direction = "lower"
numerator.zh = "月末已认定、还没有人实现就业的家庭"
numerator.en = "families found of which nobody has work yet at the month's end"
dimensions = ["estate"]
sources = ["zero_employment_families"]
why.zh = "出现一户、帮扶一户，动态清零。"
why.en = "Each is to be helped as it is found, so that none is left."
caution.zh = "以台账认定的为准。户数少的分组不显示。"
caution.en = "As the ledger has found them. Small groups are not shown."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    zero_employment_families.family_id as subject,
    zero_employment_families.estate,
    1 as numerator,
    null::integer as denominator,
    zero_employment_families.load_id,
    zero_employment_families.row_no
from core.zero_employment_families
inner join month_ends
    on
        zero_employment_families.found_date <= month_ends.month_end
        and month_ends.month_end
        < coalesce(zero_employment_families.placed_date, 'infinity'::date)
