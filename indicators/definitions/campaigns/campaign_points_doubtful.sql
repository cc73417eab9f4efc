/*+++
title.zh = "无佐证的自评分"
title.en = "Points claimed without evidence"
unit = "points"
kind = "stock"
direction = "lower"
numerator.zh = "月末各条标准的自评得分超出凭有效佐证所得分的部分之和"
numerator.en = "claimed points of each criterion beyond what its valid evidence gives at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
reads = ["criterion_standing"]
why.zh = "最可能在验收时丢掉的分，补材料先补这些。"
why.en = "The points most likely to be lost: gather evidence for these first."
caution.zh = "佐证过期、日期在佐证起算日以前的也算没有。没有写计分方式的标准，等于自评得分减去有佐证的自评分。各项创建的计分单位和满分不同（有的计分，有的计项），不同创建之间不能相加。"
caution.en = "Evidence expired or dated before the window counts as none. Without scoring rules it equals points claimed less points evidenced. Campaigns differ in unit and full marks (points or items): never add them across campaigns."
+++*/
select
    month_end as day,
    criterion_id as subject,
    campaign_id, area,
    greatest(0, claimed_points - evidenced_points) as numerator,
    null::integer as denominator,
    load_id, row_no
from criterion_standing
