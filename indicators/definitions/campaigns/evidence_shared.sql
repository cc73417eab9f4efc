/*+++
title.zh = "一证多用"
title.en = "Evidence used for several criteria"
unit = "entries"
kind = "distinct"
direction = "neutral"
stock = true
numerator.zh = "月末有两条以上测评标准凭它得分的活动和材料，每次活动、每份材料计一项"
numerator.en = "activities and documents that count for two criteria or more at the month's end, each once"
dimensions = []
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "一次活动佐证几条标准，省下重复办活动、重复做材料的工夫。"
why.en = "One activity that proves several criteria saves doing it, and filing it, again."
caution.zh = "名称和日期都相同的是同一次活动，文件名（同一创建项目里也看佐证编号）相同的是同一份材料；没有写的认不出来，不计。按规定不得重复使用而不计分的不算。"
caution.en = "Activities of the same name and day are one, documents of the same file name (within a campaign also of the same number) too; rows that name neither cannot be told and are left out. Repeats that a rule forbids are not counted."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

papers as (
    select
        month_ends.month_end,
        coalesce(evidence_items.activity_id, evidence_items.document_id)
            as piece_id,
        evidence_items.criterion_id,
        evidence_items.load_id, evidence_items.row_no
    from core.evidence_items
    inner join core.criteria
        on evidence_items.criterion_id = criteria.criterion_id
    inner join core.campaigns
        on criteria.campaign_id = campaigns.campaign_id
    inner join month_ends
        on
            evidence_items.evidence_date between
            coalesce(campaigns.evidence_from, '-infinity'::date)
            and month_ends.month_end
            and coalesce(evidence_items.expiry_date, 'infinity'::date)
            >= month_ends.month_end
            and coalesce(campaigns.start_date, '-infinity'::date)
            <= month_ends.month_end
    where evidence_items.is_repeat is not true
)

select
    month_end as day,
    piece_id as subject,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from papers
where piece_id is not null
qualify
    count(distinct criterion_id) over (partition by month_end, piece_id) > 1
