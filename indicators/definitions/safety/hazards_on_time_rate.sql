/*+++
title.zh = "隐患按期整改率"
title.en = "Hazards mended in time"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内到期、在期限内整改完成的隐患数"
numerator.en = "hazards due in the period and mended by the day they were due"
denominator.zh = "期内到期的隐患数"
denominator.en = "hazards due in the period"
base_unit = "places"
dimensions = ["checked_place", "estate"]
min_denominator = 10
sources = ["safety_checks"]
why.zh = "查出来不整改，等于没有查。"
why.en = "A hazard that is found and not mended might as well not be found."
caution.zh = "一次检查的几处隐患，全部改完才算完成；没写期限的不计，还没到期的不计。"
caution.en = "The hazards of one check count as mended once all of them are; without a day set or before it they are left out."
+++*/
select
    due_date as day,
    check_id as subject,
    checked_place, estate,
    case when mended_date <= due_date then hazards else 0 end as numerator,
    hazards as denominator,
    safety_checks.load_id, safety_checks.row_no
from core.safety_checks
inner join meta.builds on safety_checks.due_date <= builds.data_date
where safety_checks.hazards > 0
