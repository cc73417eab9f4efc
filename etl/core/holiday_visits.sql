-- One row per day, kind of household and estate visited, or per household.
with numbered as (
    select
        *,
        coalesce(estate, estate_of(address)) as place,
        row_number() over (
            partition by
                visit_date,
                festival,
                visited_kind,
                folded(recipient),
                estate,
                households,
                people,
                money_yuan,
                goods_yuan
            order by load_id, row_no
        ) as occurrence,
    from typed.holiday_visits
)

select
    row_key({
        'ledger': 'holiday_visits',
        'day': visit_date,
        'festival': festival,
        'kind': visited_kind,
        'recipient': folded(recipient),
        'estate': estate,
        'households': households,
        'people': people,
        'money': money_yuan,
        'goods': goods_yuan,
        'occurrence': occurrence,
    }) as holiday_visit_id,
    coalesce(festival, 'none') as festival,
    visited_kind,
    place as estate,
    coalesce(households, 1) as households,
    people,
    money_yuan,
    goods_yuan,
    visit_date,
    load_id,
    row_no,
from numbered
