-- One row per criterion and month end from the campaign's start on: its points
-- by its rule, and whether anything holds for it. The catalogue fills in the
-- bound rows: sums by month of the indicators criteria are bound to.
with bound_rows as (
{bound_rows}
),

month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

campaign_criteria as (
    select
        month_ends.month_end, criteria.*,
        coalesce(campaigns.evidence_from, '-infinity'::date) as evidence_from,
        coalesce(
            campaigns.evidence_from, campaigns.start_date, '-infinity'::date
        ) as events_from
    from core.criteria
    inner join core.campaigns
        on criteria.campaign_id = campaigns.campaign_id
    inner join month_ends
        on coalesce(campaigns.start_date, '-infinity'::date)
        <= month_ends.month_end
),

valid as (
    select
        campaign_criteria.month_end, campaign_criteria.criterion_id,
        count(*) as items,
        count(distinct requirement_no)
        + count(*) filter (where requirement_no is null) as met
    from campaign_criteria
    inner join core.evidence_items
        on
            campaign_criteria.criterion_id = evidence_items.criterion_id
            and evidence_items.is_repeat is not true
            and evidence_items.evidence_date
            between campaign_criteria.evidence_from
            and campaign_criteria.month_end
            and campaign_criteria.month_end
            <= coalesce(evidence_items.expiry_date, 'infinity'::date)
    group by all
),

happened as (
    select
        campaign_criteria.month_end, campaign_criteria.criterion_id,
        sum(coalesce(campaign_events.points, points_each)) as deducted
    from campaign_criteria
    inner join core.campaign_events
        on
            campaign_criteria.criterion_id = campaign_events.criterion_id
            and campaign_events.event_date
            between campaign_criteria.events_from
            and campaign_criteria.month_end
    group by all
),

bound_values as (
    select
        month_ends.month_end, bound_rows.indicator_id,
        any_value(bound_rows.factor) * sum(bound_rows.numerator)
        / nullif(sum(bound_rows.denominator), 0) as measured
    from month_ends
    inner join bound_rows
        on
            bound_rows.month_end <= month_ends.month_end
            and bound_rows.month_end
            > last_day(month_ends.month_end - interval 12 months)
    group by all
    having
        sum(bound_rows.denominator)
        >= any_value(bound_rows.min_denominator)
),

known as (
    select
        campaign_criteria.*,
        coalesce(valid.items, 0) as items,
        coalesce(valid.met, 0) as met,
        coalesce(happened.deducted, 0) as deducted,
        case
            when rule_kind = 'indicator' then bound_values.measured
            when valid.items is null then null
            when rule_kind in ('all_or_nothing', 'k_of_n') then valid.met
            when rule_kind = 'bands' then campaign_criteria.measured
        end as quantity
    from campaign_criteria
    left join valid
        on
            campaign_criteria.month_end = valid.month_end
            and campaign_criteria.criterion_id = valid.criterion_id
    left join happened
        on
            campaign_criteria.month_end = happened.month_end
            and campaign_criteria.criterion_id = happened.criterion_id
    left join bound_values
        on
            campaign_criteria.month_end = bound_values.month_end
            and campaign_criteria.indicator_id = bound_values.indicator_id
),

stepped as (
    select
        known.month_end, known.criterion_id,
        max(criteria_steps.points) as points
    from known
    inner join core.criteria_steps
        on
            known.criterion_id = criteria_steps.criterion_id
            and known.quantity
            >= coalesce(criteria_steps.at_least, '-infinity'::double)
            and known.quantity
            <= coalesce(criteria_steps.at_most, 'infinity'::double)
    group by all
),

scored as (
    select
        known.*,
        case
            when rule_kind in ('all_or_nothing', 'k_of_n', 'bands', 'indicator')
                then coalesce(stepped.points, 0)
            when known.items = 0 then 0
            when rule_kind in ('per_item', 'bonus')
                then least(coalesce(points_cap, 'infinity'), points_each * met)
            when rule_kind = 'deduction' then greatest(
                0,
                coalesce(known.points, 0) - least(
                    coalesce(points_cap, 'infinity'), deducted
                )
            )
            else coalesce(claimed_points, 0)
        end as evidenced_points
    from known
    left join stepped
        on
            known.month_end = stepped.month_end
            and known.criterion_id = stepped.criterion_id
)

select
    month_end, criterion_id, campaign_id, area,
    coalesce(claimed_points, 0) as claimed_points,
    evidenced_points,
    if(rule_kind = 'indicator', evidenced_points > 0, items > 0)
        as is_evidenced,
    due_date, load_id, row_no
from scored
