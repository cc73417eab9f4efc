-- One row per sum received or spent.
-- Two sums that say the same are two: they are told apart by their order.
select
    row_key({
        'ledger': 'funds',
        'day': fund_date,
        'flow': fund_flow,
        'amount': amount_yuan,
        'source': fund_source,
        'purpose': fund_purpose,
        'project': folded(project),
        'voucher': folded(voucher_no),
        'nth': row_number() over (
            partition by
                fund_date, fund_flow, amount_yuan, fund_source, fund_purpose,
                folded(project), folded(voucher_no)
            order by load_id, row_no
        ),
    }) as fund_id,
    fund_flow,
    fund_source,
    fund_purpose,
    project,
    amount_yuan,
    fund_date,
    load_id,
    row_no,
from typed.funds
