-- One row per activity held.
-- Different places are looked at once each.
with places as (
    select place, estate_of(place) as estate
    from (
        select distinct place
        from typed.activities
        where estate is null and place is not null
    )
)

select
    row_key({
        'ledger': 'activities',
        'day': activity_date,
        'activity': folded(activity),
        'place': folded(typed.activities.place),
    }) as occasion_id,
    activity,
    activity_kind,
    typed.activities.place,
    organiser,
    partner,
    coalesce(typed.activities.estate, places.estate) as estate,
    head_count,
    is_list_kept,
    activity_date,
    load_id,
    row_no,
from typed.activities
left join places on typed.activities.place = places.place
qualify row_number() over (
    partition by occasion_id
    order by load_id desc, row_no desc
) = 1
