/*+++
title.zh = "户均常住人口"
title.en = "Persons per household"
unit = "persons_per_household"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末住户中的常住人口"
numerator.en = "usual residents in households"
denominator.zh = "月末常住户数"
denominator.en = "households with a usual resident"
base_unit = "households"
dimensions = ["estate"]
min_denominator = 30
sources = ["residents"]
why.zh = "户均人口变小，说明小家庭、独居增多，邻里照应和上门服务的需要随之增加。"
why.en = "Smaller households mean more people on their own and more need for neighbours and home visits."
caution.zh = "没有户编号的居民不计入；集体户与家庭户未分开。"
caution.en = "Residents without a household number are left out; collective households are not separated."
+++*/
select
    month_end as day,
    household_id as subject,
    estate,
    members as numerator,
    1 as denominator,
    load_id, row_no
from core.households_monthly
