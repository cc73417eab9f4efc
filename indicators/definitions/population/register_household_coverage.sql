/*+++
title.zh = "台账登记户数覆盖率"
title.en = "Households covered by the register"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末居民台账中有常住成员的户数"
numerator.en = "households with a usual resident in the register at the month's end"
denominator.zh = "各小区应有户数"
denominator.en = "households the estates should have"
base_unit = "households"
dimensions = ["estate"]
min_denominator = 30
sources = ["residents"]
why.zh = "台账覆盖不全，后面所有人口数字都偏小，先看这一项再看其他。"
why.en = "If the register is incomplete every population figure reads low: look here first."
caution.zh = "应有户数取自社区设置，由社区自行核定，过去月份也用现值；户编号重复或拆户会使数值超过100%；不在名录的小区不计。"
caution.en = "The expected number comes from the community's settings as they are now, for past months too; repeated or split household numbers can lift it above 100 %. Estates not in the list are left out."
+++*/
with month_ends as (
    select distinct month_end
    from core.households_monthly
)

select
    households_monthly.month_end as day,
    households_monthly.household_id as subject,
    households_monthly.estate,
    1 as numerator,
    0 as denominator,
    households_monthly.load_id, households_monthly.row_no
from core.households_monthly
inner join core.estates on households_monthly.estate = estates.estate
where estates.households > 0
union all
select
    month_ends.month_end as day,
    null as subject,
    estates.estate,
    0 as numerator,
    estates.households as denominator,
    null as load_id, null as row_no
from month_ends
cross join core.estates
where estates.households > 0
