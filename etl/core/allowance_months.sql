-- One row per month, kind of allowance and, where told, estate.
select
    row_key({
        'ledger': 'allowance_months',
        'month': date_trunc('month', "month")::date,
        'kind': allowance_kind,
        'estate': estate,
    }) as allowance_month_id,
    allowance_kind,
    estate,
    households,
    people,
    women,
    elderly,
    minors,
    disabled,
    able,
    partly_able,
    unable,
    without_ability,
    amount_yuan,
    households_joined,
    people_joined,
    households_left,
    people_left,
    people_before,
    date_trunc('month', "month")::date as "month",
    load_id,
    row_no,
from typed.allowance_months
qualify row_number() over (
    partition by allowance_month_id
    order by load_id desc, row_no desc
) = 1
