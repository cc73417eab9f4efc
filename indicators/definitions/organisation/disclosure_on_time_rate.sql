/*+++
title.zh = "按时公开率"
title.en = "Published on time"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内到期、在应公开日期当天或之前公开的事项数"
numerator.en = "items due in the period and published by the day they were due"
denominator.zh = "期内到期应公开的事项数"
denominator.en = "items due in the period"
base_unit = "items"
dimensions = ["disclosure_kind", "item"]
min_denominator = 5
sources = ["disclosures"]
why.zh = "党务、财务、居务按时公开，居民才能监督；上级检查也先看这一条。"
why.en = "Residents can hold the community to account only for what is published when it is due; it is also looked at first from above."
caution.zh = "只看按不按时，不看内容全不全，要与要素齐全率一起看。应公开日期由台账写明，没写进台账的事项算不到。还没到期的不计。"
caution.en = "Says whether it came in time, not whether it was complete: read it with that share. An item that is not in the ledger is not missed here; what is not due yet is left out."
+++*/
select
    due_date as day,
    disclosure_id as subject,
    disclosure_kind, item,
    coalesce(published_date <= due_date, false)::integer as numerator,
    1 as denominator,
    disclosures.load_id, disclosures.row_no
from core.disclosures
inner join meta.builds on disclosures.due_date <= builds.data_date
