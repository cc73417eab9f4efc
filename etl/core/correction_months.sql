-- One row per month that was reported; numbers of people, never who.
with months as (
    select
        date_trunc('month', month)::date as month,
        under_correction,
        joined,
        ended,
        resettled,
        employed,
        load_id,
        row_no,
    from typed.correction_months
    qualify row_number() over (
        partition by date_trunc('month', month)
        order by load_id desc, row_no desc
    ) = 1
)

select
    row_key({'ledger': 'correction_months', 'month': month}) as report_id,
    under_correction,
    joined,
    ended,
    resettled,
    employed,
    month,
    load_id,
    row_no,
from months
