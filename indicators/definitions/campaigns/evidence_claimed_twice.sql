/*+++
title.zh = "违规重复使用的佐证"
title.en = "Evidence claimed twice against a rule"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末有效、同一份材料已经用过而规定不得重复使用或不可共用的佐证份数"
numerator.en = "items in force at the month's end whose document was claimed before, where a rule forbids to use it again"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "检查组发现同一张照片用了两次，丢的不只是这一条的分。"
why.en = "An inspector who finds one photo used twice doubts more than that criterion."
caution.zh = "按后用的一处计；只有写了文件名或佐证编号的才认得出。先后按材料日期，同一天按在表中的次序。"
caution.en = "Counted where it is used later; only documents with a file name or number can be known again. The date of the paper decides which is first, then the order in the list."
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
    1 as numerator,
    null::integer as denominator,
    evidence_items.load_id, evidence_items.row_no
from core.evidence_items
inner join core.criteria
    on evidence_items.criterion_id = criteria.criterion_id
inner join month_ends
    on
        evidence_items.evidence_date <= month_ends.month_end
        and coalesce(evidence_items.expiry_date, 'infinity'::date)
        >= month_ends.month_end
where evidence_items.repeats_id is not null
