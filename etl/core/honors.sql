-- One row per honour granted, with the days from and until which it is held.
with told as (
    select
        * replace (
            coalesce(year(granted_date), granted_year)::integer as granted_year
        ),
        coalesce(granted_date, make_date(granted_year, 1, 1)) as held_from,
        least(lapsed_date, valid_until + 1) as end_told,
    from typed.honors
)

select
    'honor-' || row_number() over (order by load_id, row_no) as honor_id,
    name,
    level,
    granted_by,
    document_no,
    granted_year,
    granted_date,
    held_from,
    -- lapsed on a day nobody wrote down: in no month is it known to be held
    case
        when state = 'lapsed'
            then coalesce(end_told, held_from, date '0001-01-01')
        else end_told
    end as held_until,
    lapsed_date,
    reassessment_date,
    load_id,
    row_no,
from told
