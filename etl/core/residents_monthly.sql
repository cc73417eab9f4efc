-- One row per resident present at a month's end.
with month_ends as (
    select core.calendar.day as month_end
    from core.calendar
    cross join build.facts
    where core.calendar.day = core.calendar.month_end
        and core.calendar.day >= build.facts.first_date
        and core.calendar.day <= build.facts.data_date
),

-- where they lived and what they were as the register of the month has it;
-- whether they count as usual residents as the newest register has it
present as (
    select
        month_ends.month_end,
        residents.resident_id,
        residents.sex,
        residents.residence_type,
        residents.is_resident,
        listings.estate,
        listings.building,
        listings.household_id,
        listings.is_party_member,
        listings.is_disabled,
        listings.is_low_income,
        listings.born,
        listings.load_id,
        listings.row_no,
    from month_ends
    inner join core.residents as residents
        on coalesce(residents.present_from, date '0001-01-01')
            <= month_ends.month_end
        and coalesce(residents.present_until, date '9999-12-31')
            > month_ends.month_end
    inner join build.listings as listings
        on residents.resident_id = listings.resident_id
        and listings.valid_from <= month_ends.month_end
        and listings.valid_until > month_ends.month_end
),

aged as (
    select
        *,
        -- full years: who was born on 29 February is older on 1 March
        year(month_end) - year(born)
            - (
                (month(month_end), day(month_end)) < (month(born), day(born))
            )::integer as age,
    from present
),

housed as (
    select
        *,
        case
            when household_id is not null then
                count(*) filter (where is_resident)
                    over (partition by month_end, household_id)
        end as household_size,
        min(age) filter (where is_resident)
            over (partition by month_end, household_id) as youngest,
    from aged
)

select
    month_end,
    resident_id,
    age::integer as age,
    sex,
    estate,
    building,
    household_id,
    residence_type,
    is_resident,
    is_party_member,
    is_disabled,
    is_low_income,
    household_size::integer as household_size,
    coalesce(is_resident and age >= 60 and household_size = 1, false)
        as lives_alone,
    coalesce(
        is_resident and age >= 60
            and household_size is not null and youngest >= 60,
        false
    ) as is_empty_nest,
    load_id,
    row_no,
from housed
