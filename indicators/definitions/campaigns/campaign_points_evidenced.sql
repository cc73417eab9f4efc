/*+++
title.zh = "有佐证的自评分"
title.en = "Points evidenced"
unit = "points"
kind = "stock"
direction = "higher"
numerator.zh = "月末各条标准按计分方式、凭有效佐证得到的分之和；没有写计分方式的，有一份有效佐证即得自评分"
numerator.en = "points the rule of each criterion gives for its valid evidence at the month's end; without a rule the claimed points, once there is one valid item"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
reads = ["criterion_standing"]
why.zh = "验收看材料，没有佐证的分到不了手；这才是创建的真实进度。"
why.en = "Assessors look at papers: points without evidence will not be given, so this is the real progress."
caution.zh = "材料够不够只按计分方式数份数。佐证起算日以前的不算；与指标挂钩的按截至当月12个月的数计分，件数不够的不得分；扣分事项从佐证起算日（没有的从启动日）起算。自评分和计分方式取最新台账，过去月份按现值回推。没有日期的佐证不计。一票否决不在分里。各项创建的计分单位和满分不同（有的计分，有的计项），不同创建之间不能相加。"
caution.en = "Whether papers suffice is told by counting them as the rule says. Evidence dated before the window does not count; a criterion bound to an indicator goes by the twelve months up to the month, and by nothing where cases are too few; events cost points from the window's first day (or the start) on. Rules and claimed points are the latest list's, also for past months. Undated evidence is left out. Vetoes are not in the points. Campaigns differ in unit and full marks (points or items): never add them across campaigns."
+++*/
select
    month_end as day,
    criterion_id as subject,
    campaign_id, area,
    evidenced_points as numerator,
    null::integer as denominator,
    load_id, row_no
from criterion_standing
