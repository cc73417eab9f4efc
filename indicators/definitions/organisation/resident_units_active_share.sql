/*+++
title.zh = "驻社区单位共驻共建率（近12个月）"
title.en = "Resident units that took part in the last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中近12个月到过联席会议，或有共建项目开始、完成的单位数"
numerator.en = "of them those that came to a joint meeting, or began or finished a project, in the 12 months up to that day"
denominator.zh = "月末在社区内的驻社区单位数"
denominator.en = "units in the community at the month's end"
base_unit = "units"
dimensions = ["unit_kind", "estate"]
min_denominator = 5
sources = ["resident_units", "joint_meetings", "joint_projects"]
why.zh = "名册上的单位真正动起来的有多少。"
why.en = "How many of the units on the list really do something."
caution.zh = "靠会议台账的到会单位和项目台账的共建单位写名称，写法对不上名册的算不到；头11个月因记录不足不给数。"
caution.en = "Units are known by the names in the records of meetings and projects; a name that does not fit the list is missed. The first eleven months give no value."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

taken_part as (
    select
        held_date as part_date,
        unnest(string_split(unit_names, '、')) as unit_name
    from core.joint_meetings
    where held_date is not null
    union
    select
        unnest([begun_date, done_date]) as part_date,
        unit_name
    from (
        select
            begun_date,
            done_date,
            unnest(string_split(unit_names, '、')) as unit_name
        from core.joint_projects
    )
),

recorded as (
    select date_trunc('month', min(part_date))::date as first_month
    from taken_part
),

active as (
    select distinct month_ends.month_end, taken_part.unit_name
    from month_ends
    inner join taken_part
        on
            taken_part.part_date <= month_ends.month_end
            and taken_part.part_date
            > last_day(month_ends.month_end - interval 12 months)
)

select
    month_ends.month_end as day,
    resident_units.unit_id as subject,
    resident_units.unit_kind, resident_units.estate,
    (active.unit_name is not null)::integer as numerator,
    1 as denominator,
    resident_units.load_id, resident_units.row_no
from core.resident_units
inner join month_ends
    on
        coalesce(resident_units.since_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(resident_units.until_date, 'infinity'::date)
inner join recorded
    on month_ends.month_end > recorded.first_month + interval 11 months
left join active
    on
        month_ends.month_end = active.month_end
        and resident_units.unit_name = active.unit_name
