/*+++
title.zh = "{within}内到期的佐证材料"
title.en = "Evidence expiring within {within}"
who.zh = "仍有效、{within}内到期的佐证材料"
who.en = "items of evidence still valid that expire within {within}"
closes.zh = "佐证材料清单写上新的有效期，下次入库后自动销号；过了期的也不再列出"
closes.en = "a new date in the list of evidence closes it with the next build; what has expired is not listed any more"
since.zh = "有效期至"
since.en = "Valid until"
subject = "evidence"
within = "60 days"
open_as = "evidence_expiring"
reads = ["as_of"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "证书、检测报告一过期，分就没了，要提前更新。"
why.en = "When a certificate lapses its points go: renew in time."
caution.zh = "没有填有效期的视为长期有效；同一标准另有长期佐证的，到期也不丢分。"
caution.en = "Items without an end date count as lasting; where another lasting item exists, nothing is lost on expiry."
+++*/
select
    evidence_items.evidence_id as subject,
    evidence_items.title as what,
    null::varchar as estate,
    coalesce(
        evidence_items.expiry_date between as_of.data_date and as_of.due_until,
        false
    ) as is_open,
    evidence_items.expiry_date as since,
    evidence_items.load_id, evidence_items.row_no
from core.evidence_items
inner join core.criteria
    on evidence_items.criterion_id = criteria.criterion_id
inner join as_of on evidence_items.evidence_date <= as_of.data_date
