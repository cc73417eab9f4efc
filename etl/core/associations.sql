-- One row per association.
select
    row_key({'ledger': 'associations', 'association': folded(association)})
        as association_id,
    association,
    association_kind,
    members,
    -- a day on which it was put on file says as much as the word
    coalesce(
        registration = 'registered', registered_date is not null
    ) as is_registered,
    founded_date,
    ended_date,
    registered_date,
    load_id,
    row_no,
from typed.associations
qualify row_number() over (
    partition by association_id
    order by load_id desc, row_no desc
) = 1
