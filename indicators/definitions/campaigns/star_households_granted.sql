/*+++
title.zh = "十星文明户评定户数"
title.en = "Households granted stars"
unit = "households"
kind = "stock"
direction = "higher"
numerator.zh = "月末所在年度的评选中，到月末为止已评定、未摘星的户数"
numerator.en = "households granted stars by the month's end in the selection of that year and not taken away"
dimensions = ["estate"]
sources = ["star_households"]
why.zh = "当年挂星的户数，几颗星都算。"
why.en = "Households that carry stars of that year, however many."
caution.zh = "按评选年度计，每年从头数起，评定前为0；没有评定日期的从申报日期算起。摘星当天起不计，写了摘星而没有日期的按从未评定计。"
caution.en = "Counted by the year of the selection, from nought each year. Without a day of the result it counts from the nomination. Stars taken away end on that day; revoked on no stated day, they were never granted."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    star_households.nomination_id as subject,
    star_households.estate,
    1 as numerator,
    null::integer as denominator,
    star_households.load_id, star_households.row_no
from core.star_households
inner join month_ends
    on
        star_households.year = year(month_ends.month_end)
        and star_households.granted_from <= month_ends.month_end
        and month_ends.month_end
        < coalesce(star_households.granted_until, 'infinity'::date)
