-- One row per platform, month end and usual resident the platforms are there
-- for first: living alone, in an empty nest, or with a disability card. Whether
-- that platform served them in the twelve months up to that day; none before
-- its log reaches back that far.
with entitled as (
    select
        month_end, resident_id, estate, lives_alone, is_empty_nest,
        coalesce(is_disabled, false) as is_disabled,
        load_id, row_no
    from core.residents_monthly
    where
        is_resident
        and (lives_alone or is_empty_nest or coalesce(is_disabled, false))
),

recorded as (
    select
        platform,
        date_trunc('month', min(received_date))::date as first_month
    from core.service_records
    where platform is not null
    group by all
),

served as (
    select
        platform, resident_id,
        received_date as served_date
    from core.service_records
    where resident_id is not null
),

due as (
    select recorded.platform, entitled.*
    from entitled
    inner join recorded
        on entitled.month_end > recorded.first_month + interval 11 months
)

select
    due.*,
    coalesce(
        served.served_date > last_day(due.month_end - interval 12 months),
        false
    ) as is_served
from due
asof left join served
    on
        due.platform = served.platform
        and due.resident_id = served.resident_id
        and due.month_end >= served.served_date
