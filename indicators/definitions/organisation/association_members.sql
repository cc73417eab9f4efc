/*+++
title.zh = "社团会员人次"
title.en = "Memberships of associations"
unit = "people"
kind = "stock"
direction = "higher"
numerator.zh = "月末在册社团的会员人数之和"
numerator.en = "members of the associations standing at the month's end, added up"
dimensions = ["association_kind"]
sources = ["associations"]
why.zh = "参加的人多，社团才有生气。"
why.en = "An association lives by those who join."
caution.zh = "一人参加几个社团的算几次，所以叫人次；没写会员人数的社团不计。"
caution.en = "Who is in several counts in each; associations without a number are left out."
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
    associations.members as numerator,
    null::integer as denominator,
    associations.load_id, associations.row_no
from core.associations
inner join month_ends
    on
        coalesce(associations.founded_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(associations.ended_date, 'infinity'::date)
where associations.members is not null
