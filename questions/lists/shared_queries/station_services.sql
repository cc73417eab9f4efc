-- One row per resident the elderly-care station served: its last record of them.
select distinct on (resident_id)
    resident_id,
    received_date as day,
    load_id, row_no
from core.service_records
where
    resident_id is not null
    and platform = 'elderly_station'
order by resident_id, received_date desc, load_id desc, row_no desc
