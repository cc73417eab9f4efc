/*+++
title.zh = "巡逻发现问题"
title.en = "Problems found on patrol"
unit = "cases"
kind = "count"
direction = "neutral"
numerator.zh = "期内巡逻发现的问题件数"
numerator.en = "problems found on patrol in the period"
dimensions = ["patrol_team", "estate"]
sources = ["patrols"]
why.zh = "巡逻不能只走一圈。"
why.en = "A patrol is more than a walk."
caution.zh = "发现得多不等于治安差。"
caution.en = "More found does not mean less safe."
+++*/
select
    patrol_date as day,
    patrol_id as subject,
    patrol_team, estate,
    problems as numerator,
    null::integer as denominator,
    load_id, row_no
from core.patrols
where patrol_date is not null and problems is not null
