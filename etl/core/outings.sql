-- One row per outing.
with numbered as (
    select
        *,
        -- two outings of a day that say the same are two
        row_number() over (
            partition by
                outing_date, folded(outing_no), staff_no, folded(visitors),
                estate, households, hours, problems
            order by load_id, row_no
        ) as copy_no,
    from typed.outings
)

select
    row_key({
        'ledger': 'outings',
        'day': outing_date,
        'no': folded(outing_no),
        'staff': compact(staff_no),
        'visitors': folded(visitors),
        'estate': estate,
        'households': households,
        'hours': hours,
        'problems': problems,
        'copy': copy_no,
    }) as outing_id,
    staff_of(staff_no, several(visitors)[1]) as staff_id,
    estate,
    households,
    problems,
    solved,
    reported_up,
    hours,
    outing_date,
    load_id,
    row_no,
from numbered
