/*+++
title.zh = "积分合计"
title.en = "Points"
unit = "points"
kind = "count"
direction = "higher"
numerator.zh = "期内积分条目分值之和，扣分为负"
numerator.en = "points entered in the period, deductions negative"
dimensions = ["staff_id", "category"]
sources = ["points_entries"]
why.zh = "三分三制积分部分的依据。"
why.en = "The base of the points part of the staff score."
caution.zh = "岗位不同，得分机会不同，不宜跨岗位直接排名；未附佐证的条目也在其中，须与佐证率一起看。"
caution.en = "Posts differ in the chances they offer, so do not rank across posts; entries without evidence are in it, so read it with the evidence share."
+++*/
select
    entry_date as day,
    entry_id as subject,
    staff_id, category,
    points as numerator,
    null::integer as denominator,
    load_id, row_no
from core.points_entries
