-- One row per project and estate.
select
    row_key({
        'ledger': 'renovations',
        'project': folded(project),
        'estate': estate,
    }) as renovation_id,
    project,
    renovation_kind,
    estate,
    cost_yuan,
    area_m2,
    proposed_date,
    begun_date,
    due_date,
    done_date,
    load_id,
    row_no,
from typed.renovations
qualify row_number() over (
    partition by renovation_id
    order by load_id desc, row_no desc
) = 1
