-- One row per household put up for the stars of a year.
with homes as (
    select
        raw.listed.estate,
        raw.listed.door,
        min(build.listings.household_id) as household_id,
    from raw.listed
    inner join build.listings using (load_id, row_no)
    where raw.listed.door is not null
    group by all
),

standing as (
    select
        standing.*,
        homes.household_id,
        make_date(standing.year, 1, 1) as first_day,
        make_date(standing.year, 12, 31) as last_day,
    from build.star_standing as standing
    semi join typed.star_households using (load_id, row_no)
    left join homes
        on standing.estate = homes.estate
        and standing.door = homes.door
)

select
    load_id || '-' || row_no as nomination_id,
    coalesce(
        household_id, 'N' || row_key({'estate': estate, 'word': own_word})
    ) as household_id,
    estate,
    case when revoked_date is not null then 'revoked' else result end as result,
    year,
    star_count,
    total as stars_in_full,
    household_id is not null as is_in_register,
    -- what was told after the year's end counts from its last day
    least(coalesce(nomination_date, result_date, first_day), last_day)
        as nominated_from,
    case
        when result = 'granted' or revoked_date is not null
            then least(
                coalesce(result_date, nomination_date, first_day), last_day
            )
    end as granted_from,
    revoked_date as granted_until,
    load_id,
    row_no,
from standing
