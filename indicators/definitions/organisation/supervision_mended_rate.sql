/*+++
title.zh = "监督发现问题整改率（近12个月）"
title.en = "Problems found by supervision mended, last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中到月末已经整改的问题个数"
numerator.en = "those of them mended by the month's end"
denominator.zh = "月末前12个月内民主监督发现的问题个数"
denominator.en = "problems that residents' supervision found in the 12 months up to the month's end"
base_unit = "units"
dimensions = ["supervised_matter", "supervised_by"]
min_denominator = 5
sources = ["supervision_checks"]
why.zh = "发现了不改，等于没有监督。"
why.en = "What is found and not mended might as well not have been looked for."
caution.zh = "往回看满12个月，月、季、年都可直接比较；刚发现、还在改的也在分母里。一次检查改了一部分、没有写完成日期的，从检查那月起就算已改。"
caution.en = "Always looks back twelve months, so month, quarter and year compare; what was found just now is in the denominator. What is mended in part, without a day, counts from the month of the check."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    supervision_checks.check_id as subject,
    supervision_checks.supervised_matter, supervision_checks.supervised_by,
    case
        when supervision_checks.mended_date > month_ends.month_end then 0
        else least(
            coalesce(supervision_checks.mended, 0),
            supervision_checks.problems
        )
    end as numerator,
    supervision_checks.problems as denominator,
    supervision_checks.load_id, supervision_checks.row_no
from core.supervision_checks
inner join month_ends
    on
        supervision_checks.check_date
        > last_day(month_ends.month_end - interval 12 months)
        and supervision_checks.check_date <= month_ends.month_end
where supervision_checks.problems > 0
