/*+++
title.zh = "有健身场所的小区占比"
title.en = "Estates with a place to exercise"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末已建成活动场地或健身路径的小区"
numerator.en = "estates in which an activity ground or a fitness path was done by the month's end"
denominator.zh = "全部小区"
denominator.en = "all estates"
base_unit = "units"
dimensions = ["estate"]
min_denominator = 5
sources = ["renovations"]
why.zh = "居民早晚锻炼，要在家门口有地方。"
why.en = "Residents who exercise morning and evening need a place near home."
caution.zh = "以改造台账里已完工的为准，早年建成的也要补记进台账。"
caution.en = "As done in the ledger: what was built long ago has to be entered too."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

places as (
    select
        estate,
        min(done_date) as first_done,
        arg_min(load_id, done_date) as load_id,
        arg_min(row_no, done_date) as row_no
    from core.renovations
    where
        renovation_kind in ('activity_ground', 'fitness_path')
        and done_date is not null
        and estate is not null
    group by all
)

select
    month_ends.month_end as day,
    estates.estate as subject,
    estates.estate,
    coalesce(places.first_done <= month_ends.month_end, false)::integer
        as numerator,
    1 as denominator,
    case when places.first_done <= month_ends.month_end then places.load_id end
        as load_id,
    case when places.first_done <= month_ends.month_end then places.row_no end
        as row_no
from core.estates
cross join month_ends
left join places on estates.estate = places.estate
where exists (from core.renovations)
