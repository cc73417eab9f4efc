/*+++
title.zh = "巡逻次数"
title.en = "Patrols"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内巡逻的次数"
numerator.en = "patrols in the period"
dimensions = ["patrol_team", "estate"]
sources = ["patrols"]
why.zh = "人防做没做，先看出去了几次。"
why.en = "Whether people watch: first, how often they went out."
caution.zh = "次数多、都在一个时段，也防不住；要与时段覆盖率一起看。"
caution.en = "Many at one time of day leave the others open: read it with the times of day covered."
+++*/
select
    patrol_date as day,
    patrol_id as subject,
    patrol_team, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.patrols
where patrol_date is not null
