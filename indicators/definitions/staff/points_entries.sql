/*+++
title.zh = "积分条目数"
title.en = "Points entries"
unit = "entries"
kind = "count"
direction = "neutral"
numerator.zh = "期内登记的积分条目"
numerator.en = "points entries made in the period"
dimensions = ["staff_id", "category"]
sources = ["points_entries"]
why.zh = "看积分台账记得勤不勤、记在哪些类别。"
why.en = "How diligently points are kept, and for what."
caution.zh = "条目多不等于贡献大，有人一事一记，有人一月一记。"
caution.en = "Many entries are not much merit: some write each deed down, some once a month."
+++*/
select
    entry_date as day,
    entry_id as subject,
    staff_id, category,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.points_entries
