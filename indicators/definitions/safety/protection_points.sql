/*+++
title.zh = "物防技防点位"
title.en = "Protection points"
unit = "places"
kind = "stock"
direction = "higher"
numerator.zh = "月末在用的物防技防点位"
numerator.en = "protection points in place at the month's end"
dimensions = ["protection_kind", "estate"]
sources = ["protection_points"]
reads = ["points_at_month_end"]
why.zh = "监控、门禁、路灯、消防器材有多少处。"
why.en = "How many cameras, gates, lights and fire boxes there are."
caution.zh = "坏着的也在其中，要与完好率一起看；没写启用日期的当作早就有。"
caution.en = "Broken ones are in it: read it with those that work. Without the day it was put up a point counts from the beginning."
+++*/
select
    month_end as day,
    point_id as subject,
    protection_kind, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from points_at_month_end
