-- One row per resident: who stands behind a resident_id.
select
    resident_id,
    name,
    id_number,
    phone,
    coalesce(
        address, nullif(concat_ws('-', estate, building, unit, room), '')
    ) as address,
    coalesce(id_birth_date(id_number), birth_date) as birth_date,
from typed.residents
