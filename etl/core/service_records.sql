-- One row per service record.
-- The handler is known by number or by a name that only one member of staff
-- has; the applicant by ID number or by a name and telephone that only one
-- resident has.
-- Different words are collected first and looked at once each.
with handler_words as materialized (
    select distinct handler
    from typed.service_records
),

addresses as materialized (
    select distinct address
    from typed.service_records
    where estate is null and address is not null
),

places as (
    select address, estate_of(address) as estate
    from addresses
),

applicant_words as materialized (
    select distinct applicant
    from typed.service_records
    where applicant_phone is not null and resident_id is null
),

applicants as (
    select applicant, folded(applicant) as name
    from applicant_words
),

handlers as (
    select handler, staff_of(handler, handler) as staff_id,
    from handler_words
),

residents_by_phone as (
    select folded(name) as name, phone, min(resident_id) as resident_id,
    from typed.residents
    where name is not null and phone is not null
    group by folded(name), phone
    having count(*) = 1
)

select
    typed.service_records.load_id * 1_000_000_000::bigint
        + typed.service_records.row_no as record_id,
    typed.service_records.record_no,
    coalesce(core.residents.resident_id, residents_by_phone.resident_id)
        as resident_id,
    handlers.staff_id,
    coalesce(
        typed.service_records.platform,
        case
            when typed.service_records."window" is not null
                then 'service_hall'
        end
    ) as platform,
    typed.service_records."window",
    typed.service_records.service_point,
    typed.service_records.item,
    typed.service_records.channel,
    coalesce(typed.service_records.estate, places.estate) as estate,
    coalesce(
        typed.service_records.status,
        case
            when typed.service_records.completed_date is null
                then 'in_progress'
            else 'completed'
        end
    ) as status,
    typed.service_records.satisfaction,
    remark_key(typed.service_records.remarks) as remark_key,
    typed.service_records.received_time::integer as received_hour,
    (completed.workday_no - received.workday_no)::integer as working_days,
    typed.service_records.received_date,
    typed.service_records.due_date,
    typed.service_records.completed_date,
    typed.service_records.load_id,
    typed.service_records.row_no,
from typed.service_records
left join handlers
    on handlers.handler = typed.service_records.handler
left join places on places.address = typed.service_records.address
left join core.residents
    on core.residents.resident_id = typed.service_records.resident_id
left join applicants
    on applicants.applicant = typed.service_records.applicant
left join residents_by_phone
    on residents_by_phone.name = applicants.name
    and residents_by_phone.phone = typed.service_records.applicant_phone
    and typed.service_records.resident_id is null
left join reference.calendar as received
    on received.day = typed.service_records.received_date
left join reference.calendar as completed
    on completed.day = typed.service_records.completed_date
