-- One row per unit in the community.
select
    row_key({'ledger': 'resident_units', 'unit': folded(unit_name)})
        as unit_id,
    unit_name,
    unit_kind,
    estate,
    party_org,
    coalesce(
        party_org in ('committee', 'general_branch', 'branch'),
        has_party_org,
        false
    ) as has_party_org,
    since_date,
    until_date,
    agreement_date,
    load_id,
    row_no,
from typed.resident_units
qualify row_number() over (
    partition by unit_id
    order by load_id desc, row_no desc
) = 1
