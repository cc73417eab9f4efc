/*+++
title.zh = "逾期未完成的标准"
title.en = "Criteria overdue"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过完成时限、仍没有有效佐证的标准条数"
numerator.en = "criteria past their date without valid evidence at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
reads = ["criterion_standing"]
why.zh = "任务分解到人之后，看谁的事拖了。"
why.en = "After the work is shared out, shows what has slipped."
caution.zh = "以有无有效佐证判断是否完成；没有完成时限的不计；时限恰为月末当天的不算逾期。"
caution.en = "Done means valid evidence exists; criteria without a date are not counted, and one due on the last day itself is not overdue."
+++*/
select
    month_end as day,
    criterion_id as subject,
    campaign_id, area,
    coalesce(not is_evidenced and due_date < month_end, false)::integer
        as numerator,
    null::integer as denominator,
    load_id, row_no
from criterion_standing
