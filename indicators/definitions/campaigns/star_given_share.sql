/*+++
title.zh = "各星得星率"
title.en = "Share of households given a star"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末所在年度已评定的户中得了这颗星的户数"
numerator.en = "households granted stars of that year that were given this one"
denominator.zh = "其中写明得了哪些星的户数"
denominator.en = "of them, households whose stars are named"
base_unit = "households"
dimensions = ["estate", "star"]
min_denominator = 30
sources = ["star_households"]
why.zh = "哪颗星得的少，工作就往哪里使劲。"
why.en = "The star given least shows where to work."
caution.zh = "只写颗数、没写星名的户不计（全得的除外）；星目还不知道的星不在内。不分星看时为各星合在一起的比例。"
caution.en = "Households of which only a number short of all is told are left out; so are stars the list does not name yet. Not split by star it is the share over all stars together."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

named as (
    select distinct nomination_id from core.stars_given
),

due as (
    select star_households.*, stars.star_no, stars.star
    from core.star_households
    inner join named
        on star_households.nomination_id = named.nomination_id
    inner join core.stars
        on
            star_households.year >= stars.year_from
            and star_households.year < coalesce(stars.year_until, 9999)
)

select
    month_ends.month_end as day,
    due.nomination_id || '-' || due.star_no as subject,
    due.estate,
    due.star,
    (stars_given.star_no is not null)::integer as numerator,
    1 as denominator,
    due.load_id, due.row_no
from due
left join core.stars_given
    on
        due.nomination_id = stars_given.nomination_id
        and due.star_no = stars_given.star_no
inner join month_ends
    on
        due.year = year(month_ends.month_end)
        and due.granted_from <= month_ends.month_end
        and month_ends.month_end
        < coalesce(due.granted_until, 'infinity'::date)
