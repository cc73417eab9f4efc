-- One row per meeting, planned or held.
select
    row_key({
        'ledger': 'representative_meetings',
        'kind': assembly_kind,
        'agenda': folded(agenda),
        'day': coalesce(planned_date, held_date),
    }) as meeting_id,
    assembly_kind,
    agenda,
    planned_date,
    held_date,
    representatives_due,
    attended,
    is_reported,
    load_id,
    row_no,
from typed.representative_meetings
qualify row_number() over (
    partition by meeting_id
    order by load_id desc, row_no desc
) = 1
