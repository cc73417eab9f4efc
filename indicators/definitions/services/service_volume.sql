/*+++
title.zh = "服务件数"
title.en = "Service records"
unit = "records"
kind = "count"
direction = "neutral"
numerator.zh = "期内受理的服务件数"
numerator.en = "records received in the period"
dimensions = ["platform", "window", "item", "channel", "estate", "service_point", "weekday", "hour"]
sources = ["service_records"]
why.zh = "看服务总量和它在窗口、事项、小区、时段上的分布，安排人手。"
why.en = "How much service there was and where it fell, to place staff."
caution.zh = "数的是登记的件，不是人次：一人办三件计三件，没登记的不算；登记勤的窗口会显得忙。"
caution.en = "Counts entries, not visitors: three matters of one person are three, and what was not written down is not seen. Careful record keepers look busier."
+++*/
select
    received_date as day,
    record_id as subject,
    platform, "window", item, channel,
    estate, service_point,
    isodow(received_date) as weekday, received_hour as hour,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.service_records
