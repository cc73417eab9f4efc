/*+++
title.zh = "不满意件数"
title.en = "Dissatisfied records"
unit = "records"
kind = "count"
direction = "lower"
numerator.zh = "期内评价为不满意的件数"
numerator.en = "records rated dissatisfied in the period"
dimensions = ["platform", "window", "item", "estate", "staff_id"]
sources = ["service_records"]
why.zh = "每一件不满意都应回访，弄清原因。"
why.en = "Each deserves a call back to learn why."
caution.zh = "只有评价了才看得到，没有评价不等于满意。按办结日期归月。"
caution.en = "Seen only where someone answered; silence is not satisfaction. By date completed."
+++*/
select
    coalesce(completed_date, received_date) as day,
    record_id as subject,
    platform, "window", item, estate, staff_id,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.service_records
where satisfaction = 'dissatisfied'
