-- One row per resident and month of a register: what differs from before.
-- Nothing is said of people in the first register of their estate.
with listed as (
    select
        *,
        lag(estate) over by_month as from_estate,
        lag(building) over by_month as from_building,
        lag(door) over by_month as from_door,
        lag(residence_type) over by_month as from_residence_type,
        lag(political_status) over by_month as from_political_status,
        lag(education) over by_month as from_education,
        lag(is_disabled) over by_month as was_disabled,
        lag(is_low_income) over by_month as was_low_income,
        lag(month_end) over by_month is null as is_first,
    from build.entries
    where not is_gone
    window by_month as (partition by resident_id order by month_end)
),

compared as (
    select
        listed.*,
        list_filter([
            case when estate <> from_estate then 'estate' end,
            case when building <> from_building then 'building' end,
            case when door <> from_door then 'household_no' end,
            case when residence_type <> from_residence_type
                then 'residence_type' end,
            case when political_status <> from_political_status
                then 'political_status' end,
            case when education <> from_education then 'education' end,
            case when is_disabled <> was_disabled then 'is_disabled' end,
            case when is_low_income <> was_low_income
                then 'is_low_income' end,
        ], lambda name: name is not null) as columns,
    from listed
    inner join build.presence using (resident_id)
    where not is_first or is_newly_listed
),

here as (
    select
        resident_id,
        estate,
        case when not is_first and is_moved then from_estate end
            as from_estate,
        case
            when is_first then 'arrived'
            when is_moved then 'moved_within'
            when columns <> [] then 'changed'
            else 'unchanged'
        end as change,
        nullif(array_to_string(columns, ' '), '') as changed_columns,
        is_read,
        month_end,
        load_id,
        row_no,
    from (
        select *, list_has_any(columns, ['estate', 'building']) as is_moved,
        from compared
    )
),

gone as (
    select
        resident_id,
        coalesce(entries.written_estate, entries.estate) as estate,
        null as from_estate,
        'left' as change,
        null as changed_columns,
        entries.is_read,
        left_month_end as month_end,
        entries.load_id,
        entries.row_no,
    from build.presence as presence
    inner join build.entries as entries using (resident_id)
    where
        left_month_end is not null
        and entries.month_end <= left_month_end
    qualify row_number() over (
        partition by resident_id order by entries.month_end desc
    ) = 1
)

select * from here
union all by name
select * from gone
