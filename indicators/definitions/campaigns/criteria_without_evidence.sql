/*+++
title.zh = "没有佐证的标准"
title.en = "Criteria without evidence"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末没有有效佐证的测评标准条数"
numerator.en = "criteria without valid evidence at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
reads = ["criterion_standing"]
why.zh = "还缺哪些材料，一条一条去补。"
why.en = "What is still missing, item by item."
caution.zh = "没有自评得分的标准也在其中；实地考察、问卷类标准本来就少有材料；与指标挂钩的，得分即算有。"
caution.en = "Includes criteria for which no points are claimed; those judged on the spot or by survey seldom have papers; one bound to an indicator has it once that gives points."
+++*/
select
    month_end as day,
    criterion_id as subject,
    campaign_id, area,
    (not is_evidenced)::integer as numerator,
    null::integer as denominator,
    load_id, row_no
from criterion_standing
