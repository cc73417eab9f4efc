/*+++
title.zh = "积分佐证率"
title.en = "Points entries with evidence"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "附有佐证的条目"
numerator.en = "points entries with evidence"
denominator.zh = "期内登记的积分条目"
denominator.en = "points entries made in the period"
base_unit = "entries"
dimensions = ["staff_id", "category"]
min_denominator = 10
sources = ["points_entries"]
why.zh = "有据可查，积分才服人。"
why.en = "Points convince only when they can be checked."
caution.zh = "只看有没有填佐证，不评判佐证是否充分。"
caution.en = "Tells whether evidence is named, not whether it suffices."
+++*/
select
    entry_date as day,
    entry_id as subject,
    staff_id, category,
    has_evidence::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.points_entries
