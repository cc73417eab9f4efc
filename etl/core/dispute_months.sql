-- One row per month that was reported.
with months as (
    select
        date_trunc('month', month)::date as month,
        found,
        mediated,
        settled,
        load_id,
        row_no,
    from typed.dispute_months
    qualify row_number() over (
        partition by date_trunc('month', month)
        order by load_id desc, row_no desc
    ) = 1
)

select
    row_key({'ledger': 'dispute_months', 'month': month}) as report_id,
    found,
    mediated,
    settled,
    month,
    load_id,
    row_no,
from months
