-- One row per item of evidence, with its number: as given, or the next free one
-- of its requirement in the order of the list.
-- A wording that stands twice in a campaign belongs to its first criterion.
with criteria as (
    select
        folded(core.campaigns.name) as campaign,
        folded(core.criteria.criterion) as criterion,
        arg_min(core.criteria.criterion_id, core.criteria.criterion_no)
            as criterion_id,
    from core.criteria
    inner join core.campaigns
        on core.criteria.campaign_id = core.campaigns.campaign_id
    group by all
),

begun as (
    select
        criterion_id, campaign_id, criterion_no,
        min(criterion_no) over (
            partition by campaign_id, folded(area)
        ) as area_begins,
    from core.criteria
),

places as (
    select
        criterion_id,
        dense_rank() over (partition by campaign_id order by area_begins)
            as area_no,
        row_number() over (
            partition by campaign_id, area_begins order by criterion_no
        ) as place,
    from begun
),

items as (
    select
        evidence_items.*, criteria.criterion_id,
        requirements.requirement_no,
        nullif(trim(typed.evidence_items.evidence_no), '') as given_no,
        evidence_place(
            places.area_no, places.place,
            coalesce(requirements.requirement_no, 1)
        ) as beginning,
    from typed.evidence_items
    left join criteria
        on criteria.campaign = folded(typed.evidence_items.campaign)
        and criteria.criterion = folded(typed.evidence_items.criterion)
    left join places
        on criteria.criterion_id = places.criterion_id
    left join core.criteria_requirements as requirements
        on criteria.criterion_id = requirements.criterion_id
        and compact(typed.evidence_items.requirement) in (
            folded(requirements.requirement),
            requirements.requirement_no::varchar
        )
    qualify row_number() over (
        partition by typed.evidence_items.load_id, typed.evidence_items.row_no
        order by requirements.requirement_no
    ) = 1
),

numbered as (
    select
        *,
        coalesce(list(folded(given_no)) filter (given_no is not null) over (
            partition by criterion_id
        ), []) as taken,
        row_number() over (
            partition by criterion_id, beginning, given_no is null
            order by load_id, row_no
        ) as turn,
    from items
)

select
    numbered.load_id || '-' || numbered.row_no as evidence_id,
    criterion_id,
    title,
    requirement_no,
    coalesce(given_no, list_filter(
        list_transform(
            range(1, turn + len(taken) + 1),
            lambda n: beginning || circled(n)
        ),
        lambda free_no: not list_contains(taken, folded(free_no))
    )[turn]) as evidence_no,
    coalesce(numbered.document, given_no) as document,
    documented.document_id,
    numbered.activity,
    coalesce(numbered.activity_date, numbered.evidence_date) as activity_date,
    documented.activity_id,
    kept_apart.first_load_id || '-' || kept_apart.first_row_no as repeats_id,
    coalesce(kept_apart.is_repeat, false) as is_repeat,
    numbered.evidence_date,
    numbered.expiry_date,
    numbered.load_id,
    numbered.row_no,
from numbered
left join reference.documented using (load_id, row_no)
left join reference.kept_apart using (load_id, row_no)
