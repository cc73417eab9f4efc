/*+++
title.zh = "承办件数"
title.en = "Records handled"
unit = "records"
kind = "count"
direction = "neutral"
numerator.zh = "期内受理、写明承办人的件数"
numerator.en = "records received in the period that name who handled them"
dimensions = ["staff_id", "window", "item"]
sources = ["service_records"]
why.zh = "看每个人手上有多少事，分工是否均衡。"
why.en = "How much each person carries, and whether work is shared evenly."
caution.zh = "事项繁简不同，件数不等于工作量；没有写承办人的件不计；上门、值班等不入台账的工作看不到。"
caution.en = "Items differ in effort, so records are not workload; those without a name are left out, and visits or duty hours outside the log are not seen."
+++*/
select
    received_date as day,
    record_id as subject,
    staff_id, "window", item,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.service_records
where staff_id is not null
