/*+++
title.zh = "服务居民数"
title.en = "Residents served"
unit = "people"
kind = "distinct"
direction = "higher"
numerator.zh = "期内至少有一件服务记录的居民，去重"
numerator.en = "different residents with a service record in the period"
dimensions = ["platform", "window", "item", "channel", "estate"]
sources = ["service_records"]
why.zh = "服务惠及多少人，比件数更能说明覆盖面。"
why.en = "How many people were reached says more than how many records there were."
caution.zh = "一人多次只计一次，各组、各月之和会大于总数；没有匹配到居民的件不计，须与未匹配率一起看。"
caution.en = "Each person counts once, so groups and months add to more than the total. Records not matched to a resident are not seen: read with the unmatched share."
+++*/
select
    received_date as day,
    resident_id as subject,
    platform, "window", item, channel, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.service_records
where resident_id is not null
