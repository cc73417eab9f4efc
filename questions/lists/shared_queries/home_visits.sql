-- One row per resident visited at home: the last visit in the service log.
select distinct on (resident_id)
    resident_id,
    received_date as day,
    load_id, row_no
from core.service_records
where
    resident_id is not null
    and channel = 'home_visit'
order by resident_id, received_date desc, load_id desc, row_no desc
