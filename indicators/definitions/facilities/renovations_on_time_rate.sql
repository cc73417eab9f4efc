/*+++
title.zh = "改造项目按时完工率"
title.en = "Projects of renovation done on time"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内到期、在应完工日期当天或之前完工的项目"
numerator.en = "projects due in the period and done by then"
denominator.zh = "期内到期的改造项目"
denominator.en = "projects due in the period"
base_unit = "items"
dimensions = ["renovation_kind", "estate"]
min_denominator = 5
sources = ["renovations"]
why.zh = "改造拖得久，居民意见就多。"
why.en = "Works that drag on annoy residents."
caution.zh = "项目不多，宜看全年；没写应完工日期的不计，还没到期的不计。"
caution.en = "There are few: read it over a year. Projects without a day due, or not due yet, are left out."
+++*/
select
    renovations.due_date as day,
    renovations.renovation_id as subject,
    renovations.renovation_kind, renovations.estate,
    coalesce(renovations.done_date <= renovations.due_date, false)::integer
        as numerator,
    1 as denominator,
    renovations.load_id, renovations.row_no
from core.renovations
inner join meta.builds on renovations.due_date <= builds.data_date
