/*+++
title.zh = "评价率"
title.en = "Share of records rated"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内收到评价的件数"
numerator.en = "records rated in the period"
denominator.zh = "期内办结的件数"
denominator.en = "records completed in the period"
base_unit = "records"
dimensions = ["platform", "window", "item", "estate", "staff_id"]
min_denominator = 30
sources = ["service_records"]
why.zh = "评价的人够不够多，决定满意率能不能信。"
why.en = "How many answered decides whether the satisfaction rate can be trusted."
caution.zh = "办结后才请居民评价，在办件不计；主动回访与现场评价未区分。"
caution.en = "Ratings are asked for after completion, so open records are left out; calls back and ratings on the spot are not told apart."
+++*/
select
    coalesce(completed_date, received_date) as day,
    record_id as subject,
    platform, "window", item, estate, staff_id,
    (satisfaction is not null)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.service_records
where (completed_date is not null or satisfaction is not null)
