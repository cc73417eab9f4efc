/*+++
title.zh = "联席会议召开次数"
title.en = "Joint meetings held"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内召开的四位一体联席会议次数"
numerator.en = "joint meetings of the four sides held in the period"
dimensions = []
sources = ["joint_meetings"]
why.zh = "支部、社区、业委会、驻社区单位坐到一起，事情才好商量。"
why.en = "Branch, community, owners' committees and units settle things at one table."
caution.zh = "按召开日期；开了没记台账的算不到。"
caution.en = "By the day it was held; a meeting nobody wrote down is missed."
+++*/
select
    held_date as day,
    meeting_id as subject,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.joint_meetings
where held_date is not null
