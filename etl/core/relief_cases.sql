-- One row per application for emergency relief.
-- What was paid was granted, also where the decision was not written down.
with numbered as (
    select
        *,
        coalesce(estate, estate_of(address)) as place,
        row_number() over (
            partition by applied_date, folded(applicant)
            order by load_id, row_no
        ) as occurrence,
    from typed.relief_cases
)

select
    row_key({
        'ledger': 'relief_cases',
        'day': applied_date,
        'applicant': folded(applicant),
        'occurrence': occurrence,
    }) as relief_case_id,
    place as estate,
    hardship,
    coalesce(
        decision, case when paid_date is not null then 'granted' end
    ) as decision,
    amount_yuan,
    (paid.workday_no - applied.workday_no)::integer as working_days,
    applied_date,
    coalesce(decision_date, paid_date) as decision_date,
    paid_date,
    load_id,
    row_no,
from numbered
left join reference.calendar as applied on numbered.applied_date = applied.day
left join reference.calendar as paid on numbered.paid_date = paid.day
