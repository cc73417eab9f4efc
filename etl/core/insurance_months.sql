-- One row per month and kind of insurance.
select
    row_key({
        'ledger': 'insurance_months',
        'month': date_trunc('month', "month")::date,
        'kind': insurance_kind,
    }) as insurance_month_id,
    insurance_kind,
    due,
    insured_here,
    insured_elsewhere,
    date_trunc('month', "month")::date as "month",
    load_id,
    row_no,
from typed.insurance_months
qualify row_number() over (
    partition by insurance_month_id
    order by load_id desc, row_no desc
) = 1
