/*+++
title.zh = "物防技防完好率"
title.en = "Protection points that work"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末能用的点位"
numerator.en = "points that work at the month's end"
denominator.zh = "月末在用的点位"
denominator.en = "points in place at the month's end"
base_unit = "places"
dimensions = ["protection_kind", "estate"]
min_denominator = 10
sources = ["protection_points"]
reads = ["points_at_month_end"]
why.zh = "装了不能用，等于没有装。"
why.en = "What is put up and does not work is not there."
caution.zh = "报修了才知道坏，没有报修的坏点看不出来。"
caution.en = "A fault is known once it is reported; what nobody reported is not seen."
+++*/
select
    month_end as day,
    point_id as subject,
    protection_kind, estate,
    (not is_broken)::integer as numerator,
    1 as denominator,
    load_id, row_no
from points_at_month_end
