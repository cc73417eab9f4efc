/*+++
title.zh = "十星户占比"
title.en = "Share of ten-star households"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末所在年度十星全得的户数"
numerator.en = "households with all stars of that year at the month's end"
denominator.zh = "月末居民信息台账里有常住成员的户数"
denominator.en = "households with a usual resident in the register at the month's end"
base_unit = "households"
dimensions = ["estate"]
min_denominator = 30
sources = ["star_households", "residents"]
why.zh = "小区大小不一，按每百户比才公平。"
why.en = "Estates differ in size: only a share compares them fairly."
caution.zh = "当年还没有一户评定的月份没有这个数，不是0。按评选年度计；台账里没有的户计入分子，不计入分母。有的评选说的十星率以评选户为分母，与此不同，报数时说清。"
caution.en = "A month before any result of its year has no such number, which is not 0. Counted by the year of the selection; households that the register lacks are in the numerator, not in the denominator. Where a rate is asked for of the households put up, say so: it is another number."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

begun as (
    select year, min(granted_from) as first_result
    from core.star_households
    group by all
)

select
    month_ends.month_end as day,
    star_households.nomination_id as subject,
    star_households.estate,
    coalesce(
        star_households.star_count >= star_households.stars_in_full, false
    )::integer as numerator,
    0 as denominator,
    star_households.load_id, star_households.row_no
from core.star_households
inner join month_ends
    on
        star_households.year = year(month_ends.month_end)
        and star_households.granted_from <= month_ends.month_end
        and month_ends.month_end
        < coalesce(star_households.granted_until, 'infinity'::date)
union all
select
    households_monthly.month_end as day,
    households_monthly.household_id as subject,
    households_monthly.estate,
    0 as numerator,
    1 as denominator,
    households_monthly.load_id, households_monthly.row_no
from core.households_monthly
inner join begun
    on
        begun.year = year(households_monthly.month_end)
        and begun.first_result <= households_monthly.month_end
