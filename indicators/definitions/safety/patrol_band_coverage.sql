/*+++
title.zh = "巡逻时段覆盖率"
title.en = "Times of day patrolled"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内有巡逻的时段数"
numerator.en = "parts of days with a patrol, in the period"
denominator.zh = "期内的时段数，一天四段"
denominator.en = "parts of days in the period, four a day"
base_unit = "times"
dimensions = ["time_band"]
min_denominator = 28
sources = ["patrols"]
why.zh = "巡逻集中在一两个时段，别的时段就是空当。"
why.en = "Patrols at one time of day leave the others open."
caution.zh = "一天分四段，全社区有一支队伍巡过就算这一段覆盖，不分小区；跨段的两段都算。没写起止时间的不计；从第一次巡逻的月份起，到最后一次的月份止。"
caution.en = "A day has four parts; one patrol anywhere in the community covers a part, one that spans two covers both. Without hours it is not seen. From the month of the first patrol to that of the last."
+++*/
with timed as (
    select *
    from core.patrols
    where
        patrol_date is not null
        and from_hour is not null
        and until_hour is not null
),

recorded as (
    select
        date_trunc('month', min(timed.patrol_date))::date as first_day,
        least(last_day(max(timed.patrol_date)), min(builds.data_date))
            as last_day
    from timed
    cross join meta.builds
),

bands as (
    select *
    from (
        values (0, 'night'), (6, 'morning'), (12, 'afternoon'), (18, 'evening')
    ) as bands (from_hour, time_band)
),

slots as (
    select
        calendar.day,
        bands.time_band,
        bands.from_hour
    from core.calendar
    inner join recorded
        on calendar.day between recorded.first_day and recorded.last_day
    cross join bands
),

-- the day of a patrol and the next, into which it may last
met as (
    select
        timed.*,
        slots.day,
        slots.time_band
    from timed
    inner join slots
        on
            slots.day - timed.patrol_date between 0 and 1
            and timed.from_hour
            < slots.from_hour + 6 + 24 * (slots.day - timed.patrol_date)
            and timed.until_hour
            > slots.from_hour + 24 * (slots.day - timed.patrol_date)
)

select
    slots.day,
    slots.day || ' ' || slots.time_band as subject,
    slots.time_band,
    (count(met.patrol_id) > 0)::integer as numerator,
    1 as denominator,
    arg_min(met.load_id, met.patrol_id) as load_id,
    arg_min(met.row_no, met.patrol_id) as row_no
from slots
left join met
    on slots.day = met.day and slots.time_band = met.time_band
group by all
