/*+++
title.zh = "公开意见答复率"
title.en = "Comments on publications answered"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内公开的事项已答复的意见件数"
numerator.en = "comments answered on items published in the period"
denominator.zh = "期内公开的事项收到的意见件数"
denominator.en = "comments received on items published in the period"
base_unit = "entries"
dimensions = ["disclosure_kind", "item"]
min_denominator = 5
sources = ["disclosures"]
why.zh = "公开之后有人问，要有人答。"
why.en = "Who asks after a publication has to get an answer."
caution.zh = "按公开日期归月，答复可能在后面的月份。收到几件、答复几件以台账为准。"
caution.en = "By the day of publication; the answer may have come in a later month. As counted in the ledger."
+++*/
select
    published_date as day,
    disclosure_id as subject,
    disclosure_kind, item,
    least(coalesce(answered, 0), feedback) as numerator,
    feedback as denominator,
    disclosures.load_id, disclosures.row_no
from core.disclosures
where published_date is not null and feedback > 0
