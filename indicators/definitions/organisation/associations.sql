/*+++
title.zh = "群众性社团数"
title.en = "Associations"
unit = "units"
kind = "stock"
direction = "higher"
numerator.zh = "月末已成立、未注销的社团协会数"
numerator.en = "associations founded and not ended by the month's end"
dimensions = ["association_kind"]
sources = ["associations"]
why.zh = "计生、老年等协会把居民组织起来，为党组织开展工作创造条件。"
why.en = "Family planning, elderly and other associations gather residents and give the Party branch people to work with."
caution.zh = "以名册为准；没写成立日期的视为一直在，名存实亡的看不出来。"
caution.en = "As listed; without a day of founding it counts as always there. Whether it is active is not seen."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    associations.association_id as subject,
    associations.association_kind,
    1 as numerator,
    null::integer as denominator,
    associations.load_id, associations.row_no
from core.associations
inner join month_ends
    on
        coalesce(associations.founded_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(associations.ended_date, 'infinity'::date)
