/*+++
title.zh = "共建项目完成数"
title.en = "Joint projects done"
unit = "units"
kind = "count"
direction = "higher"
numerator.zh = "期内完成的共建项目数"
numerator.en = "joint projects finished in the period"
dimensions = ["estate"]
sources = ["joint_projects"]
why.zh = "共建单位每年办成几件实事，居民看得见。"
why.en = "What the units really do for residents in a year."
caution.zh = "按完成日期，大小项目一样算一个。"
caution.en = "By the day it was done; large and small count alike."
+++*/
select
    done_date as day,
    project_id as subject,
    estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.joint_projects
where done_date is not null
