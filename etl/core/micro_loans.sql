-- One row per application for a loan.
-- What was repaid in full was repaid to its amount.
with numbered as (
    select
        *,
        row_number() over (
            partition by applied_date, folded(borrower)
            order by load_id, row_no
        ) as occurrence,
    from typed.micro_loans
)

select
    row_key({
        'ledger': 'micro_loans',
        'day': applied_date,
        'borrower': folded(borrower),
        'occurrence': occurrence,
    }) as loan_id,
    amount_yuan,
    coalesce(
        repaid_yuan, case when repaid_date is not null then amount_yuan end, 0
    ) as repaid_yuan,
    jobs,
    applied_date,
    granted_date,
    due_date,
    repaid_date,
    load_id,
    row_no,
from numbered
