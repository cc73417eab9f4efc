/*+++
title.zh = "社团登记备案率"
title.en = "Associations on file"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中已登记备案的社团数"
numerator.en = "of them those on file"
denominator.zh = "月末已成立、未注销的社团协会数"
denominator.en = "associations founded and not ended by the month's end"
base_unit = "units"
dimensions = ["association_kind"]
min_denominator = 5
sources = ["associations"]
why.zh = "没有备案的社团，活动和经费都没有依据。"
why.en = "What an association without a file does and spends has no footing."
caution.zh = "没写备案情况的按没有备案算；写了备案日期的，从那天起算。"
caution.en = "Not told counts as not on file; where the day is told it counts from then."
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
    (
        coalesce(associations.is_registered, false)
        and coalesce(
            associations.registered_date <= month_ends.month_end, true
        )
    )::integer as numerator,
    1 as denominator,
    associations.load_id, associations.row_no
from core.associations
inner join month_ends
    on
        coalesce(associations.founded_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(associations.ended_date, 'infinity'::date)
