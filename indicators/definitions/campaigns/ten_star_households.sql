/*+++
title.zh = "十星全得户数"
title.en = "Ten-star households"
unit = "households"
kind = "stock"
direction = "higher"
numerator.zh = "月末所在年度的评选中，到月末为止已评定、未摘星、得全当年各颗星的户数"
numerator.en = "households with all stars of that year's list, granted by the month's end and not taken away"
dimensions = ["estate"]
sources = ["star_households"]
why.zh = "真正的“十星户”，是申报文明社区的硬材料。"
why.en = "The full award, and hard evidence when applying as a civilised community."
caution.zh = "星目以 data/reference/stars.toml 当年的为准，共几颗由它说；没写星名也没写颗数的不算全得。"
caution.en = "All stars means as many as the year's list in data/reference/stars.toml has; a household of which neither stars nor their number are told does not count."
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
    coalesce(
        star_households.star_count >= star_households.stars_in_full, false
    )::integer as numerator,
    null::integer as denominator,
    star_households.load_id, star_households.row_no
from core.star_households
inner join month_ends
    on
        star_households.year = year(month_ends.month_end)
        and star_households.granted_from <= month_ends.month_end
        and month_ends.month_end
        < coalesce(star_households.granted_until, 'infinity'::date)
