/*+++
title.zh = "60天内到期的佐证"
title.en = "Evidence expiring within 60 days"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末仍有效、60天内到期的佐证份数"
numerator.en = "items of evidence valid at the month's end that expire within 60 days"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "证书、检测报告一过期，分就没了，要提前更新。"
why.en = "When a certificate lapses its points go: renew in time."
caution.zh = "没有填有效期的视为长期有效；同一标准另有长期佐证的，到期也不丢分。"
caution.en = "Items without an end date count as lasting; where another lasting item exists, nothing is lost on expiry."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    evidence_items.evidence_id as subject,
    criteria.campaign_id, criteria.area,
    coalesce(
        evidence_items.expiry_date between month_ends.month_end
        and month_ends.month_end + 60,
        false
    )::integer as numerator,
    null::integer as denominator,
    evidence_items.load_id, evidence_items.row_no
from core.evidence_items
inner join core.criteria
    on evidence_items.criterion_id = criteria.criterion_id
inner join month_ends
    on evidence_items.evidence_date <= month_ends.month_end
