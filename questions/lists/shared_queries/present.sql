-- One row per usual resident of the last month's end who has not gone since.
select residents_monthly.*
from core.residents_monthly
cross join meta.builds
anti join core.residents
    on
        residents_monthly.resident_id = residents.resident_id
        and residents.present_until <= builds.data_date
where
    residents_monthly.is_resident
    and residents_monthly.month_end = (
        select max(month_end)
        from core.residents_monthly
    )
