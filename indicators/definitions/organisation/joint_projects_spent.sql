/*+++
title.zh = "共建项目投入资金"
title.en = "Spent on joint projects"
unit = "yuan"
kind = "count"
direction = "neutral"
numerator.zh = "期内完成的共建项目投入的资金"
numerator.en = "money spent on the joint projects finished in the period"
dimensions = ["estate"]
sources = ["joint_projects"]
why.zh = "驻社区单位出了多少力，年底要能说清楚。"
why.en = "What the units put in has to be told at the year's end."
caution.zh = "全额记在完成那个月；没写金额的项目不计，出人出场地的也不折算成钱。"
caution.en = "All of it counts in the month of finishing; projects without an amount, and help in kind, are left out."
+++*/
select
    done_date as day,
    project_id as subject,
    estate,
    spent as numerator,
    null::integer as denominator,
    load_id, row_no
from core.joint_projects
where
    done_date is not null
    and spent is not null
