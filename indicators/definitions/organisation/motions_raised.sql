/*+++
title.zh = "提出议题"
title.en = "Motions raised"
unit = "units"
kind = "count"
direction = "neutral"
numerator.zh = "期内提出的议题数"
numerator.en = "motions raised in the period"
dimensions = ["motion_kind", "estate", "raised_by"]
sources = ["motions"]
why.zh = "居民愿意提，说明议事的路是通的；提得多的事，是大家最关心的事。"
why.en = "People raise what they expect to be heard on; what is raised most matters most."
caution.zh = "多不等于好，也不等于差，要看议了多少、办了多少。没有登记的口头意见不在其中。"
caution.en = "More is neither better nor worse: look at what was discussed and done. Opinions nobody wrote down are not in it."
+++*/
select
    raised_date as day,
    motion_id as subject,
    motion_kind, estate, raised_by,
    1 as numerator,
    null::integer as denominator,
    motions.load_id, motions.row_no
from core.motions
