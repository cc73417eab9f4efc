/*+++
title.zh = "巡逻人时"
title.en = "Person-hours on patrol"
unit = "hours"
kind = "count"
direction = "higher"
numerator.zh = "期内各次巡逻的人数乘以时长之和"
numerator.en = "number of people times hours, added up over the patrols of the period"
dimensions = ["patrol_team", "estate"]
sources = ["patrols"]
why.zh = "投入了多少人力，人数和时长一起算。"
why.en = "How much was put in, people and time together."
caution.zh = "没写人数或起止时间的巡逻不计。"
caution.en = "Patrols without their number or their hours are left out."
+++*/
select
    patrol_date as day,
    patrol_id as subject,
    patrol_team, estate,
    people * greatest(until_hour - from_hour, 0) as numerator,
    null::integer as denominator,
    load_id, row_no
from core.patrols
where patrol_date is not null and people is not null
    and from_hour is not null and until_hour is not null
