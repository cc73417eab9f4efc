-- One row per month.
select
    row_key({
        'ledger': 'employment_months',
        'month': date_trunc('month', "month")::date,
    }) as employment_month_id,
    able_and_willing,
    employed,
    registered_unemployed,
    placed,
    hard_to_place,
    hard_to_place_employed,
    date_trunc('month', "month")::date as "month",
    load_id,
    row_no,
from typed.employment_months
qualify row_number() over (
    partition by employment_month_id
    order by load_id desc, row_no desc
) = 1
