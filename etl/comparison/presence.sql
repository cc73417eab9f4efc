-- build.presence: one row per resident of the registers with a month.
-- Who is listed again later had not left: a slip of one register is no move.
with first_and_last as (
    select
        resident_id,
        min(month_end) as first_month_end,
        min(month_end) filter (where not is_gone) as arrival_month_end,
        arg_min(estate, month_end) filter (where not is_gone)
            as arrival_estate,
        max(month_end) filter (where not is_gone) as last_month_end,
        arg_max(estate, month_end) filter (where not is_gone) as last_estate,
    from build.entries
    group by all
),

openings as (
    select estate, min(month_end) as month_end
    from build.registers
    where is_complete
    group by all
),

written as (
    select
        first_and_last.resident_id,
        -- a date after the first register that lists them is a move within
        arg_max(moved_in_date, month_end) filter (
            where month_end = first_month_end
                or moved_in_date <= first_month_end
        ) as moved_in_date,
        arg_max(moved_out_date, month_end) filter (where is_final)
            as moved_out_date,
        arg_max(death_date, month_end) filter (where is_final) as death_date,
        coalesce(bool_or(has_died) filter (where is_final), false) as has_died,
        coalesce(bool_or(has_left) filter (where is_final), false) as has_left,
        min(month_end) filter (where is_final and is_gone) as gone_month_end,
    from first_and_last
    inner join (
        select
            entries.*,
            month_end >= coalesce(
                max(month_end) filter (where not is_gone)
                    over (partition by resident_id),
                month_end
            ) as is_final,
        from build.entries as entries
    ) as entries using (resident_id)
    group by all
),

missing as (
    select
        first_and_last.resident_id,
        min(registers.month_end) as month_end,
    from first_and_last
    inner join build.registers as registers
        on first_and_last.last_estate = registers.estate
        and first_and_last.last_month_end < registers.month_end
    where registers.is_complete
    group by all
)

select
    first_and_last.*,
    written.* exclude (resident_id),
    arrival_month_end > coalesce(openings.month_end, 'infinity')
        as is_newly_listed,
    case
        when last_month_end is not null
            then least(gone_month_end, missing.month_end)
    end as left_month_end,
from first_and_last
inner join written using (resident_id)
left join missing using (resident_id)
left join openings
    on first_and_last.arrival_estate = openings.estate
