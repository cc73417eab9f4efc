/*+++
title.zh = "十星文明户申报户数"
title.en = "Households put up for the stars"
unit = "households"
kind = "stock"
direction = "higher"
numerator.zh = "月末所在年度的评选中，到月末为止已申报的户数"
numerator.en = "households put up by the month's end in the selection of that year"
dimensions = ["estate"]
sources = ["star_households"]
why.zh = "看评选发动得广不广，哪个小区参与少。"
why.en = "Shows how widely the selection is joined, and which estate hangs back."
caution.zh = "按评选年度计，每年从头数起；没有申报日期的从评定日期或当年1月1日算起，当年年末以后才报的算在年末。居民信息台账里没有的户也计入。"
caution.en = "Counted by the year of the selection, from nought each year. Without a day of the nomination it counts from the result or 1 January; what was told after the year's end counts on its last day. Households that the register lacks count too."
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
        and star_households.nominated_from <= month_ends.month_end
